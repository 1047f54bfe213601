"""The records as they are kept, read back: those of one committee, of one kind, of the days since.

Minutes that name no committee belong to each whose ids their actions bear, papers to any, as where files are read.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from opsgdocs.arguments import check_text
from opsgdocs.collector import without_collector
from opsgdocs.errors import RegisterError, UsageError
from opsgdocs.history.committees import minutes_of
from opsgdocs.records import SCHEMA_VERSION, DocumentRecord, Minutes
from opsgdocs.register.entries import add_blocks, record_from
from opsgdocs.register.schema import documents, failures, records
from opsgdocs.register.writing import told

AT_ONCE = 200
"""Records in memory at a time."""
KEPT_COLUMNS = (
    documents.c.id, documents.c.path, documents.c.kind, documents.c.omitted,
    records.c.schema_version, records.c.record, records.c.pages,
)  # fmt: skip
"""What a record is made of again, and all that follows from it."""
_REMEDY = "run opsgdocs rebuild, then ingest it again"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which records are asked for; None asks for all.

    Attributes:
        committee: short form, in any case; '' for documents that name none.
        kind: 'minutes', 'issues_log' or 'action_table'.
        since: day of the meeting or paper, that day included.
        until: the last such day.
    """

    committee: str | None = None
    kind: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A record with the document it is of.

    Attributes:
        document: number of the document.
        path: where it lies.
        record: what it says.
        omitted: what leaving an action out of a table means by the conventions it was read with.
        pages: the text on its pages, packed.
    """

    document: int
    path: str
    record: DocumentRecord
    omitted: str | None = None
    pages: bytes = b""


def kept_records(connection: Connection, wanted: Wanted) -> Iterator[Kept]:
    """The records that are asked for, in the order of their paths, a few in memory at a time."""
    with connection.execute(_query(wanted).execution_options(yield_per=AT_ONCE)) as result:
        for rows in result.partitions():
            yield from opened(rows, wanted)


def packed_records(connection: Connection, wanted: Wanted) -> Sequence[Any]:
    """As `kept_records`, all at once and not yet opened (`opened`)."""
    return connection.execute(_query(wanted)).all()


def opened(rows: Sequence[Any], wanted: Wanted) -> list[Kept]:
    """The records in these rows that are wanted.

    Raises:
        RegisterError: one is damaged, or of another version.
    """
    with without_collector(keeping=True):  # it would walk all records again and again while they are made
        some = [_kept(row) for row in rows]
        return [kept for kept in some if wanted.committee is None or _belongs(kept.record, wanted.committee)]


def record_count(connection: Connection) -> int:
    """How many records there are that can be used."""
    query = select(func.count()).select_from(documents).where(documents.c.kind.is_not(None))
    return connection.scalar(query) or 0


def names(connection: Connection) -> frozenset[str]:
    """The committees that minutes and papers name, in small letters."""
    query = select(documents.c.committee_key).distinct()
    query = query.where(documents.c.committee_key != "", documents.c.kind.in_(["minutes", "issues_log"]))
    return frozenset(connection.scalars(query))


def check_committee(connection: Connection, committee: object) -> None:
    """See that documents are of a committee that is named; '' is that of those which name none.

    Raises:
        TypeError: its name is no text.
        UsageError: there are documents, and none is of it.
    """
    check_text(committee, "committee", "the short form of a committee, as text")
    known = spellings(connection, papers=True) if committee else ()
    if known and str(committee).casefold() not in {name.casefold() for name in known}:
        raise UsageError(f"no documents of {committee} are in this register, only of {', '.join(sorted(known))}")


def spellings(connection: Connection, *, papers: bool = False) -> tuple[str, ...]:
    """The committees that minutes name, or papers too, as printed."""
    kinds = ["minutes", "issues_log"] if papers else ["minutes"]
    query = select(documents.c.committee).distinct()
    query = query.where(documents.c.kind.in_(kinds), documents.c.committee_key != "")
    return tuple(connection.scalars(query))


def paths_of(connection: Connection, committee: str) -> dict[int, str]:
    """Where the documents of a committee lie, by number."""
    query = select(documents.c.id, documents.c.path).where(documents.c.committee_key == committee.casefold())
    return {number: told(path) for number, path in connection.execute(query)}


def failed(connection: Connection) -> list[tuple[str, str, str]]:
    """What could not be read: path, kind of error and reason."""
    query = select(documents.c.path, failures.c.kind, failures.c.reason).join(failures).order_by(documents.c.path)
    return [(told(path), kind, reason) for path, kind, reason in connection.execute(query)]


def damaged(path: str) -> RegisterError:
    """What is said of a document whose record or pages are damaged."""
    return RegisterError(f"the record of {told(path)} in the register is damaged; {_REMEDY}")


def _query(wanted: Wanted) -> Select[Any]:
    query = select(*KEPT_COLUMNS).join(records).where(documents.c.kind.is_not(None)).order_by(documents.c.path)
    return _narrowed(query, wanted)


def _kept(row: Any) -> Kept:  # noqa: ANN401  (a row of the query above)
    if row.schema_version != SCHEMA_VERSION:
        raise RegisterError(
            f"the record of {told(row.path)} in the register was made by another version of opsgdocs; {_REMEDY}"
        )
    try:
        record = record_from(row.record, row.kind)
    except RegisterError as error:
        raise damaged(row.path) from error
    add_blocks(record, row.pages)
    return Kept(row.id, told(row.path), record, row.omitted, row.pages)


def _narrowed(query: Select[Any], wanted: Wanted) -> Select[Any]:
    if wanted.committee is not None:
        query = query.where(documents.c.committee_key.in_(["", wanted.committee.casefold()]))
    if wanted.kind is not None:
        query = query.where(documents.c.kind == wanted.kind)
    if wanted.since is not None:
        query = query.where(documents.c.date >= wanted.since)
    if wanted.until is not None:
        query = query.where(documents.c.date <= wanted.until)
    return query


def _belongs(record: DocumentRecord, committee: str) -> bool:
    """What names a committee was chosen by it."""
    if not isinstance(record, Minutes):
        return bool(record.committee) or record.kind == "issues_log"
    return bool(record.meeting.committee) or bool(minutes_of([record], committee)[1])
