"""What does not fit together once all is read: actions nobody lists, ids without an action, holes in the runs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from opsgdocs.history.actions.state import State, Told
from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.history.finding import Finding
from opsgdocs.history.fold.disagreement import past_targets
from opsgdocs.history.fold.doubts import doubts
from opsgdocs.history.fold.missing import missing_meetings
from opsgdocs.history.ids import Tokens, tokens_of
from opsgdocs.history.visits.visit import Visit

_SHOWN = 6  # ids named in one message
_LEAP = 50  # a wider hole in a run of ids is a misprint
_FIRST = 4  # a run that begins later than this does not begin at 1


def reconcile(state: State, visits: Sequence[Visit]) -> None:
    """Report what only the whole run shows."""
    state.findings += _unlisted(state)
    state.findings += _unknown(state)
    state.findings += _missing_ids(state, visits)
    state.findings += missing_meetings(visits)
    state.findings += doubts(state, visits)
    state.findings += past_targets(state)
    state.findings += _expected(state, visits)


def _unlisted(state: State) -> Iterator[Finding]:
    for thread in state.threads:
        if not (thread.not_listed and thread.is_open):
            continue
        omitted = next(step for step in reversed(thread.steps) if step.event == "not_listed")
        yield _unlisted_finding(thread, omitted)


def _unlisted_finding(thread: Thread, omitted: Step) -> Finding:
    place = omitted.visit.name
    called = thread.called_open
    if called and called.visit.index >= omitted.visit.index:
        message = f"{thread.name} is called outstanding at {called.visit.name}, yet the table of {place} lacks it."
        return Finding("not_listed_though_open", message, called.evidence, called.visit.index, thread)
    newest = next((step for step in reversed(thread.steps) if step.evidence and not step.correction), omitted)
    message = f"{thread.name} was open and the table of {place} does not list it, though nothing closed it."
    return Finding("not_listed", message, newest.evidence, omitted.visit.index, thread)


def _unknown(state: State) -> Iterator[Finding]:
    """What another committee calls its actions, or 'Version 4.2', is no concern of these minutes."""
    own = tokens_of(state.committee or "")
    forms = set() if own else {_words(ident) for ident in state.by_id}
    for ident, told in state.pending.items():
        is_own = ident[: len(own)] == own and (not forms or _words(ident) in forms)
        if is_own and ident not in state.by_id:
            yield _unknown_finding(told)


def _words(ident: Tokens) -> Tokens:
    """What stands before the first number: ('opsg',) of ('opsg', 29, 1), nothing of (29, 1)."""
    return tuple(takewhile(lambda token: isinstance(token, str), ident))


def _unknown_finding(told: Sequence[Told]) -> Finding:
    places = ", ".join(dict.fromkeys(said.visit.name for said in told))
    message = f"{told[0].name} is named at {places}, but no document given defines it: “{told[0].text}”"
    evidence = tuple(passage for said in told for passage in said.evidence)
    return Finding("unknown_action", message, evidence, told[0].visit.index, about=told[0].ident)


def _missing_ids(state: State, visits: Iterable[Visit]) -> Iterator[Finding]:
    for visit in visits:
        run = {ident[-1] for ident in visit.ids if ident and ident[:-1] == visit.tokens}
        numbers = sorted(number for number in run if isinstance(number, int))
        if visit.tokens and numbers:
            start = 0 if numbers[0] <= _FIRST else numbers[0]
            ids = {number: (*visit.tokens, number) for number in _between([start, *numbers])}
            missing = [number for number, ident in ids.items() if _is_missing(state, visit, ident)]
            if missing:
                yield _missing_finding(visit, missing)


def _is_missing(state: State, visit: Visit, ident: Tokens) -> bool:
    """Neither known from elsewhere nor settled by a person."""
    return ident not in state.by_id and state.acknowledged.get(("id_gap", ident), -1) < visit.index


def _missing_finding(visit: Visit, missing: Sequence[int]) -> Finding:
    named = ", ".join(f"{number:02d}" for number in missing[:_SHOWN])
    more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    message = f"The actions of {visit.name} are numbered without {named}{more}."
    after = [action for action, ident in zip(visit.minutes.actions, visit.ids, strict=True) if ident]
    beside = [action for action in after if tokens_of(action.id or "")[-1] in (missing[0] - 1, missing[-1] + 1)]
    return Finding("id_gap", message, tuple(e for action in beside for e in action.evidence), visit.index)


def _between(numbers: Sequence[int]) -> list[int]:
    """The numbers that the run leaves out; a leap is a misprint rather than so many lost ones."""
    return [number for low, high in pairwise(numbers) if high - low <= _LEAP for number in range(low + 1, high)]


def _expected(state: State, visits: Sequence[Visit]) -> Iterator[Finding]:
    """Meetings that open actions wait for, though no document says when they are: once for each meeting."""
    waiting: dict[tuple[str, bool], list[Thread]] = {}
    for thread in state.threads:
        meeting = _awaited(state, thread, visits[-1]) if thread.is_open else None
        if meeting:
            waiting.setdefault(meeting, []).append(thread)
    for (label, is_over), threads in waiting.items():
        named = ", ".join(thread.name for thread in threads[:_SHOWN])
        more = f" and {len(threads) - _SHOWN} more" if len(threads) > _SHOWN else ""
        yet, verb = ("", "was") if is_over else (" yet", "is")
        due = {"is": "are", "was": "were"}[verb] if len(threads) > 1 else verb
        message = f"No document says{yet} on which day {label} {verb}: {named}{more} {due} due then."
        yield Finding("expected_meeting", message, threads[0].steps[0].evidence, visits[-1].index)


def _awaited(state: State, thread: Thread, newest: Visit) -> tuple[str, bool] | None:
    """The meeting of unknown day at which an action is due, and whether that is over.

    An action without a target is due at the next meeting: worth telling once there are minutes of later ones.
    """
    said = thread.current
    if said.target.date or not (said.target.basis == "meeting" or not said.target.stated):
        return None
    target = state.resolver.resolve(said)
    is_later = said.day is not None and newest.day is not None and said.day < newest.day
    if target.date or not (target.stated or is_later):
        return None
    if target.meeting:
        return target.meeting, _precedes(target.meeting, newest)
    return (f"the meeting after {said.at}", True) if said.at and not target.stated else None


def _precedes(label: str, visit: Visit) -> bool:
    """'OPSG_9' was before OPSG_10."""
    *form, number = tokens_of(label) or ("",)
    *known, last = visit.tokens or ("",)
    return visit.is_numbered and form == known and isinstance(number, int) and isinstance(last, int) and number < last
