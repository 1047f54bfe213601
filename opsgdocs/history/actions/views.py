"""From a followed action to the record that leaves the house, made only for what is asked."""

import datetime as dt
from collections.abc import Iterable

from opsgdocs.history.actions.thread import Step, Thread
from opsgdocs.history.ids import sort_key
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.records import ActionEvent, OpenAction, Update


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
    """By id as people count: 'OPSG 3/02' before 'OPSG 24/02'."""
    return sorted(threads, key=lambda thread: (sort_key(thread.name), thread.key))


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
