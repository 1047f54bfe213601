"""What people settled, applied where it falls in time: after the last minutes up to its day, before any later ones.

Correction of 2 June 2021 to OPSG 44/04: close = true, reason = "Done in April."
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from opsgdocs.corrections import Correction
from opsgdocs.history.actions.closing import close
from opsgdocs.history.actions.state import State
from opsgdocs.history.actions.thread import Settled, Step, Thread
from opsgdocs.history.finding import Finding, Passages
from opsgdocs.history.targets.said import SaidTarget, told_revision
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import Evidence

Due = dict[int, list[Correction]]
"""The corrections by the index of the meeting after whose minutes they come; -1 before all."""


def places_of(corrections: Sequence[Correction], visits: Sequence[Visit]) -> Due:
    """Where each correction of an action falls: one of a meeting's own day comes after its minutes."""
    days = list(accumulate((visit.day or dt.date.min for visit in visits), max))
    due: Due = {}
    for correction in (correction for correction in corrections if not correction.minutes):
        due.setdefault(bisect_right(days, correction.date) - 1, []).append(correction)
    return due


def apply_corrections(state: State, visit: Visit) -> None:
    """Close, hand over or put off what people settled between this meeting and the next one."""
    for correction in state.due.get(visit.index, ()):
        for code in correction.acknowledge:
            state.acknowledged[code, state.identify(correction.action)[1]] = visit.index
        thread = state.named(correction.action)
        if thread is None:
            continue  # reported at the end
        for is_meant, apply in _DEEDS:
            if is_meant(correction):
                state.applied.add(correction)
                apply(state, visit, correction, thread)


def settle(state: State, visits: Sequence[Visit]) -> None:
    """Once all is read: links and problems looked at, which are told of late, and what could not be applied."""
    for index, corrections in sorted(state.due.items()):
        for correction in corrections:
            if correction.same_as:
                _note_link(state, visits, index, correction)
            elif correction.acknowledge:
                _acknowledge(state, visits, index, correction)
            elif correction not in state.applied:
                message = f"{_told(correction)} could not be applied: {_why_not(state, correction)}."
                state.findings.append(Finding("correction_unapplied", message, place_of(correction), index))


def place_of(correction: Correction) -> Passages:
    """Where it stands in its file."""
    return (Evidence(path=f"correction {correction.number}", text=correction.reason, end=len(correction.reason)),)


def _close(state: State, visit: Visit, correction: Correction, thread: Thread) -> None:
    if thread.is_open:
        detail = f"closed by {correction.told}"
        close(state, thread, Step(visit, "closed", detail, place_of(correction), correction))
    else:
        _mention(visit, correction, thread, "closed once more by")


def _hand_over(_: State, visit: Visit, correction: Correction, thread: Thread) -> None:
    former = ", ".join(thread.owners) or "nobody"
    detail = f"owner changed from {former} to {', '.join(correction.owners)} by {correction.told}"
    thread.note(Step(visit, "owner_changed", detail, place_of(correction), correction))
    thread.settled["owners"] = Settled(correction, owners=thread.owners)
    thread.owners = correction.owners


def _put_off(state: State, visit: Visit, correction: Correction, thread: Thread) -> None:
    target = state.resolver.read(correction.target or "", correction.date)
    target = target.model_copy(update={"why": f"{target.why}; {correction.told}"})
    detail = f"{told_revision(thread.current.target, target)}, by {correction.told}"
    thread.note(Step(visit, "revised", detail, place_of(correction), correction))
    earlier = (thread.original, *thread.revisions, thread.current)
    thread.settled["target"] = Settled(correction, targets=earlier)
    thread.current = SaidTarget(target, correction.date, None)
    thread.revisions = (*thread.revisions, thread.current)


_DEEDS: tuple[tuple[Callable[[Correction], object], Callable[[State, Visit, Correction, Thread], None]], ...] = (
    (lambda correction: correction.close, _close),
    (lambda correction: correction.owners, _hand_over),
    (lambda correction: correction.target, _put_off),
)


def _mention(visit: Visit, correction: Correction, thread: Thread, how: str) -> None:
    """In its place among the steps, as it may be told of later than they are."""
    step = Step(visit, "mentioned", f"{how} {correction.told}", place_of(correction), correction)
    thread.steps.insert(bisect_right(thread.steps, _order(step), key=_order), step)


def _order(step: Step) -> tuple[int, dt.date]:
    return step.visit.index, step.correction.date if step.correction else dt.date.min


def _note_link(state: State, visits: Sequence[Visit], index: int, correction: Correction) -> None:
    name, ident = state.identify(correction.action)
    thread, why_not = state.find(ident), state.links.why_not(correction)
    if why_not or thread is None:
        message = f"{_told(correction)} could not be applied: {why_not or f'no document given defines {name}'}."
        state.findings.append(Finding("correction_unapplied", message, place_of(correction), index))
    else:
        _mention(visits[max(index, 0)], correction, thread, f"{correction.action} is {name} by")


def _acknowledge(state: State, visits: Sequence[Visit], index: int, correction: Correction) -> None:
    """The problem goes, unless a later document shows it anew."""
    _, ident = state.identify(correction.action)
    thread = state.named(correction.action)

    def is_meant(finding: Finding) -> bool:
        about = finding.about is thread if thread else finding.about == ident
        return about and finding.code in correction.acknowledge and finding.at <= index

    state.findings = [finding for finding in state.findings if not is_meant(finding)]
    if thread and index >= 0:
        codes = " and ".join(f"“{code}”" for code in correction.acknowledge)
        _mention(visits[index], correction, thread, f"{codes} acknowledged by")


def _told(correction: Correction) -> str:
    return f"The {correction.called} to {correction.action}"


def _why_not(state: State, correction: Correction) -> str:
    thread = state.named(correction.action)
    if thread is None:
        return "no document given defines that action"
    first = thread.steps[0].visit.name if thread.steps else "later minutes"
    return f"the action is first known from {first}, which is later"
