"""One issue through all the papers, while the fold runs.

'Apparently Spurious Alerts': opened at OPSG_29, its figures changed at OPSG_30, moved to Long-Term Monitoring at 31.
"""

import datetime as dt
from dataclasses import dataclass, field

from opsgdocs.history.finding import Passages
from opsgdocs.history.issues.editions import Edition
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import DateBounds, Issue, IssueChange, IssueEventKind

Moment = Edition | Visit
"""What may change an issue: a paper, or minutes."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event in the life of an issue."""

    moment: Moment
    event: IssueEventKind
    detail: str
    changes: tuple[IssueChange, ...] = ()
    evidence: Passages = ()

    @property
    def document(self) -> str:
        """The file that shows it."""
        record = self.moment.paper if isinstance(self.moment, Edition) else self.moment.minutes
        return record.source.name

    @property
    def meeting(self) -> str | None:
        """The meeting that the paper was for, or whose minutes tell it."""
        return self.moment.paper.meeting if isinstance(self.moment, Edition) else self.moment.name

    @property
    def day(self) -> dt.date | None:
        """The day of the paper or of the meeting."""
        return self.moment.day

    @property
    def bounds(self) -> DateBounds | None:
        """The days between which a paper without a date was written."""
        return self.moment.bounds if isinstance(self.moment, Edition) else None


@dataclass(slots=True, eq=False)
class Thread:
    """An issue as the newest paper that has it prints it.

    Attributes:
        key: made of its first title: 'apparently-spurious-alerts'.
        first: the paper that opened it.
        last: the newest one that has it.
        titles: its earlier titles, the oldest first.
        category: the last that a paper gave it.
        said: what each paper says of it.
        open: whether nothing has closed it.
        recommended: whether the newest paper recommends that it be closed.
        called_closed: whether the newest paper calls it closed and has it among open issues.
        not_listed: whether the newest papers leave it out.
        leaving: what the newest paper says of the issues that it went into: 'merged into “Vend Failures”: “…”'.
    """

    key: str
    issue: Issue
    first: Edition
    last: Edition
    titles: list[str] = field(default_factory=list)
    category: str | None = None
    said: list[Issue] = field(default_factory=list)
    open: bool = True
    recommended: bool = False
    called_closed: bool = False
    not_listed: bool = False
    leaving: str = ""
    steps: list[Step] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Its newest title."""
        return self.issue.title

    def note(self, step: Step) -> None:
        """Add an event."""
        self.steps.append(step)
