"""Open actions that a table leaves out stay open, and are said to be missing."""

from opsgdocs.history import ActionLog
from tests.factories import action, minutes, row, says


def flags(log, id):
    return log.history(id).flags


def omissions(log, id):
    return [event.meeting for event in log.history(id).history if event.event == "not_listed"]


def test_an_omitted_action_stays_a_row_with_a_flag_and_a_problem():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01")]),
    ])  # fmt: skip

    assert [each.id for each in log.outstanding().actions] == ["OPSG 28/01", "OPSG 28/02"]
    assert flags(log, "28/02") == ("not_listed",)
    assert log.history("28/02").status == "open"
    (missing,) = log.problems
    assert (missing.code, missing.evidence[0].text) == (
        "not_listed",
        "ACTION OPSG 28/02: The DCC to report on matter 28/02.",
    )


def test_a_run_of_omissions_is_one_event():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        *(minutes(number, f"2020-0{number - 27}-04", outstanding=[row("28/01")]) for number in range(29, 35)),
    ])  # fmt: skip

    assert omissions(log, "28/02") == ["OPSG_29"]
    assert [problem.code for problem in log.problems] == ["not_listed"]


def test_when_it_is_listed_again_the_flag_goes_and_a_later_omission_is_a_new_event():
    run = [
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01")]),
        minutes(30, "2020-03-03", outstanding=[row("28/01"), row("28/02")]),
        minutes(31, "2020-04-07", outstanding=[row("28/01")]),
    ]

    assert flags(ActionLog(run[:3]), "28/02") == ()
    assert ActionLog(run[:3]).problems == ()
    assert omissions(ActionLog(run), "28/02") == ["OPSG_29", "OPSG_31"]


def test_actions_raised_at_the_meeting_are_not_missing_from_its_table():
    log = ActionLog([minutes(29, "2020-02-04", [action("29/01")], outstanding=[row("24/02")])])

    assert flags(log, "29/01") == ()


def test_minutes_without_a_table_omit_nothing():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01")]),
        minutes("EX3", "2020-01-20", [action("EX3/01")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01"), row("EX3/01")]),
    ])  # fmt: skip

    assert log.problems == ()
    assert omissions(log, "28/01") == []


def test_what_could_not_be_read_is_no_omission():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01")], incomplete=True),
    ])  # fmt: skip

    assert omissions(log, "28/02") == []


def test_an_action_closed_by_a_sentence_need_not_be_listed():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01")], statements=[says("28/02", "closed")]),
    ])  # fmt: skip

    assert omissions(log, "28/02") == []
    assert log.problems == ()


def test_an_action_called_outstanding_that_no_table_lists_is_told_with_the_sentence():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01")], statements=[says("28/02", "outstanding", "Still 28/02.")]),
    ])  # fmt: skip

    (missing,) = log.problems
    assert (missing.code, missing.evidence[0].text) == ("not_listed_though_open", "Still 28/02.")


def test_where_the_committee_says_so_leaving_out_closes():
    run = [
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01")]),
    ]
    log = ActionLog(run, omitted="closed")

    assert [each.id for each in log.outstanding().actions] == ["OPSG 28/01"]
    assert [event.event for event in log.history("28/02").history] == ["raised", "not_listed", "closed"]
    assert log.problems == ()


def test_an_action_on_hold_is_missed_as_well():
    log = ActionLog([
        minutes(28, "2020-01-07", outstanding=[row("24/02", status="on_hold"), row("24/03")]),
        minutes(29, "2020-02-04", outstanding=[row("24/03")]),
    ])  # fmt: skip

    assert flags(log, "24/02") == ("not_listed",)
    assert log.history("24/02").status == "on_hold"


def closed_in_the_text_and_open_in_the_table(*after, **of_29):
    return ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01"), row("28/02", said="Open", **of_29)],
                statements=[says("28/02", "closed")]),
        *after,
    ])  # fmt: skip


def test_a_sentence_that_closes_counts_once_the_next_table_leaves_the_action_out():
    log = closed_in_the_text_and_open_in_the_table(minutes(30, "2020-03-03", outstanding=[row("28/01")]))

    life = log.history("28/02")
    assert (life.status, life.flags) == ("closed", ())
    assert [(event.meeting, event.event) for event in life.history[-2:]] == [
        ("OPSG_29", "mentioned"),
        ("OPSG_29", "closed"),
    ]
    assert life.history[-2].detail == "Members said that action 28/02 was closed."
    assert [problem.code for problem in log.problems] == ["status_conflict"]


def test_it_stays_open_where_the_next_table_lists_it_a_sentence_reopens_it_or_the_table_had_set_a_new_date():
    left_out = {"outstanding": [row("28/01")]}
    again = minutes(30, "2020-03-03", outstanding=[row("28/01"), row("28/02", said="Open")])
    reopening = minutes(30, "2020-03-03", statements=[says("28/02", "outstanding")], **left_out)
    logs = (
        closed_in_the_text_and_open_in_the_table(again, minutes(31, "2020-04-07", **left_out)),
        closed_in_the_text_and_open_in_the_table(reopening),
        closed_in_the_text_and_open_in_the_table(minutes(30, "2020-03-03", **left_out), revised="03/03/2020"),
    )

    assert [log.history("28/02").status for log in logs] == ["open", "open", "open"]
