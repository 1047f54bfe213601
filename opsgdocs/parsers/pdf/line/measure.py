"""What is usual in a document: the size of its text, its line spacing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.lines import Line

CLAUSE = compiled(r"[a-z]{1,4}[.)]\s")
LONG = 30  # characters; a line that may well be full
MID_SENTENCE = 5  # how much more a step counts that is surely within a paragraph
WIDE_LEADING = 1.55  # of the size
A_LITTLE = 1.08
OFTEN, WIDEST = 3, 1.75  # sentences that run on over a step; of the size: a step between lines
ENOUGH = 400  # letters outside of tables: so many tell the size of the text
MOSTLY = 0.6  # of the letters
NEAREST, FURTHEST = 0.8, 2.2  # of the size: steps between lines that follow each other
OFTEN_ENOUGH = 0.5  # of the most frequent step's count: the least of such steps is the usual one
USUAL_LEADING = 1.2  # of the size, where the document does not tell


@dataclass(frozen=True, slots=True)
class Measure:
    """Size of the running text in points; line spacing by size, in tables and outside; words that stand in it."""

    size: float = 10.0
    bold: bool = False
    leadings: dict[tuple[bool, float], float] = field(default_factory=dict)
    steps: frozenset[tuple[float, float]] = frozenset()  # sizes and steps over which a cell's sentence runs on
    loose: frozenset[tuple[float, float]] = frozenset()  # those over which many sentences outside of cells do

    def leading(self, size: float, *, in_cell: bool) -> float:
        """From one baseline to the next within a paragraph, in points."""
        known = self.leadings.get((in_cell, size)) or self.leadings.get((not in_cell, size))
        return known or USUAL_LEADING * size

    def runs_on(self, size: float, step: float) -> bool:
        """Whether many sentences of that size run on over such a step, though most do over a narrower one."""
        near = round(step * 2) / 2
        return any((size, near + off) in self.loose for off in (0.0, -0.5, 0.5, -1.0)) if self.loose else False

    def parts(self, size: float, step: float) -> bool:
        """Whether a step in a cell is a little more than the usual, and nowhere stands within a sentence."""
        if step < A_LITTLE * self.leading(size, in_cell=True) + 0.5:
            return False
        near = round(step * 2) / 2
        return not any((size, near + off) in self.steps for off in (-0.5, 0.0, 0.5))


def take_measure(body: Sequence[Sequence[Line]], cells: Sequence[Sequence[Line]]) -> Measure:
    """The measure of a document's columns and cells; the cells count where there is hardly any other text."""
    letters = sum(len(line.text) for lines in body for line in lines)
    counted = body if letters > ENOUGH else [*body, *cells]
    sizes: Counter[float] = Counter()
    bold = 0
    for lines in counted:
        for line in lines:
            length = len(line.text)
            sizes[line.size] += length
            if line.bold:
                bold += length
    outside, loose = _leadings(body)
    within, steps = _leadings(cells)
    found = {(False, size): value for size, value in outside.items()}
    found |= {(True, size): value for size, value in within.items()}
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    often = frozenset([known for known, count in loose.items() if count >= OFTEN and known[1] < WIDEST * known[0]])
    return Measure(size, bold > MOSTLY * sum(sizes.values()), found, frozenset(steps), often)


def runs_on(text: str) -> bool:
    """Whether a line begins in the middle of a sentence: not 'b) AGREED the report'."""
    return text[:1].islower() and not CLAUSE.match(text)


def _leadings(runs: Iterable[Sequence[Line]]) -> tuple[dict[float, float], Counter[tuple[float, float]]]:
    """The usual step at each size, and how often at which size a sentence runs on over which step.

    Where none runs on over it, a wide step parts paragraphs.
    """
    steps: defaultdict[float, Counter[float]] = defaultdict(Counter)
    sure: Counter[tuple[float, float]] = Counter()
    for lines in runs:
        for above, below in pairwise(lines):
            step = below.y - above.y
            if above.size == below.size and NEAREST * above.size < step < FURTHEST * above.size:
                step, is_wrapped = round(step * 2) / 2, runs_on(below.text)
                steps[above.size][step] += MID_SENTENCE if is_wrapped else 1
                if is_wrapped:
                    sure[above.size, step] += 1
    found = {size: _usual(counted) for size, counted in steps.items()}
    return {size: step for size, step in found.items() if step < WIDE_LEADING * size or (size, step) in sure}, sure


def _usual(steps: Counter[float]) -> float:
    most = max(steps.values())
    return min(step for step, count in steps.items() if count >= OFTEN_ENOUGH * most)
