"""L4: every paragraph bears a number, a margin column says who acts, updates stand in a second table."""

from pathlib import Path
from typing import Any

from docx.shared import Cm, Pt, RGBColor

from corpus.generator import word
from corpus.generator.expect import action_id, defined, reference
from corpus.generator.layouts.pieces import clauses, sentence
from corpus.generator.model import Action, Bullets, Decisions, Item, Meeting, Prose, Row, Series
from corpus.generator.shown import cell, groups, kind_words, marks, short_date

_TEXT, _MARGIN = 14.6, 2.8
_ROWS = ("Action ID", "Action", "Raised", "Last Target Date", "Revised Target Date", "Owner")
_WIDTHS = (2.6, 6.4, 2.1, 2.1, 2.1, 2.1)


def write(series: Series, meeting: Meeting, path: Path) -> None:
    """Write the Word file."""
    document = word.new("Arial", 10, margin=1.8)
    word.rich(document.add_paragraph(), series.name.upper(), bold=True, size=11, colour="7F7F7F")
    document.add_paragraph(f"{series.name} Meeting {meeting.number}", style="Title")
    document.styles["Title"].font.size = Pt(20)
    document.styles["Title"].font.color.rgb = RGBColor(0x40, 0x40, 0x40)
    when = f"{short_date(meeting.date)} | {meeting.start}–{meeting.end}"
    word.rich(document.add_paragraph(), when)
    word.rich(document.add_paragraph(), meeting.venue)
    word.rich(document.add_paragraph(), f"{meeting.status.capitalize()} minutes", italic=True)
    _people(document, meeting)
    for item in meeting.items:
        _item(document, series, meeting, item)
    for one in meeting.next:
        document.add_paragraph(f"{kind_words(one.kind, one.label)}: {short_date(one.date)}")
    _furniture(document, series, meeting)
    word.save(document, path, f"{series.name} Meeting {meeting.number}")


def _people(document: Any, meeting: Meeting) -> None:  # noqa: ANN401
    made = word.table(document, (8.7, 8.7))
    for heading, people in groups(meeting.people).items():
        row = made.add_row()
        word.fill_cell(row.cells[0].merge(row.cells[1]), (heading,), bold=True)
        word.shade(row.cells[0], "E7E6E6")
        for person in people:
            word.add_row(made, (person.name + marks(person, "Teams"), person.affiliation))
    document.add_paragraph()


class _Body:
    """The layout table of the running text: wide column for text, narrow one for who acts."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        self.document, self.table = document, None

    def line(self, text: str, margin: str = "", **look: Any) -> Any:  # noqa: ANN401
        """One row of text with its margin; returns the text's cell."""
        if self.table is None:
            self.table = word.table(self.document, (_TEXT, _MARGIN))
        row = word.add_row(self.table, ("", margin), bold=True)
        paragraph = row.cells[0].paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(4)
        word.rich(paragraph, text, self.document, **look)
        return row.cells[0]

    def end(self) -> None:
        """Close the layout table, so that what follows stands outside."""
        self.table = None


def _item(document: Any, series: Series, meeting: Meeting, item: Item) -> None:  # noqa: ANN401
    heading = document.add_heading(f"{item.number}\t{item.title}", 1)
    heading.paragraph_format.space_before = Pt(10)
    body, count = _Body(document), 0
    for block in item.blocks:
        if isinstance(block, Action):
            _action(body, series, meeting, block)
        elif isinstance(block, Prose | Bullets | Decisions):
            count += not isinstance(block, Bullets)
            _text(body, f"{item.number}.{count}", block)
        else:
            body.end()
            document.add_paragraph().paragraph_format.space_after = Pt(0)
            _outstanding(document, series, meeting.rows)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _text(body: _Body, number: str, block: Prose | Bullets | Decisions) -> None:
    if isinstance(block, Bullets):
        _bullets(body.line(""), block.entries)
    elif isinstance(block, Prose):
        body.line(f"{number}\t{block.text}")
    elif block.listed:
        _bullets(body.line(f"{number}\t{block.lead}:"), clauses(block))
    else:
        _bullets(body.line(f"{number}\t{sentence(block)}"), block.bullets)


def _bullets(cell: Any, entries: tuple[str, ...], **look: Any) -> None:  # noqa: ANN401
    for entry in entries:
        style = "List Bullet 2" if entry.startswith("- ") else "List Bullet"
        empty = not cell.paragraphs[0].text and len(cell.paragraphs) == 1
        paragraph = cell.paragraphs[0] if empty else cell.add_paragraph()
        paragraph.style = style
        word.rich(paragraph, entry.removeprefix("- "), **look)


def _action(body: _Body, series: Series, meeting: Meeting, action: Action) -> None:
    ident = action_id(series, meeting, action).replace(" ", "_")
    cell = body.line(f"Action {ident} – {action.text}", "\n".join(action.owners), bold=True)
    _bullets(cell, action.bullets, bold=True)


def _outstanding(document: Any, series: Series, rows: tuple[Row, ...]) -> None:  # noqa: ANN401
    made = word.table(document, _WIDTHS)
    word.repeat(word.add_row(made, _ROWS, fill="E7E6E6", bold=True, size=9))
    for row in rows:
        text, raised, owners = defined(series)[row.id]
        dates = (cell(raised, short_date), cell(row.last, short_date), cell(row.revised, short_date))
        word.add_row(made, (row.printed_id or row.id, row.text or text, *dates, " and ".join(row.owners or owners)),
                     size=9)  # fmt: skip
    word.rich(document.add_paragraph(), "Updates given at the meeting", bold=True).paragraph_format.space_before = Pt(8)
    told = word.table(document, (2.6, 12.4, 2.4))
    word.repeat(word.add_row(told, ("Action ID", "Update", "Status"), fill="E7E6E6", bold=True, size=9))
    for row in rows:
        word.add_row(told, (row.printed_id or row.id, "\n".join(row.updates), row.status), size=9)
    document.add_paragraph()


def _furniture(document: Any, series: Series, meeting: Meeting) -> None:  # noqa: ANN401
    section = document.sections[0]
    word.rich(section.header.paragraphs[0], f"Classification: {meeting.classification}", size=8)
    foot = section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.add_tab_stop(Cm(15))
    word.rich(foot, f"{reference(series, meeting)}\tPage ", size=8)
    word.field(foot, "PAGE", size=8)
    word.rich(foot, " of ", size=8)
    word.field(foot, "NUMPAGES", size=8)
