"""Styles: how text looks once defaults, paragraph style, character style and the run itself have had their say.

The style 'Decision' makes its paragraphs bold; a run in it that is set bold once more by 'Strong' is not: Word's
switches cancel out between the two styles, while what is set on the run itself counts as it is.
"""

from dataclasses import dataclass, field
from functools import cached_property

from lxml.etree import _Element as Element

from opsgdocs.parsers.word.symbols import symbol_font
from opsgdocs.parsers.word.tags import (
    ASCII_FONT,
    BOLD,
    CAPITALS,
    COLOUR,
    DEFAULT,
    FONTS,
    HIDDEN,
    ITALIC,
    LEVEL,
    NUMBER_ID,
    NUMBERING,
    OUTLINE,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    RUN_STYLE,
    SIZE,
    STRIKE,
    STYLE_ID,
    TYPE,
    VAL,
    W,
)
from opsgdocs.parsers.word.values import child_value, colour, is_on, whole

Setting = tuple[str, str | None]
"""One property of a run and its value: `(BOLD, '0')`."""

_SWITCHES = frozenset((BOLD, ITALIC, STRIKE, CAPITALS, HIDDEN))
_READ = _SWITCHES | {SIZE, COLOUR, RUN_STYLE}
_STYLE = W + "style"
_NAME = W + "name"
_BASED_ON = W + "basedOn"
_DEFAULTS = f"{W}docDefaults/{W}rPrDefault/{W}rPr"
_MOST_ANCESTORS = 30

# Built-in names that Word shows with a capital although it writes them without.
_SHOWN_NAMES = {"caption": "Caption", "header": "Header", "footer": "Footer"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks, all told."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    capitals: bool = False
    hidden: bool = False
    size: float | None = None
    colour: str | None = None
    font: str | None = None  # of symbols only
    special: bool = field(init=False, compare=False)  # the text is not shown as it is written

    def __post_init__(self) -> None:
        object.__setattr__(self, "special", self.capitals or self.hidden or self.font is not None)


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it says itself and what it has from the styles it is based on."""

    name: str
    settings: dict[str, str | None] = field(default_factory=dict)
    outline: int | None = None
    number_id: int | None = None
    level: int | None = None
    ancestors: tuple[str, ...] = ()  # ids, itself first

    @property
    def heading(self) -> int | None:
        """The level of the headings in it, 0 for titles, None for text."""
        if self.outline is not None:
            return self.outline + 1 if 0 <= self.outline < 9 else None
        if self.name == "Title":
            return 0
        level = whole(self.name.removeprefix("Heading ")) if self.name.startswith("Heading ") else None
        return level if level and 0 < level <= 9 else None


_NONE = Style("")


class Styles:
    """The styles of a document; each is read when it is first met."""

    def __init__(self, root: Element | None) -> None:
        self._root = root
        self._styles: dict[str, Style] = {}
        self._looks: dict[tuple[str | None, tuple[Setting, ...]], Look] = {}
        self._same: dict[Look, Look] = {}

    def style(self, style_id: str | None) -> Style:
        """The style of that id; an unknown one says nothing, as in Word."""
        if style_id is None:
            return _NONE
        found = self._styles.get(style_id)
        if found is None:
            found = self._styles[style_id] = self._read(style_id, _MOST_ANCESTORS)
        return found

    def look(self, paragraph_style: str | None, direct: tuple[Setting, ...]) -> Look:
        """How a run with the settings `direct` looks in a paragraph of that style; equal looks are one object."""
        found = self._looks.get((paragraph_style, direct))
        if found is None:
            found = self._resolve(paragraph_style, dict(direct))
            found = self._looks[paragraph_style, direct] = self._same.setdefault(found, found)
        return found

    @cached_property
    def default(self) -> str | None:
        """The id of the style of paragraphs that name none."""
        for style_id, element in self._elements.items():
            if element.get(TYPE, "paragraph") == "paragraph" and element.get(DEFAULT) is not None:
                return style_id if is_on(element.get(DEFAULT)) else None
        return None

    @cached_property
    def _elements(self) -> dict[str, Element]:
        if self._root is None:
            return {}
        return {element.get(STYLE_ID, ""): element for element in self._root.iterchildren(_STYLE)}

    @cached_property
    def _defaults(self) -> dict[str, str | None]:
        properties = None if self._root is None else self._root.find(_DEFAULTS)
        return {} if properties is None else dict(settings(properties))

    def _read(self, style_id: str, depth: int) -> Style:
        element = self._elements.get(style_id)
        if element is None or not depth:
            return _NONE
        parent = child_value(element, _BASED_ON)
        base = self._read(parent, depth - 1) if parent and parent != style_id else _NONE
        run = element.find(RUN_PROPERTIES)
        own = {} if run is None else dict(settings(run))
        paragraph = element.find(PARAGRAPH_PROPERTIES)
        number = None if paragraph is None else paragraph.find(NUMBERING)
        return Style(
            name=_shown_name(child_value(element, _NAME) or style_id),
            settings={**base.settings, **own},
            outline=_own_or(whole(child_value(paragraph, OUTLINE)), base.outline),
            number_id=_own_or(whole(child_value(number, NUMBER_ID)), base.number_id),
            level=_own_or(whole(child_value(number, LEVEL)), base.level),
            ancestors=(style_id, *base.ancestors),
        )

    def _resolve(self, paragraph_style: str | None, direct: dict[str, str | None]) -> Look:
        paragraph = self.style(paragraph_style or self.default).settings
        character = self.style(direct.get(RUN_STYLE)).settings

        def switched(tag: str) -> bool:
            if tag in direct:
                return is_on(direct[tag])
            styled = _on_in(paragraph, tag) != _on_in(character, tag)
            return styled or _on_in(self._defaults, tag)

        def value(tag: str) -> str | None:
            return next((s[tag] for s in (direct, character, paragraph, self._defaults) if tag in s), None)

        half_points = whole(value(SIZE))
        return Look(
            bold=switched(BOLD),
            italic=switched(ITALIC),
            strike=switched(STRIKE),
            capitals=switched(CAPITALS),
            hidden=switched(HIDDEN),
            size=half_points / 2 if half_points else None,
            colour=colour(value(COLOUR)),
            font=value(FONTS),
        )


def settings(properties: Element) -> tuple[Setting, ...]:
    """What `<w:rPr>` sets of the things that are read, in its order."""
    found: list[Setting] = []
    for child in properties:
        tag = child.tag
        if tag in _READ:
            found.append((tag, child.get(VAL)))
        elif tag == FONTS:
            font = child.get(ASCII_FONT)
            if font is not None:
                found.append((FONTS, symbol_font(font)))
    return tuple(found)


def _on_in(settings: dict[str, str | None], tag: str) -> bool:
    return tag in settings and is_on(settings[tag])


def _own_or(own: int | None, inherited: int | None) -> int | None:
    return inherited if own is None else own


def _shown_name(name: str) -> str:
    if name[:8].lower() == "heading " and name[8:].isdecimal():
        return "Heading " + name[8:]
    if name.lower() == "title":
        return "Title"
    return _SHOWN_NAMES.get(name, name)
