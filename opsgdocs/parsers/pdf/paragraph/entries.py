"""Lines that begin as their paragraph does: entries one below the other, though a full line stands between.

ACTION 4/01: Write to the county council and to the parish about the roof of the hall, and report
Owner: Carl Dunn
ACTION 4/02: Ask Security
☐ Eve Frost: ask Security

British Gas (KL)            (a cell: names, each with something in brackets behind it)
E.ON (SM)
"""

import re
from collections import Counter
from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.wording import ANY_DIGIT, DIGITS, ends_unfinished
from opsgdocs.parsers.pdf.paragraph.para import Para

BOXES = "☐☑☒⬜✅❎🔲🗹🗷"
WORD = r"[\w#./&’'-]"
LABEL = compiled(rf"(?=[^\W\d_a-z]){WORD}+(?: {WORD}+){{0,2}}:(?=\s)")  # 'Owner:', 'Due date:', 'Action 4/02:'
BRACKETED = compiled(r"[^\W\d_a-z][^()\[\],;:]*\([^()]*\)")  # 'British Gas (KL)'
FEWEST = 2  # entries
SAME_PLACE = 2.0  # points


def begins_alike(para: Para, line: Line) -> bool:
    """Whether a line begins another entry: with a box or with a label, where its paragraph begins with one too.

    Within a sentence a line may begin with 'Note:', and the choices of a form go on with a box.
    """
    first = para.lines[0]
    if line.text[0] in BOXES:
        return first.text[0] in BOXES or not any(box in para.text for box in BOXES)
    if ":" not in line.text or not _is_below(para, line):
        return False
    label, above = LABEL.match(line.text), LABEL.match(first.text, para.mark.offset if para.mark else 0)
    if label is None or above is None:
        return False
    return _kind(label) == _kind(above) or _may_be_entry(para)


def begins_labelled(para: Para, line: Line) -> bool:
    """Whether a line with a label that begins other lines as well may begin an entry below a paragraph."""
    return _is_below(para, line) and _may_be_entry(para)


def labelled_entries(lines: Sequence[Line]) -> frozenset[int]:
    """Which lines begin with a label that begins others too, or stands above another: 'Owner:' above 'Due:'."""
    labels = {at: found for at, line in enumerate(lines) if ":" in line.text and (found := LABEL.match(line.text))}
    if len(labels) < FEWEST:
        return frozenset()
    kinds = Counter(map(_kind, labels.values()))
    return frozenset([at for at, label in labels.items() if kinds[_kind(label)] >= FEWEST or at + 1 in labels])


def _is_below(para: Para, line: Line) -> bool:
    """Whether a line begins where its paragraph does, and that does not end in the middle of a sentence."""
    return abs(para.x - line.x0) <= SAME_PLACE and not ends_unfinished(para.lines[-1].text)


def _may_be_entry(para: Para) -> bool:
    """Whether a label below is no part of a run of them: 'Ann Bell: 18; Carl Dunn: 6; Eve' goes on with 'Frost: 1'."""
    return para.mark is None and para.text.count(": ") <= 1


def bracketed_entries(lines: Sequence[Line]) -> frozenset[int]:
    """Which lines of a cell begin an entry, where it holds nothing but names with brackets behind them."""
    if len(lines) < FEWEST or lines[-1].text[-1] != ")":
        return frozenset()
    found, text = [], ""
    for at, line in enumerate(lines):
        if not text:
            found.append(at)
        text = f"{text} {line.text}".strip()
        if BRACKETED.fullmatch(text):
            text = ""
    return frozenset(found) if not text and len(found) >= FEWEST else frozenset()


def _kind(label: re.Match[str]) -> str:
    return DIGITS.sub(ANY_DIGIT, label[0])
