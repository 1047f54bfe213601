"""A table of outstanding actions, read back: 'OPSG – Actions Outstanding'."""

import datetime as dt
from typing import Literal

from opsgdocs.records.base import Paper, Problem, Source
from opsgdocs.records.minutes import OutstandingAction


class ActionTable(Paper):
    """A table of outstanding actions that opsgdocs (or its user) wrote, read back; never part of a history."""

    schema_version: Literal[1] = 1
    kind: Literal["action_table"] = "action_table"
    source: Source | None = None
    committee: str | None = None
    before: str | None = None
    date: dt.date | None = None
    rows: tuple[OutstandingAction, ...] = ()
    problems: tuple[Problem, ...] = ()
