"""Documents later than a correction that say otherwise: what is new in them counts, what they only repeat does not.

The table of OPSG_46 still names the owner whom a correction of 2 June 2021 replaced: the correction stands, once told.
"""

from opsgdocs.history.actions.state import State
from opsgdocs.history.actions.thread import Step, Subject, Thread
from opsgdocs.history.finding import Passages
from opsgdocs.history.visits.visit import Visit


def report_reopened(state: State, closed_at: Step, step: Step, thread: Thread) -> None:
    """An action that a person closed is open in a later document, which counts: no open action may be lost."""
    assert closed_at.correction
    message = f"The {closed_at.correction.called} closed {thread.name}, but at {step.visit.name} it is open again."
    evidence = (*closed_at.evidence, *step.evidence)
    state.report("correction_contradicted", message, step.visit, evidence, thread)


def stands(state: State, thread: Thread, subject: Subject, listed: tuple[Visit, Passages], *, repeats: bool) -> bool:
    """Whether what was settled stands against a table: where that only `repeats` what was printed before."""
    visit, evidence = listed
    settled = thread.settled[subject]
    if not settled.told:
        said = "repeats what it replaced: the correction" if repeats else "prints another: the table"
        message = (
            f"The {settled.correction.called} settled the {subject} of {thread.name}, "
            f"but the table of {visit.name} {said} counts."
        )
        state.report("correction_contradicted", message, visit, evidence, thread)
    if repeats:
        thread.settled[subject] = settled._replace(told=True)
    else:
        del thread.settled[subject]
    return repeats
