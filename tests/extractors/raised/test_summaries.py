"""A table at the end that lists the actions of the text again in other words."""

from opsgdocs.extractors import extract
from tests.extractors.pages import heading, minutes, table

FRONT = ("Works Committee", "Held on 24 March 2026", "Present: Ann Bell, Carl Dean, Eve Frost")
TEXT = (
    "Action: Carl to get quotes for a new boiler by 20 April 2026.",
    "Action: Eve will ask the smith what the gate costs by 22 April 2026.",
)
HEAD = ["Action", "Owner", "Due"]


def read(*rows):
    body = (heading("1. Roof"), *TEXT, heading("Summary of actions"), table(HEAD, *rows))
    return extract(minutes(*FRONT, body=body))


def told(record):
    return [one for one in record.problems if "in other words" in one.message]


def test_with_the_same_owners_and_days_row_by_row_they_are_the_same():
    record = read(["Boiler quotes", "Carl", "20/04/2026"], ["Price of the gate", "Eve", "22/04/2026"])

    assert [(one.text, one.owners) for one in record.actions] == [
        ("Boiler quotes", ("Carl",)),
        ("Price of the gate", ("Eve",)),
    ]
    assert not told(record)


def test_where_only_some_rows_agree_all_stay_and_a_person_is_told():
    rows = (["Boiler quotes", "Carl", "20/04/2026"], ["Gate price", "Eve", "22/04/2026"], ["Flags", "Ann", "3/5/2026"])
    record = read(*rows)

    assert len(record.actions) == len(TEXT) + len(rows)
    assert len(told(record)) == 1


def test_of_other_owners_or_days_they_are_others():
    record = read(["Boiler quotes", "Ann", "20/04/2026"], ["Gate price", "Carl", "23/04/2026"])

    assert len(record.actions) == 4
    assert not told(record)
