"""What documents say: the records that leave the house, and the contract of their JSON.

Everything is frozen, lists are tuples, dates are `datetime.date`, unknown is None, none is `()`. Every record carries
the evidence it was read from. `docs/records.md` explains each field with an example; `opsgdocs schema` prints the
JSON Schema made from these classes.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, PrivateAttr

from opsgdocs.document import BBox, Block

SCHEMA_VERSION = 1

Presence = Literal["present", "apologies"]
Severity = Literal["error", "warning", "info"]
Basis = Literal[
    "day",  # '21 February'
    "end_of",  # 'the end of February'
    "part_of",  # 'mid-March', 'early April'
    "month",  # 'in March'
    "week",  # 'w/c 9 March'
    "quarter",
    "half",
    "season",
    "event",  # 'before Easter'
    "relative",  # 'in two weeks'
    "working_days",  # 'within 5 Working Days'
    "meeting",  # 'by the next meeting (OPSG_30)'
    "range",  # '3 to 5 March'
    "ongoing",
    "tbc",
    "none",  # words that are no date: 'as soon as possible'
    "default",  # nothing stated: the next main meeting
]
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


class Record(BaseModel):
    """Base of all records: frozen, and strict about names."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Record):
    """A passage and its place: `page` and `bbox` for PDF, `path` of the block, offsets in its folded text."""

    page: int | None = None
    bbox: BBox | None = None
    path: str | None = None
    start: int = 0
    end: int = 0
    text: str = ""


class Source(Record):
    """The file a record was read from."""

    name: str
    sha256: str
    media_type: str
    pages: int | None = None


class Problem(Record):
    """Something a person should look at; `code` is one of `opsgdocs.problems.CODES`."""

    code: str
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...] = ()


class Target(Record):
    """By when: as printed, and the days that it means (inclusive).

    `date` is filled where one day is meant and known; `earliest` and `latest` bound what is only known roughly;
    `meeting` is the label of the meeting meant; `why` says in one sentence how the days were found.
    """

    text: str | None = None
    date: dt.date | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    meeting: str | None = None
    basis: Basis = "default"
    stated: bool = False
    why: str = ""


class Meeting(Record):
    """Which meeting the minutes are of. `number` is an int, or a string such as 'EX3', or None."""

    committee: str | None = None
    number: int | str | None = None
    label: str | None = None
    date: dt.date | None = None
    start: str | None = None  # '10:00'
    end: str | None = None
    venue: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Attendee(Record):
    """One person in the lists of those present and of apologies: 'Alex Smith (Part) (Teleconference)'."""

    name: str
    affiliation: str | None = None
    group: str | None = None
    presence: Presence = "present"
    remote: bool = False
    part: bool = False
    alternate: bool = False
    alternate_for: str | None = None
    role: str | None = None
    evidence: tuple[Evidence, ...] = ()


class AgendaItem(Record):
    """A numbered item or sub-item of the minutes; `blocks` are what stands beneath its heading."""

    number: str | None = None
    title: str
    evidence: tuple[Evidence, ...] = ()
    _blocks: tuple[Block, ...] = PrivateAttr(default=())

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the item, without its heading and without its sub-items (Python only, not in JSON)."""
        return self._blocks

    def with_blocks(self, blocks: Iterable[Block]) -> "AgendaItem":
        """The same item with its blocks."""
        item = self.model_copy()
        item._blocks = tuple(blocks)  # noqa: SLF001  (its own)
        return item


class Decision(Record):
    """A formal decision: 'The OPSG **AGREED** that the minutes would be published, subject to the correction.'

    Who moved and seconded it and how the votes fell is read where the committee's profile says how that is written.
    """

    verb: str
    body: str | None = None
    text: str
    condition: str | None = None
    mover: str | None = None
    seconder: str | None = None
    votes: str | None = None
    item: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Action(Record):
    """An action raised by these minutes: 'ACTION OPSG 29/12: The DCC to provide a draft by 21 February.'"""

    id: str | None = None
    key: str
    text: str
    owners: tuple[str, ...] = ()
    target: Target = Target()
    item: str | None = None
    raised: dt.date | None = None
    raised_at: str | None = None
    evidence: tuple[Evidence, ...] = ()


class OutstandingAction(Record):
    """A row of a table of actions carried from earlier meetings, with what was said of it."""

    id: str | None = None
    key: str
    text: str
    raised: dt.date | None = None
    raised_at: str | None = None
    last_target: Target | None = None
    revised_target: Target | None = None
    owners: tuple[str, ...] = ()
    updates: tuple[str, ...] = ()
    status: str = "open"
    status_text: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Statement(Record):
    """What the running text says of an action: 'Members agreed that action OPSG 17/05 could be closed.'"""

    action: str
    says: str
    text: str
    item: str | None = None
    evidence: tuple[Evidence, ...] = ()


class NextMeeting(Record):
    """A meeting that the minutes announce: 'Next Main Meeting: 3 March 2020'."""

    kind: str = "main"
    date: dt.date | None = None
    label: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Mention(Record):
    """A modification, incident, meeting, action … that the text names; all its places are in the evidence."""

    kind: str
    id: str
    title: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Commitment(Record):
    """What the discussion asks for or promises: 'The DCC was asked to consider whether …', 'SECAS will investigate'.

    Attributes:
        kind: 'request' where somebody asks for it, 'commitment' where they say that they will do it.
        who: who is to do it, None where the sentence does not say.
        asked_by: who asks for it, None for a commitment.
        what: what is to be done, from its verb on.
        target: by when, None where the sentence does not say.
        text: the sentence.
        deliverable: whether one would expect an action to be raised for it.
        action: key of the action that was raised for it, None where no single one fits.
        score: how well that action fits (or the nearest one, where none does), 0 to 1.
        reason: one sentence that says why.
    """

    kind: Literal["commitment", "request"]
    who: str | None = None
    asked_by: str | None = None
    what: str
    target: Target | None = None
    item: str | None = None
    text: str
    deliverable: bool = True
    action: str | None = None
    score: float = 0.0
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()


class Minutes(Record):
    """What one set of minutes says."""

    schema_version: Literal[1] = 1
    kind: Literal["minutes"] = "minutes"
    source: Source
    profile: str
    incomplete: bool = False
    title: str | None = None
    reference: str | None = None
    classification: str | None = None
    status: Literal["draft", "final"] | None = None
    meeting: Meeting = Meeting()
    attendees: tuple[Attendee, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    outstanding: tuple[OutstandingAction, ...] = ()
    statements: tuple[Statement, ...] = ()
    next_meetings: tuple[NextMeeting, ...] = ()
    mentions: tuple[Mention, ...] = ()
    problems: tuple[Problem, ...] = ()

    def to_json(self, indent: int | None = 2) -> str:
        """The record as JSON text, every key present."""
        return self.model_dump_json(indent=indent)


class ActionTable(Record):
    """A table of outstanding actions that opsgdocs (or its user) wrote, read back; never part of a history."""

    schema_version: Literal[1] = 1
    kind: Literal["action_table"] = "action_table"
    source: Source | None = None
    committee: str | None = None
    before: str | None = None
    date: dt.date | None = None
    rows: tuple[OutstandingAction, ...] = ()
    problems: tuple[Problem, ...] = ()

    def to_json(self, indent: int | None = 2) -> str:
        """The record as JSON text, every key present."""
        return self.model_dump_json(indent=indent)


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
    updates: tuple[Update, ...] = ()
    flags: tuple[str, ...] = ()  # 'overdue', 'not_listed', …
    history: tuple[ActionEvent, ...] = ()


class OutstandingActions(Record):
    """The actions open when the meeting `before` begins: what the secretary puts before it."""

    schema_version: Literal[1] = 1
    kind: Literal["action_log"] = "action_log"
    committee: str | None = None
    before: str | None = None
    date: dt.date | None = None
    actions: tuple[OpenAction, ...] = ()
    problems: tuple[Problem, ...] = ()

    def to_json(self, indent: int | None = 2) -> str:
        """The record as JSON text, every key present."""
        return self.model_dump_json(indent=indent)

    def to_frame(self) -> Any:  # noqa: ANN401  (a pandas DataFrame, where pandas is installed)
        """One row per action as a pandas DataFrame.

        Raises:
            ImportError: pandas is not installed (`pip install 'opsgdocs[frames]'`).
        """
        import pandas as pd

        return pd.DataFrame([_frame_row(action) for action in self.actions], columns=list(_FRAME_COLUMNS))


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
