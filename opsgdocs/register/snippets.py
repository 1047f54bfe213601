"""Where in a document the words stand that were searched, and the passage around them.

'traffic logs' → page 4: '… the DCC would share its traffic logs with Users …'
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from opsgdocs.document import Place, fold
from opsgdocs.register.words import Word, words_in

_AROUND = 160  # characters of a passage
_STEM = 3  # letters that a word shares with its plain form at least


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or words that stand side by side; `prefix` where the last one may go on ('revis*')."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """The passage that shows most of what was searched; `marks` are the stretches of it that were found."""

    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    place: Place = field(default_factory=Place)


def snippet_of(lines: Iterable[tuple[str, Place]], terms: Sequence[Term]) -> Snippet:
    """The line of a document that has most of the terms, the first of equals, cut to what is around them."""
    best, most = Snippet(), 0
    for text, place in lines:
        if _may_have(text, terms):
            marks = list(_marks(text, terms))
            found = len({term for term, _, _ in marks})
            if found > most:
                best, most = _cut(fold(text), sorted((start, end) for _, start, end in marks), place), found
    return best


def _may_have(text: str, terms: Sequence[Term]) -> bool:
    """Most lines have none, and looking at each word takes time; accents hide words from this look."""
    small = text.casefold()
    return not small.isascii() or any(term.words[0][: max(_STEM, len(term.words[0]) - 1)] in small for term in terms)


def _marks(text: str, terms: Sequence[Term]) -> Iterator[tuple[Term, int, int]]:
    words = list(words_in(text))
    for term in terms:
        for at in range(len(words) - len(term.words) + 1):
            some = words[at : at + len(term.words)]
            if _fits(some, term):
                yield term, some[0].start, some[-1].end


def _fits(words: Sequence[Word], term: Term) -> bool:
    *first, last = (word.plain for word in words)
    same = tuple(first) == term.words[:-1]
    return same and (last.startswith(term.words[-1]) if term.prefix else last == term.words[-1])


def _cut(text: str, marks: Sequence[tuple[int, int]], place: Place) -> Snippet:
    """Whole words around the first mark; dots where something is left out."""
    first = marks[0][0]
    start = max(0, min(first - _AROUND // 3, len(text) - _AROUND))
    end = min(len(text), max(start + _AROUND, marks[0][1]))
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = end if end == len(text) else max(text.rfind(" ", start, end), marks[0][1])
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    shown = tuple((mark + shift, stop + shift) for mark, stop in marks if mark >= start and stop <= end)
    return Snippet(before + text[start:end] + after, shown, place)
