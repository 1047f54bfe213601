"""Paragraphs and runs of Word's XML."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from opsgdocs.characters import storable
from opsgdocs.document import Heading, ListItem, Run, TextBlock
from opsgdocs.kept_patterns import compiled

Element = Any
"""An element of Word's XML; python-docx and lxml type theirs differently."""

Numbers = Mapping[str, int]
"""The list numbering that Word has for each marker."""

Links = Mapping[str, str]
"""The relationship that a Word file has for each address."""

Ids = Mapping[str, str]
"""The id that a style of ours has in a file."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the file gives: ids of styles, numbers of lists, relationships of links, width of the text in twips."""

    ids: Ids
    numbers: Numbers = field(default_factory=dict)
    links: Links = field(default_factory=dict)
    width: int = 0


DEEPEST = 8  # the last level of a list in Word, from 0
_PIECES = compiled(r"[\n\t]|[^\n\t]+")


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """``element("shd", fill="D9E2F3")`` is ``<w:shd w:fill="D9E2F3"/>``."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def render_paragraph(block: TextBlock, style: str, given: Given, *, keep: bool = False) -> Element:
    """A paragraph in that style of ours; `keep` keeps it on one page with what follows."""
    properties = element("pPr", element("pStyle", val=given.ids[style]))
    if keep:
        properties.append(element("keepNext"))
    if isinstance(block, ListItem):
        level = element("ilvl", val=min(block.level, DEEPEST))
        properties.append(element("numPr", level, element("numId", val=given.numbers[block.marker])))
    marker = f"{block.marker} " if isinstance(block, Heading) and block.marker else ""
    runs = (Run(marker), *block.runs) if marker else block.runs
    return element("p", properties, *(_linked(run, given) for run in runs if run.text))


def render_run(run: Run, style: str | None = None) -> Element:
    """A run; line breaks and tabs in its text are elements of their own."""
    made = element("r")
    if (properties := _properties(run, style)) is not None:
        made.append(properties)
    made.extend(_piece(piece) for piece in _PIECES.findall(storable(run.text)))
    return made


def _linked(run: Run, given: Given) -> Element:
    if run.href is None or run.href not in given.links:
        return render_run(run)
    from docx.oxml.ns import qn

    # Without the style LibreOffice makes no link of it in a PDF.
    link = element("hyperlink", render_run(run, given.ids["Hyperlink"]))
    link.set(qn("r:id"), given.links[run.href])
    return link


def _properties(run: Run, style: str | None) -> Element | None:
    # In the order that Word's schema demands.
    flags = (("b", run.bold), ("i", run.italic), ("strike", run.strike), ("vanish", run.hidden))
    found = [element("rStyle", val=style)] if style else []
    found += [element(tag) for tag, on in flags if on]
    if run.colour:
        found.append(element("color", val=run.colour))
    if run.size:
        found.append(element("sz", val=round(run.size * 2)))
    return element("rPr", *found) if found else None


def _piece(text: str) -> Element:
    if text == "\n":
        return element("br")
    if text == "\t":
        return element("tab")
    made = element("t")
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made
