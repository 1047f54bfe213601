"""What a number in front of a paragraph makes of it: a heading, an entry of a list, or neither.

'5. DCC Operational Update' heads an item of the agenda; 'a) Footpaths were discussed.' is an entry of a list; '3.1 The
DCC presented its report.' is a paragraph that bears a number.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from opsgdocs.document import Heading, ListItem, Paragraph, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.entry.entry import Entry
from opsgdocs.parsers.text.line.inline import Span, cut
from opsgdocs.parsers.text.line.lines import number

_LONGEST = 130  # characters of a heading
_WORDS = 20
_FEW = 4  # words of a heading that is not in capitals
_LONG_WORD = 4  # letters; titles write shorter ones small
_OVER = compiled(r"[.:;!?][\"'”’)]*$")
_SINGLE = compiled(r"\d{1,3}[.)]|\(\d{1,3}\)")
_LETTER = compiled(r"\(?[A-Za-z]{1,5}[.)]")
_SENTENCE_END = compiled(r"[.;:,][\"'”’)]*$|[.!?] [A-Z]")
_BARE = compiled(
    r"\d{1,2} {1,8}"
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)"  # '3 March 2022' is a date
    r"(?P<title>[A-Z][^\s.,;]* ?\S.*)"
)
_BARE_WORDS = 8
Mark = tuple[str, str]


def find_numbered(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with numbered paragraphs as the headings and list entries that they are."""
    marks = [number(entry.block.text) if type(entry.block) is Paragraph else None for entry in entries]
    lonely = _lonely(marks)
    if len(lonely) == 1 and not any(isinstance(entry.block, Heading) for entry in entries):
        lonely = {index for index in lonely if not _stands_out(entries, index, marks[index])}
    listed = _listed(entries, marks) | lonely
    return [
        replace(entry, block=_numbered(entry.block, mark, in_list=index in listed))
        if mark and isinstance(entry.block, Paragraph)
        else entry
        for index, (entry, mark) in enumerate(zip(entries, marks, strict=True))
    ]


def numbered_heading(block: TextBlock) -> Heading | None:
    """The block as a heading, if it is a numbered one: '1/16 Public Comments'."""
    mark = number(block.text)
    if mark is None or _LETTER.fullmatch(mark[0]) or not looks_like_title(mark[1]):
        return None
    return as_heading(block, _level(mark[0]))


def looks_like_title(text: str) -> bool:
    """True for a text that could head a section: short, no sentence, beginning with a capital or figure."""
    if len(text) > _LONGEST or len(text.split()) > _WORDS or _SENTENCE_END.search(text):
        return False
    first = text.lstrip("\"'“‘([")[:1]
    return first.isupper() or first.isdigit()


def is_bare_title(text: str) -> bool:
    """True for '3 Event Codes', not for '3 March 2022' or '3 devices were replaced'."""
    found = _BARE.match(text)
    return found is not None and looks_like_title(found["title"]) and len(found["title"].split()) <= _BARE_WORDS


def as_heading(block: TextBlock, level: int) -> Heading:
    """A block as a heading; its number stays in its text."""
    return Heading(runs=block.runs, places=block.places, level=level)


def as_item(block: TextBlock, marker: str) -> ListItem:
    """A block as an entry of a list, without the marker that its text begins with."""
    span = cut(Span(block.runs, tuple(place.start for place in block.places)), len(marker))
    places = span.places([place.path or "" for place in block.places])
    return ListItem(runs=span.runs, places=places, marker=marker)


def _numbered(block: Paragraph, mark: Mark, *, in_list: bool) -> TextBlock:
    heading = None if in_list else numbered_heading(block)
    if heading is not None:
        return heading
    if _SINGLE.fullmatch(mark[0]) or _LETTER.fullmatch(mark[0]):
        return as_item(block, mark[0])
    return block


def _level(mark: str) -> int:
    return 1 if "/" in mark else max(1, len(re.findall(r"\d+", mark)))


def _listed(entries: Sequence[Entry], marks: Sequence[Mark | None]) -> set[int]:
    """The entries in runs of numbers that are a list: close together, or counted again further on."""
    runs: list[list[int]] = []
    for index, mark in enumerate(marks):
        if mark is None or not _SINGLE.fullmatch(mark[0]):
            continue
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    again = Counter(mark[0] for mark in marks if mark)
    return {index for run in runs if _is_list(run, entries, marks, again) for index in run}


def _lonely(marks: Sequence[Mark | None]) -> set[int]:
    """The entries whose number no other one comes before or after: '1. Clerk to write' heads no section."""
    values = {_value(mark) for mark in marks if mark and _SINGLE.fullmatch(mark[0])}
    return {
        index
        for index, mark in enumerate(marks)
        if mark and _SINGLE.fullmatch(mark[0]) and not values & {_value(mark) - 1, _value(mark) + 1}
    }


def _stands_out(entries: Sequence[Entry], index: int, mark: Mark | None) -> bool:
    """True for '1. Aerials' alone over a text: the one item of short minutes."""
    if mark is None or mark[0].startswith("(") or index + 1 >= len(entries):
        return False
    if not entries[index].blanks:
        return False
    below = entries[index + 1].block
    over_text = not isinstance(below, TextBlock) or isinstance(below, ListItem) or bool(_OVER.search(below.text))
    return over_text and _is_named(mark[1])


def _is_named(title: str) -> bool:
    """True for a title in capitals, or for a few words that say nothing that is to be done."""
    words = title.split()
    named = all(word[:1].isupper() for word in words if len(word) >= _LONG_WORD)
    return looks_like_title(title) and (named or (len(words) <= _FEW and "to" not in words))


def _value(mark: Mark) -> int:
    return int(mark[0].strip("()."))


def _is_list(run: list[int], entries: Sequence[Entry], marks: Sequence[Mark | None], again: Counter[str]) -> bool:
    if len(run) < 2:
        return False
    if all(not entries[index].blanks for index in run[1:]):
        return True
    # The agenda at the top counts as the items do further on.
    return len(run) > 2 and all(again[mark[0]] > 1 for index in run if (mark := marks[index]))
