"""The tables and views of a register as files, for spreadsheets and BI tools: `actions.csv`, `v_overdue.csv` …

CSV and JSON Lines need nothing more; Parquet needs pyarrow.
"""

import csv
import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import BigInteger, Connection, Date, Integer, LargeBinary, Table, column, select, table
from sqlalchemy.types import TypeEngine

from opsgdocs.characters import inert
from opsgdocs.errors import UsageError
from opsgdocs.register.derivations import OF_COMMITTEE, OF_DOCUMENT
from opsgdocs.register.schema import documents, failures, metadata
from opsgdocs.register.views import VIEWS
from opsgdocs.register.writing import as_date

Format = Literal["csv", "jsonl", "parquet"]
Row = Sequence[Any]
Rows = Iterable[Row]

_AT_ONCE = 5_000  # rows in memory at a time
_COUNTS = frozenset({"open_actions", "overdue_actions", "days_late", "overdue_at_next_meeting"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file: its name, and whether it holds days or numbers; else text."""

    name: str
    kind: Literal["text", "number", "day"]


def export_tables(connection: Connection, folder: Path, form: Format) -> list[Path]:
    """Write each table and view into a file of its own; returns the files.

    Raises:
        UsageError: pyarrow is missing, or the files cannot be written.
    """
    write = _WRITERS[form]()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_write(write, columns, rows, folder / f"{name}.{form}") for name, columns, rows in _tables(connection)]
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written to ({error.strerror or error}); name another folder") from error


Writer = Callable[[Path, Sequence[Column], Iterable[Row]], None]


def _write(write: Writer, columns: Sequence[Column], rows: Rows, path: Path) -> Path:
    """The old file stays until the new one is whole."""
    part = path.with_name(f".{path.name}.part")
    try:
        write(part, columns, rows)
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink()
    return path


def _tables(connection: Connection) -> Iterator[tuple[str, Sequence[Column], Rows]]:
    for one in (documents, failures, *OF_COMMITTEE, *OF_DOCUMENT):
        columns = [Column(each.name, _kind(each.type)) for each in one.columns if not _is_blob(each.type)]
        yield one.name, columns, _rows(connection, one, columns)
    for name in VIEWS:
        columns = [_view_column(each) for each in _names(connection, name)]
        yield name, columns, _rows(connection, table(name, *(column(each.name) for each in columns)), columns)


def _rows(connection: Connection, source: Any, columns: Sequence[Column]) -> Iterator[Row]:  # noqa: ANN401
    """In one order, whichever they were put in."""
    wanted = [source.c[each.name] for each in columns]
    days = [place for place, each in enumerate(columns) if each.kind == "day"]
    query = select(*wanted).order_by(*_order(source, wanted)).execution_options(yield_per=_AT_ONCE)
    with connection.execute(query) as result:
        for row in result:
            values = list(row)
            for place in days:
                values[place] = as_date(values[place])
            yield values


def _order(source: Any, wanted: Sequence[Any]) -> Sequence[Any]:  # noqa: ANN401
    keys = list(source.primary_key.columns) if isinstance(source, Table) else []
    return keys or wanted[:4]


def _names(connection: Connection, view: str) -> Sequence[str]:
    return list(connection.exec_driver_sql(f"SELECT * FROM {view} LIMIT 0").keys())  # noqa: S608  (our own names)


def _view_column(name: str) -> Column:
    """A column of a view has the type that columns of its name have; 'document' is a file's name there."""
    if name in _COUNTS:
        return Column(name, "number")
    same = [each.type for one in metadata.sorted_tables for each in one.columns if each.name == name != "document"]
    return Column(name, _kind(same[0]) if same else "text")


def _kind(kind: TypeEngine[Any]) -> Literal["text", "number", "day"]:
    if isinstance(kind, Integer | BigInteger):
        return "number"
    return "day" if isinstance(kind, Date) else "text"


def _is_blob(kind: TypeEngine[Any]) -> bool:
    return isinstance(kind, LargeBinary)


def _csv() -> Writer:
    return _write_csv


def _write_csv(path: Path, columns: Sequence[Column], rows: Rows) -> None:
    """UTF-8 with a byte order mark, without which Excel misreads 'é'; no text becomes a formula there."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([each.name for each in columns])
        writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> object:
    return inert(value) if isinstance(value, str) else value


def _jsonl() -> Writer:
    return _write_jsonl


def _write_jsonl(path: Path, columns: Sequence[Column], rows: Rows) -> None:
    names = [each.name for each in columns]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            line = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=dt.date.isoformat)
            file.write(line + "\n")


def _parquet() -> Writer:
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        raise UsageError("Parquet needs pyarrow; install it with: pip install 'opsgdocs[parquet]'") from None
    return _write_parquet


def _write_parquet(path: Path, columns: Sequence[Column], rows: Rows) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = {"text": pa.string(), "number": pa.int64(), "day": pa.date32()}
    schema = pa.schema([(each.name, kinds[each.kind]) for each in columns])
    with pq.ParquetWriter(path, schema) as file:
        for portion in _portions(rows):
            values = zip(*portion, strict=True)
            file.write_table(
                pa.table([pa.array(one, kind) for one, kind in zip(values, schema.types, strict=True)], schema=schema)
            )


def _portions(rows: Rows) -> Iterator[list[Row]]:
    portion: list[Row] = []
    for row in rows:
        portion.append(row)
        if len(portion) == _AT_ONCE:
            yield portion
            portion = []
    if portion:
        yield portion


_WRITERS: dict[Format, Callable[[], Writer]] = {"csv": _csv, "jsonl": _jsonl, "parquet": _parquet}
