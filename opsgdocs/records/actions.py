"""What is true of actions over many minutes: the table before a meeting, and the life of each action."""

import datetime as dt
from typing import Any, Literal

from opsgdocs.records.base import Evidence, Paper, Problem, Record, Target

Event = Literal[
    "raised",
    "carried",
    "revised",
    "updated",
    "owner_changed",
    "mentioned",
    "closed",
    "absorbed",
    "reopened",
    "not_listed",
]


class Update(Record):
    """What was said of an action, and the label of the meeting it was said at."""

    meeting: str | None = None
    text: str


class ActionEvent(Record):
    """One step in the life of an action; `document` is the file's name, `detail` a sentence for a person."""

    meeting: str | None = None
    date: dt.date | None = None
    event: Event
    detail: str = ""
    document: str | None = None
    evidence: tuple[Evidence, ...] = ()


class OpenAction(Record):
    """An action as it stands when a meeting begins, with all that led there."""

    id: str | None = None
    key: str
    text: str
    raised: dt.date | None = None
    raised_at: str | None = None
    last_target: Target
    original_target: Target
    owners: tuple[str, ...] = ()
    status: str = "open"
    status_text: str | None = None  # as the newest table prints it: 'Propose to close'
    updates: tuple[Update, ...] = ()
    flags: tuple[str, ...] = ()  # 'overdue', 'not_listed', …
    history: tuple[ActionEvent, ...] = ()


class OutstandingActions(Paper):
    """The actions open when the meeting `before` begins: what the secretary puts before it.

    `name` is the committee's name by the titles of its minutes, where they have no short form of it (`committee`).
    A target is overdue that lies before `overdue_on`, or, where that is None, before `date`, the meeting's day.
    """

    schema_version: Literal[1] = 1
    kind: Literal["action_log"] = "action_log"
    committee: str | None = None
    name: str | None = None
    before: str | None = None
    date: dt.date | None = None
    overdue_on: dt.date | None = None
    actions: tuple[OpenAction, ...] = ()
    problems: tuple[Problem, ...] = ()

    def to_frame(self) -> Any:  # noqa: ANN401  (a pandas DataFrame, where pandas is installed)
        """One row per action as a pandas DataFrame.

        Raises:
            ImportError: pandas is not installed (`pip install 'opsgdocs[frames]'`).
        """
        import pandas as pd

        return pd.DataFrame([_frame_row(action) for action in self.actions], columns=list(_FRAME_COLUMNS))


class ActionRegister(Paper):
    """Every action ever, open or closed, with its history: the full action log; `date` is the day it stands for."""

    schema_version: Literal[1] = 1
    kind: Literal["action_register"] = "action_register"
    committee: str | None = None
    name: str | None = None
    date: dt.date | None = None
    overdue_on: dt.date | None = None
    actions: tuple[OpenAction, ...] = ()
    problems: tuple[Problem, ...] = ()


_FRAME_COLUMNS = (
    "id", "action", "raised", "raised_at", "last_target", "earliest", "latest", "target_text",
    "owners", "status", "overdue", "not_listed", "times_revised", "last_update",
)  # fmt: skip


def _frame_row(action: OpenAction) -> tuple[Any, ...]:
    target = action.last_target
    revisions = sum(event.event == "revised" for event in action.history)
    last_update = action.updates[-1].text if action.updates else None
    return (
        action.id or action.key, action.text, action.raised, action.raised_at, target.date, target.earliest,
        target.latest, target.text, ", ".join(action.owners), action.status, "overdue" in action.flags,
        "not_listed" in action.flags, revisions, last_update,
    )  # fmt: skip
