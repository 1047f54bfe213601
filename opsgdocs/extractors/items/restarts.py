"""Items whose numbers begin anew: 'Part B – Confidential' counts 1, 2, 3 again.

A list of contents counts from 1 too; no text stands between its lines.
"""

from collections.abc import Sequence
from itertools import pairwise

from opsgdocs.extractors.items.heads import Head, count_of

_FEWEST = 2  # items of a part


def with_restarts(run: list[Head], heads: Sequence[Head]) -> list[Head]:
    """The run with the other parts of the same make before and behind it that count 1, 2, 3 and have text."""
    if not run or not run[0].stands_out:
        return run
    alike = [head for head in heads if head.style == run[0].style]
    before = [head for head in alike if head.index < run[0].index]
    behind = [head for head in alike if head.index > run[-1].index]
    parts = [part for side in (before, behind) for part in _parts(side) if _is_part(part)]
    return sorted((*run, *(head for part in parts for head in part)), key=lambda head: head.index)


def _parts(heads: Sequence[Head]) -> list[list[Head]]:
    """The heads cut wherever the count falls back to 1."""
    parts: list[list[Head]] = []
    for head in heads:
        if count_of(head) == 1 or not parts:
            parts.append([])
        parts[-1].append(head)
    return parts


def _is_part(part: Sequence[Head]) -> bool:
    counts = [count_of(head) for head in part] == list(range(1, len(part) + 1))
    return counts and len(part) >= _FEWEST and all(after.index - one.index > 1 for one, after in pairwise(part))
