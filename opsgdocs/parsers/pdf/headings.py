"""Which paragraphs are headings, and of which level; which level the entries of lists have.

3. Actions Outstanding
"""

import re
from collections.abc import Sequence

from opsgdocs.parsers.pdf.measure import Measure
from opsgdocs.parsers.pdf.paragraphs import Para

LONGEST = 140  # characters
LARGER = 1.08  # of the running text's size
NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s+\S|(?:item|section|annex|appendix|part)\s+\w+", re.IGNORECASE)
LETTER = re.compile(r"[^\W\d_]")
BLANK_TO_FILL = re.compile(r"_{4,}|\.{6,}|…{2,}")
LABELLED = re.compile(r":\s*\S")  # 'ACTION 3: SECAS to …' says something; it heads nothing

Look = tuple[float, bool, str | None]


def mark_headings(paras: Sequence[Para], measure: Measure) -> None:
    """Sets `heading` on the paragraphs that are headings; levels follow the looks, the largest first."""
    found = [para for para in paras if _is_heading(para, measure)]
    looks = sorted(dict.fromkeys(map(_look, found)), key=lambda look: (-look[0], not look[1]))
    first = 0 if _has_title(found, looks) else 1
    ranks = {look: rank for rank, look in enumerate(looks, first)}
    for para in found:
        number = NUMBER.match(para.text)
        depth = number[1].count(".") if number and number[1] else 0
        para.heading = ranks[_look(para)] + (depth if _look(para)[0] <= measure.size * LARGER else 0)
        para.mark = None


def _has_title(headings: Sequence[Para], looks: Sequence[Look]) -> bool:
    """Whether the largest heading is the document's title: the only one of its size, on the first page."""
    if len(looks) < 2 or looks[0][0] <= looks[1][0]:
        return False
    largest = [para for para in headings if _look(para) == looks[0]]
    return len(largest) == 1 and largest[0].lines[0].page == 1


def _is_heading(para: Para, measure: Measure) -> bool:
    text = para.text
    if len(text) > LONGEST or len(para.lines) > 3 or not LETTER.search(text) or BLANK_TO_FILL.search(text):
        return False
    if para.mark is not None and not para.numbered:
        return False
    if text.endswith((".", ",", ";")) and not text.endswith("..."):
        return False
    size = para.lines[0].size
    if size > LARGER * measure.size:
        return size > 1.25 * measure.size or not LABELLED.search(text)
    bold = all(line.bold for line in para.lines) and not measure.bold
    return bold and size >= 0.9 * measure.size and len(text) < 100 and not LABELLED.search(text)


def _look(para: Para) -> Look:
    line = para.lines[0]
    return line.size, line.bold, line.pieces[0].style.colour


def mark_levels(paras: Sequence[Para]) -> None:
    """Sets the level of list entries by their indents, within each list."""
    indents: list[float] = []
    for para in paras:
        if para.mark is None or para.heading is not None:
            if not indents or para.lines[0].x0 < indents[0] + 2:
                indents = []
            continue
        x = para.lines[0].x0
        while indents and x < indents[-1] - 3:
            indents.pop()
        if not indents or x > indents[-1] + 3:
            indents.append(x)
        para.level = len(indents) - 1
