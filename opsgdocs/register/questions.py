"""Questions to the tables of committees: which actions, decisions, issues; the answers are the logs' own records."""

import datetime as dt
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, select, tuple_

from opsgdocs.arguments import check_kind
from opsgdocs.errors import RegisterError
from opsgdocs.history.actions.owners import owners_called
from opsgdocs.records import LoggedDecision, OpenAction, Record, TrackedIssue
from opsgdocs.register.derivations import action_owners, actions, committees, decisions, issues
from opsgdocs.register.standing import DAMAGED, Standing, unpacked

Answer = TypeVar("Answer", bound=Record)

_AT_ONCE = 200  # records in memory at a time


@dataclass(frozen=True, slots=True)
class Asked:
    """Which actions are asked for; None asks for all.

    Attributes:
        committee: short form, in any case.
        owner: a party, as any action names it.
        status: 'open' (nothing has closed it), 'closed', or a status as printed in small letters: 'on_hold'.
        overdue_on: the day before which its target lies; only open actions are overdue.
    """

    committee: str | None = None
    owner: str | None = None
    status: str | None = None
    overdue_on: dt.date | None = None


def committee_names(connection: Connection) -> tuple[str, ...]:
    """The committees whose minutes there are."""
    query = select(committees.c.name).where(committees.c.name.is_not(None)).order_by(committees.c.name)
    return tuple(connection.scalars(query))


def find_actions(connection: Connection, asked: Asked) -> Iterator[OpenAction]:
    """The actions, by committee and id."""
    query = _of(actions, asked.committee)
    if asked.status is not None:
        query = query.where(_status(asked.status))
    if asked.owner is not None:
        query = query.where(tuple_(actions.c.committee, actions.c.key).in_(_owned(connection, asked)))
    if asked.overdue_on is not None:
        query = query.where(actions.c.is_open == 1, actions.c.target_latest < asked.overdue_on)
    for action in _records(connection, query, OpenAction):
        yield _overdue(action) if asked.overdue_on else action


def find_decisions(
    connection: Connection, committee: str | None, since: dt.date | None, until: dt.date | None
) -> Iterator[LoggedDecision]:
    """The decisions, by committee in the order in which they were taken; between these days, both included."""
    query = _of(decisions, committee)
    query = query if since is None else query.where(decisions.c.date >= since)
    query = query if until is None else query.where(decisions.c.date <= until)
    return _records(connection, query, LoggedDecision)


def find_issues(connection: Connection, committee: str | None, *, only_open: bool) -> Iterator[TrackedIssue]:
    """The issues, by committee in the order of the newest paper."""
    query = _of(issues, committee)
    return _records(connection, query.where(issues.c.is_open == 1) if only_open else query, TrackedIssue)


def find_standing(connection: Connection, committee: str) -> Standing | None:
    """What is outstanding of a committee before its next meeting."""
    query = select(committees.c.standing).where(committees.c.committee == committee.casefold())
    packed = connection.scalar(query)
    return unpacked(packed) if packed else None


def _of(table: Table, committee: str | None) -> Select[Any]:
    query = select(table.c.record).order_by(table.c.committee, table.c.position)
    return query if committee is None else query.where(table.c.committee == committee.casefold())


def _records(connection: Connection, query: Select[Any], kind: type[Answer]) -> Iterator[Answer]:
    with connection.execute(query.execution_options(yield_per=_AT_ONCE)) as result:
        for (record,) in result:
            yield _unpacked(record, kind)


def _unpacked(record: bytes, kind: type[Answer]) -> Answer:
    try:
        return kind.model_validate_json(zlib.decompress(record))
    except (zlib.error, ValueError, TypeError) as error:
        raise RegisterError(DAMAGED) from error


def _status(status: str) -> Any:  # noqa: ANN401  (a condition)
    if status in ("open", "closed"):
        return actions.c.is_open == int(status == "open")
    return actions.c.status == status


def _owned(connection: Connection, asked: Asked) -> Select[Any]:
    """The actions of an owner, found as a log finds them."""
    printed = select(action_owners.c.owner).distinct()
    if asked.committee is not None:
        printed = printed.where(action_owners.c.committee == asked.committee.casefold())
    check_kind(asked.owner, str, "owner", "a party's name, as text")
    named, _ = owners_called(str(asked.owner), connection.scalars(printed))
    return select(action_owners.c.committee, action_owners.c.action).where(action_owners.c.owner.in_(named))


def _overdue(action: OpenAction) -> OpenAction:
    if "overdue" in action.flags:
        return action
    return action.model_copy(update={"flags": ("overdue", *action.flags)})
