"""Rows put into a table as its driver takes them, which takes half the time of having each one looked at on the way.

put_rows(connection, action_owners, [("opsg", "OPSG 29/04", 1, "DCC"), …])
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table

_MARKS = {"sqlite": "?", "postgresql": "%s"}

_Binder = Callable[[Any], Any]


def put_rows(connection: Connection, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """The rows, each in the order of the table's columns.

    Raises:
        ValueError: a row has more or fewer columns.
        TypeError: a value is not of its column's kind.
    """
    if rows:
        bound = _bound(rows, _binders(table, connection.dialect))
        connection.exec_driver_sql(_statement(table, connection.dialect.name), bound)


def put_named(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """The rows, each with its columns by name; what is missing is NULL."""
    names = [column.name for column in table.columns]
    put_rows(connection, table, [[row.get(name) for name in names] for row in rows])


def _bound(rows: Sequence[Sequence[Any]], binders: Sequence[_Binder | None]) -> list[tuple[Any, ...]]:
    """SQLite has no days, and all that is not text is bytes; most columns are bound as they are."""
    if any(binders):
        both = ([*zip(row, binders, strict=True)] for row in rows)
        return [tuple([bind(value) if bind else value for value, bind in row]) for row in both]
    if any(len(row) != len(binders) for row in rows):
        raise ValueError("a row is shorter or longer than its table")
    return list(map(tuple, rows))


@cache
def _statement(table: Table, dialect: str) -> str:
    names = [column.name for column in table.columns]
    marks = ", ".join([_MARKS[dialect]] * len(names))
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608  (no word of a document)


def _binders(table: Table, dialect: Dialect) -> list[_Binder | None]:
    """What SQLAlchemy would do to the values of each column."""
    return [column.type.dialect_impl(dialect).bind_processor(dialect) for column in table.columns]
