"""The plain data that documents and expectations are both made from.

A committee has meetings; a meeting has items; an item has blocks: prose, bullets, decisions, actions, and the place
of the table of outstanding actions. An action's words mark its target in braces:

    Action("03", "The NDS to publish the report{ by the end of February}.", ("NDS",), ...)

Dates are ISO text. Nothing here looks anything up or works anything out: what a target means is written beside it.
"""

import re
from dataclasses import dataclass, field

_MARK = re.compile(r"[{}]")
_PHRASE = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True)
class Due:
    """What a target says and means; `text` is taken from the braces of the action's words unless given."""

    basis: str = "default"
    date: str | None = None
    earliest: str | None = None
    latest: str | None = None
    meeting: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class Action:
    """An action raised: `words` with its target in braces, `bullets` beneath, `owners` as the record has them."""

    seq: str
    words: str
    owners: tuple[str, ...]
    due: Due = Due()
    bullets: tuple[str, ...] = ()
    column_owner: str | None = None  # what the owner column prints where it is not the owners joined

    @property
    def text(self) -> str:
        """The words without braces."""
        return _MARK.sub("", self.words)

    @property
    def full_text(self) -> str:
        """The words with the bullets beneath them."""
        return "\n".join((self.text, *(f"• {bullet}" for bullet in self.bullets)))

    @property
    def bare(self) -> str:
        """The words without the target, for tables that have a column for it."""
        return _PHRASE.sub("", self.words)

    @property
    def phrase(self) -> str | None:
        """The target as printed, or None where none is stated."""
        found = _PHRASE.search(self.words)
        if self.due.text or not found:
            return self.due.text
        return found.group()[1:-1].strip(" ,–")


@dataclass(frozen=True)
class Says:
    """What a sentence of the running text says of an action."""

    action: str
    says: str
    sentence: str


@dataclass(frozen=True)
class Prose:
    """A paragraph; ``**bold**``, ``[[link]]`` and ``^[footnote]`` are marked in the text."""

    text: str
    says: tuple[Says, ...] = ()


@dataclass(frozen=True)
class Bullets:
    """A bulleted list that belongs to no decision; a leading '- ' is one level deeper."""

    entries: tuple[str, ...]


@dataclass(frozen=True)
class Verb:
    """One decision in a sentence: the printed verb, what follows it, and the condition repeated."""

    verb: str
    text: str
    condition: str | None = None


@dataclass(frozen=True)
class Decisions:
    """A sentence with one formal decision or more: lead, verb, text; bullets belong to the last one."""

    verbs: tuple[Verb, ...]
    lead: str = ""
    bullets: tuple[str, ...] = ()
    listed: bool = False  # 'The OPSG:' over a list of clauses, each with its verb


@dataclass(frozen=True)
class OutstandingTable:
    """Where the table of outstanding actions stands."""


Block = Prose | Bullets | Decisions | Action | OutstandingTable


@dataclass(frozen=True)
class Item:
    """An agenda item or sub-item."""

    number: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class CellDate:
    """A date cell as printed, with what it means where it is no plain day."""

    text: str
    due: Due


@dataclass(frozen=True)
class Row:
    """A row of the table of outstanding actions, as the secretary wrote it."""

    id: str
    last: str | CellDate | None
    revised: str | CellDate | None = None
    status: str = "Open"
    updates: tuple[str, ...] = ()
    owners: tuple[str, ...] | None = None  # where they differ from the action's
    text: str | None = None  # where it differs from the action's
    printed_id: str | None = None  # a misprint
    conflict: bool = False  # the owner column names another party than the text


@dataclass(frozen=True)
class Person:
    """One name in a list of those present or of apologies."""

    name: str
    affiliation: str
    group: str = ""
    remote: bool = False
    part: bool = False
    alternate: bool = False
    alternate_for: str | None = None
    role: str | None = None
    apologies: bool = False


@dataclass(frozen=True)
class Next:
    """A meeting announced; `label` where the document ties it to the date."""

    kind: str
    date: str
    label: str | None = None


@dataclass(frozen=True)
class Meeting:
    """One meeting and its minutes."""

    number: int | str
    date: str
    people: tuple[Person, ...]
    items: tuple[Item, ...]
    next: tuple[Next, ...]
    rows: tuple[Row, ...] = ()
    start: str = "10:00"
    end: str = "15:45"
    venue: str = "Larkfield House, 12 Tanner Row, London, EC2A 9QX"
    status: str = "final"
    classification: str | None = "White"
    problems: tuple[str, ...] = ()
    problems_allowed: tuple[str, ...] = ()

    @property
    def actions(self) -> tuple[tuple[Item, Action], ...]:
        """The actions raised, each with its item."""
        return tuple((item, block) for item in self.items for block in item.blocks if isinstance(block, Action))


@dataclass(frozen=True)
class Earlier:
    """An action raised before the series begins: known from the first table only."""

    id: str
    text: str
    raised: str
    owners: tuple[str, ...]


@dataclass(frozen=True)
class Life:
    """What happens to the actions between meetings, written by hand; labels are those of meetings.

    Attributes:
        closed: action → meeting at which it was closed or absorbed.
        reopened: action → meeting whose table lists it as open again.
        omitted: action → meetings whose table leaves it out though it is open.
        problems: 'before' label → codes that the log must report; 'one|other' where either will do.
        allowed: 'before' label → codes that it may report as well.
    """

    closed: dict[str, str]
    reopened: dict[str, str] = field(default_factory=dict)
    omitted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    problems: dict[str, tuple[str, ...]] = field(default_factory=dict)
    allowed: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Series:
    """A committee with its meetings in order of time."""

    folder: str
    short: str
    name: str
    profile: str
    meetings: tuple[Meeting, ...]
    earlier: tuple[Earlier, ...]
    life: Life
    after: Next  # the meeting after the last one
    members: str = "Operations Group Members"
    others: str = "Other Participants"
    layouts: dict[str, tuple[int | str, ...]] = field(default_factory=dict)

    def label(self, number: int | str) -> str:
        """'OPSG_41'."""
        return f"{self.short}_{number}"
