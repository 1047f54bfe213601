"""The sentences of an issue, compared by their words: 'overall, there are about 70,000 such cases;'.

Bullets, stops, quotation marks and case do not count; figures, signs and every word do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from opsgdocs.history.issues.figures import is_figure, same_figure
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Issue

_MARKER = compiled(r"^\s*(?:[•◦▪‣·●○■□➢✓–—*-]\s+|[(\[]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)\]]\s+)")
# A list that is printed on one line: '1,020 cases: • 650 in rural areas; • 370 in towns'
_INLINE = compiled(r"\s+[•◦▪‣●○■□➢✓]\s*")
# A full stop, question or exclamation mark, closing quotes, white space and a capital, digit or quote; not behind
# 'e.g.', 'No.' or an initial.
_END = compiled(r"[.!?][”’\"')\]]*\s+(?=[A-Z0-9“‘\"'(\[])")
_LONGEST_ABBREVIATION = 8  # letters, with the one before it
_ABBREVIATED = compiled(
    r"(?:\b(?:e\.g|i\.e|etc|cf|vs|nos?|ref|mr|mrs|ms|dr|prof|st|ltd|inc|approx|para|fig)|\b[A-Z])\.$", re.IGNORECASE
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2011": "-"})
_BOUNDS = frozenset(
    {"about", "around", "approximately", "approx", "circa", "c", "ca", "some", "nearly", "almost", "roughly", "over",
     "under", "exceeding", "up", "to", "more", "less", "fewer", "than", "at", "least", "most", "just", "only", "now"}
)  # fmt: skip
# What has a figure in it is one word with all that is joined to it ('2.02.4', '8.14.2/8.14.3', '29/04'); words are not.
_TOKEN = compiled(
    r"https?://\S+|(?P<number>(?:(?<=\s)[-−]|^[-−])?[£$€]?[^\W_]*\d(?:\w|[.,:/_–-](?=\w))*(?:\s?%)?)|[^\W\d_]+(?:'[^\W\d_]+)?"
    r"|[%£$€&+?<>=±]"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or bullet.

    Attributes:
        text: as printed, without its bullet.
        words: its words, numbers and signs, in one case.
        shape: the same with a sign in place of each figure: sentences of one shape differ in figures alone.
        figures: its figures.
    """

    text: str
    words: tuple[str, ...]
    shape: tuple[str, ...]
    figures: tuple[str, ...]


def sections_of(issue: Issue) -> dict[str, str]:
    """The sections that have a text, in their order; those of other headings under these as printed."""
    known = ("stage", "impact", "status", "next_steps")
    sections = {name: getattr(issue, name) for name in known}
    return {name: text for name, text in (sections | issue.other).items() if text and text.strip()}


@lru_cache(maxsize=1 << 12)  # a section stands word for word in paper after paper
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a section, each bullet by itself; what has neither letter nor figure is none."""
    lines = (part for line in text.split("\n") for part in _INLINE.split(line))
    found = (_sentence(part) for line in lines for part in _parts(_MARKER.sub("", line)))
    return tuple(sentence for sentence in found if sentence.words)


def words_of(text: str) -> tuple[str, ...]:
    """The words, numbers and signs of a text, in one case."""
    return _sentence(text).words


def _parts(line: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(line):
        if not _ABBREVIATED.search(line[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start() + 1]):
            yield line[start : match.end()].strip()
            start = match.end()
    yield line[start:].strip()


@lru_cache(maxsize=1 << 14)  # of a section that changed most sentences did not
def _sentence(text: str) -> Sentence:
    plain = text.translate(_PLAIN)
    words, shape, figures = [], [], []
    for match in _TOKEN.finditer(plain):
        word, counts = match[0].casefold(), match["number"] is not None and is_figure(match, plain)
        words.append(same_figure(word) if counts else word)
        if counts:
            figures.append(match[0])
            shape.append(f"#{''.join(char for char in word if char in '%£$€')}")
        else:
            shape.append(word)
    shape = _without_bounds(shape)
    if words and words[-1] in ("and", "or"):  # '…; and' ends a bullet that is not the last one
        del words[-1], shape[-1]
    return Sentence(text, tuple(words), tuple(shape), tuple(figures))


def _without_bounds(shape: list[str]) -> list[str]:
    """'about 64,000 cases' and 'more than 70,000 cases' differ in their figure."""
    kept: list[str] = []
    for word in shape:
        while word.startswith("#") and kept and kept[-1] in _BOUNDS:
            kept.pop()
        kept.append(word)
    return kept
