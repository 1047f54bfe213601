"""Rows of actions from earlier meetings, as read: id, both targets, owner and text.

OPSG 24/02 | 04/02/2020 → 03/03/2020 | DCC | The DCC to review and analyse the traffic …
"""

from collections.abc import Iterable

from opsgdocs.document import Document, Run, Table
from opsgdocs.records import ActionTable, OutstandingAction
from opsgdocs.writers.actions.outstanding import opening
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import Content, paragraph, table

COLUMNS = ("Action ID", "Target", "Owner", "Action")
WIDTHS = (65.0, 90.0, 65.0, 280.0)


def render_action_table(written: ActionTable) -> Document:
    """A written table, read back."""
    title, occasion = opening(written)
    return Document(title.text, (title, occasion, render_carried(written.rows)))


def render_carried(actions: Iterable[OutstandingAction]) -> Table:
    """One row for each action; what is no longer open says so."""
    return table(COLUMNS, (_row(action) for action in actions), WIDTHS)


def _row(action: OutstandingAction) -> tuple[Content, ...]:
    days = [wording.due(action.last_target)] if action.last_target else []
    if action.revised_target:
        days.append(f"→ {wording.due(action.revised_target)}")
    target = [paragraph("\n".join(days))]
    if action.status != "open":
        target.append(paragraph(Run(wording.words(action.status), bold=True)))
    return action.id or action.key, target, wording.parties(action.owners), action.text
