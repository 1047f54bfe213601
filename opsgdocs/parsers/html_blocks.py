"""The elements of a web page → blocks, in the order in which they open and close.

'<dt>Present</dt><dd>Alain, Nick</dd>' is read as 'Present: Alain, Nick'; '<li>' is an entry of a list at its depth.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from opsgdocs.document import Block, Heading, ListItem, Paragraph, Place, TextBlock, walk
from opsgdocs.parsers.bullets import BULLETS
from opsgdocs.parsers.html_styles import Style, is_hidden, marker_of, shade_of, style_of
from opsgdocs.parsers.html_text import Buffer
from opsgdocs.parsers.numbering import as_item
from opsgdocs.parsers.spans import LooseCell, LooseTable, settle

_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp
    small span strike strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905
)
_TRANSPARENT = frozenset(["html", "tbody", "thead", "tfoot", "colgroup"])  # not part of a path
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DEEPEST_TABLE = 5  # tables within tables; deeper ones are only layout
_LONGEST_PATH = 40  # steps


@dataclass(slots=True)
class Frame:
    """An open element: its step in the path, how many of each child it had, and the style of text in it."""

    tag: str
    step: str
    counts: dict[str, int]
    style: Style
    hidden: bool = False


@dataclass
class Page:
    """Takes the events of the parser one by one; its blocks are whole once it is closed."""

    place: str = ""
    blocks: list[Block] = field(default_factory=list)
    furniture: list[TextBlock] = field(default_factory=list)
    title: str = ""

    def __post_init__(self) -> None:
        self._frames = [Frame("", self.place, {}, Style())]
        self._buffer = Buffer()
        self._targets: list[list[Block]] = [self.blocks]
        self._tables: list[LooseTable] = []
        self._lists: list[int] = []  # number of the last entry of each open list
        self._marker = ""
        self._level = 0  # of the heading that is open
        self._term: Buffer | None = None
        self._open: dict[str, Callable[[etree._Element], None]] = {
            "br": lambda _: self._break(),
            "table": self._open_table,
            "tr": self._open_row,
            "td": self._open_cell,
            "th": self._open_cell,
            "ul": self._open_list,
            "ol": self._open_list,
            "li": self._open_item,
            "nav": lambda _: self._targets.append([]),
            "dd": lambda _: self._open_definition(),
        }
        self._shut: dict[str, Callable[[], None]] = {
            "table": self._shut_table,
            "td": self._shut_cell,
            "th": self._shut_cell,
            "ul": self._shut_list,
            "ol": self._shut_list,
            "li": self._shut_item,
            "nav": self._shut_nav,
            "dt": self._shut_term,
            "dl": self._flush_term,
        }

    def take(self, event: str, element: etree._Element) -> None:
        """One event of the parser."""
        if event == "start":
            self._start(element)
        elif event == "end":
            self._end(element)
        self._write_tail(event, element)

    def close(self) -> None:
        """The page is over."""
        self._flush()
        self._flush_term()

    def _start(self, element: etree._Element) -> None:
        tag = str(element.tag).lower()
        above = self._frames[-1]
        hidden = above.hidden or is_hidden(tag, element)
        inline = tag in _INLINE
        if not (inline or hidden or tag == "br"):
            self._flush()
        self._frames.append(_frame(tag, above, style_of(tag, element, above.style), hidden=hidden, inline=inline))
        if hidden:
            if tag == "title" and above.tag == "head":
                self.title = " ".join((element.text or "").split())
            return
        self._level = _HEADINGS.get(tag, self._level)
        if tag in self._open:
            self._open[tag](element)
        self._write(element.text)

    def _end(self, element: etree._Element) -> None:
        frame = self._frames.pop()
        if frame.hidden:
            return
        if frame.tag not in _INLINE and frame.tag != "br":
            self._flush()
        if frame.tag in _HEADINGS:
            self._level = 0
        if frame.tag in self._shut:
            self._shut[frame.tag]()

    def _write_tail(self, event: str, element: etree._Element) -> None:
        if event != "start" and not self._frames[-1].hidden:
            self._write(element.tail)

    def _write(self, text: str | None) -> None:
        if text:
            self._buffer.write(text, self._frames[-1].style, self._path())

    def _break(self) -> None:
        if self._buffer.ends_line:
            self._flush()  # an empty line: the next paragraph
        else:
            self._buffer.write("\n", self._frames[-1].style, self._path(), as_is=True)

    def _path(self) -> str:
        steps = [frame.step for frame in self._frames if frame.step]
        return "/".join(steps[:_LONGEST_PATH])

    def _flush(self) -> None:
        """What was written since the last block is a block."""
        for paragraph in self._buffer.paragraphs():
            self._targets[-1].append(self._block(paragraph))
        self._buffer = Buffer()

    def _block(self, paragraph: Paragraph) -> TextBlock:
        if self._level:
            return Heading(runs=paragraph.runs, places=paragraph.places, level=self._level)
        if self._marker:
            marker, self._marker = self._marker, ""
            level = max(0, len(self._lists) - 1)
            return ListItem(runs=paragraph.runs, places=paragraph.places, level=level, marker=marker)
        typed = BULLETS.match(paragraph.text)
        return as_item(paragraph, typed[1]) if typed else paragraph

    def _open_table(self, _element: etree._Element) -> None:
        self._tables.append(LooseTable())

    def _open_row(self, element: etree._Element) -> None:
        if self._tables:
            self._tables[-1].rows.append([])
            parent = element.getparent()
            self._tables[-1].heads.append(parent is not None and parent.tag == "thead")

    def _open_cell(self, element: etree._Element) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        if not table.rows:
            self._open_row(element)
        cell = LooseCell(
            row_span=_number(element.get("rowspan")),
            column_span=_number(element.get("colspan")),
            shade=shade_of(element),
        )
        if element.tag == "th" and not table.rows[-1]:
            table.heads[-1] = True
        if element.tag == "td":
            table.heads[-1] = False
        table.rows[-1].append(cell)
        self._targets.append(cell.blocks)

    def _shut_cell(self) -> None:
        if self._tables:
            self._targets.pop()

    def _shut_table(self) -> None:
        loose = self._tables.pop()
        table = LooseTable(
            rows=[row for row in loose.rows if row],
            heads=[head for row, head in zip(loose.rows, loose.heads, strict=True) if row],
        )
        cells = [cell for row in table.rows for cell in row]
        if len(cells) == 1 or len(self._tables) >= _DEEPEST_TABLE:
            self._targets[-1] += [block for cell in cells for block in cell.blocks]
        elif any(cell.blocks for cell in cells):
            self._targets[-1].append(settle(table, Place(path=self._path_of("table"))))

    def _path_of(self, tag: str) -> str:
        above = self._frames[-1]
        path = self._path()
        step = f"{tag}[{above.counts.get(tag, 1)}]"
        return f"{path}/{step}" if path else step

    def _open_list(self, element: etree._Element) -> None:
        self._lists.append(_number(element.get("start")) - 1)

    def _shut_list(self) -> None:
        if self._lists:
            self._lists.pop()

    def _open_item(self, element: etree._Element) -> None:
        if self._lists:
            self._lists[-1] = _number(element.get("value"), self._lists[-1] + 1)
        self._marker = marker_of(element.getparent(), self._lists[-1] if self._lists else 1)

    def _shut_item(self) -> None:
        self._marker = ""

    def _shut_nav(self) -> None:
        self.furniture += walk(tuple(self._targets.pop()))

    def _shut_term(self) -> None:
        """A term waits for its definition."""
        last = self._targets[-1].pop() if self._targets[-1] else None
        self._flush_term()
        if type(last) is Paragraph:
            self._term = Buffer.of(last)
        elif last is not None:
            self._targets[-1].append(last)

    def _open_definition(self) -> None:
        if self._term is not None:
            self._buffer, self._term = self._term.with_colon(), None

    def _flush_term(self) -> None:
        if self._term is not None:
            self._targets[-1] += self._term.paragraphs()
            self._term = None


def _frame(tag: str, above: Frame, style: Style, *, hidden: bool, inline: bool) -> Frame:
    if inline or hidden or tag in _TRANSPARENT or tag == "br":
        # Rows count through the whole table, whatever part of it they stand in.
        return Frame(tag, "", above.counts if tag in _TRANSPARENT else {}, style, hidden)
    above.counts[tag] = above.counts.get(tag, 0) + 1
    step = tag if tag == "body" else f"{tag}[{above.counts[tag]}]"
    return Frame(tag, step, {}, style, hidden)


def _number(text: str | None, default: int = 1) -> int:
    digits = re.match(r"\s*(\d{1,6})", text or "")
    return int(digits[1]) if digits else default
