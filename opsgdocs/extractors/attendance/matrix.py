"""Tables with a column for each meeting, of which one is this meeting's: who came to which.

Name        8 Jan   12 Feb   12 Mar
Ann Bell    ✓       ✓        A
Bo Cole     A       ✓        ✓

The column is told by its day, its month or its number; where none of them tells it, it is the last that is filled.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import NamedTuple

from opsgdocs.document import Block, Cell, Paragraph, Run, Table
from opsgdocs.extractors.attendance.ticks import are_answers
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_YEAR = r"(?:[\s,/-]*['’]?(?P<year>\d{4}|\d\d))?"
_FORMS = tuple(
    late(compiled, rf"{_WEEKDAY}{form}", re.IGNORECASE)
    for form in (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s/.-]*(?:of\s+)?{_MONTH}{_YEAR}",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{{4}}))?",
        rf"{_MONTH}{_YEAR}",
        r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})(?:[/.-](?P<year>\d{4}|\d\d))?",
    )
)
_NUMBERED = late(
    compiled,
    r"(?:(?:meeting|mtg|no|nr|number|[A-Z][A-Za-z&]{1,8})\.?[\s_#-]*){0,2}#?(?P<count>\d{1,4})",
    re.IGNORECASE,
)
_DIGIT = compiled(r"\d")
_HEAD_ROWS = 2
_FEWEST = 2  # meetings
_LONGEST_HEAD = 30  # characters
_CENTURY = 100
ASKED = "Attended?"
"""The head that the meeting's own column gets."""


class This(NamedTuple):
    """This meeting, as far as it is known; `day_first`: the order of '08/01'."""

    day: date | None = None
    number: int | str | None = None
    day_first: bool = True


class _Point(NamedTuple):
    """What the head of a column names: a day, a month or a number."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None

    def is_day(self, day: date) -> bool:
        return (self.month, self.day) == (day.month, day.day) and self.year in (None, day.year)

    def is_month(self, day: date) -> bool:
        return self.day is None and self.month == day.month and self.year in (None, day.year)


class Matrix(NamedTuple):
    """A table cut to the names and one meeting; `sure` where the head tells that it is this one."""

    table: Table
    sure: bool
    head: Cell


def of_this_meeting(blocks: Iterable[Block], this: This) -> tuple[Block, ...]:
    """The blocks, tables with a column for each meeting cut to that of this one."""
    return tuple(
        found.table if isinstance(block, Table) and (found := matrix_of(block, this)) else block for block in blocks
    )


def matrix_of(table: Table, this: This) -> Matrix | None:
    """The table cut to this meeting; None for any other table."""
    for at, row in enumerate(islice(table.rows, _HEAD_ROWS)):
        points = {cell.column: point for cell in row if (point := _point(cell, this))}
        if len(points) < _FEWEST:
            continue
        texts = _texts(table.rows[at + 1 :], points)
        points = {column: point for column, point in points.items() if _are_answers(texts[column])}
        filled = [column for column in points if any(texts[column])]
        if len(points) >= _FEWEST and filled and len(points) < len(row):
            told = _told(points, this)
            own = filled[-1] if told is None else told
            return _cut(table, at, own, set(points) - {own}, sure=told is not None)
    return None


def _texts(rows: Sequence[tuple[Cell, ...]], columns: Iterable[int]) -> dict[int, list[str]]:
    texts: dict[int, list[str]] = {column: [] for column in columns}
    for row in rows:
        for cell in row:
            if cell.column in texts:
                texts[cell.column].append(cell.text.strip())
    return texts


def _are_answers(texts: Sequence[str]) -> bool:
    return are_answers(texts) or not any(texts)


def _point(cell: Cell, this: This) -> _Point | None:
    text = " ".join(cell.text.split())
    if not text or len(text) > _LONGEST_HEAD or not (_DIGIT.search(text) or may_hold(text, _MONTHS)):
        return None
    match = next((match for form in _FORMS if (match := form.fullmatch(text))), None)
    if match:
        return _dated(match.groupdict(), this)
    numbered = _NUMBERED.fullmatch(text)
    return _Point(number=int(numbered["count"])) if numbered else None


def _dated(said: Mapping[str, str | None], this: This) -> _Point:
    year = int(said.get("year") or 0) or None
    year = year + 2000 if year is not None and year < _CENTURY else year
    named = said.get("month")
    if named:
        return _Point(year, _MONTHS.index(named[:3].casefold()) + 1, int(said.get("day") or 0) or None)
    if said.get("number"):
        return _Point(year, int(said.get("number") or 0), int(said.get("day") or 0))
    first, second = int(said.get("first") or 0), int(said.get("second") or 0)
    day, month = (first, second) if this.day_first else (second, first)
    return _Point(year, month, day)


def _told(points: Mapping[int, _Point], this: This) -> int | None:
    """The column that the day, the month or the number of this meeting tells, where one alone does."""
    for ways in _ways(points, this):
        if len(ways) == 1:
            return ways[0]
    return None


def _ways(points: Mapping[int, _Point], this: This) -> Iterator[list[int]]:
    day = this.day
    if day:
        yield [column for column, point in points.items() if point.is_day(day)]
        yield [column for column, point in points.items() if point.is_month(day)]
    if isinstance(this.number, int):
        yield [column for column, point in points.items() if point.number == this.number]


def _cut(table: Table, at: int, own: int, others: set[int], *, sure: bool) -> Matrix:
    head = next(cell for cell in table.rows[at] if cell.column == own)
    places = head.blocks[0].places if head.blocks else ()
    asked = head._replace(blocks=(Paragraph((Run(ASKED),), places),))
    rows = [tuple(cell for cell in row if cell.column not in others) for row in table.rows[at:]]
    rows[0] = tuple(asked if cell is head else cell for cell in rows[0])
    return Matrix(replace(table, rows=tuple(rows)), sure, head)
