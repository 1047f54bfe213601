"""L6, a PDF that Word never saw: justified and hyphenated lines, ruled tables cut anywhere, feet within the tables."""

import subprocess
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from corpus.generator.expect import action_id, defined, reference
from corpus.generator.layouts.hyphens import broken
from corpus.generator.layouts.pieces import clauses, sentence
from corpus.generator.model import Action, Bullets, Decisions, Item, Meeting, Person, Prose, Row, Series
from corpus.generator.shown import cell, groups, kind_words, long_date, marks, status_words

_BODY = ParagraphStyle("body", fontName="Serif", fontSize=10.5, leading=13, alignment=TA_JUSTIFY, spaceAfter=6)
_SMALL = ParagraphStyle("small", parent=_BODY, fontSize=8.5, leading=10.5, spaceAfter=2, alignment=0)
_UPDATE = ParagraphStyle("update", parent=_SMALL, alignment=TA_JUSTIFY)
_TITLE = ParagraphStyle("title", parent=_BODY, fontName="Serif-Bold", fontSize=18, leading=22, alignment=0)
_HEAD = ParagraphStyle("head", parent=_BODY, fontName="Serif-Bold", fontSize=12, leading=15, spaceBefore=10,
                       alignment=0, keepWithNext=1)  # fmt: skip
_BULLET = ParagraphStyle("bullet", parent=_BODY, leftIndent=18, bulletIndent=6, spaceAfter=2)
_DEEPER = ParagraphStyle("deeper", parent=_BULLET, leftIndent=34, bulletIndent=22)
_COLUMNS = ("Action ID", "Action", "Date Raised", "Last Target Date", "Revised Target Date", "Owner")
_WIDTHS = tuple(width * cm for width in (2.3, 5.9, 2.1, 2.1, 2.1, 2.1))


def write(series: Series, meeting: Meeting, path: Path) -> None:
    """Write the PDF: same input, same bytes."""
    rl_config.invariant = 1
    _fonts()
    path.parent.mkdir(parents=True, exist_ok=True)
    made = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=2.2 * cm, rightMargin=2.2 * cm, topMargin=2.2 * cm, bottomMargin=2.4 * cm,
        title=f"{series.name} Meeting {meeting.number}", author="Secretariat",
    )  # fmt: skip
    flow = _front(series, meeting)
    for heading, people in groups(meeting.people).items():
        flow += _people(heading, people)
    for item in meeting.items:
        flow += _item(series, meeting, item)
    flow += [_text(f"{kind_words(one.kind, one.label)}: {long_date(one.date)}") for one in meeting.next]
    furniture = partial(_furniture, f"{reference(series, meeting)} - {status_words(meeting)}", series.name)
    made.build(flow, onFirstPage=furniture, onLaterPages=furniture)


def _fonts() -> None:
    """Embedded fonts, because names have letters that the built-in ones lack."""
    for name, style in (("Serif", "Regular"), ("Serif-Bold", "Bold")):
        asked = ["fc-match", "--format=%{file}", f"Liberation Serif:style={style}"]
        file = subprocess.run(asked, check=True, capture_output=True, text=True).stdout  # noqa: S603
        pdfmetrics.registerFont(TTFont(name, file))
    pdfmetrics.registerFontFamily("Serif", "Serif", "Serif-Bold", "Serif", "Serif-Bold")


def _front(series: Series, meeting: Meeting) -> list[Any]:
    when = f"**{long_date(meeting.date)}, {meeting.start} – {meeting.end}**"
    return [
        _text(f"This document is classified as **{meeting.classification}** in accordance with the information policy "
              "of the Panel.", _SMALL),
        _text(f"{series.name} Meeting {meeting.number}", _TITLE),
        _text(when),
        _text(f"**{meeting.venue}**"),
        _text(f"{reference(series, meeting)} - {status_words(meeting)}"),
        _text("**Attendees:**"),
    ]  # fmt: skip


def _people(heading: str, people: list[Person]) -> list[Any]:
    sorry = people[0].apologies
    first = "Category" if heading.endswith("Members") else "Representing"
    rows = [[_text(f"**{first}**", _SMALL), _text(f"**{'Name' if sorry else heading}**", _SMALL)]]
    previous = None
    for person in people:
        shown = person.affiliation if person.affiliation != previous else ""
        rows.append([_text(shown, _SMALL), _text(person.name + marks(person), _SMALL)])
        previous = person.affiliation
    table = LongTable(rows, colWidths=(6 * cm, 10.6 * cm), repeatRows=1, style=_ruled())
    return [*([_text("**Apologies:**")] if sorry else []), table, Spacer(1, 10)]


def _item(series: Series, meeting: Meeting, item: Item) -> list[Any]:
    dot = "" if "." in item.number else "."
    flow = [_text(f"{item.number}{dot} {item.title}", _HEAD)]
    for block in item.blocks:
        if isinstance(block, Prose):
            flow.append(_text(broken(block.text)))
        elif isinstance(block, Bullets):
            flow += _bullets(block.entries)
        elif isinstance(block, Decisions):
            flow += _decisions(block)
        elif isinstance(block, Action):
            flow += _action(series, meeting, block)
        else:
            flow += [_outstanding(series, meeting.rows), Spacer(1, 8)]
    return flow


def _decisions(block: Decisions) -> list[Any]:
    if block.listed:
        return [_text(f"{block.lead}:"), *_bullets(clauses(block))]
    return [_text(broken(sentence(block))), *_bullets(block.bullets)]


def _action(series: Series, meeting: Meeting, action: Action) -> list[Any]:
    head = f"**ACTION {action_id(series, meeting, action)}: {action.text}**"
    return [_text(broken(head)), *_bullets(tuple(f"**{bullet}**" for bullet in action.bullets))]


def _bullets(entries: tuple[str, ...]) -> list[Any]:
    return [
        Paragraph(f"<bullet>{'–' if entry.startswith('- ') else '•'}</bullet>{marked(entry.removeprefix('- '))}",
                  _DEEPER if entry.startswith("- ") else _BULLET)
        for entry in entries
    ]  # fmt: skip


def _outstanding(series: Series, rows: tuple[Row, ...]) -> LongTable:
    cells: list[list[Any]] = [[_text(f"**{head}**", _SMALL) for head in _COLUMNS]]
    spans = []
    for row in rows:
        cells.append(_row(series, row))
        spans.append(("SPAN", (0, len(cells)), (-1, len(cells))))
        told = [_text(broken(update), _UPDATE) for update in row.updates]
        cells.append([[*told, _text(f"**Action Status:** {row.status}", _SMALL)], *[""] * 5])
    return LongTable(cells, colWidths=_WIDTHS, repeatRows=1, splitInRow=1, style=_ruled(*spans))


def _row(series: Series, row: Row) -> list[Any]:
    text, raised, owners = defined(series)[row.id]
    lines = (row.text or text).split("\n")
    bullet = ParagraphStyle("cell bullet", parent=_SMALL, leftIndent=9, bulletIndent=0)
    action = [_text(lines[0], _SMALL)]
    action += [Paragraph(f"<bullet>•</bullet>{marked(line.removeprefix('• '))}", bullet) for line in lines[1:]]
    shown = ", ".join(row.owners or owners)
    dates = (cell(raised), cell(row.last), cell(row.revised))
    return [_text(row.printed_id or row.id, _SMALL), action, *(_text(one, _SMALL) for one in (*dates, shown))]


def _text(text: str, style: ParagraphStyle = _BODY) -> Paragraph:
    return Paragraph(marked(text), style)


def marked(text: str) -> str:
    """The marks of the data as reportlab's own."""
    parts = escape(text, quote=False).split("**")
    bold = "".join(f"<b>{part}</b>" if index % 2 else part for index, part in enumerate(parts))
    shown = bold.replace("[[", '<font color="blue"><u>').replace("]]", "</u></font>")
    while "^[" in shown:  # a printed footnote would need a page of its own: leave it out
        start = shown.index("^[")
        shown = shown[:start] + shown[shown.index("]", start) + 1 :]
    return shown


def _ruled(*more: Any) -> TableStyle:  # noqa: ANN401
    grid = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
    look = [("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#E4E4E4")), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return TableStyle([grid, *look, ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2), *more])


def _furniture(foot: str, head: str, canvas: Any, made: Any) -> None:  # noqa: ANN401
    canvas.setFont("Helvetica", 7.5)
    canvas.drawString(2.2 * cm, A4[1] - 1.4 * cm, head)
    canvas.drawString(2.2 * cm, 1.3 * cm, "Managed by CAS")
    canvas.drawCentredString(A4[0] / 2, 1.3 * cm, foot)
    canvas.drawRightString(A4[0] - 2.2 * cm, 1.3 * cm, f"Page {made.page}")
