"""Tables at the end that list again in other words what a margin or the text raised: 'Summary of actions'.

The Head will bring the Spring data to the next meeting.  | CD      →  Spring data to next meeting | CD | 8 April
The audit is due. Mrs Hart to complete it by 9 April.     | EF      →  Complete audit              | EF | 9 April

They are the same where row by row the owners and the days are, and a word is shared; where some are, a person is told.
"""

from collections.abc import Iterator, Mapping, Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.problems import problem
from opsgdocs.records import Action, Minutes, Problem

_FEWEST = 2  # rows
_STEM = 4  # letters
_WORD = compiled(r"[^\W_]+")
_ROW_KEY = compiled(r" T\d+$")


def summed_up(texts: Sequence[Action], rows: Sequence[Action]) -> Mapping[str, str]:
    """The key of the action that each row repeats, by the row's key; none where they do not agree one by one."""
    keys = {action.key for action in texts}
    free = [row for row in rows if row.key not in keys]
    ids = [one for one in (*texts, *free) if one.id]
    if ids or len(free) < _FEWEST or len(free) != len(texts):
        return {}
    pairs = list(zip(texts, free, strict=True))
    return {row.key: text.key for text, row in pairs} if all(_is_same(*pair) for pair in pairs) else {}


def check_summaries(minutes: Minutes) -> Iterator[Problem]:
    """Rows that may be actions of the text again, in other words."""
    free = [action for action in minutes.actions if action.id is None]
    rows = [action for action in free if _is_row(action)]
    texts = [action for action in free if not _is_row(action)]
    found = [row for row in rows if any(_is_same(text, row) for text in texts)] if len(rows) < len(free) else []
    if len(found) >= _FEWEST:
        named = ", ".join(row.key for row in found[:4]) + (" and others" if len(found) > 4 else "")
        message = f"Rows of a table may repeat actions of the text in other words, with their owners and days: {named}."
        yield problem("doubtful_action", message, tuple(place for row in found for place in row.evidence))


def _is_row(action: Action) -> bool:
    return _ROW_KEY.search(action.key) is not None


def _is_same(text: Action, row: Action) -> bool:
    owners = [{owner.casefold() for owner in one.owners} for one in (text, row)]
    if not owners[0] or owners[0] != owners[1] or not _stems(text.text) & _stems(row.text):
        return False
    days = [(one.target.date, one.target.earliest, one.target.latest) for one in (text, row)]
    alike = (row.target.text or "").casefold() in (text.target.text or "").casefold()
    return days[0] == days[1] and (any(days[0]) or alike)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.casefold()) if len(word) >= _STEM}
