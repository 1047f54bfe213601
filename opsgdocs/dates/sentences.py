"""Where a sentence says by when: 'The DCC to provide a report by the end of February highlighting all meters'.

Some words lead to a deadline wherever they stand ('by', 'before', 'within', 'no later than'); others only where what
follows lies ahead by itself ('at the next meeting', 'in two weeks'); 'in March' and 'on 3 March' may as well tell a
story, so their phrases are not `sure`. Behind a participle they do tell one: 'the report published on 3 March'.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from opsgdocs.dates.asides import is_aside, is_explained, is_within
from opsgdocs.dates.bodies import is_own
from opsgdocs.dates.families import (
    ALONE,
    AT_END,
    BARE,
    BE,
    COUNTS,
    IN_CELLS,
    IRREGULAR,
    LEADS,
    MEETINGS,
    NEVER,
    NOTHING,
    OF_DATES,
    OPENING,
    PERIODS,
    SAID_OF_DATES,
    SETTING_OFF,
    STRONG,
    UNNAMED,
)
from opsgdocs.dates.happenings import may_tell_of_else, tells_of_else
from opsgdocs.dates.lexicon import BODY_NOUNS, KINDS
from opsgdocs.dates.phrases import Found, read_date, read_longest
from opsgdocs.dates.said import Reading, Said, Unplaced
from opsgdocs.dates.single import date_in
from opsgdocs.dates.token import Names, Token, shape_of
from opsgdocs.dates.tokens import may_hold_day, tokens_of
from opsgdocs.dates.unset import left_open

_ITS = KINDS["ITS"]
_THINGS = frozenset(KINDS[kind] for kind in ("WORD", "BODY", "MEETING", "KIND", "EVENT", "OCCASION"))
_PAUSE = KINDS["STOP"] + KINDS["COMMA"] + KINDS["CLOSE"]
_NUMBERS = KINDS["COUNT"] + KINDS["MARK"] + KINDS["ORDINAL"]
_QUARTERS = frozenset(("quarter", "end_quarter"))
_FEWEST_OUTSIDE = 13  # no word for a number says more than twelve
_UNSET = KINDS["TBC"] + KINDS["ONGOING"]
_LONGEST_AGENT = 6  # words, with 'by'
_LONGEST = 30  # tokens of a phrase at the end, with its stops


class Phrase(NamedTuple):
    """A stretch of a text.

    Attributes:
        start: where it begins in the text.
        end: where it ends.
        text: its words, with their preposition.
        sure: False where it may tell of something else: 'in March', 'on 3 March'.
        whose: the body that 'its' stands for in 'at its March meeting'.
        told_to: another body named right before, whose meeting may be meant: 'to the Panel at the March meeting'.
        aside: whether it tells of something else than by when: 'busy next week'.
        within: whether it may tell of what a clause before it says: 'whether it can be completed by 30 June'.
    """

    start: int
    end: int
    text: str
    sure: bool = True
    whose: str = ""
    told_to: str = ""
    aside: bool = False
    within: bool = False


@lru_cache(maxsize=1 << 9)  # the text of an action is asked for its day, its deadline and what is doubtful in turn
def find_targets(text: str, names: Names | None = None) -> tuple[Phrase, ...]:
    """All phrases that say by when, preposition included, in order; `names` are the committee's own.

    >>> find_targets("By 21 February, the DCC to respond to the report published on 3 March.")[0].text
    'By 21 February'
    """
    tokens = [token for token in tokens_of(text, names) if token.kind != KINDS["CLOCK"]]
    return tuple(_targets(text, tokens, shape_of(tokens), names or Names()))


@lru_cache(maxsize=1 << 9)  # the lines of the front page are asked by the steps that read titles, days and places
def find_days(text: str, day_first: bool = True) -> tuple[tuple[Phrase, date], ...]:  # noqa: FBT001, FBT002
    """All complete days with their year, in order: 'Date: Tuesday 4 February 2020, 10:00'."""
    if not may_hold_day(text):
        return ()
    tokens = tokens_of(text)
    return tuple(_days(text, tokens, shape_of(tokens), Said(None, day_first=day_first)))


def parse_day(text: str, day_first: bool = True) -> date | None:  # noqa: FBT001, FBT002
    """The day, where the text is exactly one: '04/02/2020', 'Tuesday 4th Feb 2020', '4.2.2020'; else None."""
    found = find_days(text, day_first)
    if len(found) != 1:
        return None
    phrase, day = found[0]
    around = text[: phrase.start] + text[phrase.end :]
    return None if around.strip(" .,;:()\t\n\u00a0") else day


def _targets(text: str, tokens: list[Token], shape: str, names: Names) -> Iterator[Phrase]:
    at = 0
    while at < len(tokens):
        if shape[at] == KINDS["TO"] and _is_addressee(tokens, shape, at, names):
            at += 2
        opens = shape[at] in OPENING or (at and shape[at - 1] in SETTING_OFF)
        hit = _hit(text, tokens, shape, at) if opens else None
        if hit is None:
            at += 1
            continue
        found, sure = hit
        start, end = _start(text, tokens, shape, (at, found)), tokens[found.end - 1].end
        whose = next((str(token.value) for token in tokens[found.start : found.end] if token.kind == _ITS), "")
        told_to = _told_to(tokens, at, names) if found.rule in UNNAMED else ""
        aside = is_aside(tokens, at, found.end) or tells_of_else(tokens, at, found.end)
        within = is_within(tokens, at) or may_tell_of_else(tokens, at)
        sure = sure and not aside and not is_explained(tokens, found.end)
        yield Phrase(start, end, text[start:end], sure, whose, told_to, aside, within)
        at = found.end


def _told_to(tokens: list[Token], at: int, names: Names) -> str:
    """'Panel' right before 'at the March meeting' in 'to present it to the Panel at the March meeting'."""
    if at < 2 or tokens[at - 1].kind != KINDS["BODY"] or tokens[at - 2].kind != KINDS["TO"]:
        return ""
    body = str(tokens[at - 1].value)
    return body if body.rsplit(maxsplit=1)[-1].lower() in BODY_NOUNS and not is_own(body, names) else ""


def _hit(text: str, tokens: list[Token], shape: str, at: int) -> tuple[Found, bool] | None:
    hit = None
    if shape[at] in OPENING:
        hit = _strong(text, tokens, shape, at) or _weak(text, tokens, shape, at) or _bare(text, tokens, shape, at)
    if not hit and at and shape[at - 1] in SETTING_OFF:
        hit = _trailing(text, tokens, shape, at)
    if hit or shape[at] not in _UNSET:
        return hit
    unset = left_open(tokens, shape, at)
    return (unset, True) if unset else None


def _start(text: str, tokens: list[Token], shape: str, hit: tuple[int, Found]) -> int:
    """Where the printed phrase begins: at its preposition, but behind a label such as 'Target date:'."""
    at, found = hit
    before = tokens[found.start - 1] if found.start > at else None
    if before and text[before.start : before.end].endswith(":"):
        return tokens[found.start].start
    return tokens[_widened(shape, at)].start


def _is_addressee(tokens: list[Token], shape: str, at: int, names: Names) -> bool:
    """'to the Panel in November' names who is told; 'to the OPSG in March', of its own minutes, the meeting."""
    row = KINDS["TO"] + KINDS["BODY"] + KINDS["IN"]
    return shape.startswith(row, at) and str(tokens[at + 1].value).casefold() != names.short.casefold()


def _strong(text: str, tokens: list[Token], shape: str, at: int) -> tuple[Found, bool] | None:
    """'by the end of February', 'within 5 Working Days', 'target date: TBC'."""
    lead = STRONG.match(shape, at)
    found = _found(tokens, shape, lead.end()) if lead else None
    if not lead or not found or (found.rule in NEVER and not _is_labelled(text, tokens[lead.end() - 1], found)):
        return None
    # 'delayed by two weeks' is no deadline, 'within two weeks' is
    if found.rule in COUNTS and not set(lead[0]) & {KINDS["WITHIN"], KINDS["IN"]}:
        return None
    return found, not _told(tokens, at)


def _is_labelled(text: str, label: Token, found: Found) -> bool:
    return found.rule in SAID_OF_DATES and text[label.start : label.end].endswith(":")


def _weak(text: str, tokens: list[Token], shape: str, at: int) -> tuple[Found, bool] | None:
    """'at the next meeting', 'in two weeks', and, not for sure, 'in March'."""
    rules, sure = LEADS.get(shape[at], NOTHING) if str(tokens[at].value).isalpha() else NOTHING
    found = _found(tokens, shape, at + 1) if rules else None
    if not found or found.rule not in rules or KINDS["LAST"] in shape[found.start : found.end]:
        return None
    told = _told(tokens, at) and KINDS["NEXT"] not in shape[found.start : found.end]
    if told and (found.rule not in MEETINGS or (tokens[at - 2 : at - 1] and tokens[at - 2].value == "as")):
        return None
    if found.rule in PERIODS and _has_article(text, tokens, at) and tokens[at + 1].value != "new year":
        return None
    if tokens[at].value == "over" and KINDS["NEXT"] not in shape[found.start : found.end]:
        return None  # 'over a year' is longer than one
    return found, sure and not told and found.rule not in PERIODS and _is_label(tokens[found.start : found.end])


def _bare(text: str, tokens: list[Token], shape: str, at: int) -> tuple[Found, bool] | None:
    """A phrase that needs no leading word: 'next week', 'mid-March', 'as soon as possible'."""
    rules, sure = BARE.get(shape[at], NOTHING)
    found = _found(tokens, shape, at) if rules else None
    if not found or found.rule not in rules or tokens[at].value in IN_CELLS:
        return None
    if _says_no_time(text, tokens, at, found):
        return None
    if found.rule in COUNTS:  # '28 days from this meeting'
        return (found, False) if KINDS["TIME"] in shape[found.start : found.end] else None
    return found, sure


def _says_no_time(text: str, tokens: list[Token], at: int, found: Found) -> bool:
    """'the budget this year', 'the ongoing issue', 'quarterly', and 'to start next week': a verb before 'next week'."""
    first = tokens[at]
    if found.rule == "ongoing":
        return not str(first.value).endswith("basis")
    if first.kind == KINDS["THIS"]:
        return str(tokens[found.end - 1].value) == "year"
    return first.value in ("start", "end", "close") and text.endswith("to ", 0, first.start)


def _trailing(text: str, tokens: list[Token], shape: str, at: int) -> tuple[Found, bool] | None:
    """A phrase set off at the end: '– 18th March', and, not for sure, '(SECAS, 5 April 2022)'."""
    found = _found(tokens, shape, at) if len(shape) - at < _LONGEST else None
    if not found or found.rule not in ALONE or not AT_END.issuperset(shape[found.end :]):
        return None
    if found.rule == "meeting_day" and KINDS["MEETING"] not in shape[found.start : found.end]:
        return None  # 'DCC, 18 March' is an owner and a day
    if shape[found.end - 1] == KINDS["CLOSE"] and KINDS["OPEN"] not in shape[found.start : found.end]:
        found = found._replace(end=found.end - 1)
    dash = shape[at - 1] == KINDS["TO"]
    if dash and (not _is_dash(text, tokens[at - 1]) or shape[at - 2 : at - 1] in OF_DATES or _is_id(tokens, at)):
        return None
    if found.rule in SAID_OF_DATES and not dash:
        return None
    return found, dash


def _is_id(tokens: list[Token], at: int) -> bool:
    """'as in action – 29/01' names no day."""
    return tokens[at].kind == KINDS["SHORT"] and at > 1 and str(tokens[at - 2].value).casefold() in ("action", "item")


def _is_dash(text: str, token: Token) -> bool:
    return token.value != "/" and text[max(token.start - 1, 0)].isspace() and text[token.end : token.end + 1].isspace()


def _found(tokens: list[Token], shape: str, start: int) -> Found | None:
    """What stands there, unless what follows makes another thing of it: 'the 3rd party', 'next week's release'."""
    found = read_longest(shape, start)
    if found and found.end < len(tokens) and _names_a_thing(tokens[found.end - 1], tokens[found.end]):
        found = read_longest(shape, start, found.end - 1)
    if found and _counts_things(tokens, shape, found):
        found = read_longest(shape, start, found.end - 1)  # 'by 21 Feb 20 reports'
    after = shape[found.end : found.end + 1] if found else ""
    if found and found.rule == "unit" and _is_genitive(tokens, found):
        return None
    if found and found.rule == "meeting_month" and after == KINDS["MEETING"]:
        return None  # 'by SECAS to the March meeting': the month is that of the meeting behind it
    if found and found.rule == "other_meeting" and KINDS["NEXT"] not in shape[found.start : found.end]:
        return None  # 'to the core developers meeting' may be any
    if not found or after == KINDS["POSSESSIVE"]:
        return None
    counted = found.rule == "day_of_month" and shape[found.end - 1] == KINDS["ORDINAL"]
    return None if counted and after in ("X", "B", "M") else found


def _counts_things(tokens: list[Token], shape: str, found: Found) -> bool:
    """Whether the number at the end of a date counts what follows it: 'by 21 Feb 20 reports', 'by May 50 sites'."""
    if found.rule == "no_day" and _is_written_out(tokens[found.start : found.end]):
        return True
    last = tokens[found.end - 1]
    numbered = last.kind != KINDS["MARK"] or str(last.value)[:1].isdigit()
    ends = found.rule == "short_year" or (found.rule == "no_day" and shape[found.end - 1] in _NUMBERS)
    ends = ends or (found.rule in _QUARTERS and last.kind == KINDS["DAY"] and KINDS["QUARTER"] in shape[: found.end])
    return ends and not (numbered and shape[found.end : found.end + 1] in _PAUSE)


def _is_written_out(tokens: list[Token]) -> bool:
    """'within two March weeks', 'first release 2022': such a number is no day of a month, nor meant for one."""
    ordinal = any(token.kind == KINDS["ORDINAL"] and int(token.value) < 0 for token in tokens)
    counts = (int(token.value) for token in tokens if token.kind == KINDS["COUNT"])
    return ordinal or any(0 < count < _FEWEST_OUTSIDE for count in counts)


def _is_genitive(tokens: list[Token], found: Found) -> bool:
    """'next years AGM' is next year's."""
    unit, after = tokens[found.end - 1], tokens[found.end : found.end + 1]
    is_plural = unit.end - unit.start > len(str(unit.value))
    return is_plural and bool(after) and after[0].kind in _THINGS


def _names_a_thing(last: Token, after: Token) -> bool:
    """Whether a body's name is only the first word of something else: 'the June 2020 SEC Release'."""
    return last.kind == KINDS["BODY"] and after.kind == KINDS["WORD"] and str(after.value)[0].isupper()


def _is_label(tokens: list[Token]) -> bool:
    """Whether a number behind capitals counts meetings: 'OPSG_31' does, 'SAM 2' may be a machine."""
    labels = [token for token in tokens if token.kind == KINDS["LABEL"]]
    return all("_" in str(token.value) for token in labels)


def _widened(shape: str, at: int) -> int:
    """'each month until June' begins with 'each'."""
    each = KINDS["EVERY"] + KINDS["UNIT"]
    return at - 2 if shape[at] == KINDS["BY"] and shape[max(at - 2, 0) : at] == each else at


def _told(tokens: list[Token], at: int) -> bool:
    """Whether a participle stands before: 'as raised in March', but not 'to be raised in March'."""
    return _is_participle(tokens, at - 1) or _is_participle(tokens, _before_agent(tokens, at) - 1)


def _is_participle(tokens: list[Token], at: int) -> bool:
    if at < 0 or tokens[at].kind != KINDS["WORD"]:
        return False
    word = str(tokens[at].value).casefold()
    participle = word in IRREGULAR or (word.endswith("ed") and word != "need")
    return participle and (at < 1 or str(tokens[at - 1].value).casefold() not in BE)


def _before_agent(tokens: list[Token], at: int) -> int:
    """Where 'by Ofgem' begins in 'the queries raised by Ofgem in March'; -1 where nobody is named."""
    for place in range(at - 1, max(at - _LONGEST_AGENT, 0), -1):
        if tokens[place].kind == KINDS["BY"]:
            return place if place < at - 1 and tokens[place].value == "by" else -1
        if tokens[place].kind not in (KINDS["WORD"], KINDS["BODY"]):
            return -1
    return -1


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
        reading, start, stop = Reading(tokens[at:end], text), tokens[at].start, tokens[end - 1].end
        if reading.has("YEAR") or reading.has("NUMERIC"):
            with suppress(Unplaced):
                yield Phrase(start, stop, text[start:stop]), date_in(reading, said)[0]
        at = end
