"""What documents say: the records that leave the house, and the contract of their JSON.

Everything is frozen, lists are tuples, dates are `datetime.date`, unknown is None, none is `()`. Every record carries
the evidence it was read from. `docs/records.md` explains each field with an example; `opsgdocs schema` prints the
JSON Schema made from these classes. Those that only a history makes are loaded when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from opsgdocs.records.base import (
    SCHEMA_VERSION,
    Basis,
    Evidence,
    Mention,
    Paper,
    Problem,
    Record,
    Severity,
    Source,
    Target,
)
from opsgdocs.records.minutes import (
    Action,
    AgendaItem,
    Attendee,
    Commitment,
    Decision,
    Meeting,
    Minutes,
    NextMeeting,
    OutstandingAction,
    Presence,
    Statement,
)
from opsgdocs.records.papers import DateBounds, DateRole, Figure, Issue, IssuesLogPaper, Link, Recommendation, SaidDate
from opsgdocs.records.tables import ActionTable

if TYPE_CHECKING:
    from opsgdocs.records.actions import ActionEvent, ActionRegister, Event, OpenAction, OutstandingActions, Update
    from opsgdocs.records.decisions import DecisionRegister, LoggedDecision
    from opsgdocs.records.issues import IssueChange, IssueEvent, IssueEventKind, IssueLink, IssueRegister, TrackedIssue

DocumentRecord = Minutes | ActionTable | IssuesLogPaper
"""What one document gives; its `kind` tells which."""

_HOME = {
    "ActionEvent": "opsgdocs.records.actions",
    "ActionRegister": "opsgdocs.records.actions",
    "Event": "opsgdocs.records.actions",
    "OpenAction": "opsgdocs.records.actions",
    "OutstandingActions": "opsgdocs.records.actions",
    "Update": "opsgdocs.records.actions",
    "DecisionRegister": "opsgdocs.records.decisions",
    "LoggedDecision": "opsgdocs.records.decisions",
    "IssueChange": "opsgdocs.records.issues",
    "IssueEvent": "opsgdocs.records.issues",
    "IssueEventKind": "opsgdocs.records.issues",
    "IssueLink": "opsgdocs.records.issues",
    "IssueRegister": "opsgdocs.records.issues",
    "TrackedIssue": "opsgdocs.records.issues",
}

__all__ = [
    "SCHEMA_VERSION",
    "Action",
    "ActionEvent",
    "ActionRegister",
    "ActionTable",
    "AgendaItem",
    "Attendee",
    "Basis",
    "Commitment",
    "DateBounds",
    "DateRole",
    "Decision",
    "DecisionRegister",
    "DocumentRecord",
    "Event",
    "Evidence",
    "Figure",
    "Issue",
    "IssueChange",
    "IssueEvent",
    "IssueEventKind",
    "IssueLink",
    "IssueRegister",
    "IssuesLogPaper",
    "Link",
    "LoggedDecision",
    "Meeting",
    "Mention",
    "Minutes",
    "NextMeeting",
    "OpenAction",
    "OutstandingAction",
    "OutstandingActions",
    "Paper",
    "Presence",
    "Problem",
    "Recommendation",
    "Record",
    "SaidDate",
    "Severity",
    "Source",
    "Statement",
    "Target",
    "TrackedIssue",
    "Update",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
