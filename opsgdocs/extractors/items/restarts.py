"""Items whose numbers begin anew: 'Part B – Confidential' counts 1, 2, 3 again.

A list of contents counts from 1 too; no text stands between its lines.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

_FEWEST = 2  # items of a part


class Counted(Protocol):
    """A block that heads an item: its place and in which way it is printed."""

    @property
    def index(self) -> int:
        """Its place among the blocks."""

    @property
    def style(self) -> tuple[str, int, bool]:
        """Kind of block, level, and whether it is bold."""


_Head = TypeVar("_Head", bound=Counted)


def with_restarts(run: list[_Head], heads: Sequence[_Head], value: Callable[[_Head], int]) -> list[_Head]:
    """The run with the other parts of the same make before and behind it that count 1, 2, 3 and have text."""
    if not run or not _stands_out(run[0]):
        return run
    alike = [head for head in heads if head.style == run[0].style]
    before = [head for head in alike if head.index < run[0].index]
    behind = [head for head in alike if head.index > run[-1].index]
    parts = [part for side in (before, behind) for part in _parts(side, value) if _is_part(part, value)]
    return sorted((*run, *(head for part in parts for head in part)), key=lambda head: head.index)


def _stands_out(head: Counted) -> bool:
    kind, _, bold = head.style
    return kind == "Heading" or bold


def _parts(heads: Sequence[_Head], value: Callable[[_Head], int]) -> list[list[_Head]]:
    """The heads cut wherever the count falls back to 1."""
    parts: list[list[_Head]] = []
    for head in heads:
        if value(head) == 1 or not parts:
            parts.append([])
        parts[-1].append(head)
    return parts


def _is_part(part: Sequence[_Head], value: Callable[[_Head], int]) -> bool:
    counts = [value(head) for head in part] == list(range(1, len(part) + 1))
    return counts and len(part) >= _FEWEST and all(after.index - one.index > 1 for one, after in pairwise(part))
