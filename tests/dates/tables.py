"""Reads the tables of phrases in `tests/dates/cases`: what was said, when, what was known, and what it means.

The calendar is written in short: '@29=2020-02-04' is the meeting's own minutes, 'main=2020-03-03' an announced
meeting, '31=2020-04' a number tied to a month, 'Panel:main=2020-03-13' another body's; '.' is what the minutes of
OPSG_29 say.
"""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from opsgdocs.dates import Said
from opsgdocs.meetings.calendar import MeetingCalendar, MeetingFact
from opsgdocs.meetings.days import months_from
from opsgdocs.records import Target

OPSG_29 = "@29=2020-02-04 main=2020-03-03 reporting=2020-02-25"


@dataclass(frozen=True)
class Case:
    """One row."""

    phrase: str
    anchor: str
    calendar: str
    expected: tuple[str, ...]

    @property
    def said(self) -> Said:
        """When and where it was said; 'back:' before a phrase makes it a narrative."""
        day = date.fromisoformat(self.anchor) if self.anchor else None
        back = self.phrase.startswith("back:")
        return Said(
            day, calendar(self.calendar, day), "OPSG", True, "back" if back else "forward", ("Operations Group",)
        )

    @property
    def words(self) -> str:
        """What was said."""
        return self.phrase.removeprefix("back:")


def read_cases(name: str) -> list[Case]:
    """The rows of a table."""
    path = Path(__file__).parent / "cases" / name
    rows = csv.reader(path.read_text(encoding="utf-8").splitlines()[1:], delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Case(row[0], row[1], row[2], tuple(row[3:])) for row in rows if row and not row[0].startswith("# ")]


def outcome(target: Target) -> tuple[str, ...]:
    """Earliest, latest, date, meeting, basis, as a table has them."""
    found = (target.earliest, target.latest, target.date, target.meeting, target.basis)
    return tuple("" if value is None else str(value) for value in found)


def calendar(short: str, said_on: date | None) -> MeetingCalendar:
    """The calendar that is written in short."""
    words = short.replace(". ", OPSG_29 + " ") if short.startswith(". ") else short.replace(".", OPSG_29)
    return MeetingCalendar(fact(word, said_on) for word in words.split())


def fact(word: str, said_on: date | None) -> MeetingFact:
    """One fact of such a calendar."""
    left, _, when = word.partition("=")
    body, _, name = left.rpartition(":")
    own, name = name.startswith("@"), name.removeprefix("@")
    number = int(name) if name.isdigit() else None
    year, month, *rest = (int(part) for part in when.split("-"))
    day = date(year, month, rest[0]) if rest else None
    bounds = (day, day) if day else months_from(year, month)
    label = f"{body or 'OPSG'}_{number}" if number else None
    return MeetingFact(
        body or "OPSG", label, number, "main" if number else name, day, *bounds, day if own else said_on,
        "OPSG_29 minutes, page 9", f"{name} {when}", own,
    )  # fmt: skip
