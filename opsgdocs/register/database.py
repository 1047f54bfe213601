"""One database behind all: SQLite in a file, PostgreSQL by address; what goes wrong is told in one sentence.

Database("opsgdocs.db")    Database("postgresql://clerk@db.example/minutes")
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from opsgdocs.errors import RegisterError

_PATIENCE = 60  # seconds to wait for another writer
_CACHE = 16_384  # KiB of the file kept in memory
_SQLITE = "sqlite"
_POSTGRESQL = "postgresql"
_WRITING = "opsgdocs_writing"
_ONE_STATE: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
_LOCK = "SELECT pg_advisory_xact_lock(hashtext('opsgdocs ' || current_schema()))"
"""Goes with the transaction, and with the connection where that is lost."""
_SIGNS = (
    ("file is not a database", "this file is no register; give another name, or an empty place"),
    ("malformed", "the register is damaged; restore a copy of it, or ingest the documents into a new one"),
    ("disk is full", "the disk is full; make room and go on: what was stored before is unharmed"),
    ("could not extend file", "the disk of the database is full; make room and go on: what was stored is unharmed"),
    ("no space left", "the disk of the database is full; make room and go on: what was stored is unharmed"),
    ("disk i/o error", "the disk cannot be read or written; check it: what was stored before may be unharmed"),
    ("locked", "another program has been writing to the register for long; try again when it is done"),
    ("readonly", "the register may not be written to; check the permissions of the file and its folder"),
    ("unable to open", "the file cannot be opened; check the folder and its permissions"),
    ("permission denied", "the database does not let this user do that; ask for the rights to make and fill tables"),
)
_LOST = "the connection to the database was lost or cannot be made; go on when it is back: what was stored is unharmed"


class Database:
    """Connections to the register's database.

    Attributes:
        name: what to call it in a sentence, without a password.
        address: where it is, with all that is needed to open it; not to be shown.
        is_sqlite: whether it is a file.
        path: of that file.
    """

    def __init__(self, place: str | Path) -> None:
        url = _url(place)
        self.is_sqlite = url.get_backend_name() == _SQLITE
        self.path = Path(url.database) if self.is_sqlite and url.database else None
        shown = url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)
        self.name = str(self.path) if self.path else shown
        self.address = url.render_as_string(hide_password=False)
        self._engine = _engine(url, self.name)

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the register."""
        with self.telling(), self._engine.connect() as opened:
            connection = opened if self.is_sqlite else opened.execution_options(**_ONE_STATE)
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that alone writes; others wait."""
        with self.telling(), self._engine.connect() as opened:
            connection = opened.execution_options(**{_WRITING: True})
            with connection.begin():
                if not self.is_sqlite:
                    connection.exec_driver_sql(_LOCK)
                yield connection

    def share(self) -> None:
        """Let readers see the file while somebody writes; the file keeps that."""
        if self.is_sqlite:
            with self.telling(), closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def telling(self) -> Iterator[None]:
        """What the database complains of, as one sentence.

        Raises:
            RegisterError: the database failed.
        """
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            raise RegisterError(f"{self.name}: {_reason(error)}") from error
        except SQLAlchemyError as error:
            raise RegisterError(f"{self.name}: {_first_line(error)}") from error


def _url(place: str | Path) -> URL:
    named = str(place)
    if "://" not in named:
        return URL.create(_SQLITE, database=str(Path(named).absolute()))
    try:
        url = make_url(named)
    except (ArgumentError, ValueError):
        raise RegisterError(f"{_shown(named)}: this is no address of a database; write it like {_EXAMPLE}") from None
    if url.drivername in (_POSTGRESQL, "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() in (_SQLITE, _POSTGRESQL):
        return url
    raise RegisterError(f"{url.get_backend_name()}: registers are kept in SQLite or PostgreSQL; write {_EXAMPLE}")


_EXAMPLE = "postgresql://user@host/name, or the name of a file"


def _shown(address: str) -> str:
    """Without what may be a password."""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


def _engine(url: URL, name: str) -> Engine:
    try:
        if url.get_backend_name() == _SQLITE:
            engine = create_engine(url, connect_args={"timeout": _PATIENCE, "check_same_thread": False})
            event.listen(engine, "connect", _open_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
            return engine
        return create_engine(url, connect_args={"connect_timeout": _PATIENCE}, pool_pre_ping=True)
    except ModuleNotFoundError:
        raise RegisterError(
            f"{name}: PostgreSQL needs psycopg; install it with: pip install 'opsgdocs[postgres]'"
        ) from None
    except (NoSuchModuleError, ArgumentError) as error:
        raise RegisterError(f"{name}: {_first_line(error)}") from None


def _open_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401  (the driver's own)
    """Transactions begin where we say."""
    connection.isolation_level = None
    for setting in ("foreign_keys = ON", f"cache_size = -{_CACHE}"):
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: Connection) -> None:
    """A writer waits at its beginning: one that has read before it writes could not be let go on."""
    writes = connection.get_execution_options().get(_WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _reason(error: DBAPIError | sqlite3.Error) -> str:
    told = str(getattr(error, "orig", error)).casefold()
    found = next((reason for sign, reason in _SIGNS if sign in told), None)
    if found:
        return found
    is_lost = getattr(error, "connection_invalidated", False) or "connect" in told or "terminat" in told
    return _LOST if is_lost else f"the database refused ({_first_line(error)})"


def _first_line(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
