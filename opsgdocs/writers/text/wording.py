"""The words in which days, targets, owners and states stand in what opsgdocs writes.

'03/03/2020' in a cell, '3 March 2020' in a title, 'the April meeting (OPSG_31)' where no day is known.
"""

import datetime as dt
import re
from collections.abc import Iterable

from opsgdocs.kept_patterns import compiled
from opsgdocs.records import OpenAction, Target, Update

# Under the head 'Target Date' these say nothing; 'in two weeks' and 'before Easter' need theirs.
_LABEL = compiled(
    r"^(?:(?:latest|meeting|action)\s+)?(?:updates?|progress|comments?)\s*(?::|\s[–-])\s+(?=\S)", re.IGNORECASE
)
_ISO = compiled(r"\d{4}-\d\d-\d\d")
_DATED = compiled(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)\s*(?::|\s[–-])\s*(?=\S)")
_PARAGRAPH = compiled(r"\(?\d{1,6}(?:\.\d{1,3}){0,3}[.)]\s+(?=[A-Z])")
_COUNTED = compiled(r"(?:^|\s)\(?\d{1,6}(?:\.\d{1,3}){0,3}[.)]\s+(?=[A-Z])")
# 'Propose to close', 'Recommended for closure', 'Closure proposed'
_PROPOSED = compiled(r"(?i)\b(?:propos|recommend|suggest)\w*\b.*\bclos|\bclos\w+\b.*\b(?:propos|recommend|suggest)")
_LONGEST_STATUS = 60  # characters
_LEADING = compiled(r"^(?:by\s+(?=\S)|at\s+(?=the\s))", re.IGNORECASE)


def day(date: dt.date | None) -> str:
    """The day as the tables print it, '' where it is unknown.

    >>> day(dt.date(2020, 3, 3))
    '03/03/2020'
    """
    return f"{date.day:02d}/{date.month:02d}/{date.year:04d}" if date else ""


def due(target: Target) -> str:
    """By when, for a date column: the day, else what was printed, else the next meeting.

    >>> due(Target(text="by the April meeting (OPSG_31)", stated=True))
    'the April meeting (OPSG_31)'
    """
    if target.date:
        return day(target.date)
    if target.text:
        return _LEADING.sub("", target.text)
    return f"Next meeting ({target.meeting})" if target.meeting else "Next meeting"


def due_in_full(target: Target) -> str:
    """The day and, on a line of their own, the words it was read from."""
    bounds = f"{day(target.earliest)} – {day(target.latest)}" if target.earliest and target.latest else ""
    known = day(target.date) or bounds
    words = target.text or due(Target(meeting=target.meeting))
    return words if words == known else "\n".join(filter(None, (known, words)))


def title(committee: str | None, name: str, scope: str | None = None) -> str:
    """The title of a log; `scope` is what it is a choice of.

    >>> title("OPSG", "Decision Log", "MP092")
    'OPSG – Decision Log: MP092'
    """
    whole = " – ".join(filter(None, (committee, name)))
    return f"{whole}: {scope}" if scope else whole


def parties(owners: Iterable[str]) -> str:
    """The owners in one cell: 'SECAS, DCC'; semicolons where a name has a comma of its own."""
    names = tuple(owners)
    return ("; " if any("," in name for name in names) else ", ").join(names)


def words(code: str) -> str:
    """A status or flag in words.

    >>> words("on_hold")
    'On hold'
    """
    plain = code.replace("_", " ").strip()
    return plain[:1].upper() + plain[1:]


def status_of(action: OpenAction) -> str:
    """'Open', 'On hold'; a proposal to close as the newest table prints it, as the meeting is to decide upon it."""
    printed = action.status_text or ""
    proposed = action.status == "open" and len(printed) <= _LONGEST_STATUS and _PROPOSED.search(printed)
    return printed if proposed else words(action.status)


def told(update: Update) -> str:
    """An update with the meeting it was given at: 'OPSG_29: Slides were provided'."""
    return f"{meeting(update.meeting)}: {without_label(update.text, update.meeting)}" if update.meeting else update.text


def without_label(text: str, at: str | None = None) -> str:
    """What follows 'Update:', or the day of the meeting itself, where the meeting is the label."""
    return _without_day(_LABEL.sub("", text), at or "")


def meeting(name: str) -> str:
    """The name of a meeting; one known by its day alone bears it as cells print days.

    >>> meeting("OPSG_29"), meeting("2020-03-03")
    ('OPSG_29', '03/03/2020')
    """
    known = day_named(name)
    return day(known) if known else name


def occasion(name: str | None, date: dt.date | None) -> str:
    """The meeting, else the day of what happened outside of one."""
    return meeting(name) if name else day(date)


def day_named(name: str) -> dt.date | None:
    """The day that is a meeting's only name; None for 'OPSG_29'."""
    try:
        return dt.date.fromisoformat(name) if _ISO.fullmatch(name) else None
    except ValueError:
        return None


def of_days(text: str, name: str) -> str:
    """A sentence about a meeting known by its day, the day as cells print it."""
    return text.replace(name, meeting(name)) if name else text


def task(text: str) -> str:
    """The text of an action without the number of the paragraph it stood in: '10243. RM agreed to …'."""
    found = _PARAGRAPH.match(text)
    return text[found.end() :] if found and not _COUNTED.search(text, found.end()) else text


def _without_day(text: str, at: str) -> str:
    """'27/07/21: Evan has left' of the meeting of that day is 'Evan has left'."""
    known, found = day_named(at), _DATED.match(text)
    if not (known and found):
        return text
    number, month, year = (int(part) for part in found.groups())
    is_own = (number, month) == (known.day, known.month) and year in (known.year, known.year % 100)
    return text[found.end() :] if is_own else text


def counted(number: int, noun: str) -> str:
    """The number with its noun.

    >>> counted(1, "action"), counted(3, "action")
    ('1 action', '3 actions')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
