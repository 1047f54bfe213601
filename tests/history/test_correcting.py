"""What a person settled holds from its day on, stands in the history as such, and is held against later documents."""

import datetime as dt

import pytest

from opsgdocs.history import ActionLog
from tests.factories import action, correction, minutes, row, says

RUN = [
    minutes(28, "2020-01-07", [action("28/01", target="by 21 January"), action("28/02")], next_main="2020-02-04"),
    minutes(29, "2020-02-04", outstanding=[row("28/01"), row("28/02")], next_main="2020-03-03"),
]
CLOSE = correction("28/01", "2020-02-10", close=True)


def later(*rows, statements=()):
    return minutes(30, "2020-03-03", outstanding=[*rows, row("28/02")], statements=statements, next_main="2020-04-07")


def log_of(*corrections, run=RUN, extra=()):
    return ActionLog([*run, *extra], corrections=corrections)


def ids(found):
    return [each.id for each in found.actions]


def codes(log):
    return [problem.code for problem in log.problems]


def last_event(log, id):
    event = log.history(id).history[-1]
    return event.event, event.meeting, event.date, event.document, event.detail


def test_a_closed_action_is_outstanding_no_more_and_its_history_says_who_closed_it():
    log = log_of(correction("28/01", "2020-02-10", "Done in January.", close=True, by="SECAS"))

    assert ids(log.outstanding()) == ["OPSG 28/02"]
    assert last_event(log, "28/01") == (
        "closed", None, dt.date(2020, 2, 10), "corrections.toml",
        "closed by correction of 10 February 2020 (SECAS): Done in January.",
    )  # fmt: skip
    assert log.history("28/01").history[-1].evidence[0].path == "correction 1"
    assert log.problems == ()


def test_a_correction_is_known_from_its_day_on():
    log = log_of(CLOSE, extra=[later()])

    assert ids(log.outstanding("OPSG_29")) == ["OPSG 28/01", "OPSG 28/02"]
    assert ids(log.outstanding("2020-02-09")) == ["OPSG 28/01", "OPSG 28/02"]
    assert ids(log.outstanding("2020-02-10")) == ["OPSG 28/02"]
    assert ids(log.outstanding("OPSG_30")) == ["OPSG 28/02"]
    assert ids(log.as_of("OPSG_29").outstanding()) == ["OPSG 28/01", "OPSG 28/02"]
    assert ids(log.as_of("2020-02-10").outstanding()) == ["OPSG 28/02"]
    assert log.as_of("OPSG_29").history("28/01").status == "open"


def test_a_correction_of_the_day_of_a_meeting_is_known_when_it_begins_and_comes_after_its_minutes():
    log = log_of(correction("28/01", "2020-03-03", close=True), extra=[later(row("28/01"))])

    assert ids(log.outstanding("OPSG_30")) == ["OPSG 28/02"]
    assert log.history("28/01").status == "closed"
    assert log.problems == ()


def test_where_the_next_meeting_has_no_known_day_all_corrections_count():
    run = [minutes(28, "2020-01-07", [action("28/01")])]

    assert ids(log_of(correction("28/01", "2031-01-01", close=True), run=run).outstanding()) == []


@pytest.mark.parametrize(
    "newer",
    [later(row("28/01")), minutes(30, "2020-03-03", statements=[says("28/01", "outstanding")])],
    ids=["table", "sentence"],
)
def test_a_later_document_that_has_a_closed_action_open_opens_it_again_and_is_reported(newer):
    log = log_of(CLOSE, extra=[newer])

    assert "OPSG 28/01" in ids(log.outstanding())
    assert codes(log) == ["correction_contradicted"]
    assert "correction of 10 February 2020 closed OPSG 28/01, but at OPSG_30 it is open" in log.problems[0].message
    assert len(log.problems[0].evidence) == 2


def test_closing_what_is_closed_already_changes_nothing_and_is_told():
    closed = minutes(30, "2020-03-03", outstanding=[row("28/01", status="closed", said="Closed"), row("28/02")])
    log = log_of(correction("28/01", "2020-03-10", close=True), extra=[closed])

    assert [event.event for event in log.history("28/01").history][-2:] == ["closed", "mentioned"]
    assert log.problems == ()


def test_owners_are_replaced_and_the_change_is_told():
    log = log_of(correction("28/01", "2020-02-10", owners=("SECAS",)))

    assert log.history("28/01").owners == ("SECAS",)
    assert last_event(log, "28/01")[0] == "owner_changed"
    assert "from DCC to SECAS by correction of 10 February 2020: " in last_event(log, "28/01")[4]


def test_a_table_that_only_repeats_the_old_owner_is_reported_once_and_the_correction_stands():
    newest = minutes(31, "2020-04-07", outstanding=[row("28/01"), row("28/02")])
    log = log_of(correction("28/01", "2020-02-10", owners=("SECAS",)), extra=[later(row("28/01")), newest])

    assert log.history("28/01").owners == ("SECAS",)
    assert codes(log) == ["correction_contradicted"]


def test_a_table_that_names_a_third_owner_counts_and_is_reported():
    log = log_of(correction("28/01", "2020-02-10", owners=("SECAS",)), extra=[later(row("28/01", owners=("CSP N",)))])

    assert log.history("28/01").owners == ("CSP N",)
    assert codes(log) == ["correction_contradicted", "reowned"]


def test_a_table_that_follows_the_correction_is_nothing_odd():
    log = log_of(
        correction("28/01", "2020-02-10", owners=("SECAS",)),
        correction("28/01", "2020-02-10", target="2020-03-31"),
        extra=[later(row("28/01", owners=("SECAS",), last="31/03/2020"))],
    )

    assert log.problems == ()


def test_a_target_is_replaced_and_counts_as_a_revision():
    log = log_of(correction("28/01", "2020-02-10", "By mail.", target="by the end of March"))

    assert log.history("28/01").last_target.date == dt.date(2020, 3, 31)
    assert log.why("28/01").endswith("correction of 10 February 2020: By mail.")
    assert last_event(log, "28/01")[0] == "revised"
    assert (log.slip("28/01").days, log.slip("28/01").times) == (70, 1)


def test_a_target_that_names_a_meeting_moves_with_it():
    log = log_of(correction("28/01", "2020-02-10", target="by the next meeting"), extra=[minutes(30, "2020-03-10")])

    assert log.history("28/01").last_target.date == dt.date(2020, 3, 10)


def test_a_table_that_only_repeats_the_old_target_is_reported_once_and_the_correction_stands():
    newest = minutes(31, "2020-04-07", outstanding=[row("28/01", last="21/01/2020"), row("28/02")])
    log = log_of(
        correction("28/01", "2020-02-10", target="2020-05-05"), extra=[later(row("28/01", last="21/01/2020")), newest]
    )

    assert log.history("28/01").last_target.date == dt.date(2020, 5, 5)
    assert codes(log) == ["correction_contradicted"]


@pytest.mark.parametrize("cells", [{"revised": "07/04/2020"}, {"last": "07/04/2020"}])
def test_a_table_that_prints_a_new_target_counts_and_is_reported(cells):
    log = log_of(correction("28/01", "2020-02-10", target="2020-05-05"), extra=[later(row("28/01", **cells))])

    assert log.history("28/01").last_target.date == dt.date(2020, 4, 7)
    assert "correction_contradicted" in codes(log)


def test_linked_ids_are_one_action_in_all_documents():
    listed = minutes(30, "2020-03-03", outstanding=[
        row("82/01", "Something else.", revised="07/04/2020", updates=("It goes on.",)), row("28/02"),
    ])  # fmt: skip
    log = log_of(correction("82/1", "2020-03-05", same_as="OPSG 28/1"), extra=[listed])

    assert [each.id for each in log.actions] == ["OPSG 28/01", "OPSG 28/02"]
    assert log.history("82/01") == log.history("28/01")
    assert log.history("28/01").last_target.date == dt.date(2020, 4, 7)
    assert last_event(log, "28/01")[4] == "OPSG 82/1 is OPSG 28/01 by correction of 5 March 2020: A member said so."
    assert codes(log) == ["reworded"]
    assert ids(log.as_of("OPSG_30").outstanding()) == ["OPSG 28/01", "OPSG 28/02", "OPSG 82/01"]


def test_a_sentence_on_a_linked_id_closes_the_action():
    log = log_of(
        correction("82/01", "2020-03-05", same_as="OPSG 28/01"), extra=[later(statements=[says("82/01", "closed")])]
    )

    assert ids(log.outstanding()) == ["OPSG 28/02"]


def test_an_action_raised_anew_under_another_id_goes_on_under_the_id_that_is_meant():
    again = minutes(30, "2020-03-03", [action("30/01", "The DCC to tell all of it.")], outstanding=[row("28/02")])
    log = log_of(correction("28/01", "2020-03-05", same_as="OPSG 30/01"), extra=[again])

    assert ids(log.outstanding()) == ["OPSG 28/02", "OPSG 30/01"]
    assert log.history("30/01").raised == dt.date(2020, 1, 7)
    assert codes(log) == []


def test_a_closed_action_raised_anew_under_another_id_is_open():
    closed = minutes(30, "2020-03-03", outstanding=[row("28/01", status="closed", said="Closed"), row("28/02")])
    again = minutes(31, "2020-04-07", [action("31/01", "The DCC to tell all of it.")], outstanding=[row("28/02")])
    log = log_of(correction("31/01", "2020-04-10", same_as="OPSG 28/01"), extra=[closed, again])

    assert ids(log.outstanding()) == ["OPSG 28/01", "OPSG 28/02"]


def test_an_acknowledged_problem_is_gone_until_a_later_document_shows_it_anew():
    omitted = [later()]
    known = correction("28/01", "2020-03-05", acknowledge=("not_listed",))
    back = [minutes(31, "2020-04-07", outstanding=[row("28/01"), row("28/02")])]
    gone_again = [minutes(32, "2020-05-05", outstanding=[row("28/02")])]

    assert codes(log_of(extra=omitted)) == ["not_listed"]
    assert codes(log_of(known, extra=omitted)) == []
    assert log_of(known, extra=omitted).history("28/01").flags == ("overdue", "not_listed")
    assert codes(log_of(known, extra=omitted + back + gone_again)) == ["not_listed"]


def test_only_the_code_and_the_action_named_are_acknowledged():
    extra = [minutes(30, "2020-03-03", outstanding=[row("24/07", owners=("SECAS",))])]

    assert codes(log_of(correction("28/01", "2020-03-05", acknowledge=("not_listed",)), extra=extra)) == ["not_listed"]
    assert codes(log_of(correction("28/01", "2020-03-05", acknowledge=("reowned",)), extra=extra)) == [
        "not_listed",
        "not_listed",
    ]


def test_problems_of_ids_that_are_no_actions_can_be_acknowledged():
    holes = minutes(30, "2020-03-03", [action("30/01"), action("30/03")], mentions=["17/05"],
                    outstanding=[row("28/01"), row("28/02")])  # fmt: skip
    settled = [
        correction("30/02", "2020-03-05", acknowledge=("id_gap",)),
        correction("17/05", "2020-03-05", acknowledge=("unknown_action",)),
    ]

    assert codes(log_of(extra=[holes])) == ["id_gap", "unknown_action"]
    assert codes(log_of(*settled, extra=[holes])) == []


@pytest.mark.parametrize(
    ("settled", "why"),
    [
        (correction("99/01", "2020-02-10", close=True), "OPSG 99/01 could not be applied: no document given defines"),
        (correction("28/01", "2020-01-02", close=True), "first known from OPSG_28, which is later"),
        (correction("82/01", "2020-02-10", same_as="OPSG 28/01"), "no document given names OPSG 82/01"),
        (correction("28/01", "2020-02-10", same_as="OPSG 99/01"), "no document given names OPSG 99/01"),
    ],
)
def test_what_cannot_be_applied_is_a_problem_and_no_error(settled, why):
    log = log_of(settled)

    assert ids(log.outstanding()) == ["OPSG 28/01", "OPSG 28/02"]
    assert codes(log) == ["correction_unapplied"]
    assert why in log.problems[0].message


def test_links_in_a_circle_join_nothing_and_are_reported():
    circle = [
        correction("28/01", "2020-02-10", same_as="OPSG 28/02"),
        correction("28/02", "2020-02-10", same_as="OPSG 28/01"),
    ]
    log = log_of(*circle)

    assert [each.id for each in log.actions] == ["OPSG 28/01", "OPSG 28/02"]
    assert codes(log) == ["correction_unapplied", "correction_unapplied"]
    assert "circle" in log.problems[0].message


def test_corrections_without_any_minutes_are_problems():
    assert codes(ActionLog([], corrections=[CLOSE])) == ["correction_unapplied"]


def test_the_newest_of_two_corrections_counts():
    log = log_of(
        correction("28/01", "2020-02-12", owners=("CSP N",)), correction("28/01", "2020-02-10", owners=("SECAS",))
    )

    assert log.history("28/01").owners == ("CSP N",)
