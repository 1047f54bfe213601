"""How a line looks: a heading of some level, bold as a whole, numbered, or plain; headings of one rank look alike."""

from typing import NamedTuple

from opsgdocs.document import Heading, ListItem
from opsgdocs.extractors.papers.typed import is_typed
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_LONGEST_HEADING = 140  # characters
_SHORTEST_CAPITALS = 3
_SENTENCE_END = (".", ";", ",", "?", "!")
_NUMBERED = late(compiled, r"(?:\d{1,3}(?:\.\d{1,3})*[.)]?|(?i:issue)\s+(?:no\.?\s*)?\d{1,3}\b[:.)–-]?)\s+\S")
_COUNTED = compiled(r"\d{1,3}(?:\.\d{1,3})*[.)]?")


class Look(NamedTuple):
    """What headings of one rank have in common; `kind` is 'heading', 'bold', 'numbered' or 'plain'."""

    kind: str
    level: int = 0
    size: float | None = None
    colour: str | None = None
    numbered: bool = False
    capitals: bool = False

    @property
    def stands_out(self) -> bool:
        """Whether it looks like a heading at all."""
        return self.kind != "plain"


PLAIN = Look("plain")


def look_of(line: Passage) -> Look:
    """How a line looks; one that is too long for a heading, or ends like a sentence, is plain."""
    text, block = line.text, line.block
    if isinstance(block, Heading):
        return Look("heading", block.level)
    counted = isinstance(block, ListItem) and _COUNTED.fullmatch(block.marker.strip()) is not None
    if not text or len(text) > _LONGEST_HEADING or (isinstance(block, ListItem) and not counted) or is_typed(line):
        return PLAIN
    numbered = counted or _NUMBERED.match(text) is not None
    bold = is_bold_part(line, 0, len(text))
    return _bold(line, text, numbered=numbered) if bold else _thin(line, text, numbered=numbered)


def _thin(line: Passage, text: str, *, numbered: bool) -> Look:
    """A line that is not bold stands out by its number, or by its capitals."""
    if text.endswith(_SENTENCE_END):
        return PLAIN
    if numbered:
        return Look("numbered", _depth(line), numbered=True)
    return Look("numbered", capitals=True) if text.isupper() and len(text) > _SHORTEST_CAPITALS else PLAIN


def _bold(line: Passage, text: str, *, numbered: bool) -> Look:
    run = next((run for run in line.block.runs if run.bold and run.text.strip()), None)
    if run is None or (text.endswith(_SENTENCE_END) and len(text) > _LONGEST_HEADING // 2):
        return PLAIN
    return Look("bold", _depth(line) if numbered else 0, run.size, run.colour, numbered, text.isupper())


def _depth(line: Passage) -> int:
    """How deep a number is: 1 for '3.', 2 for '3.1'."""
    block = line.block
    number = block.marker if isinstance(block, ListItem) else line.text.split(maxsplit=1)[0]
    return number.strip(".): ").count(".") + 1


def is_bold_part(line: Passage, start: int, end: int) -> bool:
    """Whether all visible text of that part of the line is bold."""
    first, last, at, seen = line.start + start, line.start + end, 0, False
    for run in line.block.runs:
        stop = at + len(run.text)
        if stop > first and at < last and run.text[max(first - at, 0) : last - at].strip():
            if not run.bold:
                return False
            seen = True
        at = stop
    return seen
