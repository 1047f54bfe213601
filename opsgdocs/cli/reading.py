"""The documents of a command line: found, read with a bar, and what became of each.

Every file that cannot be read is told on stderr and the others are read; the exit code is 1 where it was named.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs.cli.output import say
from opsgdocs.errors import ParseError, UnreadableFile

if TYPE_CHECKING:
    from opsgdocs.pipeline import Outcome, Record
    from opsgdocs.records import Minutes


@dataclass(frozen=True)
class Found:
    """What the paths name.

    Attributes:
        files: each file once, and whether it was named itself or lies in a folder that was.
        failed: the paths that name nothing.
    """

    files: dict[Path, bool]
    failed: tuple[ParseError, ...]

    @property
    def several(self) -> bool:
        """Whether more than one document was asked for."""
        return len(self.files) + len(self.failed) > 1


@dataclass(frozen=True)
class Reading:
    """What became of the documents."""

    found: Found
    outcomes: "tuple[Outcome, ...]"
    profile: str | None = None  # as named on the command line

    @property
    def records(self) -> "list[Record]":
        """What could be read."""
        return [outcome.record for outcome in self.outcomes if outcome.record is not None]

    @property
    def minutes(self) -> "list[Minutes]":
        """Those of them that are minutes, not tables that opsgdocs wrote."""
        return [record for record in self.records if record.kind == "minutes"]

    @property
    def left_out(self) -> str:
        """'; left out: OPSG_28.pdf', the end of a summary."""
        names = [error.path for error in self.found.failed]
        names += [str(outcome.path) for outcome in self.outcomes if outcome.error]
        return f"; left out: {', '.join(names)}" if names else ""

    @property
    def code(self) -> int:
        """The exit code."""
        return int(bool(self.found.failed) or any(map(self.is_failure, self.outcomes)))

    def is_failure(self, outcome: "Outcome") -> bool:
        """Whether a file that was named could not be read."""
        return outcome.error is not None and self.found.files[outcome.path]


def find_documents(paths: Sequence[str]) -> Found:
    """The files that the paths name; a path that names nothing is told, and the others count."""
    files: dict[Path, bool] = {}
    failed: list[ParseError] = []
    for path in paths:
        try:
            for file in _files_of(path):
                files[file] = files.get(file, False) or not Path(path).is_dir()
        except ParseError as error:
            say(f"opsgdocs: {error}")
            failed.append(error)
    return Found(files, tuple(failed))


def read_documents(options: argparse.Namespace) -> Reading:
    """All documents that the command line names."""
    found = find_documents(options.paths)
    return Reading(found, tuple(outcomes_of(found, options)), options.profile)


def outcomes_of(found: Found, options: argparse.Namespace, *, silent: bool = False) -> "Iterator[Outcome]":
    """Each file's outcome as it comes; errors are told, and a bar shows how far it is unless `silent`."""
    from opsgdocs.pipeline import read_all
    from opsgdocs.progress import with_progress

    outcomes = read_all(found.files, profile=options.profile, password=options.password)
    for outcome in outcomes if silent else with_progress(outcomes, len(found.files)):
        if outcome.error:
            say(f"opsgdocs: {outcome.error}")
        yield outcome


def watched(stream: object = None) -> bool:
    """Whether somebody sees what goes to stdout."""
    return bool(getattr(stream or sys.stdout, "isatty", bool)())


def _files_of(path: str) -> list[Path]:
    from opsgdocs.pipeline import SUFFIXES, find_files

    files = find_files([path])
    if not files:
        kinds = ", ".join(sorted(SUFFIXES))
        raise UnreadableFile(path, f"there are no documents in this folder; it was searched for {kinds}")
    return files
