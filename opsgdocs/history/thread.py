"""One action through all the minutes: light while the fold runs, a record only when somebody asks.

'OPSG 24/02' raised at OPSG_24, carried at OPSG_25 … OPSG_29, its target revised there to 03/03/2020, still open.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from opsgdocs.corrections import Correction
from opsgdocs.history.ids import Tokens
from opsgdocs.meetings.labels import is_numbered
from opsgdocs.records import Event, Evidence, Mention, Minutes, OutstandingAction, Problem, Statement, Target

Passages = tuple[Evidence, ...]
Owners = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Visit:
    """One meeting, as the document that counts tells it.

    Attributes:
        index: its place in the order of meetings.
        minutes: the document.
        name: its label, else its day, else the file's name.
        tokens: the label's words and numbers.
        ids: the ids of the actions it raises, in their order.
        documents: the minutes as they are, and the log of actions beside them from which the rows of `minutes` come.
    """

    index: int
    minutes: Minutes
    name: str
    tokens: Tokens
    ids: tuple[Tokens | None, ...]
    documents: tuple[Minutes, ...]

    def document_of(self, passages: Passages) -> str:
        """The name of the document in which these passages stand."""
        found = (log for log in self.documents[1:] if passages and _holds(log, passages[0]))
        return next(found, self.minutes).source.name

    @property
    def day(self) -> dt.date | None:
        """The day of the meeting."""
        return self.minutes.meeting.date

    @property
    def is_numbered(self) -> bool:
        """Whether its label counts meetings, as 'OPSG_29' does."""
        meeting = self.minutes.meeting
        return is_numbered(meeting.label, meeting.number, meeting.date)


def _holds(log: Minutes, passage: Evidence) -> bool:
    passages = (
        *_passages(log.outstanding),
        *_passages(log.statements),
        *_passages(log.mentions),
        *_passages(log.problems),
    )
    return any(one is passage for one in passages)


def _passages(records: Iterable[OutstandingAction | Statement | Mention | Problem]) -> Iterator[Evidence]:
    return (passage for record in records for passage in record.evidence)


class Step(NamedTuple):
    """One event in the life of an action; one by a correction comes after the minutes of `visit`."""

    visit: Visit
    event: Event
    detail: str
    evidence: Passages = ()
    correction: Correction | None = None


class SaidTarget(NamedTuple):
    """A target, and the meeting and day it was said at: 'by the next meeting' means nothing without.

    `is_set` is false where a table prints it as set before.
    """

    target: Target
    day: dt.date | None
    at: str | None
    is_set: bool = True


Subject = Literal["owners", "target"]


class Settled(NamedTuple):
    """What a person settled and no later document has changed; the owners or targets that documents had before.

    `told` is whether a later document that repeats them was reported.
    """

    correction: Correction
    owners: tuple[str, ...] = ()
    targets: tuple[SaidTarget, ...] = ()
    told: bool = False


class Finding(NamedTuple):
    """A problem in the making: `visit` is the place in the order, `thread` or `ident` the action it concerns."""

    code: str
    message: str
    evidence: Passages = ()
    visit: int = -1
    thread: "Thread | None" = None
    ident: Tokens | None = None


@dataclass(slots=True, eq=False)
class Thread:
    """An action while the fold runs."""

    id: str | None
    key: str
    ident: Tokens | None
    text: str
    owners: tuple[str, ...]
    original: SaidTarget
    current: SaidTarget
    raised: dt.date | None = None
    raised_at: str | None = None
    status: str = "open"
    status_text: str | None = None  # as the newest table prints it, until a sentence says otherwise
    not_listed: bool = False
    listed_at: int = -1  # index of the newest meeting that listed or raised it
    closed_at: int = -1
    closed_by_table: bool = False  # else by a sentence
    called_open: Step | None = None  # the newest sentence that calls it outstanding
    called_closed: Step | None = None  # the newest sentence that closes it though the table beside it does not
    revisions: tuple[SaidTarget, ...] = ()
    updates: dict[str, tuple[str, str]] = field(default_factory=dict)  # folded text → (meeting, text)
    steps: list[Step] = field(default_factory=list)
    settled: dict[Subject, Settled] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether nothing has closed it so far."""
        return self.closed_at < 0

    @property
    def name(self) -> str:
        """How to call it in a sentence."""
        return self.id or self.key

    def note(self, step: Step) -> None:
        """Add an event."""
        self.steps.append(step)


def in_words(target: Target) -> str:
    """'2020-03-03', '“by the end of March”', 'the next main meeting (OPSG_30)'."""
    if target.date:
        return target.date.isoformat()
    named = f" ({target.meeting})" if target.meeting else ""
    return f"“{target.text}”" if target.text else f"the next main meeting{named}"


def told_revision(before: Target, now: Target) -> str:
    """'target revised from 2020-02-04 to 2020-03-03', 'target set to 2020-03-03, where none was stated before'."""
    if before.stated or before.text:
        return f"target revised from {in_words(before)} to {in_words(now)}"
    return f"target set to {in_words(now)}, where none was stated before"


def told_reprint(before: Target, printed: Target, at: str) -> str:
    """'target printed as 2020-03-03 at OPSG_30, before that 2020-02-04'."""
    known = f"before that {in_words(before)}" if before.stated or before.text else "none was stated before"
    return f"target printed as {in_words(printed)} at {at}, {known}"
