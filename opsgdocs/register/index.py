"""The table of words that are searched: FTS5 in SQLite, tsvector in PostgreSQL."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

_MOST = 400_000  # bytes of a document's words that PostgreSQL can index; some 300 pages
_TABLES = {
    "sqlite": ("CREATE VIRTUAL TABLE search USING fts5(words, content='')",),
    "postgresql": (
        "CREATE TABLE search (document BIGINT PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX search_words ON search USING gin (words)",
    ),
}


def make_index(connection: Connection) -> None:
    """The table, empty."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS search")
    for statement in _TABLES[connection.dialect.name]:
        connection.exec_driver_sql(statement)


def add_words(connection: Connection, words: Sequence[tuple[int, str]]) -> None:
    """The words of documents that are not in the table."""
    if not words:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO search (rowid, words) VALUES (?, ?)", list(words))
        return
    cut = [(document, _cut(text)) for document, text in words]
    connection.exec_driver_sql("INSERT INTO search VALUES (%s, to_tsvector('simple', %s))", cut)


def drop_words(connection: Connection, words: Iterable[tuple[int, str]]) -> None:
    """Take documents out of the table; SQLite must be told their words once more."""
    rows = [(document, text) for document, text in words if text]
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", rows)
        return
    connection.exec_driver_sql("DELETE FROM search WHERE document = %s", [(document,) for document, _ in rows])


def _cut(text: str) -> str:
    raw = text.encode()
    return text if len(raw) <= _MOST else raw[:_MOST].decode(errors="ignore")
