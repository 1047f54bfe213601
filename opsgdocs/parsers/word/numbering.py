"""Numbers and bullets that Word computes: '3.', '5.1', 'a)', '•'.

A paragraph names a list (`w:num`) and a level; the list points at a definition of levels (`w:abstractNum`), which may
be shared by several lists and then counts on from one to the next.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from lxml.etree import _Element as Element

from opsgdocs.parsers.word.ordinals import numeral
from opsgdocs.parsers.word.styles import Styles
from opsgdocs.parsers.word.symbols import shown, symbol_font
from opsgdocs.parsers.word.tags import (
    ABSTRACT_ID,
    ASCII_FONT,
    FONTS,
    LEVEL,
    NUMBER_ID,
    PARAGRAPH_STYLE,
    RUN_PROPERTIES,
    W,
)
from opsgdocs.parsers.word.values import child_on, child_value, whole

BULLET = "bullet"
LEVELS = 9

_LEVEL = W + "lvl"
_NUMBER = W + "num"
_ABSTRACT = W + "abstractNum"
_OVERRIDE = W + "lvlOverride"
_START_OVERRIDE = W + "startOverride"
_START = W + "start"
_FORMAT = W + "numFmt"
_TEXT = W + "lvlText"
_RESTART = W + "lvlRestart"
_LEGAL = W + "isLgl"
_PICTURE = W + "lvlPicBulletId"
_STYLE_LINK = W + "numStyleLink"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and what it shows; `text` is '%1.%2'."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None  # the level, from 1, after which it begins again; 0: never
    legal: bool = False  # all numbers as digits
    style: str | None = None  # the paragraph style that stands for this level


@dataclass(frozen=True, slots=True)
class List:
    """One list: its levels, the levels that begin anew in it, and the id of the definition it counts in."""

    counted_in: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document; each is read when it is first met."""

    def __init__(self, load: Callable[[], Element | None], styles: Styles) -> None:
        self._load = load
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
        by_style = {level.style: place for place, level in numbers.levels.items()} if numbers else {}
        return next((by_style[style] for style in style_ids if style in by_style), None)

    @cached_property
    def _root(self) -> Element | None:
        return self._load()

    @cached_property
    def _numbers(self) -> dict[str, Element]:
        return {} if self._root is None else {e.get(NUMBER_ID, ""): e for e in self._root.iterchildren(_NUMBER)}

    @cached_property
    def _abstracts(self) -> dict[str, Element]:
        return {} if self._root is None else {e.get(ABSTRACT_ID, ""): e for e in self._root.iterchildren(_ABSTRACT)}

    def _read(self, number_id: int) -> List | None:
        number = self._numbers.get(str(number_id))
        if number is None:
            return None
        abstract_id, abstract = self._definition(number, LEVELS)
        levels = {} if abstract is None else _levels(abstract)
        starts: dict[int, int] = {}
        for override in number.iterchildren(_OVERRIDE):
            place = whole(override.get(LEVEL)) or 0
            start = whole(child_value(override, _START_OVERRIDE))
            levels.update(_levels(override))
            if start is not None:
                starts[place] = start
        return List(abstract_id, levels, starts)

    def _definition(self, number: Element, depth: int) -> tuple[str, Element | None]:
        """The definition of a list; one that is linked to a list style stands in that style's list."""
        abstract_id = child_value(number, ABSTRACT_ID) or ""
        abstract = self._abstracts.get(abstract_id)
        linked = child_value(abstract, _STYLE_LINK)
        target = self._numbers.get(str(self._styles.style(linked).number_id)) if linked and depth else None
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
        level, count = numbers.levels[place], counts[place]
        if place in numbers.starts and (number_id, place) not in self._begun:
            counts[place] = numbers.starts[place]
        else:
            counts[place] = numbers.starts.get(place, level.start) if count is None else count + 1
        self._begun.add((number_id, place))
        for higher in range(place):
            if counts[higher] is None:
                counts[higher] = numbers.levels.get(higher, _PLAIN).start
        for deeper in range(place + 1, LEVELS):
            restart = numbers.levels.get(deeper, _PLAIN).restart
            if restart is None or 0 < place + 1 <= restart:
                counts[deeper] = None


_PLAIN = Level()


def _levels(parent: Element) -> dict[int, Level]:
    found = {}
    for element in parent.iterchildren(_LEVEL):
        place = whole(element.get(LEVEL))
        if place is not None and 0 <= place < LEVELS:
            found[place] = _level(element)
    return found


def _level(element: Element) -> Level:
    form = child_value(element, _FORMAT) or "decimal"
    text = child_value(element, _TEXT) or ""
    start = whole(child_value(element, _START))
    return Level(
        start=0 if start is None else start,
        form=form,
        text=_bullet(element, text) if form == BULLET else text,
        restart=whole(child_value(element, _RESTART)),
        legal=child_on(element, _LEGAL),
        style=child_value(element, PARAGRAPH_STYLE),
    )


def _bullet(element: Element, text: str) -> str:
    if element.find(_PICTURE) is not None:
        return "•"
    fonts = element.find(f"{RUN_PROPERTIES}/{FONTS}")
    return shown(text, symbol_font(None if fonts is None else fonts.get(ASCII_FONT))).strip()


def _text(levels: dict[int, Level], level: Level, counts: list[int | None]) -> str:
    """'%1.%2' with the counts put in; a level that a list never counted shows nothing."""
    text = level.text
    for place, count in enumerate(counts):
        token = f"%{place + 1}"
        if token in text:
            form = "decimal" if level.legal else levels.get(place, _PLAIN).form
            text = text.replace(token, "" if count is None or form == BULLET else numeral(count, form))
    return text.strip()
