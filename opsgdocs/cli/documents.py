"""What a command line's documents are, and what became of each.

10 documents read, 10 actions open, 41 closed, 7 problems; left out: OPSG_28.pdf
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs.errors import ParseError

if TYPE_CHECKING:
    from opsgdocs.pipeline import Outcome
    from opsgdocs.records import DocumentRecord, Minutes


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
class Documents:
    """What became of the documents.

    Attributes:
        found: which documents were asked for.
        outcomes: what became of each.
        profile: the conventions as named on the command line.
        rules: what a register knows of leaving actions out, for each document: 'open' or 'closed'.
        pages: the text of each document as a register keeps it, where it was asked for.
        total: how many records a register has, where not all of them were needed.
        shared: the names of files that several documents of a register have.
    """

    found: Found
    outcomes: "tuple[Outcome, ...]"
    profile: str | None = None
    rules: Mapping[Path, str | None] | None = None
    pages: Mapping[Path, bytes] = field(default_factory=dict)
    total: int | None = None
    shared: frozenset[str] | None = None

    @property
    def records(self) -> "list[DocumentRecord]":
        """What could be read."""
        return [outcome.record for outcome in self.outcomes if outcome.record is not None]

    @property
    def count(self) -> int:
        """How many records there are, those included that were not needed."""
        return len(self.records) if self.total is None else self.total

    @property
    def minutes(self) -> "list[Minutes]":
        """Those of them that are minutes, not tables that opsgdocs wrote."""
        return [record for record in self.records if record.kind == "minutes"]

    @property
    def paths(self) -> str:
        """All that was asked for: 'OPSG_28.pdf, OPSG_29.pdf'."""
        return ", ".join([error.path for error in self.found.failed] + [str(file) for file in self.found.files])

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
