"""Lines that belong together become one text again: hyphens at line ends undone, the place of each line kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from opsgdocs.document import Paragraph, Place
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.inline import GLUE, Span, parse_marks
from opsgdocs.parsers.text.line.lines import Line, is_cut_off

_PARAGRAPH_MARKS = compiled(r"\s{0,9}</?(?:p|P|div|li|ul|ol|table|t[rdh]|d[dt]|h[1-6])\b[^<>]{0,200}>\s{0,9}")
_WORD = compiled(r"[^\W\d_]++(?:[-’'][^\W\d_]++)*+(?!-)")
_BROKEN = compiled(r"(?<![^\W\d_])[^\W\d_]++-\n\s{0,40}[^\W\d_]++")
_FRONT = compiled(r"(?:^|[\s\ufdd0(\[\"'“‘/])((?:[^\W\d_]+-)*[^\W\d_]+)-$")
_BACK = compiled(r"[^\W\d_]+")
# In a narrow cell 'OPSG 50/02', '02/11/2021' and 'INC0000731822' are broken in two; 'Q3 2022' is not.
_CUT_FIGURE = compiled(r"\d/$|[A-Za-z_/]\d{1,12}$")
_REST_OF_FIGURE = compiled(r"\d{1,8}[a-z]?[,.;]?")
_YEAR = compiled(r"(?:19|20)\d\d")
# 'non-' keeps its hyphen wherever it is broken; so does 'self-'.
_OWN_HYPHEN = frozenset(
    """
    all anti co cross end ex full half high inter long low micro mid multi near non off on one over
    part post pre pro quasi self semi short third two three ultra well
    """.split()  # noqa: SIM905
)


# 'sub-group' keeps it before a word that the file uses, 'sub-mission' does not.
_OFTEN_HYPHEN = frozenset("double inter re single sub time under user work year".split())  # noqa: SIM905
_PREFIX = 3  # letters; 're-open' does not tell how 're-view' is written
_FRAGMENT = 4  # letters; what is left of a word that was cut is often shorter


@dataclass(frozen=True)
class Words:
    """The words that a file uses within its lines: they tell which hyphens at line ends are the author's own."""

    known: frozenset[str]

    def keeps_hyphen(self, front: str, back: str) -> bool:
        """True where 'micro-' and 'pilot' are 'micro-pilot', not 'micropilot'."""
        front, back = front.lower(), back.lower()
        if f"{front}-{back}" in self.known:
            return True
        if front + back in self.known:
            return False
        if "-" in front or front in _OWN_HYPHEN:
            return True
        if len(back) >= _FRAGMENT and front in self.fronts:
            return True
        often = front in _OFTEN_HYPHEN and len(back) >= _FRAGMENT
        return back in self.known and (often or front in self.known)

    @cached_property
    def fronts(self) -> frozenset[str]:
        """What stands before a hyphen within a line: 'sub' of 'sub-committee', not the 'e' of 'e-mail'."""
        found = (word.partition("-") for word in self.known if "-" in word)
        return frozenset(front for front, _, _ in found if len(front) >= _PREFIX)


def words_of(text: str) -> Words:
    """The words of a whole file."""
    return Words(frozenset(word.lower() for word in _WORD.findall(_BROKEN.sub(" ", text))))


def parse_lines(lines: Sequence[Line], words: Words) -> list[tuple[Span, tuple[Place, ...]]]:
    """The paragraphs that these lines are: one, or more where <p> marks part them."""
    text = joined(lines, words)
    paths = [f"line {line.number}" for line in lines]
    found: list[tuple[Span, tuple[Place, ...]]] = []
    for first, part in _parts(text):
        span = parse_marks(part)
        if span.text.strip():
            found.append((span, span.places(paths[first:])))
    return found


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """The stretches between paragraph marks, each with the number of lines before it."""
    start = first = 0
    for end, after in [*(mark.span() for mark in _PARAGRAPH_MARKS.finditer(text)), (len(text), len(text))]:
        if text[start:end].strip():
            yield first, text[start:end]
        first += sum(text.count(between, start, after) for between in ("\n", GLUE))
        start = after


def paragraphs_of(lines: Sequence[Line], words: Words) -> tuple[Paragraph, ...]:
    """These lines as plain paragraphs."""
    return tuple(Paragraph(runs=span.runs, places=places) for span, places in parse_lines(lines, words))


def has_paragraph_marks(text: str) -> bool:
    """True for a text with <p> or </p> in it."""
    return bool(_PARAGRAPH_MARKS.search(text))


def joined(lines: Sequence[Line], words: Words) -> str:
    """Lines as one text: a newline between words, `GLUE` where a line begins inside a word."""
    parts = [lines[0].text]
    for line in lines[1:]:
        if line.hard:
            parts.append("  \n" + line.text)  # Markdown's own way to write it
            continue
        before, between = _between(parts[-1], line.text, words)
        parts[-1] = before
        parts.append(between + line.text)
    return "".join(parts)


def _between(before: str, line: str, words: Words) -> tuple[str, str]:
    """The line before without a hyphen that is not its own, and what stands between it and this line."""
    if before.endswith("/") and is_cut_off(before):
        return before, GLUE
    if _is_cut_figure(before[-20:], line):
        return before, GLUE
    front = _FRONT.search(before[-60:])
    if front is None:
        return before, "\n"
    back = _BACK.match(line)
    if back is None or not line[0].islower() or words.keeps_hyphen(front[1], back[0]):
        return before, GLUE
    return before[:-1], GLUE


def _is_cut_figure(before: str, line: str) -> bool:
    if not (_CUT_FIGURE.search(before) and _REST_OF_FIGURE.fullmatch(line)):
        return False
    return before.endswith("/") or _YEAR.match(line) is None
