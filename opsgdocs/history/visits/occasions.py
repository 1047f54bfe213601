"""Which meeting is meant by 'opsg 30' or '2020-03-03', and which minutes come before it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from opsgdocs.arguments import check_when, day_given
from opsgdocs.dates import parse_day
from opsgdocs.errors import UnknownMeeting
from opsgdocs.history.ids import Tokens, identity, label_like, tokens_of
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.history.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting, or a bare day, in the run: `held` minutes come before it, `itself` is whether it has minutes."""

    label: str | None
    day: dt.date | None
    held: int
    itself: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """The meetings in order and what they say of others."""

    visits: Sequence[Visit]
    resolver: Resolver
    committee: str | None

    def next(self) -> Occasion:
        """The next main meeting after the newest minutes; without a day where no document states it."""
        count = len(self.visits)
        if not count:
            return Occasion(None, None, 0)
        newest = self._newest_number()
        label = self._label_after(newest) if newest else None
        day = next((visit.day for visit in reversed(self.visits) if visit.day), None)
        fact = self.resolver.calendar.next_after(day) if day else None
        if fact is None or (newest and isinstance(fact.number, int) and fact.number > _number(newest) + 1):
            known = self.resolver.day_of(label)
            return Occasion(label, known if known and day and known > day else None, count)
        return Occasion(fact.label or label, fact.day, count)

    def at(self, when: str | dt.date) -> Occasion:
        """The meeting of that label, in any spacing and case, or on that day.

        Raises:
            UnknownMeeting: no document knows the label, and it is not the number after the newest.
        """
        day = asked_day(when)
        if day:
            return self._on(day)
        tokens = identity(str(when), self.committee)
        for visit in reversed(self.visits):
            if visit.tokens == tokens:
                known = visit.day or self.resolver.day_of(visit.name)
                return Occasion(visit.name, known, visit.index, itself=True)
        return self._without_minutes(tokens, str(when))

    def held_as_of(self, when: str | dt.date) -> int:
        """How many minutes there are as of that meeting or day, its own among them."""
        day = asked_day(when)
        if day:
            return self._before(day + dt.timedelta(days=1))
        occasion = self.at(when)
        return occasion.held + occasion.itself

    def _on(self, day: dt.date) -> Occasion:
        fact = self.resolver.calendar.on(day)
        return Occasion(fact.label if fact else None, day, self._before(day))

    def _before(self, day: dt.date) -> int:
        later = (visit.index for visit in self.visits if visit.day and visit.day >= day)
        return next(later, len(self.visits))

    def _without_minutes(self, tokens: Tokens, printed: str) -> Occasion:
        label = label_like(tokens, [visit.name for visit in self.visits if visit.tokens][-1:]) or printed
        fact = self.resolver.fact(label)
        if fact and fact.day:
            return Occasion(fact.label or label, fact.day, self._before(fact.day))
        if fact or self._is_next(tokens) or self._is_mentioned(tokens):
            return Occasion(label, None, self._before_number(tokens))
        known = ", ".join(visit.name for visit in self.visits[-5:]) or "none"
        raise UnknownMeeting(f"no document knows a meeting {printed!r}; the newest known are {known}")

    def _is_next(self, tokens: Tokens) -> bool:
        newest = self._newest_number()
        return bool(newest and tokens == (*newest.tokens[:-1], _number(newest) + 1))

    def _is_mentioned(self, tokens: Tokens) -> bool:
        mentions = (mention for visit in self.visits for mention in visit.minutes.mentions)
        return any(mention.kind == "meeting" and tokens_of(mention.id) == tokens for mention in mentions)

    def _before_number(self, tokens: Tokens) -> int:
        """The minutes before the first of the same run that bears that number or a later one."""
        last = tokens[-1] if tokens else None
        run = (visit for visit in self.visits if visit.tokens and tokens and visit.tokens[:-1] == tokens[:-1])
        later = (visit.index for visit in run if isinstance(last, int) and _reaches(visit.tokens[-1], last))
        return next(later, len(self.visits))

    def _newest_number(self) -> Visit | None:
        """The newest minutes of the numbered run."""
        return next((visit for visit in reversed(self.visits) if visit.is_numbered), None)

    def _label_after(self, newest: Visit) -> str | None:
        return label_like((*newest.tokens[:-1], _number(newest) + 1), [newest.name])


def asked_day(when: str | dt.date) -> dt.date | None:
    """The day, where one is asked about and not a meeting by its label.

    Raises:
        TypeError: it is neither text nor a day.
    """
    check_when(when, "a log")
    return parse_day(when) if isinstance(when, str) else day_given(when, "a log")


def _reaches(number: object, last: int) -> bool:
    return isinstance(number, int) and number >= last


def _number(visit: Visit) -> int:
    number = visit.minutes.meeting.number
    assert isinstance(number, int)
    return number
