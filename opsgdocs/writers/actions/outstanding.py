"""The table of actions outstanding that goes before the next meeting.

    Action ID | Action | Date Raised | Last Target Date | Revised Target Date | Owner

Beneath each action one row over the full width holds what was said of it before, an empty line for what will be
said at this meeting, and '**Action Status:** Open'.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from opsgdocs.document import Block, Document, Heading, Paragraph, Run, Table, TextBlock
from opsgdocs.meetings.days import spoken
from opsgdocs.records import ActionTable, OpenAction, OutstandingActions, Update
from opsgdocs.writers.actions import lateness
from opsgdocs.writers.sheets.sheet import Sheet, Value, due
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import WARNING, Content, heading, labelled, paragraph, prose, table
from opsgdocs.writers.text.places import shortened
from opsgdocs.writers.text.printed_ids import with_printed_ids

COLUMNS = ("Action ID", "Action", "Date Raised", "Last Target Date", "Revised Target Date", "Owner")
SHEET_COLUMNS = (*COLUMNS, "Updates", "Status", "Flags")
SHEET_WIDTHS = (13.0, 45, 11, 12, 12, 16, 52, 9, 10)
NONE_STATED = "none stated"
NONE_OPEN = "No actions are outstanding."
# In points: the width of the table, of a date with the cell's margins, of the margins alone, and of a letter of
# 9 point: an id is capitals and digits, other words are mostly small letters.
_WIDTH, _DATE, _MARGINS, _CAPITAL, _LETTER = 500.0, 60.0, 9.0, 5.7, 5.0
_LONGEST_SCOPE = 150
_OVERVIEW_COLUMNS = ("Action ID", "Last target", "Owner", "Action")
_OVERVIEW_WIDTHS = (65.0, 70.0, 65.0, 300.0)


def render_outstanding(log: OutstandingActions, scope: str | None = None) -> Document:
    """The actions open before a meeting, as the committee prints them; `scope` is what they are a choice of: 'DCC'."""
    widths = _widths(with_printed_ids(log.actions))
    document = _document(log, scope, partial(_full_table, widths=widths))
    note = lateness.note(log)
    return _with_line(document, f"{note[:1].upper()}{note[1:]}.") if note else document


def render_overview(log: OutstandingActions, scope: str | None = None) -> Document:
    """The same actions on few lines: id, target, owner and text."""
    document = _document(log, scope, _short_table)
    if not log.actions:
        return document
    return _with_line(document, _summary(log))


def render_sheet(log: OutstandingActions) -> Sheet:
    """One row an action, for spreadsheets."""
    target = SHEET_COLUMNS.index("Last Target Date")
    late = frozenset((row, target) for row, action in enumerate(log.actions) if "overdue" in action.flags)
    rows = tuple(map(_sheet_row, with_printed_ids(log.actions)))
    title, occasion = opening(log)
    return Sheet(
        SHEET_COLUMNS, rows, "Outstanding", SHEET_WIDTHS, late, lateness.title(log, f"{title.text} – {occasion.text}")
    )


def is_presumed(action: OpenAction) -> bool:
    """Whether nobody stated the target: it is the next meeting, whose day may be unknown."""
    return not (action.last_target.stated or (action.last_target.text and action.last_target.date is None))


def opening(log: OutstandingActions | ActionTable, scope: str | None = None) -> tuple[Heading, Paragraph]:
    """'OPSG – Actions Outstanding: DCC' and 'Before OPSG_30, 3 March 2020'."""
    date = spoken(log.date) if log.date else ""
    occasion = "Before " + ", ".join(filter(None, (log.before or "the next meeting", date)))
    return heading(_title(log, scope), level=0), paragraph(occasion, style="Subtitle")


def _title(log: OutstandingActions | ActionTable, scope: str | None) -> str:
    called = log.committee or (log.name if isinstance(log, OutstandingActions) else None)
    title = f"{called} – Actions Outstanding" if called else "Actions Outstanding"
    # What reads a written table again knows it by this form.
    return f"{title}: {shortened(scope, _LONGEST_SCOPE)}" if scope else title


def _document(
    log: OutstandingActions, scope: str | None, tabulate: Callable[[Iterable[OpenAction]], Table]
) -> Document:
    title = _title(log, scope)
    running = f"{title}, before {log.before}" if log.before else title
    blocks = (*opening(log, scope), *_body(with_printed_ids(log.actions), tabulate))
    return Document(f"{title}.docx", blocks, furniture=(paragraph(running),))


def _with_line(document: Document, line: str) -> Document:
    """The document with a line of its own beneath title and occasion."""
    blocks = (*document.blocks[:2], paragraph(line), *document.blocks[2:])
    return Document(document.name, blocks, furniture=document.furniture)


def _body(actions: Sequence[OpenAction], tabulate: Callable[[Iterable[OpenAction]], Table]) -> list[Block]:
    if not actions:
        return [paragraph(NONE_OPEN)]
    listed = [action for action in actions if "not_listed" not in action.flags]
    blocks: list[Block] = [tabulate(listed)] if listed else []
    for place, omitted in _omissions(actions).items():
        blocks += [heading(f"Not listed{place}: please confirm"), tabulate(omitted)]
    return blocks


def _omissions(actions: Iterable[OpenAction]) -> dict[str, list[OpenAction]]:
    """The actions that a table left out, by where that was (' at OPSG_29'), the oldest omission first."""
    omitted = [action for action in actions if "not_listed" in action.flags]
    groups: dict[str, list[OpenAction]] = {}
    for action in sorted(omitted, key=lambda action: _omission(action)[0]):
        groups.setdefault(_omission(action)[1], []).append(action)
    return groups


def _omission(action: OpenAction) -> tuple[dt.date, str]:
    events = [event for event in action.history if event.event == "not_listed"]
    if not events:
        return dt.date.max, ""
    place = f" at {wording.meeting(events[-1].meeting)}" if events[-1].meeting else ""
    return events[-1].date or dt.date.max, place


def _full_table(actions: Iterable[OpenAction], widths: Sequence[float]) -> Table:
    rows = (row for action in actions for row in (_cells(action), _beneath(action)))
    return table(COLUMNS, rows, widths)


def _widths(actions: Sequence[OpenAction]) -> tuple[float, ...]:
    """No id and no word of an owner or target is broken where that leaves the action room enough."""
    ids = _fitted([action.id or action.key for action in actions], _CAPITAL, 90.0)
    targets = [word for action in actions for word in wording.due(action.last_target).split()]
    owners = [word for action in actions for word in wording.parties(action.owners).split()]
    target, owner = _fitted(targets, _LETTER, 72.0), _fitted(owners, _LETTER, 85.0)
    return ids, _WIDTH - ids - target - owner - 2 * _DATE, _DATE, target, _DATE, owner


def _fitted(texts: Iterable[str], letter: float, limit: float) -> float:
    return min(limit, max(_DATE, _MARGINS + letter * max(map(len, texts), default=0)))


def _cells(action: OpenAction) -> tuple[Content, ...]:
    return (
        action.id or action.key,
        wording.task(action.text),
        wording.day(action.raised) or action.raised_at or "",
        _due(action),
        "",
        wording.parties(action.owners),
    )


def _due(action: OpenAction) -> list[Paragraph]:
    """The day; beneath it whether it was only taken for granted, and whether it has passed."""
    cell = [paragraph(wording.due(action.last_target))]
    if is_presumed(action):
        cell.append(paragraph(Run(f"({NONE_STATED})", italic=True)))
    if "overdue" in action.flags:
        cell.append(paragraph(Run("Overdue", bold=True, colour=WARNING)))
    return cell


def _beneath(action: OpenAction) -> tuple[Content]:
    said = [block for update in action.updates for block in _update(update)]
    return ([*said, paragraph(), *labelled("Action Status", wording.status_of(action))],)


def _update(update: Update) -> tuple[TextBlock, ...]:
    if not update.meeting:
        return prose(update.text)
    return labelled(wording.meeting(update.meeting), wording.without_label(update.text, update.meeting))


def _summary(log: OutstandingActions) -> str:
    omitted = sum("not_listed" in action.flags for action in log.actions)
    marks = list(filter(None, (lateness.overdue(log), f"{omitted} not listed" if omitted else "")))
    total = f"{wording.counted(len(log.actions), 'action')} outstanding"
    return f"{total}: {', '.join(marks)}." if marks else f"{total}."


def _short_table(actions: Iterable[OpenAction]) -> Table:
    rows = (
        (
            action.id or action.key,
            [*_due(action), *_state(action)],
            wording.parties(action.owners),
            wording.task(action.text),
        )
        for action in actions
    )
    return table(_OVERVIEW_COLUMNS, rows, _OVERVIEW_WIDTHS)


def _state(action: OpenAction) -> list[Paragraph]:
    said = wording.status_of(action)
    return [] if said == wording.words("open") else [paragraph(Run(said, bold=True))]


def _sheet_row(action: OpenAction) -> tuple[Value, ...]:
    return (
        action.id or action.key,
        wording.task(action.text),
        action.raised or action.raised_at,
        due(action.last_target),
        None,
        wording.parties(action.owners),
        "\n".join(wording.told(update) for update in action.updates),
        wording.status_of(action),
        ", ".join((*map(wording.words, action.flags), *((f"Target: {NONE_STATED}",) if is_presumed(action) else ()))),
    )
