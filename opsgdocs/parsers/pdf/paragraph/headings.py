"""Which paragraphs are headings, and of which level; which level the entries of lists have.

3. Actions Outstanding
"""

import re
from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.measure import Measure
from opsgdocs.parsers.pdf.paragraph.neighbours import Look, are_neighbours, is_centred_over, is_numbered_head, look_of
from opsgdocs.parsers.pdf.paragraph.para import Para

LONGEST = 140  # characters
LARGER, LARGE = 1.08, 1.25  # of the running text's size
MARGINAL, RIGHT = 24, 0.55  # characters; of the column's width
NUMBER = compiled(r"(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s+\S|(?:item|section|annex|appendix|part)\s+\w+", re.IGNORECASE)
LETTER = compiled(r"[^\W\d_]")
BLANK_TO_FILL = compiled(r"_{4,}|\.{6,}|…{2,}")
LABELLED = compiled(r":\s*\S")  # 'ACTION 3: SECAS to …' says something; it heads nothing


def mark_headings(paras: Sequence[Para], measure: Measure) -> None:
    """Sets `heading` on the paragraphs that are headings; levels follow the looks, the largest first."""
    found = _headings(paras, measure)
    looks = sorted(dict.fromkeys(map(look_of, found)), key=lambda look: (-look[0], not look[1]))
    first = 0 if _has_title(found, looks) else 1
    ranks = {look: rank for rank, look in enumerate(looks, first)}
    above = first
    for para in found:
        number = NUMBER.match(para.text)
        depth = number[1].count(".") if number and number[1] else 0
        para.heading = ranks[look_of(para)] + (depth if look_of(para)[0] <= measure.size * LARGER else 0)
        if depth:
            para.heading = max(para.heading, above + depth)
        elif number and number[1]:
            above = para.heading
        para.mark = None


def _headings(paras: Sequence[Para], measure: Measure) -> list[Para]:
    texts = {look_of(para) for para in paras if para.mark is None and len(para.text) > LONGEST}
    found: list[Para] = []
    befores: list[Para | None] = [None, *paras]
    afters: list[Para | None] = [*paras[1:], None]
    for before, para, after in zip(befores, paras, afters, strict=False):
        numbered = is_numbered_head(before, para, after) and _may_head(para)
        if numbered or (_is_heading(para, measure, texts) and not _goes_on(before, para, found)):
            found.append(para)
    return _with_title_lines(paras, found)


def _with_title_lines(paras: Sequence[Para], found: Sequence[Para]) -> list[Para]:
    """The headings, and the centred lines of one look directly above them: a name in a title may end in a stop."""
    headings = {id(para) for para in found}
    for para, below in zip(reversed(paras[:-1]), reversed(paras[1:]), strict=True):
        if id(below) in headings and para.text.endswith(".") and is_centred_over(para, below):
            headings.add(id(para))
    return [para for para in paras if id(para) in headings]


def _goes_on(before: Para | None, para: Para, found: Sequence[Para]) -> bool:
    """Whether a bold line stands directly below a bold sentence: it goes on with what is said there."""
    if before is None or not para.lines[0].bold or (found and found[-1] is before) or before.mark is not None:
        return False
    return len(before.lines) > 1 and look_of(before) == look_of(para) and are_neighbours(before, para)


def _has_title(headings: Sequence[Para], looks: Sequence[Look]) -> bool:
    """Whether the largest heading is the document's title: the only one of its size, on the first page."""
    if len(looks) < 2 or looks[0][0] <= looks[1][0]:
        return False
    largest = [para for para in headings if look_of(para) == looks[0]]
    return len(largest) == 1 and largest[0].lines[0].page == 1


def _may_head(para: Para) -> bool:
    if len(para.lines) > 3 or (para.mark is not None and not para.numbered):
        return False
    text = para.text
    if len(text) > LONGEST or not LETTER.search(text) or BLANK_TO_FILL.search(text):
        return False
    return not text.endswith((".", ",", ";")) or text.endswith("...")


def _is_heading(para: Para, measure: Measure, texts: set[Look]) -> bool:
    if not _may_head(para):
        return False
    text, look = para.text, look_of(para)
    size = para.lines[0].size
    if size > LARGER * measure.size and (look not in texts or size > LARGE * measure.size):
        return size > LARGE * measure.size or not LABELLED.search(text)
    bold = all(line.bold for line in para.lines) and not measure.bold and not _is_aside(para)
    return bold and size >= 0.9 * measure.size and len(text) < 100 and not LABELLED.search(text)


def _is_aside(para: Para) -> bool:
    """Whether a few bold letters stand in the right half: an owner beside a text, not a heading of it."""
    line, region = para.lines[0], para.region
    return len(para.text) <= MARGINAL and line.x0 > region.left + RIGHT * (region.right - region.left)


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
