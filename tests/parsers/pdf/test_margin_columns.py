"""PDF: a margin column beside the text of a page, without rulings, is read as the table that it is in Word."""

import pytest

from opsgdocs.document import Heading, Table
from tests.parsers.pdf.sheets import LEADING, Sheets, grid, read, texts

HEAD = 420
ROOF = "Two quotations had been received. A third quotation to be sought by 12 July and put to all of the members."
ITEMS = (
    (
        "1. Finance",
        "The Treasurer reported a surplus, which was less than the year before. The auditors to be asked.",
        "CD",
    ),
    ("2. Roof", ROOF, "DEPUTY CLERK"),
    ("3. Trees", "It was noted that the trees had been cut.", ""),
)


def drawn(items=ITEMS, *, head="ACTION", at=0, middle=False, sheets=None, y=120):
    """`at` is the line of the text beside which the owner stands."""
    sheets = sheets or Sheets()
    in_margin(sheets, y, head, middle=middle)
    for title, words, owner in items:
        sheets.text(72, y + 20, title, bold=True)
        in_margin(sheets, y + 20 + LEADING * (at + 1), owner, middle=middle)
        y = sheets.wrapped(72, y + 20 + LEADING, words, width=320)
    return sheets


def in_margin(sheets, y, words, *, middle):
    x = HEAD + 40 - sheets.canvas.stringWidth(words, "Helvetica-Bold", 10) / 2 if middle else HEAD
    if words:
        sheets.text(x, y, words, bold=True)


def rows_of(sheets):
    (table,) = [block for block in read(sheets).blocks if isinstance(block, Table)]
    return grid(table)


class DescribeAMarginColumn:
    @pytest.mark.parametrize("at", [0, 1])
    @pytest.mark.parametrize("middle", [False, True])
    def it_is_the_second_column_of_a_table(self, at, middle):
        assert rows_of(drawn(at=at, middle=middle)) == [
            ["", "ACTION"], *[[f"{title}\n{words}", owner] for title, words, owner in ITEMS],
        ]  # fmt: skip

    def it_ends_where_text_runs_across_it(self):
        sheets = drawn()
        sheets.wrapped(72, 320, "The meeting closed after the Chair had thanked all members who had come that evening.")
        blocks = read(sheets).blocks
        assert len(rows_of(drawn())) == 4
        assert texts(blocks)[-1].startswith("The meeting closed")

    def it_goes_on_on_the_next_page_without_its_head(self):
        sheets = drawn(ITEMS[:2]).end_page()
        drawn(ITEMS, head="", sheets=sheets)
        assert [row[1] for row in rows_of(sheets)] == ["ACTION", "CD", "DEPUTY CLERK", "CD", "DEPUTY CLERK", ""]

    def it_is_none_where_every_entry_has_one_beside_it(self):
        """A list of names and what each of them stands for."""
        items = [(f"The person who speaks for the firm {at}", "", "Supplier") for at in range(4)]
        sheets = Sheets().text(HEAD, 100, "Constituency", bold=True)
        for at, (words, _, owner) in enumerate(items):
            sheets.text(72, 120 + 14 * at, words).text(HEAD, 120 + 14 * at, owner)
        assert not any(isinstance(b, Table) and grid(b)[0] == ["", "Constituency"] for b in read(sheets).blocks)


class DescribeAnOwnerAloneAtTheRight:
    def it_is_no_heading(self):
        sheets = drawn(ITEMS[2:], head="").text(HEAD, 147, "CD", bold=True)
        assert "CD" not in [block.text for block in read(sheets).blocks if isinstance(block, Heading)]
