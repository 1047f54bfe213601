"""Documents later than a correction that say otherwise: what is new in them counts, what they only repeat does not.

The table of OPSG_46 still names the owner whom a correction of 2 June 2021 replaced: the correction stands, once told.
"""

from opsgdocs.history.owners import same_owners
from opsgdocs.history.state import State
from opsgdocs.history.thread import Settled, Step, Subject, Thread, Visit, in_words
from opsgdocs.records import OutstandingAction, Target


def report_reopened(state: State, closed_at: Step, step: Step, thread: Thread) -> None:
    """An action that a person closed is open in a later document."""
    assert closed_at.correction
    said = f"closed {thread.name}; {step.detail}"
    _report(state, step.visit, Settled(closed_at.correction), step, said, thread)


def contradicts_owners(state: State, visit: Visit, row: OutstandingAction, thread: Thread) -> bool:
    """Whether the row only repeats the owners from before a correction, so that the correction stands."""
    settled = thread.settled.get("owners")
    if not settled or same_owners(row.owners, thread.owners):
        return False
    said = f"gave {thread.name} to {', '.join(thread.owners)}; the table of {visit.name} names {', '.join(row.owners)}"
    return _weigh(state, visit, row, thread, "owners", said, repeats=same_owners(row.owners, settled.owners))
