"""Decisions in tables: whose they are, of which day, and on what."""

import pytest


def test_a_column_of_decisions_says_what_was_decided_on_this_day(told):
    table = "| Ref | Decision | Made by | Date |\n|---|---|---|---|\n"
    rows = "| D-2 | Mend the roof | Board | 24/03/2026 |\n| D-1 | Buy the hall | Board | 24/02/2026 |"

    assert told(table + rows) == [("DECIDED", "Mend the roof")]


def test_a_verdict_is_on_what_its_row_names(record):
    table = "| Change | Title | Notes | Decision |\n|---|---|---|---|\n"
    rows = "| C1 | New payroll | tested | APPROVED subject to a test |\n| C2 | Switch | | REJECTED |\n| C3 | Gate | | TBC |"
    found = record(table + rows).decisions

    assert [(one.verb, one.text, one.condition) for one in found] == [
        ("APPROVED", "C1 New payroll subject to a test", "subject to a test"),
        ("REJECTED", "C2 Switch", None),
    ]


def test_a_column_of_ids_of_decisions_holds_none(told):
    assert told("| Decision | Meeting |\n|---|---|\n| DAF_41 D01 | 24/03/2026 |") == []


def test_verdicts_of_others_in_a_table_are_told_and_not_taken(told, doubts):
    table = "| Ref | Proposal | Decision |\n|---|---|---|\n| 1 | Porch | Approved by District |\n| 2 | Shed | {} |"

    assert told(table.format("No objection")) == [("DECIDED", "No objection")]
    assert doubts(table.format("No objection")) == 1
    assert told(table.format("Rejected in 2021")) == []


@pytest.mark.parametrize(
    "said", ["Approved by a majority", "Approved by the Programme Board", "Approved, to be done in 2027", "Approved"]
)
def test_but_its_own_verdicts_are_taken(told, doubts, said):
    table = f"| Ref | Proposal | Decision |\n|---|---|---|\n| 1 | Porch | {said} |"

    assert ([verb for verb, _ in told(table)], doubts(table)) == (["APPROVED"], 0)


def test_a_column_of_committees_tells_whose_decisions_they_are(told, doubts):
    table = "| Committee | Paper | Decision |\n|---|---|---|\n| Finance Panel | Budget | Approved |"

    assert (told(table), doubts(table)) == ([], 1)
