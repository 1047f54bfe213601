"""Which meeting is when, and how we know: built from what the documents themselves say.

'Next Main Meeting: 3 March 2020' in the minutes of OPSG_29 is a forecast for OPSG_30; the minutes of OPSG_30 are
certain about their own day. Later documents correct earlier forecasts. Nothing here is reckoned from a rhythm: a
meeting whose day stands in no document has no day.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property

from opsgdocs.announcements import MAIN, MeetingFact, facts_of
from opsgdocs.records import Minutes

__all__ = ["MAIN", "MeetingCalendar", "MeetingFact", "facts_of", "label_key"]

_LAST_NUMBER = re.compile(r"\d+(?=\D*$)")  # 'OPSG_29', 'TAG12b'
# How far a forecast of a body that does not number its meetings may have been moved and still be the same meeting.
_MOVED_DAYS = 14

_Dated = tuple[list[date], list[MeetingFact]]


class MeetingCalendar:
    """The meetings of one body as documents state them; immutable."""

    def __init__(self, facts: Iterable[MeetingFact] = (), body: str = "") -> None:
        self.facts = tuple(fact for fact in facts if not body or _same(fact.body, body))
        self.body = body

    @classmethod
    def of(cls, minutes: Iterable[Minutes], body: str = "") -> "MeetingCalendar":
        """The calendar that these minutes give together, in any order."""
        return cls((fact for record in minutes for fact in facts_of(record)), body)

    def __repr__(self) -> str:
        return f"MeetingCalendar({len(self.facts)} facts, body={self.body!r})"

    def known_by(self, day: date) -> "MeetingCalendar":
        """Only what documents up to that day said."""
        return MeetingCalendar((f for f in self.facts if f.said_on is None or f.said_on <= day), self.body)

    def for_body(self, body: str) -> "MeetingCalendar":
        """Only the meetings of that body."""
        return MeetingCalendar(self.facts, body)

    def day_of(self, label: str) -> MeetingFact | None:
        """The best fact about the meeting of that label, in any spacing and case; its day may be unknown."""
        return self._by_label.get(label_key(label))

    def next_after(self, day: date, kind: str | None = MAIN) -> MeetingFact | None:
        """The first meeting after `day` whose day stands in a document; `kind` None takes any kind."""
        days, facts = self._dated(kind)
        place = bisect_right(days, day)
        return facts[place] if place < len(facts) else None

    def last_before(self, day: date, kind: str | None = MAIN) -> MeetingFact | None:
        """The last meeting before `day` whose day stands in a document."""
        days, facts = self._dated(kind)
        place = bisect_left(days, day)
        return facts[place - 1] if place else None

    def on(self, day: date, kind: str | None = None) -> MeetingFact | None:
        """The meeting on that day."""
        days, facts = self._dated(kind)
        place = bisect_left(days, day)
        return facts[place] if place < len(facts) and days[place] == day else None

    def in_month(self, year: int, month: int, kind: str | None = MAIN) -> MeetingFact | None:
        """The only meeting in that month; None where there is none or more than one."""
        found = [fact for fact in self._by_month.get((year, month), ()) if kind in (None, fact.kind)]
        return found[0] if len(found) == 1 else None

    def meetings(self) -> tuple[MeetingFact, ...]:
        """One best fact for each meeting, by day; those without a day by the first day they can be."""
        return self._meetings

    def label_after(self, label: str) -> str | None:
        """The label of the next number: 'OPSG_30' after 'OPSG_29'."""
        return _LAST_NUMBER.sub(_increased, label) if _LAST_NUMBER.search(label) else None

    def label_for(self, number: int | str, body: str = "") -> str:
        """The label of that number, in the form that the documents' labels have; else 'OPSG_30'."""
        body = body or self.body
        for fact in self.facts:
            if fact.label and isinstance(fact.number, int) and (not body or _same(fact.body, body)):
                return _LAST_NUMBER.sub(str(number), fact.label)
        return f"{body}_{number}" if body else str(number)

    @cached_property
    def _meetings(self) -> tuple[MeetingFact, ...]:
        return tuple(sorted(_best_facts(self.facts), key=_day_then_label))

    @cached_property
    def _by_label(self) -> dict[str, MeetingFact]:
        return {label_key(fact.label): fact for fact in self._meetings if fact.label}

    @cached_property
    def _by_month(self) -> dict[tuple[int, int], list[MeetingFact]]:
        """The meetings that can only be in that month."""
        found: dict[tuple[int, int], list[MeetingFact]] = defaultdict(list)
        for fact in self._meetings:
            first, last = (fact.day, fact.day) if fact.day else (fact.earliest, fact.latest)
            if first and last and (first.year, first.month) == (last.year, last.month):
                found[first.year, first.month].append(fact)
        return found

    @cached_property
    def _by_kind(self) -> dict[str | None, _Dated]:
        return {}

    def _dated(self, kind: str | None) -> _Dated:
        """The meetings of one kind, or of any, that have a day: their days, and what is known of them."""
        if kind not in self._by_kind:
            dated = [(fact.day, fact) for fact in self._meetings if fact.day and kind in (None, fact.kind)]
            self._by_kind[kind] = [day for day, _ in dated], [fact for _, fact in dated]
        return self._by_kind[kind]


def label_key(label: str) -> str:
    """What is left of a label when spacing and case do not count: 'opsg30' for 'OPSG_30', 'opsg 030'."""
    return re.sub(r"0*(\d+)", r"\1", re.sub(r"[\W_]+", "", label.casefold()))


def _best_facts(facts: Iterable[MeetingFact]) -> Iterator[MeetingFact]:
    groups: dict[tuple[str, str], list[MeetingFact]] = defaultdict(list)
    for fact in _identified(tuple(facts)):
        groups[fact.body.casefold(), _identity(fact)].append(fact)
    for group in groups.values():
        yield _best(group)


def _identity(fact: MeetingFact) -> str:
    return label_key(fact.label) if fact.label else f"{fact.kind} {fact.day or fact.earliest}"


def _best(group: list[MeetingFact]) -> MeetingFact:
    """Own beats forecast, later forecast beats earlier; a month alone only unseats a day outside it."""
    ranked = sorted(group, key=_rank)
    best = ranked[-1]
    if best.day is None:
        best = next((fact for fact in reversed(ranked) if fact.day and not best.excludes(fact.day)), best)
    kind = next((fact.kind for fact in ranked if fact.kind != MAIN), MAIN)
    return best if kind == best.kind else replace(best, kind=kind)


def _rank(fact: MeetingFact) -> tuple[bool, date, bool, str]:
    return (fact.own, fact.said_on or date.min, fact.day is not None, f"{fact.source} {fact.day}")


def _identified(facts: tuple[MeetingFact, ...]) -> Iterator[MeetingFact]:
    """All facts; a forecast without label has that of the meeting which it must mean, where that can be told."""
    own = _own_meetings(facts)
    namesakes = {_body_and_day(fact): fact for fact in facts if fact.label and fact.day}
    runs: dict[tuple[str, str, date | None], list[MeetingFact]] = defaultdict(list)
    for fact in (*own, *(fact for fact in facts if not fact.own)):
        namesake = namesakes.get(_body_and_day(fact))
        if fact.label or not fact.day:
            yield fact
        elif namesake:
            yield replace(fact, label=namesake.label, number=namesake.number)
        elif fact.own:
            yield fact
        else:
            runs[fact.body.casefold(), fact.kind, fact.said_on].append(fact)
    for run in runs.values():
        yield from _follow_on(run, own, facts)


def _own_meetings(facts: tuple[MeetingFact, ...]) -> list[MeetingFact]:
    """The documents' own meetings by day; one that was announced as a reporting meeting is one."""
    announced = {_body_and_day(fact): fact.kind for fact in facts if not fact.own and fact.kind != MAIN}
    own = (fact for fact in facts if fact.own and fact.day)
    return sorted(
        (replace(fact, kind=announced.get(_body_and_day(fact), fact.kind)) for fact in own), key=_day_then_label
    )


def _body_and_day(fact: MeetingFact) -> tuple[str, date | None]:
    return fact.body.casefold(), fact.day


def _follow_on(run: list[MeetingFact], own: list[MeetingFact], facts: tuple[MeetingFact, ...]) -> Iterator[MeetingFact]:
    """The forecasts of one kind in one document: they follow the last meeting held when it was written."""
    said_on = run[0].said_on or date.min
    held = [fact for fact in own if _akin(fact, run[0]) and fact.day and fact.day <= said_on]
    days = sorted({fact.day for fact in run if fact.day})
    for fact in run:
        if held and fact.day:
            place = 1 + days.index(fact.day) + _forecast_between(held[-1], said_on, facts)
            yield _placed(fact, held[-1], place, own, facts)
        else:
            yield fact


def _forecast_between(base: MeetingFact, said_on: date, facts: tuple[MeetingFact, ...]) -> int:
    """Meetings announced for the time since `base` whose minutes are not at hand: they took numbers too."""
    days = {
        fact.day for fact in facts if _akin(fact, base) and fact.day and base.day and base.day < fact.day <= said_on
    }
    return len(days)


def _placed(
    fact: MeetingFact, base: MeetingFact, place: int, own: list[MeetingFact], facts: tuple[MeetingFact, ...]
) -> MeetingFact:
    """The forecast as the `place`-th meeting after `base`."""
    if isinstance(base.number, int) and base.label:
        number = base.number + place
        label = _LAST_NUMBER.sub(str(number), base.label)
        return fact if _contradicted(fact, label, facts) else replace(fact, number=number, label=label)
    later = [held for held in own if _akin(held, fact) and held.day and base.day and held.day > base.day]
    moved = place <= len(later) and _moved_to(fact, later[place - 1])
    return replace(fact, day=later[place - 1].day, label=later[place - 1].label) if moved else fact


def _contradicted(forecast: MeetingFact, label: str, facts: tuple[MeetingFact, ...]) -> bool:
    """Whether the same document ties that label to another time."""
    key, day = label_key(label), forecast.day or date.min
    return any(
        fact.label and label_key(fact.label) == key and fact.said_on == forecast.said_on and fact.excludes(day)
        for fact in facts
    )


def _moved_to(fact: MeetingFact, held: MeetingFact) -> bool:
    return bool(fact.day and held.day and abs((held.day - fact.day).days) <= _MOVED_DAYS)


def _akin(one: MeetingFact, other: MeetingFact) -> bool:
    return one.kind == other.kind and _same(one.body, other.body)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _day_then_label(fact: MeetingFact) -> tuple[date, str]:
    return (fact.day or fact.earliest or date.max, fact.label or "")


def _increased(match: re.Match[str]) -> str:
    return str(int(match[0]) + 1).zfill(len(match[0]))
