"""The status line of the last row, which a table lost to the text behind it."""

import pytest

from opsgdocs.extractors.outstanding import extract_outstanding
from opsgdocs.pipeline import read
from tests.extractors.readings import HEAD, ROW, grid, reading

TEXT = """Operations Group Meeting 30
OPSG_30
Date: Tuesday 3 March 2020

1. Actions Outstanding

Action ID\tAction\tOwner\tTarget Date
OPSG 29/01\tThe DCC to send it.\tDCC\t03/03/2020
OPSG 29/02\tSECAS to send it.\tSECAS\t03/03/2020
"""


def statuses(*behind: str) -> list[str]:
    return [row.status for row in extract_outstanding(reading(grid(HEAD, ROW), *behind))]


@pytest.mark.parametrize("lines", [("Action Status: Closed",), ("It was sent.", "Action Status: Closed")])
def test_it_is_said_of_the_last_row(lines):
    assert statuses(*lines) == ["closed"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Action OPSG 27/01: sent.", "Action Status: Closed"),
        ("OPSG 27/01", "Action Status: Closed"),
        ("Status: Final",),
        ("It was sent.",),
    ],
)
def test_what_is_of_another_action_is_not(lines):
    assert statuses(*lines) == ["open"]


def test_a_row_that_has_its_status_keeps_it():
    table = grid(HEAD, ROW, "Action Status: Open")

    assert [row.status for row in extract_outstanding(reading(table, "Action Status: Closed"))] == ["open"]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Action Status: Closed</p>",
        "<p>It was sent.</p> <p>Action Status: Closed</p>",
        "<p>It was sent.</p><p><b>Action Status:</b> Closed</p>",
    ],
)
@pytest.mark.parametrize("tabs", ["", "\t\t\t"])
def test_marks_of_paragraphs_in_a_text_are_read_in_the_last_row_too(tmp_path, line, tabs):
    path = tmp_path / "minutes.txt"
    path.write_text(f"{TEXT}{line}{tabs}\n", encoding="utf-8")

    assert [(row.key, row.status) for row in read(path).outstanding] == [
        ("OPSG 29/01", "open"),
        ("OPSG 29/02", "closed"),
    ]
