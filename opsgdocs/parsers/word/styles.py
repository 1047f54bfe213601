"""Styles: what text has from defaults, paragraph style, character style and the run itself.

The style 'Decision' makes its paragraphs bold; a run in it that is set bold once more by 'Strong' is not: Word's
switches cancel out between the two styles, while what is set on the run itself counts as it is.
"""

from dataclasses import dataclass, field
from functools import cached_property

from lxml.etree import _Element as Element

from opsgdocs.parsers.word.looks import Look, Setting, settings
from opsgdocs.parsers.word.nesting import NO_INDENT, Indent
from opsgdocs.parsers.word.tags import (
    BASED_ON,
    BOLD,
    CAPITALS,
    COLOUR,
    DEFAULT,
    DOUBLE_STRIKE,
    FONTS,
    HIDDEN,
    INDENT,
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
    STYLE,
    STYLE_ID,
    TYPE,
    W,
)
from opsgdocs.parsers.word.values import child_value, colour, indent, is_on, whole

_NAME = W + "name"
_DEFAULTS = f"{W}docDefaults/{W}rPrDefault/{W}rPr"
_MOST_ANCESTORS = 30

Settings = tuple[Setting, ...]
Values = dict[str, str | None]

# Built-in names that Word shows with a capital although it writes them without.
_SHOWN_NAMES = {"caption": "Caption", "header": "Header", "footer": "Footer", "title": "Title"}


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it says itself and what it has from the styles it is based on."""

    name: str = ""
    settings: dict[str, str | None] = field(default_factory=dict)
    outline: int | None = None
    number_id: int | None = None
    level: int | None = None
    indent: Indent = NO_INDENT
    ancestors: tuple[str, ...] = ()  # ids, itself first
    heading: int | None = None  # the level of the headings in it, 0 for titles; None for text


NO_STYLE = Style()


class Styles:
    """The styles of a document; each is read when it is first met."""

    def __init__(self, root: Element | None) -> None:
        self._root = root
        self._styles: dict[str, Style] = {}
        self._paragraphs: dict[tuple[str | None, Settings], tuple[Style, Look]] = {}
        self._looks: dict[tuple[str | None, Settings, Settings], Look] = {}
        self._same: dict[Look, Look] = {}

    def style(self, style_id: str | None) -> Style:
        """The style of that id; an unknown one says nothing, as in Word."""
        if style_id is None:
            return NO_STYLE
        found = self._styles.get(style_id)
        if found is None:
            found = self._styles[style_id] = self._read(style_id, _MOST_ANCESTORS)
        return found

    def of_paragraph(self, style_id: str | None, dressed: Settings = ()) -> tuple[Style, Look]:
        """The style of a paragraph that names that one, or none, and how its plain text looks."""
        found = self._paragraphs.get((style_id, dressed))
        if found is None:
            style, plain = self.style(style_id or self.default), self.look(style_id, (), dressed)
            found = self._paragraphs[style_id, dressed] = (style, plain)
        return found

    def look(self, paragraph_style: str | None, direct: Settings, dressed: Settings = ()) -> Look:
        """How a run with the settings `direct` looks in a paragraph of that style; equal looks are one object.

        `dressed` is what its cell has from the style of the table.
        """
        key = (paragraph_style, direct, dressed)
        found = self._looks.get(key)
        if found is None:
            found = self._resolve(paragraph_style, dict(direct), dict(dressed))
            found = self._looks[key] = self._same.setdefault(found, found)
        return found

    @cached_property
    def default(self) -> str | None:
        """The id of the style of paragraphs that name none."""
        for style_id, element in self._elements.items():
            default = element.get(DEFAULT)
            if default is not None and is_on(default) and element.get(TYPE, "paragraph") == "paragraph":
                return style_id
        return None

    @cached_property
    def _elements(self) -> dict[str, Element]:
        if self._root is None:
            return {}
        return {element.get(STYLE_ID, ""): element for element in self._root.iterchildren(STYLE)}

    @cached_property
    def _defaults(self) -> dict[str, str | None]:
        properties = None if self._root is None else self._root.find(_DEFAULTS)
        return {} if properties is None else dict(settings(properties))

    def _read(self, style_id: str, depth: int) -> Style:
        element = self._elements.get(style_id)
        if element is None or not depth:
            return NO_STYLE
        parent = child_value(element, BASED_ON)
        base = self._read(parent, depth - 1) if parent else NO_STYLE
        paragraph, number = element.find(PARAGRAPH_PROPERTIES), element.find(f"{PARAGRAPH_PROPERTIES}/{NUMBERING}")
        run = element.find(RUN_PROPERTIES)
        name = _shown_name(child_value(element, _NAME) or style_id)
        outline = _own_or(whole(child_value(paragraph, OUTLINE)), base.outline)
        return Style(
            name=name,
            settings={**base.settings, **({} if run is None else dict(settings(run)))},
            outline=outline,
            number_id=_own_or(whole(child_value(number, NUMBER_ID)), base.number_id),
            level=_own_or(whole(child_value(number, LEVEL)), base.level),
            indent=indent(None if paragraph is None else paragraph.find(INDENT), base.indent),
            ancestors=(style_id, *base.ancestors),
            heading=_styled_level(name, outline),
        )

    def _resolve(self, paragraph_style: str | None, direct: Values, dressed: Values) -> Look:
        paragraph = self.style(paragraph_style or self.default).settings
        character = self.style(direct.get(RUN_STYLE)).settings

        def switched(tag: str) -> bool:
            if tag in direct:
                return is_on(direct[tag])
            styled = _on_in(paragraph, tag) != _on_in(character, tag)
            return styled or _on_in(dressed, tag) or _on_in(self._defaults, tag)

        def value(tag: str) -> str | None:
            return next((s[tag] for s in (direct, character, paragraph, dressed, self._defaults) if tag in s), None)

        half_points = whole(value(SIZE))
        return Look(
            bold=switched(BOLD),
            italic=switched(ITALIC),
            strike=switched(STRIKE) or switched(DOUBLE_STRIKE),
            capitals=switched(CAPITALS),
            hidden=switched(HIDDEN),
            size=half_points / 2 if half_points else None,
            colour=colour(value(COLOUR)),
            font=value(FONTS),
        )


def heading_level(outline: int) -> int | None:
    """The level of a heading, from 1, by its outline level; the tenth outline level is text."""
    return outline + 1 if 0 <= outline < 9 else None


def _on_in(found: dict[str, str | None], tag: str) -> bool:
    return tag in found and is_on(found[tag])


def _own_or(own: int | None, inherited: int | None) -> int | None:
    return inherited if own is None else own


def _styled_level(name: str, outline: int | None) -> int | None:
    """A title may have the outline level of a heading, and some programs leave out that of Word's own headings."""
    if name == "Title":
        return 0
    if outline is not None:
        return heading_level(outline)
    level = whole(name.removeprefix("Heading ")) if name.startswith("Heading ") else None
    return level if level and 0 < level <= 9 else None


def _shown_name(name: str) -> str:
    if name[:8].lower() == "heading " and name[8:].isdecimal():
        return "Heading " + name[8:]
    return _SHOWN_NAMES.get(name, name)
