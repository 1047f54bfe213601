"""What one Issues Log paper says of issues (there are about 70,000 such cases), and issues over many papers."""

import datetime as dt
from typing import Literal

from pydantic import Field

from opsgdocs.records.base import Evidence, Mention, Paper, Problem, Record, Source

DateRole = Literal[
    "past",  # 'approved by the SEC Panel on 17 April 2020'
    "expected",  # 'expected to commence in August'
    "deadline",  # 'to respond by 11 May 2020'
    "mentioned",  # a day of which the sentence does not say whether it has been
]
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


class Figure(Record):
    """A number with what it counts: 'about 70,000 such cases' is 70000, unit 'cases', approximate."""

    value: int | float
    unit: str | None = None
    approximate: bool = False
    text: str
    evidence: tuple[Evidence, ...] = ()


class SaidDate(Record):
    """A day or span that the paper speaks of, inclusive: 'Part 1 and 2 implementation dates of May 2020'."""

    text: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    role: DateRole = "mentioned"
    evidence: tuple[Evidence, ...] = ()


class Link(Record):
    """A hyperlink: the words that carry it, or the address where it stands in the text itself."""

    text: str
    target: str
    evidence: tuple[Evidence, ...] = ()


class Issue(Record):
    """One issue of the paper; a section that is empty or only a drawing is None.

    `other` holds the sections whose headings the profile does not name, by their heading as printed.
    """

    title: str
    number: str | None = None
    category: str | None = None
    stage: str | None = None
    impact: str | None = None
    status: str | None = None
    next_steps: str | None = None
    other: dict[str, str] = Field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[SaidDate, ...] = ()
    links: tuple[Link, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Recommendation(Record):
    """What the paper asks of the committee: 'NOTE the contents of this paper'."""

    verb: str
    text: str
    evidence: tuple[Evidence, ...] = ()


class DateBounds(Record):
    """Between which days, inclusive, a paper without a date was written."""

    earliest: dt.date | None = None
    latest: dt.date | None = None


class IssuesLogPaper(Paper):
    """What one Issues Log paper says.

    `date` is the paper's own; `meeting` the label of the meeting it was written for, where the paper names it. The
    evidence is that of title, meeting, date and purpose.
    """

    schema_version: Literal[1] = 1
    kind: Literal["issues_log"] = "issues_log"
    source: Source
    profile: str
    incomplete: bool = False
    committee: str | None = None
    title: str | None = None
    meeting: str | None = None
    date: dt.date | None = None
    date_bounds: DateBounds | None = None
    purpose: str | None = None
    issues: tuple[Issue, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    problems: tuple[Problem, ...] = ()
    evidence: tuple[Evidence, ...] = ()


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
