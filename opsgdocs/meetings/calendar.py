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

from opsgdocs.meetings.announcements import MAIN, MeetingFact, facts_of
from opsgdocs.meetings.following import counts_on, is_announced, is_near, waits_between
from opsgdocs.meetings.forecasts import day_then_label, identified
from opsgdocs.meetings.labels import LAST_NUMBER, is_numbered, label_key
from opsgdocs.records import Minutes

__all__ = ["MAIN", "MeetingCalendar", "MeetingFact", "facts_of", "label_key"]


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

    def following(self, day: date, kind: str | None = MAIN) -> MeetingFact | None:
        """The meeting that 'the next meeting' means on that day; None where one may lie between that no document tells.

        The minutes of PMB_8 and PMB_10 do not tell when the meeting after PMB_8 was, unless they announce it.
        """
        found = self.next_after(day, kind)
        if found is None or found.day is None:
            return None
        base = self.on(day, kind) or self.last_before(day, kind)
        follows = counts_on(base, found, self._meetings)
        if follows is None:
            follows = is_near(self._waits_of(kind), (found.day - day).days)
        return found if follows or is_announced(self.facts, day, found) else None

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
        """The label of the next number: 'OPSG_30' after 'OPSG_29'; None where labels do not count meetings."""
        known = self.day_of(label)
        if known and not is_numbered(known.label, known.number, known.day):
            return None
        return LAST_NUMBER.sub(_increased, label) if LAST_NUMBER.search(label) else None

    def label_for(self, number: int | str, body: str = "") -> str | None:
        """The label of that number, in the form that the documents' labels have; else 'OPSG_30'.

        None where meetings are known by their days: 'XML 4' is none of them.
        """
        body = body or self.body
        labelled = [fact for fact in self.facts if fact.label and (not body or _same(fact.body, body))]
        for fact in labelled:
            if fact.label and is_numbered(fact.label, fact.number, fact.day):
                return LAST_NUMBER.sub(str(number), fact.label)
        if any(fact.own and fact.number is None for fact in labelled):
            return None
        return f"{body}_{number}" if body else str(number)

    @cached_property
    def _meetings(self) -> tuple[MeetingFact, ...]:
        return tuple(sorted(_best_facts(self.facts), key=day_then_label))

    @cached_property
    def _by_label(self) -> dict[str, MeetingFact]:
        found: dict[str, MeetingFact] = {}
        for fact in self._meetings:
            if fact.label:
                known = found.get(label_key(fact.label))
                found[label_key(fact.label)] = _between(known, fact) if known else fact
        return found

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

    @cached_property
    def _waits(self) -> dict[str | None, list[int]]:
        return {}

    def _waits_of(self, kind: str | None) -> list[int]:
        """How many days lie between the meetings of one kind."""
        if kind not in self._waits:
            self._waits[kind] = waits_between(self._dated(kind)[0])
        return self._waits[kind]

    def _dated(self, kind: str | None) -> _Dated:
        """The meetings of one kind, or of any, that have a day: their days, and what is known of them."""
        if kind not in self._by_kind:
            dated = [(fact.day, fact) for fact in self._meetings if fact.day and kind in (None, fact.kind)]
            self._by_kind[kind] = [day for day, _ in dated], [fact for _, fact in dated]
        return self._by_kind[kind]


def _best_facts(facts: Iterable[MeetingFact]) -> Iterator[MeetingFact]:
    groups: dict[tuple[str, str], list[MeetingFact]] = defaultdict(list)
    for fact in identified(tuple(facts)):
        groups[fact.body.casefold(), _identity(fact)].append(fact)
    for group in groups.values():
        days = sorted({fact.day for fact in group if fact.own and fact.day})
        if len(days) > 1:  # one number, misprinted, on two days: two meetings
            yield from (_best([fact for fact in group if fact.own and fact.day == day]) for day in days)
        else:
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


def _between(one: MeetingFact, other: MeetingFact) -> MeetingFact:
    """A label of two meetings names neither day."""
    days = [day for day in (one.earliest, one.latest, other.earliest, other.latest) if day]
    return replace(one, day=None, earliest=min(days, default=None), latest=max(days, default=None), own=False)


def _rank(fact: MeetingFact) -> tuple[bool, date, bool, str]:
    return (fact.own, fact.said_on or date.min, fact.day is not None, f"{fact.source} {fact.day}")


def _increased(match: re.Match[str]) -> str:
    return str(int(match[0]) + 1).zfill(len(match[0]))


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
