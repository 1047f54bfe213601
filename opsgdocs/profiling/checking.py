"""What a profile reads of samples, and what it leaves: `opsgdocs profile check my.toml minutes_*.docx`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from opsgdocs.claims import Coverage, cover
from opsgdocs.document import Document, fold
from opsgdocs.errors import ParseError
from opsgdocs.pipeline import read_with_document
from opsgdocs.profile import Profile, load
from opsgdocs.profiling.missed import missed_actions, missed_tables
from opsgdocs.records import IssuesLogPaper, Minutes

_BEGINNING = 30  # characters by which a line and what is left of it are compared
_DECISION = regex.compile(
    r"(?<![\w-])(?:AGREED|RESOLVED|APPROVED)(?![\w-])|(?i:^\W{0,4}(?:decision|resolution)s?\b.{0,20}:\s*\S)"
)


@dataclass(frozen=True, slots=True)
class Checked:
    """One sample: what was read, and the passages that look as if they should have been; `paper` of no minutes."""

    path: str
    error: str | None = None
    minutes: Minutes | None = None
    coverage: Coverage | None = None
    missed_actions: tuple[str, ...] = ()
    missed_decisions: tuple[str, ...] = ()
    missed_tables: tuple[str, ...] = ()
    paper: IssuesLogPaper | None = None

    @property
    def share(self) -> int:
        """How many of a hundred characters records were made of; text that merely stands in an item is none."""
        told = self.coverage
        whole = told.claimed + told.narrative + told.unclaimed if told else 0
        return round(100 * told.claimed / whole) if told and whole else 0


def check_profile(profile: str | Path | Profile, paths: Iterable[str | Path]) -> Iterator[Checked]:
    """Each sample in turn; what cannot be read is told as its error.

    Raises:
        ProfileError: the profile cannot be used.
    """
    conventions = profile if isinstance(profile, Profile) else load(profile)
    for path in paths:
        try:
            record, document = read_with_document(path, profile=conventions)
        except ParseError as error:
            yield Checked(str(path), error=error.reason)
            continue
        if isinstance(record, Minutes):
            yield _checked(str(path), record, document, conventions)
        elif isinstance(record, IssuesLogPaper):
            yield Checked(str(path), paper=record, coverage=cover(document, record))
        else:
            yield Checked(
                str(path), error="it is a table of actions that opsgdocs wrote; a profile reads minutes and papers"
            )


def _checked(path: str, minutes: Minutes, document: Document, profile: Profile) -> Checked:
    coverage = cover(document, minutes)
    left = [fold(passage.text).strip() for passage in coverage.passages]
    lines = [fold(block.text).strip() for block in document.walk()]
    open_lines = [line for line in lines if line and any(_begins_alike(line, text) for text in left)]
    return Checked(
        path=path,
        minutes=minutes,
        coverage=coverage,
        missed_actions=tuple(dict.fromkeys(missed_actions(document, minutes, profile))),
        missed_decisions=tuple(dict.fromkeys(line for line in open_lines if _DECISION.search(line))),
        missed_tables=tuple(dict.fromkeys(missed_tables(document, minutes, profile))),
    )


def _begins_alike(line: str, left: str) -> bool:
    """Whether the beginning of a line is among what was left; a word from its middle tells nothing of its mark."""
    return bool(left) and (left.startswith(line[:_BEGINNING]) or (line.startswith(left[:_BEGINNING]) and " " in left))
