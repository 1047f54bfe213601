"""The documents of a register in place of paths: `--register opsgdocs.db`, with the same answers.

What could not be read when the documents were ingested is told as it is where files are read.
"""

import argparse
import gc
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs.cli.documents import Documents, Found
from opsgdocs.cli.output import count, near, say
from opsgdocs.errors import SeveralCommittees, UnreadableFile, UsageError

if TYPE_CHECKING:
    from opsgdocs.pipeline import Outcome
    from opsgdocs.register import Register
    from opsgdocs.register.keeping import Kept

_MOST_TOLD = 20  # documents that could not be read; the others are counted


@dataclass(frozen=True)
class Need:
    """What a command needs of the documents (`read_documents`)."""

    only: str | None = None
    narrow: bool = False
    papers: bool = False
    pages: bool = False


def kept_documents(options: argparse.Namespace, need: Need) -> Documents:
    """The documents of the register that the command line names.

    Raises:
        UsageError: paths were named too, or how to read them; or the register has no such committee.
        RegisterError: the register cannot be opened.
    """
    from opsgdocs.collector import without_collector
    from opsgdocs.register import Register

    check_options(options)
    with without_collector(), Register(options.register, create=False) as register:
        failures = failed_documents(register)
        own = _one_committee(register, need) if need.narrow else None
        kept = list(register.kept(own))
        if need.papers and own is not None and all(one.record.kind != "issues_log" for one in kept):
            kept += islice(register.kept(kind="issues_log"), 1)  # those of others are papers too
        total, shared = register.count(), register.shared_names()
        gc.freeze()  # they are kept to the end: nothing of them is ever garbage
    if not kept:
        raise UnreadableFile(options.register, "there are no records in this register; fill it with: opsgdocs ingest")
    _check_profile(options.profile, kept)
    read = _reading(sorted(kept, key=lambda one: Path(one.path)), failures, pages=need.pages)
    return replace(read, total=total, shared=shared)


def check_options(options: argparse.Namespace) -> None:
    """See that the command line names either paths or a register.

    Raises:
        UsageError: it names both, or how to open files.
    """
    if options.paths:
        raise UsageError("paths and --register were given; give the one or the other")
    if options.password:
        raise UsageError(
            "--password opens files; the documents of a register have been read: give it to opsgdocs ingest"
        )
    if options.ocr or options.ocr_language:
        raise UsageError("--ocr reads files; the documents of a register have been read: give it to opsgdocs ingest")


def _check_profile(profile: str | None, kept: "Iterable[Kept]") -> None:
    """A profile changes how documents are read, and these have been."""
    from opsgdocs.profile import load

    name = load(profile).name if profile else None
    others = {one.record.profile for one in kept if one.record.kind != "action_table"} - {name}
    if profile and others:
        read = ", ".join(sorted(others))
        raise UsageError(
            f"--profile {profile}: the register's documents were read by {read}; ingest them again with that profile"
        )


def _one_committee(register: "Register", need: Need) -> str | None:
    """The committee that is meant; None where all documents are of one, or none names any."""
    from opsgdocs.history.committees import chosen
    from opsgdocs.history.issues.sources import chosen as chosen_of_all
    from opsgdocs.history.issues.sources import names_of

    names = register.named(papers=need.papers)
    if not names or (len(names) == 1 and need.only is None):
        return None
    try:
        if not need.papers:
            return chosen(names, need.only)
        papers = list(register.kept(kind="issues_log"))
        if not papers:
            return names[0]  # the documents of any tell that there are no papers
        own = names_of(one.record for one in papers)
        only = need.only or (own[0] if len(own) == 1 else None)
        if only is None:
            chosen(register.named(), None)
        return chosen_of_all(names, only)
    except SeveralCommittees as error:
        raise SeveralCommittees(f"{error}, with --committee NAME") from error


def failed_documents(register: "Register") -> "list[Outcome]":
    """What could not be read when it was put into the register, told as it is where files are read."""
    failures = [_failed(path, failure.reason) for path, failure in register.failures()]
    _tell(failures)
    return failures


def _failed(path: str, reason: str) -> "Outcome":
    from opsgdocs.pipeline import Outcome

    return Outcome(Path(near(path)), error=UnreadableFile(near(path), reason))


def _tell(failures: "list[Outcome]") -> None:
    for outcome in failures[:_MOST_TOLD]:
        say(f"opsgdocs: {outcome.error}")
    if len(failures) > _MOST_TOLD:
        say(f"opsgdocs: {count(len(failures) - _MOST_TOLD, 'more document')} could not be read (v_failures has them)")


def _reading(kept: "list[Kept]", failures: "list[Outcome]", *, pages: bool) -> Documents:
    from opsgdocs.pipeline import Outcome

    outcomes = [Outcome(_place(one), record=one.record) for one in kept]
    return Documents(
        found=Found({outcome.path: False for outcome in [*outcomes, *failures]}, ()),
        outcomes=(*outcomes, *failures),
        rules={_place(one): one.omitted for one in kept},
        pages={_place(one): one.pages for one in kept} if pages else {},
    )


def _place(one: "Kept") -> Path:
    return Path(near(one.path))
