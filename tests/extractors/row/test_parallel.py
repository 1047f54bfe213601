"""Rows that hold several actions line by line."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes, table

GENERIC = load("generic")
HEAD = ["Item", "Minute", "Action", "Who", "When"]
TALK = "The report was discussed at length."


def raised(*rows: list[str | list[str]], head: list[str] = HEAD) -> list[tuple[str, tuple[str, ...], str]]:
    record = extract(minutes("Governing Board, 20 November 2024", body=(table(head, *rows),)), GENERIC)
    return [(one.text, one.owners, str(one.target.date)) for one in record.actions]


def test_each_line_is_an_action_with_what_stands_beside_it():
    tasks, owners, days = ["Add the figures", "Check the record"], ["HT", "SG/HO"], ["29/01/2025", "31/01/2025"]

    assert raised(["5", TALK, tasks, owners, days]) == [
        ("Add the figures", ("HT",), "2025-01-29"),
        ("Check the record", ("SG", "HO"), "2025-01-31"),
    ]


def test_one_owner_may_have_two_tasks_by_two_days():
    found = raised(["5", TALK, ["Add the figures", "Check the record"], "HT", ["29/01/2025", "31/01/2025"]])

    assert [(owners, day) for _, owners, day in found] == [(("HT",), "2025-01-29"), (("HT",), "2025-01-31")]


@pytest.mark.parametrize(
    ("tasks", "owners", "days"),
    [
        (["Add the figures", "Check the record"], ["HT", "SG"], "29/01/2025"),
        (["Add the figures", "Check the record", "Report"], ["HT", "SG"], ["29/01/2025", "31/01/2025"]),
        ("Add the figures", ["HT", "SG"], "29/01/2025"),
    ],
)
def test_where_the_lines_do_not_match_the_row_is_one(tasks, owners, days):
    assert len(raised(["5", TALK, tasks, owners, days])) == 1


def test_a_row_with_an_id_is_one():
    head = ["Ref", "Action", "Owner", "Due"]
    row = ["5/01", ["Add the figures", "Check the record"], ["HT", "SG"], ["29/01/2025", "31/01/2025"]]

    assert len(raised(row, head=head)) == 1


def test_lines_that_were_typed_in_one_paragraph_are_as_good():
    assert raised(["5", TALK, "Add the figures\nCheck the record", "HT\nSG", ""]) == [
        ("Add the figures", ("HT",), "None"),
        ("Check the record", ("SG",), "None"),
    ]


def test_a_task_that_goes_on_beneath_is_one():
    assert raised(["5", TALK, ["Add the figures, and", "then check the record"], ["HT", "SG"], ""]) == [
        ("Add the figures, and then check the record", ("HT", "SG"), "None")
    ]


def test_letters_tell_which_owner_has_which_task():
    assert raised(["5", TALK, ["(a) Add the figures", "(b) Check the record"], ["(a) HT", "(b) SG"], "29/01/2025"]) == [
        ("(a) Add the figures", ("HT",), "2025-01-29"),
        ("(b) Check the record", ("SG",), "2025-01-29"),
    ]


def test_statuses_on_lines_of_their_own_are_each_a_task_s():
    log = table(
        ["No", "Action", "Who", "Status"], ["12", ["Add the figures", "Check it"], ["HT", "SG"], ["Open", "Closed"]]
    )
    record = extract(minutes("Governing Board, 20 November 2024", body=("Action log", log)), GENERIC)

    assert [(row.text, row.owners, row.status) for row in record.outstanding] == [
        ("Add the figures", ("HT",), "open"),
        ("Check it", ("SG",), "closed"),
    ]


@pytest.mark.parametrize("days", [["29/01/2025", "31/01/2025"], ["29/01/2025"]])
def test_lines_that_each_say_who_need_no_column_of_owners(days):
    found = raised(
        ["Bins", ["Carl to send photos to Eve", "Guy to order signs"], days], head=["Topic", "Action", "When"]
    )

    assert [(text, owners) for text, owners, _ in found] == [
        ("Carl to send photos to Eve", ("Carl",)),
        ("Guy to order signs", ("Guy",)),
    ]
    assert [day for *_, day in found] == ["2025-01-29", "2025-01-31" if len(days) > 1 else "2025-01-29"]


@pytest.mark.parametrize("task", [["Carl to send photos", "of the bins"], ["Send photos to Eve", "Order new signs"]])
def test_without_them_lines_that_name_nobody_are_one(task):
    assert len(raised(["Bins", task, "29/01/2025"], head=["Topic", "Action", "When"])) == 1


@pytest.mark.parametrize("mark", ["-", "–", "None", "N/A", ""])
def test_a_dash_in_place_of_a_task_is_no_action(mark):
    found = raised(["Bins", "Carl to send photos", "29/01/2025"], ["AGM", mark, ""], head=["Topic", "Action", "When"])

    assert [text for text, *_ in found] == ["Carl to send photos"]
