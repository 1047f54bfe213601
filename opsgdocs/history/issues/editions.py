"""The Issues Log papers that count, in the order in which they were written.

A paper without a date stands where the meeting that it was for, or the days that it speaks of, put it.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from opsgdocs.history.finding import Finding
from opsgdocs.history.ids import Tokens, sort_key
from opsgdocs.history.issues.versions import Candidate, chosen_of
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import DateBounds, IssuesLogPaper


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """One paper that counts.

    Attributes:
        index: its place in the order of papers.
        paper: what it says.
        name: the meeting it was for, else its day, else the file's name.
        tokens: the words and numbers of the meeting's label.
        day: its date, else the earliest day on which it can have been written, else None.
        anchor: the day by which it is put in order.
    """

    index: int
    paper: IssuesLogPaper
    name: str
    tokens: Tokens
    day: dt.date | None
    anchor: dt.date

    @property
    def bounds(self) -> DateBounds | None:
        """The days between which it was written, where it has no date."""
        return self.paper.date_bounds if self.paper.date is None else None


def editions_of(
    papers: Iterable[IssuesLogPaper], visits: Sequence[Visit], resolver: Resolver
) -> tuple[tuple[Edition, ...], tuple[Finding, ...]]:
    """The papers in order, and what was odd about others."""
    chosen, findings = chosen_of(papers, resolver)
    ordered = _in_order(chosen, visits)
    findings += [*_same_labels(ordered), *_doubts(ordered)]
    return tuple(_edition(index, one, anchor) for index, (one, anchor) in enumerate(ordered)), tuple(findings)


def _in_order(chosen: Sequence[Candidate], visits: Sequence[Visit]) -> list[tuple[Candidate, dt.date]]:
    held = [(visit.minutes.meeting.number, visit.day) for visit in visits]
    days = [(one.number, one.day) for one in chosen] + held
    dated = sorted((number, day) for number, day in days if isinstance(number, int) and day)
    anchored = [(one, _anchor(one, dated)) for one in chosen]
    return sorted(anchored, key=lambda entry: _order(*entry))


def _anchor(one: Candidate, dated: Sequence[tuple[int, dt.date]]) -> dt.date:
    """Its day; else that of the numbered papers around it; else the earliest day that it can be of."""
    if one.day:
        return one.day
    if one.number is not None and dated:
        before = bisect_right(dated, (one.number, dt.date.max))
        return dated[max(before - 1, 0)][1]
    return one.earliest or one.latest or dt.date.min


def _order(one: Candidate, anchor: dt.date) -> tuple[object, ...]:
    source = one.paper.source
    return (
        anchor,
        sort_key(one.paper.meeting or ""),
        one.latest or dt.date.max,
        sort_key(source.name),
        source.name,
        source.sha256,
    )


def _same_labels(ordered: Sequence[tuple[Candidate, dt.date]]) -> list[Finding]:
    """One meeting, two papers of different months."""
    pairs = pairwise(ordered)
    return [
        Finding(
            "meeting_conflict",
            f"{first.paper.source.called} ({first.paper.date}) and {then.paper.source.called} ({then.paper.date}) "
            f"both say that they are for {then.paper.meeting}: they are taken for two papers.",
            at=index,
        )
        for index, ((first, _), (then, _)) in enumerate(pairs, start=1)
        if then.tokens and first.tokens == then.tokens
    ]


def _doubts(ordered: Sequence[tuple[Candidate, dt.date]]) -> list[Finding]:
    """The neighbours of which it cannot be told which came first."""
    pairs = pairwise(ordered)
    doubtful = [
        (index, first, then) for index, ((first, _), (then, _)) in enumerate(pairs) if not _follows(first, then)
    ]
    return [
        Finding(
            "paper_order",
            f"It cannot be told whether {first.paper.source.called} or {then.paper.source.called} came first: "
            f"{first.paper.source.called} is taken for the earlier one.",
            at=index + 1,
        )
        for index, first, then in doubtful
    ]


def _follows(first: Candidate, then: Candidate) -> bool:
    if first.day and then.day:
        return first.day < then.day
    if first.number is not None and then.number is not None and first.tokens[:-1] == then.tokens[:-1]:
        return first.number < then.number
    if first.latest and then.earliest and first.latest <= then.earliest:
        return True
    both = first.earliest and then.earliest and first.latest and then.latest
    return bool(both and first.earliest < then.earliest and first.latest <= then.latest)  # type: ignore[operator]


def _edition(index: int, one: Candidate, anchor: dt.date) -> Edition:
    paper = one.paper
    name = paper.meeting or (paper.date.isoformat() if paper.date else paper.source.called)
    return Edition(index, paper, name, one.tokens, one.earliest or one.held, anchor)
