"""A committee's own Word file as the template of what is written: its styles, page, heads and feet, none of its text.

Documents and templates (.docx, .dotx) serve, those with macros (.docm, .dotm) too: the macros stay behind.
"""

import io
import zipfile
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs.errors import UnreadableFile
from opsgdocs.writers.word.package import retyped
from opsgdocs.writers.word.text import Element, element

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.opc.part import Part
    from docx.opc.rel import Relationships

_LARGEST = 200_000_000  # bytes when unpacked; a template has some hundred thousand
_NO_WORD = "the template is no Word file (.docx); name another one"
# What a document points at and every other document of the house needs; all else belongs to the template's text.
_KEPT = ("/styles", "/numbering", "/settings", "/theme", "/fontTable", "/webSettings", "/header", "/footer",
         "/footnotes", "/endnotes")  # fmt: skip
_KEPT_OF_PACKAGE = ("/officeDocument", "/core-properties", "/extended-properties", "/custom-properties")
# Settings that bind a file to another one, or lock it.
_BINDING = ("attachedTemplate", "linkStyles", "mailMerge", "documentProtection", "writeProtection", "docVars")
# Of the page set-up: what only the place of the template's last section explains.
_OF_PLACE = ("type", "vAlign", "textDirection", "sectPrChange", "footnotePr", "endnotePr")
_NOTES = ("/footnotes", "/endnotes")
_NOTHING: tuple[str, ...] = ()


def open_template(path: Path) -> "WordFile":
    """The template without its text; of several sections the last one gives the page.

    Raises:
        UnreadableFile: it is missing, too large, or no Word file.
    """
    import docx

    try:
        file = docx.Document(io.BytesIO(retyped(_bounded(path))))
        _empty(file)
        _unbind(file)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise UnreadableFile(path, f"the template cannot be opened ({reason}); name another one") from error
    except Exception as error:  # python-docx lets errors of zip, XML and OPC through
        raise UnreadableFile(path, _NO_WORD) from error
    return file


def _bounded(path: Path) -> bytes:
    data = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if sum(member.file_size for member in package.infolist()) > _LARGEST:
            raise ValueError("too large")
    return data


def _empty(file: "WordFile") -> None:
    from docx.oxml.ns import qn

    body = file.element.body
    sections = list(body.iter(qn("w:sectPr")))
    if not sections or sections[-1].getparent() is not body:
        body.append(element("sectPr"))
        sections.append(body[-1])
    for content in list(body):
        if content is not sections[-1]:
            body.remove(content)
    _inherit(sections)
    _settle(sections[-1])


def _inherit(sections: list[Element]) -> None:
    """A section without a head or foot of its own has that of the section before."""
    last = sections[-1]
    references: dict[tuple[str, str], Element] = {}
    for reference in chain.from_iterable(map(_references, sections)):
        references[_kind(reference)] = reference
    for reference in _references(last):
        last.remove(reference)
    for at, key in enumerate(sorted(references)):
        last.insert(at, references[key])  # Word wants them before all else


def _references(section: Element) -> list[Element]:
    return [child for child in section if child.tag.endswith(("}headerReference", "}footerReference"))]


def _kind(reference: Element) -> tuple[str, str]:
    from docx.oxml.ns import qn

    return reference.tag, reference.get(qn("w:type"), "default")


def _settle(section: Element) -> None:
    """One column, and pages from 1."""
    from docx.oxml.ns import qn

    for child in list(section):
        name = child.tag.rpartition("}")[2]
        if name in _OF_PLACE:
            section.remove(child)
        elif name == "pgNumType":
            child.attrib.pop(qn("w:start"), None)
        elif name == "cols":
            child.attrib.pop(qn("w:num"), None)
            child.attrib.pop(qn("w:equalWidth"), None)
            child[:] = []


def _unbind(file: "WordFile") -> None:
    """Nothing of the written file points at another one, locks it, or belongs to text that is gone."""
    from docx.oxml.ns import qn

    settings = file.settings.element
    for name in _BINDING:
        for found in settings.findall(qn(f"w:{name}")):
            settings.remove(found)
    _drop(file.part.package.rels, _KEPT_OF_PACKAGE)
    _drop(file.part.rels, _KEPT)
    for relation in file.part.rels.values():
        if relation.reltype.endswith("/settings"):
            _drop(relation.target_part.rels, _NOTHING)
        elif relation.reltype.endswith(_NOTES):
            _clear_notes(relation.target_part)


def _drop(relationships: "Relationships", kept: tuple[str, ...]) -> None:
    for key in [key for key, found in relationships.items() if not found.reltype.endswith(kept)]:
        del relationships[key]


def _clear_notes(part: "Part") -> None:
    """Only the rules between text and notes stay."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
    from lxml import etree

    root = parse_xml(part.blob)
    for note in list(root):
        if note.get(qn("w:type"), "normal") == "normal":
            root.remove(note)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001
