"""What stands in the margin beside an action: ids, owners and by when."""

import datetime as dt

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.status.deadlines import parted
from opsgdocs.profile import load
from opsgdocs.records import Action
from tests.extractors.pages import minutes, table

GENERIC = load("generic")


def raised(head: str, *rows: tuple[list[str], list[str]], number: int = 5) -> tuple[Action, ...]:
    body = table(["", "", head], *([str(index), *row] for index, row in enumerate(rows, start=3)))
    return extract(minutes(f"Housing Board – Meeting {number}", body=(body,)), GENERIC).actions


TASK = ["BUSINESS PLAN", "SD presented the plan. SD to run the stress tests."]


@pytest.mark.parametrize(
    "head",
    ["ACTION", "ACTION BY", "ACTION BY / DATE", "Action by whom/when", "Who/When", "Lead / deadline", "Action & date"],
)
def test_beneath_the_owner_may_stand_by_when(head):
    (action,) = raised(head, (TASK, ["SD", "31.10.22"]))

    assert action.owners == ("SD",)
    assert action.target.date == dt.date(2022, 10, 31)


@pytest.mark.parametrize("printed", ["SD 31.10.22", "SD by 31 October 2022", "SD – 31/10/2022", "SD, due 31/10/2022"])
def test_or_on_the_same_line(printed):
    (action,) = raised("Action by", (TASK, [printed]))

    assert (action.owners, action.target.date) == (("SD",), dt.date(2022, 10, 31))


def test_above_the_owner_may_stand_the_id():
    (action,) = raised("Action", (TASK, ["HB 05/01", "SD"]))

    assert (action.id, action.owners) == ("HB 5/01", ("SD",))


def test_an_id_of_another_number_beside_an_owner_and_a_task_is_raised_and_told():
    body = table(["", "", "Action"], ["3", TASK, ["HB 06/01", "SD"]])
    record = extract(minutes("Housing Board – Meeting 19", body=(body,)), GENERIC)

    assert [action.id for action in record.actions] == ["HB 6/01"]
    assert any(one.code == "doubtful_action" and "another meeting" in one.message for one in record.problems)


def test_an_id_alone_in_the_margin_still_recalls_its_action():
    assert raised("Action", (TASK, ["HB 06/01"]), number=19) == ()


def test_the_paragraph_that_says_what_the_owner_is_to_do_is_meant_and_not_the_last():
    (action,) = raised("Action", ([*TASK, "The Board APPROVED the plan."], ["SD"]))

    assert action.text == "SD presented the plan. SD to run the stress tests."


def test_a_column_of_days_alone_is_no_margin():
    assert raised("Date", (TASK, ["31.10.22"]), (TASK, ["01.11.22"])) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SD 31.10.22", ("SD", "31.10.22")),
        ("31.10.22", ("", "31.10.22")),
        ("Friday 3 March 2020", ("", "Friday 3 March 2020")),
        ("by 3 May 2020", ("", "by 3 May 2020")),
        ("AW/PR", ("AW/PR", "")),
        ("next meeting", ("", "next meeting")),
    ],
)
def test_owner_and_day_are_told_apart(text, expected):
    assert parted(text, GENERIC) == expected
