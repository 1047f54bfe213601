"""The days that a paper speaks of, and in what role: 'approved on 17 April 2020', 'expected to commence in August'.

A paper without a date was written between the latest day that it tells as past and the earliest that it expects.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from opsgdocs.dates import Said, resolve
from opsgdocs.dates.families import STRONG
from opsgdocs.dates.phrases import read_date, read_longest
from opsgdocs.dates.token import Token, shape_of
from opsgdocs.dates.tokens import tokens_of
from opsgdocs.document import fold
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import DateBounds, SaidDate, Target
from opsgdocs.records.papers import DateRole

_DATED = frozenset(
    ("day", "short_year", "range", "months", "quarters", "month", "quarter", "half", "end_month", "end_quarter",
     "end_half", "end_of_day", "part_month", "part_quarter", "half_month", "in_month", "week_of", "week_to",
     "end_of_week", "month_meeting", "meeting_month", "meeting_day", "day_meeting", "label_day", "day_label")
)  # fmt: skip
_HOLD_A_DAY = frozenset(("meeting_day", "day_meeting", "label_day", "day_label"))
_JOINED = frozenset(("months", "quarters"))
_LED = compiled(r"(?:of|in|on|to|for|since)\s+", re.IGNORECASE)
_YEAR = compiled(r"(?:19|20)\d\d|['’]\d\d|[-/.]\d\d\b")
_BARE = frozenset(("half", "quarter", "month"))
_VERSION = compiled(r"\w\.$")
# Of what the number before a month may be: of a part of a document always, of a step where no year follows
_PART = compiled(
    r"(?i)\b(?:sections?|clauses?|paragraphs?|annex|appendix|tables?|figures?|pages?|items?|options?|parts?)\s+$"
)
_STEP = compiled(
    r"(?i)\b(?:releases?|phases?|stages?|steps?|versions?|tiers?|levels?|issues?|tranches?|waves?|drops?)\s+$"
)
_DIGIT_OR_MONTH = compiled(
    r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)  # fmt: skip
_EXPECTED = compiled(
    r"\b(?:expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|schedul(?:es|ed|ing)|due(?!\s+to\s+(?!be\b))|will|shall|"
    r"to be|to begin|to start|to commence|targeted|target|forecast|anticipated?|anticipates|intends?|intended|"
    r"aim(?:s|ed|ing)?|proposed|(?:implementation|go-live|release|delivery|start|completion) dates?|commencing|"
    r"starting|from|going live|go live|hoped|next|later|upcoming|forthcoming|until|awaiting|pending|is to|are to)\b",
    re.IGNORECASE,
)
_PAST = compiled(
    r"\b(?:was|were|has been|have been|had|has|have|did|\w{2,}ed|went|held|sent|made|given|taken|found|began|begun|met|"
    r"told|took|came|became|saw|seen|said|rose|fell|grew|brought|since|ago|last|originally|previously|earlier|initially)\b",
    re.IGNORECASE,
)
_LED_AHEAD = compiled(r"(?i)\b(?:to|will|shall|may|should|must|is|are)\s+(?:still\s+)?(?:be|have)\s+")
_NOT_PAST = compiled(
    r"(?i:need|expected|planned|scheduled|targeted|intended|proposed|anticipated|aimed|hoped|based|related|dated)$"
)
# 'The NDS to present its findings at the April meeting'
_TASK = compiled(r"(?:[\w&/,'’()-]+\s+){1,8}?to\s+[a-z]+\b")
_OVERTAKEN = compiled(r"(?i)\b(?:originally|previously|initially)\b")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A date as found: its passage, its role, and what it means by itself."""

    passage: Passage
    role: DateRole
    target: Target

    @property
    def stated(self) -> bool:
        """Whether its words name the year."""
        return self.target.earliest is not None and _YEAR.search(self.passage.text) is not None


def find_spoken(passage: Passage, said: Said) -> Iterator[Spoken]:
    """The dates in a stretch of text, with what they mean without any other knowledge than `said`."""
    text = fold(passage.block.text[: passage.end])
    if not _DIGIT_OR_MONTH.search(text, passage.start):
        return
    for start, end in sentences(text[passage.start :]):
        sentence = passage.part(start, end)
        yield from _in_sentence(sentence, said)


def _in_sentence(sentence: Passage, said: Said) -> Iterator[Spoken]:
    text = sentence.text
    tokens = tokens_of(text, said.called)
    shape = shape_of(tokens)
    previous = 0
    for first, last in _phrases(text, tokens, shape):
        start, end = tokens[first].start, tokens[last - 1].end
        led = _LED.match(text, start)
        start = led.end() if led else start
        role = _role(text, (previous, start, end), is_deadline=_is_deadline(shape, first))
        target = resolve(text[start:end], replace(said, looking="back") if role == "past" else said)
        yield Spoken(sentence.part(start, end), role, target)
        previous = end


def _phrases(text: str, tokens: list[Token], shape: str) -> Iterator[tuple[int, int]]:
    """First and last-but-one token of each phrase that names a day or a span."""
    at = 0
    while at < len(tokens):
        found = read_longest(shape, at)
        if found is None or found.rule not in _DATED or _is_none(text, tokens[at].start, tokens[found.end - 1].end):
            at += 1
            continue
        first, last = at, found.end
        if found.rule in _HOLD_A_DAY:
            first, last = _day_within(shape, at, found.end)
        elif found.rule == "meeting_month" or (
            found.rule in _JOINED and any(str(token.value).casefold() in ("and", "&", ",") for token in tokens[at:last])
        ):
            first, last = _first_of(shape, at, last)
        yield first, last
        at = last


def _is_none(text: str, start: int, end: int) -> bool:
    """'R3.1 of November 2020' and 'Section 5 March release' name a month, 'half-hourly reads' not even that."""
    phrase = text[start:end]
    if phrase.casefold() in _BARE:
        return True
    if not phrase[:1].isdigit():
        return False
    before = text[max(0, start - 24) : start]
    return _VERSION.search(before) is not None or any(
        naming.search(before) for naming in (_PART, *(() if _YEAR.search(phrase) else (_STEP,)))
    )


def _day_within(shape: str, start: int, end: int) -> tuple[int, int]:
    """'17 April 2020' in 'SEC Panel on 17 April 2020'."""
    for at in range(start, end):
        stop = read_date(shape, at)
        if stop > at:
            return at, stop
    return start, end


def _first_of(shape: str, start: int, end: int) -> tuple[int, int]:
    """'May 2020' in 'May 2020 and November 2020'."""
    for first in range(start, end):
        for last in range(end - 1, first, -1):
            found = read_longest(shape, first, last)
            if found and found.rule in ("month", "quarter") and found.end == last:
                return first, last
    return start, end


def _is_deadline(shape: str, first: int) -> bool:
    """'by 11 May 2020', 'no later than the end of June'."""
    return any((match := STRONG.match(shape, at)) and match.end() == first for at in range(max(first - 4, 0), first))


def _role(text: str, span: tuple[int, int, int], *, is_deadline: bool) -> DateRole:
    """By the nearest word before the date that tells, else by those behind it."""
    previous, start, end = span
    before, behind = text[:start], text[end:]
    if _OVERTAKEN.search(behind[:40]) or _OVERTAKEN.search(text[previous:start]):
        return "past"
    ahead, told = _last(_EXPECTED, before), _last_told(before)
    if is_deadline:
        return "past" if told > ahead and told >= 0 and _closely(before, told) else "deadline"
    if max(ahead, told) >= 0:
        return "expected" if ahead >= told else "past"
    if _EXPECTED.search(behind) or _TASK.match(before):
        return "expected"
    return "past" if _PAST.search(behind) else "mentioned"


def _last(pattern: "re.Pattern[str]", text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _last_told(text: str) -> int:
    """Where the last verb of the past begins; 'is expected', 'to be discussed' and 'will have moved' lie ahead."""
    found = -1
    ahead = [match.end() for match in _LED_AHEAD.finditer(text)]
    for match in _PAST.finditer(text):
        led = any(0 <= match.start() - end < 2 for end in ahead)
        if not led and not _NOT_PAST.search(match[0]):
            found = match.start()
    return found


def _closely(before: str, told: int) -> bool:
    return len(before[told:].split()) < 4


def bounds_of(spoken: Iterable[Spoken], latest: dt.date | None = None) -> DateBounds | None:
    """Between which days a paper was written that tells and expects these; `latest` is the day of its meeting."""
    known = [one for one in spoken if one.stated]
    past = [one.target.earliest for one in known if one.role == "past" and one.target.earliest]
    first = max((day for day in past if latest is None or day <= latest), default=None)
    ahead = [one.target.latest for one in known if one.role in ("expected", "deadline") and one.target.latest]
    ahead = [day for day in (*ahead, *((latest,) if latest else ())) if first is None or day >= first]
    last = min(ahead, default=None)
    return DateBounds(earliest=first, latest=last) if first or last else None


def said_date(spoken: Spoken, said: Said) -> SaidDate:
    """The date as a record, resolved with what is known of the paper's own day."""
    target = spoken.target
    if target.earliest is None and said.day is not None:
        looking = replace(said, looking="back") if spoken.role == "past" else said
        target = resolve(spoken.passage.text, looking)
    return SaidDate(
        text=spoken.passage.text,
        earliest=target.earliest or target.date,
        latest=target.latest or target.date,
        role=_seen_from(spoken.role, target, said.day) if spoken.stated else spoken.role,
        evidence=spoken.passage.cite(),
    )


def _seen_from(role: DateRole, target: Target, day: dt.date | None) -> DateRole:
    """A day of which the sentence does not tell is past or ahead by the paper's own date."""
    if role != "mentioned" or day is None or target.earliest is None or target.latest is None:
        return role
    if target.latest < day:
        return "past"
    return "expected" if target.earliest > day else role
