"""L1, the house style: numbers typed into headings, bold action paragraphs, update rows across the whole table."""

from pathlib import Path
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor

from corpus.generator import word
from corpus.generator.expect import action_id, defined, reference
from corpus.generator.layouts.pieces import bullets, decisions, prose
from corpus.generator.model import Action, Bullets, Decisions, Item, Meeting, Person, Prose, Row, Series
from corpus.generator.shown import cell, groups, kind_words, long_date, marks, status_words

_HEADS = {"Operations Group Members": "Category"}
_COLUMNS = ("Action ID", "Action", "Date Raised", "Last Target Date", "Revised Target Date", "Owner")
_WIDTHS = (2.4, 5.6, 2.2, 2.2, 2.2, 2.0)
_CLASSIFIED = (
    "This document is classified as **{}** in accordance with the information policy of the Panel. It can be shared "
    "with the public, and any member may publish it, subject to copyright."
)


def write(series: Series, meeting: Meeting, path: Path) -> None:
    """Write the Word file."""
    document = word.new("Arial", 10)
    _heading_look(document)
    _front(document, series, meeting)
    for heading, people in groups(meeting.people).items():
        _people(document, heading, people)
    for item in meeting.items:
        _item(document, series, meeting, item)
    for one in meeting.next:
        document.add_paragraph(f"{kind_words(one.kind, one.label)}: {long_date(one.date)}")
    _furniture(document, series, meeting)
    word.save(document, path, f"{series.name} Meeting {meeting.number}")


def _heading_look(document: Any) -> None:  # noqa: ANN401
    for name, size in (("Title", 20), ("Heading 1", 13), ("Heading 2", 11.5), ("Subtitle", 12)):
        style = document.styles[name]
        style.font.size, style.font.name = Pt(size), "Calibri"
        style.font.color.rgb = RGBColor(0x1F, 0x4E, 0x79)


def _front(document: Any, series: Series, meeting: Meeting) -> None:  # noqa: ANN401
    word.rich(document.add_paragraph(), _CLASSIFIED.format(meeting.classification), size=8)
    document.add_paragraph(f"{series.name} Meeting {meeting.number}", style="Title")
    when = f"{long_date(meeting.date)}, {meeting.start} – {meeting.end}"
    word.rich(document.add_paragraph(), when, bold=True)
    word.rich(document.add_paragraph(), meeting.venue, bold=True)
    document.add_paragraph(f"{reference(series, meeting)} - {status_words(meeting)}", style="Subtitle")
    word.rich(document.add_paragraph(), "Attendees:", bold=True)


def _people(document: Any, heading: str, people: list[Person]) -> None:  # noqa: ANN401
    sorry = people[0].apologies
    if sorry:
        word.rich(document.add_paragraph(), "Apologies:", bold=True)
    made = word.table(document, (8.3, 8.3))
    first = _HEADS.get(heading, "Representing")
    word.add_row(made, (first, "Name" if sorry else heading), fill="1F4E79", bold=True, colour="FFFFFF")
    previous = None
    for person in people:
        shown = person.affiliation if person.affiliation != previous else ""
        word.add_row(made, (shown, person.name + marks(person)))
        previous = person.affiliation
    document.add_paragraph()


def _item(document: Any, series: Series, meeting: Meeting, item: Item) -> None:  # noqa: ANN401
    dot = "" if "." in item.number else "."
    document.add_heading(f"{item.number}{dot} {item.title}", 2 if "." in item.number else 1)
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
    text = f"ACTION {action_id(series, meeting, action)}: {action.text}"
    word.rich(document.add_paragraph(), text, bold=True)
    bullets(document, action.bullets, bold=True)


def _outstanding(document: Any, series: Series, rows: tuple[Row, ...]) -> None:  # noqa: ANN401
    made = word.table(document, _WIDTHS)
    word.repeat(word.add_row(made, _COLUMNS, fill="D9E2F3", bold=True, size=9))
    for row in rows:
        text, raised, owners = defined(series)[row.id]
        shown = ", ".join(row.owners or owners)
        ident = row.printed_id or row.id
        texts = (ident, row.text or text, cell(raised), cell(row.last), cell(row.revised), shown)
        word.add_row(made, texts, size=9)
        _update(made, row)
    document.add_paragraph()


def _update(made: Any, row: Row) -> None:  # noqa: ANN401
    cells = made.add_row().cells
    merged = cells[0].merge(cells[-1])
    word.fill_cell(merged, (*row.updates, f"**Action Status:** {row.status}"), size=9)


def _furniture(document: Any, series: Series, meeting: Meeting) -> None:  # noqa: ANN401
    section = document.sections[0]
    word.rich(section.header.paragraphs[0], series.name, size=8)
    foot = section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.add_tab_stop(Cm(16.6), WD_TAB_ALIGNMENT.RIGHT)
    word.rich(foot, f"Managed by CAS\t\t{reference(series, meeting)} - {status_words(meeting)}   Page ", size=8)
    word.field(foot, "PAGE", size=8)
    word.rich(foot, " of ", size=8)
    word.field(foot, "NUMPAGES", size=8)
