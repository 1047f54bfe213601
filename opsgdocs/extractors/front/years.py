"""The year of a meeting whose own day is printed without one: 'Tuesday 1 February' beneath the title.

The file's name, the next meeting, the last one's minutes and the weekday tell it; where they disagree, or none tells,
the meeting has no day: the day of an earlier meeting that the text cites is never its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from opsgdocs.document import Document, fold
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(_WEEKDAYS)})[a-z]{{0,6}}\.?,?\s+)?"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NUMBER = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_NO_YEAR = r"(?!,?\s*\d{4}(?!\d)|\s*[/-]\s*\d|\s*['’‘]\d)"
_FORMS = tuple(
    late(compiled, rf"(?<![\w/.-]){_WEEKDAY}{form}{_NO_YEAR}", re.IGNORECASE)
    for form in (rf"{_NUMBER}\s+(?:of\s+)?{_MONTH}", rf"{_MONTH}\s+{_NUMBER}(?!\d)")
)
_MONTH_SAID = late(compiled, r"(?i)(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_NEXT = compiled(r"(?i)\b(?:next|future|forthcoming)\b[^.]*\bmeetings?\b|\bdates? of (?:the )?next\b")
_LAST = compiled(r"(?i)\bminutes\b|\b(?:previous|last)\b[^.]*\bmeeting\b")
_YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_HEADING, _FIRST_WORDS = 60, 20  # characters
_NEAR = timedelta(days=183)  # between one meeting and the next


class Yearless(NamedTuple):
    """A day without its year, and the passage that prints it; `weekday` counts from Monday, None where none stands."""

    passage: Passage
    start: int
    end: int
    day: int
    month: int
    weekday: int | None

    def in_year(self, year: int) -> date | None:
        """That day of a year, None where the year has none, or the weekday is another."""
        try:
            found = date(year, self.month, self.day)
        except ValueError:
            return None
        return found if self.weekday in (None, found.weekday()) else None


def yearless_in(passage: Passage) -> Yearless | None:
    """The first day without a year that a line prints: 'Tuesday 1 February, 10:00'."""
    text = passage.text
    if not _MONTH_SAID.search(text):
        return None
    found = next((match for match in (form.search(text) for form in _FORMS) if match), None)
    if found is None or not 1 <= int(found["day"]) <= 31:
        return None
    weekday = _WEEKDAYS.index(found["weekday"].lower()) if found["weekday"] else None
    month = _MONTHS.index(found["month"][:3].lower()) + 1
    return Yearless(passage, *found.span(), int(found["day"]), month, weekday)


def day_in_year(said: Yearless, document: Document, profile: Profile) -> date | None:
    """The day with the year that all signs tell alike; None where they do not, or where there is none."""
    days = tuple(_days_by_kind(document, profile))
    signs = [int(year) for year in _YEAR.findall(document.name)]
    signs += [day.year for kind, cited in days if kind and (day := _beside(said, cited, kind))]
    if not signs and said.weekday is not None:
        signs = _years_near(said, [cited for _, cited in days])
    return said.in_year(signs[0]) if len(set(signs)) == 1 else None


def _days_by_kind(document: Document, profile: Profile) -> Iterator[tuple[str, date]]:
    """Each full day of the text, with whether it is said of the next meeting or of an earlier one."""
    headed = False  # by 'Next meeting' in the block before
    for block in document.walk():
        text = fold(block.text)
        for said in printed_days(text, day_first=profile.meeting.day_first):
            told = _NEXT.search(text, 0, said.start) or (headed and said.start < _FIRST_WORDS)
            kind = "next" if told else "last" if _LAST.search(text, 0, said.start) else ""
            yield kind, said.day
        headed = len(text) < _LONGEST_HEADING and _NEXT.search(text) is not None


def _beside(said: Yearless, cited: date, kind: str) -> date | None:
    """The day that lies within half a year before the next meeting, or after the last one."""
    days = (day for year in (cited.year - 1, cited.year, cited.year + 1) if (day := _on(said, year)))
    apart = ((cited - day if kind == "next" else day - cited, day) for day in days)
    return next((day for gap, day in apart if timedelta(0) < gap <= _NEAR), None)


def _on(said: Yearless, year: int) -> date | None:
    """The weekday aside: one that does not fit must not lead to another year."""
    return said._replace(weekday=None).in_year(year)


def _years_near(said: Yearless, cited: Sequence[date]) -> list[int]:
    """The year in which the weekday fits, near each of the days that the text names."""
    years: Iterable[int] = {day.year for day in cited}
    found = {year for near in years for year in (near - 1, near, near + 1) if said.in_year(year)}
    return [year for year in found if all(abs(_of(said, year) - day) <= _NEAR for day in cited)]


def _of(said: Yearless, year: int) -> date:
    day = said.in_year(year)
    assert day is not None
    return day
