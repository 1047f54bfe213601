"""Ids as the committee prints them: 'DAF-06/01', which records give as 'DAF 6/01'; the same in all that is written.

The records' form stands wherever any of the minutes prints an id in it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from opsgdocs.meetings.printing import LISTING, printed_id
from opsgdocs.records import Action, Evidence, Minutes, OpenAction, OutstandingAction

if TYPE_CHECKING:
    from opsgdocs.history import Slip

Named = TypeVar("Named", Action, OutstandingAction, OpenAction, "Slip")


def with_printed_ids(actions: Sequence[OpenAction]) -> Sequence[OpenAction]:
    """The actions with their ids in the form of the newest print; unchanged where one is printed as records have it."""
    prints = _agreed((one.id, printed_id(one.id, _passages(one))) for one in actions if one.id)
    return [_called(one, prints) for one in actions]


def slips_with_printed_ids(slips: "Sequence[Slip]") -> "Sequence[Slip]":
    """The same for actions whose targets moved."""
    prints = _agreed((one.id, one.printed_id) for one in slips if one.id)
    return [_called(one, prints) for one in slips]


def minutes_with_printed_ids(minutes: Minutes) -> Minutes:
    """The same for all actions that one set of minutes raises, lists or speaks of."""
    listed: tuple[Action | OutstandingAction, ...] = (*minutes.actions, *minutes.outstanding)
    prints = _agreed((one.id, printed_id(one.id, one.evidence)) for one in listed if one.id)
    if not prints:
        return minutes
    return minutes.model_copy(
        update={
            "actions": tuple(_called(one, prints) for one in minutes.actions),
            "outstanding": tuple(_called(one, prints) for one in minutes.outstanding),
            "statements": tuple(
                one.model_copy(update={"action": prints.get(one.action, one.action)}) for one in minutes.statements
            ),
        }
    )


def _called(one: Named, prints: Mapping[str, str]) -> Named:
    return one.model_copy(update={"id": prints.get(one.id or "", one.id)})


def _agreed(found: Iterable[tuple[str | None, str | None]]) -> Mapping[str, str]:
    prints = {id: printed for id, printed in found if id and printed}
    return {} if any(id == printed for id, printed in prints.items()) else prints


def _passages(action: OpenAction) -> Iterator[Evidence]:
    """Those that list the action, the newest first."""
    for event in reversed(action.history):
        if event.event in LISTING:
            yield from event.evidence
