"""What one set of minutes says about meetings: its own day, 'Next Main Meeting: 3 March 2020', pairs of month and label.

'The DCC to present the outcome at the April meeting (OPSG_31)' ties OPSG_31 to a month, though not yet to a day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from opsgdocs.days import MONTHS, Days, day_of, months_from
from opsgdocs.records import Evidence, Meeting, Minutes

MAIN = "main"
# Words in a title that say what kind of meeting it was: 'Operations Group Extraordinary Meeting'.
_TITLE_KIND = re.compile(r"\b(reporting|extraordinary|emergency|special|interim|annual)\b", re.IGNORECASE)
_MONTH_WORD = "|".join(sorted(MONTHS, key=len, reverse=True))
# A month, perhaps with its day and year, and what lies between it and a label: 'the April meeting (OPSG_31)',
# 'in March (OPSG_30)', 'on 7 April 2020 (OPSG_31)'.
_MONTH_THEN_LABEL = (
    rf"(?:(?P<day>\d{{{{1,2}}}})(?:st|nd|rd|th)?\s+)?\b(?P<month>{_MONTH_WORD})\b\.?(?:\s+(?P<year>20\d\d))?"
    r"(?:\s+(?:main\s+)?(?:{body}\s+)?(?:main\s+)?meeting)?\s*[(,]\s*(?P<label>{body}[ _]?(?P<number>\d{{1,3}}))\b(?![/.\d])"
)


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
    if meeting.date is None:
        return
    yield MeetingFact(
        body=meeting.committee or "",
        label=meeting.label,
        number=meeting.number,
        kind=_kind_of(minutes),
        day=meeting.date,
        earliest=meeting.date,
        latest=meeting.date,
        said_on=meeting.date,
        source=_source(minutes, meeting.evidence),
        passage=_passage(meeting.evidence),
        own=True,
    )


def _announced(minutes: Minutes) -> Iterator[MeetingFact]:
    for announced in minutes.next_meetings:
        if announced.date is None:
            continue
        yield MeetingFact(
            body=minutes.meeting.committee or "",
            label=announced.label,
            number=_number(announced.label),
            kind=announced.kind,
            day=announced.date,
            earliest=announced.date,
            latest=announced.date,
            said_on=minutes.meeting.date,
            source=_source(minutes, announced.evidence),
            passage=_passage(announced.evidence),
        )


def _paired(minutes: Minutes) -> Iterator[MeetingFact]:
    """A month beside a label of the same body: 'the April meeting (OPSG_31)'."""
    meeting = minutes.meeting
    if not meeting.committee or meeting.date is None:
        return
    pattern = re.compile(_MONTH_THEN_LABEL.format(body=re.escape(meeting.committee)), re.IGNORECASE)
    for text, evidence in _texts(minutes):
        for pair in pattern.finditer(text):
            span = _pair_span(pair, meeting)
            if span:
                yield MeetingFact(
                    body=meeting.committee,
                    label=_relabelled(meeting, pair["number"]),
                    number=int(pair["number"]),
                    day=span.first if span.first == span.last else None,
                    earliest=span.first,
                    latest=span.last,
                    said_on=meeting.date,
                    source=_source(minutes, evidence),
                    passage=pair[0] + (")" if "(" in pair[0] else ""),
                )


def _pair_span(pair: re.Match[str], meeting: Meeting) -> Days | None:
    if meeting.date is None:
        return None
    month = MONTHS[pair["month"].casefold()]
    year = int(pair["year"]) if pair["year"] else _year_of(month, int(pair["number"]), meeting, meeting.date)
    if not pair["day"]:
        return months_from(year, month)
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
    if meeting.label and re.search(r"\d+$", meeting.label):
        return re.sub(r"\d+$", str(int(number)), meeting.label)
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


def _passage(evidence: Iterable[Evidence]) -> str:
    return next((place.text for place in evidence if place.text), "")
