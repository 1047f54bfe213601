"""PDF: white letters on white paper are set apart, white letters that can be seen are read."""

from tests.parsers.pdf.sheets import HEIGHT, WIDTH, Sheets, grid, read, texts

TEXT = (
    "The Chair welcomed the members and noted that the meeting was quorate, and that nobody had an interest to declare."
)
ACTION = "ACTION 9: The DCC to report by 3 June."
WHITE, DARK = "#FFFFFF", "#1F3864"


def paper():
    sheets = Sheets()
    sheets.wrapped(72, 100, TEXT)
    return sheets


class DescribeWhiteLetters:
    def it_sets_those_on_white_paper_apart(self):
        document = read(paper().text(72, 200, ACTION, colour=WHITE))

        assert texts(document.blocks) == [TEXT]
        assert texts(document.furniture) == [ACTION]

    def it_sets_those_on_a_white_field_apart(self):
        sheets = (
            paper().rect(60, 180, 400, 40, fill=DARK, stroke=False).rect(60, 180, 400, 40, fill=WHITE, stroke=False)
        )

        assert texts(read(sheets.text(72, 204, ACTION, colour="#FEFEFE")).furniture) == [ACTION]

    def it_reads_those_on_a_dark_field(self):
        sheets = paper().rect(60, 180, 400, 40, fill=DARK, stroke=False).text(72, 204, ACTION, colour=WHITE)

        assert texts(read(sheets).blocks) == [TEXT, ACTION]

    def it_reads_those_of_a_dark_table_head(self):
        xs, rows = [72, 172, 372, 472], [["", "", ""], ["OPSG 1/01", "The DCC to report.", "DCC"]]
        sheets = Sheets().rect(72, 140, 400, 16, fill=DARK, stroke=False)
        sheets.table(xs, 140, rows)
        for x, head in zip(xs, ("ID", "Action", "Owner"), strict=False):
            sheets.text(x + 4, 151, head, colour=WHITE, size=9)

        assert grid(*read(sheets).blocks)[0] == ["ID", "Action", "Owner"]

    def it_reads_those_on_a_round_field(self):
        sheets = paper()
        sheets.canvas.setFillColor(DARK)
        sheets.canvas.roundRect(60, HEIGHT - 220, 400, 40, 10, stroke=0, fill=1)

        assert texts(read(sheets.text(72, 204, ACTION, colour=WHITE)).blocks) == [TEXT, ACTION]

    def it_reads_those_on_a_thick_line(self):
        sheets = paper().line(60, 200, 460, 200, width=30).text(72, 204, ACTION, colour=WHITE)

        assert texts(read(sheets).blocks) == [TEXT, ACTION]

    def it_reads_those_on_a_field_that_fades(self):
        from reportlab.lib.colors import HexColor

        sheets = paper()
        sheets.canvas.saveState()
        sheets.canvas.clipPath(_box(sheets), stroke=0)
        sheets.canvas.linearGradient(60, 600, 460, 660, [HexColor(DARK), HexColor("#102040")])
        sheets.canvas.restoreState()

        assert texts(read(sheets.text(72, 204, ACTION, colour=WHITE)).blocks) == [TEXT, ACTION]

    def it_reads_those_of_a_page_that_has_hardly_others(self):
        sheets = Sheets().text(72, 204, ACTION, colour=WHITE).text(72, 300, "Page", size=9)

        assert ACTION in texts(read(sheets).blocks)

    def it_reads_those_with_an_outline(self):
        sheets = paper()
        shown = sheets.canvas.beginText(72, 600)
        shown.setFont("Helvetica", 12)
        sheets.canvas.setFillColor(WHITE)
        shown.setTextRenderMode(2)
        shown.textOut(ACTION)
        sheets.canvas.drawText(shown)

        assert texts(read(sheets).blocks) == [TEXT, ACTION]


def _box(sheets):
    path = sheets.canvas.beginPath()
    path.rect(0, 600, WIDTH, 60)
    return path
