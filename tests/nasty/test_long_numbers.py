"""Numbers of thousands of figures, which Python refuses to count with: nothing raises, and nothing else is lost."""

import pytest

from opsgdocs import ActionLog, write
from opsgdocs.extractors import extract
from opsgdocs.meetings.printing import printed_id
from opsgdocs.parsers import File, Settings, parse_bytes
from opsgdocs.records import Evidence

LONG = "1" * 5000
MINUTES = """OPSG_29 Final Minutes

Date: 4 February 2020

Attendees
Ann Smith (DCC)

1. Matters arising
Action OPSG 28/{id} was closed.

2. Returns
The DCC counted {id} cases.
ACTION OPSG 29/01: The DCC to provide the plan by 3 March 2020.
ACTION OPSG 29/{id}: The DCC to provide the report by 4 March 2020.
"""
PAPER = """OPSG Issues Log

| Issue | Update |
|---|---|
| Meters | There are {id} cases, and 1,234 sites. It cost £{id}. |
"""


def read(text):
    return extract(parse_bytes(File("OPSG_29.md", text.encode()), Settings()))


@pytest.mark.parametrize("number", [LONG, "9" * 400, "9" * 25, "\u0663" * 5000])
def test_minutes_with_such_an_id_are_read_folded_and_written(number, tmp_path):
    minutes = read(MINUTES.format(id=number))
    assert "OPSG 29/01" in [action.id for action in minutes.actions]
    table = ActionLog([minutes]).outstanding()
    assert "OPSG 29/01" in [action.id for action in table.actions]
    for kind in ("md", "html", "csv", "json", "docx", "xlsx"):
        write(table, tmp_path / f"table.{kind}")


@pytest.mark.parametrize("number", [LONG, "9" * 400])
def test_a_paper_with_such_a_figure_is_read(number):
    assert read(PAPER.format(id=number))


@pytest.mark.parametrize(
    ("printed", "value"),
    [("12345678901234567 cases", 12345678901234567), ("1,234 cases", 1234), ("1.5 million cases", 1_500_000)],
)
def test_a_figure_keeps_all_of_its_digits(printed, value):
    paper = read(PAPER.replace("{id} cases", printed).format(id="7"))
    assert value in [figure.value for issue in paper.issues for figure in issue.figures]


def test_a_long_id_is_found_as_it_is_printed():
    passage = Evidence(text=f"OPSG 29/000{LONG} is open")
    assert printed_id(f"OPSG 29/{LONG}", [passage]) == f"OPSG 29/000{LONG}"
    assert printed_id("OPSG 28/02", [Evidence(text="see OPSG 28/2")]) == "OPSG 28/2"
