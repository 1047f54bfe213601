"""Papers and minutes in one order: the paper for OPSG_30 comes before the minutes of OPSG_30."""

import datetime as dt
from collections.abc import Sequence

from opsgdocs.history.issues.editions import Edition
from opsgdocs.history.issues.thread import Moment
from opsgdocs.history.visits.visit import Visit

_NEAR = 31  # days between a paper and its meeting


def timeline_of(editions: Sequence[Edition], visits: Sequence[Visit]) -> tuple[Moment, ...]:
    """All of them in order; the papers keep theirs."""
    waiting = list(editions)
    moments: list[Moment] = []
    for visit in visits:
        while waiting and _place(waiting[0], visits) <= visit.index:
            moments.append(waiting.pop(0))
        moments.append(visit)
    return (*moments, *waiting)


def _place(edition: Edition, visits: Sequence[Visit]) -> int:
    """The index of the first meeting that the paper comes before."""
    own = next((visit for visit in visits if visit.tokens and visit.tokens == edition.tokens), None)
    if own and not _are_apart(own.day, edition.paper.date):
        return own.index
    later = (visit.index for visit in visits if visit.day and visit.day >= edition.anchor)
    return next(later, len(visits))


def _are_apart(one: dt.date | None, other: dt.date | None) -> bool:
    return bool(one and other and abs((one - other).days) > _NEAR)
