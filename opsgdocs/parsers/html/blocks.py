"""The elements of a web page → blocks, in the order in which they open and close.

'<dt>Present</dt><dd>Alain, Nick</dd>' is read as 'Present: Alain, Nick'; '<li>' is an entry of a list at its depth.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from opsgdocs.document import Block, Heading, ListItem, Paragraph, Place, TextBlock, walk
from opsgdocs.parsers.html.boxes import Attributes, box_of_element
from opsgdocs.parsers.html.spans import LooseCell, LooseTable, settle
from opsgdocs.parsers.html.styles import Numbers, Style, is_hidden, number_of, shade_of, style_of
from opsgdocs.parsers.html.text import Buffer
from opsgdocs.parsers.text.entry.typed_lists import typed_entries

_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp
    small span strike strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905
)
_TRANSPARENT = frozenset(["html", "tbody", "thead", "tfoot", "colgroup"])  # not part of a path
_DEEPEST = 9  # levels of lists, as in Word; what is deeper stands beside the deepest
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DEEPEST_TABLE = 5  # tables within tables; deeper ones are only layout
_LONGEST_PATH = 40  # steps


@dataclass(slots=True)
class Frame:
    """An open element: its path, how many of each child it had, and the style of text in it."""

    tag: str
    path: str
    counts: dict[str, int]
    style: Style
    steps: int = 0
    hidden: bool = False


@dataclass
class Page:
    """Takes the elements and texts of a page one by one; its blocks are whole once it is closed."""

    place: str = ""
    blocks: list[Block] = field(default_factory=list)
    furniture: list[TextBlock] = field(default_factory=list)
    title: str = ""

    def __post_init__(self) -> None:
        self._frames = [Frame("", self.place, {}, Style())]
        self._buffer = Buffer()
        self._targets: list[list[Block]] = [self.blocks]
        self._tables: list[LooseTable] = []
        self._lists: list[Numbers] = []
        self._marker = ""
        self._level = 0  # of the heading that is open
        self._term: Buffer | None = None
        self._open: dict[str, Callable[[Attributes], None]] = {
            "br": lambda _: self._break(),
            "table": lambda _: self._tables.append(LooseTable()),
            "tr": lambda _: self._open_row(),
            "td": self._open_cell,
            "th": self._open_cell,
            "ul": lambda attributes: self._lists.append(Numbers.bullets(attributes)),
            "ol": lambda attributes: self._lists.append(Numbers.of(attributes)),
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

    def start(self, name: str, attributes: Attributes) -> None:
        """An element opens."""
        tag = name.lower()
        if self._marker:
            self._marker = box_of_element(tag, attributes) or self._marker
        above = self._frames[-1]
        hidden = above.hidden or is_hidden(tag, attributes)
        inline = tag in _INLINE or (tag == "body" and bool(self.place))
        if not (inline or hidden or tag == "br"):
            self._flush()
        frame = Frame(tag, above.path, {}, style_of(tag, attributes, above.style), above.steps, hidden)
        if tag in _TRANSPARENT:
            frame.counts = above.counts  # rows count through the whole table, whatever part of it they stand in
        elif not (inline or hidden or tag == "br"):
            _step(frame, above)
        self._frames.append(frame)
        if not hidden:
            self._level = _HEADINGS.get(tag, self._level)
            if tag in self._open:
                self._open[tag](attributes)

    def end(self, _name: str) -> None:
        """The innermost element closes."""
        frame = self._frames.pop() if len(self._frames) > 1 else self._frames[0]
        if frame.hidden:
            return
        if frame.tag not in _INLINE and frame.tag != "br":
            self._flush()
        if frame.tag in _HEADINGS:
            self._level = 0
        if frame.tag in self._shut:
            self._shut[frame.tag]()

    def data(self, text: str) -> None:
        """Text of the innermost element."""
        frame = self._frames[-1]
        if not frame.hidden:
            self._buffer.write(text, frame.style, frame.path)
        elif frame.tag == "title" and self._frames[-2].tag == "head":
            self.title += text

    def close(self) -> None:
        """The page is over."""
        self._flush()
        self._flush_term()

    def _break(self) -> None:
        frame = self._frames[-1]
        if self._buffer.ends_line:
            self._flush()  # an empty line: the next paragraph
        else:
            self._buffer.write("\n", frame.style, frame.path, as_is=True)

    def _flush(self) -> None:
        """What was written since the last block is a block."""
        for paragraph in self._buffer.paragraphs():
            block = self._block(paragraph)
            self._targets[-1] += typed_entries(block) if type(block) is Paragraph else (block,)
        self._buffer = Buffer()

    def _block(self, paragraph: Paragraph) -> TextBlock:
        if self._level:
            return Heading(runs=paragraph.runs, places=paragraph.places, level=self._level)
        if self._marker:
            marker, self._marker = self._marker, ""
            level = max(0, min(len(self._lists), _DEEPEST) - 1)
            return ListItem(runs=paragraph.runs, places=paragraph.places, level=level, marker=marker)
        return paragraph

    def _open_row(self) -> None:
        if self._tables:
            self._tables[-1].rows.append([])
            self._tables[-1].heads.append(self._in_head)

    @property
    def _in_head(self) -> bool:
        return any(frame.tag == "thead" for frame in self._frames[-3:])

    def _open_cell(self, attributes: Attributes) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        if not table.rows:
            self._open_row()
        row_span, column_span = number_of(attributes, "rowspan"), number_of(attributes, "colspan")
        cell = LooseCell(row_span=row_span, column_span=column_span, shade=shade_of(attributes))
        if self._frames[-1].tag == "td":
            table.heads[-1] = self._in_head
        elif not table.rows[-1]:
            table.heads[-1] = True
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
        return _joined(above.path, f"{tag}[{above.counts.get(tag, 1)}]")

    def _shut_list(self) -> None:
        if self._lists:
            self._lists.pop()

    def _open_item(self, attributes: Attributes) -> None:
        self._marker = self._lists[-1].next(attributes) if self._lists else "•"

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


def _step(frame: Frame, above: Frame) -> None:
    """The frame's element as one more step of the path."""
    tag = frame.tag
    above.counts[tag] = above.counts.get(tag, 0) + 1
    if above.steps < _LONGEST_PATH:
        frame.path = _joined(above.path, tag if tag == "body" else f"{tag}[{above.counts[tag]}]")
        frame.steps = above.steps + 1


def _joined(path: str, step: str) -> str:
    return f"{path}/{step}" if path else step
