"""Derived tables made anew from the records that are kept: after an update of opsgdocs, or when somebody asks.

A record that cannot be used stays where it is, and its document becomes a failure that the next ingest reads again:

    OPSG_29.pdf: its record was made by another version of opsgdocs; ingest it again
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from opsgdocs import __version__
from opsgdocs.errors import RegisterError
from opsgdocs.records import SCHEMA_VERSION
from opsgdocs.register.code import is_of_this_code, tell_code
from opsgdocs.register.database import Database
from opsgdocs.register.derivations import OF_COMMITTEE, OF_DOCUMENT
from opsgdocs.register.entries import derived, record_from
from opsgdocs.register.entry import Entry, Failure, Stamp
from opsgdocs.register.index import make_index
from opsgdocs.register.inserting import put_named
from opsgdocs.register.keeping import AT_ONCE, KEPT_COLUMNS
from opsgdocs.register.schema import DERIVED, documents, failures, metadata, records, register
from opsgdocs.register.views import drop_views, make_views
from opsgdocs.register.writing import about_columns, mark_stale, put_derived, told

_OTHER = Failure("OtherVersion", "its record was made by another version of opsgdocs; ingest it again")
_DAMAGED = Failure("DamagedRecord", "its record in the register is damaged; ingest it again")
Row = tuple[int, Entry]


def rebuild(connection: Connection) -> int:
    """Make all derived tables anew and mark all committees stale; returns how many records could be used."""
    _empty_tables(connection)
    used = 0
    for portion in _portions(connection):
        rows = [(row.id, _entry(row)) for row in portion]
        good = [each for each in rows if not each[1].failure]
        _put_failures(connection, [each for each in rows if each[1].failure])
        _put_columns(connection, good)
        put_derived(connection, good)
        used += len(good)
    _mark_all_stale(connection)
    for name, value in {"derived": str(DERIVED), "made_by": __version__}.items():
        connection.execute(update(register).where(register.c.name == name).values(value=value))
    return used


def renew(database: Database) -> None:
    """Mark all committees stale where their tables were made by other code than this.

    Raises:
        RegisterError: the register cannot be written.
    """
    with database.reading() as connection:
        if is_of_this_code(connection):
            return
    with database.writing() as connection:
        if is_of_this_code(connection):  # somebody else was faster
            return
        if _has_other_schema(connection):
            rebuild(connection)
        else:
            _mark_all_stale(connection)


def _has_other_schema(connection: Connection) -> bool:
    query = select(documents.c.id).join(records).where(documents.c.kind.is_not(None))
    return connection.scalar(query.where(records.c.schema_version != SCHEMA_VERSION).limit(1)) is not None


def _mark_all_stale(connection: Connection) -> None:
    mark_stale(connection, connection.scalars(select(documents.c.committee_key).where(documents.c.kind.is_not(None))))
    tell_code(connection)


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
    query = select(*KEPT_COLUMNS).join(records).order_by(documents.c.id).limit(AT_ONCE)
    while rows := connection.execute(query.where(documents.c.id > last)).all():
        yield list(rows)
        last = rows[-1].id


def _entry(row: Any) -> Entry:  # noqa: ANN401  (a row of the query above)
    """What follows from the record; a failure where it cannot be used."""
    stamp = Stamp(told(row.path), 0, 0, "", "", "")
    if row.schema_version != SCHEMA_VERSION:
        return Entry(stamp, failure=_OTHER)
    try:
        return derived(stamp, row.record, row.pages, record_from(row.record, row.kind), row.omitted)
    except RegisterError:
        return Entry(stamp, failure=_DAMAGED)


def _put_failures(connection: Connection, rows: Sequence[Row]) -> None:
    """What its conventions say of tables stays: a version that can use the record needs it."""
    columns = [_columns(*each) | {"reader": ""} for each in rows]
    _update(connection, [{name: value for name, value in each.items() if name != "omitted"} for each in columns])
    _forget_failures(connection, rows)
    values = [{"document": document, **asdict(entry.failure)} for document, entry in rows if entry.failure]
    put_named(connection, failures, values)


def _put_columns(connection: Connection, rows: Sequence[Row]) -> None:
    """A record that can be used again is no failure any more."""
    _update(connection, [_columns(*each) for each in rows])
    _forget_failures(connection, rows)


def _forget_failures(connection: Connection, rows: Sequence[Row]) -> None:
    connection.execute(delete(failures).where(failures.c.document.in_([document for document, _ in rows])))


def _columns(document: int, entry: Entry) -> dict[str, Any]:
    return {"document_id": document, **about_columns(entry)}


def _update(connection: Connection, columns: Sequence[dict[str, Any]]) -> None:
    if columns:
        connection.execute(update(documents).where(documents.c.id == bindparam("document_id")), columns)
