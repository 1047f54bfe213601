"""When and where something was said, what was read, and what it is taken to mean."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.token import Names, Token, shape_of
from opsgdocs.meetings.calendar import MeetingCalendar
from opsgdocs.meetings.days import Days, spoken
from opsgdocs.records import Basis

if TYPE_CHECKING:
    from opsgdocs.dates.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Said:
    """When and where a phrase was said.

    Attributes:
        day: the meeting's date, from which 'next week' counts.
        calendar: what is known of meetings.
        body: the committee's short form.
        day_first: whether '04/02' is 4 February.
        looking: a deadline looks forward, a narrative date back.
        names: the committee's full names, so that 'the next Operations Group meeting' is its own.
        region: whose working days count, as country and part.
        since: where not the day it was said, the day from which days and months without a year count: a table of
            March prints the '7 March' that was set in January.
        its: the body that 'its' and 'their' stand for, where the phrase alone does not tell.
        known: what phrases were found to mean; in one document many say the same.
    """

    day: date | None
    calendar: MeetingCalendar = field(default_factory=MeetingCalendar)
    body: str = ""
    day_first: bool = True
    looking: Literal["forward", "back"] = "forward"
    names: tuple[str, ...] = ()
    region: str = "GB-ENG"
    its: str = ""
    since: date | None = None
    known: "dict[str | None, Resolution]" = field(init=False, default_factory=dict, repr=False, compare=False)

    @property
    def forward(self) -> bool:
        """Whether the nearest day ahead is meant, not the last one behind."""
        return self.looking == "forward"

    @property
    def called(self) -> Names:
        """The committee's names."""
        return Names(self.body, self.names)

    def anchor(self) -> date:
        """The day from which to count.

        Raises:
            Unplaced: nobody knows it.
        """
        if self.day is None:
            raise Unplaced("the day of the meeting is not known")
        return self.day

    def year_from(self) -> date:
        """The day from which days, months and quarters without a year count.

        Raises:
            Unplaced: nobody knows it.
        """
        return self.since or self.anchor()


class Meaning(NamedTuple):
    """The days that a phrase means: `day` where it is one day, else the bounds; `doubt` is what a person should check.

    `why` is one sentence; `basis` None means the one of the rule.
    """

    day: date | None = None
    earliest: date | None = None
    latest: date | None = None
    meeting: str | None = None
    why: str = ""
    doubt: str | None = None
    basis: Basis | None = None


class Unplaced(Exception):
    """A phrase that no days can be given; never leaves `opsgdocs.dates`.

    `basis` replaces the rule's own; with 'none' the words contradict themselves, which a person should see.
    """

    def __init__(self, why: str, basis: Basis | None = None, meeting: str | None = None) -> None:
        self.meaning = Meaning(why=why, basis=basis, meeting=meeting, doubt=why if basis == "none" else None)
        super().__init__(why)


class Reading:
    """The tokens that a rule read, by their kinds, and `text`, which they stand in."""

    __slots__ = ("kinds", "lead", "text", "tokens")

    def __init__(self, tokens: Iterable[Token], text: str, lead: str = "", kinds: str = "") -> None:
        self.tokens = tuple(tokens)
        self.kinds = kinds or shape_of(self.tokens)
        self.text = text
        self.lead = lead

    def has(self, kind: str) -> bool:
        """Whether there is a token of that kind."""
        return KINDS[kind] in self.kinds

    def led_by(self, kind: str) -> bool:
        """Whether a preposition of that kind leads to it: BEFORE, AFTER, BY."""
        return KINDS[kind] in self.lead

    def all(self, *kinds: str) -> list[Token]:
        """All tokens of these kinds, in order."""
        letters = [KINDS[kind] for kind in kinds]
        return [token for token in self.tokens if token[0] in letters]

    def number(self, *kinds: str) -> int | None:
        """The first value of one of these kinds that is a number."""
        for token in self.all(*kinds):
            if isinstance(token.value, int):
                return token.value
        return None

    def word(self, *kinds: str) -> str:
        """The first value of one of these kinds, as text; '' where there is none."""
        found = self.all(*kinds)
        return str(found[0].value) if found else ""

    def part(self, start: int, end: int | None = None) -> "Reading":
        """Some of the tokens."""
        return Reading(self.tokens[start:end], self.text, self.lead)


def one_day(reading: Reading, day: date, said: Said | None = None, doubt: str | None = None) -> Meaning:
    """Exactly one day; `said` where it was counted from the day of the meeting."""
    return Meaning(day, day, day, why=f"{_quoted(reading, said)} is {spoken(day)}", doubt=doubt)


def some_day(reading: Reading, days: Days, said: Said | None = None, doubt: str | None = None) -> Meaning:
    """One of several days, of which none is named."""
    why = f"{_quoted(reading, said)} is {spoken(days.first)} to {spoken(days.last)}"
    return Meaning(None, *days, why=why, doubt=doubt)


def _quoted(reading: Reading, said: Said | None) -> str:
    counted = f", said on {spoken(said.day)}," if said and said.day else ""
    return f"“{reading.text}”{counted}"
