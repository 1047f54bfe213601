"""Logs of actions that are lists or lines with labels: each entry is a row."""

import datetime as dt

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes, OutstandingAction
from tests.extractors.pages import bullet, heading, line, minutes

GENERIC = load("generic")
LOG = heading("Action Log")


def read(*body) -> Minutes:
    return extract(minutes("OPB – Meeting 12", body=(LOG, *body)), GENERIC)


def only(record: Minutes) -> OutstandingAction:
    (row,) = record.outstanding
    return row


def test_dashes_part_an_entry():
    words = "OPB 11/02 - Publish the guidance - SECAS - raised 21/02/23 - due 30/06/23 - revised 29/09/23"

    row = only(read(bullet(f"{words} - OPEN: more time asked")))

    assert (row.key, row.text, row.owners, row.status) == ("OPB 11/02", "Publish the guidance", ("SECAS",), "open")
    assert row.raised == dt.date(2023, 2, 21)
    assert row.last_target
    assert row.last_target.date == dt.date(2023, 6, 30)
    assert row.revised_target
    assert row.revised_target.date == dt.date(2023, 9, 29)
    assert row.updates == ("more time asked",)


@pytest.mark.parametrize(
    "words",
    [
        "OPB 11/02 Agree a day. Owner: SECAS. Due: 16/05/23. Status: Closed.",
        "OPB 11/02: Agree a day; Owner: SECAS; Due: 16/05/23; Status: Closed",
        "OPB 11/02 | Agree a day | Owner: SECAS | Due 16/05/23 | CLOSED",
        "OPB 11/02 – Agree a day – SECAS – due 16/05/23 – Closed: it was agreed.",
    ],
)
def test_labels_may_stand_in_it(words):
    row = only(read(line(words)))

    assert (row.text.rstrip("."), row.owners, row.status) == ("Agree a day", ("SECAS",), "closed")
    assert row.last_target
    assert row.last_target.date == dt.date(2023, 5, 16)


def test_labels_may_stand_on_lines_beneath_the_id():
    lines = ["OPB 11/01", "Agree a day", "Raised: 21/02/23", "Owner: SECAS", "Due: 16/05/23", "Status: Closed"]
    lines += ["OPB 11/02", "Publish it", "Owner: DCC", "Due: 30/06/23", "Status: Open", "The meeting closed at noon."]

    found = [(row.key, row.text, row.owners, row.status) for row in read(*map(line, lines)).outstanding]

    assert found == [
        ("OPB 11/01", "Agree a day", ("SECAS",), "closed"),
        ("OPB 11/02", "Publish it", ("DCC",), "open"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "OPB 11/02 - the DCC said that it was late - closed.",
        "OPB 11/02: the DCC is to report; SECAS to publish the note by 3 March.",
        "OPB 11/02 was due on 3 March and is closed.",
    ],
)
def test_a_sentence_about_an_action_is_no_entry(words):
    assert read(line(words)).outstanding == ()


def test_what_an_entry_says_is_not_said_again():
    record = read(line("OPB 11/02 Agree a day. Owner: SECAS. Due: 16/05/23. Status: Closed."))

    assert record.statements == ()
    assert [one.code for one in record.problems if one.code == "said_of_action"] == []


def test_an_entry_of_this_very_meeting_is_raised_here():
    record = read(bullet("OPB 12/01 - Publish the guidance - SECAS - due 30/06/23 - OPEN"))

    assert [(action.id, action.owners) for action in record.actions] == [("OPB 12/01", ("SECAS",))]
    assert record.outstanding == ()
