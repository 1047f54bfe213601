"""Whether an action is raised here whose number does not tell: 'ACTION 21/09: AB to …' in minutes without a number.

No table of the same minutes has a history of it, and its words say who is to do what, not what became of it.
"""

from collections.abc import Iterable

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.ids.strange import is_later, is_strange
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.owner.owners import Names, owners_in_text
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.outcomes import recalls
from opsgdocs.extractors.status.sayings import closes_this
from opsgdocs.extractors.status.statuses import status_of
from opsgdocs.profile import Profile
from opsgdocs.records import Meeting


def is_unsure(mark: Mark, meeting: Meeting) -> bool:
    """Whether the number of a mark cannot be compared with that of the meeting, or is of no known form."""
    if mark.id is None:
        return is_strange(mark.label)
    number = mark.id.meeting
    return number is not None and number != meeting.number and is_later(number, meeting.number) is None


def printed_id(mark: Mark) -> str | None:
    """What stands for an id and is of no known form, as printed."""
    return mark.label if mark.id is None and is_strange(mark.label) else None


def is_new(mark: Mark, block: TextBlock, rows: Iterable[ActionRow], profile: Profile, names: Names) -> bool:
    """Whether the words behind an unsure mark raise its action, which no table has a history of."""
    text = fold(block.text)[mark.text :].strip()
    if has_history(mark, rows, profile):
        return False
    if not text:
        return True
    told = recalls(text, profile) or closes_this((text,))
    return not told and bool(mark.owner or owners_in_text(text, profile, names))


def says_no_meeting(mark: Mark) -> bool:
    """Whether the numbers of actions go on from meeting to meeting: 'Action 455'."""
    return mark.id is not None and mark.id.meeting is None


def has_history(mark: Mark, rows: Iterable[ActionRow], profile: Profile) -> bool:
    """Whether a table of the same minutes tells what was said of the action of a mark, or that it is closed."""
    return any(_is_of(mark, row, profile) and _has_history(row, profile) for row in rows)


def _is_of(mark: Mark, row: ActionRow, profile: Profile) -> bool:
    if mark.id is None:
        return _bare(row.text("id")) == _bare(mark.label)
    known = row.id(profile)
    return known is not None and known.canonical == mark.id.canonical


def _has_history(row: ActionRow, profile: Profile) -> bool:
    """A log at the end may list what was raised only now: open, and nothing is said of it yet."""
    said = status_of(row.text("status"), profile)
    told = row.text("update") or row.text("revised") or row.beneath or row.said_in("update")
    return bool(told or (said and said[0] != "open"))


def _bare(printed: str) -> str:
    return "".join(char for char in printed.casefold() if char.isalnum())
