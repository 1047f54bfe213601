"""What a column beside the names says of who was there: '✓' beneath 'Present', 'Regrets' beneath 'Attend/Regrets'.

Alex Smith   Attend
Jo Bloggs    Regrets

A head may name both answers, so that the cell alone tells, and its letters are those of the head: 'A' is 'Attend'
beneath 'Attend/Regrets' and 'Apologies' beneath 'Present/Apologies'.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from opsgdocs.extractors.attendance.marks import read_mark
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords
from opsgdocs.records import Presence

# The answers that a head may name
_THERE = late(
    compiled,
    r"attend(?:s|ed|ing|ance)?|present|in attendance|joined|p|in[- ]person|face[- ]to[- ]face|remote(?:ly)?|online"
    r"|virtual(?:ly)?|(?:by )?(?:tele)?phone|(?:ms )?teams|zoom|dial(?:led)?[- ]in|tele-?con(?:ference)?|video",
    re.IGNORECASE,
)
_AWAY = late(
    compiled,
    r"(?:apolog(?:y|ies)|regrets?|absent|absence|declined|not (?:present|attending|in attendance)|a|r)",
    re.IGNORECASE,
)
_YES_OR_NO = late(compiled, r"\s*[(\[]?\s*(?:y(?:es)?\s*/\s*n(?:o)?)\s*[)\]]?\s*$", re.IGNORECASE)
_OR = late(compiled, r"\s*(?:/|\||,|\bor\b)\s*", re.IGNORECASE)

_LETTERS_THERE = frozenset({"p", "present", "attended"})
_LETTERS_AWAY = frozenset({"a", "ap", "abs", "apologies", "apology", "absent", "r", "regrets"})
_DAY = compiled(r"\d{1,2}[/. -](?:\d{1,2}|[A-Za-z]{3,9})(?:[/. -]\d{2,4})?")
_TICK = late(compiled, r"[✓✔☑🗸]|y|yes", re.IGNORECASE)
_BLANK = late(compiled, r"[□☐–—-]+|n/?a|0|false", re.IGNORECASE)
_CROSS = late(compiled, r"[✗✘✕✖❌☒×x]", re.IGNORECASE)  # beside ticks
_SURELY_CROSS = late(compiled, r"[✗✘❌]")
_NO = late(compiled, r"(?:no?|not \w+|did not \w+|dna)\b(?!/)", re.IGNORECASE)
_SAYS_AWAY = late(
    compiled,
    r"(?:a|ap|abs)\.?$|(?:apol\w*|regrets?|absen(?:t|ce)|declined|excused|unable)\b",
    re.IGNORECASE,
)
_ANSWER = late(
    compiled,
    r"[✓✔☑🗸✗✘✕✖❌☒×x●•*□☐–—-]+|[a-z]{1,2}\.?|d/i|n/a|yes|no|abs|attend\w*|present|apol\w*|regrets?|absent|in person",
    re.IGNORECASE,
)


class Tick(NamedTuple):
    """A column of ticks: the list that a tick puts somebody on, and the answers that its head names, if any."""

    presence: Presence
    column: int
    answers: tuple[tuple[str, Presence], ...] = ()


Said = Presence | Literal["absent"]
"""What ticks say of a person; absent is who is ticked on no list."""


def asked(head: str) -> bool:
    """Whether a head asks who was there: 'Attend/Regrets', 'Present (Y/N)', 'Attended?'."""
    plain = _YES_OR_NO.sub("", head.strip(" :?"))
    asks = plain != head.strip(" :") or "attended" in plain.casefold()
    if asks and _THERE.fullmatch(plain):
        return True
    return len({presence for _, presence in answers_in(head)}) > 1


def answers_in(head: str) -> tuple[tuple[str, Presence], ...]:
    """The answers that a head names: 'attend' and 'regrets' of 'Attend/Regrets'; () unless all of it is answers."""
    words = [word for word in _OR.split(head.strip(" :?()[]").casefold()) if word]
    known = [(word, told) for word in words if (told := _presence_of(word))]
    return tuple(known) if len(known) == len(words) > 1 else ()


def _presence_of(word: str) -> Presence | None:
    if _THERE.fullmatch(word):
        return "present"
    return "apologies" if _AWAY.fullmatch(word) else None


def are_answers(texts: Sequence[str]) -> bool:
    """Whether the cells of a column hold nothing but ticks and answers, and so no names."""
    filled = [text for text in texts if text]
    return bool(filled) and all(_ANSWER.fullmatch(text.strip()) for text in filled)


def tell_attendance(head: str, texts: Sequence[str]) -> bool:
    """Whether a column of another name tells who was there: one headed by a day, or with both 'P' and 'A' in it."""
    if not are_answers(texts):
        return False
    letters = {text.strip(" .").casefold() for text in texts}
    return _DAY.fullmatch(head.strip()) is not None or (
        bool(letters & _LETTERS_THERE) and bool(letters & _LETTERS_AWAY)
    )


def is_ticked(texts: Sequence[str]) -> bool:
    """Whether a column has ticks, beside which a cross says no."""
    return any(_TICK.fullmatch(text) for text in texts)


def read_ticks(cells: Sequence[tuple[Tick, str]], words: AttendanceWords, *, ticked: bool) -> Said | None:
    """What the cells beside a name say; None where there are no columns of ticks."""
    if not cells:
        return None
    told = [answer for tick, text in cells for answer in _told(tick, text, words)]
    if "apologies" in told:
        return "apologies"
    lists = {tick.presence for tick, _ in cells}
    present = " ".join(text for tick, text in cells if tick.presence == "present")
    if lists == {"present"} and _says_no(present, ticked=ticked):
        return "apologies"
    return "present" if _is_tick(present) or "present" not in lists else "absent"


def _told(tick: Tick, text: str, words: AttendanceWords) -> Iterator[Presence]:
    """'apologies' where a cell says so: by a tick in their column, or by its own words in that of those present."""
    by_head = _by_head(text, tick)
    if by_head:
        yield by_head
    elif tick.presence == "apologies":
        if _is_tick(text):
            yield "apologies"
    elif _SAYS_AWAY.match(text) or ((marks := read_mark(text, words)) and marks.apologies):
        yield "apologies"


def _by_head(text: str, tick: Tick) -> Presence | None:
    """The answer of the head that a cell repeats or abbreviates."""
    plain = text.strip(" .()").casefold()
    known = {told for word, told in tick.answers if plain and (word.startswith(plain) or plain.startswith(word))}
    return known.pop() if len(known) == 1 else None


def _says_no(text: str, *, ticked: bool) -> bool:
    cross = _CROSS if ticked else _SURELY_CROSS
    return bool(_NO.match(text) or cross.fullmatch(text))


def _is_tick(text: str) -> bool:
    return bool(text) and not (_BLANK.fullmatch(text) or _NO.match(text) or _SURELY_CROSS.fullmatch(text))
