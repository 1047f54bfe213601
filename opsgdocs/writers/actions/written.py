"""A written table of outstanding actions that was read back, written once more: its dates as the meeting left them.

OPSG 24/02 | The DCC to review … | 03/09/2019 | 04/02/2020 | 03/03/2020 | DCC
"""

from opsgdocs.document import Document
from opsgdocs.records import ActionTable, OutstandingAction
from opsgdocs.writers.actions.outstanding import COLUMNS, NONE_OPEN, opening
from opsgdocs.writers.sheets.sheet import Sheet, Value, due
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import Content, labelled, paragraph, prose, table

WIDTHS = (66.0, 194.0, 60.0, 60.0, 60.0, 60.0)
SHEET_COLUMNS = (*COLUMNS, "Updates", "Status")
SHEET_WIDTHS = (13.0, 45, 11, 12, 12, 16, 52, 10)


def render_written_table(written: ActionTable) -> Document:
    """The table in the form in which it was read."""
    title, occasion = opening(written)
    rows = (row for action in written.rows for row in (_cells(action), _beneath(action)))
    body = table(COLUMNS, rows, WIDTHS) if written.rows else paragraph(NONE_OPEN)
    return Document(f"{title.text}.docx", (title, occasion, body), furniture=(paragraph(title.text),))


def render_written_sheets(written: ActionTable) -> tuple[Sheet, ...]:
    """One row an action."""
    title, occasion = opening(written)
    rows = tuple(map(_sheet_row, written.rows))
    return (Sheet(SHEET_COLUMNS, rows, "Outstanding", SHEET_WIDTHS, title=f"{title.text} – {occasion.text}"),)


def _cells(action: OutstandingAction) -> tuple[Content, ...]:
    return (
        action.id or action.key,
        action.text,
        wording.day(action.raised) or action.raised_at or "",
        wording.due(action.last_target) if action.last_target else "",
        wording.due(action.revised_target) if action.revised_target else "",
        wording.parties(action.owners),
    )


def _beneath(action: OutstandingAction) -> tuple[Content]:
    said = [block for update in action.updates for block in prose(update)]
    return ([*said, paragraph(), *labelled("Action Status", _status(action))],)


def _status(action: OutstandingAction) -> str:
    return action.status_text or wording.words(action.status)


def _sheet_row(action: OutstandingAction) -> tuple[Value, ...]:
    return (
        action.id or action.key,
        action.text,
        action.raised or action.raised_at,
        due(action.last_target) if action.last_target else None,
        due(action.revised_target) if action.revised_target else None,
        wording.parties(action.owners),
        "\n".join(action.updates),
        _status(action),
    )
