"""When papers were written: the day, or the days between which a paper without a date lies.

'17 April – 11 May 2020, undated'
"""

import datetime as dt

from opsgdocs.meetings.days import spoken
from opsgdocs.records import DateBounds
from opsgdocs.writers.text import wording


def said_day(day: dt.date | None, bounds: DateBounds | None) -> str:
    """In a sentence or title: '3 March 2020', '17 April – 11 May 2020, undated'."""
    if not bounds or not bounds.earliest or not bounds.latest:
        return spoken(day) if day else ""
    first, last = spoken(bounds.earliest), spoken(bounds.latest)
    first = first.removesuffix(f" {bounds.latest.year}")
    return f"{first} – {last}, undated"


def cell_day(day: dt.date | None, bounds: DateBounds | None) -> str:
    """In a cell: '03/03/2020', '17/04/2020 – 11/05/2020, undated'."""
    if not bounds or not bounds.earliest or not bounds.latest:
        return wording.day(day)
    return f"{wording.day(bounds.earliest)} – {wording.day(bounds.latest)}, undated"


def sheet_day(day: dt.date | None, bounds: DateBounds | None) -> dt.date | str | None:
    """In a sheet a date stays a date; that of an undated paper is none."""
    return cell_day(day, bounds) if bounds and bounds.earliest and bounds.latest else day


def since(name: str) -> str:
    """A meeting, or a day in words."""
    try:
        return spoken(dt.date.fromisoformat(name))
    except ValueError:
        return name
