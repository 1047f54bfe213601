"""A target as it was said at a meeting, and as a history tells it: 'target revised from 2020-02-04 to 2020-03-03'."""

import datetime as dt
from typing import NamedTuple

from opsgdocs.records import Target


class SaidTarget(NamedTuple):
    """A target, and the meeting and day it was said at: 'by the next meeting' means nothing without.

    `is_set` is false where a table prints it as set before.
    """

    target: Target
    day: dt.date | None
    at: str | None
    is_set: bool = True


def in_words(target: Target) -> str:
    """'2020-03-03', '“by the end of March”', 'the next main meeting (OPSG_30)'."""
    if target.date:
        return target.date.isoformat()
    named = f" ({target.meeting})" if target.meeting else ""
    return f"“{target.text}”" if target.text else f"the next main meeting{named}"


def told_revision(before: Target, now: Target) -> str:
    """'target revised from 2020-02-04 to 2020-03-03', 'target set to 2020-03-03, where none was stated before'."""
    if before.stated or before.text:
        return f"target revised from {in_words(before)} to {in_words(now)}"
    return f"target set to {in_words(now)}, where none was stated before"


def told_reprint(before: Target, printed: Target, at: str) -> str:
    """'target printed as 2020-03-03 at OPSG_30, before that 2020-02-04'."""
    known = f"before that {in_words(before)}" if before.stated or before.text else "none was stated before"
    return f"target printed as {in_words(printed)} at {at}, {known}"
