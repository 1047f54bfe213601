"""Actions that say of themselves that no day is set: 'This action is ongoing.', '(date TBC)', 'Date to be confirmed.'

'The issue is ongoing' says it of something else.
"""

from collections.abc import Sequence

from opsgdocs.dates.families import AT_END, LEFT_OPEN
from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.phrases import Found, read_longest
from opsgdocs.dates.token import Token

_ACTION = frozenset(("action", "item", "task"))
_OF_ACTION = _ACTION | {"this", "it", "current", "target", "date", "deadline", "timescale", "timescales", "completion"}
_JOINING = frozenset(("is", "are", "remains", "currently", "still", "be", "a", "an", "and", "due"))
_LEADING = frozenset(("target", "deadline", "due"))  # 'target date', 'due date of'
_SENTENCE, _COMMA, _BRACKET = KINDS["STOP"], KINDS["COMMA"], KINDS["OPEN"]


def left_open(tokens: Sequence[Token], shape: str, at: int) -> Found | None:
    """'TBC' or 'ongoing' at the end, in brackets, as a sentence of its own or said of the action or its date."""
    found = read_longest(shape, at)
    if not found or found.rule not in LEFT_OPEN or not AT_END.issuperset(shape[_behind(tokens, found.end) :]):
        return None
    first = at
    while first and _tells(tokens[first - 1]):
        first -= 1
    named = str(tokens[at].value).startswith("date") or any(map(_is_named, tokens[first:at]))
    before = shape[first - 1 : first]
    return found if before and before in _SENTENCE + _BRACKET + (_COMMA if named else "") else None


def _behind(tokens: Sequence[Token], end: int) -> int:
    """'This is an ongoing action.'"""
    return end + (end < len(tokens) and str(tokens[end].value).casefold() in _ACTION)


def _tells(token: Token) -> bool:
    word = str(token.value).casefold()
    return word in _OF_ACTION or word in _JOINING or word.split(" ", 1)[0].rstrip(":") in _LEADING


def _is_named(token: Token) -> bool:
    word = str(token.value).casefold()
    return word in _OF_ACTION or word.split(" ", 1)[0].rstrip(":") in _LEADING
