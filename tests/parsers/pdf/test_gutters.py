"""PDF: tables without rulings whose columns are parted by nothing but a blank, however their cells are aligned."""

from itertools import pairwise

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from opsgdocs.document import Table
from tests.parsers.pdf.sheets import Sheets, grid, read

EDGES = (50, 114, 240, 322, 388, 452)  # a cell's text stays 3 points within
SIZE, STEP = 9, 11
SHARE = {"top": 0.0, "middle": 0.5, "bottom": 1.0}
HEAD = ("Ref", "Action", "Owner", "Last Target|Date", "Status")
ROWS = (
    (
        "OPSG 93/01",
        "Write the guide to the portal|and send it to the members|of the Group",
        "DCC",
        "15/09/2020",
        "Open",
    ),
    ("OPSG 93/02", "Check the guide", "SECAS and DCC", "22/09/2020", "In|progress"),
    ("OPSG 93/03", "Print it", "Large Suppliers|and Network|Parties", "TBC", "Open"),
    ("OPSG 93/04", "Tell members of the guide and|of its date", "SECAS", "", "Open"),
)
UPDATE = "The DCC said that the guide was nearly written, and that all of the members would have it in good time."
NEXT = "Next Main Meeting: 6 October 2020"


class Spread:
    """A table drawn cell by cell, or line by line where `by_line`; columns are 'L', 'C' or 'R'."""

    def __init__(self, columns="LLLLL", valign="top", *, pad=3, edges=EDGES, by_line=False):
        self.columns, self.valign, self.pad, self.edges, self.by_line = columns, valign, pad, edges, by_line
        self.sheets, self.y, self._lines = Sheets(), 100, []

    def row(self, row, *, bold=False):
        cells = [words.split("|") if words else [] for words in row]
        most = max(map(len, cells))
        top = self.y + self.pad
        for column, ((left, right), lines) in enumerate(zip(pairwise(self.edges), cells, strict=False)):
            down = SHARE[self.valign] * (most - len(lines)) * STEP
            for at, words in enumerate(lines):
                x = self._x(self.columns[column], left + 3, right - 3, words, bold=bold)
                self._lines.append((top + 8 + down + at * STEP, x, words, bold))
        self.y = top + most * STEP + self.pad
        return self

    def head(self, row=HEAD):
        return self.row(row, bold=True)

    def rows(self, rows=ROWS):
        for row in rows:
            self.row(row)
        return self

    def across(self, *lines):
        for words in lines:
            self._lines.append((self.y + self.pad + 8, self.edges[0] + 3, words, False))
            self.y += STEP
        self.y += 2 * self.pad
        return self

    def end_page(self):
        self._draw()
        self.sheets.end_page()
        self.y = 60
        return self

    def document(self):
        self._draw()
        return read(self.sheets)

    def tables(self):
        return [block for block in self.document().blocks if isinstance(block, Table)]

    def _draw(self):
        for y, x, words, bold in sorted(self._lines) if self.by_line else self._lines:
            self.sheets.text(x, y, words, size=SIZE, bold=bold)
        self._lines = []

    def _x(self, align, left, right, words, *, bold):
        width = stringWidth(words, "Helvetica-Bold" if bold else "Helvetica", SIZE)
        return {"L": left, "C": (left + right - width) / 2, "R": right - width}[align]


def shown(row):
    return [words.replace("|", " ") for words in row]


def texts_of(table):
    return [[words.replace("\n", " ") for words in row] for row in grid(table)]


class DescribeTheColumns:
    @pytest.mark.parametrize("columns", ["LLLLL", "CCCCC", "CLLCR", "RLCRL", "LRRRR"])
    @pytest.mark.parametrize("valign", ["top", "middle", "bottom"])
    def it_finds_them_however_their_cells_are_aligned(self, columns, valign):
        (table,) = Spread(columns, valign).head().rows().tables()
        assert texts_of(table) == [shown(HEAD), *map(shown, ROWS)]
        assert table.header_rows == 1

    def it_parts_cells_that_fill_their_columns_and_leave_a_blank_between(self):
        full = ("OPSG 93/05", "Send the guide to all members", "SECAS", "15/09/2020", "Open")
        width = stringWidth(full[1], "Helvetica", SIZE)
        edges = (50, 114, 114 + width + 6.5, 204 + width, 270 + width, 330 + width)  # six points between the cells
        (table,) = Spread(edges=edges).head().rows((*ROWS, full)).tables()
        assert texts_of(table)[-1] == list(full)

    def it_keeps_bullets_with_their_text(self):
        rows = [(*row[:1], "•  Write the guide|•  Send it to members", *row[2:]) for row in ROWS]
        (table,) = Spread().head().rows(rows).tables()
        assert len(table.rows[0]) == len(HEAD)
        assert [block.text for block in table.rows[1][1].blocks] == ["Write the guide", "Send it to members"]

    def it_keeps_apart_columns_whose_lines_nowhere_stand_side_by_side(self):
        rows = [(*row[:1], "Write", "Large Suppliers|and others", "15 Sept|2020", "Open") for row in ROWS]
        (table,) = Spread("LLLCL", "middle").head().rows(rows).tables()
        assert texts_of(table)[1] == ["OPSG 93/01", "Write", "Large Suppliers and others", "15 Sept 2020", "Open"]


class DescribeTheRows:
    @pytest.mark.parametrize("valign", ["top", "middle", "bottom"])
    def it_tells_them_by_the_order_of_printing_where_no_room_is_between_them(self, valign):
        (table,) = Spread(valign=valign, pad=0).head().rows().tables()
        assert texts_of(table) == [shown(HEAD), *map(shown, ROWS)]

    @pytest.mark.parametrize("valign", ["top", "middle", "bottom"])
    def it_tells_them_by_the_room_between_them_where_the_file_goes_line_by_line(self, valign):
        (table,) = Spread(valign=valign, by_line=True).head().rows().tables()
        assert texts_of(table) == [shown(HEAD), *map(shown, ROWS)]

    def it_says_so_where_neither_tells_them(self):
        rows = (ROWS[0], ("", *ROWS[1][1:]), ROWS[2], ROWS[3])
        document = Spread(valign="middle", pad=0, by_line=True).head().rows(rows).document()
        (damage,) = document.damage
        assert (damage.code, damage.place.page) == ("part_missing", 1)
        assert damage.message.startswith("The rows of a table without rulings on page 1 cannot be told apart")

    def it_takes_lists_that_are_printed_one_after_the_other_for_no_rows(self):
        names = ("Members", "Dave Warner", "Mo Asif", "Ann Lee"), ("Apologies", "Ed Webber", "Tim Hall", "Nasir Zeb")
        sheets = Sheets()
        for x, column in zip((60, 220, 380), (*names, ("Guests", "Ben Brown", "Lucy Witt", "Colm Brady")), strict=True):
            for at, words in enumerate(column):
                sheets.text(x, 100 + 13 * at, words)
        assert [block.text for block in read(sheets).blocks if not isinstance(block, Table)][:2] == list(names[0][:2])


class DescribeUpdatesAcrossTheColumns:
    @pytest.mark.parametrize("valign", ["top", "middle", "bottom"])
    def it_gives_each_a_row_of_one_cell(self, valign):
        spread = Spread(valign=valign).head()
        for row in ROWS:
            spread.row(row).across(UPDATE, "The Group was content.")
        (table,) = spread.tables()
        assert [len(row) for row in table.rows] == [5, 5, 1, 5, 1, 5, 1, 5, 1]
        assert table.rows[2][0].text.replace("\n", " ") == f"{UPDATE} The Group was content."

    def it_leaves_what_stands_further_down_below_the_table(self):
        spread = Spread().head()
        for row in ROWS:
            spread.row(row).across(UPDATE)
        spread.y += 20
        document = spread.across(NEXT).document()
        assert document.blocks[-1].text == NEXT
        assert len(document.blocks[-2].rows) == 1 + 2 * len(ROWS)

    def it_takes_no_sentence_below_a_table_without_updates_for_one(self):
        document = Spread().head().rows().across(UPDATE).document()
        assert document.blocks[-1].text == UPDATE


class DescribeATableOverAPageEnd:
    @pytest.mark.parametrize("columns", ["LLLLL", "CCCCC", "RLCRL"])
    @pytest.mark.parametrize("valign", ["top", "middle", "bottom"])
    def it_is_one_table_with_its_head_repeated_or_not(self, columns, valign):
        for repeats in (True, False):
            spread = Spread(columns, valign).head().rows(ROWS[:2]).end_page()
            (table,) = (spread.head() if repeats else spread).rows(ROWS[2:]).tables()
            assert texts_of(table) == [shown(HEAD), *map(shown, ROWS)]

    def it_begins_with_a_head_alone_at_the_foot_of_a_page(self):
        (table,) = Spread("CLCCC").head().end_page().rows().tables()
        assert texts_of(table) == [shown(HEAD), *map(shown, ROWS)]

    def it_keeps_the_labels_of_its_head_that_stand_in_the_margins_of_all_pages(self):
        spread = Spread(valign="middle")
        for row in ROWS:
            spread.y = 60
            spread.head().row(row).end_page()
        (table,) = spread.row(("OPSG 93/05", "Read it", "All", "TBC", "Open")).tables()
        assert texts_of(table)[:2] == [shown(HEAD), shown(ROWS[0])]
        assert len(table.rows) == 2 + len(ROWS)

    def it_makes_a_row_whole_that_the_page_end_cut(self):
        spread = Spread().head().rows(ROWS[:3])
        spread.row(
            (
                "OPSG 93/04",
                "Tell members of the guide and|say to them that they can have|it from the",
                "SECAS",
                "",
                "Open",
            )
        )
        (table,) = spread.end_page().head().row(("", "portal of the Group.", "", "", "")).tables()
        assert (
            texts_of(table)[-1][1]
            == "Tell members of the guide and say to them that they can have it from the portal of the Group."
        )
        assert len(table.rows) == 5

    def it_takes_another_table_on_the_next_page_for_none_of_it(self):
        spread = Spread().head().rows().end_page()
        other = ("Risk", "What may happen", "Who", "Likely", "Grave")
        tables = spread.head(other).rows([("R1", "The guide is late", "DCC", "No", "Yes")] * 2).tables()
        assert [len(table.rows) for table in tables] == [5, 3]
