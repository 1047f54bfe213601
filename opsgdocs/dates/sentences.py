"""Where a sentence says by when: 'The DCC to provide a report by the end of February highlighting all meters'.

Some words lead to a deadline wherever they stand ('by', 'before', 'within', 'no later than'); others only where what
follows lies ahead by itself ('at the next meeting', 'in two weeks'); 'in March' and 'on 3 March' may as well tell a
story, so their phrases are not `sure`. Behind a participle they do tell one: 'the report published on 3 March'.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from opsgdocs.dates.phrases import Found, read_date, read_longest
from opsgdocs.dates.said import Reading, Said, Unplaced
from opsgdocs.dates.single import date_in
from opsgdocs.dates.tokens import Names, Token, shape_of, tokens_of


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a text; `sure` is False where it may tell of something else: 'in March', 'on 3 March'."""

    start: int
    end: int
    text: str
    sure: bool = True


_MEETINGS = frozenset(
    [
        "next_meeting",
        "labelled",
        "month_meeting",
        "meeting_day",
        "label_day",
        "day_meeting",
        "day_label",
        "meeting_month",
        "label_month",
        "after_next",
        "kind_meeting",
        "other_meeting",
        "end_meeting",
    ]
)
_STRETCHES = frozenset(
    [
        "end_of_week",
        "end_month",
        "end_quarter",
        "end_half",
        "end_unit",
        "end_year",
        "end_of_day",
        "part_month",
        "part_unit",
        "part_quarter",
        "part_year",
        "half_month",
        "in_month",
        "week_of",
        "week_to",
    ]
)
_DAYS = frozenset(["day", "range", "day_of_month", "weekday"])
_COUNTS = frozenset(
    ["count", "count_working_days", "counts", "offset", "unknown_start", "unknown_working_days", "unit"]
)
_PERIODS = frozenset(["month", "months", "quarter", "quarters", "half", "season", "feast", "month_label"])
_NEVER = frozenset(
    [
        "tbc",
        "ongoing",
        "no_date",
        "clock",
        "last_meeting",
        "this_meeting",
        "count_ago",
        "numbered",
        "every",
        "every_meeting",
        "short_year",
    ]
)
# What each kind of leading word may lead to; True where that alone makes it a deadline.
_LEADS: dict[str, tuple[frozenset[str], bool]] = {
    "A": (_MEETINGS | _STRETCHES, True),  # at, for
    "R": (_MEETINGS, True),  # to
    "C": (_MEETINGS | _STRETCHES | _COUNTS | _PERIODS, True),  # in, during, over
    "O": (_DAYS | _MEETINGS | _STRETCHES, False),  # on
    "U": (frozenset(("range", "months")), True),  # between
}
_DOUBTFUL_IN = _PERIODS - {"month_label"}
_BARE = {
    "x": frozenset(("unit",)),  # 'next week'
    "e": _STRETCHES - {"end_meeting"},
    "p": _STRETCHES,
    "W": frozenset(("week_of",)),
    "D": frozenset(("now",)),
    "d": frozenset(("offset",)),  # '5 Working Days before the next meeting'
    "c": frozenset(("offset",)),
    "j": frozenset(("offset",)),
    "0": frozenset(("no_date",)),
    "=": frozenset(("ongoing",)),
}
_SURE_BARE = frozenset(("x", "d", "c", "j", "W"))
_IRREGULAR = frozenset(
    [
        "held",
        "sent",
        "made",
        "given",
        "taken",
        "seen",
        "took",
        "met",
        "found",
        "shown",
        "issued",
        "set",
        "brought",
        "told",
        "began",
    ]
)
_BE = frozenset(("be", "being"))
_STRONG = re.compile(r"[bfI][bfIACO]*")


def find_targets(text: str, names: Names = Names()) -> tuple[Phrase, ...]:
    """All phrases that say by when, preposition included, in order; `names` are the committee's own.

    >>> find_targets("By 21 February, the DCC to respond to the report published on 3 March.")[0].text
    'By 21 February'
    """
    tokens = [token for token in tokens_of(text, names) if token.kind != "T"]
    return tuple(_targets(text, tokens, shape_of(tokens)))


def find_days(text: str, day_first: bool = True) -> tuple[tuple[Phrase, date], ...]:  # noqa: FBT001, FBT002
    """All complete days with their year, in order: 'Date: Tuesday 4 February 2020, 10:00'."""
    tokens = tokens_of(text)
    return tuple(_days(text, tokens, shape_of(tokens), Said(None, day_first=day_first)))


def parse_day(text: str, day_first: bool = True) -> date | None:  # noqa: FBT001, FBT002
    """The day, where the text is exactly one: '04/02/2020', 'Tuesday 4th Feb 2020', '4.2.2020'; else None."""
    found = find_days(text, day_first)
    if len(found) != 1:
        return None
    phrase, day = found[0]
    around = text[: phrase.start] + text[phrase.end :]
    return day if not around.strip(" .,;:()\t\n\u00a0") else None


def _targets(text: str, tokens: list[Token], shape: str) -> Iterator[Phrase]:
    at = 0
    while at < len(tokens):
        hit = _led(text, tokens, shape, at) or _bare(shape, at, tokens)
        if hit is None:
            at += 1
            continue
        found, sure = hit
        start = _widened(shape, at)
        yield Phrase(
            tokens[start].start, tokens[found.end - 1].end, text[tokens[start].start : tokens[found.end - 1].end], sure
        )
        at = found.end


def _led(text: str, tokens: list[Token], shape: str, at: int) -> tuple[Found, bool] | None:
    """A phrase with its leading words: 'by the end of February', 'at the next meeting'."""
    strong = _STRONG.match(shape, at)
    if strong:
        return _strong(tokens, shape, at, strong.end())
    rules, sure = _LEADS.get(shape[at], (frozenset(), False))
    found = read_longest(shape, at + 1) if rules and shape[at] != "U" else read_longest(shape, at) if rules else None
    if not found or found.rule not in rules or _cut_short(tokens, shape, found) or _narrative(tokens, at):
        return None
    if shape[at] == "C" and found.rule in _DOUBTFUL_IN:
        return None if _has_article(text, tokens, at) else (found, False)
    return found, sure


def _strong(tokens: list[Token], shape: str, at: int, end: int) -> tuple[Found, bool] | None:
    found = read_longest(shape, end)
    if not found or found.rule in _NEVER or _cut_short(tokens, shape, found):
        return None
    # 'delayed by two weeks' is no deadline, 'within two weeks' is
    if found.rule in _COUNTS - {"offset", "unit"} and "I" not in shape[at:end] and "C" not in shape[at:end]:
        return None
    return found, True


def _bare(shape: str, at: int, tokens: list[Token]) -> tuple[Found, bool] | None:
    """A phrase that needs no leading word: 'next week', 'mid-March', 'as soon as possible'."""
    rules = _BARE.get(shape[at])
    found = read_longest(shape, at) if rules else None
    if not rules or not found or found.rule not in rules or _cut_short(tokens, shape, found):
        return None
    if found.rule == "ongoing" and not str(tokens[at].value).endswith("basis"):
        return None
    return found, shape[at] in _SURE_BARE


def _widened(shape: str, at: int) -> int:
    """'each month until June' begins with 'each'."""
    return at - 2 if shape[at] == "b" and shape[max(at - 2, 0) : at] == "vu" else at


def _cut_short(tokens: list[Token], shape: str, found: Found) -> bool:
    """Whether what follows makes another thing of it: 'the 3rd party', 'next week's release'."""
    after = shape[found.end : found.end + 1]
    return after == "'" or (found.rule == "day_of_month" and after in ("X", "B", "M"))


def _narrative(tokens: list[Token], at: int) -> bool:
    """Whether a participle stands before: 'as raised in March', but not 'to be raised in March'."""
    if at == 0:
        return False
    word = str(tokens[at - 1].value).casefold()
    if tokens[at - 1].kind != "X" or not (word.endswith("ed") or word in _IRREGULAR):
        return False
    return at < 2 or str(tokens[at - 2].value).casefold() not in _BE


def _has_article(text: str, tokens: list[Token], at: int) -> bool:
    """'in the January release' is no time, 'in January' is."""
    return bool(text[tokens[at].end : tokens[at + 1].start].strip())


def _days(text: str, tokens: list[Token], shape: str, said: Said) -> Iterator[tuple[Phrase, date]]:
    at = 0
    while at < len(tokens):
        end = read_date(shape, at)
        if end == at:
            at += 1
            continue
        reading = Reading(tokens[at:end], text)
        start, stop = tokens[at].start, tokens[end - 1].end
        if reading.has("YEAR") or reading.has("NUMERIC"):
            with suppress(Unplaced):
                yield Phrase(start, stop, text[start:stop]), date_in(reading, said)[0]
        at = end
