"""L8, a PDF whose tables have no lines: columns are told by white space alone."""

from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from corpus.generator.expect import action_id, defined, reference
from corpus.generator.layouts.pieces import clauses, sentence
from corpus.generator.layouts.printed import marked
from corpus.generator.model import Action, Bullets, Decisions, Item, Meeting, Person, Prose, Row, Series
from corpus.generator.shown import cell, groups, kind_words, long_date, marks, short_date, status_words

_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9.5, leading=12.5, spaceAfter=6)
_SMALL = ParagraphStyle("small", parent=_BODY, fontSize=8, leading=10, spaceAfter=1)
_TITLE = ParagraphStyle("title", parent=_BODY, fontSize=17, leading=22, alignment=1)
_MID = ParagraphStyle("mid", parent=_BODY, alignment=1)
_HEAD = ParagraphStyle("head", parent=_BODY, fontName="Helvetica-Bold", fontSize=11, leading=14, spaceBefore=10,
                       keepWithNext=1)  # fmt: skip
_BULLET = ParagraphStyle("bullet", parent=_BODY, leftIndent=16, bulletIndent=5, spaceAfter=2)
_COLUMNS = ("ID", "Action", "Owner", "Raised", "Target Date", "Revised Target Date", "Status")
_WIDTHS = tuple(width * cm for width in (2.0, 5.6, 2.4, 1.9, 1.9, 1.9, 1.5))


def write(series: Series, meeting: Meeting, path: Path) -> None:
    """Write the PDF: same input, same bytes."""
    rl_config.invariant = 1
    path.parent.mkdir(parents=True, exist_ok=True)
    name = f"{series.name} Meeting {meeting.number}"
    made = SimpleDocTemplate(str(path), pagesize=A4, leftMargin=1.9 * cm, rightMargin=1.9 * cm, topMargin=2 * cm,
                             bottomMargin=2 * cm, title=name)  # fmt: skip
    flow = [
        _text(name, _TITLE),
        _text(f"{long_date(meeting.date)}, {meeting.start} to {meeting.end}", _MID),
        _text(meeting.venue, _MID),
        _text(
            f"{reference(series, meeting)} – {status_words(meeting)} – Classification: {meeting.classification}", _MID
        ),
    ]
    for heading, people in groups(meeting.people).items():
        flow += _people(heading, people)
    for item in meeting.items:
        flow += _item(series, meeting, item)
    flow += [_text(f"{kind_words(one.kind, one.label)}: {long_date(one.date)}") for one in meeting.next]
    made.build(flow, onFirstPage=_foot, onLaterPages=_foot)


def _people(heading: str, people: list[Person]) -> list[Any]:
    rows = [[_text("**Name**", _SMALL), _text("**Party**", _SMALL)]]
    rows += [[_text(p.name + marks(p), _SMALL), _text(p.affiliation, _SMALL)] for p in people]
    table = LongTable(rows, colWidths=(7 * cm, 8 * cm), hAlign="LEFT", style=_blank())
    return [_text(f"**{heading}**"), table, Spacer(1, 6)]


def _item(series: Series, meeting: Meeting, item: Item) -> list[Any]:
    flow = [_text(f"{item.number}. {item.title}", _HEAD)]
    for block in item.blocks:
        if isinstance(block, Prose):
            flow.append(_text(block.text))
        elif isinstance(block, Bullets):
            flow += _bullets(block.entries)
        elif isinstance(block, Decisions):
            flow += _decisions(block)
        elif isinstance(block, Action):
            flow.append(_text(f"**ACTION {action_id(series, meeting, block)}:** {block.text}"))
        else:
            flow += [_outstanding(series, meeting.rows), Spacer(1, 8)]
    return flow


def _decisions(block: Decisions) -> list[Any]:
    if block.listed:
        return [_text(f"{block.lead}:"), *_bullets(clauses(block))]
    return [_text(sentence(block)), *_bullets(block.bullets)]


def _bullets(entries: tuple[str, ...]) -> list[Any]:
    return [Paragraph(f"<bullet>•</bullet>{marked(entry)}", _BULLET) for entry in entries]


def _outstanding(series: Series, rows: tuple[Row, ...]) -> LongTable:
    cells: list[list[Any]] = [[_text(f"**{head}**", _SMALL) for head in _COLUMNS]]
    spans = []
    for row in rows:
        text, raised, owners = defined(series)[row.id]
        dates = (cell(raised, short_date), cell(row.last, short_date), cell(row.revised, short_date))
        shown = ", ".join(row.owners or owners)
        cells.append([_text(one, _SMALL) for one in (row.id, row.text or text, shown, *dates, row.status)])
        if row.updates:
            spans.append(("SPAN", (0, len(cells)), (-1, len(cells))))
            cells.append([[_text(update, _SMALL) for update in row.updates], *[""] * 6])
    return LongTable(cells, colWidths=_WIDTHS, repeatRows=1, hAlign="LEFT", style=_blank(*spans))


def _text(text: str, style: ParagraphStyle = _BODY) -> Paragraph:
    return Paragraph(marked(text), style)


def _blank(*more: Any) -> TableStyle:  # noqa: ANN401
    line = ("LINEBELOW", (0, 0), (-1, 0), 0.6, colors.grey)
    pad = [(f"{side}PADDING", (0, 0), (-1, -1), 2.5) for side in ("TOP", "BOTTOM")]
    return TableStyle([line, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0), *pad, *more])


def _foot(canvas: Any, made: Any) -> None:  # noqa: ANN401
    canvas.setFont("Helvetica", 8)
    canvas.drawCentredString(A4[0] / 2, 1.1 * cm, f"– {made.page} –")
