"""By when: the first target, every revision, and days that become known later."""

import datetime as dt

import pytest

from opsgdocs.history import ActionLog
from opsgdocs.problems import problem
from opsgdocs.records import Target
from tests.factories import action, correction, minutes, row, says

OPSG_30 = Target(text="OPSG_30", meeting="OPSG_30", basis="meeting", stated=True)


def last(log, id):
    return log.history(id).last_target


def revisions(log, id):
    return [(event.meeting, event.detail) for event in log.history(id).history if event.event == "revised"]


def test_a_revised_target_is_the_last_one_and_the_first_is_kept():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by the end of January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="31/01/2020", revised="03/03/2020")]),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 3, 3)
    assert log.history("28/01").original_target.text == "by the end of January"
    assert revisions(log, "28/01") == [("OPSG_29", "target revised from 2020-01-31 to 2020-03-03")]


def test_an_empty_revised_cell_keeps_the_last_target():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", revised="03/03/2020")]),
        minutes(30, "2020-03-03", outstanding=[row("28/01", last="03/03/2020")]),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 3, 3)
    assert len(revisions(log, "28/01")) == 1


def test_a_revised_cell_that_only_repeats_is_no_revision():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="21/01/2020", revised="03/03/2020")]),
        minutes(30, "2020-03-03", outstanding=[row("28/01", last="21/01/2020", revised="03/03/2020")]),
    ])  # fmt: skip

    assert len(revisions(log, "28/01")) == 1


def test_a_last_target_date_that_nobody_set_is_a_lost_revision_and_counts():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")]),
        minutes(30, "2020-03-03", outstanding=[row("28/01", last="17/02/2020")]),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 2, 17)
    assert revisions(log, "28/01") == [
        ("OPSG_30", "target printed as 2020-02-17 at OPSG_30, before that 2020-01-21"),
    ]


def test_a_last_target_date_within_what_was_said_is_no_revision():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="in March")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="20/03/2020")]),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 3, 20)
    assert revisions(log, "28/01") == []


def test_where_no_target_is_stated_it_is_the_next_main_meeting():
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01")], next_main="2020-02-04")])

    assert (last(log, "28/01").date, last(log, "28/01").basis) == (dt.date(2020, 2, 4), "default")
    assert last(log, "28/01").stated is False


def test_the_day_of_the_next_meeting_may_be_told_by_later_minutes():
    run = [minutes(28, "2020-01-07", [action("28/01")]), minutes(29, "2020-02-11", outstanding=[row("28/01")])]

    assert last(ActionLog(run[:1]), "28/01").date is None
    assert last(ActionLog(run), "28/01").date == dt.date(2020, 2, 11)


def test_a_meeting_meant_by_its_label_gets_its_day_from_later_minutes():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by the March meeting (OPSG_30)")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01")], next_main="2020-03-03"),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 3, 3)
    assert last(log, "28/01").text == "by the March meeting (OPSG_30)"
    assert log.why("opsg 28/1").endswith("OPSG_29 minutes, page 9, “Next Main Meeting: 2020-03-03”")


def test_what_later_minutes_say_is_not_known_before():
    run = [
        minutes(28, "2020-01-07", [action("28/01", target="by the next meeting")], next_main="2020-02-04"),
        minutes(29, "2020-02-11", outstanding=[row("28/01")]),
    ]

    assert ActionLog(run).as_of("OPSG_28").outstanding() == ActionLog(run[:1]).outstanding()
    assert ActionLog(run).as_of("OPSG_28").outstanding().actions[0].last_target.date == dt.date(2020, 2, 4)
    assert last(ActionLog(run), "28/01").date == dt.date(2020, 2, 11)


MOVED = [
    minutes(28, "2020-01-07", [action("28/01", target="by the next meeting (OPSG_29)"), action("28/02"),
                               action("28/03", target="by 4 February")], next_main="2020-02-04"),
    minutes(29, "2020-02-11", outstanding=[row("28/01", last="04/02/2020"), row("28/02", last="04/02/2020")]),
]  # fmt: skip


def test_a_meeting_that_was_moved_has_the_day_on_which_it_was_held_everywhere():
    found = ActionLog(MOVED).outstanding("OPSG_29")

    assert found.date == dt.date(2020, 2, 11)
    assert [(each.id, each.last_target.date.isoformat(), each.flags) for each in found.actions] == [
        ("OPSG 28/01", "2020-02-11", ()),
        ("OPSG 28/02", "2020-02-11", ()),
        ("OPSG 28/03", "2020-02-04", ("overdue",)),
    ]


def test_a_table_printed_before_a_meeting_was_moved_does_not_hold_its_actions_to_the_old_day():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by the March meeting (OPSG_30)"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="03/03/2020"), row("28/02")], next_main="2020-03-03"),
        minutes(30, "2020-03-10"),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 3, 10)
    assert log.outstanding("OPSG_30").actions[0].flags == ()
    assert revisions(log, "28/01") == []
    assert log.as_of("OPSG_29").outstanding().actions[0].last_target.date == dt.date(2020, 3, 3)


def test_the_day_once_announced_for_a_moved_meeting_is_known_though_the_minutes_that_set_the_target_did_not_say_it():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by OPSG_30")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="03/03/2020")], next_main="2020-03-03"),
        minutes(30, "2020-03-10", outstanding=[row("28/01", last="03/03/2020")]),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 3, 10)
    assert revisions(log, "28/01") == []


def test_a_printed_day_is_the_target_as_long_as_nobody_knows_the_day_of_the_meeting_meant():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by the March meeting (OPSG_30)")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="03/03/2020")]),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 3, 3)


def test_a_table_that_prints_the_day_once_announced_for_a_moved_meeting_revises_nothing():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by the next meeting")], next_main="2020-02-04"),
        minutes(29, "2020-02-11", outstanding=[row("28/01", last="04/02/2020")]),
    ])  # fmt: skip

    assert revisions(log, "28/01") == []


def test_a_day_printed_for_the_default_target_is_no_revision():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01")], next_main="2020-02-04"),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="04/02/2020")]),
    ])  # fmt: skip

    assert revisions(log, "28/01") == []
    assert last(log, "28/01").date == dt.date(2020, 2, 4)


def test_a_cell_that_cannot_be_read_changes_no_target():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="see paper")]),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 1, 21)


def test_a_target_put_off_without_a_day_is_a_revision():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="21/01/2020", revised="TBC")]),
    ])  # fmt: skip

    assert (last(log, "28/01").basis, last(log, "28/01").date) == ("tbc", None)
    assert log.outstanding().actions[0].flags == ()


def test_an_action_is_overdue_when_its_last_day_lies_before_the_meeting():
    run = [minutes(28, "2020-01-07", [action("28/01", target="by 4 February")], next_main="2020-02-04")]

    assert ActionLog(run).outstanding("2020-02-04").actions[0].flags == ()
    assert ActionLog(run).outstanding("2020-02-05").actions[0].flags == ("overdue",)


def test_a_month_is_overdue_only_when_it_is_over():
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01", target="in February")])])

    assert log.overdue(dt.date(2020, 2, 29)) == ()
    assert [each.id for each in log.overdue(dt.date(2020, 3, 1))] == ["OPSG 28/01"]


def test_a_meeting_that_actions_wait_for_without_a_known_day_is_told_once():
    due = [action(f"28/0{number}", target="by OPSG_31") for number in (1, 2)]
    log = ActionLog([minutes(28, "2020-01-07", due)])

    (expected,) = log.problems
    assert expected.code == "expected_meeting"
    assert "OPSG_31" in expected.message
    assert "OPSG 28/01, OPSG 28/02" in expected.message


def test_slips_are_counted_in_days_and_times():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 4 February"), action("28/02", target="by 3 March")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="04/02/2020", revised="03/03/2020"), row("28/02")]),
        minutes(30, "2020-03-03", outstanding=[row("28/01", last="03/03/2020", revised="07/04/2020"), row("28/02")],
                next_main="2020-04-07"),
    ])  # fmt: skip

    (slip,) = log.slipped()
    assert (slip.id, slip.times, slip.days, slip.age) == ("OPSG 28/01", 2, 63, 91)
    assert slip.original_target.date == dt.date(2020, 2, 4)
    assert [(made.meeting, made.target.text) for made in slip.revisions] == [
        ("OPSG_29", "03/03/2020"),
        ("OPSG_30", "07/04/2020"),
    ]


def test_an_action_first_seen_with_a_revised_date_has_slipped_from_its_last_one():
    log = ActionLog([minutes(29, "2020-02-04", outstanding=[row("24/02", last="04/02/2020", revised="03/03/2020")])])

    (slip,) = log.slipped()
    assert (slip.days, slip.times) == (28, 1)


def test_a_table_that_names_the_same_meeting_in_other_words_revises_nothing():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by the March meeting (OPSG_30)")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01").model_copy(update={"last_target": OPSG_30})]),
    ])  # fmt: skip

    assert revisions(log, "28/01") == []


def moved(id, target, text="The OPSG agreed to extend it."):
    return says(id, "revised", text).model_copy(
        update={"target": Target(text=target, date=dt.date.fromisoformat(target), earliest=dt.date.fromisoformat(target),
                                 latest=dt.date.fromisoformat(target), basis="day", stated=True)}
    )  # fmt: skip


def test_a_sentence_that_sets_a_new_target_revises_it():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="21/01/2020")], statements=[moved("28/01", "2020-03-03")]),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 3, 3)
    assert revisions(log, "28/01") == [
        ("OPSG_29", "target revised from 2020-01-21 to 2020-03-03: “The OPSG agreed to extend it.”")
    ]


def test_where_the_table_revises_to_another_day_the_table_counts_and_a_person_is_told():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="21/01/2020", revised="31/03/2020")],
                statements=[moved("28/01", "2020-03-03")]),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 3, 31)
    assert [problem.code for problem in log.problems] == ["target_conflict"]


def test_an_update_that_a_later_table_repeats_does_not_set_its_target_again():
    told = "The target was moved to 4 February."
    log = ActionLog([
        minutes(27, "2019-12-03", [action("27/01", target="by 7 January")]),
        minutes(28, "2020-01-07", outstanding=[row("27/01", last="07/01/2020", updates=(told,))],
                statements=[moved("27/01", "2020-02-04", told)]),
        minutes(29, "2020-02-04", outstanding=[row("27/01", last="04/02/2020", revised="03/03/2020", updates=(told,))]),
        minutes(30, "2020-03-03", outstanding=[row("27/01", last="03/03/2020", updates=(told,))],
                statements=[moved("27/01", "2020-02-04", told)]),
    ])  # fmt: skip

    assert last(log, "27/01").date == dt.date(2020, 3, 3)
    assert [meeting for meeting, _ in revisions(log, "27/01")] == ["OPSG_28", "OPSG_29"]


def test_the_next_meeting_is_not_the_next_document_where_a_number_is_missing():
    log = ActionLog([minutes(8, "2015-01-29", [action("8/02")]), minutes(10, "2016-01-22")])

    assert (last(log, "8/02").date, last(log, "8/02").meeting) == (None, "OPSG_9")
    assert "overdue" not in log.history("8/02").flags
    assert ("expected_meeting", "No document says on which day OPSG_9 was: OPSG 8/02 was due then.") in [
        (each.code, each.message) for each in log.problems
    ]


def test_meetings_known_by_their_day_get_no_label_by_counting():
    def of(day, label, **fields):
        record = minutes(None, day, **fields)
        return record.model_copy(update={"meeting": record.meeting.model_copy(update={"label": label})})

    newest = of("2024-07-09", "OPSG 09 July 2024", actions=[action(None, "Ann to write.")], next_main="2024-07-23")
    log = ActionLog([newest])

    (found,) = log.outstanding().actions
    assert (found.last_target.date, found.last_target.meeting) == (dt.date(2024, 7, 23), None)
    assert log.outstanding().before is None
    other = of("2022-05-03", "OPSG 03 May 2022")
    assert "meeting_gap" not in [each.code for each in ActionLog([newest, other]).problems]


def test_a_next_meeting_that_was_over_gives_no_day_and_is_a_problem_of_the_run():
    said = problem("next_meeting_past", "The next meeting is announced for 2019-02-04.")
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01")], next_main="2019-02-04", problems=(said,))])

    assert last(log, "28/01").date is None
    assert "next_meeting_past" in [each.code for each in log.problems]


def test_a_target_set_where_none_was_stated_is_not_told_as_revised_from_words_that_nobody_said():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02", target="by the end of January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", revised="03/03/2020"), row("28/02", revised="TBC")]),
    ])  # fmt: skip

    assert revisions(log, "28/01") == [("OPSG_29", "target set to 2020-03-03, where none was stated before")]
    assert revisions(log, "28/02") == [("OPSG_29", "target revised from 2020-01-31 to “TBC”")]


def test_a_correction_that_sets_the_first_target_tells_so():
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01")])], corrections=[
        correction("28/01", "2020-02-10", target="2020-03-03")
    ])  # fmt: skip

    assert [event.detail for event in log.history("28/01").history if event.event == "revised"] == [
        "target set to 2020-03-03, where none was stated before, by correction of 10 February 2020: A member said so."
    ]


@pytest.mark.parametrize("cell", ["No change", "N/A", "As above", "See update", "Closed", "ASAP", "DCC"])
def test_a_revised_cell_without_a_date_leaves_the_one_that_is_known(cell):
    rows = [row("28/01", last="21/02/2020", revised=cell), row("28/02", revised=cell)]
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 February"), action("28/02")], next_main="2020-02-04"),
        minutes(29, "2020-02-04", outstanding=rows),
    ])  # fmt: skip

    assert last(log, "28/01").date == dt.date(2020, 2, 21)
    assert revisions(log, "28/01") == revisions(log, "28/02") == []


@pytest.mark.parametrize("cell", ["TBC", "Ongoing", "Spring 2020"])
def test_one_that_says_that_no_day_is_set_replaces_it(cell):
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="21/01/2020", revised=cell)]),
    ])  # fmt: skip

    assert last(log, "28/01").text == cell
