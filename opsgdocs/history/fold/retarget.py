"""The target of an action as tables print it: carried, revised, or changed without a word.

Last Target Date 04/02/2020 | Revised Target Date 03/03/2020
"""

from functools import partial

from opsgdocs.history.actions.state import State, Told
from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.history.fold.disagreement import report_target
from opsgdocs.history.settled.contradiction import stands
from opsgdocs.history.targets.said import SaidTarget, in_words, told_reprint, told_revision
from opsgdocs.history.visits.visit import Visit
from opsgdocs.history.wording import same
from opsgdocs.records import OutstandingAction, Target

_UNREAD = frozenset({"none", "default"})
_WITHOUT_DAY = frozenset({"none", "tbc", "ongoing"})


def retarget(state: State, visit: Visit, row: OutstandingAction, thread: Thread) -> None:
    """Take over the target that the row prints: the newest printed one counts."""
    printed = row.last_target or _reworded(state, visit, row, thread)
    row, printed = _with_years(state, visit, row, thread), _dated(state, visit, printed, thread)
    if printed:
        _check_last(state, visit, row, printed, thread)
    if row.revised_target and _is_revision(row.revised_target, thread.current.target):
        if _is_settled(state, visit, row, row.revised_target, thread):
            return
        detail = told_revision(thread.current.target, row.revised_target)
        said = SaidTarget(row.revised_target, visit.day, visit.name)
        _revise(thread, said, Step(visit, "revised", detail, row.evidence))


def _is_revision(printed: Target, known: Target) -> bool:
    """Whether the cell sets a target: 'No change', 'See update' and a name leave the one that is known."""
    if printed.basis in _UNREAD and (known.basis not in _UNREAD or known.latest is not None):
        return False
    return not _agree(printed, known, exactly=True)


def _dated(state: State, visit: Visit, printed: Target | None, thread: Thread) -> Target | None:
    """The target that the row repeats, in the year of the known one or of when the action was raised."""
    if printed is None or not thread.steps:
        return printed
    known = state.resolver.resolve(thread.current)
    since = thread.raised or state.resolver.day_of(thread.raised_at)
    return state.resolver.reprinted(printed, visit.day, known, since)


def _with_years(state: State, visit: Visit, row: OutstandingAction, thread: Thread) -> OutstandingAction:
    """A revised date printed again is that of the meeting which revised it."""
    if row.revised_target is None:
        return row
    known = state.resolver.resolve(thread.current)
    return row.model_copy(
        update={"revised_target": state.resolver.reprinted(row.revised_target, visit.day, known, None)}
    )


def set_target(state: State, told: Told, target: Target, thread: Thread) -> bool:
    """Take over the target that a sentence sets; whether it is a new one.

    Where the table of the same minutes prints another, that counts; what it repeats of earlier meetings sets nothing.
    """
    row = state.listed.get(thread)
    repeated = any(meeting != told.visit.name and told.text in text for meeting, text in thread.updates.values())
    if repeated or _agree(target, state.resolver.resolve(thread.current), exactly=True):
        return False
    if row and row.revised_target:
        message = (
            f"The table of {told.visit.name} revises the target of {thread.name} to {in_words(row.revised_target)}, "
            f"its text to {in_words(target)}: the table counts."
        )
        state.report("target_conflict", message, told.visit, (*row.evidence, *told.evidence), thread)
        return False
    detail = f"{told_revision(thread.current.target, target)}: “{told.text}”"
    step = Step(told.visit, "revised", detail, told.evidence)
    _revise(thread, SaidTarget(target, told.visit.day, told.visit.name), step)
    return True


def _reworded(state: State, visit: Visit, row: OutstandingAction, thread: Thread) -> Target | None:
    """The target that the row's text names and the text until now did not, where no cell does: '… in August'."""
    if row.revised_target or visit.day is None or not row.text or same(row.text, thread.text):
        return None
    target = state.resolver.read_in(row.text, visit.day, thread.raised)
    return target if target.stated and target.text and target.text not in thread.text else None


def _check_last(state: State, visit: Visit, row: OutstandingAction, printed: Target, thread: Thread) -> None:
    """'Last Target Date' repeats what is known; another date there was set where no document tells."""
    said = thread.current
    if printed == said.target or printed.basis in _UNREAD or _is_stale(row, printed, thread):
        return
    known = state.resolver.resolve(said)
    # A month is not the day of the meeting that was meant: it was set anew.
    is_new = printed.date is None and printed.latest is not None and not _agree(printed, known)
    if is_new or _contradicts(state, visit, printed, said):
        if _is_settled(state, visit, row, printed, thread):
            return
        report_target(state, visit, thread, printed, row.evidence)
        detail = told_reprint(said.target, printed, visit.name)
        _revise(
            thread,
            SaidTarget(printed, visit.day, visit.name, is_set=False),
            Step(visit, "revised", detail, row.evidence),
        )
    elif printed.date and not known.date:
        thread.current = SaidTarget(printed, visit.day, visit.name, is_set=False)


def _is_stale(row: OutstandingAction, printed: Target, thread: Thread) -> bool:
    """Beside a revised date the last one may be any earlier one."""
    earlier = (thread.original, *thread.revisions)
    return row.revised_target is not None and any(_agree(printed, said.target) for said in earlier)


def _contradicts(state: State, visit: Visit, printed: Target, said: SaidTarget) -> bool:
    """Against what was said: as understood then, as all documents tell it, and as those up to the table did."""
    agree = _agree(printed, said.target)
    for reading in (state.resolver.resolve, partial(state.resolver.resolve_by, visit.day)):
        if not agree:
            later = _agree(printed, reading(said))
            agree = later if agree is None else agree or later
    if agree is None:
        bases = {printed.basis, said.target.basis}
        return len(bases) == 2 and bool(bases & _WITHOUT_DAY)
    return not agree


def _agree(one: Target, other: Target, *, exactly: bool = False) -> bool | None:
    """Whether two targets can mean one day; None where that cannot be told."""
    if one.text and other.text and same(one.text, other.text):
        return True
    if one.meeting and one.meeting == other.meeting:
        return True
    if one.latest is None or other.latest is None:
        return None
    if exactly:
        return (one.earliest, one.latest) == (other.earliest, other.latest)
    first, second = one.earliest or one.latest, other.earliest or other.latest
    return first <= other.latest and second <= one.latest


def _revise(thread: Thread, said: SaidTarget, step: Step) -> None:
    thread.revisions = (*thread.revisions, said)
    thread.current = said
    thread.note(step)


def _is_settled(state: State, visit: Visit, row: OutstandingAction, printed: Target, thread: Thread) -> bool:
    """Whether a person set another target than the row, which only repeats an earlier one."""
    settled = thread.settled.get("target")
    if not settled:
        return False
    known = (target for said in settled.targets for target in (said.target, state.resolver.resolve(said)))
    repeats = any(_agree(printed, target) for target in known)
    return stands(state, thread, "target", (visit, row.evidence), repeats=repeats)
