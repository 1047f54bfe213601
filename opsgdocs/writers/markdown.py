"""Document -> Markdown (GitHub's, for its tables).

A row over the full width stands in the first cell. What a document says is text, so every sign that Markdown or
HTML would act on is escaped.
"""

import re
from itertools import dropwhile

from opsgdocs.characters import straight
from opsgdocs.document import Block, Cell, Document, Heading, ListItem, Run, Table, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.writers.links import safe_target

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# '_' inside a word is plain in GitHub's Markdown, so 'OPSG_30' stays as it is.
_SIGNS = compiled(r"[\\`*\[\]|~$&<>]|(?<![^\W_])_|_(?![^\W_])")
_CLOSING = compiled(r"#+\s*$")  # what closes a heading is not shown
_LINE_START = compiled(r"^(\s*)([#+=-]|\d+(?=[.)]))", re.MULTILINE)


def write_markdown(document: Document) -> bytes:
    """The document as Markdown in UTF-8."""
    parts: list[str] = []
    for before, block in zip((None, *document.blocks), document.blocks, strict=False):
        tight = isinstance(before, ListItem) and isinstance(block, ListItem)
        parts += ["" if not parts or tight else "\n", _block(block)]
    if document.maker:
        parts.append(f"\n<!-- opsgdocs/{document.maker} -->\n")
    return "".join(parts).encode("utf-8")


def _block(block: Block) -> str:
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Heading):
        text = " ".join(filter(None, (_escaped(block.marker), _runs(block))))
        return f"{'#' * min(block.level + 1, 6)} {_CLOSING.sub(_escaped_sign, text.replace(chr(10), ' '))}\n"
    assert isinstance(block, TextBlock)
    if isinstance(block, ListItem):
        marker = block.marker if block.marker[:1].isdigit() else "-"
        text = _LINE_START.sub(_guarded, _runs(block), count=1)
        return f"{'    ' * block.level}{marker} {text.replace(chr(10), '<br>')}\n"
    return _LINE_START.sub(_guarded, _runs(block)).replace("\n", "  \n") + "\n"


def _escaped_sign(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def _guarded(found: re.Match[str]) -> str:
    space, sign = found.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"


def _table(table: Table) -> str:
    head = table.rows[: table.header_rows] or ((),)
    lines = [_row(table, row) for row in head]
    lines.append("|" + " --- |" * table.columns)
    lines += [_row(table, row) for row in table.rows[table.header_rows :]]
    return "\n".join(lines) + "\n"


def _row(table: Table, row: tuple[Cell, ...]) -> str:
    texts = [""] * table.columns
    for cell in row:
        texts[cell.column] = _cell(cell)
    return "|" + "|".join(f" {text} " if text else " " for text in texts) + "|"


def _cell(cell: Cell) -> str:
    lines = [_line(block) for block in cell.blocks if isinstance(block, TextBlock)]
    return "<br>".join(dropwhile(lambda line: not line, lines)).replace("\n", "<br>").strip()


def _line(block: TextBlock) -> str:
    # Lists cannot stand in a cell, so their markers are text there.
    marker = f"{'&emsp;' * block.level}{_escaped(block.marker)} " if isinstance(block, ListItem) else ""
    return marker + _runs(block)


def _runs(block: TextBlock) -> str:
    return "".join(map(_run, block.runs)).strip()


def _run(run: Run) -> str:
    text = _escaped(run.text)
    core = text.strip()
    if not core or run.hidden:
        return "" if run.hidden else text
    # The signs must touch the words they mark.
    before, after = text[: text.index(core)], text[text.index(core) + len(core) :]
    signs = "".join(sign for sign, on in (("~~", run.strike), ("**", run.bold), ("*", run.italic)) if on)
    marked = f"{signs}{core}{signs[::-1]}"
    target = safe_target(run.href)
    return f"{before}[{marked}](<{target}>){after}" if target else f"{before}{marked}{after}"


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), straight(text).replace("\t", " "))
