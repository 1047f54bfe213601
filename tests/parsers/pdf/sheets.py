"""PDFs for tests, drawn line by line: `Sheets().text(72, 100, "1. Minutes", bold=True).bytes()`.

y runs downwards from the top of the page, as it does in a Document.
"""

import io

from opsgdocs.document import Heading, ListItem, Paragraph, Table
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.pdf import parse_pdf

WIDTH, HEIGHT = 595, 842
LEADING = 13


class Sheets:
    """Pages of a PDF being made."""

    def __init__(self, size=(WIDTH, HEIGHT), **settings):
        from reportlab.pdfgen.canvas import Canvas

        self._target = io.BytesIO()
        self.size = size
        self.canvas = Canvas(self._target, pagesize=size, invariant=1, **settings)

    def text(self, x, y, words, *, bold=False, italic=False, size=10, font=None, colour=None, right=False):
        """One line of text with its baseline at y."""
        style = {(True, True): "-BoldOblique", (True, False): "-Bold", (False, True): "-Oblique"}.get(
            (bold, italic), ""
        )
        self.canvas.setFont(font or "Helvetica" + style, size)
        self.canvas.setFillColor(colour or "#000000")
        draw = self.canvas.drawRightString if right else self.canvas.drawString
        draw(x, self.size[1] - y, words)
        return self

    def wrapped(self, x, y, words, *, width=451, leading=LEADING, indent=0, hang=0, justified=False, **style):
        """A wrapped paragraph; returns the y of the line that would come next. `indent` is the first line's."""
        lines = self.wrap(words, width, indent, style.get("size", 10), bold=style.get("bold", False))
        for number, line in enumerate(lines):
            left = x + (indent if number == 0 else hang)
            if justified and number + 1 < len(lines):
                self._justify(left, y, line, x + width - left)
            else:
                self.text(left, y, line, **style)
            y += leading
        return y

    def wrap(self, words, width, indent, size, *, bold):
        from reportlab.pdfbase.pdfmetrics import stringWidth

        font = "Helvetica-Bold" if bold else "Helvetica"
        lines = [[]]
        for word in words.split():
            room = width - (indent if len(lines) == 1 else 0)
            if lines[-1] and stringWidth(" ".join([*lines[-1], word]), font, size) > room:
                lines.append([])
            lines[-1].append(word)
        return [" ".join(line) for line in lines]

    def _justify(self, x, y, line, width):
        from reportlab.pdfbase.pdfmetrics import stringWidth

        extra = (width - stringWidth(line, "Helvetica", 10)) / max(1, line.count(" "))
        shown = self.canvas.beginText(x, self.size[1] - y)
        shown.setFont("Helvetica", 10)
        shown.setWordSpace(extra)
        shown.textOut(line)
        self.canvas.drawText(shown)

    def runs(self, x, y, *parts, size=10):
        """Words in several styles on one line: each part is a text, or (text, keywords for `text`)."""
        from reportlab.pdfbase.pdfmetrics import stringWidth

        for part in parts:
            words, style = part if isinstance(part, tuple) else (part, {})
            style = {"size": size} | style
            rise = style.pop("rise", 0)
            self.text(x, y - rise, words, **style)
            font = style.get("font") or ("Helvetica-Bold" if style.get("bold") else "Helvetica")
            x += stringWidth(words, font, style["size"])
        return self

    def line(self, x0, y0, x1, y1, width=0.5):
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.size[1] - y0, x1, self.size[1] - y1)
        return self

    def rect(self, x, y, width, height, *, fill=None, stroke=True):
        if fill:
            self.canvas.setFillColor(fill)
        self.canvas.rect(x, self.size[1] - y - height, width, height, stroke=int(stroke), fill=int(bool(fill)))
        return self

    def grid(self, xs, ys):
        """The rulings of a table."""
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        return self

    def table(self, xs, y, rows, *, height=16, bold_head=False):
        """A ruled table of one-line entries; returns the y of its lower edge."""
        ys = [y + height * number for number in range(len(rows) + 1)]
        self.grid(xs, ys)
        for number, row in enumerate(rows):
            for x, words in zip(xs, row, strict=False):
                self.text(x + 4, ys[number] + height - 5, words, size=9, bold=bold_head and number == 0)
        return ys[-1]

    def end_page(self):
        self.canvas.showPage()
        return self

    def bytes(self):
        self.canvas.save()
        return self._target.getvalue()


def read(made, **settings):
    """The Document of sheets or of a PDF's bytes."""
    data = made.bytes() if isinstance(made, Sheets) else made
    return parse_pdf(File("made.pdf", data), Settings(**settings))


def outline(blocks):
    """Blocks in short: ('p', text), ('h2', text), ('• 0', text), a table as ('table', [[cell texts]])."""
    return [_short(block) for block in blocks]


def _short(block):
    if isinstance(block, Table):
        return "table", grid(block)
    if isinstance(block, Heading):
        return f"h{block.level}", block.text
    if isinstance(block, ListItem):
        return f"{block.marker} {block.level}", block.text
    assert isinstance(block, Paragraph)
    return "p", block.text


def grid(table):
    """The texts of a table's cells, row by row; a merged cell stands once."""
    return [[cell.text for cell in row] for row in table.rows]


def texts(blocks):
    """The texts of blocks that are no tables."""
    return [block.text for block in blocks if not isinstance(block, Table)]
