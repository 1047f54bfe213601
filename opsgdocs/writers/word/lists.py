"""Lists in Word's XML: each marker, '•' or 'a)', is a list of its own whose every level shows that marker."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from opsgdocs.writers.word.text import DEEPEST, Element, Numbers, element

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_STEP, _HANGING, _LETTER, _GAP = 200, 180, 110, 90  # twips


def set_lists(file: "WordFile", markers: Iterable[str]) -> Numbers:
    """Give the file a list for each marker; returns their numbers in the file."""
    wanted = sorted(set(markers))
    if not wanted:
        return {}
    numbering = _numbering(file)
    free = 1 + max(map(int, numbering.xpath("//@w:abstractNumId | //@w:numId")), default=0)
    for number, marker in enumerate(wanted, start=free):
        numbering.insert(number - free, _abstract(number, marker))  # Word wants these before the next ones
        numbering.append(element("num", element("abstractNumId", val=number), numId=number))
    return {marker: number for number, marker in enumerate(wanted, start=free)}


def _numbering(file: "WordFile") -> Element:
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    for relationship in file.part.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relationship.target_part.element
    uri, kind = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
    part = NumberingPart(uri, kind, element("numbering"), file.part.package)
    file.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part.element


def _abstract(number: int, marker: str) -> Element:
    levels = (_level(level, marker) for level in range(DEEPEST + 1))
    kind = element("multiLevelType", val="hybridMultilevel")
    return element("abstractNum", kind, *levels, abstractNumId=number)


def _level(level: int, marker: str) -> Element:
    hanging = max(_HANGING, _LETTER * len(marker) + _GAP)
    indent = element("ind", left=_STEP * level + max(_STEP, hanging), hanging=hanging)
    return element(
        "lvl",
        element("start", val=1),
        # LibreOffice shows the first sign alone of a bullet that has several.
        element("numFmt", val="bullet" if len(marker) == 1 else "none"),
        element("lvlText", val=marker),
        element("lvlJc", val="left"),
        element("pPr", indent),
        ilvl=level,
    )
