"""Rows of a final log that repeat what the text has only just raised, where neither bears an id that can be followed.

Action: Ofgem to confirm a date.  …  PAN 11/02 | Ofgem to confirm a date. | Ofgem | Pending
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from opsgdocs.records import Action, OutstandingAction

_ALIKE = 0.95  # of the characters


def without_doubles(rows: Sequence[OutstandingAction], actions: Sequence[Action]) -> tuple[OutstandingAction, ...]:
    """The rows but for those that are new actions again: open, with nothing said of them, in the same words."""
    free = [action for action in actions if action.id is None]
    return tuple(row for row in rows if not any(_is_double(row, action) for action in free))


def _is_double(row: OutstandingAction, action: Action) -> bool:
    told = row.id or row.status != "open" or row.updates or row.revised_target
    earlier = row.raised is not None and row.raised != action.raised
    return not (told or earlier) and bool(row.text) and _alike(row.text, action.text)


def _alike(one: str, other: str) -> bool:
    first, second = (" ".join(text.casefold().split()).rstrip(" .;") for text in (one, other))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return first == second or (matcher.real_quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE)
