"""Rows of the tables from the records of the logs, in the order of the tables' columns.

Their first column, the committee, is left out.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from opsgdocs.records import LoggedDecision, OpenAction, Problem, Record, TrackedIssue
from opsgdocs.register.entries import place_row, problem_row

Row = tuple[Any, ...]
Rows = Mapping[str, Sequence[Row]]

_BETWEEN = "; "
_OVER = ("closed", "absorbed")


def problem_rows(problems: Iterable[Problem]) -> list[Row]:
    """Problems of a run of documents."""
    return [(position, *problem_row(one)) for position, one in enumerate(problems, start=1)]


def action_rows(actions: Sequence[OpenAction], open_keys: frozenset[str]) -> Rows:
    """Actions in order, their owners and their lives."""
    return {
        "actions": [_action(place, one, is_open=one.key in open_keys) for place, one in enumerate(actions, start=1)],
        "action_owners": [(one.key, *row) for one in actions for row in enumerate(one.owners, start=1)],
        "action_events": [row for one in actions for row in _action_events(one)],
    }


def decision_rows(decisions: Sequence[LoggedDecision]) -> Rows:
    """Decisions in order."""
    return {"decisions": [_decision(position, one) for position, one in enumerate(decisions, start=1)]}


def issue_rows(issues: Sequence[TrackedIssue]) -> Rows:
    """Issues in order and their lives."""
    return {
        "issues": [_issue(position, one) for position, one in enumerate(issues, start=1)],
        "issue_events": [row for one in issues for row in _issue_events(one)],
    }


def _action(position: int, action: OpenAction, *, is_open: bool) -> Row:
    target, original = action.last_target, action.original_target
    ending = None if is_open else next((e for e in reversed(action.history) if e.event in _OVER), None)
    return (
        action.key, position, action.id, action.text, _BETWEEN.join(action.owners), action.status, int(is_open),
        int("overdue" in action.flags), int("not_listed" in action.flags), action.raised, action.raised_at,
        target.text, target.date, target.earliest, target.latest, target.meeting, target.basis, target.why,
        original.text, original.date, sum(event.event == "revised" for event in action.history),
        action.updates[-1].text if action.updates else None,
        ending.date if ending else None, ending.meeting if ending else None, _whole(action),
    )  # fmt: skip


def _action_events(action: OpenAction) -> Iterator[Row]:
    for position, event in enumerate(action.history, start=1):
        where = place_row(event.evidence)
        yield action.key, position, event.meeting, event.date, event.event, event.detail, event.document, *where


def _decision(position: int, one: LoggedDecision) -> Row:
    page, place, _ = place_row(one.evidence)
    return (
        position, one.key, one.id, one.meeting, one.date, one.verb, one.body, one.text, one.condition, one.mover,
        one.seconder, one.votes, one.item, one.item_title, _BETWEEN.join(one.about), _BETWEEN.join(one.later),
        one.document, page, place, _whole(one),
    )  # fmt: skip


def _issue(position: int, one: TrackedIssue) -> Row:
    issue = one.issue
    return (
        position, one.key, one.title, one.category, int(one.open), one.opened, one.opened_at, one.last_listed,
        one.last_listed_at, issue.stage, issue.impact, issue.status, issue.next_steps, _whole(one),
    )  # fmt: skip


def _issue_events(one: TrackedIssue) -> Iterator[Row]:
    for position, event in enumerate(one.history, start=1):
        yield one.key, position, event.meeting, event.date, event.event, event.detail, event.document


def _whole(record: Record) -> bytes:
    return zlib.compress(record.model_dump_json().encode("utf-8"), 1)
