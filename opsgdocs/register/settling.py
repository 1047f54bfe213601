"""Tables of committees brought up to date: each is marked stale where its documents change, and settled later.

The mark is set in the transaction of the change and goes in the one that fills the tables, so that a table that does
not fit its documents is always known, whatever happens between.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing
from typing import NamedTuple

from sqlalchemy import Connection, Table, delete, select

from opsgdocs.collector import without_collector
from opsgdocs.register.code import is_of_this_code
from opsgdocs.register.database import Database
from opsgdocs.register.derivations import OF_COMMITTEE, problems
from opsgdocs.register.folding import rows_of
from opsgdocs.register.inserting import put_rows
from opsgdocs.register.keeping import Wanted, kept_records, names
from opsgdocs.register.rows import Rows
from opsgdocs.register.schema import stale

_TIMES = 3  # that somebody else may change documents while we work; then it is theirs to settle
_NAMELESS = ""
Marks = dict[str, str]


class Folded(NamedTuple):
    """The rows of a committee, and the marks that it had when its documents were read."""

    marks: Marks
    rows: Rows


def settle(database: Database, executor: Executor | None = None, only: str | None = None) -> int:
    """Fill the tables of stale committees anew; returns how many there were.

    Args:
        database: of the register.
        executor: where to work them out; here and now where None.
        only: the committee that matters; others wait until somebody asks for them.
    """
    with database.reading() as connection:
        marks, waiting = _waiting(connection, only)
    settled = [_write(database, committee, folded) for committee, folded in _all_folded(database, waiting, executor)]
    if all(settled) and _NAMELESS in marks:
        with database.writing() as connection:
            connection.execute(delete(stale).where(stale.c.committee == _NAMELESS, stale.c.mark == marks[_NAMELESS]))
    return len([committee for committee in waiting if committee or _NAMELESS in marks])


def is_settled(connection: Connection, committee: str) -> bool:
    """Whether the tables of a committee fit its documents and this code."""
    return is_of_this_code(connection) and not _marks(connection, [committee.casefold(), _NAMELESS])


def fold_at(address: str, committee: str) -> Folded:
    """As `fold`, in another process."""
    with closing(Database(address)) as database:
        return fold(database, committee)


def fold(database: Database, committee: str) -> Folded:
    """The rows of a committee by its documents as they are now."""
    with without_collector():  # which would walk all records at the end, were they still there
        return _folded(database, committee)


def _folded(database: Database, committee: str) -> Folded:
    with database.reading() as connection:
        known = names(connection)
        marks = _marks(connection, [committee, _NAMELESS])
        is_one = committee in known or not (committee or known)
        kept = list(kept_records(connection, Wanted(committee))) if is_one else []
    return Folded(marks, rows_of(committee, kept))


def _waiting(connection: Connection, only: str | None) -> tuple[Marks, Sequence[str]]:
    """The marks, and the committees to settle: documents without a name may be of any, and come last."""
    marks = _marks(connection)
    if only and _NAMELESS not in marks:
        return marks, [only.casefold(), _NAMELESS] if only.casefold() in marks else []
    committees = names(connection) if _NAMELESS in marks else frozenset()
    return marks, [*sorted((committees | marks.keys()) - {_NAMELESS}), _NAMELESS] if marks else []


def _marks(connection: Connection, committees: Sequence[str] | None = None) -> Marks:
    query = select(stale.c.committee, stale.c.mark)
    query = query if committees is None else query.where(stale.c.committee.in_(committees))
    return {row.committee: row.mark for row in connection.execute(query)}


def _all_folded(
    database: Database, committees: Sequence[str], executor: Executor | None
) -> Iterator[tuple[str, Folded]]:
    if executor is None:
        for committee in committees:
            yield committee, fold(database, committee)
        return
    futures = [(committee, executor.submit(fold_at, database.address, committee)) for committee in committees]
    for committee, future in futures:
        yield committee, future.result()


def _write(database: Database, committee: str, folded: Folded) -> bool:
    """Whether the rows are in the tables: not, where documents kept changing."""
    for _ in range(_TIMES):
        with database.writing() as connection:
            if _marks(connection, [committee, _NAMELESS]) == folded.marks:
                _replace(connection, committee, folded.rows)
                return True
        folded = fold(database, committee)
    return False


def _replace(connection: Connection, committee: str, rows: Rows) -> None:
    for table in reversed(OF_COMMITTEE):
        connection.execute(delete(table).where(table.c.committee == committee))
    own = problems.c.document.is_(None) & (problems.c.committee == committee)
    connection.execute(delete(problems).where(own))
    for table in (*OF_COMMITTEE, problems):
        _insert(connection, table, committee, rows)
    if committee != _NAMELESS:
        connection.execute(delete(stale).where(stale.c.committee == committee))


def _insert(connection: Connection, table: Table, committee: str, rows: Rows) -> None:
    """The first column is the committee; a problem of the run is of no single document."""
    whose = (None, committee) if table is problems else (committee,)
    put_rows(connection, table, [(*whose, *row) for row in rows.get(table.name, ())])
