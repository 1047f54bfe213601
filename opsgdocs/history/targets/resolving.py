"""Targets once more, with all that is known by now.

'by the next meeting (OPSG_30)' had no day when OPSG_28 set it; OPSG_29 then says 'Next Main Meeting: 3 March 2020'.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from opsgdocs.dates import Said, carried, resolve, target_in
from opsgdocs.history.targets.said import SaidTarget
from opsgdocs.meetings.calendar import MeetingCalendar, MeetingFact
from opsgdocs.profile import built_in, load
from opsgdocs.records import Minutes, Target


class Resolver:
    """What targets mean by all that these minutes say; each phrase of a meeting is worked out once."""

    def __init__(self, minutes: Sequence[Minutes], committee: str | None) -> None:
        self._minutes = minutes
        self._committee = committee or ""
        self._occasions: dict[dt.date, Said] = {}
        self._spans: dict[tuple[dt.date, dt.date], Said] = {}
        self._resolved: dict[tuple[str | None, dt.date | None], Target] = {}

    @cached_property
    def calendar(self) -> MeetingCalendar:
        """The meetings as these minutes tell them."""
        return MeetingCalendar.of(self._minutes, self._committee)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The committee's full names, by its profile."""
        profiles = sorted({record.profile for record in self._minutes} & set(built_in()))
        return tuple(name for profile in profiles for name in load(profile).meeting.names)

    def resolve(self, said: SaidTarget) -> Target:
        """The target with its days; what does not hang on a meeting's day is left as it was read."""
        target = said.target
        if not _hangs_on_meeting(target):
            return target
        day = said.day or self.day_of(said.at)
        if day is None:
            return target
        phrase = target.text if target.stated else None
        key = (phrase, day)
        if key not in self._resolved:
            self._resolved[key] = self._again(target, phrase, day)
        return self._resolved[key]

    def resolve_by(self, day: dt.date | None, said: SaidTarget) -> Target:
        """The target as announced from its meeting to that day: the meeting meant may be held on another day."""
        if not (said.day and day and _hangs_on_meeting(said.target)):
            return said.target
        phrase = said.target.text if said.target.stated else None
        return resolve(phrase, self._said_between(said.day, day))

    def read(self, text: str, day: dt.date) -> Target:
        """What words mean that were written on that day."""
        return resolve(text, self._said_on(day))

    def read_in(self, text: str, day: dt.date, since: dt.date | None = None) -> Target:
        """By when the text of an action says that it is due, as printed on that day of one raised on another."""
        said = self._said_on(day)
        return target_in(text, replace(said, since=since) if since and since <= day else said).target

    def reprinted(self, printed: Target, day: dt.date | None, known: Target, since: dt.date | None) -> Target:
        """A target that a table prints without its year: the one known where it can be, else counted from `since`."""
        first = known.earliest or known.latest
        for start in (first, since):
            again = self._since(printed, day, start)
            if again and (start is since or (again.earliest, again.latest) == (known.earliest, known.latest)):
                return again
        return printed

    def _since(self, printed: Target, day: dt.date | None, start: dt.date | None) -> Target | None:
        """The target with its year counted from that day; None where that changes more than the year."""
        if not (printed.text and printed.latest and day and start and start <= day):
            return None
        again = carried(printed.text, self._said_on(day), start).target
        kept = again.latest and (again.basis, again.latest.month) == (printed.basis, printed.latest.month)
        return again if kept else None

    def day_of(self, label: str | None) -> dt.date | None:
        """The day of a meeting, where a document states it."""
        fact = self.fact(label)
        return fact.day if fact else None

    def fact(self, label: str | None) -> MeetingFact | None:
        """What is known of a meeting."""
        return self.calendar.day_of(label) if label else None

    def _again(self, target: Target, phrase: str | None, day: dt.date) -> Target:
        found = resolve(phrase, self._said_on(day))
        # A reading that understands less than the extractor did, which knew the profile, is no better.
        better = found.basis == target.basis and (found.latest is not None or target.latest is None)
        return found.model_copy(update={"text": target.text, "stated": target.stated}) if better else target

    def _said_on(self, day: dt.date) -> Said:
        """One for each day, as it keeps what phrases mean that were said then: tables print few, row after row."""
        if day not in self._occasions:
            self._occasions[day] = Said(day, self.calendar, self._committee, names=self._names)
        return self._occasions[day]

    def _said_between(self, first: dt.date, last: dt.date) -> Said:
        """Said on the first day, by what was announced until the last one."""
        span = (first, last)
        if span not in self._spans:
            facts = (fact for fact in self.calendar.facts if fact.said_on and first <= fact.said_on <= last)
            facts = (fact for fact in facts if not (fact.own and fact.day == last))
            self._spans[span] = replace(self._said_on(first), calendar=MeetingCalendar(facts, self._committee))
        return self._spans[span]


def _hangs_on_meeting(target: Target) -> bool:
    """'the next meeting', nothing stated, 'two weeks before OPSG_31'."""
    if not target.stated or target.basis == "meeting":
        return True
    return target.basis in ("relative", "working_days") and (target.meeting is not None or target.latest is None)
