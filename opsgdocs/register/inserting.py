"""Rows put into a table as its driver takes them, which takes half the time of having each one looked at on the way.

put_rows(connection, action_owners, [("opsg", "OPSG 29/04", 1, "DCC"), …])
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Date, Table

_SQLITE = "sqlite"
_MARKS = {_SQLITE: "?", "postgresql": "%s"}


def put_rows(connection: Connection, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """The rows, each in the order of the table's columns."""
    if not rows:
        return
    dialect = connection.dialect.name
    told = list(map(_with_days_as_text if dialect == _SQLITE and _has_days(table) else tuple, rows))
    connection.exec_driver_sql(_statement(table, dialect), told)


def put_named(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """The rows, each with its columns by name; what is missing is NULL."""
    names = [column.name for column in table.columns]
    put_rows(connection, table, [[row.get(name) for name in names] for row in rows])


@cache
def _statement(table: Table, dialect: str) -> str:
    names = [column.name for column in table.columns]
    marks = ", ".join([_MARKS[dialect]] * len(names))
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608  (no word of a document)


@cache
def _has_days(table: Table) -> bool:
    return any(isinstance(column.type, Date) for column in table.columns)


def _with_days_as_text(row: Sequence[Any]) -> tuple[Any, ...]:
    """SQLite has no days."""
    return tuple([value.isoformat() if isinstance(value, date) else value for value in row])
