"""What the running text says of actions: 'Members agreed that action OPSG 17/05 could be closed.'

Where the table says another thing in words of its own, the table counts and a person is told.
"""

from itertools import takewhile
from typing import Literal

from opsgdocs.history.actions.closing import close, closing_event, closing_step, reopen
from opsgdocs.history.actions.owners import same_owners
from opsgdocs.history.actions.state import State, Told
from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.history.fold.retarget import set_target
from opsgdocs.history.ids import Tokens
from opsgdocs.history.settled.contradiction import report_reopened
from opsgdocs.history.visits.visit import Visit
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Mention, OutstandingAction, Statement

_OPEN = frozenset({"open", "outstanding", "ongoing", "reopened", "carried", "revised", "reassigned"})
_STATUS = {"on_hold": "on_hold", "reopened": "open"}
# 'OPSG 29/01', 'OPSG29/01', 'OPSG EX3/01', '29/01'
_ID = compiled(
    r"(?:\b(?P<body>(?!EX\d)[A-Z][A-Za-z&]{0,10}[A-Z])(?:[\s_-]*\b|(?=\d))|\b)"
    r"(?P<number>[A-Z]{0,3}\d{1,4}[A-Z]?)\s?/\s?(?P<sequence>\d{1,3})(?![\d/])"
)
_UNREAD = compiled(r"Of (?P<actions>.+?) it is said")
# 'Propose to close', 'Recommended for closure': what a sentence of the same minutes agrees to
_PROPOSED = compiled(
    r"(?i)\b(?:propos|recommend|suggest)\w*\b[^.;]*\bclos|\bclosure\b[^.;]*\b(?:propos|recommend|suggest)"
)
_KEY = compiled(r" T\d+$")  # made up for a row without an id: 'OPSG_29 T3'


def read_statements(state: State, visit: Visit) -> None:
    """Close, absorb, reopen or mention what the text and its mentions name."""
    told = [_told(state, visit, statement) for statement in visit.minutes.statements]
    told += _bare_mentions(state, visit, {said.ident for said in told})
    keyed = _without_id(state, visit)
    # What closes comes first: 'the outstanding action 28/02 … it was agreed to close it' closes.
    for said in sorted(told, key=lambda said: closing_event(said.says) is None):
        thread = state.find(said.ident) or keyed.get(said.name)
        if thread is not None:
            apply(state, said, thread)
        elif not _KEY.search(said.name):
            state.pending.setdefault(said.ident, []).append(said)
    _report_unread(state, visit)


def _report_unread(state: State, visit: Visit) -> None:
    """Sentences about actions of which the reading of the minutes made nothing: they may hold what is missing here."""
    for problem in visit.minutes.problems:
        named = _UNREAD.match(problem.message) if problem.code == "said_of_action" else None
        for name in named["actions"].split(" and ") if named else ():
            thread = state.find(state.identify(name)[1])
            if thread and thread.is_open:
                state.report("said_of_action", f"{visit.name}: {problem.message}", visit, problem.evidence, thread)
                break


def _without_id(state: State, visit: Visit) -> dict[str, Thread]:
    """The actions that the minutes raise without an id, by their key: those last begun."""
    if all(visit.ids):
        return {}
    begun = takewhile(lambda thread: thread.listed_at == visit.index, reversed(state.threads))
    return {thread.key: thread for thread in begun if thread.ident is None}


def apply(state: State, told: Told, thread: Thread) -> None:
    """What one statement does to its action."""
    event = closing_event(told.says)
    row = state.listed.get(thread)
    if event and thread.is_open and row and row.status_text and not _PROPOSED.search(row.status_text):
        _report_conflict(state, told, thread)
        if not row.revised_target:
            thread.called_closed = Step(told.visit, event, told.text, told.evidence)
    elif event and thread.is_open:
        _close(state, told, thread, event)
    elif told.says in _OPEN and not thread.is_open:
        _contest(state, told, thread)
        if thread.is_open and (told.target or told.owners):
            _set_anew(state, told, thread)
    else:
        _set_anew(state, told, thread)
        _mark(told, thread, row)


def _set_anew(state: State, told: Told, thread: Thread) -> None:
    """The target and the owners that the sentence sets; one that sets neither mentions the action."""
    is_new = told.target is not None and set_target(state, told, told.target, thread)
    if told.owners and not same_owners(told.owners, thread.owners):
        is_new = _reown(state, told, thread) or is_new
    if not is_new:
        _mention(told, thread)


def _reown(state: State, told: Told, thread: Thread) -> bool:
    """Whether the action has other owners now: against a table of the same minutes a sentence counts for nothing."""
    row, named = state.listed.get(thread), ", ".join(told.owners)
    if row and row.owners:
        if not same_owners(told.owners, row.owners):
            former = ", ".join(row.owners)
            message = (
                f"The table of {told.visit.name} gives {thread.name} to {former}, its text to {named}: "
                "the table counts."
            )
            state.report("owner_conflict", message, told.visit, (*row.evidence, *told.evidence), thread)
        return False
    detail = f"owner changed from {', '.join(thread.owners) or 'nobody'} to {named}: “{told.text}”"
    thread.note(Step(told.visit, "owner_changed", detail, told.evidence))
    thread.owners = told.owners
    return True


def apply_pending(state: State, thread: Thread) -> None:
    """What earlier minutes said of an action that only now has come to be known."""
    for told in state.pending.pop(thread.ident, ()) if thread.ident else ():
        apply(state, told, thread)


def hand_over(state: State, told: Told, thread: Thread) -> str:
    """' into OPSG 29/01': the first other action that the sentence names takes the work over."""
    for printed, ident in _other_ids(state, told)[:1]:
        absorbing = state.find(ident)
        if absorbing:
            detail = f"takes over {thread.name}: “{told.text}”"
            absorbing.note(Step(told.visit, "mentioned", detail, told.evidence))
            return f" into {absorbing.name}"
        unknown = Told(told.visit, ident, printed, "mentioned", told.text, told.evidence)
        state.pending.setdefault(ident, []).append(unknown)
        return f" into {printed}"
    return ""


def _told(state: State, visit: Visit, statement: Statement) -> Told:
    _, ident = state.identify(statement.action)
    return Told(
        visit,
        ident,
        statement.action,
        statement.says,
        statement.text,
        statement.evidence,
        statement.target,
        statement.owners,
    )


def _bare_mentions(state: State, visit: Visit, told_of: set[Tokens]) -> list[Told]:
    """Mentions of actions that neither a statement, nor the table, nor the raising of the action accounts for."""
    if not visit.minutes.mentions:
        return []
    raised = {state.identify(action.id)[1] for action in visit.minutes.actions if action.id}
    known = told_of | raised | {thread.ident for thread in state.listed if thread.ident}
    mentions = (mention for mention in visit.minutes.mentions if mention.kind == "action")
    told = (_mentioned(state, visit, mention) for mention in mentions)
    return [said for said in told if said.ident not in known]


def _mentioned(state: State, visit: Visit, mention: Mention) -> Told:
    text = mention.evidence[0].text if mention.evidence else mention.id
    return Told(visit, state.identify(mention.id)[1], mention.id, "mentioned", text, mention.evidence)


def _close(state: State, told: Told, thread: Thread, event: Literal["closed", "absorbed"]) -> None:
    into = hand_over(state, told, thread) if event == "absorbed" else ""
    close(state, thread, Step(told.visit, event, f"{event}{into} at {told.visit.name}: “{told.text}”", told.evidence))


def _mention(told: Told, thread: Thread) -> None:
    thread.note(Step(told.visit, "mentioned", told.text, told.evidence))


def _report_conflict(state: State, told: Told, thread: Thread) -> None:
    row = state.listed[thread]
    message = (
        f"The table of {told.visit.name} says “{row.status_text}” of {thread.name}, its text “{told.text}”: "
        "the table counts."
    )
    state.report("status_conflict", message, told.visit, (*row.evidence, *told.evidence), thread)
    _mention(told, thread)


def _mark(told: Told, thread: Thread, row: OutstandingAction | None) -> None:
    """'Action 28/02 was put on hold', '28/02 is still outstanding'."""
    if told.says in _OPEN:
        thread.called_open, thread.called_closed = thread.steps[-1], None
    if thread.is_open and not (row and row.status_text):
        thread.status = _STATUS.get(told.says, thread.status)
        thread.status_text = None


def _contest(state: State, told: Told, thread: Thread) -> None:
    """The text calls a closed action outstanding: against a table it counts for nothing, a later sentence counts."""
    if thread in state.listed:
        _report_conflict(state, told, thread)
        return
    if thread.closed_at == told.visit.index and told.says != "reopened":
        _mention(told, thread)
        return
    closed_at, step = closing_step(thread), Step(told.visit, "reopened", told.text, told.evidence)
    if closed_at.correction:
        report_reopened(state, closed_at, step, thread)
    elif told.says != "reopened":
        place = closed_at.visit.name
        message = f"{thread.name} was closed at {place}; the text of {told.visit.name} calls it outstanding."
        state.report("closed_then_listed", message, told.visit, told.evidence, thread)
    if thread.closed_by_table and told.says != "reopened":
        _mention(told, thread)
    else:
        reopen(state, thread, step)


def _other_ids(state: State, told: Told) -> list[tuple[str, Tokens]]:
    """The other actions that the sentence names, as printed and as compared."""
    found: dict[Tokens, str] = {}
    for match in _ID.finditer(told.text):
        body = match["body"] or state.committee or ""
        _, ident = state.identify(f"{body} {match['number']}/{match['sequence']}")
        found.setdefault(ident, match[0])
    found.pop(told.ident, None)
    return [(printed, ident) for ident, printed in found.items()]
