"""Lines beneath 'Actions from last time' that tell an action in any words, with its status at the end."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import bullet, heading, minutes


def rows(*body, title="Actions from last time"):
    front = ("Works Committee", "Held on 24 March 2026", "Present: Ann Bell, Carl Dean, Eve Frost")
    record = extract(minutes(*front, body=(heading("1. Roof"), "It leaks.", heading(title), *map(bullet, body))))
    return [(one.text, one.owners, one.status) for one in record.outstanding]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Carl has sent the asset list. CLOSED", ("Carl has sent the asset list", ("Carl",), "closed")),
        ("Send the asset list (Carl): complete", ("Send the asset list (Carl)", ("Carl",), "closed")),
        ("Confirm the test window (Eve): ongoing", ("Confirm the test window (Eve)", ("Eve",), "open")),
    ],
)
def test_who_did_it_stands_first_or_in_brackets(text, read):
    assert rows(text) == [read]


@pytest.mark.parametrize("text", ["The hall was closed for repairs.", "Carl was thanked. The matter is closed"])
def test_what_ends_with_no_status_or_is_nobodys_is_none(text):
    assert rows(text) == []


def test_beneath_other_headings_it_is_talk():
    assert rows("Carl has sent the asset list. CLOSED", title="Roof and gutters") == []


def test_two_coats_done_and_one_to_follow_closes_nothing():
    assert [status for *_, status in rows("Carl to paint the fence: two coats done, one to follow")] == ["open"]


def test_a_day_behind_a_status_is_the_new_target():
    front = ("Works Committee", "Held on 24 March 2026", "Present: Ann Bell, Carl Dean, Eve Frost")
    body = (heading("Actions from last time"), bullet("Carl to mend the gate – reopened, by 8 April 2026"))
    (row,) = extract(minutes(*front, body=body)).outstanding

    assert row.revised_target is not None
    assert str(row.revised_target.date) == "2026-04-08"
