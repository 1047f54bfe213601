"""Words that lead to a time which no rule reads: 'by 20.05', 'by l June 2022', 'by the start of term'.

They set no target, and the next meeting would silently take its place: a person is told instead.
"""

from collections.abc import Sequence
from functools import lru_cache

from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.token import Names, Token
from opsgdocs.dates.tokens import tokens_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import MONTHS
from opsgdocs.patterns import late

_LEADING = frozenset(KINDS[kind] for kind in ("BY", "BEFORE", "WITHIN"))
_OF_TIME = frozenset(
    KINDS[kind]
    for kind in (
        "MONTH", "MONTHYEAR", "YEAR", "NUMERIC", "SHORT", "WEEKDAY", "CLOCK", "COMMENCING", "ENDING", "INSTANT", "TBC"
    )
)  # fmt: skip
_BETWEEN = frozenset(KINDS[kind] for kind in ("ON", "AT", "OF", "ABOUT", "ARTICLE", "COMMA", "DAY", "ORDINAL"))
_PREPOSITIONS = frozenset(KINDS[kind] for kind in ("ON", "AT", "OF", "COMMA"))
_MOST_WORDS = 1  # of no known meaning before the time: 'by l June 2022'
# '20.05', '20May', '1stJune', 'WD5', 'FY23', '2024-W12': what is written as one word
_RUN_TOGETHER = late(
    compiled,
    rf"(?i)[0-3]?\d(?:\.(?:0?[1-9]|1[0-2])|(?:st|nd|rd|th)?(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))}))"
    r"|(?:wd|fy)\d\d?|20\d\d-?w\d\d?",
)
_PLACE_KEPT = late(compiled, r"(?i)\b(?:by|before) (?:the )?(?:x{1,2}|\?{1,3}|dd)[\s/.-]\S+")
_TERM = late(
    compiled, r"(?i)\b(?:start|beginning|end) of (?:the )?(?:(?:\w+ )?term\b(?! of)|(?:\w+ )?fy\b(?! ?['’]?\d))"
)
# 'by 15/III/2024', 'by KW 12'
_STRANGE = late(
    compiled,
    r"(?i)\b(?:by|before)\s+(?:the\s+end\s+of\s+)?(?:kw|cw|wk|w)\.?\s?\d{1,2}\b|\b\d{1,2}\s?[./-]\s?(?:x?i{1,3}|i?[vx]|vi{1,3}|xi?i?)\s?[./-]\s?(?:20)?\d\d\b",
)

# 'a week before the closing day of 18 September', 'within a week of the report's publication'
_COUNTED = late(
    compiled,
    r"(?i)\b(?:a|an|one|two|three|four|five|six|ten|\d{1,2})\s+(?:working\s+|calendar\s+|clear\s+)?(?:days?|weeks?|fortnights?|months?)\s+"
    r"(?:before|after|ahead\s+of|prior\s+to|in\s+advance\s+of|following)\s+(?:[^\s.;,]+\s*){1,3}"
    r"|\bwithin\s+(?:a|an|one|two|three|four|five|six|ten|\d{1,2})\s+(?:working\s+|calendar\s+|clear\s+)?"
    r"(?:days?|weeks?|fortnights?|months?)\s+of\s+(?:[^\s.;,]+\s*){1,3}",
)


@lru_cache(maxsize=1 << 8)  # asked of an action when it is read, and when its target is checked
def unread_time(text: str, names: Names | None = None) -> str | None:
    """What a person should check where a text says by when in words that give no day; None where it does not."""
    if kept := _PLACE_KEPT.search(text) or _STRANGE.search(text):
        return f"“{kept[0]}” is not understood"
    tokens = tokens_of(text, names)
    for at, token in enumerate(tokens):
        end = _time_behind(tokens, at, text) if token.kind in _LEADING else None
        if end is not None:
            return f"“{text[token.start : end]}” is not understood"
    counted = _COUNTED.search(text)
    return f"“{counted[0].strip()}” is not understood" if counted else None


def _time_behind(tokens: Sequence[Token], at: int, text: str) -> int | None:
    """Where the time ends that the word at `at` leads to."""
    term = _TERM.match(text, tokens[at].end + 1) or _TERM.match(text, tokens[at].end + 5)
    if term:
        return term.end()
    if tokens[at].kind == KINDS["WITHIN"]:  # 'within the month'
        return tokens[at + 1].end if [token.kind for token in tokens[at + 1 : at + 2]] == [KINDS["UNIT"]] else None
    strange = 0
    for token in map(tokens.__getitem__, range(at + 1, len(tokens))):
        if token.kind in _OF_TIME or (token.kind == KINDS["MARK"] and _RUN_TOGETHER.fullmatch(str(token.value))):
            return token.end
        of_agent = strange > 0 and token.kind in _PREPOSITIONS  # 'by the supplier on 3 March'
        strange += token.kind == KINDS["WORD"]
        if of_agent or strange > _MOST_WORDS or not _may_stand_between(token):
            return None
    return None


def _may_stand_between(token: Token) -> bool:
    return token.kind in _BETWEEN or (token.kind == KINDS["WORD"] and str(token.value).islower())
