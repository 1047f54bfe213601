"""Derived tables made anew from the records that are kept: after an update of opsgdocs, or when somebody asks."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from opsgdocs import __version__
from opsgdocs.register.derivations import OF_COMMITTEE, OF_DOCUMENT
from opsgdocs.register.entries import derived, record_from
from opsgdocs.register.entry import Entry, Stamp
from opsgdocs.register.index import make_index
from opsgdocs.register.schema import DERIVED, documents, metadata, records, register
from opsgdocs.register.views import drop_views, make_views
from opsgdocs.register.writing import about_columns, mark_stale, put_derived, told

_AT_ONCE = 200  # documents in memory at a time
_ROW = (documents.c.id, documents.c.path, documents.c.kind, documents.c.omitted, records.c.record, records.c.pages)


def rebuild(connection: Connection) -> int:
    """Make all derived tables anew and mark all committees stale; returns how many records there are."""
    _empty_tables(connection)
    for portion in _portions(connection):
        rows = [(row.id, _entry(row)) for row in portion]
        columns = [{"document_id": document, **about_columns(entry)} for document, entry in rows]
        connection.execute(update(documents).where(documents.c.id == bindparam("document_id")), columns)
        put_derived(connection, rows)
    mark_stale(connection, connection.scalars(select(documents.c.committee_key).where(documents.c.kind.is_not(None))))
    for name, value in {"derived": str(DERIVED), "made_by": __version__}.items():
        connection.execute(update(register).where(register.c.name == name).values(value=value))
    return connection.scalar(select(func.count()).select_from(records)) or 0


def _empty_tables(connection: Connection) -> None:
    """Tables of an older version may have other columns: they go, and come again."""
    drop_views(connection)
    tables = [*OF_DOCUMENT, *OF_COMMITTEE]
    metadata.drop_all(connection, tables=tables)
    metadata.create_all(connection, tables=tables)
    make_index(connection)
    make_views(connection)


def _portions(connection: Connection) -> Iterator[list[Any]]:
    """The documents by number, so that none is held open while rows are written."""
    last = -1
    query = select(*_ROW).join(records).order_by(documents.c.id).limit(_AT_ONCE)
    while rows := connection.execute(query.where(documents.c.id > last)).all():
        yield list(rows)
        last = rows[-1].id


def _entry(row: Any) -> Entry:  # noqa: ANN401  (a row of the query above)
    stamp = Stamp(told(row.path), 0, 0, "", "", "")
    return derived(stamp, row.record, row.pages, record_from(row.record, row.kind), row.omitted)
