"""The life of one issue: what the newest paper says of it, what it is linked to, and paper by paper what changed.

07/04/2020 | OPSG_31 | Updated: 70,000 → 64,000 cases
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from opsgdocs.characters import one_line
from opsgdocs.document import Block, Document, Paragraph, Run, Table
from opsgdocs.records import DateBounds, Issue, IssueChange, IssueEvent, IssueLink, TrackedIssue
from opsgdocs.writers.issues.days import cell_day, said_day
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import Content, entitled, heading, paragraph, prose, table
from opsgdocs.writers.text.places import file_and_place

COLUMNS = ("Date", "Meeting", "What happened, and where it stands")
WIDTHS = (60.0, 60.0, 380.0)
LINK_COLUMNS = ("Linked", "Meeting", "What it says, and why it is linked")
LINK_WIDTHS = (80.0, 60.0, 360.0)
_SECTIONS = (("Current Stage", "stage"), ("Issue and Impact", "impact"), ("Status", "status"),
             ("Next Steps", "next_steps"))  # fmt: skip


def render_issue_life(tracked: TrackedIssue) -> Document:
    """One issue from its opening on."""
    return entitled(tracked.title, "Open" if tracked.open else "Closed", *life_blocks(tracked))


def life_blocks(tracked: TrackedIssue, level: int = 1) -> list[Block]:
    """The blocks of that, their headings at `level`."""
    blocks: list[Block] = [paragraph("\n".join(_facts(tracked)))]
    for name, text in sections_of(tracked.issue):
        blocks += [heading(name, level), *prose(text)]
    if tracked.links:
        blocks += [heading("Linked in the minutes", level), table(LINK_COLUMNS, map(_link, tracked.links), LINK_WIDTHS)]
    return [*blocks, heading("History", level), _history(tracked.history)]


def sections_of(issue: Issue) -> Iterator[tuple[str, str]]:
    """The sections that the issue has, with the headings of the house, then those of its own."""
    for name, field in _SECTIONS:
        if text := getattr(issue, field):
            yield name, text
    yield from issue.other.items()


def newest(tracked: TrackedIssue) -> IssueEvent | None:
    """The last thing that happened to the issue; of a closed one that is its closing."""
    closings = [event for event in tracked.history if event.event == "closed"]
    return (closings if closings and not tracked.open else tracked.history or [None])[-1]


def told_event(event: IssueEvent) -> str:
    """The step in a sentence, beginning with a capital."""
    return event.detail[:1].upper() + event.detail[1:] if event.detail else wording.words(event.event)


def _facts(tracked: TrackedIssue) -> Iterator[str]:
    if tracked.category:
        yield f"Category: {tracked.category}"
    yield f"Opened: {_when(tracked.opened, tracked.opened_bounds, tracked.opened_at)}"
    yield f"Last listed: {_when(tracked.last_listed, tracked.last_listed_bounds, tracked.last_listed_at)}"
    if tracked.titles:
        yield f"Earlier: {'; '.join(tracked.titles)}"


def _when(day: dt.date | None, bounds: DateBounds | None, meeting: str | None) -> str:
    return ", ".join(filter(None, (said_day(day, bounds), meeting))) or "not known"


def _link(link: IssueLink) -> tuple[Content, ...]:
    doubt = [paragraph(Run("Doubtful", bold=True))] if link.doubtful else []
    name = [paragraph(link.ref if link.kind == "action" else f"{wording.words(link.kind)} {link.ref}"), *doubt]
    return name, link.meeting or "", [*prose(link.text), *_small(link.reason)]


def _history(events: Iterable[IssueEvent]) -> Table:
    return table(COLUMNS, map(_row, events), WIDTHS)


def _row(event: IssueEvent) -> tuple[Content, ...]:
    place = next(
        (file_and_place(passage, event.document) for passage in event.evidence), one_line(event.document or "")
    )
    head = paragraph(Run(wording.words(event.event), bold=True), f": {event.detail}" if event.detail else "")
    return (
        cell_day(event.date, event.date_bounds),
        event.meeting or "",
        [head, *map(_change, event.changes), *_small(place)],
    )


def _change(change: IssueChange) -> Paragraph:
    section = f"{wording.words(change.section)}: "
    if change.before and change.after:
        return paragraph(section, Run(change.before), " → ", Run(change.after, bold=True))
    return paragraph(section, f"{change.change} ", Run(change.after or change.before or "", bold=bool(change.after)))


def _small(text: str) -> list[Paragraph]:
    return [paragraph(Run(f"– {text}", italic=True))] if text else []
