"""What an element's name and attributes say: bold, struck out, hidden, shaded, numbered."""

import re
from dataclasses import dataclass, replace

from lxml import etree

_DROPPED = frozenset(
    """
    head title script style template noscript iframe object embed svg math canvas audio video select
    option datalist textarea input button meta link base area map
    """.split()  # noqa: SIM905
)
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em", "cite", "dfn", "var"))
_STRIKE = frozenset(("s", "strike", "del"))
_HIDDEN = re.compile(r"(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}(?:hidden|collapse))", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s{0,4}:\s{0,4}(bold|bolder|normal|[1-9]00)", re.IGNORECASE)
_SLANT = re.compile(r"font-style\s{0,4}:\s{0,4}(italic|oblique|normal)", re.IGNORECASE)
_LINE = re.compile(r"text-decoration[a-z-]{0,10}\s{0,4}:[^;]{0,40}line-through", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![\w-])color\s{0,4}:\s{0,4}#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
_SHADE = re.compile(r"background(?:-color)?\s{0,4}:[^;#]{0,40}#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
_HEX = re.compile(r"#?([0-9a-f]{6})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """How text is shown."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    raised: bool = False
    as_is: bool = False  # white space counts
    colour: str | None = None
    href: str | None = None


def style_of(tag: str, element: etree._Element, above: Style) -> Style:
    """The style of text in an element that stands in text of style `above`."""
    style = above
    if tag in _BOLD:
        style = replace(style, bold=True)
    elif tag in _ITALIC:
        style = replace(style, italic=True)
    elif tag in _STRIKE:
        style = replace(style, strike=True)
    elif tag in ("sup", "pre"):
        style = replace(style, raised=tag == "sup", as_is=style.as_is or tag == "pre")
    elif tag == "a" and element.get("href"):
        style = replace(style, href=element.get("href"))
    declared = element.get("style")
    return _declared(declared, style) if declared else style


def is_hidden(tag: str, element: etree._Element) -> bool:
    """True for elements whose text a reader of the page does not see."""
    if tag in _DROPPED or element.get("hidden") is not None:
        return True
    return bool(_HIDDEN.search(element.get("style") or ""))


def shade_of(element: etree._Element) -> str | None:
    """The fill colour of a cell."""
    declared = _SHADE.search(element.get("style") or "")
    if declared:
        return _full(declared[1])
    found = _HEX.match((element.get("bgcolor") or "").strip())
    return found[1].upper() if found else None


def marker_of(parent: etree._Element | None, number: int) -> str:
    """What is shown before an entry of a list: '•', '3.', 'c.'."""
    if parent is None or parent.tag != "ol":
        return "•"
    kind = parent.get("type") or "1"
    if kind in "aA" and 1 <= number <= 26:
        return f"{chr(ord(kind) + number - 1)}."
    if kind in "iI" and 1 <= number <= 39:
        roman = "x" * (number // 10) + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[number % 10]
        return f"{roman if kind == 'i' else roman.upper()}."
    return f"{number}."


def _declared(declared: str, style: Style) -> Style:
    weight, slant, colour = _WEIGHT.search(declared), _SLANT.search(declared), _COLOUR.search(declared)
    if weight:
        bold = weight[1].lower() in ("bold", "bolder") or weight[1][0] in "6789"
        style = replace(style, bold=bold)
    if slant:
        style = replace(style, italic=slant[1].lower() != "normal")
    if _LINE.search(declared):
        style = replace(style, strike=True)
    return replace(style, colour=_full(colour[1])) if colour else style


def _full(colour: str) -> str:
    return (colour if len(colour) == 6 else "".join(char * 2 for char in colour)).upper()
