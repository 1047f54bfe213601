"""What the terminal shows of all actions ever: one on few lines, the open ones with their target.

OPSG 40/01 | Closed OPSG_43 | CSP B | CSP B to replace the aerials at the sites that failed in November.
"""

from opsgdocs.document import Document
from opsgdocs.meetings.days import spoken
from opsgdocs.records import ActionRegister, OpenAction
from opsgdocs.writers.actions import lateness
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import Content, entitled, paragraph, table
from opsgdocs.writers.text.printed_ids import with_printed_ids

COLUMNS = ("Action ID", "Status", "Owner", "Action")
WIDTHS = (65.0, 75.0, 65.0, 295.0)
NONE_RAISED = "No action was found."
_OVER = frozenset({"closed", "absorbed"})


def render_action_overview(register: ActionRegister, scope: str | None = None) -> Document:
    """Every action, open or closed; `scope` is what they are a choice of: 'DCC'."""
    title = wording.title(register.committee or register.name, "Action Log", scope)
    facts = (f"As of {spoken(register.date)}" if register.date else "", lateness.note(register))
    occasion = ": ".join(filter(None, facts)) or None
    body = (
        table(COLUMNS, map(_row, with_printed_ids(register.actions)), WIDTHS)
        if register.actions
        else paragraph(NONE_RAISED)
    )
    return entitled(title, occasion, body)


def _row(action: OpenAction) -> tuple[Content, ...]:
    owners, task = wording.parties(action.owners), wording.task(action.text)
    return action.id or action.key, "\n".join(_standing(action)), owners, task


def _standing(action: OpenAction) -> tuple[str, ...]:
    """'Closed', 'OPSG_43'; 'Open', '07/12/2021', 'Overdue'."""
    status = wording.words(action.status)
    if action.status in _OVER:
        ends = [wording.occasion(event.meeting, event.date) for event in action.history if event.event in _OVER]
        return status, *ends[-1:]
    return status, wording.due(action.last_target), *map(wording.words, action.flags)
