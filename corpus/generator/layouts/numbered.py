"""L2: Word counts the items, actions stand in boxes, the table lies across its page with an Update and a Status column."""

from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt, RGBColor

from corpus.generator import word
from corpus.generator.expect import action_id, defined, reference
from corpus.generator.layouts.pieces import decisions, prose
from corpus.generator.model import Action, Bullets, Decisions, Item, Meeting, Person, Prose, Row, Series
from corpus.generator.shown import cell, groups, kind_words, long_date, role, status_words, weekday_date

_COLUMNS = ("Action Ref", "Action", "Owner", "Date Raised", "Target Date", "Revised Target Date", "Update", "Status")
_WIDTHS = (2.3, 5.2, 2.2, 2.2, 2.2, 2.2, 7.2, 1.8)
_NUMBERS = """<w:abstractNum {ns} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/>
<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/><w:lvlText w:val="%1.%2"/>
<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>"""


def title(series: Series, meeting: Meeting) -> str:
    """'Operations Group Meeting 41 – Minutes'."""
    return f"{series.name} Meeting {meeting.number} – Minutes"


def write(series: Series, meeting: Meeting, path: Path) -> None:
    """Write the Word file."""
    document = word.new("Calibri", 11, margin=2.0)
    _number_headings(document)
    document.add_paragraph(title(series, meeting), style="Title")
    _details(document, meeting)
    for heading, people in groups(meeting.people).items():
        _people(document, heading, people)
    for item in meeting.items:
        _item(document, series, meeting, item)
    word.rich(document.add_paragraph(), "Next meetings", bold=True)
    for one in meeting.next:
        document.add_paragraph(f"{kind_words(one.kind, one.label)}: {weekday_date(one.date)}")
    _furniture(document, series, meeting)
    word.save(document, path, title(series, meeting))


def _number_headings(document: Any) -> None:  # noqa: ANN401
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(_NUMBERS.format(ns=nsdecls("w"))))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for name, level, size in (("Heading 1", 0, 13), ("Heading 2", 1, 12), ("Title", None, 18)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), RGBColor(0, 0x5A, 0x4E)
        if level is not None:
            xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
            style.element.get_or_add_pPr().insert(0, parse_xml(xml))


def _details(document: Any, meeting: Meeting) -> None:  # noqa: ANN401
    made = word.table(document, (4.5, 4.0, 8.5))
    word.add_row(made, ("Date", "Time", "Venue"), fill="CDE5E1", bold=True)
    word.add_row(made, (long_date(meeting.date), f"{meeting.start} – {meeting.end}", meeting.venue))
    document.add_paragraph()


def _people(document: Any, heading: str, people: list[Person]) -> None:  # noqa: ANN401
    word.rich(document.add_paragraph(), heading, bold=True)
    sorry = people[0].apologies
    made = word.table(document, (6.5, 6.5) if sorry else (6.0, 6.0, 5.0))
    heads = ("Name", "Organisation") if sorry else ("Name", "Organisation", "Attendance")
    word.repeat(word.add_row(made, heads, fill="CDE5E1", bold=True))
    for person in people:
        mark = f" ({role(person)})" if role(person) else ""
        texts = (person.name + mark, person.affiliation, _attendance(person))
        word.add_row(made, texts[: len(heads)])
    document.add_paragraph()


def _attendance(person: Person) -> str:
    stands_in = f"Alternate for {person.alternate_for}" if person.alternate_for else "Alternate"
    found = [
        stands_in if person.alternate else "",
        "Part" if person.part else "",
        "Teleconference" if person.remote else "",
    ]
    return ", ".join(one for one in found if one) or "In person"


def _item(document: Any, series: Series, meeting: Meeting, item: Item) -> None:  # noqa: ANN401
    document.add_heading(item.title, 2 if "." in item.number else 1)
    for block in item.blocks:
        if isinstance(block, Prose | Bullets):
            prose(document, block)
        elif isinstance(block, Decisions):
            decisions(document, block)
        elif isinstance(block, Action):
            _action(document, series, meeting, block)
        else:
            _outstanding(document, series, meeting.rows)


def _action(document: Any, series: Series, meeting: Meeting, action: Action) -> None:  # noqa: ANN401
    made = word.table(document, (17.0,), rows=1)
    text = f"**ACTION {action_id(series, meeting, action)}:** {action.text}"
    word.fill_cell(made.rows[0].cells[0], (text, *(f"• {bullet}" for bullet in action.bullets)))
    word.shade(made.rows[0].cells[0], "F2F2F2")
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _outstanding(document: Any, series: Series, rows: tuple[Row, ...]) -> None:  # noqa: ANN401
    word.landscape(document, on=True)
    made = word.table(document, _WIDTHS)
    word.repeat(word.add_row(made, _COLUMNS, fill="CDE5E1", bold=True, size=9))
    for row in rows:
        text, raised, owners = defined(series)[row.id]
        shown = " / ".join(row.owners or owners)
        ident = row.printed_id or row.id
        dates = (cell(raised), cell(row.last), cell(row.revised))
        texts = (ident, row.text or text, shown, *dates, "\n".join(row.updates), row.status)
        word.add_row(made, texts, size=9)
    word.landscape(document, on=False)


def _furniture(document: Any, series: Series, meeting: Meeting) -> None:  # noqa: ANN401
    section = document.sections[0]
    classified = f"Classification: {meeting.classification}"
    head = section.header.paragraphs[0]
    head.paragraph_format.tab_stops.add_tab_stop(Cm(8.5))
    word.rich(head, f"{reference(series, meeting)} – {status_words(meeting)}\t{classified}", size=9)
    foot = section.footer.paragraphs[0]
    word.rich(foot, "Page ", size=9)
    word.field(foot, "PAGE", size=9)
