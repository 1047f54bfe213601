"""What colours stand for, where the minutes explain them."""

import pytest

from opsgdocs.extractors.outstanding import extract_outstanding
from tests.extractors.readings import grid, reading

HEAD = ("Action ID", "Action", "Owner", "RAG")


def statuses(legend: str, *cells: str) -> list[str]:
    rows = [(f"OPSG 28/0{index}", "Provide it.", "DCC", cell) for index, cell in enumerate(cells, start=1)]
    return [row.status for row in extract_outstanding(reading(legend, grid(HEAD, *rows)))]


@pytest.mark.parametrize(
    "legend",
    [
        "Key: Blue – complete; Green – on track; Amber – at risk; Red – late",
        "Blue = Closed, Green = On track",
        "Blue: action closed. Green: on track for completion.",
        "Complete (Blue), On track (Green)",
    ],
)
def test_a_key_says_which_colour_closes(legend):
    assert statuses(legend, "Blue", "Green", "B") == ["closed", "open", "closed"]


@pytest.mark.parametrize(
    "text", ["The RAG was discussed.", "The blue form is complete.", "Blue – complete sets were sent."]
)
def test_without_one_no_colour_closes(text):
    assert statuses(text, "Blue", "Green") == ["open", "open"]
