"""Phrases in the text of an action that tell of something else than by when."""

from datetime import date

import pytest

from opsgdocs.dates import Said, find_targets, resolve, target_in
from opsgdocs.meetings.calendar import MeetingCalendar, MeetingFact

DAY = date(2020, 2, 4)


def said(label="XML 25", number=25, body="XML"):
    """At the 25th meeting of the XML group."""
    fact = MeetingFact(body, label, number, "main", DAY, DAY, DAY, DAY, "minutes", "", own=True)
    return Said(DAY, MeetingCalendar([fact], body), body)


class DescribeAsides:
    """'Busy next week but will send' sets no deadline, and a person is told."""

    @pytest.mark.parametrize(
        ("text", "phrase"),
        [
            ("Busy next week but will send the summary.", "next week"),
            ("Bo to send it; he is away until 3 March.", "until 3 March"),
            ("Bo to send it; he is on leave until 3 March.", "until 3 March"),
            ("Bo told that forecasts until 31 March 2021 had been discussed.", "until 31 March 2021"),
            ("Bo to check; reports due by 31 March have now been sent.", "due by 31 March"),
            ("Move to the new compiler; it cannot be started before September 2020.", "before September 2020"),
            ("Bo to see that it isn’t sent before 5 March.", "before 5 March"),
            ("Bo to say whether the trial can be extended beyond the end of June.", "end of June"),
            (
                "Bo to list the faults raised between 1 January and 31 March 2020.",
                "between 1 January and 31 March 2020",
            ),
            ("Bo to list the faults between January and March 2020.", "between January and March 2020"),
            ("Bo to send a forecast of installations to the end of June 2020.", "end of June 2020"),
            ("Bo to send the plan for the period until the end of June.", "until the end of June"),
            ("Bo to list which certificates expire before 30 April 2020.", "before 30 April 2020"),
            ("Bo to escalate it if no response is received by 5 March 2020.", "by 5 March 2020"),
            ("If no response is received by 5 March, Bo to escalate it.", "by 5 March"),
            ("Bo to escalate it unless it has been sent by 5 March.", "by 5 March"),
        ],
    )
    def it_gives_no_target_but_a_doubt(self, text, phrase):
        found = target_in(text, said())
        assert not found.target.stated
        assert found.doubt == f"“{phrase}” seems to tell of something else"

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Bo is busy next week but will send it by 3 March.", "by 3 March"),
            (
                "Bo to put it on the agenda by 3 March, as a plan for in two years time when members retire.",
                "by 3 March",
            ),
            ("Bo to send it away by 3 March.", "by 3 March"),
            ("Ann to leave it with Bo by 3 March.", "by 3 March"),
            ("Bo to send it before 3 March.", "before 3 March"),
            ("Bo is not to wait, and to send it before 3 March.", "before 3 March"),
            ("Bo to send it no later than 3 March.", "no later than 3 March"),
            ("Bo to have the forecasts until 31 March 2021.", "until 31 March 2021"),
            ("Bo to report in two weeks when the work is done.", "in two weeks"),
            ("Bo to ensure that the fix is deployed by 30 June.", "by 30 June"),
            ("Bo to report on devices in which no fault was found by the end of February.", "by the end of February"),
            ("Bo to list the parties whose data were not sent by 5 March.", "by 5 March"),
            ("Bo to confirm whether the tests can be completed by 30 June.", "by 30 June"),
            ("Bo to look into what affected users and report back by 5 March.", "by 5 March"),
            ("If no response is received, Bo to escalate it by 5 March.", "by 5 March"),
            ("Bo to ask who is to attend by 5 March.", "by 5 March"),
            ("Bo to confirm which option it prefers by 5 March.", "by 5 March"),
            ("Bo to list the certificates that expire before 30 April by 5 March.", "by 5 March"),
            ("Bo to hold a workshop between 1 and 12 March.", "between 1 and 12 March"),
            ("Bo to go on with the trial until the end of June.", "until the end of June"),
            ("A paper to be brought by SECAS to the March meeting.", "to the March meeting"),
            ("A paper to be brought by the XML to the meeting in March.", "to the meeting in March"),
        ],
    )
    def but_it_leaves_deadlines_alone(self, text, words):
        found = target_in(text, said())
        assert (found.target.text, found.doubt) == (words, None)

    @pytest.mark.parametrize("text", ["Bo proposed next years AGM be in May.", "Ann to plan next years meeting."])
    def it_is_a_genitive_without_its_apostrophe(self, text):
        assert "next years" not in [phrase.text for phrase in find_targets(text)]


class DescribeMonthsOfNextYear:
    """'April next year' is one month."""

    @pytest.mark.parametrize(
        ("phrase", "first", "last"),
        [
            ("by April next year", date(2021, 4, 1), date(2021, 4, 30)),
            ("in November this year", date(2020, 11, 1), date(2020, 11, 30)),
            ("by the end of March next year", date(2021, 3, 31), date(2021, 3, 31)),
            ("by 3 March next year", date(2021, 3, 3), date(2021, 3, 3)),
            ("early in March next year", date(2021, 3, 1), date(2021, 3, 10)),
        ],
    )
    def it_has_its_days(self, phrase, first, last):
        target = target_in(f"Bo to send it {phrase}.", said()).target
        assert (target.text, target.earliest, target.latest) == (phrase, first, last)
        assert resolve(phrase, said()).latest == last

    def but_it_is_no_deadline_from_when_something_holds(self):
        assert not target_in("From April next year the letter will need to be in colour.", said()).target.stated


class DescribeNamesOfThings:
    """A group may be called as the thing that it works on: 'XML 4'."""

    @pytest.mark.parametrize(
        "text", ["Write the documentation for XML4 and XML5.", "Move the sites to XML 4.", "Bo to do it by XML 4."]
    )
    @pytest.mark.parametrize("at", [said(), said("XML 4 February 2020", None), said("XML 2020-02-04", None)])
    def it_is_no_meeting_where_the_number_is_below_the_present_one(self, text, at):
        found = target_in(text, at)
        assert (found.target.stated, found.doubt) == (False, None)

    def but_it_is_one_where_it_is_to_come(self):
        assert target_in("Bo to write the paper for XML 26.", said()).target.meeting == "XML 26"

    def but_it_is_doubted_where_a_label_in_full_is_over(self):
        earlier = MeetingFact("XML", "XML_24", 24, "main", *[date(2020, 1, 7)] * 4, "minutes", "", own=True)
        present = said("XML_25")
        at = Said(DAY, MeetingCalendar([*present.calendar.facts, earlier], "XML"), "XML")
        found = target_in("Bo to do it by XML_24.", at)
        assert (found.target.meeting, "not after" in (found.doubt or "")) == ("XML_24", True)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Bo to confirm whether the tests can be completed by 30 June.", True),
        ("Bo to say which alerts can be suppressed by 30 June.", True),
        ("Bo to say which alerts it prefers by 30 June.", False),
        ("Bo to ensure that the tests are completed by 30 June.", False),
        ("Bo to complete the tests by 30 June.", False),
    ],
)
def test_a_phrase_may_belong_to_the_clause_before_it(text, within):
    (phrase,) = find_targets(text)
    assert phrase.within is within
