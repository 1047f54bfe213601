"""L3: 'Date: …' lines, headings that are merely bold, people in lists, the actions of an item in a table at its end."""

from pathlib import Path
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from corpus.generator import word
from corpus.generator.expect import action_id, defined, reference
from corpus.generator.layouts.pieces import decisions, prose
from corpus.generator.model import Action, Bullets, Decisions, Item, Meeting, Person, Prose, Row, Series
from corpus.generator.shown import cell, clock, groups, kind_words, marks, short_date, weekday_date

GROUPS = {"Operations Group Members": "Present", "Other Participants": "In attendance"}
_ROWS = ("Ref", "Action", "Owner", "Date Raised", "Last Target Date", "Revised Target Date", "Update")
_WIDTHS = (2.0, 4.2, 2.4, 1.8, 1.8, 1.8, 3.6)
_CAPTIONS = (("Open", "Open actions"), ("On hold", "On hold"), ("Closed", "Closed at this meeting"))


def title(series: Series, meeting: Meeting) -> str:
    """'Minutes of Operations Group Meeting 42'."""
    return f"Minutes of {series.name} Meeting {meeting.number}"


def write(series: Series, meeting: Meeting, path: Path) -> None:
    """Write the Word file."""
    document = word.new("Times New Roman", 11, margin=1.7)
    head = word.rich(document.add_paragraph(), title(series, meeting), bold=True, size=15)
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _details(document, series, meeting)
    for heading, people in groups(meeting.people).items():
        _people(document, GROUPS.get(heading, heading), people)
    for item in meeting.items:
        _item(document, series, meeting, item)
    for one in meeting.next:
        word.rich(document.add_paragraph(), f"**{kind_words(one.kind, one.label)}:** {weekday_date(one.date)}")
    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word.field(foot, "PAGE")
    word.save(document, path, title(series, meeting))


def _details(document: Any, series: Series, meeting: Meeting) -> None:  # noqa: ANN401
    lines = {
        "Date": weekday_date(meeting.date),
        "Time": f"{clock(meeting.start)} to {clock(meeting.end)}",
        "Venue": meeting.venue,
        "Reference": reference(series, meeting),
        "Status": meeting.status.capitalize(),
        "Classification": str(meeting.classification),
    }
    for name, value in lines.items():
        line = word.rich(document.add_paragraph(), f"**{name}:** {value}")
        line.paragraph_format.space_after = Pt(1)


def _people(document: Any, heading: str, people: list[Person]) -> None:  # noqa: ANN401
    line = word.rich(document.add_paragraph(), heading, bold=True)
    line.paragraph_format.space_before = Pt(10)
    for person in people:
        entry = document.add_paragraph(f"{person.name} – {person.affiliation}{marks(person)}")
        entry.paragraph_format.space_after = Pt(0)
        entry.paragraph_format.left_indent = Cm(0.6)


def _item(document: Any, series: Series, meeting: Meeting, item: Item) -> None:  # noqa: ANN401
    head = word.rich(document.add_paragraph(), f"{item.number}.\t{item.title}", bold=True)
    head.paragraph_format.space_before, head.paragraph_format.keep_with_next = Pt(12), True
    actions = [block for block in item.blocks if isinstance(block, Action)]
    for block in item.blocks:
        if isinstance(block, Prose | Bullets):
            prose(document, block)
        elif isinstance(block, Decisions):
            decisions(document, block, listed=True)
        elif not isinstance(block, Action):
            _outstanding(document, series, meeting.rows)
    if actions:
        _actions(document, series, meeting, actions)


def _actions(document: Any, series: Series, meeting: Meeting, actions: list[Action]) -> None:  # noqa: ANN401
    made = word.table(document, (2.6, 8.6, 2.8, 3.6))
    word.repeat(word.add_row(made, ("Action ID", "Action", "Owner", "Target"), fill="DDDDDD", bold=True))
    for action in actions:
        text = "\n".join((action.bare, *(f"• {bullet}" for bullet in action.bullets)))
        owner = action.column_owner or ", ".join(action.owners)
        word.add_row(made, (action_id(series, meeting, action), text, owner, target(action) or ""))
    document.add_paragraph()


def target(action: Action) -> str | None:
    """The target as the column prints it: 'By the next meeting (OPSG_43)'."""
    return action.phrase and action.phrase[0].upper() + action.phrase[1:]


def _outstanding(document: Any, series: Series, rows: tuple[Row, ...]) -> None:  # noqa: ANN401
    for status, caption in _CAPTIONS:
        chosen = [row for row in rows if row.status == status]
        if chosen:
            word.rich(document.add_paragraph(), caption, bold=True, italic=True)
            _rows(document, series, chosen)


def _rows(document: Any, series: Series, rows: list[Row]) -> None:  # noqa: ANN401
    made = word.table(document, _WIDTHS)
    word.repeat(word.add_row(made, _ROWS, fill="DDDDDD", bold=True, size=9))
    for row in rows:
        text, raised, owners = defined(series)[row.id]
        shown = " & ".join(row.owners or owners)
        dates = (cell(raised, short_date), cell(row.last, short_date), cell(row.revised, short_date))
        ident = row.printed_id or row.id
        word.add_row(made, (ident, row.text or text, shown, *dates, "\n".join(row.updates)), size=9)
    document.add_paragraph()
