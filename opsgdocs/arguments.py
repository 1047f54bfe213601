"""What callers give, checked at the door: one sentence says what is wanted and what was given.

ActionLog("minutes/")   →   TypeError: ActionLog takes the records that read() and read_folder() give, not 'minutes/' …
"""

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from opsgdocs.errors import UsageError

Wanted = TypeVar("Wanted")

_LONGEST = 60  # characters of a value that is shown


def path_given(value: object, taker: str, what: str = "the path of a file, as text or a Path") -> Path:
    """The path.

    Raises:
        TypeError: it is none.
        UsageError: it is empty, which would mean the folder that one is in.
    """
    if isinstance(value, bytes) or not isinstance(value, str | os.PathLike):
        raise TypeError(f"{taker} takes {what}, not {told(value)}")
    if value == "":
        raise UsageError(f"{taker} takes {what}, and '' is empty; for the folder you are in write '.'")
    return Path(value)


def all_given(values: object, kinds: type[Wanted] | tuple[type[Wanted], ...], taker: str, what: str) -> list[Wanted]:
    """The values of an iterable, each of one of these kinds.

    Raises:
        TypeError: it is no iterable, one such value alone, or holds another.
    """
    if isinstance(values, kinds):
        raise TypeError(f"{taker} takes several: {what}; put the one in a list, not {told(values)} alone")
    if isinstance(values, str | bytes | os.PathLike) or not isinstance(values, Iterable):
        raise TypeError(f"{taker} takes {what}, not {told(values)}")
    found = list(values)
    for number, value in enumerate(found, start=1):
        if not isinstance(value, kinds):
            raise TypeError(f"{taker} takes {what}; entry {number} is {told(value)}")
    return found


def check_kind(value: object, kinds: type | tuple[type, ...], name: str, what: str) -> None:
    """See that an argument is of one of these kinds.

    Raises:
        TypeError: otherwise.
    """
    if not isinstance(value, kinds):
        raise TypeError(f"{name} takes {what}, not {told(value)}")


def check_text(value: object, name: str, what: str) -> None:
    """See that an argument that may be left out is text.

    Raises:
        TypeError: otherwise.
    """
    check_kind(value, (str, type(None)), name, what)


def check_when(value: object, name: str) -> None:
    """See that an argument is a meeting or a day.

    Raises:
        TypeError: otherwise.
    """
    check_kind(value, (str, dt.date), name, "the label of a meeting or a day (datetime.date)")


def day_given(value: object, name: str) -> dt.date:
    """The day, without a time of day.

    Raises:
        TypeError: it is none.
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if not isinstance(value, dt.date):
        raise TypeError(f"{name} takes a day (datetime.date), not {told(value)}")
    return value


def told(value: object) -> str:
    """A value for a sentence: None, 'minutes/', a list, an ActionLog."""
    if value is None:
        return "None"
    if isinstance(value, str | bytes | int | float | os.PathLike):
        shown = repr(value)
        return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
    kind = type(value).__name__
    return f"{'an' if kind[:1].lower() in 'aeiou' else 'a'} {kind}"
