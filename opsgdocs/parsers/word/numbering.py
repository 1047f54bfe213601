"""Numbers and bullets that Word computes: '3.', '5.1', 'a)', '•'.

A paragraph names a list (`w:num`) and a level; the list points at a definition of levels (`w:abstractNum`), which may
be shared by several lists and then counts on from one to the next.
"""

import re
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.word.definitions import Definitions
from opsgdocs.parsers.word.ordinals import numeral
from opsgdocs.parsers.word.styles import Styles
from opsgdocs.parsers.word.symbols import shown, symbol_font
from opsgdocs.parsers.word.tags import (
    ABSTRACT_ID,
    ALTERNATE,
    ASCII_FONT,
    CHOICE,
    FONTS,
    INDENT,
    LEVEL,
    PARAGRAPH_PROPERTIES,
    PARAGRAPH_STYLE,
    RUN_PROPERTIES,
    VAL,
    W,
)
from opsgdocs.parsers.word.values import child_on, child_value, whole

BULLET = "bullet"
LEVELS = 9

_LEVEL = W + "lvl"
_OVERRIDE = W + "lvlOverride"
_START_OVERRIDE = W + "startOverride"
_START = W + "start"
_FORMAT = W + "numFmt"
_TEXT = W + "lvlText"
_RESTART = W + "lvlRestart"
_LEGAL = W + "isLgl"
_PICTURE = W + "lvlPicBulletId"
_STYLE_LINK = W + "numStyleLink"
_SERIES = W + "format"
_LONGEST = 9  # digits

_TOKEN = compiled("%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and what it shows; `text` is '%1.%2'."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None  # the level, from 1, after which it begins again; 0: never
    legal: bool = False  # all numbers as digits
    indent: Element | None = None  # of its paragraphs


class Levels:
    """The levels of a list by their places from 0; each is read when it is first counted."""

    def __init__(self, elements: dict[int, Element]) -> None:
        self._elements = elements
        self._levels: dict[int, Level] = {}

    def get(self, place: int) -> Level | None:
        """The level at that place, None where the list has none."""
        if place not in self._levels and place in self._elements:
            self._levels[place] = _level(self._elements[place])
        return self._levels.get(place)

    def of_style(self, style_id: str) -> int | None:
        """The place of the level that a style stands for."""
        places = (place for place, e in self._elements.items() if child_value(e, PARAGRAPH_STYLE) == style_id)
        return next(places, None)


@dataclass(frozen=True, slots=True)
class List:
    """One list: its levels, the levels that begin anew in it, and the id of the definition it counts in."""

    counted_in: str
    levels: Levels
    starts: dict[int, int]


class Numbering:
    """The lists of a document; each is read when it is first met."""

    def __init__(self, definitions: Definitions, styles: Styles) -> None:
        self._definitions = definitions
        self._styles = styles
        self._lists: dict[int, List | None] = {}

    def list(self, number_id: int | None) -> List | None:
        """The list of that id, None where there is none."""
        if not number_id:
            return None
        if number_id not in self._lists:
            self._lists[number_id] = self._read(number_id)
        return self._lists[number_id]

    def level_of(self, number_id: int, style_ids: tuple[str, ...]) -> int | None:
        """The level that one of the styles, the nearest first, stands for in that list."""
        numbers = self.list(number_id)
        places = (numbers.levels.of_style(style_id) for style_id in style_ids) if numbers else ()
        return next((place for place in places if place is not None), None)

    def indent(self, number_id: int, place: int) -> Element | None:
        """How that level of a list indents its paragraphs, None where it does not say."""
        numbers = self.list(number_id)
        level = numbers.levels.get(place) if numbers else None
        return None if level is None else level.indent

    def _read(self, number_id: int) -> List | None:
        number = self._definitions.number(str(number_id))
        if number is None:
            return None
        abstract_id, abstract = self._definition(number, LEVELS)
        elements = {} if abstract is None else _level_elements(abstract)
        starts: dict[int, int] = {}
        for override in number.iterchildren(_OVERRIDE):
            elements.update(_level_elements(override))
            start = whole(child_value(override, _START_OVERRIDE))
            if start is not None:
                starts[whole(override.get(LEVEL)) or 0] = start
        return List(abstract_id, Levels(elements), starts)

    def _definition(self, number: Element, depth: int) -> tuple[str, Element | None]:
        """The definition of a list; one that is linked to a list style stands in that style's list."""
        abstract_id = child_value(number, ABSTRACT_ID) or ""
        abstract = self._definitions.abstract(abstract_id)
        linked = child_value(abstract, _STYLE_LINK)
        target = self._definitions.number(str(self._styles.style(linked).number_id)) if linked and depth else None
        return (abstract_id, abstract) if target is None else self._definition(target, depth - 1)


@dataclass(slots=True)
class Counters:
    """The counts of all lists at one point of a story; `mark` goes on by one paragraph."""

    numbering: Numbering
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[int, int]] = field(default_factory=set)

    def mark(self, number_id: int, place: int) -> tuple[str, bool]:
        """What the next paragraph of that list and level shows ('5.1', '•'), and whether it is a bullet."""
        numbers = self.numbering.list(number_id)
        level = numbers.levels.get(place) if numbers else None
        if numbers is None or level is None:
            return "", False
        counts = self._counts.setdefault(numbers.counted_in, [None] * LEVELS)
        self._count(numbers, number_id, place, counts)
        if level.form == BULLET:
            return level.text, True
        return _text(numbers.levels, level, counts), False

    def _count(self, numbers: List, number_id: int, place: int, counts: list[int | None]) -> None:
        count = counts[place]
        start = numbers.starts.get(place)
        if start is not None and (number_id, place) not in self._begun:
            counts[place] = start
        elif count is None:
            counts[place] = _start(numbers, place)
        else:
            counts[place] = count + 1
        self._begun.add((number_id, place))
        for higher in range(place):
            if counts[higher] is None:
                counts[higher] = _start(numbers, higher)
        for deeper in range(place + 1, LEVELS):
            if counts[deeper] is not None and _restarts(numbers.levels.get(deeper), place):
                counts[deeper] = None


def _start(numbers: List, place: int) -> int:
    level = numbers.levels.get(place)
    return numbers.starts.get(place, level.start if level else 1)


def _restarts(level: Level | None, after: int) -> bool:
    """True where a level begins again once the level at `after` has counted."""
    return level is None or level.restart is None or after < level.restart


def _level_elements(parent: Element) -> dict[int, Element]:
    found = {}
    for element in parent.iterchildren(_LEVEL):
        place = whole(element.get(LEVEL))
        if place is not None and 0 <= place < LEVELS:
            found[place] = element
    return found


def _level(element: Element) -> Level:
    form = child_value(element, _FORMAT) or _spelt_out(element) or "decimal"
    text = child_value(element, _TEXT) or ""
    start = whole(child_value(element, _START))
    return Level(
        start=0 if start is None else start,
        form=form,
        text=_bullet(element, text) if form == BULLET else text,
        restart=whole(child_value(element, _RESTART)),
        legal=child_on(element, _LEGAL),
        indent=element.find(f"{PARAGRAPH_PROPERTIES}/{INDENT}"),
    )


def _spelt_out(element: Element) -> str | None:
    """'001' where the numbers are given as '001, 002, 003, …'; older programs find plain digits beside it."""
    found = next((e for e in element.iterfind(f"{ALTERNATE}/{CHOICE}/{_FORMAT}") if e.get(VAL) == "custom"), None)
    first = "" if found is None else found.get(_SERIES, "").partition(",")[0].strip()
    return first if first.isascii() and first.isdecimal() and len(first) <= _LONGEST else None


def _bullet(element: Element, text: str) -> str:
    if element.find(_PICTURE) is not None:
        return "•"
    fonts = element.find(f"{RUN_PROPERTIES}/{FONTS}")
    return shown(text, symbol_font(None if fonts is None else fonts.get(ASCII_FONT))).strip()


def _text(levels: Levels, level: Level, counts: list[int | None]) -> str:
    """'%1.%2' with the counts put in; a bullet among the levels shows nothing."""

    def shown_count(token: re.Match[str]) -> str:
        place = int(token[1]) - 1
        count, counted = counts[place], levels.get(place)
        form = "decimal" if level.legal or counted is None else counted.form
        return "" if count is None or form == BULLET else numeral(count, form)

    return _TOKEN.sub(shown_count, level.text).strip()
