"""The tables of actions carried from earlier meetings, row by row.

OPSG 24/02 | The DCC to review … | 03/09/2019 | 04/02/2020 | 03/03/2020 | DCC      Action Status: Open

An action of earlier minutes that stands among the new ones is carried as well: '3 | Nick | To contact … | 26/07/2007'.
"""

from opsgdocs.history.actions.closing import close, closing_event, closing_step, reopen, row_event
from opsgdocs.history.actions.owners import same_owners
from opsgdocs.history.actions.state import State, Told
from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.history.fold.disagreement import report_owners
from opsgdocs.history.fold.matching import Match, match_rows
from opsgdocs.history.fold.retarget import retarget
from opsgdocs.history.fold.telling import apply_pending, hand_over
from opsgdocs.history.settled.contradiction import report_reopened, stands
from opsgdocs.history.visits.visit import Visit
from opsgdocs.history.wording import ASIDE, same, squeezed
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Action, OutstandingAction, Statement

_IN_TEXT = compiled(r" S\d+$")  # the key of an action without an id that the text goes through: 'OPSG_29 S3'


def read_table(state: State, visit: Visit) -> None:
    """Carry, revise, update and close the actions that the table lists."""
    state.listed = {}
    for match in match_rows(state, visit):
        assert match.thread is not None
        if not match.thread.steps:
            apply_pending(state, match.thread)
        _apply(state, visit, match, match.thread)
    for action, thread in state.again:
        _print_again(state, visit, action, thread)


def _print_again(state: State, visit: Visit, action: Action, thread: Thread) -> None:
    """The day and the owner printed anew count; where a table of the same minutes lists the action, that counts."""
    ended = any(closing_event(said.says) for said in visit.minutes.statements if _is_about(state, said, thread))
    if thread in state.listed or (not thread.is_open and ended):
        thread.note(Step(visit, "mentioned", f"printed again in the minutes of {visit.name}", action.evidence))
        return
    row = OutstandingAction(
        id=action.id,
        key=action.key,
        text=action.text,
        owners=action.owners,
        last_target=action.target if action.target.stated else None,
        evidence=action.evidence,
    )
    _apply(state, visit, Match(row, thread.id, thread.ident, thread), thread)


def _is_about(state: State, said: Statement, thread: Thread) -> bool:
    return thread.ident is not None and state.identify(said.action)[1] == thread.ident


def _apply(state: State, visit: Visit, match: Match, thread: Thread) -> None:
    if match.doubtful:
        _carry(state, visit, match.row, thread)
        return
    row = match.row
    state.listed[thread] = row
    event = row_event(row)
    if event is None:
        _carry(state, visit, row, thread)
        thread.status = row.status
    thread.status_text = row.status_text
    thread.raised = thread.raised or row.raised
    for change in _CHANGES:
        change(state, visit, row, thread)
    if event and thread.is_open:
        said = f": “{row.status_text}”" if row.status_text else ""
        into = hand_over(state, _told(visit, row, thread), thread) if event == "absorbed" else ""
        step = Step(visit, event, f"{event}{into} in the table of {visit.name}{said}", row.evidence)
        close(state, thread, step, by_table=True)


def _told(visit: Visit, row: OutstandingAction, thread: Thread) -> Told:
    """What the row's status says, as a sentence would."""
    return Told(visit, thread.ident or (), thread.name, "absorbed", row.status_text or "", row.evidence)


def _carry(state: State, visit: Visit, row: OutstandingAction, thread: Thread) -> None:
    """Listed as open: once a meeting, and not at the meeting that raises it."""
    if not thread.is_open:
        _reopen(state, visit, row, thread)
    elif thread.listed_at != visit.index:
        thread.note(Step(visit, "carried", f"listed at {visit.name}", row.evidence))
    thread.listed_at = visit.index
    thread.not_listed = False
    state.expected[thread] = None


def _reopen(state: State, visit: Visit, row: OutstandingAction, thread: Thread) -> None:
    step = Step(visit, "reopened", f"listed as open at {visit.name}", row.evidence)
    closed_at = closing_step(thread)
    if closed_at.correction:
        report_reopened(state, closed_at, step, thread)
    elif thread.closed_at == visit.index:
        message = f"{thread.name} stands both closed and open in the minutes of {visit.name}: taken as open."
        state.report("status_conflict", message, visit, row.evidence, thread)
    else:
        message = f"{thread.name} was closed at {closed_at.visit.name} and is listed as open at {visit.name}."
        state.report("closed_then_listed", message, visit, (*closed_at.evidence, *row.evidence), thread)
    reopen(state, thread, step)


def _reword(state: State, visit: Visit, row: OutstandingAction, thread: Thread) -> None:
    """The newest printed text counts; spaces, stops, the target's own words and the owner in brackets are no change."""
    if not row.text or row.text == thread.text:
        return
    if _without_target(row.text, thread) != _without_target(thread.text, thread):
        message = f"{thread.name} was “{thread.text}” and is “{row.text}” at {visit.name}."
        state.report("reworded", message, visit, row.evidence, thread)
    thread.text = row.text
    state.wordings.add(thread)


def _without_target(text: str, thread: Thread) -> str:
    aside = ASIDE.search(text)
    text = text[: aside.start()] if aside and same_owners((aside["said"],), thread.owners) else text
    phrases = {said.target.text for said in (thread.original, thread.current) if said.target.text}
    for phrase in sorted(phrases, key=len, reverse=True):
        text = text.replace(phrase, "")
    return squeezed(text)


def _reown(state: State, visit: Visit, row: OutstandingAction, thread: Thread) -> None:
    if not row.owners or row.owners == thread.owners or _is_settled(state, visit, row, thread):
        return
    if _is_handed_on(row, thread):
        return
    if thread.owners and not same_owners(row.owners, thread.owners):
        change = f"from {', '.join(thread.owners)} to {', '.join(row.owners)}"
        thread.note(Step(visit, "owner_changed", f"owner changed {change}", row.evidence))
        report_owners(state, visit, thread, row.owners, row.evidence)
    elif not thread.owners:
        thread.note(Step(visit, "owner_changed", f"owner named: {', '.join(row.owners)}", row.evidence))
        report_owners(state, visit, thread, row.owners, row.evidence)
    thread.owners = row.owners


def _is_handed_on(row: OutstandingAction, thread: Thread) -> bool:
    """Whether prose prints the words of an action that was handed over since: 'NGESO to set out the options. Ongoing.'

    Its words name who was to do it first; a row of a table has a column that tells who is to do it now.
    """
    in_words = _IN_TEXT.search(row.key) is not None and same(row.text, thread.text)
    handed = any(step.event == "owner_changed" for step in thread.steps)
    return in_words and handed and row.text.casefold().startswith(row.owners[0].casefold())


def _is_settled(state: State, visit: Visit, row: OutstandingAction, thread: Thread) -> bool:
    """Whether a person named other owners than the row, which only repeats those before."""
    settled = thread.settled.get("owners")
    if not settled or same_owners(row.owners, thread.owners):
        return False
    return stands(state, thread, "owners", (visit, row.evidence), repeats=same_owners(row.owners, settled.owners))


def _update(_: State, visit: Visit, row: OutstandingAction, thread: Thread) -> None:
    """Paragraphs not printed before; tables may repeat what was said at earlier meetings."""
    fresh: list[str] = []
    for text in row.updates:
        words = squeezed(text)
        if words and words not in thread.updates:
            thread.updates[words] = (visit.name, text)
            fresh.append(text)
    if fresh:
        more = f" (and {len(fresh) - 1} more)" if len(fresh) > 1 else ""
        thread.note(Step(visit, "updated", fresh[0] + more, row.evidence))


# The target first, as it is looked for in words that are new.
_CHANGES = (retarget, _reword, _reown, _update)
