"""Written tables of outstanding actions, read back."""

import datetime as dt

import pytest

from opsgdocs.document import Block, Document
from opsgdocs.extractors import extract
from opsgdocs.extractors.action_table import extract_action_table, is_action_table
from opsgdocs.records import ActionTable, Minutes
from tests.extractors.readings import HEAD, ROW, grid, printed


def document(*blocks: str | Block) -> Document:
    return Document("x.docx", tuple(printed(block) for block in blocks))


@pytest.mark.parametrize(
    "title", ["OPSG – Actions Outstanding", "Actions Outstanding", "OPSG – Actions Outstanding: DCC"]
)
def test_title_and_meeting_make_a_written_table(title):
    assert is_action_table(document(title, "Before OPSG_30, 3 March 2020"))


@pytest.mark.parametrize(
    "lines",
    [
        ("Operations Group Meeting 29", "Before OPSG_30, 3 March 2020"),
        ("OPSG – Actions Outstanding", "4 February 2020"),
        ("Actions Outstanding were discussed", "Before OPSG_30"),
        ("OPSG – Actions Outstanding",),
        (),
    ],
)
def test_other_documents_are_none(lines):
    assert not is_action_table(document(*lines))


def test_it_gives_its_meeting_and_rows():
    table = extract_action_table(
        document("OPSG – Actions Outstanding", "Before OPSG_30, 3 March 2020", grid(HEAD, ROW))
    )

    assert (table.committee, table.before, table.date) == ("OPSG", "OPSG_30", dt.date(2020, 3, 3))
    assert [(row.id, row.owners, row.last_target.date) for row in table.rows] == [
        ("OPSG 28/02", ("DCC",), dt.date(2020, 2, 4))
    ]


def test_the_day_may_be_unknown():
    table = extract_action_table(document("OPSG – Actions Outstanding", "Before OPSG_30", grid(HEAD, ROW)))

    assert (table.before, table.date, len(table.rows)) == ("OPSG_30", None, 1)


def test_an_id_of_any_meeting_is_a_row():
    rows = grid(HEAD, ROW, ("OPSG 30/01", *ROW[1:]), ("OPSG EX2/01", *ROW[1:]))
    table = extract_action_table(document("OPSG – Actions Outstanding", "Before OPSG_30", rows))

    assert [row.id for row in table.rows] == ["OPSG 28/02", "OPSG 30/01", "OPSG EX2/01"]


def test_empty_lines_above_do_not_matter():
    assert is_action_table(document(" ", "OPSG – Actions Outstanding", "", "Before OPSG_30"))


def test_it_is_never_taken_for_minutes():
    table = extract(document("OPSG – Actions Outstanding", "Before OPSG_30", grid(HEAD, ROW)))
    minutes = extract(document("Operations Group Meeting 29", "4 February 2020", grid(HEAD, ROW)))

    assert isinstance(table, ActionTable)
    assert isinstance(minutes, Minutes)
