"""The styles of a written Word file: Arial, navy headings, small print in tables.

Only what a file lacks is added to a template; a file of our own gets all of it.
"""

from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

from opsgdocs.writers.word.page import LANGUAGE
from opsgdocs.writers.word.text import Element, Ids, element

if TYPE_CHECKING:
    from docx.document import Document as WordFile

FONT = "Arial"
LINK = "Hyperlink"
_NAVY, _BLUE = "1F3B6F", "1F4FA8"


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style; sizes and spaces in points."""

    id: str
    name: str
    size: float
    before: float = 0
    after: float = 0
    bold: bool = False
    colour: str | None = None
    keep: bool = False
    level: int | None = None
    based_on: str = "Normal"


_STYLES = (
    _Style("Normal", "Normal", 10, after=6, based_on=""),
    _Style("Title", "Title", 20, after=4, colour=_NAVY, keep=True),
    _Style("Subtitle", "Subtitle", 10, after=6, bold=True, keep=True),
    _Style("Heading1", "heading 1", 13, before=12, after=6, bold=True, colour=_NAVY, keep=True, level=0),
    _Style("Heading2", "heading 2", 11, before=8, after=4, bold=True, colour=_NAVY, keep=True, level=1),
    _Style("Heading3", "heading 3", 10, before=6, after=2, bold=True, keep=True, level=2),
    _Style("ListParagraph", "List Paragraph", 10, after=2),
    _Style("TableText", "Table Text", 9, before=1, after=2),
    _Style("TableHead", "Table Head", 9, before=1, after=2, bold=True, based_on="TableText"),
    _Style("TableEnd", "Table End", 2),
    _Style("Footer", "footer", 8),
)


def set_styles(file: "WordFile", *, ours: bool = True) -> Ids:
    """Give the file the styles that writers use: all of them where `ours`, else those that are missing.

    Returns the id that each has in the file: a template made in another language calls 'Title' something else.
    """
    styles = file.styles.element
    present = {style.name_val.casefold(): style for style in styles.style_lst if style.name_val}
    ids: dict[str, str] = {}
    for style in _STYLES:
        found = present.get(style.name.casefold())
        ids[style.id] = style.id if ours else _free_id(style.id, styles) if found is None else found.styleId
        if found is None or ours:
            _put(styles, found, _rendered(style, ids))
    ids[LINK] = present[LINK.casefold()].styleId if LINK.casefold() in present else _free_id(LINK, styles)
    if LINK.casefold() not in present:
        styles.append(_link_style(ids[LINK]))
    if ours:
        _set_language(styles)
    return ids


def _free_id(id: str, styles: Element) -> str:
    """The id, or 'TableText1' where the template calls another style so."""
    taken = {style.styleId for style in styles.style_lst}
    others = (f"{id}{number}" for number in count(1))
    return next(free for free in chain([id], others) if free not in taken)


def _link_style(id: str) -> Element:
    look = element("rPr", element("color", val=_BLUE), element("u", val="single"))
    return element("style", element("name", val=LINK), look, type="character", styleId=id)


def _put(styles: Element, old: Element | None, new: Element) -> None:
    if old is not None:
        styles.remove(old)
    styles.append(new)


def _rendered(style: _Style, ids: Ids) -> Element:
    kind = {"default": 1} if not style.based_on else {"customStyle": 1} if style.id.startswith("Table") else {}
    made = element("style", element("name", val=style.name), type="paragraph", styleId=ids[style.id], **kind)
    if style.based_on:
        made.append(element("basedOn", val=ids[style.based_on]))
    made.extend((element("qFormat"), _paragraph_properties(style), _run_properties(style)))
    return made


def _paragraph_properties(style: _Style) -> Element:
    made = element("pPr")
    if style.keep:
        made.append(element("keepNext"))
    before, after = round(style.before * 20), round(style.after * 20)
    made.append(element("spacing", before=before, after=after, line=252, lineRule="auto"))
    if style.level is not None:
        made.append(element("outlineLvl", val=style.level))
    return made


def _run_properties(style: _Style) -> Element:
    made = element("rPr")
    if not style.based_on:
        made.append(element("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT))
    if style.bold:
        made.append(element("b"))
    if style.colour:
        made.append(element("color", val=style.colour))
    for tag in ("sz", "szCs"):
        made.append(element(tag, val=round(style.size * 2)))
    return made


def _set_language(styles: Element) -> None:
    from docx.oxml.ns import qn

    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
