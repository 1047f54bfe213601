"""What an element's name and attributes say: bold, struck out, hidden, shaded, numbered."""

import re
from dataclasses import dataclass, replace

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.html.boxes import MENTION, Attributes, box_of_entry, has_boxes, is_mention

_DROPPED = frozenset(
    """
    head title script style template noscript iframe object embed svg math canvas audio video select
    option datalist textarea input button meta link base area map
    """.split()  # noqa: SIM905
)
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em", "cite", "dfn", "var"))
_STRIKE = frozenset(("s", "strike", "del"))
_HIDDEN = compiled(r"(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}(?:hidden|collapse))", re.IGNORECASE)
_WEIGHT = compiled(r"font-weight\s{0,4}:\s{0,4}(bold|bolder|normal|[1-9]00)", re.IGNORECASE)
_SLANT = compiled(r"font-style\s{0,4}:\s{0,4}(italic|oblique|normal)", re.IGNORECASE)
_LINE = compiled(r"text-decoration[a-z-]{0,10}\s{0,4}:[^;]{0,40}line-through", re.IGNORECASE)
_COLOUR = compiled(r"(?<![\w-])color\s{0,4}:\s{0,4}#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
_SHADE = compiled(r"background(?:-color)?\s{0,4}:[^;#]{0,40}#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
_DIGITS = compiled(r"\s{0,9}(\d{1,6})")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_HEX = compiled(r"#?([0-9a-f]{6})$", re.IGNORECASE)


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


def style_of(tag: str, attributes: Attributes, above: Style) -> Style:
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
    elif tag == "a" and (attributes.get("href") or is_mention(attributes)):
        style = replace(style, href=attributes.get("href") or MENTION)
    declared = attributes.get("style")
    return _declared(declared, style) if declared else style


def is_hidden(tag: str, attributes: Attributes) -> bool:
    """True for elements whose text a reader of the page does not see."""
    if tag in _DROPPED or attributes.get("hidden") is not None:
        return True
    return bool(_HIDDEN.search(attributes.get("style") or ""))


def shade_of(attributes: Attributes) -> str | None:
    """The fill colour of a cell."""
    declared = _SHADE.search(attributes.get("style") or "")
    if declared:
        return _full(declared[1])
    found = _HEX.match((attributes.get("bgcolor") or "").strip())
    return found[1].upper() if found else None


@dataclass
class Numbers:
    """The numbers of one list; `kind` is its type ('1', 'a', 'I'), empty where it has bullets or check boxes."""

    kind: str
    last: int = 0
    boxes: bool = False

    @classmethod
    def of(cls, attributes: Attributes) -> "Numbers":
        """Those of a numbered list."""
        return cls(attributes.get("type") or "1", number_of(attributes, "start") - 1)

    @classmethod
    def bullets(cls, attributes: Attributes) -> "Numbers":
        """Those of a list without numbers."""
        return cls("", boxes=has_boxes(attributes))

    def next(self, attributes: Attributes) -> str:
        """The marker of the next entry: '•', '3.', 'c.', 'IV.', '☐'."""
        if self.boxes:
            return box_of_entry(attributes)
        self.last = number_of(attributes, "value", self.last + 1)
        if not self.kind:
            return "•"
        if self.kind in "aA" and 1 <= self.last <= 26:
            return f"{chr(ord(self.kind) + self.last - 1)}."
        if self.kind in "iI" and 1 <= self.last <= 39:
            roman = "x" * (self.last // 10) + _ROMAN[self.last % 10]
            return f"{roman if self.kind == 'i' else roman.upper()}."
        return f"{self.last}."


def number_of(attributes: Attributes, name: str, default: int = 1) -> int:
    """The number in an attribute, at most six digits of it."""
    digits = _DIGITS.match(attributes.get(name) or "")
    return int(digits[1]) if digits else default


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
