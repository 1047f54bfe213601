"""Full-text search: FTS5 in SQLite, tsvector in PostgreSQL, over words in plain form, so that both find the same.

'traffic logs' finds OPSG_29.pdf, page 4: '… the DCC would share its traffic logs with Users …'
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from opsgdocs.document import Place
from opsgdocs.errors import RegisterError, UsageError
from opsgdocs.kept_patterns import compiled
from opsgdocs.register.entries import record_from, texts_in
from opsgdocs.register.keeping import damaged
from opsgdocs.register.pages import lines_of
from opsgdocs.register.snippets import Snippet, Term, snippet_of
from opsgdocs.register.words import plain_text
from opsgdocs.register.writing import as_date, told

_CHUNK = compiled(r'"([^"]*)"?(\*?)|([^\s"]+)')
_FOUND = {
    "sqlite": "SELECT rowid AS document, bm25(search) AS rank FROM search WHERE search MATCH :query",
    "postgresql": "SELECT s.document, -ts_rank(s.words, q) AS rank FROM search s, to_tsquery('simple', :query) q"
    " WHERE s.words @@ q",
}
_QUERY = """
SELECT d.path, d.name, d.kind, d.committee, d.label, d.date, r.record, r.pages
FROM (SELECT f.document, f.rank, d.path FROM ({found}) f JOIN documents d ON d.id = f.document
      WHERE (CAST(:committee AS TEXT) IS NULL OR d.committee_key = :committee)
      ORDER BY f.rank, d.path LIMIT :limit) hit
JOIN documents d ON d.id = hit.document JOIN records r ON r.document = hit.document
ORDER BY hit.rank, hit.path"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that has all the words, with the passage that shows most of them.

    Attributes:
        path: where the document lies.
        document: its name without folders.
        committee: as the document has it.
        label: of the meeting.
        date: of the meeting or paper.
        page: on which the passage stands, where the format has pages.
        place: path of its block: 'body/p[41]', 'line 12'.
        snippet: the passage.
        marks: the stretches of the snippet that were found.
    """

    path: str
    document: str
    committee: str | None
    label: str | None
    date: dt.date | None
    page: int | None
    place: str | None
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()


def terms_of(query: str) -> tuple[Term, ...]:
    """What is searched: words, "words side by side", word* for all words that begin so.

    Raises:
        UsageError: there is no word in it.
    """
    terms = tuple(_terms(query))
    if not terms:
        raise UsageError(f"{query!r}: there is no word in it to search for")
    return terms


def find(connection: Connection, terms: Sequence[Term], committee: str | None, limit: int) -> Iterator[Hit]:
    """The documents that have all terms, the best first."""
    dialect = connection.dialect.name
    query = text(_QUERY.format(found=_FOUND[dialect]))
    bound = {"query": _MATCH[dialect](terms), "committee": committee and committee.casefold(), "limit": limit}
    for row in connection.execute(query, bound).all():
        snippet = _snippet(row, terms)
        yield Hit(
            told(row.path), row.name, row.committee, row.label, as_date(row.date), snippet.place.page,
            snippet.place.path, snippet.text, snippet.marks,
        )  # fmt: skip


def _terms(query: str) -> Iterator[Term]:
    for match in _CHUNK.finditer(query):
        quoted, star, bare = match.groups()
        words = tuple(plain_text(bare if quoted is None else quoted).split())
        if words:
            yield Term(words, prefix=bool(star) or (bare or "").endswith("*"))


def _fts_query(terms: Sequence[Term]) -> str:
    return " AND ".join(f'"{" ".join(term.words)}"{" *" if term.prefix else ""}' for term in terms)


def _ts_query(terms: Sequence[Term]) -> str:
    return " & ".join(
        "(" + " <-> ".join(f"'{word}'" for word in term.words) + (":*" if term.prefix else "") + ")" for term in terms
    )


_MATCH = {"sqlite": _fts_query, "postgresql": _ts_query}


def _snippet(row: Any, terms: Sequence[Term]) -> Snippet:  # noqa: ANN401  (a row of the query above)
    try:
        return snippet_of(_lines(row.pages, row.record, row.kind), terms)
    except RegisterError as error:
        raise damaged(row.path) from error


def _lines(pages: bytes, record: bytes, kind: str) -> Iterable[tuple[str, Place]]:
    if pages:
        return lines_of(pages)
    return ((line, Place()) for line in texts_in(record_from(record, kind).model_dump(mode="json")))
