"""Files that are too much: made here, as none of them is worth keeping."""

import io
import zipfile
from itertools import cycle
from pathlib import Path

from tests.documents import CORPUS

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MINUTES = sorted((CORPUS / "opsg" / "L1").glob("*.pdf"))
_FRONT = ("OPSG Meeting 30: Minutes", "Date: 3 March 2020")


def zip_bomb() -> bytes:
    """A Word file of some megabytes, of which one part unpacks to a gigabyte of blanks."""
    text = f"<w:document {_WORD}><w:body><w:p/></w:body></w:document>".encode()
    return _word_file(text + b" " * (1 << 30), level=9)


def billion_laughs() -> bytes:
    """A Word file of a kilobyte whose text is ten thousand million letters, if one lets it."""
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    text = f"<!DOCTYPE d [{entities}]><w:document {_WORD}><w:body>{_paragraph('&j;')}</w:body></w:document>"
    return _word_file(text.encode())


def deep_word(depth: int = 100_000) -> bytes:
    """A table in a table in a table."""
    start, end = "<w:tbl><w:tr><w:tc>" * depth, "</w:tc></w:tr></w:tbl>" * depth
    return _word_file(f"<w:document {_WORD}><w:body>{start}{_paragraph('x')}{end}</w:body></w:document>".encode())


def empty_pages(count: int = 100_000) -> bytes:
    """A PDF file of many pages of nothing."""
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    bodies = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids)]
    bodies += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"] * count
    return pdf_file(bodies)


def long_word_table(rows: int = 3_000) -> bytes:
    """Minutes with one table of open actions."""
    heads = ("Action ID", "Action", "Owner", "Target date", "Status")
    body = [_row(heads)] + [_row(_action(number)) for number in range(1, rows + 1)]
    text = "".join(map(_paragraph, _FRONT)) + f"<w:tbl>{''.join(body)}</w:tbl>"
    return _word_file(f"<w:document {_WORD}><w:body>{text}</w:body></w:document>".encode())


def long_pdf_table(rows: int = 3_000) -> bytes:
    """The same, printed."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

    out, style = io.BytesIO(), getSampleStyleSheet()["BodyText"]
    heads = ("Action ID", "Action", "Owner", "Target date", "Status")
    body = [list(map(str, row)) for row in (heads, *(_action(number) for number in range(1, rows + 1)))]
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONTSIZE", (0, 0), (-1, -1), 8)])
    table = Table(body, repeatRows=1, colWidths=(80, 380, 60, 90, 60), style=grid)
    SimpleDocTemplate(out, pagesize=landscape(A4), invariant=True).build(
        [*(Paragraph(line, style) for line in _FRONT), table]
    )
    return out.getvalue()


def long_word_minutes(pages: int = 600) -> bytes:
    """The bodies of all minutes of one layout, again and again; Word would print about so many pages."""
    with zipfile.ZipFile(_MINUTES[0].with_suffix(".docx")) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    bodies = [_body(path.with_suffix(".docx")) for path in _MINUTES]
    head, start, rest = parts["word/document.xml"].partition(b"<w:body>")
    _, end, tail = rest.rpartition(b"<w:sectPr")
    times = pages // sum(map(_pages, _MINUTES)) + 1
    parts["word/document.xml"] = head + start + b"".join(bodies * times) + end + tail
    return zipped(parts)


def long_pdf_minutes(pages: int = 600) -> bytes:
    """The pages of all minutes of the corpus, again and again."""
    import pypdfium2

    out, made = io.BytesIO(), pypdfium2.PdfDocument.new()
    for path in cycle(sorted(CORPUS.glob("opsg/*/*.pdf"))):
        with pypdfium2.PdfDocument(path) as whole:
            made.import_pages(whole)
        if len(made) >= pages:
            break
    made.save(out)
    made.close()
    return out.getvalue()


def long_text_line() -> bytes:
    """Minutes whose one paragraph is a line of 150 kB, without an end of a sentence."""
    words = " ".join(["the DCC and SECAS would look into it"] * 4_000)
    return f"Operations Group\n\nDate: 4 February 2020\n\n1. Report\n\n{words}\n".encode()


def long_text_marks() -> bytes:
    """Minutes of 1,000 marks of actions, each of which may be any of the 1,000 rows below them."""
    marks = "".join(f"ACTION: Tom Hall to review the report on site {at} and send it.\n\n" for at in range(1_000))
    rows = "".join(f"{action_id(at)}\tReview the report on site {at}b and send it\tTom Hall\n" for at in range(1_000))
    head = "\n".join(_FRONT)
    return f"{head}\n\n1. Actions\n\n{marks}2. Action log\n\nAction ID\tAction\tOwner\n{rows}".encode()


def long_html_list() -> bytes:
    """A list of 30,000 entries, each within the one before it."""
    return b"<html><body><h1>Minutes</h1>" + b"<ul><li>entry" * 30_000 + b"</body></html>"


def action_id(number: int) -> str:
    """Of row `number` of the tables, from 1."""
    return f"OPSG {1 + number // 150}/{1 + number % 150:02}"


def pdf_file(bodies: list[bytes], root: int = 1) -> bytes:
    """A PDF file of these objects, numbered from 1, with the table that says where they are."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(bodies) + 1, len(out)
    tail = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out + tail % (size, table, size, root, start))


def zipped(parts: dict[str, bytes], level: int = 6) -> bytes:
    """A zip file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _word_file(document: bytes, level: int = 6) -> bytes:
    parts = {"[Content_Types].xml": _TYPES.encode(), "_rels/.rels": _RELATIONS.encode()}
    return zipped({**parts, "word/document.xml": document}, level)


def _body(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").partition(b"<w:body>")[2].rpartition(b"<w:sectPr")[0]


def _pages(path: Path) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def _paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def _row(cells: tuple[str, ...]) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def _action(number: int) -> tuple[str, ...]:
    return (action_id(number), f"To report on the state of device number {number}.", "DCC", "4 February 2020", "Open")
