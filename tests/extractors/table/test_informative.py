"""Tables that inform, and tables of actions that look like them."""

import pytest

from opsgdocs.extractors.table.columns import head_of, is_dismissed
from opsgdocs.extractors.table.margins import Margin, margin_of, task_column
from opsgdocs.profile import load
from tests.extractors.readings import grid

GENERIC = load("generic")


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (("Risk", "Likelihood", "Impact", "Action", "Owner"), ("Fire", "1", "5", "Alarm tested", "PQ")),
        (("Risk ID", "Risk", "Actions", "Owner", "Status"), ("1", "Late", "Weekly calls", "CSP", "Open")),
        (("KPI", "Target", "Actual", "Owner", "Action"), ("Uptime", "99.5%", "99.1%", "DSP", "Plan in place")),
    ],
)
def test_risks_and_figures_inform_and_are_told(heads, row):
    table = grid(heads, row)

    assert head_of(table, GENERIC) is None
    assert is_dismissed(table, GENERIC)


def test_an_agenda_informs_and_is_not_told():
    table = grid(
        ("Item", "Topic", "Lead", "Action"), ("1", "Minutes", "Chair", "For approval"), ("2", "DCC", "DCC", "To note")
    )

    assert (head_of(table, GENERIC), is_dismissed(table, GENERIC)) == (None, False)
    assert (margin_of(table, GENERIC), task_column(table, GENERIC)) == (None, None)


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (("Action", "Risk", "Owner", "Due"), ("Test the alarm", "Fire", "PQ", "3 March")),
        (("Ref", "Action", "Owner", "Target", "Result"), ("1", "Test the alarm", "PQ", "3 March", "Done")),
        (
            ("Item", "Action", "Owner", "Due"),
            ("For approval of the plan", "Send the plan for approval", "PQ", "3 March"),
        ),
        (("Action", "Owner", "Impact"), ("Test the alarm", "PQ", "High")),
    ],
)
def test_a_table_of_actions_stays_one(heads, row):
    assert head_of(grid(heads, row), GENERIC) is not None


def test_a_budget_has_no_margin_of_owners():
    head = ("Line", "2022/23", "2023/24", "Action")
    rows = (("Staffing", "£812,000", "£846,000", "–"), ("Energy", "£31,000", "£58,000", "Fixed"))
    table = grid(head, *rows)

    assert (margin_of(table, GENERIC), task_column(table, GENERIC)) == (None, None)


def test_a_sum_in_the_minutes_leaves_the_margin_alone():
    rows = (("1", "The Clerk would pay the invoice of £812 for the hall.", "PQ"), ("2", "£31,000", "AB"))

    assert margin_of(grid(("No", "Minute", "Action"), *rows), GENERIC) == Margin(2, head=0)


def test_numbers_of_items_are_no_sums():
    rows = (("1.1", "The roof would be looked at.", "PQ"), ("1.2", "The gate would be looked at.", "AB"))

    assert margin_of(grid(("", "", "Action"), *rows), GENERIC) == Margin(2, head=0)
