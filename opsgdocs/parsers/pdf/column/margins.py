"""Where columns end: short pages and short lines do not tell their margin, other pages do."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from opsgdocs.parsers.pdf.column.column import Column
from opsgdocs.parsers.pdf.line.right_margins import are_wrapped

STEP = 12.0  # points: columns that begin nearer than that begin at the same place


def align_margins(columns: Sequence[Column], widths: dict[int, float]) -> None:
    """Columns of one kind end where the widest of them ends: a short page does not tell its margin.

    Left and right pages may have other margins: columns that begin at the same place are of one kind.
    """
    kinds: defaultdict[tuple[int, tuple[int, int]], list[Column]] = defaultdict(list)
    for column in columns:
        kinds[round(widths[column.page]), column.kind].append(column)
    for alike in kinds.values():
        rights: dict[int, float] = {}
        for column in alike:
            place = round(column.left / STEP)
            rights[place] = max(rights.get(place, 0.0), column.right)
        widest = max(rights.values())
        counts = Counter(round(column.left / STEP) for column in alike)
        for column in alike:
            near = [round(column.left / STEP) + step for step in (-1, 0, 1)]
            known = sum(counts[place] for place in near) > 1
            column.right = max(rights.get(place, 0.0) for place in near) if known else widest
    _widen_open(columns, widths)
    _widen_short(columns, widths)


def _widen_open(columns: Sequence[Column], widths: dict[int, float]) -> None:
    """Columns of short lines at the right side reach as far as the text of pages that are as wide, or its margin."""
    reach: defaultdict[int, float] = defaultdict(float)
    lefts: dict[int, float] = {}
    for column in columns:
        width = round(widths[column.page])
        reach[width] = max(reach[width], column.right)
        lefts[width] = min(lefts.get(width, column.left), column.left)
    for column in columns:
        if column.is_open:
            width = round(widths[column.page])
            margin = width - lefts[width] if column.kind[0] > 1 else 0.0
            column.right = max(reach[width], margin)


def _widen_short(columns: Sequence[Column], widths: dict[int, float]) -> None:
    """Single columns of which none wraps a line do not tell their margin: it is as wide as that on the left."""
    alike: defaultdict[int, list[Column]] = defaultdict(list)
    for column in columns:
        if column.lines:
            alike[round(widths[column.page])].append(column)
    for width, found in alike.items():
        if any(column.kind[0] > 1 or are_wrapped(column.lines) for column in found):
            continue
        margin = width - min(column.left for column in found)
        for column in found:
            column.right = max(column.right, margin)
