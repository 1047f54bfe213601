"""Feet and heads of pages that stand between the rows of a table whose fields tabs part, be it only once.

OPSG 35/04→The DCC to provide a forecast.→DCC→06/10/2020

Managed by Gemserv
OPSG_37 - Final Minutes→Page 1

OPSG 36/02→SECAS to review the questions.→SECAS→06/10/2020
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.furniture.page_breaks import is_page_number
from opsgdocs.parsers.text.line.lines import (
    TAB,
    Line,
    ends_open,
    ends_sentence,
    hashes,
    is_key,
    starts_block,
    starts_low,
)
from opsgdocs.parsers.text.table.grids import fields_of, is_tab_row

_LONGEST = 90  # characters of a running head or foot
_TOP = 12  # lines with text; the title of a document stands here
_MOST = 4  # lines of one
_BETWEEN = 40  # lines at most between two rows of one table
_FEWEST = 3  # columns; two that agree may be two tables
_PIECES = compiled(r"\t|\s{3,}")
_NUMBER_ALONE = compiled(r"[-–]?\s?\d{1,3}\s?[-–]?")
_PAGE = compiled(r"\b(page|pg\.?|p\.)\s?\d{1,4}\b", re.IGNORECASE)
Block = range


def feet_between_rows(lines: Sequence[Line]) -> set[int]:
    """Places among `lines` of feet between two rows, and of those like them elsewhere in the text.

    A foot counts pages, or breaks off in the middle of a phrase; what merely stands between rows may head some of them.
    """
    counts = Counter(line.text for line in lines)
    found = {at for block in _blocks_between_rows(lines) for at in _foot(lines, block, counts)}
    if not found:
        return found
    known = {_words(lines, block) for block in _blocks(lines, 0, len(lines)) if found.issuperset(block)}
    again = [
        block for block in _blocks(lines, 0, len(lines)) if _counts(lines, block) and _words(lines, block) in known
    ]
    return found | {at for block in again for at in block}


def _blocks_between_rows(lines: Sequence[Line]) -> Iterator[Block]:
    rows = [at for at, line in enumerate(lines) if _is_row(line)]
    for above, below in pairwise(rows):
        between = lines[above + 1 : below]
        if 0 < len(between) <= _BETWEEN and not any(map(hashes, between)):
            yield from _blocks(lines, above + 1, below)


def _is_row(line: Line) -> bool:
    return is_tab_row(line) and len(fields_of(line)) >= _FEWEST


def _blocks(lines: Sequence[Line], start: int, end: int) -> Iterator[Block]:
    """The lines from `start` to `end` in groups with empty lines between them."""
    first = start
    for at in range(start + 1, end + 1):
        if at == end or lines[at].blanks:
            yield range(first, at)
            first = at


def _foot(lines: Sequence[Line], block: Block, counts: Counter[str]) -> list[int]:
    """The lines of a block between rows that are a foot."""
    if _is_apart(lines, block) and len(block) <= _MOST and all(map(_may_run, (lines[at] for at in block))):
        cut = len(block) == 1 and ends_open(lines[block[0]].text)
        return list(block) if cut or _counts(lines, block) or _is_title(lines, block) else []
    # Without empty lines around it an update may stand right before a foot: only what comes again is none.
    near = {at for at in block if _counts(lines, range(at, at + 1)) and TAB in lines[at].text}
    return [at for at in block if at in near or (near and counts[lines[at].text] > 1 and _may_run(lines[at]))]


def _is_title(lines: Sequence[Line], block: Block) -> bool:
    """True for the head of a page, 'SEC Panel', where the front of the text has it, if only within a longer line."""
    front = " ".join(line.text for line in lines[: min(_TOP, block.start)]).casefold()
    return len(block) == 1 and lines[block[0]].page_top and lines[block[0]].text.casefold() in front


def _is_apart(lines: Sequence[Line], block: Block) -> bool:
    after = lines[block.stop] if block.stop < len(lines) else None
    return lines[block.start].blanks > 0 and (after is None or after.blanks > 0 or after.page_top)


def _counts(lines: Sequence[Line], block: Block) -> bool:
    """True where one line counts pages: 'OPSG_37 - Final Minutes→Page 1', '3'."""
    return sum(1 for at in block if _number(lines[at])) == 1


def _number(line: Line) -> bool:
    pieces = [piece.strip() for piece in _PIECES.split(line.raw.strip())]
    return any(is_page_number(piece) for piece in (pieces[0], pieces[-1])) or bool(_NUMBER_ALONE.fullmatch(line.text))


def _may_run(line: Line) -> bool:
    """True for what may stand at the end of a page: no sentence, entry or key, and no fields but a count."""
    text = line.text
    if len(text) > _LONGEST or ends_sentence(text):
        return False
    if _number(line):
        return True
    return not (TAB in text or starts_block(line) or is_key(text) or starts_low(text))


def _words(lines: Sequence[Line], block: Block) -> tuple[str, ...]:
    return tuple(_PAGE.sub("#", lines[at].text) for at in block)
