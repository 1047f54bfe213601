"""What every document needs, loaded before the first one: minutes of no committee are read once, and forgotten.

Patterns are compiled and calendars made when they are needed: in a process that others are forked from, only once.
"""

from contextlib import suppress
from importlib import import_module

from opsgdocs.errors import ParseError
from opsgdocs.ingesting.found import Found
from opsgdocs.ingesting.orders import Orders
from opsgdocs.ingesting.reading import Read

_MODULES = ("opsgdocs.parsers.pdf", "opsgdocs.parsers.word", "opsgdocs.parsers.text")
_MINUTES = b"""Sample Group Meeting 29: Minutes
Date: 4 February 2020
Present: A. Person (Chair), B. Other
Apologies: C. Third

1. Reports
The Chair noted the report. The Group AGREED the plan.
ACTION SG 29/01: B. Other to write to the members within 10 working days.
ACTION SG 29/02: A. Person to report by the next meeting.
2. Any other business
The next meeting is on 3 March 2020.
"""


def warm_up(read: Read, orders: Orders) -> None:
    """Load it all; a profile by which nothing is found in these minutes is no fault."""
    for name in _MODULES:
        import_module(name)
    stamp = orders.stamp(Found("sample.txt", len(_MINUTES), 0, "", ""), "")
    with suppress(ParseError):
        read(_MINUTES, stamp, orders)
