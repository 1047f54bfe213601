"""How far targets have moved: 'OPSG 24/02, due 04/02/2020, revised at OPSG_29 to 03/03/2020: 28 days'."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from opsgdocs.history.actions.thread import Thread
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.history.targets.said import SaidTarget
from opsgdocs.meetings.printing import LISTING, printed_id
from opsgdocs.records import Evidence, OpenAction, Record, Target


class Revision(Record):
    """A new target, and the meeting that set it."""

    meeting: str | None = None
    date: dt.date | None = None
    target: Target


class Slip(Record):
    """How an action's target has moved.

    Attributes:
        printed_id: the id as the minutes print it, in the newest passage that does.
        original_target: the first one.
        last_target: the newest one.
        revisions: every change of the target, in order.
        days: calendar days from the original to the newest target; None where either has no day.
        times: how often the target was revised.
        age: calendar days from raising to the meeting asked about; None where either has no day.
    """

    id: str | None = None
    printed_id: str | None = None
    key: str
    text: str
    owners: tuple[str, ...] = ()
    original_target: Target
    last_target: Target
    revisions: tuple[Revision, ...] = ()
    days: int | None = None
    times: int = 0
    age: int | None = None


class Slips(Record):
    """The open actions whose targets moved; `date` is the day on which their age is counted."""

    schema_version: Literal[1] = 1
    kind: Literal["slips"] = "slips"
    committee: str | None = None
    date: dt.date | None = None
    slips: tuple[Slip, ...] = ()

    def to_json(self, indent: int | None = 2) -> str:
        """The record as JSON text, every key present."""
        return self.model_dump_json(indent=indent)


class Life(Record):
    """One action from its raising on: what became of it, how its target was found and how that moved."""

    schema_version: Literal[1] = 1
    kind: Literal["life"] = "life"
    committee: str | None = None
    date: dt.date | None = None
    action: OpenAction
    why: str = ""
    slip: Slip

    def to_json(self, indent: int | None = 2) -> str:
        """The record as JSON text, every key present."""
        return self.model_dump_json(indent=indent)


def slip_of(thread: Thread, resolver: Resolver, on: dt.date | None) -> Slip:
    """The slip of an action; its age is that on the day `on`."""
    original, last = resolver.resolve(thread.original), resolver.resolve(thread.current)
    raised = thread.raised or resolver.day_of(thread.raised_at)
    return Slip(
        id=thread.id,
        printed_id=printed_id(thread.id, _passages(thread)) if thread.id else None,
        key=thread.key,
        text=thread.text,
        owners=thread.owners,
        original_target=original,
        last_target=last,
        revisions=tuple(_revision(said, resolver) for said in thread.revisions),
        days=_days(original.latest, last.latest),
        times=len(thread.revisions),
        age=_days(raised, on),
    )


def _passages(thread: Thread) -> Iterator[Evidence]:
    """Those that list the action, the newest first."""
    for step in reversed(thread.steps):
        if step.event in LISTING:
            yield from step.evidence


def _revision(said: SaidTarget, resolver: Resolver) -> Revision:
    return Revision(meeting=said.at, date=said.day, target=resolver.resolve(said))


def _days(first: dt.date | None, last: dt.date | None) -> int | None:
    return (last - first).days if first and last else None
