"""What an ingest is compared with: bare text by pdfium, and words and tables by pdfplumber, as readers of an ingest."""

import ctypes
import io
from dataclasses import replace
from functools import cache

from opsgdocs.ingesting.reading import read_entry
from opsgdocs.parsers.pdf.engine.pdfium import pdfium
from opsgdocs.register.entry import Entry
from tests.benchmarks.made import Made, text_of


def read_bare(data, stamp, _):
    """The text of all pages as pdfium gives it."""
    engine = pdfium()
    document = engine.load(data, len(data), None)
    texts = []
    for number in range(engine.page_count(document)):
        page = engine.load_page(document, number)
        text_page = engine.load_text(page)
        count = engine.count_chars(text_page)
        buffer = (ctypes.c_ushort * (count + 1))()
        engine.get_text(text_page, 0, count, buffer)
        texts.append(bytes(buffer).decode("utf-16-le", "replace"))
        engine.close_text(text_page)
        engine.close_page(page)
    engine.close(document)
    return Entry(stamp=stamp, words="\n".join(texts))


def read_light(data, stamp, orders):
    """The entry of minutes that were read once: what the writer has to do is the same, and reading costs nothing."""
    return replace(_read_once(orders), stamp=stamp)


@cache
def _read_once(orders):
    return read_entry(text_of(0).encode(), orders.stamp(next(Made(1).documents()), ""), orders)


def read_with_pdfplumber(data, stamp, _):
    """Words and tables of all pages."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        pages = [(page.extract_words(), page.extract_tables()) for page in document.pages]
    return Entry(stamp=stamp, words=" ".join(word["text"] for words, _ in pages for word in words))
