"""One line that announces a meeting: 'Next Reporting Meeting: 25 February 2020', 'OPSG_30 – 3 March 2020'."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from opsgdocs.extractors.front.announced_days import days_in, is_listed
from opsgdocs.extractors.front.coming import LONGEST_LINE, Announced, before_labels, kind_in, label_in
from opsgdocs.extractors.front.openings import opens
from opsgdocs.extractors.front.spoken import announced_in_sentence
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

_UNKNOWN = compiled(
    r"\W*(?:tbc|tba|tbd|not (?:yet )?(?:known|set|agreed)|"
    r"to be (?:confirmed|advised|arranged|agreed|announced|decided|set|determined))\b"
    r"|\W*(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{4})?\W*$",
    re.IGNORECASE,
)
# 'The next meeting is yet to be arranged'
_YET = late(
    compiled,
    r"(?i)\bto be (?:confirmed|advised|arranged|agreed|announced|decided|set|determined|fixed)\b|\b(?:tbc|tba|tbd)\b",
)
_PLURAL = compiled(r"(?i)\bmeetings\b|\bdates\b")
_OR = compiled(r"(?i)\s*(?:\([^()]*\)\s*)?or\b")
_WEEK = compiled(
    r"(?i)(?:\bw/?[cb]|\bweek\s+(?:commencing|beginning|of|starting|ending))\b[\s:]*(?:the\s+)?(?:\w+day\s+)?$"
)
# 'papers by 6 May', 'deadline for papers: 6 May': another thing's day
_OF_PAPERS = compiled(r"(?i)\b(?:papers?|deadline|agenda|submi\w+|circulat\w+|reports?|reminder)\b[^;\d]*$")
_NOTHING = Announced(None, None, None, ())


def announced_in(
    line: Passage, profile: Profile, today: date | None, opening: Announced | None, below: Announced | None = None
) -> Iterator[Announced]:
    """The meetings that a line announces; `opening` is what it `opens`; `below`: it stands under 'Next Meetings'."""
    opened = opening or below
    if opened is None:
        yield from announced_in_sentence(line, profile, today)
        return
    rest = _first_sentence(line if opened is below else opened.passages[-1])
    days = tuple(_days_of_meetings(rest.text, days_in(rest.text, profile, today), several=names_several(opened)))
    undecided = [day for *_, day in days].count(None)
    if undecided or (not days and is_unknown(rest.text)):
        yield Announced(opened.kind or kind_in(rest.text, profile), None, None, (line,))
    for index, (start, end, day) in enumerate(days if not undecided else ()):
        before = rest.text[days[index - 1][1] if index else 0 : start]
        behind = rest.text[end : days[index + 1][0] if index + 1 < len(days) else None]
        bracket = re.match(r"[^(;,]{0,25}\([^)]*\)", behind) or re.match("", behind)
        beside = before + (bracket[0] if bracket else "")
        kind = kind_in(beside, profile) or opened.kind
        label = label_in(beside, profile) or (opened.label if len(days) == 1 else None)
        yield Announced(kind, day, label, (line,))


def announced_in_row(
    cells: Sequence[Passage], profile: Profile, today: date | None, below: Announced | None
) -> Iterator[Announced]:
    """The meeting of a row such as 'OPSG_30 | 3 March 2020', in a table of coming meetings."""
    opened = opens(cells[0], profile) if cells else None
    labels = before_labels(profile.meeting.short)
    if not (opened or below or any(may_hold(cell.text, labels) for cell in cells)):
        return
    dated = [(cell, days_in(cell.text, profile, today)) for cell in cells]
    days = [day for _, found in dated for _, _, day in found]
    words = " ".join(cell.text for cell, found in dated if not found)
    label = label_in(words, profile)
    coming = bool(days) and today is not None and days[0] > today
    if days and (opened or below or (coming and label)):
        kind = kind_in(words, profile) or (opened or below or _NOTHING).kind
        yield Announced(kind, days[0], label, tuple(cells))
    elif opened and any(is_unknown(cell.text) for cell in cells[1:]):
        yield Announced(opened.kind, None, label, tuple(cells))


def names_several(opened: Announced) -> bool:
    """'Next meetings: 13 and 14 May' are two, 'Next meeting: 13 and 14 May' is one of two days."""
    return _PLURAL.search(opened.passages[0].text) is not None


def is_unknown(text: str) -> bool:
    """Whether a day is left open: 'TBC', 'to be confirmed'."""
    return bool(_UNKNOWN.match(text) or _YET.search(text, 0, LONGEST_LINE))


def _days_of_meetings(
    text: str, days: Sequence[tuple[int, int, date]], *, several: bool
) -> Iterator[tuple[int, int, date | None]]:
    """The days on which meetings begin; None for one of which the text names a week, or two days to choose from."""
    end, last = 0, date.min
    for start, stop, day in days:
        between = text[end:start]
        goes_on = end > 0 and is_listed(between)
        if goes_on and not several and (day - last).days == 1:
            end, last = stop, day
            continue
        if _OF_PAPERS.search(between):
            continue
        undecided = (goes_on and _OR.match(between)) or _WEEK.search(between)
        yield start, stop, None if undecided else day
        end, last = stop, day


def _first_sentence(passage: Passage) -> Passage:
    """What follows the announcement itself tells of papers and agendas: 'Reports are due on 24 February.'"""
    end = re.search(r"[\w)][.;]\s+(?=[A-Z])", passage.text)
    return passage.part(0, end.end()) if end else passage
