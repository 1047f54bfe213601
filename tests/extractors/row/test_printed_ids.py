"""Ids of a form of their own beneath 'ID' or 'Ref' and behind 'ACTION' are kept as printed."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import line, minutes, table

HEAD = ["ID", "Action", "Owner", "Due", "Status"]


def read(*body):
    return extract(minutes("Works Committee", "Date: 24 March 2026", body=body))


def rows(*ids, head="ID", status="Open"):
    """A log with an action of its own for each id."""
    texts = ("Mend the roof", "Paint the wall", "Order the oak door", "Count the chairs")
    listed = ([one, text, "AB", "3 April 2026", status] for one, text in zip(ids, texts, strict=False))
    return table([head, *HEAD[1:]], *listed)


def ids(record):
    return [row.id for row in record.outstanding]


@pytest.mark.parametrize(
    "printed",
    [
        ("A-046", "A-048"),
        ("A-001", "A-002"),
        ("AP3", "AP4"),
        ("WP/17", "WP/19"),
        ("A75_02", "A76_01"),
        ("F126/3", "F127/1"),
    ],
)
def test_the_ids_of_a_log_are_kept_as_printed(printed):
    assert ids(read(rows(*printed))) == list(printed)


def test_so_are_those_beneath_a_head_that_is_no_word_for_ids():
    assert ids(read(rows("AP3", "AP4", head="AP"))) == ["AP3", "AP4"]


def test_each_keeps_its_own_letters():
    assert ids(read(rows("OPS-012", "FIN-003"))) == ["OPS-012", "FIN-003"]


@pytest.mark.parametrize("printed", [("AP1", "AP2"), ("A1", "A2", "A3")])
def test_numbers_that_begin_with_one_may_count_within_the_meeting_and_are_none(printed):
    assert ids(read(rows(*printed))) == [None] * len(printed)


@pytest.mark.parametrize("printed", [("PUB", "FIN"), ("P1", "P1"), ("Roof 2", "Wall 3"), ("MAR 3", "MAR 4")])
def test_what_does_not_tell_one_action_from_another_is_no_id(printed):
    assert ids(read(rows(*printed))) == [None] * len(printed)


def test_ids_of_items_of_these_minutes_are_none():
    assert ids(read(rows("A1/2", "A2/1"))) == [None, None]


def test_an_id_behind_the_word_action_is_nobody():
    record = read(
        line("ACTION A77_01 – AB to submit the report by 10 April"), line("ACTION A77_02 – CD to set out the views")
    )

    assert [(one.id, one.owners) for one in record.actions] == [("A77_01", ("AB",)), ("A77_02", ("CD",))]


@pytest.mark.parametrize("printed", ["A77_01", "WG12-A3", "Q4_7"])
def test_nor_is_one_that_stands_alone(printed):
    (action,) = read(line(f"Action {printed}: CD to tell the unions")).actions

    assert (action.id, action.owners) == (printed, ("CD",))


def test_an_action_in_text_and_log_is_one():
    record = read(line("ACTION A77_01 – AB to paint the wall"), rows("A76_01", "A77_01"))

    assert [one.id for one in record.actions] == ["A77_01"]
    assert ids(record) == ["A76_01"]


def test_what_the_text_says_of_them_is_theirs():
    record = read(rows("A-046", "A-048"), line("The committee agreed to close A-046."))

    assert [(said.action, said.says) for said in record.statements] == [("A-046", "closed")]


def test_an_id_whose_outcome_the_text_tells_is_carried_whatever_list_holds_it():
    new = table(
        ["AP", "Action", "Who", "When"],
        ["AP3", "Share the record check", "AB", "12.5.26"],
        ["AP4", "Add the trend", "CD", "12.5.26"],
    )
    record = read(line("AP3 – AB to share the record check: carried forward to next meeting."), new)

    assert ([one.id for one in record.actions], ids(record)) == (["AP4"], ["AP3"])
