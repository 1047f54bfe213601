"""What the register knows of files that are about to be read, in portions: a million of them are never held at once.

    register.intake.known(["/srv/minutes/OPSG_29.pdf"])   →   {'/srv/minutes/OPSG_29.pdf': Known(stamp=…, failure=None)}

Each portion is a transaction of its own, so that none stays open while documents are read.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from opsgdocs.register.entry import Failure, Stamp
from opsgdocs.register.schema import documents, failures
from opsgdocs.register.writing import portions, stored, told

_AT_ONCE = 500  # rows in memory at a time
_STAMP = (
    documents.c.path, documents.c.size, documents.c.modified, documents.c.sha256, documents.c.reader,
    documents.c.profile,
)  # fmt: skip


class Known(NamedTuple):
    """A document that is in the register, and why it has no record where it has none."""

    stamp: Stamp
    failure: Failure | None


def all_stamps(connection: Connection) -> dict[str, Stamp]:
    """The stamp of each document by its path."""
    same: dict[str, str] = {}  # few readers and profiles, each once in memory
    stamps: dict[str, Stamp] = {}
    for stored_path, size, modified, sha256, reader, profile in connection.execute(select(*_STAMP)).yield_per(_AT_ONCE):
        path = told(stored_path)
        names = same.setdefault(reader, reader), same.setdefault(profile, profile)
        stamps[path] = Stamp(path, size, modified, sha256, *names)
    return stamps


def known_of(connection: Connection, paths: Sequence[str]) -> dict[str, Known]:
    """Those of the paths that are in the register."""
    found: dict[str, Known] = {}
    query = select(*_STAMP, failures.c.kind, failures.c.reason).outerjoin(failures)
    for some in portions([stored(path) for path in paths]):
        for path, *rest, kind, reason in connection.execute(query.where(documents.c.path.in_(some))):
            failure = None if kind is None else Failure(kind, reason)
            found[told(path)] = Known(Stamp(told(path), *rest), failure)
    return found


def paths_beneath(connection: Connection, beginning: str, after: str, most: int) -> list[str]:
    """The next paths that begin so, in the order of the database."""
    path = documents.c.path
    query = select(path).where(path.startswith(stored(beginning), autoescape=True)).order_by(path).limit(most)
    return [told(one) for one in connection.scalars(query.where(path > stored(after)) if after else query)]


def restamp(connection: Connection, stamps: Iterable[Stamp]) -> None:
    """The same bytes in a file whose time on the disk is another now."""
    row = documents.c
    change = update(documents).where(row.path == bindparam("at"), row.sha256 == bindparam("same"))
    rows = [{"at": stored(one.path), "same": one.sha256, "size": one.size, "modified": one.modified} for one in stamps]
    if rows:
        connection.execute(change.values(size=bindparam("size"), modified=bindparam("modified")), rows)
