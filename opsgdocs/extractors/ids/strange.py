"""What stands where an id does and does not compare: 'ACTION CF/2024/03: …', 'ACTION X7/2b – …', 'ACTION EX/01: …'.

What begins with the word 'action', such a number and a colon or dash is an action all the same: it is read with what
is printed there, and a person is told.
"""

import re

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

# A short form before it, strokes and dots within; it holds a digit and is no date or year of a name: 'Plan 2024-25'
_STRANGE = late(
    compiled,
    r"[\s(\[]{1,4}(?P<printed>(?:(?!(?:PLAN|ITEM|GROUP|LOG|LIST|TABLE|NOTE)S?\b)[A-Z][A-Z&]{1,9}[\s_-]{1,3})?"
    r"#?(?=[\w./–-]*\d)[A-Za-z]{0,6}\d*(?:[./_–-]?[A-Za-z0-9]{1,5}){0,4})\s{0,2}[\])]?"
    r"\s{0,2}(?:[(\[](?P<owner>[^()\[\]]{1,60})[)\]])?(?:\s{0,2}(?!–\d)[:–—]\s*|\s{1,2}-\s+)(?=\S)",
)
# '12', 'AP1', 'A/12', '2024/03': numbers that may count within the meeting
_PLAIN = late(compiled, r"#?(?:[A-Z]{1,4}[\s/.-]?)?\d{1,4}(?:\s?[-/.]\s?\d{1,4}){0,2}[a-z]?")
_YEAR = compiled(r"20[0-4]\d(?!\d)")
_LEADING_DIGITS = compiled(r"\d+")


def strange_id(text: str, end: int) -> "re.Match[str] | None":
    """What is printed for an id (`printed`) behind the word that ends at `end`, with what parts it from the text."""
    return _STRANGE.match(text, end)


def is_strange(label: str) -> bool:
    """Whether a number, as printed behind the word, is more than a number: 'X7/2b', '2024-CF-03'."""
    return bool(label) and _PLAIN.fullmatch(label) is None


def is_later(number: int | str | None, own: int | str | None) -> bool | None:
    """Whether a meeting comes behind another: 31 behind 30, '30A' behind 30; None where that cannot be told ('EX')."""
    if is_year(number) and not is_year(own):
        return None
    ranks = [_rank(str(one)) for one in (number, own)]
    return None if ranks[0] is None or ranks[1] is None else ranks[0] > ranks[1]


def is_year(number: int | str | None) -> bool:
    """'2026' of '2026/14' and '2026-03' of '2026-03/02' are no numbers of meetings."""
    return number is not None and _YEAR.match(str(number)) is not None


def _rank(number: str) -> tuple[int, str] | None:
    digits = _LEADING_DIGITS.match(number)
    return (int(digits[0]), number[digits.end() :]) if digits else None
