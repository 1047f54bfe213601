"""What is true of one committee by all its documents, as rows: what `ActionLog`, `DecisionLog` and `IssuesLog` say.

A pure function of the records, so that it may be worked out in another process than the one that writes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from opsgdocs.history import ActionLog, DecisionLog, IssuesLog
from opsgdocs.history.actions.state import Omitted
from opsgdocs.records import IssuesLogPaper, Minutes, OutstandingActions, Problem
from opsgdocs.register.entries import cleaned
from opsgdocs.register.keeping import Kept
from opsgdocs.register.rows import Row, Rows, action_rows, decision_rows, issue_rows, problem_rows
from opsgdocs.register.standing import standing_of


def rows_of(committee: str, documents: Sequence[Kept]) -> Rows:
    """The rows of all tables of a committee by the name of the table, without their first column.

    Args:
        committee: in small letters; '' where no document names one.
        documents: all that may be of it.
    """
    of_minutes, of_papers = _of_minutes(committee, documents), _of_papers(committee, documents)
    problems = problem_rows([*of_minutes.problems, *of_papers.problems])
    rows = {**of_minutes.rows, **of_papers.rows, "problems": problems}
    return {name: cleaned(some) for name, some in rows.items()}


def omitted_of(rules: Iterable[str | None]) -> Omitted:
    """What leaving an action out of a table means, by the conventions of all the minutes that have any."""
    return "closed" if {rule for rule in rules if rule} == {"closed"} else "open"


@dataclass(frozen=True, slots=True)
class _Told:
    """Rows, and the problems of the run."""

    rows: Rows = field(default_factory=dict)
    problems: Sequence[Problem] = ()


def _of_minutes(committee: str, documents: Sequence[Kept]) -> _Told:
    own = _minutes(committee, documents)
    if not own:
        return _Told()
    omitted = omitted_of(kept.omitted for kept in own)
    log = ActionLog([kept.record for kept in own], committee=committee or None, omitted=omitted)
    decisions = DecisionLog([kept.record for kept in own], committee=committee or None).decisions
    table = log.outstanding()
    open_keys = frozenset(action.key for action in table.actions)
    rows = {
        "committees": [_committee(log, omitted, table, own)],
        "meetings": list(_meetings(log, own)),
        **action_rows(log.actions, open_keys),
        **decision_rows(decisions),
    }
    return _Told(rows, log.problems)


def _of_papers(committee: str, documents: Sequence[Kept]) -> _Told:
    """Papers that name no committee may be of any."""
    if not any(isinstance(kept.record, IssuesLogPaper) for kept in documents):
        return _Told()
    omitted = omitted_of(kept.omitted for kept in _minutes(committee, documents))
    log = IssuesLog([kept.record for kept in documents], committee=committee or None, omitted=omitted)
    return _Told(issue_rows(log.issues), log.problems)


def _minutes(committee: str, documents: Sequence[Kept]) -> list[Kept]:
    """None where no minutes name the committee: those that name none are not its only ones."""
    own = [kept for kept in documents if isinstance(kept.record, Minutes)]
    named = any(isinstance(kept.record, Minutes) and kept.record.meeting.committee for kept in own)
    return own if named or not committee else []


def _committee(log: ActionLog, omitted: Omitted, table: OutstandingActions, own: Sequence[Kept]) -> Row:
    documents = {kept.document: kept.record for kept in own if isinstance(kept.record, Minutes)}
    standing = standing_of(log, table, documents).packed()
    days = [minutes.meeting.date for minutes in log.minutes if minutes.meeting.date]
    first, last = (min(days), max(days)) if days else (None, None)
    return (log.committee, len(log.minutes), first, last, table.before, table.date, omitted, standing)


def _meetings(log: ActionLog, documents: Sequence[Kept]) -> Iterator[Row]:
    numbers = {id(kept.record): kept.document for kept in documents}
    for position, (name, counts) in enumerate(zip(log.meetings, log.minutes, strict=True), start=1):
        yield position, name, counts.meeting.label, counts.meeting.date, numbers[id(counts)]
