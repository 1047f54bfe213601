"""A log at the end that lists what the text has only just raised: each action is there once."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import heading, line, minutes, table

GENERIC = load("generic")
HEAD = ["ID", "Action", "Owner", "Target Date", "Notes", "Status"]


def read(*body) -> Minutes:
    return extract(minutes("Code Review Panel, 29 June 2023", body=body), GENERIC)


def test_numbers_that_go_on_are_raised_by_the_text_and_not_carried():
    log = table(
        HEAD,
        ["455", "Give the dates", "AC", "27/07/2023", "No update", "Open"],
        ["458", "Provide an update on the process", "RW", "27/07/2023", "", "Open"],
    )

    record = read(line("Action 458: RW to provide an update on the process."), heading("Log"), log)

    assert [action.key for action in record.actions] == ["458"]
    assert [row.key for row in record.outstanding] == ["455"]


def test_what_a_row_has_a_history_of_is_not_raised_by_a_paragraph_about_it():
    log = table(HEAD, ["455", "Give the dates", "AC", "27/07/2023", "No update", "Open"])

    record = read(
        line("Action 455 – No update. Action to remain open."),
        line("Action 458: RW to provide an update on the process."),
        heading("Log"),
        log,
    )

    assert [action.key for action in record.actions] == ["458"]


def test_rows_without_ids_in_the_words_of_new_actions_are_those():
    log = table(
        ["Action", "Owner", "Status"],
        ["Ofgem to confirm a date for the decision", "Ofgem", "Pending"],
        ["SECAS to write to all members", "SECAS", "Pending"],
        ["Ofgem to publish the decision", "Ofgem", "Closed"],
    )

    record = read(line("Action: Ofgem to confirm a date for the decision."), heading("Log"), log)

    assert [row.text for row in record.outstanding] == [
        "SECAS to write to all members",
        "Ofgem to publish the decision",
    ]


@pytest.mark.parametrize("status", ["Closed", "Open – the letter was sent to all of them."])
def test_a_row_of_which_something_was_said_is_an_earlier_one(status):
    log = table(["Action", "Owner", "Status"], ["Ofgem to confirm a date", "Ofgem", status])

    assert len(read(line("Action: Ofgem to confirm a date."), heading("Log"), log).outstanding) == 1


def test_the_number_of_a_paper_in_the_title_of_an_item_is_no_lost_action():
    record = extract(
        minutes("SVG – Meeting 263", body=(heading("3. MDD changes (SVG 263/02)"), line("All agreed."))), GENERIC
    )

    assert [one.message for one in record.problems if "no action was read for it" in one.message] == []
