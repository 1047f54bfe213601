"""PDF: painted rectangles border cells, or lie behind words and border nothing."""

from opsgdocs.document import Table
from tests.parsers.pdf.sheets import Sheets, grid, outline, read

YELLOW, GREY, BLUE = "#FFFF00", "#F2F2F2", "#D6EAF7"


def line_tints(sheets, x, y, width, count, *, height=13):
    """Shading painted once more behind each line, as some programs do."""
    for number in range(count):
        sheets.rect(x, y + height * number, width, height, fill=GREY, stroke=False)


class DescribeAHighlight:
    def it_leaves_a_label_in_its_line(self):
        sheets = Sheets().rect(90, 91, 43.6, 12, fill=YELLOW, stroke=False)
        sheets.text(78, 100, "\u2022").text(90, 100, "ACTION:", bold=True).text(
            133.6, 100, "Review and provide at once"
        )

        assert outline(read(sheets).blocks) == [("\u2022 0", "ACTION: Review and provide at once")]

    def it_may_cover_words_in_the_middle_of_a_line(self):
        before, words = "The Chair asked for the paper ", "MP092"
        sheets = Sheets()
        x, width = (sheets.canvas.stringWidth(text, "Helvetica", 10) for text in (before, words))
        sheets.rect(72 + x, 91, width, 12, fill=YELLOW, stroke=False)
        sheets.text(72, 100, f"{before}{words} before the next meeting.")

        assert outline(read(sheets).blocks) == [("p", f"{before}{words} before the next meeting.")]

    def it_makes_no_table_of_the_lines_that_it_covers(self):
        sheets = Sheets()
        lines = sheets.wrap("ACTION: " + "The DCC is to say when the meters are read. " * 4, 300, 0, 10, bold=False)
        for number, line in enumerate(lines):
            y = 100 + 12 * number
            width = sheets.canvas.stringWidth(line, "Helvetica", 10)
            sheets.rect(72, y - 9, width, 12, fill=YELLOW, stroke=False).text(72, y, line)

        (block,) = read(sheets).blocks

        assert not isinstance(block, Table)
        assert block.text == " ".join(lines)

    def but_the_shade_of_a_head_borders_its_cells(self):
        sheets = Sheets()
        for x, head, entry in ((72, "Owner", "SECAS"), (200, "Target", "4 May 2031")):
            for y, colour, words in ((100, "#C0C0C0", head), (116, BLUE, entry)):
                sheets.rect(x, y, 128, 16, fill=colour, stroke=False).text(x + 4, y + 11, words)

        (table,) = read(sheets).blocks

        assert grid(table) == [["Owner", "Target"], ["SECAS", "4 May 2031"]]


class DescribeShadingBehindEachLine:
    def it_is_no_table_in_its_cell(self):
        sheets = Sheets()
        for x, width in ((72, 120), (192, 200)):
            sheets.rect(x, 116, width, 70, fill=GREY, stroke=False)
            line_tints(sheets, x + 5, 116, width - 10, 5)
        sheets.grid((72, 192, 392), (100, 116, 186, 202))
        for number, word in enumerate(("Notified", "of the", "vote on", "the motion", "to approve")):
            sheets.text(77, 126 + 13 * number, word)
        sheets.text(77, 111, "Motion", bold=True).text(197, 111, "Vote", bold=True).text(197, 126, "N/A")
        sheets.text(77, 197, "Agenda").text(197, 197, "Approved")

        (table,) = read(sheets).blocks

        assert grid(table) == [
            ["Motion", "Vote"],
            ["Notified of the vote on the motion to approve", "N/A"],
            ["Agenda", "Approved"],
        ]

    def it_does_not_part_a_table_at_the_page_end(self):
        sheets = Sheets()
        for number, motion in enumerate(("Agenda", "Minutes")):
            y = 760 if number == 0 else 60
            sheets.rect(72, y, 100, 39, fill=GREY, stroke=False)
            line_tints(sheets, 80, y, 60, 3)
            sheets.grid((72, 172, 372), (y, y + 39))
            sheets.text(77, y + 11, motion).text(177, y + 11, "Approved")
            if number == 0:
                sheets.end_page()

        (table,) = read(sheets).blocks

        assert grid(table) == [["Agenda", "Approved"], ["Minutes", "Approved"]]

    def it_says_nothing_where_a_table_within_a_cell_has_its_words_in_the_cell(self):
        sheets = Sheets().grid((72, 172, 472), (100, 180))
        sheets.text(77, 112, "Dates")
        for number, (colour, quarter) in enumerate(((BLUE, "Q2"), ("#ECF5FB", "Q3"))):
            for x, words in ((200, quarter), (300, "MAY 29")):
                sheets.rect(x, 110 + 25 * number, 99, 24, fill=colour, stroke=False)
                sheets.text(x + 30, 126 + 25 * number, words)

        tables = [block for block in read(sheets).blocks if isinstance(block, Table)]

        assert len(tables) == 1


class DescribeARowCutInItsLabel:
    def it_is_whole_where_the_words_beside_go_on_with_a_small_letter(self):
        xs = (72, 172, 262, 342, 442)
        sheets = Sheets().grid(xs, (680, 696, 712, 760))
        rows = (
            (680, ("Motions",), ("Description",), ("Vote",), ("Notes",)),
            (696, ("1/6/25 - PGB",), ("Notice",), ("None",), ("See below",)),
            (712, ("1/25/25 - NIEM", "Naming and", "Rules (NDR)"), ("Motion to", "approve the", "PSD01 and"), ("Yes",)),
        )
        _write(sheets, xs, rows)
        sheets.end_page().grid(xs, (60, 90, 106))
        _write(sheets, xs, ((60, ("Version 6.0 Vote",), ("submit it by", "email.")), (90, ("2/1/25",), ("Agenda",))))

        (table,) = read(sheets).blocks

        assert [[cell.text for cell in row] for row in table.rows] == [
            ["Motions", "Description", "Vote", "Notes"],
            ["1/6/25 - PGB", "Notice", "None", "See below"],
            [
                "1/25/25 - NIEM Naming and Rules (NDR) Version 6.0 Vote",
                "Motion to approve the PSD01 and submit it by email.",
                "Yes",
                "",
            ],
            ["2/1/25", "Agenda", "", ""],
        ]


def _write(sheets, xs, rows):
    for y, *cells in rows:
        for x, lines in zip(xs, cells, strict=False):
            for number, line in enumerate(lines):
                sheets.text(x + 4, y + 12 + 12 * number, line, bold=y == 680)
