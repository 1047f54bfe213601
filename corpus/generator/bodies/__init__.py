"""Minutes of the bodies that have a profile of their own, in their own conventions: `panel`, `ssc`, `unc` …

Each body's module holds a few `Book`s: what stands on the page, part by part, and beside it what the record must say.
"""

from corpus.generator.bodies import change_board, panel
from corpus.generator.bodies.book import Book

BOOKS: tuple[Book, ...] = (*panel.BOOKS, *change_board.BOOKS)
