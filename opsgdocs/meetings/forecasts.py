"""Which meeting is meant by a day announced without a label.

'Next Main Meeting: 3 March 2020' in the minutes of OPSG_29 is OPSG_30: the first main meeting after the one that
says it. Days announced and never minuted take numbers too.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property

from opsgdocs.meetings.announcements import MAIN, MeetingFact
from opsgdocs.meetings.following import MOVED_DAYS
from opsgdocs.meetings.labels import LAST_NUMBER, is_numbered, label_key

_Kin = tuple[str, str]
"""A body and a kind of its meetings."""


def identified(facts: tuple[MeetingFact, ...]) -> Iterator[MeetingFact]:
    """All facts; a forecast without label has that of the meeting which it must mean, where that can be told."""
    told = _Told(facts)
    namesakes = {_body_and_day(fact): fact for fact in facts if fact.label and fact.day}
    runs: dict[tuple[str, str, date | None], list[MeetingFact]] = defaultdict(list)
    for fact in (*told.own, *(fact for fact in facts if not fact.own)):
        namesake = namesakes.get(_body_and_day(fact))
        if fact.label or not fact.day:
            yield fact
        elif namesake:
            yield replace(fact, label=namesake.label, number=namesake.number)
        elif fact.own:
            yield fact
        else:
            runs[*_kin(fact), fact.said_on].append(fact)
    for run in runs.values():
        yield from _follow_on(run, told)


def day_then_label(fact: MeetingFact) -> tuple[date, str]:
    """The order of meetings; one without a day stands at the first day it can be."""
    return (fact.day or fact.earliest or date.max, fact.label or "")


class _Told:
    """All that documents say, found by kind and day without going through it again for each forecast."""

    def __init__(self, facts: tuple[MeetingFact, ...]) -> None:
        self._facts = facts
        self.own = _own_meetings(facts)

    def held(self, kin: _Kin) -> tuple[list[date], list[MeetingFact]]:
        """The documents' own meetings of that kind, by day."""
        return self._held.get(kin, ([], []))

    def days_between(self, kin: _Kin, after: date, until: date) -> int:
        """How many days are named for meetings of that kind."""
        days = self._days.get(kin, [])
        return max(0, bisect_right(days, until) - bisect_right(days, after))

    def contradict(self, forecast: MeetingFact, label: str) -> bool:
        """Whether the same document ties that label to another time."""
        day = forecast.day or date.min
        return any(fact.excludes(day) for fact in self._ties.get((label_key(label), forecast.said_on), ()))

    @cached_property
    def _held(self) -> dict[_Kin, tuple[list[date], list[MeetingFact]]]:
        found: dict[_Kin, tuple[list[date], list[MeetingFact]]] = defaultdict(lambda: ([], []))
        for fact in self.own:
            days, facts = found[_kin(fact)]
            days.append(fact.day or date.min)
            facts.append(fact)
        return found

    @cached_property
    def _days(self) -> dict[_Kin, list[date]]:
        found: dict[_Kin, set[date]] = defaultdict(set)
        for fact in self._facts:
            if fact.day:
                found[_kin(fact)].add(fact.day)
        return {kin: sorted(days) for kin, days in found.items()}

    @cached_property
    def _ties(self) -> dict[tuple[str, date | None], list[MeetingFact]]:
        found: dict[tuple[str, date | None], list[MeetingFact]] = defaultdict(list)
        for fact in self._facts:
            if fact.label:
                found[label_key(fact.label), fact.said_on].append(fact)
        return found


def _own_meetings(facts: Iterable[MeetingFact]) -> list[MeetingFact]:
    """The documents' own meetings by day; one that was announced as a reporting meeting is one."""
    facts = tuple(facts)
    announced = {_body_and_day(fact): fact.kind for fact in facts if not fact.own and fact.kind != MAIN}
    own = (fact for fact in facts if fact.own and fact.day)
    return sorted(
        (replace(fact, kind=announced.get(_body_and_day(fact), fact.kind)) for fact in own), key=day_then_label
    )


def _follow_on(run: list[MeetingFact], told: _Told) -> Iterator[MeetingFact]:
    """The forecasts of one kind in one document: they follow the last meeting held when it was written."""
    said_on = run[0].said_on or date.min
    held_days, held = told.held(_kin(run[0]))
    last = bisect_right(held_days, said_on) - 1
    days = sorted({fact.day for fact in run if fact.day})
    for fact in run:
        if last >= 0 and fact.day:
            # Meetings announced for the time since whose minutes are not at hand took numbers too.
            between = told.days_between(_kin(fact), held_days[last], said_on)
            yield _placed(fact, held[last], 1 + days.index(fact.day) + between, told)
        else:
            yield fact


def _placed(fact: MeetingFact, base: MeetingFact, place: int, told: _Told) -> MeetingFact:
    """The forecast as the `place`-th meeting after `base`."""
    if isinstance(base.number, int) and base.label and is_numbered(base.label, base.number, base.day):
        number = base.number + place
        label = LAST_NUMBER.sub(str(number), base.label)
        return fact if told.contradict(fact, label) else replace(fact, number=number, label=label)
    days, held = told.held(_kin(fact))
    later = held[(first := bisect_right(days, base.day or date.min)) : first + place]
    moved = len(later) == place and _moved_to(fact, later[-1])
    return replace(fact, day=later[-1].day, label=later[-1].label) if moved else fact


def _moved_to(fact: MeetingFact, held: MeetingFact) -> bool:
    return bool(fact.day and held.day and abs((held.day - fact.day).days) <= MOVED_DAYS)


def _kin(fact: MeetingFact) -> _Kin:
    return fact.body.casefold(), fact.kind


def _body_and_day(fact: MeetingFact) -> tuple[str, date | None]:
    return fact.body.casefold(), fact.day
