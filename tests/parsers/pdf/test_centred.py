"""PDF: tables without rulings down whose cells stand in the middle of their rows, or at the bottom."""

import pytest

from opsgdocs.document import Table
from tests.parsers.pdf.sheets import Sheets, grid, read

XS = (60, 140, 300, 420)
STEP = 10
HEAD = ("Action ID", "Action", "Owner", "Target Date")
GUIDE = ("OPSG 93/01", "Write the guide to the portal|and send it to the members|of the Group", "DCC", "15 Sept 2020")
CHECK = ("OPSG 93/02", "Check the guide", "SECAS and DCC", "22 Sept 2020")
PRINT = ("OPSG 93/03", "Print it", "Large Suppliers and|Network Parties", "TBC")
ROWS = (GUIDE, CHECK, PRINT)
UPDATE = "The DCC said that the guide was nearly written, and that all of the members would have it in good time."
SHARE = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


def shown(row):
    return [words.replace("|", " ") for words in row]


def texts_of(table):
    return [[words.replace("\n", " ") for words in row] for row in grid(table)]


def draw(sheets, y, row, mode, *, bold=False):
    """A row with its upper edge at y, without padding; returns its lower edge."""
    cells = [words.split("|") for words in row]
    most = max(map(len, cells))
    for x, lines in zip(XS, cells, strict=True):
        down = SHARE[mode] * (most - len(lines)) * STEP
        for at, words in enumerate(lines):
            sheets.text(x, y + 8 + down + at * STEP, words, size=8, bold=bold)
    return y + most * STEP


def sheet_of(rows, mode, *, pad=3, rules=False, shades=(), head_bold=True, top=100, update=""):
    """A page with a table; `shades` are the rows that are shaded, the head among them."""
    measured = Sheets()
    edges, y = [], top
    for row in (HEAD, *rows):
        edges.append((y, y + 2 * pad + STEP * max(words.count("|") + 1 for words in row)))
        y = edges[-1][1]
    sheets = measured.text(60, 60, "Operations Group Meeting 93", size=14)
    for at in shades:
        sheets.rect(56, edges[at][0], 440, edges[at][1] - edges[at][0], fill="#d0d0d0", stroke=False)
    for at, row in enumerate((HEAD, *rows)):
        draw(sheets, edges[at][0] + pad, row, mode, bold=head_bold and at == 0)
        if rules:
            sheets.line(56, edges[at][1], 496, edges[at][1])
    if update:
        sheets.text(60, y + 10, update, size=8)
    return sheets.text(60, y + 30, "Next Main Meeting: 6 October 2020")


def only_table(document):
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    return table


class DescribeCellsThatDoNotBeginAtTheTop:
    @pytest.mark.parametrize("mode", ["middle", "bottom"])
    @pytest.mark.parametrize("pad", [0, 3, 6])
    def it_gives_each_line_to_the_row_whose_cells_it_is_aligned_with(self, mode, pad):
        document = read(sheet_of(ROWS, mode, pad=pad))
        assert texts_of(only_table(document)) == [list(HEAD), *map(shown, ROWS)]
        assert document.damage == ()

    def it_needs_no_bold_head(self):
        document = read(sheet_of(ROWS, "middle", head_bold=False))
        assert texts_of(only_table(document)) == [list(HEAD), *map(shown, ROWS)]

    def it_finds_ids_that_stand_in_two_lines(self):
        rows = [(row[0].replace(" ", "|"), *row[1:]) for row in ROWS]
        document = read(sheet_of(rows, "middle"))
        assert texts_of(only_table(document)) == [list(HEAD), *map(shown, ROWS)]

    def it_reads_a_head_whose_labels_are_of_one_and_two_lines(self):
        sheets = Sheets()
        y = draw(sheets, 100, ("Action ID", "Action", "Owner", "Last Target|Date"), "bottom", bold=True)
        for row in ROWS:
            y = draw(sheets, y + 6, row, "bottom")
        table = only_table(read(sheets))
        assert texts_of(table) == [["Action ID", "Action", "Owner", "Last Target Date"], *map(shown, ROWS)]

    def it_leaves_text_below_the_table_out_of_it(self):
        document = read(sheet_of(ROWS, "middle"))
        assert document.blocks[-1].text == "Next Main Meeting: 6 October 2020"


class DescribeRowsBetweenRulingsOrShades:
    @pytest.mark.parametrize("mode", ["top", "middle", "bottom"])
    def it_takes_what_stands_between_two_rulings_for_one_row_and_what_is_above_the_first_for_the_head(self, mode):
        table = only_table(read(sheet_of(ROWS, mode, rules=True)))
        assert texts_of(table) == [list(HEAD), *map(shown, ROWS)]

    @pytest.mark.parametrize("mode", ["top", "middle", "bottom"])
    @pytest.mark.parametrize("shades", [(0, 2), (2,), (1, 3)])
    def it_takes_every_other_row_that_is_shaded_for_a_row_of_one_table(self, mode, shades):
        table = only_table(read(sheet_of(ROWS, mode, shades=shades)))
        assert texts_of(table) == [list(HEAD), *map(shown, ROWS)]

    def it_keeps_the_shade_of_a_row(self):
        table = only_table(read(sheet_of(ROWS, "middle", shades=(0, 2))))
        assert [row[0].shade for row in table.rows] == ["D0D0D0", None, "D0D0D0", None]


class DescribeRowsThatCannotBeTold:
    def it_reads_an_update_across_the_page_below_them(self):
        document = read(sheet_of((GUIDE,), "middle", update=UPDATE))
        assert (texts_of(only_table(document))[1:], document.damage) == ([shown(GUIDE), [UPDATE]], ())

    def it_says_nothing_of_cells_that_begin_at_the_top(self):
        assert read(sheet_of(ROWS, "top")).damage == ()
        assert read(sheet_of((GUIDE,), "top", update=UPDATE)).damage == ()

    def it_takes_the_rest_of_a_row_of_the_page_before_for_no_part_of_the_first_row(self):
        sheets = sheet_of(ROWS, "top").end_page()
        draw(sheets, 60, HEAD, "top", bold=True)
        sheets.text(XS[1], 78, "and to all of the Parties.", size=8)
        for at, number in enumerate(("04", "05")):
            draw(sheets, 80 + at * STEP, (f"OPSG 93/{number}", "Send it", "DCC", "TBC"), "top")
        tables = [block for block in read(sheets).blocks if isinstance(block, Table)]
        assert texts_of(tables[-1])[-2] == ["OPSG 93/04", "Send it", "DCC", "TBC"]

    def it_says_so_where_shades_and_cells_leave_two_ways_to_part_the_rows(self):
        rows = (("OPSG 93/01", "Print it", "DCC", "TBC"), *ROWS[:1], ROWS[2])
        cut = [(row[0], *row[1:]) for row in rows]
        cut[2] = ("", "Print it", "Large Suppliers and|Network Parties", "TBC")
        (damage,) = read(sheet_of(cut, "bottom", pad=0, shades=(2,))).damage
        assert damage.code == "part_missing"
