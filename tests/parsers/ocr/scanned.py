"""Scans for tests: the pages of a PDF as pictures, and a recogniser that knows the words printed there."""

import io

from opsgdocs.parsers.ocr.words import Word

DPI = 300


def page_pictures(pdf, *, raw=False, dpi=DPI):
    """Each page as a picture: Pillow's own where `raw`, else as reportlab takes it."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader

    document = pypdfium2.PdfDocument(pdf)
    pictures = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]
    document.close()
    return pictures if raw else [ImageReader(picture) for picture in pictures]


def scanned(pdf, *, slope=0.0, turn=0, dpi=DPI):
    """The PDF as a scanner gives it: lines slope by so many degrees, the page lies turned by quarters clockwise."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    for picture in page_pictures(pdf, raw=True, dpi=dpi):
        shown = picture.rotate(-slope, fillcolor=255).rotate(-90 * turn, expand=True)
        size = shown.width * 72 / dpi, shown.height * 72 / dpi
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(shown), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


class KnownWords:
    """Gives the words of a PDF's own text with loose boxes, as a recogniser would that makes no mistake.

    Where it is to know a page only `upright`, it reads nothing of a picture that is wider than high.
    """

    name = "known words"

    def __init__(self, pdf, *, confidence=0.95, unsure=None, misread=None, upright=False):
        self._pages = list(_words(pdf))
        self._confidence = confidence
        self._unsure = unsure or {}
        self._misread = misread or {}
        self._upright = upright
        self.pictures = []

    def read(self, picture, dpi):
        self.pictures.append(picture)
        if self._upright and picture.width > picture.height:
            return []
        page = self._pages[0] if len(self._pages) == 1 else self._pages.pop(0)
        scale = dpi / 72
        return [[self._word(text, box, scale) for text, box in line] for line in page]

    def _word(self, text, box, scale):
        x0, top, x1, bottom = (edge * scale for edge in box)
        return Word(
            self._misread.get(text, text), (x0, top - 2, x1, bottom + 2), self._unsure.get(text, self._confidence)
        )


def _words(pdf):
    """The words of each page, line by line."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            lines = {}
            for word in page.extract_words():
                lines.setdefault(round(word["bottom"]), []).append(
                    (word["text"], (word["x0"], word["top"], word["x1"], word["bottom"]))
                )
            yield list(lines.values())
