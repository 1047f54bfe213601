"""Whether a document writes the day or the month first: '04/14/2021' can only be 14 April.

Where some dates can only be month-first and none can only be day-first, those that could be either are month-first.
Days in words tell it as well: who writes 'March 5, 2024' and never '5 March' means 5 April by '4/5/2024'.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from opsgdocs.document import Document, TextBlock
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import MONTH_NAMES
from opsgdocs.patterns import late, may_hold
from opsgdocs.problems import problem
from opsgdocs.profile import Profile, built_in, load
from opsgdocs.records import Evidence, Problem

_DATE = late(compiled, r"(?<![\w/.-])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?:(?:19|20)\d\d|\d\d)(?![\w/])")
# 'by 4/5', without its year, is a date by the word before it
_SHORT_DATE = late(
    compiled,
    r"(?i)\b(?:by|before|due|until|on|later than)\s+(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\w/-]|\.\d|\s+of\b)",
)
_NAME = "|".join(sorted({form for name in MONTH_NAMES for form in (name, name[:3])}, key=len, reverse=True))
# 'March 5, 2024'; 'March 20' may be March 2020
_MONTH_NAMED_FIRST = late(
    compiled, rf"(?i)\b(?:{_NAME}|sept)\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d(?![\d-])"
)
# '5 March', 'the 5th of March', '5-Mar-24'; '1 March 5, 2024' has a number before it
_DAY_NAMED_FIRST = late(
    compiled,
    rf"(?i)(?<![\d/.,-])\d{{1,2}}(?:st|nd|rd|th)?[\s-]*(?:of\s+)?(?:{_NAME}|sept)\b(?!\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s)",
)
_SHORT_NAMES = tuple(name[:3].casefold() for name in MONTH_NAMES)
_MONTHS = 12
_LONGEST_MONTH = 31  # days


class Order(NamedTuple):
    """The first date of each order that can be read in no other.

    `named_month_first`: 'March 5, 2024', where no day is printed as '5 March'; `either`: a date that needs it.
    """

    day_first: Evidence | None = None
    month_first: Evidence | None = None
    named_month_first: Evidence | None = None
    either: Evidence | None = None

    def settles(self, profile: Profile) -> bool:
        """Whether the dates are month-first, and the profile does not speak for the committee."""
        told = self.month_first or (self.named_month_first if self.either else None)
        only = profile.meeting.day_first and told is not None and self.day_first is None
        return only and not _is_of_committee(profile)


def order_of(document: Document) -> Order:
    """What the dates of a document tell of their order."""
    found: dict[bool | None, Evidence] = {}
    for block in document.walk():
        for is_day_first, place in _telling(block) if "/" in block.text else ():
            found.setdefault(is_day_first, place)
    day_first, month_first, either = found.get(True), found.get(False), found.get(None)
    named = _named_month_first(document) if either and not (day_first or month_first) else None
    return Order(day_first, month_first, named, either)


def with_order(outline: Outline) -> tuple[Outline, tuple[Problem, ...]]:
    """The outline, cut anew where its dates are month-first, and what a person should know of their order."""
    order, profile = order_of(outline.document), outline.profile
    problems = tuple(_problems(order, profile))
    if not order.settles(profile):
        return outline, problems
    turned = replace(profile, meeting=replace(profile.meeting, day_first=False))
    return Outline(outline.document, turned), problems


def _problems(order: Order, profile: Profile) -> Iterator[Problem]:
    if order.day_first and order.month_first:
        said = "day" if profile.meeting.day_first else "month"
        both = f"“{order.day_first.text}” is day-first, “{order.month_first.text}” month-first"
        places = (order.day_first, order.month_first)
        yield problem("dates_mixed", f"{both}; others are read {said}-first.", places)
    elif order.month_first and order.settles(profile):
        message = f"“{order.month_first.text}” can only be month-first: all dates of the document are read so."
        yield problem("dates_month_first", message, (order.month_first,))
    elif order.named_month_first and order.either and order.settles(profile):
        message = (
            f"“{order.either.text}” is read month-first, as the days in words are: “{order.named_month_first.text}”."
        )
        yield problem("dates_month_first", message, (order.either, order.named_month_first))
    elif order.month_first and profile.meeting.day_first:
        message = f"“{order.month_first.text}” can only be month-first; other dates are read day-first, as usual here."
        yield problem("dates_mixed", message, (order.month_first,))


def _is_of_committee(profile: Profile) -> bool:
    """A profile of one committee's own says how it writes dates: there a misprint is likelier than another order."""
    known = load(profile.name).meeting if profile.name in built_in() else profile.meeting
    return bool(known.short or known.names)


def _named_month_first(document: Document) -> Evidence | None:
    """The first 'March 5, 2024' of a document without any '5 March'."""
    found: Evidence | None = None
    for block in document.walk():
        if not may_hold(block.text, _SHORT_NAMES):
            continue
        if _DAY_NAMED_FIRST.search(block.text):
            return None
        named = None if found else _MONTH_NAMED_FIRST.search(block.text)
        found = cite(block, *named.span())[0] if named else found
    return found


def _telling(block: TextBlock) -> Iterator[tuple[bool | None, Evidence]]:
    """The numeric dates, each with whether it can only be day-first; None for one that can be either."""
    for match in chain(_DATE.finditer(block.text), _SHORT_DATE.finditer(block.text)):
        first, second = int(match["first"]), int(match["second"])
        if not 0 < min(first, second) <= _MONTHS or max(first, second) > _LONGEST_MONTH:
            continue
        either = max(first, second) <= _MONTHS
        if first != second:
            yield None if either else first > _MONTHS, cite(block, match.start("first"), match.end())[0]
