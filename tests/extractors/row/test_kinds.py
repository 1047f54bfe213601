"""Logs that hold risks, assumptions, issues and dependencies beside actions."""

import pytest

from opsgdocs.extractors.actions import extract_actions
from opsgdocs.extractors.outstanding import extract_outstanding
from tests.extractors.readings import grid, reading

RISK = "The supplier may be late."
TASK = "Write to the supplier."


def read(*blocks) -> list[str]:
    given = reading(*blocks)
    return [row.text for row in (*extract_actions(given), *extract_outstanding(given))]


@pytest.mark.parametrize("head", ["Type", "RAID Type", "Category", "RAID"])
@pytest.mark.parametrize("kind", ["Risk", "Issue", "Assumption", "Dependency"])
def test_a_column_of_kinds_tells_the_actions(head, kind):
    table = grid(
        ("ID", head, "Description", "Owner", "Due Date", "Status"),
        ("1", kind, RISK, "DCC", "03/03/2020", "Open"),
        ("2", "Action", TASK, "SECAS", "03/03/2020", "Open"),
    )

    assert read(table) == [TASK]


def test_so_do_the_letters_of_the_ids():
    rows = [("R01", RISK), ("A02", TASK), ("I07", "Meters fail."), ("D02", "A release is needed.")]
    table = grid(("ID", "Description", "Owner", "Due Date"), *((*row, "DCC", "03/03/2020") for row in rows))

    assert read(table) == [TASK]


def test_and_captions_within_the_table():
    table = grid(
        ("ID", "Description", "Owner", "Due Date"),
        "**Risks**",
        ("1", RISK, "DCC", "03/03/2020"),
        "**Actions**",
        ("2", TASK, "SECAS", "03/03/2020"),
    )

    assert read(table) == [TASK]


@pytest.mark.parametrize("caption", ["Risks", "Risk register", "Key risks", "Assumptions"])
def test_a_table_of_risks_is_none_of_actions(caption):
    assert read(caption, grid(("ID", "Description", "Owner", "Due Date"), ("1", RISK, "DCC", "03/03/2020"))) == []


def test_nor_is_one_that_tells_how_likely_they_are():
    heads = ("ID", "Risk Description", "Likelihood", "Owner", "Mitigating Action", "Status")

    assert read(grid(heads, ("R01", RISK, "3", "DCC", TASK, "Open"))) == []


@pytest.mark.parametrize("caption", ["Risks", "Issues", "Issues Log"])
def test_a_head_that_says_action_counts_before_the_caption(caption):
    assert read(caption, grid(("No", "Action", "Owner", "Due Date"), ("1", TASK, "DCC", "03/03/2020"))) == [TASK]
