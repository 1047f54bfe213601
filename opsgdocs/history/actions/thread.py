"""One action through all the minutes: light while the fold runs, a record only when somebody asks.

'OPSG 24/02' raised at OPSG_24, carried at OPSG_25 … OPSG_29, its target revised there to 03/03/2020, still open.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from opsgdocs.corrections import Correction
from opsgdocs.history.finding import Passages
from opsgdocs.history.ids import Tokens
from opsgdocs.history.targets.said import SaidTarget
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import Event


class Step(NamedTuple):
    """One event in the life of an action; one by a correction comes after the minutes of `visit`."""

    visit: Visit
    event: Event
    detail: str
    evidence: Passages = ()
    correction: Correction | None = None


Subject = Literal["owners", "target"]


class Settled(NamedTuple):
    """What a person settled and no later document has changed; the owners or targets that documents had before.

    `told` is whether a later document that repeats them was reported.
    """

    correction: Correction
    owners: tuple[str, ...] = ()
    targets: tuple[SaidTarget, ...] = ()
    told: bool = False


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
