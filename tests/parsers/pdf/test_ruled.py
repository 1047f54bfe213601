"""PDF: tables whose rulings run across only, and tables in a frame whose rulings do not reach its edges."""

from opsgdocs.document import Table
from tests.parsers.pdf.sheets import Sheets, grid, outline, read

HEAD = ("Slot", "Chair", "Workpackage")
ROWS = (
    ("9:45 AM - 10:15 AM", "Peter Mahlmann", "Product Backlog Grooming"),
    ("10:15 AM - 10:30 AM", "Matthieu Poirot", "WP5 Demonstrator"),
    ("10:30 AM - 10:45 AM", "Marc Behrens", "WP4 Validation"),
)
XS = (80, 190, 280)


def booktabs(sheets, y, rows=ROWS, *, head=HEAD, right=420):
    """A ruling above the head, one below it, one at the end; rows in one run of text where `gap` blanks part them."""
    sheets.line(76, y, right, y).line(76, y + 18, right, y + 18)
    for x, words in zip(XS, head, strict=True):
        sheets.text(x, y + 13, words, bold=True)
    for number, row in enumerate(rows):
        for x, words in zip(XS, row, strict=True):
            sheets.text(x, y + 31 + 13 * number, words)
    end = y + 36 + 13 * (len(rows) - 1)
    sheets.line(76, end, right, end)
    return end


class DescribeATableWithRulingsAcross:
    def it_has_the_columns_that_all_lines_have_in_common(self):
        sheets = Sheets().text(72, 80, "2 Meeting Agenda", size=14, bold=True)
        booktabs(sheets, 100)

        heading, table = read(sheets).blocks

        assert heading.text == "2 Meeting Agenda"
        assert grid(table) == [list(HEAD), *map(list, ROWS)]
        assert table.header_rows == 1

    def it_may_have_columns_flush_right_hardly_apart(self):
        sheets = Sheets()
        rows = (("Name", "Join", "Leave"), ("Alexander Pinnau", "10:30", "11:12"), ("Jan Welte", "9:46", "11:19"))
        for number, row in enumerate(rows):
            for x, words in zip((170, 205, 245), row, strict=True):
                sheets.text(x, 113 + 15 * number, words, right=True, bold=number == 0)
        for y in (100, 117, 148):
            sheets.line(76, y, 250, y)

        (table,) = read(sheets).blocks

        assert grid(table) == [*map(list, rows)]

    def it_goes_on_with_an_entry_on_lines_that_leave_the_first_column_empty(self):
        sheets = Sheets()
        booktabs(sheets, 100, (ROWS[0], ("", "", "and its refinement"), ROWS[1]))

        (table,) = read(sheets).blocks

        assert grid(table) == [list(HEAD), [*ROWS[0][:2], "Product Backlog Grooming and its refinement"], list(ROWS[1])]

    def it_ends_at_its_last_ruling(self):
        sheets = Sheets()
        end = booktabs(sheets, 100)
        sheets.text(72, end + 24, "The members thanked Peter for the slot that he gave to the group.")
        booktabs(sheets, end + 40, ROWS[:2])

        one, between, other = read(sheets).blocks

        assert (grid(one), grid(other)) == ([list(HEAD), *map(list, ROWS)], [list(HEAD), *map(list, ROWS[:2])])
        assert between.text == "The members thanked Peter for the slot that he gave to the group."

    def but_rulings_between_paragraphs_make_no_table(self):
        sheets = Sheets()
        words = (
            "The Chair welcomed the members and noted that the meeting was quorate, and that nobody had an interest."
        )
        for number in range(3):
            y = 100 + 60 * number
            sheets.line(72, y - 18, 523, y - 18)
            sheets.wrapped(72, y, words)
        sheets.line(72, 262, 523, 262)

        assert outline(read(sheets).blocks) == [("p", words)] * 3


class DescribeATableInAFrame:
    def _framed(self, *, across=True):
        """A frame with a title; below it a ruling down that does not quite reach the frame, and rulings across."""
        sheets = Sheets().grid((72, 500), (100, 120, 300))
        sheets.text(78, 114, "Summary of the meeting", bold=True)
        sheets.line(170, 124, 170, 296)
        if across:
            sheets.line(78, 140, 500, 140).text(78, 136, "Topic", bold=True).text(176, 136, "Summary", bold=True)
        sheets.text(78, 156, "Welcome", bold=True)
        sheets.wrapped(176, 156, "The Chair opened the meeting and thanked all members of it for their contribution.",
                       width=310)  # fmt: skip
        return sheets

    def it_is_read_cell_by_cell(self):
        (table,) = read(self._framed()).blocks

        assert grid(table) == [
            ["Summary of the meeting"],
            ["Topic", "Summary"],
            ["Welcome", "The Chair opened the meeting and thanked all members of it for their contribution."],
        ]
        assert table.rows[0][0].column_span == 2

    def it_may_have_a_ruling_down_alone(self):
        (table,) = read(self._framed(across=False)).blocks

        assert grid(table)[1:] == [
            ["Welcome", "The Chair opened the meeting and thanked all members of it for their contribution."]
        ]

    def but_a_short_ruling_parts_nothing(self):
        sheets = Sheets().grid((72, 500), (100, 120, 300)).line(170, 130, 170, 160)
        sheets.text(78, 114, "Summary", bold=True)
        sheets.text(78, 156, "Welcome to all who came to the meeting.")

        (table,) = [block for block in read(sheets).blocks if isinstance(block, Table)]

        assert grid(table) == [["Summary"], ["Welcome to all who came to the meeting."]]
