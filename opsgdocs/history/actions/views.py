"""From a followed action to the record that leaves the house, made only for what is asked."""

import datetime as dt
from collections.abc import Iterable, Sequence

from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.history.ids import sort_key
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.records import ActionEvent, OpenAction, Update

_CENTURY = 2000


def action_of(thread: Thread, resolver: Resolver, before: dt.date | None) -> OpenAction:
    """The action with its targets as now known; overdue where its target lies before the day `before`."""
    last = resolver.resolve(thread.current)
    overdue = thread.is_open and before is not None and last.latest is not None and last.latest < before
    flags = (("overdue", overdue), ("not_listed", thread.not_listed))
    return OpenAction(
        id=thread.id,
        key=thread.key,
        text=thread.text,
        raised=thread.raised or resolver.day_of(thread.raised_at),
        raised_at=thread.raised_at,
        last_target=last,
        original_target=resolver.resolve(thread.original),
        owners=thread.owners,
        status=thread.status,
        status_text=thread.status_text,
        updates=tuple(Update(meeting=meeting, text=text) for meeting, text in thread.updates.values()),
        flags=tuple(flag for flag, holds in flags if holds),
        history=tuple(map(_event, thread.steps)),
    )


def in_order(threads: Iterable[Thread]) -> list[Thread]:
    """By id as people count: 'OPSG 3/02' before 'OPSG 24/02', and '49/23' of 2023 before '3/24' of 2024."""
    known = tuple(threads)
    by_year = _are_yearly(known)
    return sorted(known, key=lambda thread: (_year_of(thread) if by_year else 0, sort_key(thread.name), thread.key))


def _are_yearly(threads: Sequence[Thread]) -> bool:
    """Whether the ids of all actions end with the year in which they were raised, or first seen."""
    named = [thread for thread in threads if thread.ident]
    return len({_year_of(thread) for thread in named}) > 1 and all(map(_is_yearly, named))


def _is_yearly(thread: Thread) -> bool:
    year, day = _year_of(thread), thread.raised or (thread.steps[0].visit.day if thread.steps else None)
    return bool(year and day and day.year - (thread.raised is None) <= year <= day.year)


def _year_of(thread: Thread) -> int:
    """The year that the id ends with, else that in which the action was raised; 0 where neither tells."""
    last = thread.ident[-1] if thread.ident and len(thread.ident) > 1 else None
    if thread.ident is None:
        return thread.raised.year if thread.raised else 0
    return _CENTURY + last % 100 if isinstance(last, int) and (last < 100 or last // 100 == 20) else 0


def _event(step: Step) -> ActionEvent:
    visit, correction = step.visit, step.correction
    return ActionEvent(
        meeting=None if correction else visit.name,
        date=correction.date if correction else visit.day,
        event=step.event,
        detail=step.detail,
        document=correction.document if correction else visit.document_of(step.evidence),
        evidence=step.evidence,
    )
