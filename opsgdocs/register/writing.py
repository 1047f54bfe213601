"""Putting documents into the register and taking them out, each call in one transaction.

What is there under the same path is replaced, and the committees concerned are marked stale in the same transaction.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import Connection, Table, delete, select

from opsgdocs.errors import RegisterError
from opsgdocs.records import SCHEMA_VERSION
from opsgdocs.register.derivations import OF_DOCUMENT
from opsgdocs.register.entries import record_from, words_of
from opsgdocs.register.entry import Entry, Stamp
from opsgdocs.register.index import add_words, drop_words, make_index
from opsgdocs.register.inserting import put_named, put_rows
from opsgdocs.register.schema import documents, failures, records, stale

Value = TypeVar("Value")

_ID_BITS = 48  # a number that spreadsheets keep exactly; two of a million paths share one once in 500 registers
_AT_ONCE = 500  # bound values of one statement
_FEW = 200  # documents in memory at a time
_ESCAPE = {code: 0x10_0000 + code for code in range(0xD800, 0xE000)}  # halves of signs in paths that are no UTF-8
_UNESCAPE = {escaped: code for code, escaped in _ESCAPE.items()}
_ABOUT = ("number", "status", "title", "media_type", "pages", "incomplete", "conventions", "omitted")


def put_entries(connection: Connection, entries: Sequence[Entry]) -> None:
    """Put the entries in; of two under one path the last counts."""
    fresh = {stored(entry.stamp.path): entry for entry in entries}
    marks = _drop(connection, fresh)
    ids = _ids(connection, sorted(fresh))
    rows = [(ids[path], fresh[path]) for path in sorted(fresh)]
    put_named(connection, documents, [_document(document, entry) for document, entry in rows])
    put_named(connection, records, [_record(document, entry) for document, entry in rows if not entry.failure])
    put_named(connection, failures, [_failure(document, entry) for document, entry in rows if entry.failure])
    put_derived(connection, rows)
    mark_stale(connection, marks | {_key(entry) for entry in fresh.values() if not entry.failure})


def forget_paths(connection: Connection, paths: Iterable[str]) -> None:
    """Take the documents at these paths out."""
    mark_stale(connection, _drop(connection, [stored(path) for path in paths]))


def put_derived(connection: Connection, rows: Sequence[tuple[int, Entry]]) -> None:
    """What follows from each document alone, and its words."""
    for table in OF_DOCUMENT:
        put_rows(connection, table, [row for each in rows for row in _rows(table, *each)])
    add_words(connection, [(document, entry.words) for document, entry in rows if entry.words])


def about_columns(entry: Entry) -> dict[str, Any]:
    """What a document's row says of its record."""
    own = {
        "kind": entry.kind,
        "committee": entry.committee,
        "committee_key": None if entry.failure else _key(entry),
        "label": entry.label,
        "date": date.fromisoformat(entry.date) if entry.date else None,
    }
    return {name: entry.about.get(name) for name in _ABOUT} | own


def mark_stale(connection: Connection, committees: Iterable[str]) -> None:
    """Another mark each time: whoever makes the tables sees by it that documents changed meanwhile."""
    keys = sorted(set(committees))
    for some in portions(keys):
        connection.execute(delete(stale).where(stale.c.committee.in_(some)))
    put_named(connection, stale, [{"committee": key, "mark": uuid4().hex} for key in keys])


def stored(path: str) -> str:
    """A path as databases can hold it."""
    return path if path.isascii() else path.translate(_ESCAPE)


def told(path: str) -> str:
    """A path as the system knows it."""
    return path if path.isascii() else path.translate(_UNESCAPE)


def portions(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """As many at a time as one statement may be given."""
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def as_date(value: object) -> date | None:
    """A day as a driver gives it where no column tells it: SQLite has text."""
    return date.fromisoformat(value) if isinstance(value, str) else value if isinstance(value, date) else None


def _drop(connection: Connection, paths: Iterable[str]) -> set[str]:
    """Take documents out with all that hangs on them; returns whose they were."""
    marks = set()
    for some in portions(sorted(paths)):
        query = (
            select(documents.c.id, documents.c.committee_key, documents.c.kind, records.c.record, records.c.pages)
            .outerjoin(records)
            .where(documents.c.path.in_(some))
        )
        found = connection.execute(query).all()
        words = [(row.id, _old_words(row)) for row in found if row.kind]
        drop_words(connection, [(document, text) for document, text in words if text is not None])
        connection.execute(delete(documents).where(documents.c.id.in_([row.id for row in found])))
        if any(text is None for _, text in words):
            _index_anew(connection)
        marks |= {row.committee_key or "" for row in found if row.kind}
    return marks


def _old_words(row: Any) -> str | None:  # noqa: ANN401  (a row of the query above)
    """The words that were put in with a document; None where they cannot be told any more."""
    try:
        return words_of(row.pages, None if row.pages else record_from(row.record, row.kind))
    except RegisterError:
        return None


def _index_anew(connection: Connection) -> None:
    """SQLite takes out only words that it is told: those of a damaged document go with all others, which come again."""
    make_index(connection)
    query = select(documents.c.id, documents.c.kind, records.c.record, records.c.pages).join(records)
    query = query.where(documents.c.kind.is_not(None)).order_by(documents.c.id).limit(_FEW)
    last = -1
    while rows := connection.execute(query.where(documents.c.id > last)).all():
        add_words(connection, [(row.id, words) for row in rows if (words := _old_words(row))])
        last = rows[-1].id


def _ids(connection: Connection, paths: Sequence[str]) -> dict[str, int]:
    """The number of each path, made from it; the next free one where two paths have one number."""
    ids: dict[str, int] = {}
    wanted = {path: _number(path) for path in paths}
    taken = set(_taken(connection, wanted.values()))
    for path in paths:
        ids[path] = wanted[path]
        while ids[path] in taken:
            ids[path] = (ids[path] + 1) % 2**_ID_BITS
            taken |= set(_taken(connection, [ids[path]]))
        taken.add(ids[path])
    return ids


def _taken(connection: Connection, numbers: Iterable[int]) -> Iterator[int]:
    for some in portions(list(numbers)):
        yield from connection.scalars(select(documents.c.id).where(documents.c.id.in_(some)))


def _number(path: str) -> int:
    return int.from_bytes(hashlib.sha256(path.encode()).digest()[: _ID_BITS // 8], "big")


def _document(document: int, entry: Entry) -> dict[str, Any]:
    path = stored(entry.stamp.path)
    name = path.rpartition("!/")[2].rpartition("/")[2] or path
    return {"id": document, "path": path, "name": name, **_stamp_columns(entry.stamp), **about_columns(entry)}


def _stamp_columns(stamp: Stamp) -> dict[str, Any]:
    columns = ("sha256", "size", "modified", "reader", "profile")
    return {name: getattr(stamp, name) for name in columns}


def _record(document: int, entry: Entry) -> dict[str, Any]:
    return {"document": document, "schema_version": SCHEMA_VERSION, "record": entry.record, "pages": entry.pages}


def _failure(document: int, entry: Entry) -> dict[str, Any]:
    assert entry.failure
    return {"document": document, "kind": entry.failure.kind, "reason": stored(entry.failure.reason)}


def _rows(table: Table, document: int, entry: Entry) -> Iterator[tuple[Any, ...]]:
    own = (document, _key(entry) or None) if "committee" in table.columns else (document,)
    for row in entry.tables.get(table.name, ()):
        yield (*own, *row)


def _key(entry: Entry) -> str:
    return (entry.committee or "").casefold()
