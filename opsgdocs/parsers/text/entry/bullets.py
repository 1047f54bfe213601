"""How deep an entry of a list stands, told by its bullet and its indent.

• 8F3Es:
o In the C&S, forms 95% of Alerts
▪ 14% is traceable to the aforementioned ESME
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from opsgdocs.document import ListItem
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.entry.entry import Entry
from opsgdocs.parsers.text.line.inline import Span, cut

BULLETS = compiled(r"([•◦▪▫●○■·‣∙➢§\uf0b7\uf0a7\uf0d8]|[-–o](?= ))\s?(?=\S)")
"""A bullet that was typed, or that a program wrote out as text."""

_BOXES = {"[ ]": "☐"} | dict.fromkeys(("[x]", "[X]", "[✓]", "[✔]"), "☑")
_BOX = compiled(r"(\[[ xX✓✔]\])\s+(?=\S)")

# Word's own order of bullets: a list may begin with the second ('o it is difficult …' under a paragraph).
_RANKS = {"•": 0, "●": 0, "\uf0b7": 0, "o": 1, "◦": 1, "○": 1, "▪": 2, "■": 2, "§": 2, "\uf0a7": 2}


def with_box(item: ListItem) -> ListItem:
    """An entry of a list of tasks, whose box is its marker: '- [ ] Book a room' is '☐', '- [x] Done' is '☑'."""
    if item.marker in _BOXES:
        return replace(item, marker=_BOXES[item.marker])
    found = _BOX.match(item.text)
    if found is None:
        return item
    span = cut(Span(item.runs, tuple(place.start for place in item.places)), found.end())
    places = span.places([place.path or "" for place in item.places])
    return replace(item, runs=span.runs, places=places, marker=_BOXES[found[1]])


_LATER = compiled(r"(?!0?1\.)\d{1,3}\.")  # '3. Roof' below '☐ …' is the next item, and begins no list beneath


def with_levels(entries: Iterable[Entry]) -> list[Entry]:
    """The entries, each of a list at its level."""
    depth = _Depth()
    done: list[Entry] = []
    for entry in entries:
        block = entry.block
        if isinstance(block, ListItem):
            done.append(replace(entry, block=replace(block, level=depth.level(block.marker, entry.indent))))
        else:
            depth = _Depth()
            done.append(entry)
    return done


@dataclass
class _Depth:
    """The open levels of one list, outermost first."""

    _open: list[tuple[str, int, int]] = field(default_factory=list)  # kind of marker, indent, level

    def level(self, marker: str, indent: int) -> int:
        kind = _kind(marker)
        for at in range(len(self._open) - 1, -1, -1):
            same, column, level = self._open[at]
            # A line at the top of a page may stand a column further in.
            if same == kind and abs(indent - column) <= 1:
                del self._open[at + 1 :]
                return level
        while self._open and self._is_over(marker, indent):
            self._open.pop()
        level = self._open[-1][2] + 1 if self._open else _RANKS.get(marker, 0)
        self._open.append((kind, indent, level))
        return level

    def _is_over(self, marker: str, indent: int) -> bool:
        """True where the innermost level ends before an entry with this marker."""
        last, column, _ = self._open[-1]
        if abs(indent - column) > 1:
            return indent < column
        return _RANKS.get(last, -1) > _RANKS.get(marker, 9) or _LATER.fullmatch(marker) is not None


def _kind(marker: str) -> str:
    """'2.' is of the kind of '1.', '(b)' of '(a)', '☑' of '☐'."""
    if marker in "☐☑☒":
        return "☐"
    core = marker.strip("().")
    if core.isdigit():
        return marker.replace(core, "1")
    if core != marker and core.isalpha():
        return marker.replace(core, "a")
    return marker
