"""Opening a register: is it one, is it of a version that is known, and are its derived tables up to date?

opsgdocs.db: this register was made by a newer opsgdocs (tables 2, known are 1); update opsgdocs
"""

from sqlalchemy import Connection, insert, inspect, select

from opsgdocs import __version__
from opsgdocs.errors import RegisterError
from opsgdocs.register import derivations as derivations  # noqa: PLC0414  (its tables belong to the metadata)
from opsgdocs.register.code import tell_code
from opsgdocs.register.database import Database
from opsgdocs.register.index import make_index
from opsgdocs.register.rebuilding import rebuild
from opsgdocs.register.schema import DERIVED, FORMAT, metadata, register
from opsgdocs.register.views import make_views


def open_register(database: Database, *, create: bool) -> None:
    """See that there is a register of the versions that are known; make it where it is missing and may be made.

    Raises:
        RegisterError: there is none, it is something else, or it is newer.
    """
    if database.is_sqlite and database.path and not database.path.exists() and not create:
        raise RegisterError(
            f"{database.name}: there is no register; fill one with: opsgdocs ingest PATH --register FILE"
        )
    with database.reading() as connection:
        versions = _versions(connection, database.name)
    if versions is None:
        if not create:
            raise RegisterError(f"{database.name}: there is no register in it; fill one with opsgdocs ingest")
        _create(database)
    elif versions["derived"] < DERIVED:
        with database.writing() as connection:
            rebuild(connection)


def _versions(connection: Connection, name: str) -> dict[str, int] | None:
    """The versions of the register's tables; None where the database is empty."""
    tables = set(inspect(connection).get_table_names())
    if register.name not in tables:
        if connection.dialect.name == "sqlite" and tables:
            raise RegisterError(f"{name}: this is a database of something else, not a register; give another name")
        return None
    told = {row.name: row.value for row in connection.execute(select(register.c.name, register.c.value))}
    try:
        versions = {key: int(told[key]) for key in ("format", "derived")}
    except (KeyError, ValueError):
        raise RegisterError(
            f"{name}: this is a database of something else, not a register; give another name"
        ) from None
    _refuse_newer(versions, told.get("made_by", "?"), name)
    return versions


def _refuse_newer(versions: dict[str, int], made_by: str, name: str) -> None:
    if versions["format"] > FORMAT or versions["derived"] > DERIVED:
        raise RegisterError(
            f"{name}: this register was made by a newer opsgdocs ({made_by}; this is {__version__}); update opsgdocs"
        )


def _create(database: Database) -> None:
    database.share()
    with database.writing() as connection:
        if register.name in inspect(connection).get_table_names():  # somebody else was faster
            return
        metadata.create_all(connection)
        make_index(connection)
        make_views(connection)
        told = {"format": str(FORMAT), "derived": str(DERIVED), "made_by": __version__}
        connection.execute(insert(register), [{"name": name, "value": value} for name, value in told.items()])
        tell_code(connection)
