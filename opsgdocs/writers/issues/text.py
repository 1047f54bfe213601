r"""The text of a section of an issue as blocks: paragraphs, bullets at their depth, tables, links where they stood.

'The alerts relate to:\n• 8F3Es:\n  ◦ In the North, forms about 27% of Alerts'
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from opsgdocs.document import Block, Cell, ListItem, Paragraph, Run, Table, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Link

_MARKS = "•◦▪"
_ITEM = compiled(rf"([ \t]*)([{_MARKS}]|[(\[]?(?:\d{{1,3}}|[a-zA-Z]|[ivxIVX]{{1,5}})[.)\]])[ \t]+(?=\S)")
_PARTING = " | "  # how a record parts the cells of a table


def text_blocks(text: str, links: Iterable[Link] = ()) -> Iterator[Block]:
    """The blocks of a record's text; the words of a link lead where it leads."""
    known = tuple(links)
    for columns, group in groupby(_lines(text), key=lambda line: line.count(_PARTING)):
        lines = list(group)
        if columns and len(lines) > 1:
            yield _table(lines, columns + 1)
        else:
            yield from (_with_links(_block(line), known) for line in lines)


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _table(lines: Sequence[str], columns: int) -> Table:
    rows = [[Paragraph((Run(text),)) for text in line.split(_PARTING)] for line in lines]
    cells = (tuple(Cell((text,), row, column) for column, text in enumerate(row_)) for row, row_ in enumerate(rows))
    return Table(tuple(cells), columns=columns, header_rows=0)


def _block(line: str) -> TextBlock:
    found = _ITEM.match(line)
    if found is None:
        return Paragraph((Run(line.strip()),))
    indent, marker = found.groups()
    level = _MARKS.index(marker) if marker in _MARKS else len(indent) // 2
    return ListItem((Run(line[found.end() :]),), level=level, marker=marker)


def _with_links(block: TextBlock, links: Sequence[Link]) -> TextBlock:
    runs = block.runs
    for link in sorted(links, key=lambda link: -len(link.text)):
        runs = tuple(part for run in runs for part in _parted(run, link))
    return with_runs(block, runs)


def _parted(run: Run, link: Link) -> Iterator[Run]:
    """The run, with each place of the link's words a run of its own."""
    if run.href or not link.text or link.text not in run.text:
        yield run
        return
    for number, rest in enumerate(run.text.split(link.text)):
        if number:
            yield run._replace(text=link.text, href=link.target)
        if rest:
            yield run._replace(text=rest)


def with_runs(block: TextBlock, runs: tuple[Run, ...]) -> TextBlock:
    """The same block with other runs."""
    if isinstance(block, ListItem):
        return ListItem(runs, level=block.level, marker=block.marker)
    return Paragraph(runs)
