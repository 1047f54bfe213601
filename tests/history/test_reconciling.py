"""What does not fit together is told once, with its evidence; what fits is not."""

import datetime as dt

from opsgdocs.history import ActionLog
from opsgdocs.problems import problem
from opsgdocs.records import Mention
from tests.factories import action, minutes, passage, row, says


def told(log):
    return [(problem.code, problem.message) for problem in log.problems]


def test_a_clean_history_has_no_problems():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")], next_main="2020-02-04"),
        minutes(29, "2020-02-04", [action("29/01")], next_main="2020-03-03", mentions=["28/01"], outstanding=[
            row("28/01", last="04/02/2020", revised="03/03/2020"), row("28/02", status="closed", said="Closed"),
        ]),
        minutes(30, "2020-03-03", outstanding=[row("28/01", last="03/03/2020"), row("29/01")], next_main="2020-04-07"),
    ])  # fmt: skip

    assert told(log) == []


def test_numbers_missing_in_a_run_are_told():
    log = ActionLog([minutes(29, "2020-02-04", [action("29/01"), action("29/03"), action("29/06")])])

    assert told(log) == [("id_gap", "The actions of OPSG_29 are numbered without 02, 04, 05.")]
    assert "ACTION OPSG 29/01" in log.problems[0].evidence[0].text


def test_a_run_that_begins_late_lacks_its_beginning():
    log = ActionLog([minutes(29, "2020-02-04", [action("29/02")])])

    assert told(log) == [("id_gap", "The actions of OPSG_29 are numbered without 01.")]


def test_a_number_that_a_later_table_knows_is_not_missing():
    log = ActionLog([
        minutes(29, "2020-02-04", [action("29/01"), action("29/03")]),
        minutes(30, "2020-03-03", outstanding=[row("29/01"), row("29/02"), row("29/03")]),
    ])  # fmt: skip

    assert told(log) == []


def test_ids_that_run_on_through_the_meetings_are_no_holes():
    log = ActionLog([minutes(29, "2020-02-04", [action("A 117"), action("A 119")])])

    assert told(log) == []


def test_a_misread_number_is_not_a_million_holes():
    log = ActionLog([minutes(29, "2020-02-04", [action("29/01"), action("29/999999")])])

    assert told(log) == []


def test_minutes_missing_between_others_are_told_once():
    log = ActionLog([minutes(20, "2019-05-07"), minutes(23, "2019-08-06"), minutes(25, "2019-10-01")])

    assert told(log) == [
        ("meeting_gap", "The minutes of 2 meetings between OPSG_20 and OPSG_23 were not given: what they raised or closed is not known."),
        ("meeting_gap", "The minutes of one meeting between OPSG_23 and OPSG_25 were not given: what they raised or closed is not known."),
    ]  # fmt: skip


def test_an_action_known_only_from_mentions_is_one_problem_and_no_row():
    log = ActionLog([
        minutes(28, "2020-01-07", mentions=["17/05"]),
        minutes(29, "2020-02-04", statements=[says("17/05", "closed", "Action OPSG 17/05 was closed.")]),
    ])  # fmt: skip

    ((code, message),) = told(log)
    assert code == "unknown_action"
    assert "OPSG 17/05" in message
    assert "OPSG_28, OPSG_29" in message
    assert len(log.problems[0].evidence) == 2
    assert log.actions == ()


def test_what_another_committee_calls_its_actions_is_no_problem():
    log = ActionLog([minutes(29, "2020-02-04", mentions=["TABASC 12/03"])])

    assert told(log) == []


def test_an_unknown_action_of_an_extraordinary_meeting_is_one_of_the_committee():
    log = ActionLog([minutes(29, "2020-02-04", mentions=["EX3/01", "OPSG EX3/01"])])

    assert [code for code, _ in told(log)] == ["unknown_action"]


def test_where_no_document_names_its_committee_only_ids_of_the_form_of_the_others_are_missed():
    log = ActionLog([
        minutes(14, "2011-01-07", [action("A 14/01")], committee=None, mentions=["A 13/04", "Version 4/02"]),
    ])  # fmt: skip

    assert [message.split(" is named")[0] for _, message in told(log)] == ["A 13/04"]


def test_mentions_of_other_things_are_passed_over():
    record = minutes(29, "2020-02-04")
    incident = Mention(kind="incident", id="INC000000526144", evidence=passage("INC000000526144"))

    assert told(ActionLog([record.model_copy(update={"mentions": (incident,)})])) == []


def test_an_unread_part_of_a_document_is_told_with_its_name():
    lost = problem("part_missing", "The file is cut off after page 3.")
    log = ActionLog([minutes(29, "2020-02-04", name="m.pdf", incomplete=True, problems=(lost,))])

    assert told(log) == [("part_missing", "m.pdf: The file is cut off after page 3.")]


def test_problems_come_in_the_order_of_the_meetings():
    log = ActionLog([
        minutes(30, "2020-03-03", [action("30/02")], outstanding=[row("29/02"), row("28/02")]),
        minutes(28, "2020-01-07", [action("28/02")]),
        minutes(29, "2020-02-04", [action("29/02")], outstanding=[row("28/02", owners=("SECAS",))]),
    ])  # fmt: skip

    assert [code for code, _ in told(log)] == ["id_gap", "id_gap", "reowned", "id_gap", "reowned"]


def test_what_changed_of_a_closed_action_is_no_matter_for_the_next_meeting():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", owners=("SECAS",), status="closed", said="Closed")]),
    ])  # fmt: skip

    assert [code for code, _ in told(log)] == ["reowned"]
    assert log.outstanding().problems == ()


def test_a_target_that_was_over_when_it_was_set_is_told_as_long_as_it_counts():
    run = [
        minutes(28, "2020-01-07", [action("28/01", target="by 3 January 2020"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01"), row("28/02", revised="03/02/2020")]),
        minutes(30, "2020-03-03", outstanding=[row("28/01", revised="07/04/2020"), row("28/02")]),
    ]

    assert told(ActionLog(run[:1])) == [
        ("target_past", "The target of OPSG 28/01, 2020-01-03, was over when it was set (2020-01-07)."),
    ]
    assert [code for code, _ in told(ActionLog(run[:2]))] == ["target_past", "target_past"]
    assert "OPSG 28/02, 2020-02-03" in told(ActionLog(run))[0][1]
    assert len(told(ActionLog(run))) == 1


def test_a_last_target_date_that_is_over_was_set_before_and_is_nothing_odd():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="in February")], outstanding=[row("24/02", last="03/09/2019")]),
        minutes(29, "2020-04-07", outstanding=[row("28/01", last="29/02/2020"), row("24/02", last="03/09/2019")]),
    ])  # fmt: skip

    assert told(log) == []


def test_an_owner_in_the_table_other_than_in_the_text_of_the_same_minutes_is_told_and_the_table_counts():
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01")], outstanding=[row("28/01", owners=("SECAS",))])])

    assert told(log) == [
        ("owner_conflict", "The text of OPSG_28 gives OPSG 28/01 to DCC, its table to SECAS: the table counts."),
    ]
    assert log.history("28/01").owners == ("SECAS",)


def test_a_target_in_the_table_other_than_in_the_text_of_the_same_minutes_is_told_and_the_table_counts():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")], outstanding=[row("28/01", last="24/01/2020")]),
    ])  # fmt: skip

    ((code, message),) = told(log)
    assert code == "target_conflict"
    assert message == (
        "The table of OPSG_28 prints 2020-01-24 as the target of OPSG 28/01, its text 2020-01-21: the table counts."
    )
    assert log.history("28/01").last_target.date.isoformat() == "2020-01-24"


def test_a_target_that_no_minutes_set_is_told_unless_minutes_are_missing_that_may_have_set_it():
    raised = minutes(28, "2020-01-07", [action("28/01", target="by 21 January"), action("28/02")])
    rows = [row("28/01", last="24/01/2020"), row("28/02", last="05/05/2020")]

    assert [code for code, _ in told(ActionLog([raised, minutes(29, "2020-02-04", outstanding=rows)]))] == [
        "target_conflict",
    ]
    assert [code for code, _ in told(ActionLog([raised, minutes(30, "2020-03-03", outstanding=rows)]))] == [
        "meeting_gap",
    ]


def test_an_action_printed_twice_in_one_document_with_other_owners_or_another_target_is_told():
    twice = [
        action("28/01", target="by 21 January"), action("28/01", target="by 24 January"),
        action("28/02"), action("28/02", owners=("SECAS",)),
    ]  # fmt: skip
    log = ActionLog([minutes(28, "2020-01-07", twice)])

    assert [code for code, _ in told(log)] == ["owner_conflict", "target_conflict"]
    assert log.history("28/01").last_target.date.isoformat() == "2020-01-21"
    assert log.history("28/02").owners == ("DCC",)


def test_an_action_printed_twice_alike_is_nothing_odd():
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01", target="by 21 January")] * 2)])

    assert told(log) == []


def test_conflicts_of_an_action_that_is_closed_are_no_matter_for_the_next_meeting():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 21 January")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", last="24/01/2020", status="closed", said="Closed")]),
    ])  # fmt: skip

    assert [code for code, _ in told(log)] == ["target_conflict"]
    assert log.outstanding().problems == ()


def test_a_later_day_in_the_only_due_column_is_how_the_committee_revises_targets():
    raised = minutes(28, "2020-01-07", [action("28/01", target="by 4 February 2020"), action("28/02")])
    moved = minutes(29, "2020-02-04", outstanding=[row("28/01", last="03/03/2020"), row("28/02", last="03/03/2020")])
    log = ActionLog([raised, moved])

    assert log.history("28/01").last_target.date == dt.date(2020, 3, 3)
    assert "target_conflict" not in [code for code, _ in told(log)]


def test_where_a_table_has_revised_targets_another_last_one_is_told():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", target="by 4 February 2020"), action("28/02")]),
        minutes(29, "2020-02-04", outstanding=[
            row("28/01", last="03/03/2020"), row("28/02", last="04/02/2020", revised="03/03/2020"),
        ]),
    ])  # fmt: skip

    assert "target_conflict" in [code for code, _ in told(log)]


def test_an_earlier_day_in_the_only_due_column_is_told():
    raised = minutes(28, "2020-01-07", [action("28/01", target="by 3 March 2020")])
    log = ActionLog([raised, minutes(29, "2020-02-04", outstanding=[row("28/01", last="10/02/2020")])])

    assert [code for code, _ in told(log)] == ["target_conflict"]


def test_the_days_of_a_cell_that_was_written_on_are_no_doubt():
    texts = {2: "04/02/2020", 3: "04/02/2020 03/03/2020"}
    rows = {number: row("28/01", last=text) for number, text in texts.items()}
    doubt = problem("target_doubtful", "It names more than one time.", rows[3].evidence)
    raised = minutes(1, "2020-01-07", [action("28/01", target="04/02/2020")])
    listed = minutes(2, "2020-01-14", outstanding=[rows[2]])
    moved = minutes(3, "2020-02-04", outstanding=[rows[3]], problems=(doubt,))

    assert ActionLog([raised, listed, moved]).outstanding().actions[0].last_target.date == dt.date(2020, 3, 3)
    assert told(ActionLog([raised, listed, moved])) == []
    assert [code for code, _ in told(ActionLog([moved]))] == ["target_doubtful"]


def test_a_meeting_that_unnumbered_minutes_announce_and_nobody_gave_is_told():
    first = minutes(None, "2021-08-25", next_main="2021-09-22")
    last = minutes(None, "2021-10-27")

    assert told(ActionLog([first, minutes(None, "2021-09-22"), last])) == []
    assert told(ActionLog([first, minutes(None, "2021-10-01"), last])) == []  # it was put off
    assert told(ActionLog([first, last])) == [(
        "meeting_gap",
        "2021-08-25 announces the meeting of 22 September 2021; the next minutes given are those of 2021-10-27: "
        "what was raised or closed meanwhile is not known.",
    )]  # fmt: skip


def test_an_id_printed_without_its_space_is_the_same_id():
    merged = "It was agreed to merge it with OPSG28/02."
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        minutes(29, "2020-02-04", statements=[says("28/01", "absorbed", merged)]),
    ])  # fmt: skip

    assert "takes over OPSG 28/01" in log.history("28/02").history[-1].detail
    assert told(log) == []
