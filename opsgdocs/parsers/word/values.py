"""Attribute values as Word writes them: switches, whole numbers, colours, lengths."""

from lxml.etree import _Element as Element

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.word.nesting import Indent
from opsgdocs.parsers.word.tags import FILL, FIRST_LINE, HANGING, LEFT, SHADE_COLOUR, START, VAL

_OFF = frozenset(("0", "false", "off", "none"))
_COLOUR = compiled(r"[0-9A-Fa-f]{6}")
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0}


def is_on(value: str | None) -> bool:
    """A switch that is there is on, unless its value says off."""
    return value is None or value not in _OFF


def child_on(element: Element, tag: str) -> bool:
    """True where `element` has a child `tag` that is switched on."""
    return any(is_on(child.get(VAL)) for child in element.iterchildren(tag))


def child_value(element: Element | None, tag: str) -> str | None:
    """The value of the child `tag`, None where there is none."""
    if element is not None:
        for child in element.iterchildren(tag):
            return child.get(VAL)
    return None


def whole(value: str | None) -> int | None:
    """A whole number; None for anything else, and for numbers that no document needs."""
    try:
        number = int(value or "")
    except ValueError:
        return None
    return number if abs(number) < 1_000_000_000 else None


def colour(value: str | None) -> str | None:
    """'RRGGBB', None for 'auto' and for what is no colour."""
    return value.upper() if value and _COLOUR.fullmatch(value) else None


def hexadecimal(value: str | None) -> int:
    """A number such as '04A0'; 0 for anything else."""
    try:
        return int(value or "", 16)
    except ValueError:
        return 0


def shade(shading: Element) -> str | None:
    """The colour that `w:shd` fills with: a solid pattern shows its foreground, all others their background."""
    kind = shading.get(VAL)
    if kind == "nil":
        return None
    return colour(shading.get(SHADE_COLOUR if kind == "solid" else FILL))


def points(value: str | None) -> float | None:
    """A length in points: a bare number counts twentieths, '2.5cm' is strict Word's way."""
    if not value:
        return None
    unit = _UNITS.get(value[-2:])
    try:
        return round(float(value[:-2]) * unit, 2) if unit else float(value) / 20
    except ValueError:
        return None


def indent(element: Element | None, base: Indent) -> Indent:
    """What `w:ind` says, and what it does not say from `base`."""
    if element is None:
        return base
    left = points(element.get(LEFT) or element.get(START))
    hanging, first = points(element.get(HANGING)), points(element.get(FIRST_LINE))
    if hanging is not None:
        first = -hanging
    return Indent(base.left if left is None else left, base.first if first is None else first)
