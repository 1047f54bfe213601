"""Where a text passes from one page to the next, and the lines that stand there on every page.

OPSG_54_0103 Draft Minutes                    Page 3 of 7
                Managed by Gemserv

A line that counts pages shows such a place, and so does a form feed; what comes again beside them belongs to them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.gutters import gaps, has_gap, is_over_row, stretches
from opsgdocs.parsers.text.line.lines import (
    TAB,
    Line,
    ends_sentence,
    hangs,
    is_chat,
    is_in_column,
    is_key,
    is_loud_key,
    starts_block,
    starts_low,
)

_LONGEST = 100  # characters of a running head or foot
_TOP = 12  # lines with text; a running head may repeat the title that stands here
_TABLE = 200  # lines with text; the heads of a table on one page are not further from those on the next
_AROUND = 4  # lines; no running head or foot has more
_CLAUSE = 6  # words; so much before a break is a sentence and no name in a list
_COUNT = r"(?:page|pg\.?|p\.)\s?(\d{1,4})\s?(?:of|/)\s?(\d{1,4})"
_COUNTED = compiled(rf"(?P<before>.*?)\b{_COUNT}(?P<after>.*)", re.IGNORECASE)
_OF = compiled(r"[-–|\[(]?\s?(\d{1,3})\s?of\s?(\d{1,3})\s?[-–|\])]?", re.IGNORECASE)
_PAGE = compiled(r"[-–|\[(]?\s?(?:page|pg\.?|p\.)\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?\s?[-–|\])]?", re.IGNORECASE)
_NUMBERED = compiled(r"(\S.{0,100}?)\s(?:page|pg\.?|p\.)\s?(\d{1,4})", re.IGNORECASE)
_WIDE = compiled(r"\s{2,}")
_DIGITS = compiled(r"\d+")
_NAME = compiled(r"[A-Z\d].*|.{1,3}|\W+")
_PARTING = "-–—|·•,;:"
Break = tuple[int, int]


def page_breaks(lines: Sequence[Line]) -> set[int]:
    """Places among `lines` of those that stand where a page ends and the next begins."""
    counting = sorted({*_counting(lines), *_ending(lines)})
    breaks = _merged([(at, at + 1) for at in counting] + [(at, at) for at in _page_starts(lines)], lines)
    breaks = [_to_table(lines, _with_head(lines, found)) for found in _grown(lines, breaks)]
    within = {at for start, end in breaks for at in range(start, end)}
    return within | {at for place in counting for at in _interrupting(lines, place)}


def is_page_number(text: str) -> bool:
    """True for 'Page 3 of 7', '- 3 of 7 -', 'Page 3'; not for '3/7', which may be the third action of a meeting."""
    counted = _OF.fullmatch(text)
    return bool(_PAGE.fullmatch(text)) or (counted is not None and int(counted[1]) <= int(counted[2]))


def _counting(lines: Sequence[Line]) -> list[int]:
    titled = [at for at, line in enumerate(lines) if len(line.text) <= _LONGEST and _is_titled(line)]
    # In a list of papers one 'Page 1 of 3' stands under the other.
    close = {at for pair in pairwise(titled) if pair[1] - pair[0] == 1 for at in pair}
    alone = [at for at, line in enumerate(lines) if is_page_number(line.text)]
    return sorted({*alone, *titled} - (close - set(alone)))


def _ending(lines: Sequence[Line]) -> list[int]:
    """The first and last lines of pages that bear its number behind a title: 'OPSG_54 Minutes – White Page 1'."""
    found: list[int] = []
    page = 1
    for at, line in enumerate(lines):
        page += line.page_top
        numbered = _NUMBERED.fullmatch(line.text) if line.page_edge else None
        if numbered and abs(int(numbered[2]) - page) <= 1 and _is_name(numbered[1]) and not is_loud_key(line.text):
            found.append(at)
    return found


def _is_titled(line: Line) -> bool:
    """True for a title with a count of pages before or behind it: 'OPSG_54_0103 Draft Minutes Page 3 of 7'."""
    found = _COUNTED.fullmatch(" ".join(line.text.split()))
    if found is None or int(found[2]) > int(found[3]) or (found["before"] and found["after"].strip(_PARTING + " ")):
        return False
    title = (found["before"] or found["after"]).strip(_PARTING + " ")
    if not title or is_loud_key(title) or ends_sentence(title) or hangs(title):
        return False
    return _is_name(title) or _stands_off(line, title)


def _is_name(title: str) -> bool:
    return all(_NAME.fullmatch(word) for word in title.split())


def _stands_off(line: Line, title: str) -> bool:
    pieces = [piece.strip() for piece in re.split(r" {3,}|\t", line.raw.strip())]
    return len(pieces) > 1 and any(is_page_number(piece) for piece in (pieces[0], pieces[-1])) and not is_key(title)


def _page_starts(lines: Sequence[Line]) -> list[int]:
    return [at for at, line in enumerate(lines) if line.page_top and at]


def _merged(breaks: Iterable[Break], lines: Sequence[Line]) -> list[Break]:
    """Breaks in order; those with no more than a running line or two between them are one."""
    merged: list[Break] = []
    for start, end in sorted(breaks):
        if merged and start - merged[-1][1] < _AROUND and all(map(_is_bare, lines[merged[-1][1] : start])):
            first, last = merged.pop()
            merged.append((first, max(end, last)))
        else:
            merged.append((start, end))
    return merged


def _is_bare(line: Line) -> bool:
    """True for what a page may bear besides its text; 'Next Meeting: 6 April 2021' may be all the text of the last."""
    return _is_short(line) and not (is_key(line.text) and _DIGITS.search(line.text) and not _PAGE.search(line.text))


def _is_short(line: Line) -> bool:
    text = line.text
    if len(text) <= _LONGEST and has_gap(line):
        line = _left(line)
        text = line.text
    if len(text) > _LONGEST or is_chat(text) or is_loud_key(text) or TAB in line.raw.strip():
        return False
    return not (ends_sentence(text) or starts_block(line))


def _left(line: Line) -> Line:
    """What stands on the left: 'OPSG_43_0604 – Final Minutes      Classification: White' is no key."""
    return replace(line, text=_WIDE.split(line.raw.strip(), maxsplit=1)[0])


def _grown(lines: Sequence[Line], breaks: Sequence[Break]) -> list[Break]:
    """The breaks with the lines around them that come again around others, and nowhere else."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        places[_key(line)].append(at)
    found = list(breaks)
    for _ in range(_AROUND):
        above = _repeated(lines, [start - 1 for start, _ in found], places)
        below = _repeated(lines, [end for _, end in found], places)
        found = [(start - (start - 1 in above), end + (end in below)) for start, end in found]
        if not above and not below:
            break
    return found


def _repeated(lines: Sequence[Line], edges: Sequence[int], places: dict[str, list[int]]) -> set[int]:
    groups: dict[str, list[int]] = defaultdict(list)
    for at in edges:
        if 0 <= at < len(lines) and _is_short(lines[at]) and _may_repeat(lines, at):
            groups[_key(lines[at])].append(at)
    return {
        at
        for key, group in groups.items()
        if len(group) > 1 and all(place in group or place < _TOP for place in places[key])
        # The heads of a table come again at the top of a page, there perhaps over the rest of a row.
        if not any(is_over_row(lines, at) for at in places[key])
        for at in group
    }


def _may_repeat(lines: Sequence[Line], at: int) -> bool:
    text = _left(lines[at]).text
    return not (is_key(text) or starts_low(text) or is_in_column(lines, at))


def _key(line: Line) -> str:
    return _DIGITS.sub("0", line.text) if is_page_number(line.text) else line.text


def _with_head(lines: Sequence[Line], found: Break) -> Break:
    """The break with the lines under it that repeat how the document begins."""
    start, end = found
    first = max(size for size in range(_AROUND) if _texts(lines[:size]) == _texts(lines[end - size : end]))
    while end < len(lines) and first < min(_AROUND, start) and _repeats(lines[end], lines[first]):
        end, first = end + 1, first + 1
    return start, end


def _to_table(lines: Sequence[Line], found: Break) -> Break:
    """The break with the names under it that part the heads of a table from what they are repeated for."""
    start, end = found
    for at in range(end, min(end + _AROUND, len(lines))):
        if len(stretches(gaps(lines[at]))) > 1:
            words = lines[at].text.split()
            again = any(line.text.split() == words for line in lines[max(0, start - _TABLE) : start])
            return (start, at) if again and all(map(_is_titular, lines[end:at])) else found
    return found


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def _repeats(line: Line, first: Line) -> bool:
    return line.text == first.text and (_is_short(line) or (is_key(line.text) and not is_loud_key(line.text)))


def _interrupting(lines: Sequence[Line], place: int) -> range:
    """The running lines around a count of pages that stand between the halves of a sentence."""
    for size in range(1, _AROUND + 2):
        for start in range(max(1, place - size + 1), place + 1):
            end = start + size
            around = [*range(start, place), *range(place + 1, min(end, len(lines)))]
            titular = all(_is_titular(lines[at]) and not is_in_column(lines, at) for at in around)
            if end < len(lines) and titular and _is_one(lines[start - 1], lines[end]):
                return range(start, end)
    return range(place, place)


def _is_titular(line: Line) -> bool:
    """True for what may stand beside a count of pages, and is no cell of a table and no part of a sentence."""
    return _is_short(line) and not has_gap(line) and line.text[0].isupper() and not _DIGITS.search(line.text)


def _is_one(before: Line, after: Line) -> bool:
    if has_gap(before) or has_gap(after):
        return False
    if ends_sentence(before.text) or TAB in before.text or starts_block(after) or not starts_low(after.text):
        return False
    return hangs(before.text) or len(before.text.split()) >= _CLAUSE
