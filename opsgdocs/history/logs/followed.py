"""The minutes behind a log of actions, and what is so by as many of them as are known at a moment.

The state before OPSG_30 is folded from the minutes up to OPSG_29 and the corrections up to the day of OPSG_30.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from opsgdocs.corrections import Correction
from opsgdocs.history.actions.state import Omitted, State
from opsgdocs.history.finding import Finding
from opsgdocs.history.fold.fold import fold
from opsgdocs.history.settled.assigning import assign
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.history.visits.occasions import Occasion, Run
from opsgdocs.history.visits.versions import visits_of
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import Minutes


class Known(NamedTuple):
    """How many meetings and corrections come before the moment asked about."""

    meetings: int
    corrections: int


@dataclass(frozen=True, eq=False)
class Followed:
    """The meetings of one committee, what people settled, and the states folded from them so far.

    Attributes:
        committee: short form of the committee, None where no document names it.
        visits: the meetings in order.
        corrections: what people settled, by day.
        omitted: whether an action that a table leaves out stays 'open' or is thereby 'closed'.
        set_aside: what is odd about documents that do not count, and about corrections of none.
    """

    committee: str | None
    visits: tuple[Visit, ...]
    corrections: tuple[Correction, ...]
    omitted: Omitted
    set_aside: tuple[Finding, ...]
    _states: dict[Known, State] = field(default_factory=dict, repr=False)

    @property
    def whole(self) -> State:
        """What is so by all that is known."""
        return self.state(self._all)

    @cached_property
    def resolver(self) -> Resolver:
        """Days of meetings come from all documents, so that a meeting that was moved has one day everywhere."""
        return Resolver([visit.minutes for visit in self.visits], self.committee)

    @cached_property
    def run(self) -> Run:
        """The meetings in order and what they say of others."""
        return Run(self.visits, self.resolver, self.committee)

    def as_of(self, when: str | dt.date) -> "Followed":
        """The minutes and corrections known after that meeting or on that day.

        Raises:
            UnknownMeeting: no document knows the label.
        """
        held = self.run.held_as_of(when)
        return replace(
            self,
            visits=self.visits[:held],
            corrections=self.corrections[: self._settled(self.run.at(when).day, held)],
            set_aside=tuple(finding for finding in self.set_aside if finding.at < held),
            _states={},
        )

    def known_before(self, occasion: Occasion) -> Known:
        """What is known when a meeting begins."""
        return Known(occasion.held, self._settled(occasion.day, occasion.held))

    def state(self, known: Known) -> State:
        """What is so by that many meetings and corrections; all of them and the last ones asked for are kept."""
        if known not in self._states:
            for other in self._states.keys() - {self._all}:
                del self._states[other]
            self._states[known] = fold(
                self.visits[: known.meetings],
                self.committee,
                resolver=self.resolver,
                corrections=self.corrections[: known.corrections],
                omitted=self.omitted,
            )
        return self._states[known]

    def findings(self, known: Known) -> list[Finding]:
        """What is odd about documents and actions by then."""
        set_aside = [finding for finding in self.set_aside if finding.at < known.meetings]
        return [*set_aside, *self.state(known).findings]

    @property
    def _all(self) -> Known:
        return Known(len(self.visits), len(self.corrections))

    def _settled(self, day: dt.date | None, held: int) -> int:
        """How many corrections are known on that day; without a day, until the next meeting that has one."""
        until = day or next((visit.day for visit in self.visits[held:] if visit.day), dt.date.max)
        return bisect_right(self.corrections, until, key=attrgetter("date"))


def follow(
    minutes: Sequence[Minutes], committee: str | None, corrections: Sequence[Correction], omitted: Omitted
) -> Followed:
    """The meetings of these minutes in order, numbered as people settled; nothing is folded yet."""
    settled = tuple(sorted(corrections, key=attrgetter("date")))
    assigned, unapplied = assign(minutes, settled, committee)
    visits, odd = visits_of(assigned, committee)
    return Followed(committee, visits, settled, omitted, (*odd, *unapplied))
