"""What is known of a meeting before the text of its minutes is read: which it was, when, who was there.

OPSG 29/01 raised by meeting 29 is its own; 'OPSG 28/07' was raised at the meeting before.
"""

from dataclasses import dataclass
from datetime import date

from opsgdocs.dates import Said, parse_day, resolve
from opsgdocs.document import fold
from opsgdocs.extractors.ids.action_ids import ActionId
from opsgdocs.extractors.ids.strange import is_year
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.profile import Profile
from opsgdocs.records import Meeting, Target


@dataclass(frozen=True)
class Context:
    """The meeting, the conventions of its committee, and the names and days that its minutes know."""

    profile: Profile
    meeting: Meeting
    said: Said
    names: Names

    @property
    def occasion(self) -> str:
        """What made-up keys begin with: the meeting's label, else its day."""
        return self.meeting.label or str(self.meeting.date or "undated")

    def is_own(self, action: ActionId) -> bool:
        """Whether the id says that these minutes raised the action."""
        return self.meeting.number is not None and action.meeting == self.meeting.number

    def is_own_beyond_doubt(self, action: ActionId) -> bool:
        """Whether its meeting is this one and no year: 26 may be the year as well."""
        day = self.meeting.date
        return self.is_own(action) and not (day and action.meeting in (day.year, day.year % 100))

    def raised_at(self, action: ActionId) -> str | None:
        """The label of the meeting that the id names, if it names one."""
        if is_year(action.meeting) and not self.is_own(action):
            return None
        short = self.profile.meeting.short
        body = short if action.body.casefold() == short.casefold() else action.body  # ids are in capitals: 'PANEL 349'
        named = body or short  # '23/141' of a body without a name may bear a year
        return self.profile.label(action.meeting, body) if named and action.meeting is not None else None

    def said_day(self, words: str) -> date | None:
        """The day that a cell names, if it names one."""
        return parse_day(words, self.profile.meeting.day_first)

    def target(self, words: str | None) -> Target:
        """What a phrase or a cell says of the day, resolved with what this document knows."""
        return resolve(fold(words).strip() if words else None, self.said)
