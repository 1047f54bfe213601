"""The actions that a meeting raises: 'ACTION OPSG 29/04: The DCC to provide assurance …'.

One whose id earlier minutes gave out is not raised again but carried, whatever table or list prints it.
"""

from opsgdocs.history.actions.closing import reopen
from opsgdocs.history.actions.state import State
from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.history.fold.disagreement import report_twice
from opsgdocs.history.ids import Tokens
from opsgdocs.history.targets.said import SaidTarget
from opsgdocs.history.visits.visit import Visit
from opsgdocs.history.wording import akin, near
from opsgdocs.records import Action


def raise_actions(state: State, visit: Visit) -> None:
    """Follow the actions that the minutes raise; those known from earlier minutes are left to `read_table`."""
    state.again = []
    for action in visit.minutes.actions:
        name, ident = state.identify(action.id) if action.id else (None, None)
        known = state.find(ident, action.text) if ident else None
        if known is None or known.ident != ident:
            state.add(_thread(visit, action, name, ident))
        elif state.links.joins(ident):
            _raise_linked(state, visit, action, known, is_other=name != action.id)
        elif near(known.text, action.text) or _is_carried(visit, action, known):
            _raise_again(state, visit, action, known)
        else:
            _report_duplicate(state, visit, action, known)
            state.add(_thread(visit, action, name, ident))


def _thread(visit: Visit, action: Action, name: str | None, ident: Tokens | None) -> Thread:
    target = SaidTarget(action.target, action.raised or visit.day, visit.name)
    thread = Thread(
        id=name,
        key=name or action.key,
        ident=ident,
        text=action.text,
        owners=action.owners,
        original=target,
        current=target,
        raised=action.raised or visit.day,
        raised_at=action.raised_at or visit.minutes.meeting.label,
        listed_at=visit.index,
    )
    thread.note(Step(visit, "raised", f"raised at {visit.name}", action.evidence))
    return thread


def _raise_again(state: State, visit: Visit, action: Action, known: Thread) -> None:
    """The same words under the same id: a summary of the same minutes, or a later recital."""
    if known.listed_at == visit.index:
        report_twice(state, visit, action, known)
        return
    if _is_earlier(visit, known):
        state.again.append((action, known))
    else:
        known.note(Step(visit, "raised", f"raised at {visit.name}", action.evidence))
        known.raised = known.raised or visit.day


def _is_carried(visit: Visit, action: Action, known: Thread) -> bool:
    """Whether it is the action of earlier minutes with another day: '3 | To contact the team | 26 July'."""
    is_earlier = known.listed_at != visit.index and _is_earlier(visit, known)
    return is_earlier and akin(known.text, action.text)


def _is_earlier(visit: Visit, known: Thread) -> bool:
    """Whether an earlier meeting raised it; its own minutes may be read after those that first list it."""
    if any(step.event == "raised" for step in known.steps):
        return True
    return bool(known.steps and known.ident and known.ident[:-1] != visit.tokens)


def _raise_linked(state: State, visit: Visit, action: Action, known: Thread, *, is_other: bool) -> None:
    """One of two ids that are one action's: the minutes have it, so no table need; the other id opens it again."""
    if not known.is_open and (is_other or not near(known.text, action.text)):
        reopen(state, known, Step(visit, "reopened", f"raised as {action.id} at {visit.name}", action.evidence))
    if known.listed_at != visit.index and any(step.event == "raised" for step in known.steps):
        known.note(Step(visit, "mentioned", f"printed again in the minutes of {visit.name}", action.evidence))
    else:
        _raise_again(state, visit, action, known)
    known.listed_at = visit.index


def _report_duplicate(state: State, visit: Visit, action: Action, known: Thread) -> None:
    message = f"{action.id} is given to two actions: “{known.text}” and “{action.text}”."
    state.report("duplicate_action", message, visit, (*known.steps[0].evidence, *action.evidence), known)
