"""What one set of minutes says: meeting, people, items, decisions, actions raised and carried."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from pydantic import PrivateAttr

from opsgdocs.document import Block
from opsgdocs.records.base import Evidence, Mention, Paper, Problem, Record, Source, Target

Presence = Literal["present", "apologies"]


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
    presenter: str | None = None
    evidence: tuple[Evidence, ...] = ()
    _blocks: tuple[Block, ...] = PrivateAttr(default=())

    def __eq__(self, other: object) -> bool:
        """By what the record says; JSON carries no blocks, and what comes back from it is the same item."""
        return isinstance(other, AgendaItem) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        """Of what the record says."""
        return hash((self.number, self.title, self.presenter, self.evidence))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the item, without its heading and without its sub-items (Python only, not in JSON)."""
        return tuple(self._blocks)

    def with_blocks(self, blocks: Iterable[Block]) -> "AgendaItem":
        """The same item with its blocks."""
        item = self.model_copy()
        item._blocks = tuple(blocks)  # noqa: SLF001  (its own)
        return item


class Decision(Record):
    """A formal decision: 'The OPSG **AGREED** that the minutes would be published, subject to the correction.'

    Its id ('D29/03'), who moved and seconded it and how the votes fell are read where the committee's profile says how
    they are written.
    """

    id: str | None = None
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
    """What the running text says of an action: 'Members agreed that action OPSG 17/05 could be closed.'

    `target` is the new one where it says 'revised': 'agreed to extend OPSG 17/01 to 14 February'; `owners` are the new
    ones: 'OPSG 17/01 was transferred to the DCC', which says 'reassigned' where it says nothing else.
    """

    action: str
    says: str
    text: str
    target: Target | None = None
    owners: tuple[str, ...] = ()
    item: str | None = None
    evidence: tuple[Evidence, ...] = ()


class NextMeeting(Record):
    """A meeting that the minutes announce: 'Next Main Meeting: 3 March 2020'."""

    kind: str = "main"
    date: dt.date | None = None
    label: str | None = None
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


class Minutes(Paper):
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
