"""What one Issues Log paper says of issues: 'there are about 70,000 such cases'."""

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
