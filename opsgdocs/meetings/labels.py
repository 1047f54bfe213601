"""Labels that count meetings: 'OPSG_30' follows 'OPSG_29'; 'Board 9 July 2024' names a day, and no label follows it."""

import re
from datetime import date

from opsgdocs.kept_patterns import compiled

LAST_NUMBER = compiled(r"\d+(?=\D*$)")  # 'OPSG_29', 'TAG12b'
_NUMBER = compiled(r"\d+")


def label_key(label: str) -> str:
    """What is left of a label when spacing and case do not count: 'opsg30' for 'OPSG_30', 'opsg 030'."""
    return re.sub(r"0*(\d+)", r"\1", re.sub(r"[\W_]+", "", label.casefold()))


def is_numbered(label: str | None, number: int | str | None, day: date | None = None) -> bool:
    """Whether the label ends in the meeting's number, so that the next one can be counted.

    >>> is_numbered("OPSG_29", 29), is_numbered("Board 2024-07-09", None)
    (True, False)
    """
    numbers = _NUMBER.findall(label or "")
    if not numbers or not isinstance(number, int) or int(numbers[-1]) != number:
        return False
    return day is None or day.year not in map(int, numbers)  # 'Board 2024-07-09' of the ninth meeting
