"""What stands on a page, part by part, and how Word, Markdown and plain text show it.

    (Title("SEC Panel Meeting 76"), Line("Date: 10 January 2020"), Item("1", "Minutes"), Line("The Panel **AGREED** …"))

In all texts `**bold**` is marked; a line break in a table's cell is a new paragraph.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx.shared import Cm, Pt

from corpus.generator import word


@dataclass(frozen=True)
class Title:
    """The document's title."""

    text: str


@dataclass(frozen=True)
class Line:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Item:
    """The heading of an item; `plain` is one that is merely bold, the number typed in front."""

    number: str | None
    title: str
    level: int = 1
    plain: bool = False

    @property
    def text(self) -> str:
        """Number and title on one line."""
        return f"{self.number} {self.title}" if self.number else self.title


@dataclass(frozen=True)
class Bullets:
    """A list; `marks` are typed in front of the entries in place of bullets: ('(a)', '(b)')."""

    entries: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table; `widths` in centimetres, `head` says whether its first row is a head."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    head: bool = True


Part = Title | Line | Item | Bullets | Grid


def write_word(parts: Sequence[Part], path: Path, *, font: str = "Liberation Sans") -> None:
    """The page as a Word file; the same each time."""
    document = word.new(font, 10.5)
    for part in parts:
        _add(document, part)
    title = next((part.text for part in parts if isinstance(part, Title)), path.stem)
    word.save(document, path, title)


def write_markdown(parts: Sequence[Part], path: Path) -> None:
    """The page as Markdown."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(chunk for part in parts for chunk in _marked(part)) + "\n", "utf-8")


def write_text(parts: Sequence[Part], path: Path) -> None:
    """The page as plain text, each line of a part on its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ("\n".join(_marked(part)).replace("**", "").lstrip("# ") for part in parts)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _add(document: Any, part: Part) -> None:  # noqa: ANN401
    if isinstance(part, Title):
        document.add_paragraph(part.text, style="Title").runs[0].font.size = Pt(18)
    elif isinstance(part, Line):
        word.rich(document.add_paragraph(), part.text, document)
    elif isinstance(part, Item):
        _add_item(document, part)
    elif isinstance(part, Bullets):
        _add_bullets(document, part)
    else:
        _add_grid(document, part)


def _add_item(document: Any, item: Item) -> None:  # noqa: ANN401
    if item.plain:
        document.add_paragraph().add_run(item.text).bold = True
    else:
        document.add_heading(item.text, item.level)


def _add_bullets(document: Any, bullets: Bullets) -> None:  # noqa: ANN401
    for index, entry in enumerate(bullets.entries):
        if bullets.marks:
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.left_indent = Cm(1)
            word.rich(paragraph, f"{bullets.marks[index]} {entry}", document)
        else:
            word.rich(document.add_paragraph(style="List Bullet"), entry, document)


def _add_grid(document: Any, grid: Grid) -> None:  # noqa: ANN401
    made = word.table(document, grid.widths)
    for index, row in enumerate(grid.rows):
        head = grid.head and index == 0
        added = word.add_row(made, row, fill="D9E2F3", bold=True) if head else word.add_row(made, row)
        if head:
            word.repeat(added)
        elif row[0] and not any(row[1:]):
            added.cells[0].merge(added.cells[-1])


def _marked(part: Part) -> Iterator[str]:
    if isinstance(part, Title):
        yield f"# {part.text}"
    elif isinstance(part, Line):
        yield part.text
    elif isinstance(part, Item):
        yield f"**{part.text}**" if part.plain else f"{'#' * (part.level + 1)} {part.text}"
    elif isinstance(part, Bullets):
        yield from _marked_bullets(part)
    else:
        yield _marked_grid(part)


def _marked_bullets(bullets: Bullets) -> Iterator[str]:
    if bullets.marks:
        yield from (f"{mark} {entry}" for mark, entry in zip(bullets.marks, bullets.entries, strict=True))
    else:
        yield "\n".join(f"- {entry}" for entry in bullets.entries)


def _marked_grid(grid: Grid) -> str:
    rows = [[cell.replace("\n", "<br>") for cell in row] for row in grid.rows]
    rows = rows if grid.head else [["" for _ in grid.widths], *rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((lines[0], f"|{'---|' * len(grid.widths)}", *lines[1:]))
