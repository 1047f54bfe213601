"""Papers and minutes in one order: the paper for OPSG_30 comes before the minutes of OPSG_30."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from opsgdocs.errors import UnknownMeeting
from opsgdocs.history.ids import identity
from opsgdocs.history.issues.editions import Edition
from opsgdocs.history.issues.thread import Moment
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.history.visits.occasions import Run, asked_day
from opsgdocs.history.visits.visit import Visit

_NEAR = 31  # days between a paper and its meeting


@dataclass(frozen=True, eq=False)
class Timeline:
    """The papers and minutes of one committee that are known at a moment."""

    moments: tuple[Moment, ...]
    committee: str | None

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """The papers that count."""
        return tuple(moment for moment in self.moments if isinstance(moment, Edition))

    @cached_property
    def visits(self) -> tuple[Visit, ...]:
        """The meetings whose minutes count."""
        return tuple(moment for moment in self.moments if isinstance(moment, Visit))

    @cached_property
    def run(self) -> Run:
        """The meetings in order and what they say of others."""
        minutes = [visit.minutes for visit in self.visits]
        return Run(self.visits, Resolver(minutes, self.committee), self.committee)

    @property
    def newest(self) -> Moment | None:
        """The newest paper or minutes; None without papers."""
        dated = [moment for moment in self.moments if moment.day] if self.editions else []
        return max(dated, key=lambda moment: moment.day or dt.date.min, default=None)

    def of(self, moments: Sequence[Moment]) -> "Timeline":
        """These of the moments alone."""
        return replace(self, moments=tuple(moments))

    def through(self, moment: Moment) -> "Timeline":
        """All up to that paper or those minutes."""
        return self.of(self.moments[: self.moments.index(moment) + 1])

    def as_of(self, when: str | dt.date) -> "Timeline":
        """All up to that meeting or day.

        Raises:
            UnknownMeeting: no document is of the meeting.
        """
        day = asked_day(when)
        if day:
            return self.of([moment for moment in self.moments if _day(moment) <= day])
        tokens = identity(str(when), self.committee)
        of_meeting = [moment for moment in self.moments if moment.tokens == tokens]
        if not of_meeting:
            known = ", ".join(dict.fromkeys(moment.name for moment in self.moments[-5:])) or "none"
            raise UnknownMeeting(f"no paper or minutes are of a meeting {when!r}; the newest known are {known}")
        return self.through(of_meeting[-1])

    def paper_for(self, meeting: str) -> Edition | None:
        """The newest paper for that meeting, in any spacing and case."""
        tokens = identity(meeting, self.committee)
        papers = (edition for edition in reversed(self.editions) if edition.tokens and edition.tokens == tokens)
        return next(papers, None)


def timeline_of(editions: Sequence[Edition], visits: Sequence[Visit], committee: str | None) -> Timeline:
    """All of them in order; the papers keep theirs."""
    waiting = list(editions)
    moments: list[Moment] = []
    for visit in visits:
        while waiting and _place(waiting[0], visits) <= visit.index:
            moments.append(waiting.pop(0))
        moments.append(visit)
    return Timeline((*moments, *waiting), committee)


def _place(edition: Edition, visits: Sequence[Visit]) -> int:
    """The index of the first meeting that the paper comes before."""
    own = next((visit for visit in visits if visit.tokens and visit.tokens == edition.tokens), None)
    if own and not _are_apart(own.day, edition.paper.date):
        return own.index
    later = (visit.index for visit in visits if visit.day and visit.day >= edition.anchor)
    return next(later, len(visits))


def _are_apart(one: dt.date | None, other: dt.date | None) -> bool:
    return bool(one and other and abs((one - other).days) > _NEAR)


def _day(moment: Moment) -> dt.date:
    return moment.anchor if isinstance(moment, Edition) else moment.day or dt.date.min
