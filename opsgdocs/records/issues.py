"""What is true of issues over many papers: how each came and went, and what the minutes say of it."""

import datetime as dt
from typing import Literal

from opsgdocs.records.base import Evidence, Paper, Problem, Record
from opsgdocs.records.papers import DateBounds, Issue

IssueEventKind = Literal[
    "opened",  # the first paper that has it
    "updated",  # its text or figures changed
    "unchanged",
    "moved",  # to another category
    "renamed",
    "recommended_for_closure",
    "closed",  # a paper or minutes say so, or a paper has it among closed issues
    "reopened",
    "not_listed",  # the paper leaves it out, and nothing says that it was closed
]


class IssueChange(Record):
    """What differs between two papers in one section of an issue.

    Attributes:
        section: 'stage', 'impact', 'status', 'next_steps', 'category', 'title', or the heading of another section.
        change: 'added', 'removed' or 'changed' sentence, or 'figure' ('70,000 → 64,000').
        before: the sentence or figure of the earlier paper, None where it was added.
        after: that of the later paper, None where it was removed.
        sentence: for a figure, the sentence of the later paper that it stands in.
    """

    section: str
    change: Literal["added", "removed", "changed", "figure"]
    before: str | None = None
    after: str | None = None
    sentence: str | None = None
    evidence: tuple[Evidence, ...] = ()


class IssueEvent(Record):
    """One step in the life of an issue; `document` is the paper's file name, `detail` a sentence for a person.

    Of a paper without a date `date` is the earliest day that it can be of, and `date_bounds` tell the span.
    """

    meeting: str | None = None
    date: dt.date | None = None
    date_bounds: DateBounds | None = None
    event: IssueEventKind
    detail: str = ""
    changes: tuple[IssueChange, ...] = ()
    document: str | None = None
    evidence: tuple[Evidence, ...] = ()


class IssueLink(Record):
    """An agenda item, action or decision of the minutes that speaks of the issue.

    Attributes:
        reason: a sentence that says why it is taken for one.
        doubtful: whether a person should look: it may speak of something else.
        open: for an action whether it is still open by all minutes given, None for the others.
    """

    kind: Literal["item", "action", "decision"]
    ref: str  # '5.1', 'OPSG 29/04', 'OPSG_29 D02', the key that the decision log has
    meeting: str | None = None
    text: str = ""
    reason: str = ""
    doubtful: bool = False
    open: bool | None = None
    evidence: tuple[Evidence, ...] = ()


class TrackedIssue(Record):
    """One issue through all papers: as the newest has it, and how it came there.

    Attributes:
        key: stable within the committee: 'spurious-alerts', made from its first title.
        titles: its earlier titles, the oldest first.
        issue: the issue as the newest paper that has it prints it.
        opened: day (or the earliest bound) of the first paper that has it.
        opened_bounds: the days between which that paper was written, where it has no date.
        last_listed_bounds: those of the newest paper that has it.
        open: whether it is still followed.
    """

    key: str
    title: str
    titles: tuple[str, ...] = ()
    category: str | None = None
    open: bool = True
    opened: dt.date | None = None
    opened_bounds: DateBounds | None = None
    opened_at: str | None = None
    last_listed: dt.date | None = None
    last_listed_bounds: DateBounds | None = None
    last_listed_at: str | None = None
    issue: Issue
    links: tuple[IssueLink, ...] = ()
    history: tuple[IssueEvent, ...] = ()


class IssueRegister(Paper):
    """Every issue of the papers given, with its history: what `opsgdocs issues` prints.

    Attributes:
        date: day of the newest paper or minutes that count.
        date_bounds: the days between which the newest paper was written, where it has no date and is the newest of all.
        since: where it tells only what has changed, the paper or day since which: 'OPSG_30'.
    """

    schema_version: Literal[1] = 1
    kind: Literal["issue_register"] = "issue_register"
    committee: str | None = None
    date: dt.date | None = None
    date_bounds: DateBounds | None = None
    since: str | None = None
    issues: tuple[TrackedIssue, ...] = ()
    problems: tuple[Problem, ...] = ()
