"""A person says which meeting a document is of: its number and day, and all that hung on them."""

import datetime as dt

from opsgdocs.corrections import Correction
from opsgdocs.history import ActionLog
from opsgdocs.records import Target
from tests.factories import action, day, minutes, row


def assigned(name, *, meeting=None, held=None, reason="A look at the agenda."):
    return Correction(
        action="", reason=reason, date=dt.date(2026, 1, 1), minutes=name, meeting=meeting, held=day(held),
        document="corrections.toml", number=1,
    )  # fmt: skip


def ids(log):
    return [each.id for each in log.outstanding().actions]


def codes(log):
    return {problem.code for problem in log.problems}


EIGHTH = minutes(8, "2015-01-29", [action("8/01"), action("8/02")], name="january.docx")
MISPRINTED = minutes(8, "2015-05-29", [action("8/02")], outstanding=[row("9/01")], name="may.docx")
TENTH = minutes(10, "2016-01-22", outstanding=[row("8/02"), row("9/01")])


def test_a_misprinted_number_is_settled_by_the_name_of_the_file():
    log = ActionLog([EIGHTH, MISPRINTED, TENTH], corrections=[assigned("may.docx", meeting=9)])

    assert log.meetings == ("OPSG_8", "OPSG_9", "OPSG_10")
    assert not codes(log) & {"meeting_conflict", "meeting_gap", "conflicting_versions"}


def test_actions_with_the_settled_number_are_raised_there_and_those_with_the_old_one_carried():
    log = ActionLog([EIGHTH, MISPRINTED], corrections=[assigned("may.docx", meeting=9)])

    assert [event.event for event in log.history("9/01").history] == ["raised"]
    assert (log.history("9/01").raised_at, log.history("9/01").raised) == ("OPSG_9", dt.date(2015, 5, 29))
    assert [(event.meeting, event.event) for event in log.history("8/02").history] == [
        ("OPSG_8", "raised"), ("OPSG_9", "carried"),
    ]  # fmt: skip
    assert "not_listed" in log.history("8/01").flags
    assert log.history("8/02").last_target.date == dt.date(2015, 5, 29)  # the next meeting, now that it is known


def test_a_settled_row_that_is_closed_stays_closed():
    done = minutes(8, "2015-05-29", outstanding=[row("9/01", status="closed", said="Done")], name="may.docx")
    log = ActionLog([EIGHTH, done], corrections=[assigned("may.docx", meeting=9)])

    assert log.history("9/01").status == "closed"


def test_days_are_counted_from_the_day_that_was_settled():
    record = minutes(9, "2015-05-29", [action("9/01", target="within two weeks"), action("9/02", target="by 1/9/2015")],
                     name="may.docx")  # fmt: skip
    log = ActionLog([record], corrections=[assigned("may.docx", held="2015-06-01")])

    assert log.history("9/01").last_target.date == dt.date(2015, 6, 15)
    assert log.history("9/02").last_target.date == dt.date(2015, 9, 1)
    assert log.history("9/01").raised == dt.date(2015, 6, 1)


def test_a_target_that_the_profile_read_otherwise_is_left_as_it_was_read():
    american = Target(text="4/2/2015", date=day("2015-04-02"), earliest=day("2015-04-02"), latest=day("2015-04-02"),
                      basis="day", stated=True)  # fmt: skip
    record = minutes(9, "2015-01-29", [action("9/01")], name="january.docx")
    record = record.model_copy(update={"actions": (record.actions[0].model_copy(update={"target": american}),)})
    log = ActionLog([record], corrections=[assigned("january.docx", held="2015-01-30")])

    assert log.history("9/01").last_target == american


def test_minutes_called_by_their_day_are_called_by_the_settled_one():
    record = minutes(None, "2024-07-09", [action(None, "Ann to write.")], name="july.docx")
    meeting = record.meeting.model_copy(update={"label": "OPSG 09 July 2024"})
    raised = record.actions[0].model_copy(update={"key": "OPSG 09 July 2024 1", "raised_at": meeting.label})
    record = record.model_copy(update={"meeting": meeting, "actions": (raised,)})
    log = ActionLog([record], corrections=[assigned("july.docx", held="2024-07-19")])

    assert log.meetings == ("OPSG 19 July 2024",)
    assert [(each.key, each.raised_at) for each in log.actions] == [("OPSG 19 July 2024 1", "OPSG 19 July 2024")]


def test_the_file_may_be_named_with_its_folder_or_by_its_sha256():
    for name in ("2015/may.docx", "MAY.docx", MISPRINTED.source.sha256[:12]):
        assert ActionLog([EIGHTH, MISPRINTED], corrections=[assigned(name, meeting=9)]).meetings[1] == "OPSG_9"


def test_a_correction_that_names_no_document_given_is_a_problem():
    log = ActionLog([EIGHTH], corrections=[assigned("june.docx", meeting=9)])

    assert ("correction_unapplied", "no minutes given are june.docx") in [
        (problem.code, problem.message.rpartition(": ")[2].rstrip(".")) for problem in log.problems
    ]


def test_what_was_settled_holds_for_the_log_as_of_an_earlier_day():
    log = ActionLog([EIGHTH, MISPRINTED, TENTH], corrections=[assigned("may.docx", meeting=9)])

    assert log.as_of("OPSG_9").meetings == ("OPSG_8", "OPSG_9")
    assert ids(log.as_of("OPSG_8")) == ["OPSG 8/01", "OPSG 8/02"]
