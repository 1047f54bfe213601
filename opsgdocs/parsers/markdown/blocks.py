"""The tokens of markdown-it → blocks: '* [x] Herbert Damker' is an entry of a list, '## Agenda' a heading."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from markdown_it.token import Token

from opsgdocs.document import Heading, ListItem, Paragraph, Place, Run, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.aligned.columns import find_table
from opsgdocs.parsers.text.block.passages import passages_of
from opsgdocs.parsers.text.entry.bullets import with_box, with_levels
from opsgdocs.parsers.text.entry.entry import Entry
from opsgdocs.parsers.text.line.inline import Span
from opsgdocs.parsers.text.line.lines import Line, fold_spaces, split_lines
from opsgdocs.parsers.text.line.paragraphs import parse_lines, words_of
from opsgdocs.parsers.text.line.wrapping import wrapping_of
from opsgdocs.parsers.text.table.grids import build_table

_LONGEST_HEADING = 200  # characters; a paragraph over a rule is longer
_QUOTE = compiled(r"^[ \t]*(?:>[ \t]?)+")
_FENCE = compiled(r"^[ \t]*(?:`{3,}|~{3,}).*$")
_LINK = compiled(r"\[([^\[\]]{1,500})\]\[([^\[\]]{0,200})\]")
_BULLETS = frozenset("*-+")
_LONE_ITEM = [
    "ordered_list_open",
    "list_item_open",
    "paragraph_open",
    "inline",
    "paragraph_close",
    "list_item_close",
    "ordered_list_close",
]
_HTML = compiled(
    r"<(?:!--|/?(?:table|t[rdh]|thead|tbody|p|div|span|ul|ol|li|h[1-6]|dl|d[td]|details|summary|center|pre|br|hr|a|b|i"
    r"|strong|em|font|style|script|section|blockquote)\b)",
    re.IGNORECASE,
)


def entries_of(tokens: Sequence[Token], text: str, targets: Mapping[str, str]) -> list[Entry]:
    """The blocks that the tokens of `text` make; `targets` are those of links that are defined in it."""
    return _Reader(tokens, text, targets).entries()


class _Reader:
    """Goes through the tokens once; knows the lists that are open."""

    def __init__(self, tokens: Sequence[Token], text: str, targets: Mapping[str, str]) -> None:
        self._tokens = tokens
        self._targets = targets
        self._source = text.split("\n")
        self._words = words_of(text)
        self._wrapping = replace(wrapping_of(split_lines(text)), flowing=True, double_spaced=False)
        self._entries: list[Entry] = []
        self._depth = 0
        self._marker: str | None = None
        self._indent = 0  # of the entry that was opened last
        self._lone = False  # a list of one entry is often the number and title of an item
        self._number = ""
        self._read_to = 0  # source lines before this one have been read
        self._handlers: dict[str, Callable[[int, Token], None]] = {
            "heading_open": self._heading,
            "paragraph_open": self._paragraph,
            "table_open": self._table,
            "html_block": self._html,
            "fence": self._fence,
            "bullet_list_open": self._open_list,
            "ordered_list_open": self._open_list,
            "bullet_list_close": self._close_list,
            "ordered_list_close": self._close_list,
            "list_item_open": self._open_item,
        }

    def entries(self) -> list[Entry]:
        for index, token in enumerate(self._tokens):
            handler = self._handlers.get(token.type)
            if handler and (token.map is None or token.map[0] >= self._read_to):
                handler(index, token)
        return self._entries

    def _heading(self, index: int, token: Token) -> None:
        lines = self._inline_lines(index + 1)
        if len(self._tokens[index + 1].content) > _LONGEST_HEADING:
            self._passages(lines)
            return
        for span, places in parse_lines(lines, self._words) if lines else ():
            self._add(Heading(runs=span.runs, places=places, level=int(token.tag[1:])))

    def _paragraph(self, index: int, _token: Token) -> None:
        lines = self._inline_lines(index + 1)
        if self._lone and lines:
            self._lone = False
            lines[0] = replace(lines[0], text=f"{self._number} {lines[0].text}")
            (span, places), *_ = parse_lines(lines, self._words) or [(Span((), ()), ())]
            self._add(Paragraph(runs=span.runs, places=places))
        else:
            self._passages(lines)

    def _inline_lines(self, index: int) -> list[Line]:
        token = self._tokens[index]
        first = token.map[0] + 1 if token.map else 1
        text = _LINK.sub(self._link, token.content) if self._targets else token.content
        return _lines(text.split("\n"), first)

    def _link(self, found: re.Match[str]) -> str:
        target = self._targets.get((found[2] or found[1]).strip().upper())
        return f"[{found[1]}](<{target}>)" if target else found[0]

    def _passages(self, lines: list[Line]) -> None:
        found = with_levels(passages_of(lines, self._wrapping, self._words)) if lines else []
        for entry in found:
            block = entry.block
            if isinstance(block, ListItem) and self._depth:
                block = self._entry(block)
            elif self._marker is not None and isinstance(block, TextBlock):
                block = ListItem(runs=block.runs, places=block.places, level=self._depth - 1, marker=self._marker)
            self._marker = None
            self._add(with_box(block) if isinstance(block, ListItem) else block)

    def _entry(self, item: ListItem) -> ListItem:
        """An entry within another, or beside it where both are indented like code: markdown-it takes those for one."""
        if self._marker is None and item.marker in _BULLETS and self._source_indent(item) <= self._indent:
            return replace(item, level=self._depth - 1, marker="•")
        return replace(item, level=item.level + self._depth - (self._marker is not None))

    def _source_indent(self, item: ListItem) -> int:
        number = (item.places[0].path or "").removeprefix("line ") if item.places else ""
        return _indent_of(self._source[int(number) - 1]) if number.isdecimal() else 0

    def _add(self, block: object) -> None:
        self._entries.append(Entry(block))  # type: ignore[arg-type]

    def _table(self, _index: int, token: Token) -> None:
        first, end = token.map or (0, 0)
        self._drawn(_lines([_QUOTE.sub("", line) for line in self._source[first:end]], first + 1))
        self._read_to = end

    def _drawn(self, lines: list[Line]) -> None:
        drawn = find_table(lines, 0) if lines else None
        if drawn is None:
            self._passages(lines)
            return
        self._add(build_table(drawn.rows, self._words, drawn.header_rows))
        self._passages(lines[drawn.end :])

    def _html(self, _index: int, token: Token) -> None:
        from opsgdocs.parsers.html import fragment_blocks

        first, end = token.map or (0, 0)
        if not _HTML.match(token.content.lstrip()):
            self._passages(_lines(token.content.split("\n"), first + 1))
            return
        end = self._end_of_table(first, end)
        for block in fragment_blocks("\n".join(self._source[first:end]), f"line {first + 1}"):
            self._add(block)
        self._read_to = end

    def _end_of_table(self, first: int, end: int) -> int:
        """Empty lines inside a table end the block of HTML, but not the table."""
        text = "\n".join(self._source[first:end]).lower()
        missing = text.count("<table") - text.count("</table")
        while missing > 0 and end < len(self._source):
            line = self._source[end].lower()
            missing += line.count("<table") - line.count("</table")
            end += 1
        return end

    def _fence(self, _index: int, token: Token) -> None:
        first = (token.map or (0, 0))[0] + 2
        lines = [line for line in _lines(token.content.split("\n"), first) if line.text]
        offset, places = 0, []
        for line in lines:
            places.append(Place(start=offset, path=f"line {line.number}"))
            offset += len(line.text) + 1
        if lines:
            text = "\n".join(line.text for line in lines)
            self._add(Paragraph(runs=(Run(text),), places=tuple(places), style="code"))

    def _open_list(self, index: int, _token: Token) -> None:
        self._depth += 1
        kinds = [token.type for token in self._tokens[index : index + 7]]
        self._lone = self._depth == 1 and kinds == _LONE_ITEM

    def _close_list(self, _index: int, _token: Token) -> None:
        self._depth -= 1
        self._marker = None

    def _open_item(self, _index: int, token: Token) -> None:
        self._marker = f"{token.info}{token.markup}" if token.info else "•"
        self._indent = _indent_of(self._source[token.map[0]]) if token.map else 0
        if self._lone:
            self._number, self._marker = self._marker, None


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip())


def _lines(texts: Sequence[str], first: int) -> list[Line]:
    lines: list[Line] = []
    hard, blanks = False, 0
    for number, source in enumerate(texts, start=first):
        raw = source.replace("&nbsp;", " ").replace("\xa0", " ")
        text = fold_spaces(raw.removesuffix("\\"))
        if not text:
            blanks += 1
            continue
        lines.append(Line(number=number, raw=raw, text=text, indent=_indent_of(raw), blanks=blanks, hard=hard))
        hard, blanks = raw.endswith(("  ", "\\")), 0
    return lines
