"""Paragraphs and runs of Word's XML."""

import re
from collections.abc import Mapping
from typing import Any

from opsgdocs.document import ListItem, Run, TextBlock
from opsgdocs.writers.characters import storable

Element = Any
"""An element of Word's XML; python-docx and lxml type theirs differently."""

Numbers = Mapping[str, int]
"""The list numbering that Word has for each marker."""

DEEPEST = 8  # the last level of a list in Word, from 0
_PIECES = re.compile(r"[\n\t]|[^\n\t]+")


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """``element("shd", fill="D9E2F3")`` is ``<w:shd w:fill="D9E2F3"/>``."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def render_paragraph(block: TextBlock, style: str, numbers: Numbers, *, keep: bool = False) -> Element:
    """A paragraph in the style of that id; `keep` keeps it on one page with what follows."""
    properties = element("pPr", element("pStyle", val=style))
    if keep:
        properties.append(element("keepNext"))
    if isinstance(block, ListItem):
        level = element("ilvl", val=min(block.level, DEEPEST))
        properties.append(element("numPr", level, element("numId", val=numbers[block.marker])))
    return element("p", properties, *(render_run(run) for run in block.runs if run.text))


def render_run(run: Run) -> Element:
    """A run; line breaks and tabs in its text are elements of their own."""
    made = element("r")
    if (properties := _properties(run)) is not None:
        made.append(properties)
    made.extend(_piece(piece) for piece in _PIECES.findall(storable(run.text)))
    return made


def _properties(run: Run) -> Element | None:
    # In the order that Word's schema demands.
    flags = (("b", run.bold), ("i", run.italic), ("strike", run.strike), ("vanish", run.hidden))
    found = [element(tag) for tag, on in flags if on]
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
