"""What reading the documents left in doubt, where the table of outstanding actions hangs on it.

A page that could not be read, a passage of the newest minutes that may be an action, a status nobody knows: who sends
the table on must see them beside it. Of earlier minutes it is enough to say that there is something to look at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from opsgdocs.history.actions.state import State
from opsgdocs.history.finding import Finding
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import Evidence, Problem

_SHOWN = 6  # meetings named in one message
_ALWAYS = frozenset({"next_meeting_past"})  # targets of actions may hang on it
_MISSED = frozenset({"doubtful_action", "column_unread", "nothing_read"})  # an action or a row may be missing
_OF_WHICH = "What became of an action is said"  # and it cannot be told of which
_NEWEST = _MISSED | {
    "no_owner", "target_doubtful", "bad_date", "status_unknown", "status_conflict", "closed_conditionally",
    "duplicate_action", "row_without_id", "meeting_date_doubtful", "dates_mixed",
}  # fmt: skip


def doubts(state: State, visits: Sequence[Visit]) -> Iterator[Finding]:
    """What is to be told of the documents, in the order of the meetings."""
    for visit in visits:
        yield from _always(visit)
    yield from _of_newest(state, visits[-1:])
    yield from _unknown_statuses(state, visits[:-1])
    yield from _of_earlier(visits[:-1])


def _always(visit: Visit) -> Iterator[Finding]:
    for problem in visit.minutes.problems:
        if problem.severity == "error" or problem.code in _ALWAYS:
            yield _told(visit, problem)
    if visit.day is None:
        message = f"{visit.minutes.source.called} does not say when its meeting was: it is put in order by its number."
        yield Finding("no_meeting_date", message, visit.minutes.meeting.evidence, visit.index)


def _of_newest(state: State, newest: Iterable[Visit]) -> Iterator[Finding]:
    """All that puts a row of the coming table in doubt, unless the history has told it.

    Passages are the same where they are equal: in a record that was kept as JSON none is the very one of another.
    """
    for visit in newest:
        told = {(one.code, one.evidence[0]) for one in state.findings if one.evidence and one.at == visit.index}
        over = _of_closed(state, visit)
        for problem in visit.minutes.problems:
            first = next(iter(problem.evidence), None)
            closed = bool(over) and bool(problem.evidence) and over.issuperset(problem.evidence)
            wanted = problem.code in _NEWEST or _is_nameless(problem)
            if wanted and not closed and (problem.code, first) not in told:
                yield _told(visit, problem)


def _unknown_statuses(state: State, earlier: Iterable[Visit]) -> Iterator[Finding]:
    """'Transferred to TABASC' of an action that no table has listed since: it is open by that status alone."""
    last = {
        passage: thread
        for thread in state.threads
        if thread.is_open
        for step in thread.steps
        if step.visit.index == thread.listed_at
        for passage in step.evidence
    }
    for visit in earlier:
        for problem in visit.minutes.problems if last else ():
            unknown = problem.evidence if problem.code == "status_unknown" else ()
            for thread in dict.fromkeys(last[passage] for passage in unknown if passage in last):
                if thread.listed_at == visit.index:
                    yield _told(visit, problem)._replace(about=thread)


def _of_closed(state: State, visit: Visit) -> set[Evidence]:
    """The passages of a meeting on actions that are closed by now."""
    return {
        passage
        for thread in state.threads
        if not thread.is_open
        for step in thread.steps
        if step.visit is visit
        for passage in step.evidence
    }


def _of_earlier(visits: Sequence[Visit]) -> Iterator[Finding]:
    missed = {visit: [one for one in visit.minutes.problems if one.code in _MISSED] for visit in visits}
    yield from _summed(missed, "doubtful_action", "there may be actions that were not read")
    nameless = {visit: [one for one in visit.minutes.problems if _is_nameless(one)] for visit in visits}
    yield from _summed(nameless, "said_of_action", "it is said what became of an action, and not of which")


def _summed(doubtful: Mapping[Visit, Sequence[Problem]], code: str, what: str) -> Iterator[Finding]:
    meetings = [visit for visit, found in doubtful.items() if found]
    if not meetings:
        return
    count = sum(len(doubtful[visit]) for visit in meetings)
    named = ", ".join(visit.name for visit in meetings[-_SHOWN:])
    others = f" and {len(meetings) - _SHOWN} before" if len(meetings) > _SHOWN else ""
    where = "a passage" if count == 1 else f"{count} passages"
    message = f"In {where} of earlier minutes {what} ({named}{others}): opsgdocs check shows them."
    last = meetings[-1]
    yield Finding(code, message, doubtful[last][0].evidence, last.index)


def _is_nameless(problem: Problem) -> bool:
    """'Action complete.' beneath a review, and nothing tells of which action: an open one may be over."""
    return problem.code == "said_of_action" and problem.message.startswith(_OF_WHICH)


def _told(visit: Visit, problem: Problem) -> Finding:
    message = f"{visit.document_of(problem.evidence)}: {problem.message}"
    return Finding(problem.code, message, problem.evidence, visit.index)
