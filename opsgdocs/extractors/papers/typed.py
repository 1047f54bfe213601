"""Entries of a list whose marks were typed, in cells above all: '640 cases so far:', '• 410 in rural areas;'."""

from opsgdocs.document import ListItem, Run, TextBlock
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

BULLET = r"(?:[•◦▪▫●○■□‣·∙⁃➢\uf0b7\uf0a7\uf0d8]\s*|[-–*]\s+)(?=\S)"
"""A mark at the beginning of a line."""
_BULLET = late(compiled, BULLET)


def is_typed(line: Passage) -> bool:
    """Whether a line begins with a bullet that is part of its text."""
    return _BULLET.match(line.text) is not None


def items_of(lines: list[Passage]) -> list[ListItem]:
    """The entries that lines make, typed or not; a mark that is new among those beneath another is one level deeper."""
    items: list[ListItem] = []
    marks: list[str] = []
    before: TextBlock | None = None
    for line in lines:
        bullet = _BULLET.match(line.text)
        if bullet:
            marks += [bullet[0].strip()] if bullet[0].strip() not in marks else []
            items.append(_typed(line, marks.index(bullet[0].strip()), line.text[bullet.end() :]))
        elif line.block is before and items:
            items[-1] = ListItem(
                (Run(f"{items[-1].text} {line.text}"),), level=items[-1].level, marker=items[-1].marker
            )
        elif isinstance(line.block, ListItem):
            items.append(ListItem((Run(line.text),), level=line.block.level, marker=line.block.marker))
            marks = []
        before = line.block
    return items


def _typed(line: Passage, depth: int, text: str) -> ListItem:
    """Within an entry of a true list it is one of a list beneath."""
    beneath = line.block.level + 1 if isinstance(line.block, ListItem) and line.start > 0 else 0
    return ListItem((Run(text),), level=beneath + depth)
