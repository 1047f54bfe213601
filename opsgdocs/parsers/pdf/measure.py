"""What is usual in a document: the size of its text, its line spacing, its margins."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from opsgdocs.parsers.pdf.lines import Line

LONG = 30  # characters; a line that may well be full
USUAL_LEADING = 1.2  # of the size, where the document does not tell


@dataclass(frozen=True, slots=True)
class Measure:
    """Size of the running text in points; line spacing by size, in tables and outside; words that stand in it."""

    size: float = 10.0
    bold: bool = False
    leadings: dict[tuple[bool, float], float] = field(default_factory=dict)

    def leading(self, size: float, *, in_cell: bool) -> float:
        """From one baseline to the next within a paragraph, in points."""
        known = self.leadings.get((in_cell, size)) or self.leadings.get((not in_cell, size))
        return known or USUAL_LEADING * size


def take_measure(body: Sequence[Sequence[Line]], cells: Sequence[Sequence[Line]]) -> Measure:
    """The measure of a document's columns and cells; the cells count where there is hardly any other text."""
    letters = sum(len(line.text) for lines in body for line in lines)
    counted = body if letters > 400 else [*body, *cells]
    sizes: Counter[float] = Counter()
    bold = 0
    for lines in counted:
        for line in lines:
            sizes[line.size] += len(line.text)
            bold += len(line.text) * line.bold
    found = {(False, size): value for size, value in _leadings(body).items()}
    found |= {(True, size): value for size, value in _leadings(cells).items()}
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    return Measure(size, bold > 0.6 * sum(sizes.values()), found)


def right_margin(lines: Sequence[Line]) -> float:
    """Where long lines end, a few that run further not counted; 0 where hardly any line is long."""
    ends = sorted((line.x1 for line in lines if len(line.text) > LONG), reverse=True)
    if len(ends) < 3:
        return 0.0
    needed = max(2, len(ends) // 30)
    return next((end for at, end in enumerate(ends) if ends[min(at + needed, len(ends)) - 1] > end - 15), ends[0])


def _leadings(runs: Iterable[Sequence[Line]]) -> dict[float, float]:
    steps: dict[float, Counter[float]] = {}
    for lines in runs:
        for above, below in pairwise(lines):
            step = below.y - above.y
            if above.size == below.size and 0.8 * above.size < step < 2.2 * above.size:
                steps.setdefault(above.size, Counter())[round(step * 2) / 2] += _weight(above, below)
    return {size: _usual(counted) for size, counted in steps.items()}


def _weight(above: Line, below: Line) -> int:
    """A step from a long line to one that goes on in mid-sentence is surely within a paragraph."""
    return 5 if below.text[:1].islower() else 1


def _usual(steps: Counter[float]) -> float:
    most = max(steps.values())
    return min(step for step, count in steps.items() if count >= 0.5 * most)
