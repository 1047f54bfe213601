"""Whether a document writes the day or the month first: '04/14/2021' can only be 14 April.

Where some dates can only be month-first and none can only be day-first, those that could be either are month-first.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from opsgdocs.document import Document, TextBlock
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.profile import Profile, built_in, load
from opsgdocs.records import Evidence, Problem

_DATE = late(re.compile, r"(?<![\w/.-])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?:(?:19|20)\d\d|\d\d)(?![\w/])")
_MONTHS = 12
_LONGEST_MONTH = 31  # days


class Order(NamedTuple):
    """The first date of each order that can be read in no other."""

    day_first: Evidence | None = None
    month_first: Evidence | None = None

    def settles(self, profile: Profile) -> bool:
        """Whether the dates are month-first, and the profile does not speak for the committee."""
        only = profile.meeting.day_first and self.month_first is not None and self.day_first is None
        return only and not _is_of_committee(profile)


def order_of(document: Document) -> Order:
    """What the dates of a document tell of their order."""
    day_first = month_first = None
    for block in document.walk():
        for is_day_first, place in _telling(block) if block.text.count("/") > 1 else ():
            if is_day_first:
                day_first = day_first or place
            else:
                month_first = month_first or place
    return Order(day_first, month_first)


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
    elif order.month_first and profile.meeting.day_first:
        message = f"“{order.month_first.text}” can only be month-first; other dates are read day-first, as usual here."
        yield problem("dates_mixed", message, (order.month_first,))


def _is_of_committee(profile: Profile) -> bool:
    """A profile of one committee's own says how it writes dates: there a misprint is likelier than another order."""
    known = load(profile.name).meeting if profile.name in built_in() else profile.meeting
    return bool(known.short or known.names)


def _telling(block: TextBlock) -> Iterator[tuple[bool, Evidence]]:
    for match in _DATE.finditer(block.text):
        first, second = int(match["first"]), int(match["second"])
        if 0 < min(first, second) <= _MONTHS < max(first, second) <= _LONGEST_MONTH:
            yield first > _MONTHS, cite(block, *match.span())[0]
