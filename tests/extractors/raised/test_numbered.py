"""An action that the text raises without an id, and its row in the log at the end, are one action with the row's id."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import heading, line, minutes, table

GENERIC = load("generic")
HEAD = ["Minute no.", "Action", "Lead", "Deadline", "Outcome"]
TEXT = "Action: Dr Patel to bring the winter plan to the Board by 12 October 2023."
NEW = ["47/23", "Dr Patel to bring the winter plan to the Board", "Dr Sunita Patel", "12/10/23", "New"]
OLD = ["31/23", "Karen Oduya to circulate the quarterly return", "Karen Oduya", "29/09/23", "Circulated. Closed"]


def read(*body, head=HEAD) -> Minutes:
    rows = [one for one in body if isinstance(one, list)]
    texts = [line(one) for one in body if isinstance(one, str)]
    return extract(
        minutes(
            "Partnership Board, 14 September 2023",
            "Present: Dr Sunita Patel, Karen Oduya, James Heaton",
            body=(*texts, heading("Action log"), table(head, *rows)),
        ),
        GENERIC,
    )


def keys(record: Minutes) -> tuple[list[str], list[str]]:
    return [action.key for action in record.actions], [row.key for row in record.outstanding]


def test_a_new_row_gives_its_id_and_is_carried_by_nothing():
    record = read(TEXT, NEW, OLD)

    assert keys(record) == (["47/23"], ["31/23"])
    assert (record.actions[0].id, record.actions[0].owners) == ("47/23", ("Dr Sunita Patel",))


def test_the_day_of_the_meeting_tells_that_a_row_is_new():
    head = [*HEAD[:4], "Date raised", "Outcome"]
    record = read(TEXT, [*NEW[:4], "14/09/2023", "Open"], [*OLD[:4], "10/08/2023", "Closed"], head=head)

    assert keys(record) == (["47/23"], ["31/23"])


def test_a_row_in_the_same_words_for_the_same_owner_is_the_action_though_it_may_be_older():
    record = read(TEXT, [*NEW[:4], "Open"], OLD)

    assert keys(record) == (["47/23"], ["47/23", "31/23"])


@pytest.mark.parametrize(
    "row",
    [
        ["47/23", "Dr Patel to bring the winter plan to the Board", "Dr Sunita Patel", "9/11/23", "New"],
        ["47/23", "Dr Patel to bring the winter plan to the Board", "James Heaton", "12/10/23", "Open"],
    ],
)
def test_where_the_day_or_the_owner_is_another_both_stay_and_a_person_is_told(row):
    record = read(TEXT, row, OLD)

    assert keys(record)[1] == ["47/23", "31/23"]
    assert record.actions[0].id is None
    assert any("may be 47/23" in one.message for one in record.problems if one.code == "doubtful_action")


@pytest.mark.parametrize(
    "row",
    [
        ["47/23", "Karen Oduya to bring the summer figures to the Trust", "Karen Oduya", "12/10/23", "New"],
        ["47/23", "Dr Patel to bring the winter plan to the Board", "Dr Sunita Patel", "12/10/23", "Done. Closed"],
    ],
)
def test_other_words_or_an_end_make_two(row):
    record = read(TEXT, row, OLD)

    assert record.actions[0].id is None
    assert "47/23" in keys(record)[1]


def test_of_two_actions_alike_each_gets_its_own_row():
    other = "Action: Dr Patel to bring the winter rota to the Board by 12 October 2023."
    row = ["48/23", "Dr Patel to bring the winter rota to the Board", "Dr Sunita Patel", "12/10/23", "New"]

    record = read(TEXT, other, row, NEW, OLD)

    assert {action.id: "plan" in action.text for action in record.actions} == {"47/23": True, "48/23": False}
