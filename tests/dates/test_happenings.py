"""Phrases in the text of an action that tell when something else happens."""

from datetime import date

import pytest

from opsgdocs.dates import Said, find_targets, target_in
from opsgdocs.meetings.calendar import MeetingCalendar, MeetingFact

DAY = date(2020, 8, 4)


def said():
    """At the 34th meeting of the OPSG."""
    fact = MeetingFact("OPSG", "OPSG_34", 34, "main", DAY, DAY, DAY, DAY, "minutes", "", own=True)
    return Said(DAY, MeetingCalendar([fact], "OPSG"), "OPSG")


class DescribeHappenings:
    """'the Panel, which meets on 21 August' sets no deadline."""

    @pytest.mark.parametrize(
        ("text", "phrase"),
        [
            ("Bo to say when it can, given that it had promised this by the end of March.", "by the end of March"),
            ("Bo to tell members when the Panel, which meets on 21 August, has decided.", "on 21 August"),
            ("Bo to send it a week before the consultation closes on 18 September.", "on 18 September"),
            ("Bo to remind all that the survey closes on 18 September.", "on 18 September"),
            ("Bo to note that BEIS will publish its decision in October.", "in October"),
            ("Bo to explain why the link will be down on 3 September.", "on 3 September"),
            ("Bo to invite Ann to the meeting being held in London at the end of November.", "at the end of November"),
            ("Bo to amend the rules to take effect on 1 November.", "on 1 November"),
            ("Bo to report the number of Incidents in August.", "in August"),
            ("Ann to do it, as Bo is travelling until October.", "until October"),
            ("Bo to send it a week ahead of the deadline of 18 September.", "ahead of the deadline of 18 September"),
        ],
    )
    def it_gives_no_target_but_a_doubt(self, text, phrase):
        found = target_in(text, said())
        assert not found.target.stated
        assert found.doubt == f"“{phrase}” seems to tell of something else"

    @pytest.mark.parametrize(
        "text", ["Bo to compare these with those reported at OPSG_31.", "Bo to add the figures raised at OPSG_12."]
    )
    def it_may_be_a_meeting_gone_by(self, text):
        assert not target_in(text, said()).target.stated

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Bo had agreed to send it by the end of September.", "by the end of September"),
            ("Bo to send what it had promised and report by 3 September.", "by 3 September"),
            ("Members had asked that the plan be sent by 3 September.", "by 3 September"),
            ("Bo to reply before the consultation closes on 18 September.", "on 18 September"),
            ("Bo to ensure that BEIS will publish it in October.", "in October"),
            ("Bo to see who is to do it and report in September.", "in September"),
            ("Bo to say which sites failed at the next meeting.", "at the next meeting"),
            ("Bo to go to the meeting being held in York and report in October.", "in October"),
            ("Bo to hold a workshop on 15 September.", "on 15 September"),
            ("Bo to send the numbers in September.", "in September"),
            ("Bo to monitor Alerts until 31 October.", "until 31 October"),
            ("Bo to bring it to OPSG_36.", "to OPSG_36"),
            ("Bo to report how volumes develop once the change is in place in September.", "in September"),
            ("Changes were found which Bo makes on 3 September.", "on 3 September"),
        ],
    )
    def but_it_leaves_deadlines_alone(self, text, words):
        found = target_in(text, said())
        assert (found.target.text, found.doubt) == (words, None)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Bo to book a room for the workshop on 15 September.", True),
        ("Bo to hold a workshop on 15 September.", False),
        ("Bo to bring the paper to the workshop on 15 September.", False),
        ("Bo to report how many meters will be migrated by 31 December.", True),
        ("Bo to say how many it has by 31 December.", False),
        ("Bo and Ann to agree how alerts are counted by 31 December.", False),
        ("Bo to provide the plan for completing the work by March 2021.", True),
        ("Bo to be responsible for completing the work by March 2021.", False),
        ("Members to send comments on the paper due on 24 August.", True),
        ("Bo to send the paper, due on 24 August.", False),
        ("Bo to propose a date before Christmas.", True),
        ("Bo to propose a plan before Christmas.", False),
        ("Bo to extend the trial until 31 January 2021.", True),
        ("Bo to monitor the trial until 31 January 2021.", True),
        ("Bo to keep the log up to 31 January 2021.", True),
        ("Bo to report weekly until 31 January 2021.", True),
        ("Bo to run the trial through to 31 January 2021.", True),
        ("Members to comment until 31 January 2021.", False),
        ("Members have until 31 January 2021 to comment.", False),
        ("Bo to state when testing will be finished by 18 September.", True),
        ("Bo to give a plan for how it will meet the target by 18 September.", True),
        ("Bo to say by 18 September how it will meet the target.", False),
        ("Bo to draft a response to the consultation closing on 18 September.", True),
        ("Bo to remind members that papers are wanted by 18 September.", True),
        ("Bo to arrange that papers are sent by 18 September.", False),
    ],
)
def test_a_deadline_that_may_be_that_of_something_else_is_kept_and_told(text, within):
    (phrase,) = find_targets(text)
    assert phrase.within is within
    assert target_in(text, said()).target.text == phrase.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bo to send it a week before the closing day of 18 September.", "a week before the closing day"),
        ("Bo to send it a fortnight after the workshop.", None),
        ("Bo to send it two weeks after the workshop.", "two weeks after the workshop"),
        ("Bo to send it within a week of the report's publication.", "within a week of the report's publication"),
    ],
)
def test_days_counted_from_what_has_no_day_are_told(text, words):
    found = target_in(text, said())
    assert not found.target.stated
    assert words is None or found.doubt == f"“{words}” is not understood"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bo to send the paper by 15 September for the Panel on 18 September.", "by 15 September"),
        ("Bo to send the paper by 15 September for discussion at OPSG_36.", "by 15 September"),
        ("Bo to send the paper by 15 September, to be presented at OPSG_36.", "by 15 September"),
        ("Bo to send the paper for discussion at OPSG_36.", "at OPSG_36"),
        ("Bo to send a draft by 15 September and the paper by 18 September.", "by 18 September"),
        ("Bo to send it two weeks before 18 September 2020.", "two weeks before 18 September 2020"),
    ],
)
def test_what_it_is_wanted_for_gives_way_to_by_when(text, words):
    assert target_in(text, said()).target.text == words
