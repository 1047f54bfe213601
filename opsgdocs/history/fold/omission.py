"""Open actions that a table leaves out: 'Not listed at OPSG_29: please confirm'.

They stay open until a document says otherwise (unless the committee's profile says that leaving out closes). Where
the text of the last minutes that listed it closes an action and their table has it open, leaving it out settles that.
"""

from opsgdocs.history.actions.closing import close
from opsgdocs.history.actions.state import State
from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.history.ids import tokens_of
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import Action

_RECENT = 4  # steps that one meeting may add to an action


def note_omissions(state: State, visit: Visit) -> None:
    """Flag what the table of this meeting should have listed; minutes without a table omit nothing."""
    if not _lists(state, visit) or visit.minutes.incomplete:
        return
    for thread in [thread for thread in state.expected if thread.listed_at != visit.index]:
        if _reopened_here(thread, visit):
            continue
        if thread.called_closed and thread.called_closed.visit.index == thread.listed_at:
            _confirm(state, visit, thread, thread.called_closed)
        else:
            _omit(state, visit, thread)


def _lists(state: State, visit: Visit) -> bool:
    """Whether the minutes list earlier actions; earlier ones that stand among the new close none of the others."""
    among_new = state.omitted == "open" and any(_is_row(action) for action, _ in state.again)
    return bool(visit.minutes.outstanding) or among_new


def _is_row(action: Action) -> bool:
    """Whether it stands in a table, its id in a cell of its own: running text may recite one action and no other."""
    ident = tokens_of(action.id or "")
    cells = filter(None, (tokens_of(passage.text) for passage in action.evidence))
    return any(cell == ident[-len(cell) :] for cell in cells)


def _reopened_here(thread: Thread, visit: Visit) -> bool:
    """The table was written before the meeting that reopened the action."""
    return any(step.event == "reopened" and step.visit is visit for step in thread.steps[-_RECENT:])


def _confirm(state: State, visit: Visit, thread: Thread, called: Step) -> None:
    """The text said that it is closed, the table beside it that it is open, and this one agrees with the text."""
    place, event = called.visit.name, called.event
    detail = f"{event} by the text of {place}, which the table of {visit.name} bears out by leaving it out"
    close(state, thread, called._replace(detail=detail))
    for index, finding in enumerate(state.findings):
        if finding.about is thread and finding.code == "status_conflict" and finding.at == called.visit.index:
            message = finding.message.replace("the table counts", f"{visit.name} lists it no more, so the text counts")
            state.findings[index] = finding._replace(message=message)


def _omit(state: State, visit: Visit, thread: Thread) -> None:
    detail = f"the table of {visit.name} does not list it, and nothing closed it"
    thread.note(Step(visit, "not_listed", detail))
    if state.omitted == "closed":
        close(state, thread, Step(visit, "closed", f"closed by being left out of the table of {visit.name}"))
        return
    thread.not_listed = True
    # The next tables look only at what was listed until now.
    del state.expected[thread]
