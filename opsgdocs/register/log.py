"""The log of a committee's actions as a register has it: what the tables tell is at hand, all else is followed then.

register.log("OPSG").outstanding()   →   from the tables, without looking at a single record
"""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from opsgdocs.collector import without_collector
from opsgdocs.corrections import Correction
from opsgdocs.history import ActionLog
from opsgdocs.history.logs.followed import Followed
from opsgdocs.records import OutstandingActions
from opsgdocs.register.folding import omitted_of
from opsgdocs.register.keeping import Wanted, opened
from opsgdocs.register.standing import Standing


def followed(rows: Sequence[Any], wanted: Wanted, corrections: Sequence[Correction]) -> ActionLog:
    """The log of the minutes in these rows, by the conventions that they were read with.

    Raises:
        RegisterError: one of them is damaged, or of another version.
    """
    with without_collector(keeping=True):
        kept = opened(rows, wanted)
        omitted = omitted_of(one.omitted for one in kept)
        records = (one.record for one in kept)
        return ActionLog(records, committee=wanted.committee, omitted=omitted, corrections=corrections)


class KeptLog(ActionLog):
    """As the `ActionLog` of the same minutes, which it becomes when something is asked that the tables do not tell.

    Args:
        standing: the table before the next meeting, by the same minutes.
        follow: makes the log of these minutes.
    """

    def __init__(self, standing: Standing, follow: Callable[[], ActionLog]) -> None:
        self.committee = standing.table.committee
        self._standing, self._follow = standing, follow

    @cached_property
    def _followed(self) -> Followed:
        """Followed when the first question comes that the tables do not answer."""
        return self._follow()._followed  # noqa: SLF001  (a log of the same kind)

    def outstanding(self, before: str | dt.date | None = None) -> OutstandingActions:
        """The actions open when a meeting begins; those before the next one are kept ready."""
        return self._standing.table if before is None else super().outstanding(before)

    def closed(self, table: OutstandingActions) -> int:
        """How many of the actions known by then are not in the table."""
        return self._standing.closed if table == self._standing.table else super().closed(table)
