"""The plain data of Issues Log papers: the issues of the first month, and what each later month does to them.

A section is a tuple of lines: a paragraph, or a bullet ('• …', '  ◦ …', '    ▪ …'). What a line says is marked in it, so
that nothing has to be worked out:

    {f 70000 cases ~|about 70,000 such cases}     a figure: value, unit, '~' where it is only about
    {d past 2021-01-19|19 January 2021}           a date: role, the day or the first and last day
    [[MP142 'Flexible Maintenance Windows']]      a link
"""

import re
from dataclasses import dataclass, field

SECTIONS = ("stage", "impact", "status", "next_steps")

_MARK = re.compile(r"\{[fd] [^|{}]*\|([^{}]*)\}")
_LINK = re.compile(r"\[\[|\]\]")

Lines = tuple[str, ...]


def plain(line: str) -> str:
    """The line as printed, links still marked."""
    return _MARK.sub(r"\1", line)


def bare(line: str) -> str:
    """The line as printed."""
    return _LINK.sub("", plain(line))


@dataclass(frozen=True)
class Issue:
    """An issue as one paper has it; `key` never changes."""

    key: str
    title: str
    category: str
    impact: Lines
    status: Lines = ()
    next_steps: Lines = ()
    stage: str = "Identify"


@dataclass(frozen=True)
class Edit:
    """What a month does to an issue.

    Attributes:
        event: as in the record: 'opened', 'updated', 'moved', 'renamed', 'recommended_for_closure', 'closed',
            'not_listed', 'back' (listed again), 'gone' (closed before, and now left out: nothing to tell).
        change: of an update: 'added', 'removed', 'changed', 'figure'.
        before: the printed words that go; after: those that come, with their marks.
    """

    key: str
    event: str
    section: str | None = None
    change: str | None = None
    before: str | None = None
    after: str | None = None
    issue: Issue | None = None


@dataclass(frozen=True)
class Month:
    """One paper: the meeting it is for, its own day, and what is new in it."""

    number: int
    date: str
    meeting_date: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Papers:
    """A run of papers; `layouts` says which months are shown in which layout."""

    folder: str
    short: str
    name: str
    profile: str
    first: tuple[Issue, ...]
    months: tuple[Month, ...]
    categories: tuple[str, ...]
    stages: tuple[str, ...]
    purpose: Lines
    recommendations: tuple[tuple[str, str], ...]
    layouts: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def label(self, number: int) -> str:
        """'OPSG_41'."""
        return f"{self.short}_{number}"


@dataclass(frozen=True)
class Paper:
    """One paper as it is printed: its issues in the order of the categories."""

    series: Papers
    month: Month
    issues: tuple[Issue, ...]

    @property
    def label(self) -> str:
        """'OPSG_41'."""
        return self.series.label(self.month.number)

    @property
    def title(self) -> str:
        """'OPSG Issues Log – Progress Report'."""
        return f"{self.series.short} Issues Log – Progress Report"

    def by_category(self) -> list[tuple[str, list[Issue]]]:
        """The categories that hold issues, each with them."""
        held = [(name, [one for one in self.issues if one.category == name]) for name in self.series.categories]
        return [(name, issues) for name, issues in held if issues]
