"""What the log is asked: before which meeting, as of when, by whom, and why."""

import datetime as dt

import pytest

from opsgdocs.errors import UnknownMeeting, UsageError
from opsgdocs.history import ActionLog
from opsgdocs.records import Mention
from tests.factories import action, minutes, row, says

NOON = dt.datetime(2020, 3, 3, 12, tzinfo=dt.UTC)
RUN = [
    minutes(28, "2020-01-07", [action("28/01"), action("28/02", owners=("SECAS", "DCC"))], next_main="2020-02-04"),
    minutes(29, "2020-02-04", [action("29/01", owners=())], outstanding=[row("28/01"), row("28/02", owners=())],
            next_main="2020-03-03"),
    minutes(30, "2020-03-03", outstanding=[row("28/01"), row("29/01", owners=())], statements=[says("28/02", "closed")],
            next_main="2020-04-07"),
]  # fmt: skip


def rows(outstanding):
    return [each.id for each in outstanding.actions]


def test_without_a_meeting_it_is_the_next_main_one():
    found = ActionLog(RUN).outstanding()

    assert (found.committee, found.before, found.date) == ("OPSG", "OPSG_31", dt.date(2020, 4, 7))
    assert rows(found) == ["OPSG 28/01", "OPSG 29/01"]


@pytest.mark.parametrize("label", ["OPSG_30", "opsg 30", "Opsg30", " OPSG-30 ", "30"])
def test_a_label_may_be_spelled_in_any_way(label):
    found = ActionLog(RUN).outstanding(label)

    assert (found.before, found.date) == ("OPSG_30", dt.date(2020, 3, 3))
    assert rows(found) == ["OPSG 28/01", "OPSG 28/02", "OPSG 29/01"]


@pytest.mark.parametrize("day", ["2020-03-03", "3 March 2020", "03/03/2020", dt.date(2020, 3, 3), NOON])
def test_the_day_of_a_meeting_is_that_meeting(day):
    assert ActionLog(RUN).outstanding(day) == ActionLog(RUN).outstanding("OPSG_30")


def test_a_day_between_meetings_takes_the_minutes_before_it():
    found = ActionLog(RUN).outstanding("2020-02-20")

    assert (found.before, found.date) == (None, dt.date(2020, 2, 20))
    assert rows(found) == ["OPSG 28/01", "OPSG 28/02", "OPSG 29/01"]


def test_before_a_meeting_only_earlier_minutes_count():
    for held, label in enumerate(("OPSG_28", "OPSG_29", "OPSG_30", "OPSG_31")):
        if held:
            all_given, only_earlier = ActionLog(RUN).outstanding(label), ActionLog(RUN[:held]).outstanding(label)
            assert [(each.id, each.owners, each.history) for each in all_given.actions] == [
                (each.id, each.owners, each.history) for each in only_earlier.actions
            ]
            assert all_given.problems == only_earlier.problems


def test_before_the_first_meeting_nothing_is_outstanding():
    assert ActionLog(RUN).outstanding("OPSG_28").actions == ()


def test_the_number_after_the_newest_is_a_meeting_though_no_document_knows_it():
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01")])])

    assert (log.outstanding("OPSG_29").before, log.outstanding("OPSG_29").date) == ("OPSG_29", None)
    assert log.outstanding().before == "OPSG_29"


def test_a_meeting_that_the_text_names_is_known():
    named = minutes(28, "2020-01-07", [action("28/01")])
    named = named.model_copy(update={"mentions": (Mention(kind="meeting", id="OPSG_35"),)})

    assert rows(ActionLog([named]).outstanding("opsg 35")) == ["OPSG 28/01"]


def test_a_label_that_nothing_knows_is_an_error_that_names_those_known():
    with pytest.raises(UnknownMeeting, match=r"OPSG_99.*OPSG_30"):
        ActionLog(RUN).outstanding("OPSG_99")
    with pytest.raises(UnknownMeeting):
        ActionLog(RUN).as_of("nonsense").outstanding()
    with pytest.raises(UnknownMeeting):
        ActionLog([]).outstanding("OPSG_30")


def test_the_next_main_meeting_is_not_the_next_but_one_whose_day_happens_to_be_known():
    record = minutes(28, "2020-01-07", next_main="2020-03-03", next_label="OPSG_30")

    assert (ActionLog([record]).outstanding().before, ActionLog([record]).outstanding().date) == ("OPSG_29", None)


def test_as_of_a_meeting_counts_its_own_minutes_and_none_later():
    assert ActionLog(RUN).as_of("OPSG_29").outstanding() == ActionLog(RUN[:2]).outstanding()
    assert ActionLog(RUN).as_of("2020-02-20").outstanding() == ActionLog(RUN[:2]).outstanding()
    assert ActionLog(RUN).as_of("OPSG_30").outstanding() == ActionLog(RUN).outstanding()


def test_an_empty_history_answers_everything():
    log = ActionLog([])

    assert (log.committee, log.meetings, log.problems, log.actions) == (None, (), (), ())
    assert log.outstanding().actions == ()
    assert log.outstanding("2020-01-01").date == dt.date(2020, 1, 1)
    assert log.by_owner() == {}


def test_actions_are_every_one_ever_open_or_closed():
    assert [(each.id, each.status) for each in ActionLog(RUN).actions] == [
        ("OPSG 28/01", "open"),
        ("OPSG 28/02", "closed"),
        ("OPSG 29/01", "open"),
    ]


def test_actions_are_sorted_as_people_count():
    ids = ["24/02", "3/02", "OPSG EX3/01", "24/10", "24/9"]
    log = ActionLog([minutes(30, "2020-03-03", outstanding=[row(id) for id in ids])])

    assert rows(log.outstanding()) == ["OPSG 3/02", "OPSG 24/02", "OPSG 24/9", "OPSG 24/10", "OPSG EX3/01"]


def test_each_owner_has_a_share():
    log = ActionLog(RUN[:2])

    assert {owner: [each.id for each in share] for owner, share in log.by_owner().items()} == {
        "": ["OPSG 29/01"],
        "DCC": ["OPSG 28/01", "OPSG 28/02"],
        "SECAS": ["OPSG 28/02"],
    }


def test_the_history_of_an_unknown_action_is_an_error_that_names_it():
    with pytest.raises(UsageError, match="OPSG 99/01"):
        ActionLog(RUN).history("OPSG 99/01")
