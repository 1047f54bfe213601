"""Which lines that could be sub-headings are: those printed as most of the paper's are.

Where 'Status' is a heading of each issue, a sentence 'Update: the DCC has …' or a bullet 'Impact: none' is text.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from opsgdocs.extractors.papers.labels import SECTIONS, plain_form
from opsgdocs.extractors.papers.line import Line
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.profile import PaperWords

_LONGEST_TITLE = 160  # characters


def with_labels(lines: Sequence[Line], words: PaperWords) -> list[Line]:
    """The lines; what is no sub-heading after all is text again, one line with what it was parted from."""
    return _with_titles(_kept(_without_purpose(lines, words)), words)


def _without_purpose(lines: Sequence[Line], words: PaperWords) -> list[Line]:
    """'Summary' that comes once is the paper's own, one in every issue a section."""
    own = {plain_form(word) for word in words.purpose}
    counts = Counter(line.label.word for line in lines if line.label)
    return [
        replace(line, role="text", label=None)
        if line.label and not line.in_table and line.label.word in own and counts[line.label.word] == 1
        else line
        for line in lines
    ]


def _kept(lines: Sequence[Line]) -> list[Line]:
    main = _main_style(lines)
    words = {line.label.word for line in lines if line.label and line.style == main}
    keys = {line.label.key for line in lines if line.label and line.style == main}
    recurring = _recurring(lines, main) - words
    kept: list[Line] = []
    for line in lines:
        accepted = line.label is None or line.in_table or _is_accepted(line, main, (words, keys))
        accepted = accepted or (line.label is not None and line.label.word in recurring)
        if not accepted:
            kept.append(replace(line, role="text", label=None))
        elif kept and line.role == "text" and _was_parted(kept[-1], line):
            kept[-1] = _joined(kept[-1], line)
        else:
            kept.append(line)
    return kept


def _main_style(lines: Sequence[Line]) -> tuple[object, ...] | None:
    """How most sub-headings are printed: the style that names most sections, often."""
    counts: dict[tuple[object, ...], Counter[str]] = defaultdict(Counter)
    for line in lines:
        if line.label and line.label.key in SECTIONS:
            counts[line.style][line.label.key] += 1
    if not counts:
        return None
    return max(counts, key=lambda style: (len(counts[style]) > 1, sum(counts[style].values()), len(counts[style])))


def _recurring(lines: Sequence[Line], main: tuple[object, ...] | None) -> set[str]:
    """'Owner: the DCC' beneath every title is a section, though the other sub-headings are printed otherwise."""
    printed = Counter((line.label.word, line.style) for line in lines if line.label and not line.in_table)
    most = max((count for (_, style), count in printed.items() if style == main), default=0)
    return {word for (word, style), count in printed.items() if count > 1 and most <= 2 * count and not style[-1]}


def _is_accepted(line: Line, main: tuple[object, ...] | None, known: tuple[set[str], set[str]]) -> bool:
    words, keys = known
    assert line.label
    if line.style == main:
        return True
    listed = bool(line.style[-1])
    if line.exact and not listed and (line.label.word in words or line.look.kind == "heading"):
        return True
    return line.label.key not in keys and line.label.key in (*SECTIONS, "issue", "number", "category") and not listed


def _was_parted(head: Line, line: Line) -> bool:
    """Whether a line is the text behind a label that is none."""
    if head.role != "text" or head.exact or head.cells or head.passage is None or line.passage is None:
        return False
    between = head.passage.block.text[head.passage.end : line.passage.start]
    return head.passage.block is line.passage.block and "\n" not in between and head.passage.end <= line.passage.start


def _with_titles(lines: list[Line], words: PaperWords) -> list[Line]:
    """'Issue: Late alerts' above 'Impact: …' is a title, where another label tells the impact."""
    labels = [line.label for line in lines if line.label and not line.in_table]
    plain = {plain_form(word) for word in words.issue}
    telling = {label.word for label in labels if label.key == "impact"} - plain
    found: list[Line] = []
    title_next = False
    for line in lines:
        label = line.label
        if label and not line.in_table and (label.key == "issue" or (telling and label.word in plain)):
            title_next = True
            continue
        is_title = title_next and line.role == "text" and len(line.text) <= _LONGEST_TITLE
        found.append(replace(line, role="title") if is_title else line)
        title_next = False
    return found


def _joined(head: Line, line: Line) -> Line:
    assert head.passage
    assert line.passage
    return Line(Passage(head.passage.block, head.passage.start, line.passage.end))
