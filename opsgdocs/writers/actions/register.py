"""The full action log: every action ever, open or closed, with what became of it.

OPSG 24/02 | The DCC to review … | 03/09/2019 OPSG_24 | DCC | 01/10/2019 → 03/03/2020 | Closed OPSG_30 | …
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from opsgdocs.characters import one_line
from opsgdocs.document import Block, Document, Paragraph, Run, Table
from opsgdocs.meetings.days import spoken
from opsgdocs.records import ActionEvent, ActionRegister, OpenAction
from opsgdocs.writers.actions import lateness
from opsgdocs.writers.actions.life import told_event
from opsgdocs.writers.actions.outstanding import NONE_STATED, is_presumed
from opsgdocs.writers.sheets.sheet import Sheet, Value, due
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import WARNING, Content, entitled, paragraph, table
from opsgdocs.writers.text.places import place_of
from opsgdocs.writers.text.printed_ids import with_printed_ids

COLUMNS = ("Action ID", "Action", "Raised", "Owner", "Target", "Status", "History")
WIDTHS = (66.0, 235.0, 62.0, 75.0, 72.0, 62.0, 188.0)
ACTION_COLUMNS = ("Action ID", "Action", "Date Raised", "Raised At", "Owner", "Original Target Date",
                  "Last Target Date", "Times Revised", "Status", "Date Closed", "Closed At", "Flags",
                  "Last Update", "History")  # fmt: skip
ACTION_WIDTHS = (13.0, 44, 11, 10, 15, 12, 12, 8, 10, 11, 10, 11, 38, 48)
HISTORY_COLUMNS = ("Action ID", "Date", "Meeting", "Event", "Detail", "Document", "Place")
HISTORY_WIDTHS = (13.0, 12, 11, 15, 80, 32, 26)
NONE_RAISED = "No action was found."

_ENDS = frozenset({"closed", "absorbed"})
# What a reader follows an action by; that a table lists it again and what was said of it stand in the sheet.
_STEPS = frozenset({"raised", "revised", "owner_changed", "closed", "absorbed", "reopened", "not_listed"})


def render_action_register(register: ActionRegister, scope: str | None = None) -> Document:
    """Every action with its steps; `scope` is what they are a choice of: 'DCC'."""
    title = wording.title(register.committee or register.name, "Action Log", scope)
    facts = (
        f"As of {spoken(register.date)}" if register.date else "",
        ", ".join(filter(None, (counted(register.actions), lateness.note(register)))),
    )
    body: Block = _table(with_printed_ids(register.actions)) if register.actions else paragraph(NONE_RAISED)
    return entitled(title, ": ".join(filter(None, facts)), body)


def render_action_sheets(register: ActionRegister) -> tuple[Sheet, ...]:
    """The actions, one row each, and their history, one row a step."""
    title = wording.title(register.committee or register.name, "Action Log")
    printed = with_printed_ids(register.actions)
    actions = Sheet(
        ACTION_COLUMNS,
        tuple(map(_sheet_row, printed)),
        "Actions",
        ACTION_WIDTHS,
        late=late_cells(register.actions, ACTION_COLUMNS.index("Last Target Date")),
        title=lateness.title(register, title),
    )
    steps = tuple(_history_row(action, event) for action in printed for event in action.history)
    return actions, Sheet(HISTORY_COLUMNS, steps, "History", HISTORY_WIDTHS, title=f"{title}: History")


def counted(actions: Sequence[OpenAction]) -> str:
    """'51 actions, 10 of them open'."""
    if not actions:
        return ""
    held = sum(action.status not in _ENDS for action in actions)
    return f"{wording.counted(len(actions), 'action')}, {held or 'none'} of them open"


def late_cells(actions: Iterable[OpenAction], column: int) -> frozenset[tuple[int, int]]:
    """The cells of that column in the rows of actions that are overdue."""
    return frozenset((row, column) for row, action in enumerate(actions) if "overdue" in action.flags)


def _table(actions: Iterable[OpenAction]) -> Table:
    return table(COLUMNS, map(_row, actions), WIDTHS)


def _row(action: OpenAction) -> tuple[Content, ...]:
    return (
        action.id or action.key,
        wording.task(action.text),
        _lines(wording.day(action.raised), action.raised_at),
        wording.parties(action.owners),
        _targets(action),
        _status(action),
        "\n".join(_steps(action.history)),
    )


def _targets(action: OpenAction) -> list[Paragraph]:
    first, last = wording.due(action.original_target), wording.due(action.last_target)
    cell = [paragraph(first if first == last else f"{first}\n→ {last}")]
    if is_presumed(action):
        cell.append(paragraph(Run(f"({NONE_STATED})", italic=True)))
    if "overdue" in action.flags:
        cell.append(paragraph(Run("Overdue", bold=True, colour=WARNING)))
    return cell


def _status(action: OpenAction) -> str:
    end = _end(action)
    flag = "Not listed" if "not_listed" in action.flags else None
    return _lines(wording.words(action.status), _named(end), wording.day(end.date if end else None), flag)


def _end(action: OpenAction) -> ActionEvent | None:
    """The step that closed the action, None while it is open."""
    if action.status not in _ENDS:
        return None
    return next((event for event in reversed(action.history) if event.event in _ENDS), None)


def _named(end: ActionEvent | None) -> str | None:
    """The meeting of a step, unless the day beside it is all its name."""
    return end.meeting if end and end.meeting and not wording.day_named(end.meeting) else None


def _steps(events: Iterable[ActionEvent]) -> Iterator[str]:
    for event in events:
        if event.event in _STEPS:
            place = wording.occasion(event.meeting, event.date)
            yield ": ".join(filter(None, (place, _briefly(event))))


def _briefly(event: ActionEvent) -> str:
    """The step without the meeting that stands before it: 'Closed', not 'Closed in the table of OPSG_44: “Closed”'."""
    told = told_event(event)
    if event.event not in _ENDS or not event.meeting:
        return told
    place = re.escape(wording.meeting(event.meeting))
    return re.sub(rf" (?:in the table of|at) {place}(?: *: “Closed”$)?", "", told, count=1)


def _sheet_row(action: OpenAction) -> tuple[Value, ...]:
    end = _end(action)
    return (
        action.id or action.key,
        wording.task(action.text),
        action.raised,
        action.raised_at,
        wording.parties(action.owners),
        due(action.original_target),
        due(action.last_target),
        sum(event.event == "revised" for event in action.history),
        wording.words(action.status),
        end.date if end else None,
        end.meeting if end else None,
        ", ".join(map(wording.words, action.flags)),
        wording.told(action.updates[-1]) if action.updates else None,
        "\n".join(_steps(action.history)),
    )


def _history_row(action: OpenAction, event: ActionEvent) -> tuple[Value, ...]:
    return (
        action.id or action.key,
        event.date,
        event.meeting,
        wording.words(event.event),
        told_event(event),
        one_line(event.document or ""),
        place_of(event.evidence),
    )


def _lines(*facts: str | None) -> str:
    return "\n".join(filter(None, facts))
