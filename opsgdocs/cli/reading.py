"""The documents of a command line: found, read with a bar, and what became of each.

Every file that cannot be read is told on stderr and the others are read; the exit code is 1 where it was named.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs.cli.documents import Documents, Found
from opsgdocs.cli.options import ocr_of
from opsgdocs.cli.output import say
from opsgdocs.cli.standing_by import take_turn
from opsgdocs.errors import ParseError, UnreadableFile, UsageError

if TYPE_CHECKING:
    from opsgdocs.pipeline import Outcome


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


def read_documents(
    options: argparse.Namespace,
    *,
    only: str | None = None,
    narrow: bool = False,
    papers: bool = False,
    pages: bool = False,
) -> Documents:
    """All documents that the command line names, from files or from a register.

    Args:
        options: of the command line.
        only: the committee that the command was asked for.
        narrow: whether the documents of that one committee are enough, where a register can tell.
        papers: whether papers count as well as minutes.
        pages: whether the text on the pages is needed too.

    Raises:
        UsageError: neither paths nor a register are named, or both.
    """
    if getattr(options, "register", None):
        from opsgdocs.cli.kept import Need, kept_documents

        return kept_documents(options, Need(only, narrow=narrow, papers=papers, pages=pages))
    if not options.paths:
        raise UsageError("no documents were named: give files or folders, or a register with --register")
    found = find_documents(options.paths)
    return Documents(found, tuple(outcomes_of(found, options)), options.profile)


def outcomes_of(found: Found, options: argparse.Namespace, *, silent: bool = False) -> "Iterator[Outcome]":
    """Each file's outcome as it comes; errors are told, and a bar shows how far it is unless `silent`."""
    from opsgdocs.progress import with_progress

    turn = take_turn(found.files, alone=bool(getattr(options, "alone", False)))
    outcomes = _timed(found.files, options) if turn.after is None else _guarded(found.files, options)
    for outcome in turn.told(outcomes if silent else with_progress(outcomes, len(found.files))):
        if outcome.error:
            say(f"opsgdocs: {outcome.error}")
        yield outcome


def _timed(files: Iterable[Path], options: argparse.Namespace) -> "Iterator[Outcome]":
    """No file may take for ever, or all memory; text recognition keeps its own time for each page."""
    from opsgdocs import guard
    from opsgdocs.pipeline import read_all
    from opsgdocs.profile import load

    profile, ocr = load(options.profile) if options.profile else None, ocr_of(options)
    for file in files:
        timed = nullcontext() if ocr else guard.limit_time(file, guard.USUAL.seconds)
        roomy = nullcontext() if ocr else guard.within_memory(guard.USUAL.memory)
        with timed, roomy:
            (outcome,) = read_all([file], profile=profile, password=options.password, ocr=ocr)
        yield outcome


def _guarded(files: Iterable[Path], options: argparse.Namespace) -> "Iterator[Outcome]":
    """Each file in another process, which may die of it."""
    from opsgdocs.guard import Reader

    with Reader(options.profile, password=options.password, ocr=ocr_of(options)) as reader:
        yield from map(reader.read, files)


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
