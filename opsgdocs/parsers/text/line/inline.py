"""Marks inside a line of text become runs: 'OPSG **AGREED** that …', '[MP092](#)', 'C&amp;S', '<br>'.

What merely looks like a mark stays: '<RRSAgent>' in a chat log, the underscores of 'OPSG_29_0402'.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from opsgdocs.document import Place, Run
from opsgdocs.kept_patterns import compiled

GLUE = "\ufdd0"
"""Stands where a line begins in the middle of a word; `opsgdocs.parsers.encoding.clean` keeps it out of input."""

_MARKS = compiled(r"[*_`~<&\[\\\n\ufdd0]")
_TAG = compiled(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,10})\b([^<>]*)>")
_HREF = compiled(r"""href\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_STYLED = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic"} | dict.fromkeys(
    ("s", "del", "strike"), "strike"
)
_SILENT = frozenset(
    """
    p div span font u ins sup sub small big center tt code mark abbr ul ol li table tbody thead tr td th
    hr h1 h2 h3 h4 h5 h6 blockquote nobr wbr img
    """.split()  # noqa: SIM905
)
_TOKENS = {"strong": "bold", "em": "italic", "s": "strike"}
_BREAK = compiled(r"[ \t]?<(?:br|BR)[ \t]?/?>[ \t]?")
_SPACES = str.maketrans(dict.fromkeys("\xa0\u2002\u2003\u2007\u2009\u202f", " "))
_PIECE = 8_000  # characters; marks do not reach further, which keeps hostile input cheap


@dataclass(frozen=True, slots=True)
class Span:
    """Runs of text, and the offset at which each source line of it begins."""

    runs: tuple[Run, ...]
    starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The runs' text joined."""
        return "".join(run.text for run in self.runs)

    def places(self, paths: Sequence[str]) -> tuple[Place, ...]:
        """One place for each source line, named by `paths`."""
        length = len(self.text)
        pairs = zip(self.starts, paths, strict=False)
        return tuple(Place(start=min(start, length), path=path) for start, path in pairs)


def parse_marks(text: str) -> Span:
    """The runs of `text`, whose lines are parted by newlines or by `GLUE`."""
    if not _MARKS.search(text):
        return Span(_trimmed([Run(text.translate(_SPACES))]), (0,))
    writer = _Writer()
    for piece in _pieces(_BREAK.sub("<br>", text)):
        for token in _marks().parseInline(piece)[0].children or []:
            writer.write(token)
    return cut(writer.span(), 0)


def cut(span: Span, length: int) -> Span:
    """`span` without its first `length` characters, and without the white space after them."""
    length = min(length, len(span.text))
    length += len(span.text[length:]) - len(span.text[length:].lstrip())
    if not length:
        return span
    left: list[Run] = []
    skip = length
    for run in span.runs:
        if len(run.text) > skip:
            left.append(run._replace(text=run.text[skip:]))
        skip = max(0, skip - len(run.text))
    return Span(tuple(left), tuple(max(0, start - length) for start in span.starts))


@cache
def _marks() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": 40}).enable("strikethrough")


def _pieces(text: str) -> list[str]:
    if len(text) <= _PIECE:
        return [text]
    pieces: list[str] = []
    while text:
        end = text.rfind(" ", 1, _PIECE) + 1 if len(text) > _PIECE else len(text)
        pieces.append(text[: end or _PIECE])
        text = text[end or _PIECE :]
    return pieces


class _Writer:
    """Collects runs from tokens; knows which styles are open."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._starts: list[int] = [0]
        self._length = 0
        self._open = {"bold": 0, "italic": 0, "strike": 0}
        self._links: list[str | None] = []

    def write(self, token: Token) -> None:
        kind = token.type
        if kind in ("text", "code_inline"):
            self._text(token.content)
        elif kind == "softbreak":
            self._line(" ")
        elif kind == "hardbreak":
            self._line("\n")
        elif kind == "html_inline":
            self._html(token.content)
        elif kind == "image":
            self._text(token.content)
        elif kind.startswith("link_"):
            self._link(token)
        elif kind.endswith(("_open", "_close")):
            style = _TOKENS.get(kind.split("_")[0])
            self._style(style, token.nesting)

    def span(self) -> Span:
        return Span(_trimmed(self._runs), tuple(self._starts))

    def _text(self, text: str) -> None:
        for index, part in enumerate(text.split(GLUE)):
            if index:
                self._starts.append(self._length)
            self._add(part.translate(_SPACES).replace("\n", " "))

    def _line(self, between: str) -> None:
        self._add(between)
        self._starts.append(self._length)

    def _add(self, text: str) -> None:
        if not text:
            return
        self._length += len(text)
        run = Run(
            text,
            bold=self._open["bold"] > 0,
            italic=self._open["italic"] > 0,
            strike=self._open["strike"] > 0,
            href=self._links[-1] if self._links else None,
        )
        if self._runs and self._runs[-1]._replace(text="") == run._replace(text=""):
            run = run._replace(text=self._runs.pop().text + text)
        self._runs.append(run)

    def _style(self, style: str | None, change: int) -> None:
        if style:
            self._open[style] = max(0, self._open[style] + change)

    def _link(self, token: Token) -> None:
        if token.nesting > 0:
            self._links.append(str(token.attrGet("href") or ""))
        elif self._links:
            self._links.pop()

    def _html(self, source: str) -> None:
        if source.startswith("<!--"):
            return
        found = _TAG.fullmatch(source)
        name = found[2].lower() if found else ""
        if found is None or name not in _STYLED.keys() | _SILENT | {"br", "a"}:
            self._text(source)
        elif name == "br":
            self._add("\n")
        elif name == "a":
            self._anchor(found)
        else:
            self._style(_STYLED.get(name), -1 if found[1] else 1)

    def _anchor(self, found: re.Match[str]) -> None:
        if found[1]:
            self._links = self._links[:-1]
        else:
            target = _HREF.search(found[3])
            self._links.append(next(filter(None, target.groups()), "") if target else None)


def _trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs without white space at the end of the block."""
    kept = list(runs)
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    return tuple(kept)
