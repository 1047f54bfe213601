"""Documents read in a process of their own, which may be slow, greedy or die without harm to anybody else.

    >>> from opsgdocs.guard import read_guarded
    >>> outcome = read_guarded("OPSG_29_Minutes.pdf")           # doctest: +SKIP
    >>> outcome.record or outcome.error                         # doctest: +SKIP

A file that was made to harm costs `Limits.seconds` and `Limits.memory` at the most. `Reader` keeps its process for the
next file; `limit_memory` and `limit_time` are for workers of one's own.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from opsgdocs.guard.ceilings import limit_memory, limit_time, within_memory
from opsgdocs.parsers.limits import USUAL, Limits

if TYPE_CHECKING:
    from opsgdocs.guard.reader import Cost, Reader, read_guarded

_READER = ("Cost", "Reader", "read_guarded")
"""Loaded when they are first used: who only keeps limits starts no process."""

__all__ = ["USUAL", "Cost", "Limits", "Reader", "limit_memory", "limit_time", "read_guarded", "within_memory"]


def __getattr__(name: str) -> object:
    if name not in _READER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("opsgdocs.guard.reader"), name)
