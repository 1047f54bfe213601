"""Minutes of the bodies that have a profile of their own, in their own conventions: `panel`, `ssc`, `unc` …

Each body's module holds a few `Book`s: what stands on the page, part by part, and beside it what the record must say.
"""

from corpus.generator.bodies import (
    bsc,
    change_board,
    charity,
    panel,
    parish,
    smki_pma,
    ssc,
    tabasc,
    unc,
    unknown,
    w3c,
)
from corpus.generator.bodies.book import Book

_MODULES = (panel, change_board, tabasc, ssc, smki_pma, unc, bsc, parish, charity, w3c, unknown)

BOOKS: tuple[Book, ...] = tuple(book for module in _MODULES for book in module.BOOKS)
