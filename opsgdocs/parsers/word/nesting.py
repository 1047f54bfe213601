"""How deep an entry stands where lists stand in each other.

Under '2. Decisions' of one list the bullets of another are indented: on the page they are its second level although
their own list says the first. Within one list the level is what the file says.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

_LEAST = 6.0  # points: less is no indent


class Indent(NamedTuple):
    """Where a paragraph begins, in points from the margin: its lines, and its first line from there on."""

    left: float = 0.0
    first: float = 0.0

    @property
    def marker(self) -> float:
        """Where the marker of a list item stands."""
        return self.left + self.first


NO_INDENT = Indent()


class _Item(NamedTuple):
    marker: float
    level: int


@dataclass(slots=True)
class Nesting:
    """The list items that the next one may stand under; begun anew by text that belongs to none of them."""

    _items: list[_Item] = field(default_factory=list)
    _offsets: dict[int, int] = field(default_factory=dict)  # list → what is added to its own levels

    def level(self, number_id: int, own_level: int, indent: Indent) -> int:
        """The level of the next item of that list."""
        while self._items and self._items[-1].marker > indent.marker - _LEAST:
            self._items.pop()
        if number_id not in self._offsets:
            self._offsets[number_id] = self._items[-1].level + 1 - own_level if self._items else 0
        level = max(0, self._offsets[number_id] + own_level)
        self._items.append(_Item(indent.marker, level))
        return level

    def pass_text(self, indent: Indent) -> None:
        """Takes note of a paragraph between the items: it goes on with the last one if it stands to the right."""
        if self._items and indent.left < self._items[-1].marker + _LEAST:
            self._items.clear()
            self._offsets.clear()
