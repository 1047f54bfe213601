r"""The text of a section: paragraphs on one line, bullets as lines by their depth, addresses alone left to the links.

'The alerts relate to:\n• 8F3Es:\n  ◦ In the North, forms about 27% of Alerts'
"""

from collections.abc import Sequence
from itertools import groupby

from opsgdocs.document import ListItem
from opsgdocs.extractors.papers.line import Cells, Line
from opsgdocs.extractors.papers.typed import is_typed, items_of
from opsgdocs.extractors.text.bullets import is_numbered_paragraph, with_bullets
from opsgdocs.kept_patterns import compiled

_ADDRESSES = compiled(r"(?:(?:https?://|www\.)\S+[\s,;]*)+")
_PARAGRAPH_NUMBER = compiled(r"^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=[A-Z])")  # '1.1 This paper provides …'


def wording_of(lines: Sequence[Line]) -> str | None:
    """The section's text, None where it says nothing."""
    text = ""
    for listed, group in groupby((line for line in lines if _says_something(line)), _is_listed):
        add = _with_items if listed else _with_paragraphs
        text = add(text, list(group))
    return text.strip() or None


def _says_something(line: Line) -> bool:
    if line.cells:
        return any(cell.text.strip() for row in line.cells for cell in row)
    return any(char.isalnum() for char in line.text) and _ADDRESSES.fullmatch(line.text.strip()) is None


def _is_listed(line: Line) -> bool:
    if line.passage is None or line.cells:
        return False
    block = line.passage.block
    return (isinstance(block, ListItem) and not is_numbered_paragraph(block)) or is_typed(line.passage)


def _with_items(text: str, lines: list[Line]) -> str:
    return with_bullets(text, items_of([line.passage for line in lines if line.passage]))


def _with_paragraphs(text: str, lines: list[Line]) -> str:
    for line in lines:
        said = _rows(line.cells) if line.cells else _PARAGRAPH_NUMBER.sub("", " ".join(line.text.split()))
        parting = "\n" if "\n" in text or line.cells or text.startswith("• ") else " "
        text = f"{text}{parting}{said}" if text else said
    return text


def _rows(cells: Cells) -> str:
    rows = (" | ".join(" ".join(cell.text.split()) for cell in row) for row in cells)
    return "\n".join(row for row in rows if row.strip(" |"))
