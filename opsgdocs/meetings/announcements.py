"""What one set of minutes says about meetings: its own day, 'Next Main Meeting: 3 March 2020', months of labels.

'The DCC to present the outcome at the April meeting (OPSG_31)' ties OPSG_31 to a month, though not yet to a day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import MONTHS, Days, day_of, months_from
from opsgdocs.meetings.labels import LAST_NUMBER, is_numbered
from opsgdocs.records import Evidence, Meeting, Minutes

MAIN = "main"
# Words in a title that say what kind of meeting it was: 'Operations Group Extraordinary Meeting'.
_TITLE_KIND = compiled(r"\b(reporting|extraordinary|emergency|special|interim|annual)\b", re.IGNORECASE)
_MONTH_WORD = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?\b(?P<month>{_MONTH_WORD})\b\.?(?:\s+(?P<year>20\d\d))?"
_LABEL = r"\bBODY[ _]?(?P<number>\d{1,3})\b(?![/.\d])"
# The day first, as in the April meeting (OPSG_31); in March (OPSG_30); the 7 April 2020 meeting (OPSG_31)
_DAY_THEN_LABEL = rf"{_DAY}(?:\s+(?:main\s+)?(?:BODY\s+)?(?:main\s+)?meeting)?\s*[(,]\s*{_LABEL}"
# The label first, as in OPSG_31 (7 April 2020); OPSG_31 on 7 April; OPSG_31 in April
_LABEL_THEN_DAY = rf"{_LABEL}\s*(?:\(|,|\bon\b|\bin\b)\s*{_DAY}"


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """One thing that a document says about a meeting: 'Next Main Meeting: 3 March 2020'.

    Attributes:
        body: short form of the committee, 'OPSG'.
        label: 'OPSG_30'.
        number: 30, or 'EX3'.
        kind: 'main', 'reporting', 'extraordinary' …
        day: None when only a month is known.
        earliest: first day it can be.
        latest: last day it can be.
        said_on: date of the meeting whose document says it.
        source: 'OPSG_29 minutes, page 9'.
        passage: the words themselves.
        own: the document's own meeting, which is certain; else a forecast.
    """

    body: str
    label: str | None = None
    number: int | str | None = None
    kind: str = MAIN
    day: date | None = None
    earliest: date | None = None
    latest: date | None = None
    said_on: date | None = None
    source: str = ""
    passage: str = ""
    own: bool = False

    @property
    def told(self) -> str:
        """Where it stands, for a person: 'OPSG_29 minutes, page 9, “Next Main Meeting: 3 March 2020”'."""
        return f"{self.source}, “{self.passage}”" if self.passage else self.source

    def excludes(self, day: date) -> bool:
        """Whether the meeting cannot be on that day."""
        return bool((self.earliest and day < self.earliest) or (self.latest and day > self.latest))


def facts_of(minutes: Minutes) -> tuple[MeetingFact, ...]:
    """Everything that the minutes state about meetings; nothing where they do not name their committee."""
    return (*_own(minutes), *_announced(minutes), *_paired(minutes))


def _own(minutes: Minutes) -> Iterator[MeetingFact]:
    meeting = minutes.meeting
    if meeting.date is not None:
        days = Days(meeting.date, meeting.date)
        fact = _fact(minutes, days, meeting.evidence, meeting.label, _kind_of(minutes))
        yield replace(fact, number=meeting.number, own=True)


def _announced(minutes: Minutes) -> Iterator[MeetingFact]:
    held = minutes.meeting.date
    for announced in minutes.next_meetings:
        # One that would be over already is a slip of the year, or another meeting.
        if announced.date is not None and (held is None or announced.date > held):
            days = Days(announced.date, announced.date)
            yield _fact(minutes, days, announced.evidence, announced.label, announced.kind)


def _paired(minutes: Minutes) -> Iterator[MeetingFact]:
    """A time beside a label of the same body: 'the April meeting (OPSG_31)'."""
    meeting = minutes.meeting
    if not meeting.committee or meeting.date is None:
        return
    patterns = [_pattern(form, meeting.committee) for form in (_DAY_THEN_LABEL, _LABEL_THEN_DAY)]
    named = meeting.committee.casefold()
    for text, evidence in (passage for passage in _texts(minutes) if named in passage[0].casefold()):
        for pair in (pair for pattern in patterns for pair in pattern.finditer(text)):
            days = _paired_days(pair, meeting, meeting.date)
            if days:
                passage = pair[0] + ")" * ("(" in pair[0])
                label = _relabelled(meeting, pair["number"])
                yield replace(_fact(minutes, days, evidence, label), passage=passage)


def _fact(
    minutes: Minutes, days: Days, evidence: tuple[Evidence, ...], label: str | None, kind: str = MAIN
) -> MeetingFact:
    return MeetingFact(
        body=minutes.meeting.committee or "",
        label=label,
        number=_number(label),
        kind=kind,
        day=days.first if days.first == days.last else None,
        earliest=days.first,
        latest=days.last,
        said_on=minutes.meeting.date,
        source=_source(minutes, evidence),
        passage=next((place.text for place in evidence if place.text), ""),
    )


def _pattern(form: str, body: str) -> re.Pattern[str]:
    return re.compile(form.replace("BODY", re.escape(body)), re.IGNORECASE)


def _paired_days(pair: re.Match[str], meeting: Meeting, said_on: date) -> Days | None:
    month, number = MONTHS[pair["month"].casefold()], int(pair["number"])
    year = int(pair["year"]) if pair["year"] else _year_of(month, number, meeting, said_on)
    if not pair["day"]:
        return months_from(year, month)
    if pair.start("day") < pair.start("number") and "meeting" not in pair[0].casefold():
        return None  # 'by 21 February (OPSG_30)' does not say that OPSG_30 is that day
    day = day_of(year, month, int(pair["day"]))
    return Days(day, day) if day else None


def _year_of(month: int, number: int, meeting: Meeting, said_on: date) -> int:
    """A later number lies ahead, an earlier one behind."""
    ahead = not isinstance(meeting.number, int) or number > meeting.number
    if ahead:
        return said_on.year + (month < said_on.month)
    return said_on.year - (month > said_on.month)


def _texts(minutes: Minutes) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    for action in minutes.actions:
        yield action.text, action.evidence
    for row in minutes.outstanding:
        for text in (row.text, *row.updates):
            yield text, row.evidence
    for statement in minutes.statements:
        yield statement.text, statement.evidence


def _relabelled(meeting: Meeting, number: str) -> str:
    """The printed number in the form of the document's own label."""
    if meeting.label and is_numbered(meeting.label, meeting.number, meeting.date):
        return LAST_NUMBER.sub(str(int(number)), meeting.label)
    return f"{meeting.committee}_{int(number)}"


def _number(label: str | None) -> int | str | None:
    last = re.search(r"[_ ](\w*?)(\d+)$", label or "")
    if not last:
        return None
    return last[1] + last[2] if last[1] else int(last[2])


def _kind_of(minutes: Minutes) -> str:
    named = _TITLE_KIND.search(minutes.title or "")
    if named:
        return named[1].casefold()
    # 'OPSG_EX3': a number with letters is none of the main run
    return "extraordinary" if isinstance(minutes.meeting.number, str) else MAIN


def _source(minutes: Minutes, evidence: Iterable[Evidence]) -> str:
    place = next(iter(evidence), Evidence())
    named = f"{minutes.meeting.label} minutes" if minutes.meeting.label else minutes.source.name
    if place.page is not None:
        return f"{named}, page {place.page}"
    return f"{named}, {place.path}" if place.path and place.path.startswith("line ") else named
