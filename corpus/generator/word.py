# ruff: noqa: SLF001  (python-docx shows its XML in names with an underscore only)
"""What all Word layouts share: marked text to runs, tables, fields, footnotes, and files that are the same each time."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

_INLINE = re.compile(r"(\*\*.+?\*\*|\[\[.+?\]\]|\^\[[^\]]*\])")
_FIXED = datetime(2021, 1, 4, 9, 0)  # noqa: DTZ001  (Word's properties bear no zone)
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NOTE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def new(font: str, size: float, margin: float = 2.2) -> Any:  # noqa: ANN401
    """An empty A4 document with fixed properties; `margin` is in centimetres."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, Pt(size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    style.paragraph_format.space_after = Pt(6)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(margin)
    section.top_margin = section.bottom_margin = Cm(2.2)
    document.footnotes = []
    return document


def save(document: Any, path: Path, title: str) -> None:  # noqa: ANN401
    """Write the file: same input, same bytes."""
    _attach_notes(document)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "Secretariat", title, ""
    properties.created = properties.modified = _FIXED
    buffer = io.BytesIO()
    document.save(buffer)
    _rewrite(buffer, path)


def rich(paragraph: Any, text: str, document: Any = None, **look: Any) -> Any:  # noqa: ANN401
    """Add text with its marks: ``**bold**``, ``[[link]]``, ``^[footnote]``; `look` is bold, italic, size, colour."""
    for piece in _INLINE.split(text):
        if piece.startswith("**"):
            styled(paragraph.add_run(piece[2:-2]), **{**look, "bold": True})
        elif piece.startswith("[["):
            _link(paragraph, piece[2:-2])
        elif piece.startswith("^["):
            _note(paragraph, piece[2:-1], document)
        elif piece:
            styled(paragraph.add_run(piece), **look)
    return paragraph


def styled(
    run: Any,  # noqa: ANN401
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    size: float | None = None,
    colour: str | None = None,
) -> None:
    """Set the look of a run."""
    run.bold, run.italic = bold, italic
    if size:
        run.font.size = Pt(size)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)


def table(document: Any, widths: Sequence[float], rows: int = 0, style: str = "Table Grid") -> Any:  # noqa: ANN401
    """An empty table with columns of these widths in centimetres."""
    made = document.add_table(rows=rows, cols=len(widths))
    made.style, made.autofit = style, False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    return made


def add_row(made: Any, texts: Sequence[str], *, fill: str | None = None, **look: Any) -> Any:  # noqa: ANN401
    """A row of plain texts; a text with line breaks becomes paragraphs."""
    row = made.add_row()
    for cell, text, column in zip(row.cells, texts, made.columns, strict=True):
        cell.width = column.width
        fill_cell(cell, text.split("\n"), **look)
        if fill:
            shade(cell, fill)
    return row


def fill_cell(cell: Any, lines: Sequence[str], **look: Any) -> None:  # noqa: ANN401
    """Put paragraphs into a cell; a line that begins with a bullet is a list item."""
    for index, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        if line.startswith("• "):
            paragraph.style = "List Bullet"
        rich(paragraph, line.removeprefix("• "), **look)


def shade(cell: Any, fill: str) -> None:  # noqa: ANN401
    """Fill a cell with a colour."""
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
    )


def repeat(row: Any) -> None:  # noqa: ANN401
    """Repeat a row at the top of each page."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def no_split(row: Any) -> None:  # noqa: ANN401
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def field(paragraph: Any, code: str, **look: Any) -> None:  # noqa: ANN401
    """Add a field: PAGE, NUMPAGES."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("shown", "1"), ("end", "")):
        run = paragraph.add_run()
        styled(run, **look)
        run._r.append(_field_part(kind, text))


def landscape(document: Any, *, on: bool) -> Any:  # noqa: ANN401
    """Begin a new section across or along the page."""
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE if on else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if on else (Cm(21), Cm(29.7))
    return section


def _field_part(kind: str, text: str) -> Any:  # noqa: ANN401
    if kind in ("begin", "separate", "end"):
        part = OxmlElement("w:fldChar")
        part.set(qn("w:fldCharType"), kind)
        return part
    part = OxmlElement("w:t" if kind == "shown" else "w:instrText")
    part.set(qn("xml:space"), "preserve")
    part.text = text
    return part


def _link(paragraph: Any, text: str) -> None:  # noqa: ANN401
    target = f"https://code.example/{text.split(maxsplit=1)[0].lower()}"
    relation = paragraph.part.relate_to(target, RT.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run = paragraph.add_run(text)
    run.font.color.rgb, run.underline = RGBColor(0x05, 0x63, 0xC1), True
    link.append(run._r)
    paragraph._p.append(link)


def _note(paragraph: Any, text: str, document: Any) -> None:  # noqa: ANN401
    document.footnotes.append(text)
    run = paragraph.add_run()
    run.font.superscript = True
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(len(document.footnotes)))
    run._r.append(mark)


def _attach_notes(document: Any) -> None:  # noqa: ANN401
    if not document.footnotes:
        return
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        for n, text in enumerate(document.footnotes, start=1)
    )
    xml = (
        f"<w:footnotes {nsdecls('w')}>"
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        f"</w:footnote>{notes}</w:footnotes>"
    )
    part = Part(PackURI("/word/footnotes.xml"), _NOTES, xml.encode(), document.part.package)
    document.part.relate_to(part, _NOTE_RELATION)


def _rewrite(buffer: io.BytesIO, path: Path) -> None:
    """The same package with fixed times and without the template's thumbnail."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in old.namelist():
            if name == "docProps/thumbnail.jpeg":
                continue
            data = old.read(name)
            if name == "_rels/.rels":
                data = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", data)
            out.writestr(zipfile.ZipInfo(name, (2021, 1, 4, 9, 0, 0)), data, zipfile.ZIP_DEFLATED)
