"""PDF: notes in the margin of a text, bullets that are drawn, lines of a text that is set with more room."""

from opsgdocs.document import ListItem, Paragraph
from tests.parsers.pdf.sheets import Sheets, grid, read, texts

TEXT = (
    "The DCC highlighted that it is making steady progress in migrating meters, with about 31,000 of them migrated "
    "with success. Members asked the DCC to provide a further update at the next meeting."
)
MORE = "Members raised concerns about what consumers are told, and agreed that SECAS should write to all Suppliers."
NOTES = (
    ("ACTION OPSG 93/01:", "DCC to write the guide to", "the portal by 3 June."),
    ("ACTION OPSG 93/02:", "SECAS to write to all", "Large Suppliers."),
)


class DescribeNotesInTheMargin:
    def _sheets(self, *, bordered=False):
        """Each item's text is printed first, then the note beside it, which begins half a line further down."""
        sheets, y = Sheets(), 80
        for lines in NOTES:
            top = y
            y = sheets.wrapped(60, y, TEXT, width=300)
            y = sheets.wrapped(60, y + 8, MORE, width=300) + 20
            for at, words in enumerate(lines):
                sheets.text(400, top + 5 + 11 * at, words, size=9)
            if bordered:
                sheets.rect(396, top - 8, 140, 44)
        return sheets

    def it_reads_each_as_a_whole_behind_the_paragraph_beside_which_it_begins(self):
        assert [words.split(":")[0] for words in texts(read(self._sheets()).blocks)] == [
            TEXT, "ACTION OPSG 93/01", MORE, TEXT, "ACTION OPSG 93/02", MORE
        ]  # fmt: skip

    def it_does_so_too_where_they_stand_in_a_box(self):
        blocks = read(self._sheets(bordered=True)).blocks
        assert texts(blocks)[1] == "ACTION OPSG 93/01: DCC to write the guide to the portal by 3 June."

    def it_leaves_what_stands_on_the_lines_of_the_text_in_its_rows(self):
        sheets = Sheets()
        rows = [("Name", "Representing", "Present")] + [(f"Dave Warner {at}", "Chair", "in person") for at in range(4)]
        for at, row in enumerate(rows):
            for x, words in zip((60, 200, 330), row, strict=True):
                sheets.text(x, 100 + 13 * at, words)
        (table,) = read(sheets).blocks
        assert grid(table)[1] == ["Dave Warner 0", "Chair", "in person"]


class DescribeBulletsThatAreDrawn:
    def _sheets(self, draw):
        sheets = Sheets()
        for at, words in enumerate(("DCC to write the guide.", "SECAS to send it.", "All to read it.")):
            y = 100 + 13 * at
            draw(sheets.canvas, 68, sheets.size[1] - y + 3)
            sheets.text(80, y, words)
        return sheets

    def it_takes_a_disc_for_a_bullet(self):
        blocks = read(self._sheets(lambda canvas, x, y: canvas.circle(x, y, 2, stroke=0, fill=1))).blocks
        assert [(type(block), block.marker) for block in blocks] == [(ListItem, "•")] * 3
        assert texts(blocks)[0] == "DCC to write the guide."

    def it_takes_a_circle_and_a_square_for_one(self):
        circles = read(self._sheets(lambda canvas, x, y: canvas.circle(x, y, 2, stroke=1, fill=0))).blocks
        squares = read(self._sheets(lambda canvas, x, y: canvas.rect(x - 2, y - 2, 4, 4, stroke=0, fill=1))).blocks
        assert [circles[0].marker, squares[0].marker] == ["◦", "▪"]

    def it_takes_a_dot_within_a_line_or_far_from_text_for_none(self):
        sheets = Sheets().text(60, 100, "Open").text(100, 100, "until June")
        sheets.canvas.circle(92, sheets.size[1] - 97, 2, stroke=0, fill=1)
        sheets.canvas.circle(30, sheets.size[1] - 97, 2, stroke=0, fill=1)
        assert not [block for block in read(sheets).blocks if isinstance(block, ListItem)]


class DescribeTextWithMoreRoomThanLists:
    def it_keeps_its_paragraphs_whole(self):
        sheets, y = Sheets(), 80
        for _ in range(3):
            y = sheets.wrapped(60, y, f"{TEXT} {MORE}", leading=16) + 14
            for _ in range(4):
                sheets.text(60, y, "•").wrapped(72, y, f"{MORE} {MORE}", leading=12, width=440)
                y += 24 if len(sheets.wrap(f"{MORE} {MORE}", 440, 0, 10, bold=False)) == 2 else 36
            y += 14
        paragraphs = [block.text for block in read(sheets).blocks if isinstance(block, Paragraph)]
        assert paragraphs == [f"{TEXT} {MORE}"] * 3


class DescribeALineMadeFullInOneOfTwoColumns:
    def it_keeps_its_words_together(self):
        sheets = Sheets()
        for x in (60, 310):
            for at, words in enumerate(
                ("The DCC said that it is making progress,", "and that the Group would see it.")
            ):
                sheets.text(x, 100 + 26 * at, words)
        for x in (60, 310):
            sheets._justify(x, 113, "while members raised concerns", 220)
        for x in (60, 310):
            sheets._justify(x, 139, "Members noted all of that", 220)
        assert not any("\t" in words for words in texts(read(sheets).blocks))


class DescribeAListOfContents:
    def it_has_a_paragraph_for_each_entry(self):
        sheets = Sheets()
        for at, (words, page) in enumerate((("1. Welcome", 2), ("2. Operational Update", 3), ("2.1 Migration", 14))):
            dots = "." * 200
            while sheets.canvas.stringWidth(words + dots, "Helvetica", 10) > 440:
                dots = dots[1:]
            sheets.text(60, 100 + 13 * at, words + dots).text(535, 100 + 13 * at, str(page), right=True)
        assert len(read(sheets).blocks) == 3


class DescribeACategoryThatAPageEndLeavesOpen:
    def it_keeps_the_category_in_its_cell(self):
        sheets, xs = Sheets(), (60, 140, 300, 400)
        for y in (600, 640, 680):
            sheets.line(xs[0] if y == 600 else xs[1], y, xs[-1], y)
        for x in xs:
            sheets.line(x, 600, x, 680)
        sheets.text(64, 614, "Category 1")
        for at in (0, 1):
            sheets.text(144, 614 + 40 * at, f"OPSG 93/0{at + 1}").text(304, 614 + 40 * at, "DCC")
        (table,) = read(sheets).blocks
        assert grid(table) == [["Category 1", "OPSG 93/01", "DCC"], ["OPSG 93/02", "DCC"]]
        assert table.rows[0][0].row_span == 2


class DescribeLinesThatAreCounted:
    def _sheets(self, rows):
        sheets = Sheets()
        for at, words in enumerate(rows):
            sheets.text(58, 100 + 13 * at, str(at + 1), right=True, size=8).text(72, 100 + 13 * at, words)
        return sheets

    def it_leaves_the_numbers_in_the_margin_out_of_the_text(self):
        lines = Sheets().wrap(f"{TEXT} {MORE} {TEXT} {MORE}", 300, 0, 10, bold=False)
        document = read(self._sheets(lines))
        assert texts(document.blocks) == [f"{TEXT} {MORE} {TEXT} {MORE}"]
        assert [line.text for line in document.furniture] == [str(at + 1) for at in range(len(lines))]

    def it_keeps_the_numbers_of_entries(self):
        names = [f"{name} Warner" for name in ("Ann", "Ben", "Cora", "Dave", "Ed", "Fay", "Gus", "Hal", "Ida")]
        said = " ".join(words.replace("\t", " ") for words in texts(read(self._sheets(names)).blocks) if words)
        assert not read(self._sheets(names)).furniture, said
