"""Whether a row tells by itself that an earlier meeting raised its action, whatever its id or the table's caption says.

QS26/07 | 22/01/2026 | Mortality review policy | RM | 19/03/2026 | Overdue – revised date 30/04/2026
"""

from datetime import date

from opsgdocs.dates import parse_day
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

# What no action is at the meeting that raises it; it may be done at once, or under way
_PAST = late(
    compiled,
    r"(?i)\W*(?:overdue|slipped|delayed|late|behind\s+schedule|carr(?:y|ied)\s+(?:forward|over)|c/f(?:wd)?|brought\s+forward|b/f(?:wd)?"
    r"|re-?opened|still\s+(?:open|outstanding)|remains?\s+(?:open|outstanding)|revised|extended|no\s+(?:progress|update))\b",
)


def has_past(row: ActionRow, day: date | None, profile: Profile) -> bool:
    """Whether it was raised on a day before the meeting of `day`, or its status is none of a new action."""
    raised = parse_day(row.text("raised"), profile.meeting.day_first)
    return (day is not None and raised is not None and raised < day) or _PAST.match(row.text("status")) is not None
