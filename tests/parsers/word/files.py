"""Word files made from snippets of their XML, so that a test shows all that it tests."""

import io
import zipfile

from opsgdocs.document import Block, Document
from opsgdocs.parsers import File, Settings, parse_bytes

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def word(body: str, *, links: dict[str, str] | None = None, **parts: str) -> File:
    """A Word file with `body` in its body; `parts` are inner XML of other parts by their kind: styles, numbering,
    footnotes, settings, header1 …; `links` are targets by relation id.
    """
    roots = {"header": "hdr", "footer": "ftr"}
    relations = [
        f'<Relationship Id="{rid}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
        for rid, target in (links or {}).items()
    ]
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships(f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
    }
    for name, inner in parts.items():
        kind = name.rstrip("0123456789")
        root = roots.get(kind, kind)
        members[f"word/{name}.xml"] = f"<w:{root} {NAMES}>{inner}</w:{root}>"
        relations.append(f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{name}.xml"/>')
    members["word/_rels/document.xml.rels"] = relationships("".join(relations))
    return File("minutes.docx", zipped(members))


def relationships(inner: str) -> str:
    """A part of relationships."""
    return f'<Relationships xmlns="{RELATIONSHIPS}">{inner}</Relationships>'


def zipped(members: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def read(
    body: str, *, tracked_changes: str = "accepted", links: dict[str, str] | None = None, **parts: str
) -> Document:
    """The document with that body."""
    return parse_bytes(word(body, links=links, **parts), Settings(tracked_changes=tracked_changes))


def blocks(body: str, **parts: str) -> tuple[Block, ...]:
    """The blocks of the document with that body."""
    return read(body, **parts).blocks


def texts(body: str, **parts: str) -> list[str]:
    """The texts of all blocks of the document with that body."""
    return [block.text for block in read(body, **parts).walk()]


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; bare text is put into one."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    head = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{head}{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run of text with a look: `r('AGREED', '<w:b/>')`."""
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(text: str = "", properties: str = "") -> str:
    """A cell with one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text) if text else '<w:p/>'}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells; bare text is put into one."""
    head = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{head}{''.join(c if c.startswith('<') else cell(c) for c in cells)}</w:tr>"


def tbl(*rows: str, widths: tuple[int, ...] = ()) -> str:
    """A table of rows."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def level(place: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    """One level of a list's definition."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, number_ids: tuple[int, ...] = (1,), more: str = "") -> str:
    """A numbering part with one definition, and lists that count in it."""
    numbers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/></w:num>' for n in number_ids)
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{numbers}{more}'


def in_list(number_id: int, place: int = 0) -> str:
    """Properties of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{number_id}"/></w:numPr>'
