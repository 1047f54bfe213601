"""Footnotes and endnotes: which are referred to, in which order, and the marks they bear in the text."""

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from opsgdocs.parsers.word.ordinals import numeral
from opsgdocs.parsers.word.package import Package, Part
from opsgdocs.parsers.word.tags import VAL, W
from opsgdocs.parsers.word.values import whole

FOOTNOTE = "footnote"
ENDNOTE = "endnote"

_USUAL_FORM = {FOOTNOTE: "decimal", ENDNOTE: "lowerRoman"}


@dataclass(frozen=True, slots=True)
class Reference:
    """One note as the text refers to it."""

    kind: str
    note_id: str
    mark: str


@dataclass(slots=True)
class Notes:
    """The notes referred to so far, in order."""

    package: Package
    main: Part
    references: list[Reference] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)  # the path of the paragraph that refers to each
    _known: set[tuple[str, str]] = field(default_factory=set)
    _counts: dict[str, int] = field(default_factory=dict)
    _forms: dict[str, str] = field(default_factory=dict)

    def refer(self, kind: str, note_id: str, own_mark: str | None) -> None:
        """Takes up a reference; a note with a mark of its own does not count."""
        if (kind, note_id) in self._known:
            return
        self._known.add((kind, note_id))
        mark = (own_mark or "").strip() or self._next_mark(kind)
        self.references.append(Reference(kind, note_id, mark))

    def settle(self, path: str) -> None:
        """The paragraph at `path` has been read: it refers to those that came up in it."""
        self.beside += [path] * (len(self.references) - len(self.beside))

    def _next_mark(self, kind: str) -> str:
        if kind not in self._counts:
            self._begin(kind)
        self._counts[kind] += 1
        return numeral(self._counts[kind], self._forms[kind])

    def _begin(self, kind: str) -> None:
        """The settings say in which form notes count and from where on."""
        settings = self.package.root(self.main.first("settings"))
        properties = None if settings is None else settings.find(f"{W}{kind}Pr")
        form, start = _value(properties, "numFmt"), whole(_value(properties, "numStart"))
        self._forms[kind] = form or _USUAL_FORM[kind]
        self._counts[kind] = 0 if start is None else start - 1


def _value(properties: Element | None, name: str) -> str | None:
    child = None if properties is None else properties.find(W + name)
    return None if child is None else child.get(VAL)
