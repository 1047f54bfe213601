"""An action is closed and opened again here alone, so that nothing forgets to say so.

'Action Status: Closed' · 'Members agreed that action OPSG 17/05 could be closed' · 'OPSG 28/03 is absorbed into 29/01'
"""

from typing import Literal

from opsgdocs.history.actions.state import State
from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import OutstandingAction

_CLOSED = frozenset({"closed", "complete", "completed", "done", "discharged", "withdrawn", "cancelled", "superseded"})
_ABSORBED = frozenset({"absorbed", "merged"})
# 'Superseded by OPSG 44/01', 'Closed – merged with 44/01': what is left of the action is another one's
_HANDED_OVER = compiled(
    r"(?i)\b(?:supersed|absorb|merg|replac|subsum|incorporat|combin|consolidat|fold|roll)\w*\s+(?:\w+\s+)?"
    r"(?:by|into|in|with|under)\b[^.;]*\d\s?[/.-]\s?\d|\bduplicate\s+of\b[^.;]*\d\s?[/.-]\s?\d"
)


def closing_event(status: str) -> Literal["closed", "absorbed"] | None:
    """The event that a status or a statement brings about; None where the action stays open."""
    if status in _CLOSED:
        return "closed"
    return "absorbed" if status in _ABSORBED else None


def row_event(row: OutstandingAction) -> Literal["closed", "absorbed"] | None:
    """The event that a row brings about: 'Superseded by OPSG 44/01' closes by handing over."""
    event = closing_event(row.status)
    return "absorbed" if event and _HANDED_OVER.search(row.status_text or "") else event


def closing_step(thread: Thread) -> Step:
    """What closed an action last."""
    return next(step for step in reversed(thread.steps) if step.event in ("closed", "absorbed"))


def close(state: State, thread: Thread, step: Step, *, by_table: bool = False) -> None:
    """Close an action: no table need list it any more."""
    thread.note(step)
    thread.status = "absorbed" if step.event == "absorbed" else "closed"
    thread.closed_at = step.visit.index
    thread.closed_by_table = by_table
    thread.status_text = thread.status_text if by_table else None
    thread.not_listed = False
    thread.called_closed = None
    state.expected.pop(thread, None)


def reopen(state: State, thread: Thread, step: Step) -> None:
    """Open it again."""
    thread.note(step)
    thread.status, thread.status_text = "open", None
    thread.closed_at = -1
    state.expected[thread] = None
    state.wordings.add(thread)
