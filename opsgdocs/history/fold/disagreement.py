"""Where one meeting's text and its table disagree on who is to act and by when, and targets set in the past.

The text of OPSG_29 raises 'ACTION OPSG 29/04: The DCC to … by 21 February', its table has SECAS and 03/03/2020.
"""

from collections.abc import Iterator

from opsgdocs.history.actions.owners import Owners, same_owners
from opsgdocs.history.actions.state import State
from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.history.finding import Finding, Passages
from opsgdocs.history.targets.said import in_words
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import Action, Target


def report_owners(state: State, visit: Visit, thread: Thread, named: Owners, at: Passages) -> None:
    """The table names others than the text of the same minutes, or than earlier minutes."""
    former, now = ", ".join(thread.owners) or "nobody", ", ".join(named)
    if _raised_at(thread, visit) and not thread.owners:
        return
    if _raised_at(thread, visit):
        message = f"The text of {visit.name} gives {thread.name} to {former}, its table to {now}: the table counts."
        state.report("owner_conflict", message, visit, (*thread.steps[0].evidence, *at), thread)
    else:
        message = f"The owner of {thread.name} changed from {former} to {now} at {visit.name}."
        state.report("reowned", message, visit, at, thread)


def report_target(state: State, visit: Visit, thread: Thread, printed: Target, at: Passages) -> None:
    """The table prints a target that no minutes set.

    After missing minutes, or where none was stated, it may; so it may where one column holds what is set anew.
    """
    said = thread.current.target
    if not said.stated or visit.index in state.after_gap or _is_moved_on(state, visit, thread, printed):
        return
    where = "its text" if _raised_at(thread, visit) else "earlier minutes"
    message = (
        f"The table of {visit.name} prints {in_words(printed)} as the target of {thread.name}, {where} "
        f"{in_words(said)}: the table counts."
    )
    state.report("target_conflict", message, visit, at, thread)


def _is_moved_on(state: State, visit: Visit, thread: Thread, printed: Target) -> bool:
    """Whether the only due column lists a later day, one still ahead: how such a committee revises a target."""
    known, day = state.resolver.resolve(thread.current).latest, visit.day
    if not (state.one_due and visit.minutes.outstanding and known and day and printed.date):
        return False
    return printed.date > known and printed.date >= day and not _raised_at(thread, visit)


def report_twice(state: State, visit: Visit, action: Action, known: Thread) -> None:
    """An action that one document prints twice, with other owners or another target: the first print counts."""
    if action.owners and known.owners and not same_owners(action.owners, known.owners):
        both = f"{', '.join(known.owners)} and {', '.join(action.owners)}"
        message = f"{known.name} stands twice in {visit.name}, with different owners, {both}: the first counts."
        state.report("owner_conflict", message, visit, action.evidence, known)
    one, other = known.current.target, action.target
    if one.stated and other.stated and one.latest and other.latest and one.latest != other.latest:
        both = f"{in_words(one)} and {in_words(other)}"
        message = f"{known.name} stands twice in {visit.name}, with different targets, {both}: the first counts."
        state.report("target_conflict", message, visit, action.evidence, known)


def past_targets(state: State) -> Iterator[Finding]:
    """Targets of open actions that were over when they were set."""
    for thread in state.threads:
        said = thread.current
        latest = said.target.latest
        if thread.is_open and said.is_set and said.target.stated and latest and said.day and latest < said.day:
            step = _setting(thread)
            message = f"The target of {thread.name}, {in_words(said.target)}, was over when it was set ({said.day})."
            yield Finding("target_past", message, step.evidence, step.visit.index, thread)


def _setting(thread: Thread) -> Step:
    setting = (step for step in reversed(thread.steps) if step.event in ("revised", "raised"))
    return next(setting, thread.steps[0])


def _raised_at(thread: Thread, visit: Visit) -> bool:
    return any(step.event == "raised" and step.visit is visit for step in thread.steps)
