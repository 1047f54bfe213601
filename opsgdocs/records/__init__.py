"""What documents say: the records that leave the house, and the contract of their JSON.

Everything is frozen, lists are tuples, dates are `datetime.date`, unknown is None, none is `()`. Every record carries
the evidence it was read from. `docs/records.md` explains each field with an example; `opsgdocs schema` prints the
JSON Schema made from these classes.
"""

from opsgdocs.records.actions import (
    ActionEvent,
    ActionRegister,
    ActionTable,
    Event,
    OpenAction,
    OutstandingActions,
    Update,
)
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
from opsgdocs.records.decisions import (
    DecisionRegister,
    LoggedDecision,
)
from opsgdocs.records.issues import (
    DateBounds,
    DateRole,
    Figure,
    Issue,
    IssueChange,
    IssueEvent,
    IssueEventKind,
    IssueLink,
    IssueRegister,
    IssuesLogPaper,
    Link,
    Recommendation,
    SaidDate,
    TrackedIssue,
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

DocumentRecord = Minutes | ActionTable | IssuesLogPaper
"""What one document gives; its `kind` tells which."""

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
