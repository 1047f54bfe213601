"""L7: a table of particulars on top, 'Agenda item 3: …', merged cells, ids without a blank, a summary of actions at the end."""

from pathlib import Path
from typing import Any

from docx.shared import Pt, RGBColor

from corpus.generator import word
from corpus.generator.expect import action_id, defined
from corpus.generator.layouts.pieces import decisions, prose
from corpus.generator.model import Action, Bullets, Decisions, Item, Meeting, Person, Prose, Row, Series
from corpus.generator.shown import cell, groups, kind_words, long_date, marks

_COLUMNS = ("No.", "Action", "Responsible", "Opened", "Deadline", "New Due Date", "Progress", "State")
_WIDTHS = (1.9, 3.6, 2.4, 2.1, 2.1, 2.1, 3.0, 1.4)


def title(series: Series) -> str:
    """'Technical Assurance Forum: minutes'."""
    return f"{series.name}: minutes"


def write(series: Series, meeting: Meeting, path: Path) -> None:
    """Write the Word file."""
    document = word.new("Verdana", 9.5, margin=1.2)
    for name, size in (("Title", 19), ("Heading 2", 11)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Verdana", Pt(size), RGBColor(0x7A, 0x1F, 0x3D)
    document.add_paragraph(title(series), style="Title")
    _particulars(document, series, meeting)
    for heading, people in groups(meeting.people).items():
        _people(document, heading, people)
    for item in meeting.items:
        _item(document, series, meeting, item)
    _summary(document, series, meeting)
    for one in meeting.next:
        words = kind_words(one.kind, one.label).capitalize() if one.kind != "main" else "Next meeting"
        document.add_paragraph(f"{words}: {long_date(one.date)}")
    word.field(document.sections[0].footer.paragraphs[0], "PAGE", size=8)
    word.save(document, path, title(series))


def _particulars(document: Any, series: Series, meeting: Meeting) -> None:  # noqa: ANN401
    made = word.table(document, (4.6, 14.0))
    for name, value in (
        ("Committee", f"{series.name} ({series.short})"),
        ("Meeting number", str(meeting.number)),
        ("Date of meeting", long_date(meeting.date)),
        ("Time", f"{meeting.start} to {meeting.end}"),
        ("Location", meeting.venue),
        ("Classification", str(meeting.classification)),
        ("Status", meeting.status.capitalize()),
    ):
        row = word.add_row(made, (f"**{name}**", value))
        word.shade(row.cells[0], "F3E6EA")
    document.add_paragraph()


def _people(document: Any, heading: str, people: list[Person]) -> None:  # noqa: ANN401
    word.rich(document.add_paragraph(), heading, bold=True)
    made = word.table(document, (6.6, 7.0, 5.0))
    word.add_row(made, ("Party", "Name", "Role"), fill="7A1F3D", bold=True, colour="FFFFFF")
    first, previous = None, None
    for person in people:
        same = person.affiliation == previous
        name = person.name + marks(person, "Teams").replace(f" ({person.role})", "")
        row = word.add_row(made, ("" if same else person.affiliation, name, person.role or ""))
        first = first if same else row.cells[0]
        if same:
            first = first.merge(row.cells[0])
            _trim(first)
        previous = person.affiliation
    document.add_paragraph()


def _trim(merged: Any) -> None:  # noqa: ANN401
    """Drop the empty paragraphs that merging leaves behind."""
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001


def _item(document: Any, series: Series, meeting: Meeting, item: Item) -> None:  # noqa: ANN401
    document.add_heading(f"Agenda item {item.number}: {item.title}", 2)
    for block in item.blocks:
        if isinstance(block, Prose | Bullets):
            prose(document, block)
        elif isinstance(block, Decisions):
            decisions(document, block, listed=True)
        elif isinstance(block, Action):
            text = f"ACTION {_id(series, meeting, block)}: {block.text}"
            word.rich(document.add_paragraph(), text, bold=True, italic=True)
        else:
            _outstanding(document, series, meeting.rows)


def _id(series: Series, meeting: Meeting, action: Action) -> str:
    return action_id(series, meeting, action).replace(" ", "")


def _outstanding(document: Any, series: Series, rows: tuple[Row, ...]) -> None:  # noqa: ANN401
    made = word.table(document, _WIDTHS)
    word.repeat(word.add_row(made, _COLUMNS, fill="F3E6EA", bold=True, size=7))
    for row in rows:
        text, raised, owners = defined(series)[row.id]
        shown = "; ".join(row.owners or owners)
        dates = (cell(raised), cell(row.last), cell(row.revised))
        texts = (row.id.replace(" ", ""), row.text or text, shown, *dates, "\n".join(row.updates), row.status)
        word.no_split(word.add_row(made, texts, size=7))
    document.add_paragraph()


def _summary(document: Any, series: Series, meeting: Meeting) -> None:  # noqa: ANN401
    word.rich(document.add_paragraph(), "Summary of actions", bold=True, size=11)
    made = word.table(document, (2.4, 9.6, 3.4, 3.2))
    word.repeat(word.add_row(made, ("No.", "Action", "Responsible", "Due"), fill="F3E6EA", bold=True, size=8))
    for _, action in meeting.actions:
        due = action.phrase or ""
        texts = (_id(series, meeting, action), action.text, ", ".join(action.owners), due[:1].upper() + due[1:])
        word.add_row(made, texts, size=8)
    document.add_paragraph()
