"""How documents come into a register: what is known of their files, what is put in, and the tables brought up to date.

register.intake.put([entry])   →   in, or nothing of it; then register.intake.settle()
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor

from opsgdocs.register.database import Database
from opsgdocs.register.entry import Entry, Stamp
from opsgdocs.register.knowing import Known, all_stamps, known_of, paths_beneath, restamp
from opsgdocs.register.rebuilding import renew
from opsgdocs.register.settling import settle
from opsgdocs.register.writing import forget_paths, put_entries


class Intake:
    """The side of a register that ingest works on; who asks questions needs `Register` alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def stamps(self) -> dict[str, Stamp]:
        """The stamp of each document by its path, also of those that failed."""
        with self._database.reading() as connection:
            return all_stamps(connection)

    def known(self, paths: Sequence[str]) -> dict[str, Known]:
        """Stamp and failure of those of the paths that are in the register."""
        with self._database.reading() as connection:
            return known_of(connection, paths)

    def paths(self, beginning: str, *, portion: int = 1_000) -> Iterator[str]:
        """The paths that begin so, in portions, so that what is done meanwhile holds no transaction open."""
        after = ""
        while True:
            with self._database.reading() as connection:
                some = paths_beneath(connection, beginning, after, portion)
            yield from (path for path in some if path.startswith(beginning))
            if len(some) < portion:
                return
            after = some[-1]

    def restamp(self, stamps: Iterable[Stamp]) -> None:
        """Note other times of files whose bytes are the same."""
        with self._database.writing() as connection:
            restamp(connection, stamps)

    def put(self, entries: Sequence[Entry]) -> None:
        """Put documents in, all or none; what is there under the same path is replaced.

        Raises:
            RegisterError: the register cannot be written; then nothing of it is in.
        """
        with self._database.writing() as connection:
            put_entries(connection, entries)

    def forget(self, paths: Iterable[str]) -> None:
        """Take the documents at these paths out."""
        with self._database.writing() as connection:
            forget_paths(connection, paths)

    def settle(self, executor: Executor | None = None) -> int:
        """Bring the tables of committees up to date whose documents changed, or all after an update; returns how many.

        Args:
            executor: of processes on this machine, where a committee has many thousand documents; else it is done here.
        """
        renew(self._database)
        return settle(self._database, executor)
