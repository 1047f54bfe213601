"""Texts of actions compared: the same but for spaces and stops, nearly the same.

'SECAS to publish the Review Report for INC000000526144' and the same for INC000000526145 are near in words and two
different actions: figures and capitals must agree.
"""

from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from opsgdocs.dates import find_targets
from opsgdocs.kept_patterns import compiled

_NOISE = compiled(r"[\W_]+")
_WORD = compiled(r"[^\W_]+")
ASIDE = compiled(r"\s{0,3}\((?P<said>[^()]{2,80})\)[\s.]*$")  # at the end of a text, most often its owner
_NEAR = 0.9  # share of words in common
_TELLING = 4  # letters of a word that says something
_EDGE = 4  # words at either end: a near text has the one or the other
_MOST_WORDS = 400  # comparing longer texts word by word takes too long
_MOST_LETTERS = 4_000  # texts longer than any action's
_KEPT = 1 << 12  # texts that are held against many others keep what they are compared by


class _Compared(NamedTuple):
    """What a text is compared by: its words in one case, and those that must agree, its figures and capitals."""

    words: tuple[str, ...]
    marks: tuple[str, ...]


@lru_cache(maxsize=_KEPT)
def squeezed(text: str) -> str:
    """Only the letters and digits, in one case."""
    return _NOISE.sub("", text.casefold())


def same(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but spaces, stops and case."""
    return one == other or squeezed(one) == squeezed(other)


def near(one: str, other: str) -> bool:
    """Whether two texts are nearly the same: the same figures and names, nine words in ten alike.

    A target that only one of them prints is left out: 'SECAS to write by 3 March' is 'SECAS to write'. So are brackets
    at the end, in which most often the owner stands.
    """
    if same(one, other) or _alike(one, other):
        return True
    if bool(ASIDE.search(one)) != bool(ASIDE.search(other)):
        return near(ASIDE.sub("", one), ASIDE.sub("", other))
    bare, other_bare = without_targets(one), without_targets(other)
    if (bare == one) == (other_bare == other):
        return False
    return same(bare, other_bare) or _alike(bare, other_bare)


def akin(one: str, other: str) -> bool:
    """Whether two texts under one id are one action's: near but for the days they name, or the one begins the other.

    'Have a forum in use by May' is 'Have a forum in use. There are still issues.'
    """
    if near(one, other):
        return True
    bare, other_bare = (_without_phrases(text, only_sure=False) for text in (one, other))
    first, second = sorted((words_of(bare), words_of(other_bare)), key=len)
    return near(bare, other_bare) or (len(first) >= _EDGE and second[: len(first)] == first)


def unlike(one: str, other: str) -> bool:
    """Whether two texts have next to nothing in common: hardly a word in three that says something."""
    mine, theirs = ({word for word in words_of(text) if len(word) >= _TELLING} for text in (one, other))
    return len(mine & theirs) * 3 < min(len(mine), len(theirs))


def words_of(text: str) -> list[str]:
    """Its words in one case."""
    return [word.casefold() for word in _WORD.findall(text)]


def _alike(one: str, other: str) -> bool:
    mine, theirs = _compared(one), _compared(other)
    if mine is None or theirs is None or mine.marks != theirs.marks:
        return False
    matcher = SequenceMatcher(None, mine.words, theirs.words, autojunk=False)
    return matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR and matcher.ratio() >= _NEAR


@lru_cache(maxsize=_KEPT)
def _compared(text: str) -> _Compared | None:
    """None where there are too many words to compare."""
    words = _WORD.findall(text)
    if len(words) > _MOST_WORDS:
        return None
    return _Compared(tuple(word.casefold() for word in words), tuple(_marks(words)))


@lru_cache(maxsize=_KEPT)
def without_targets(text: str) -> str:
    """'RM agreed to send it by 3 May' as 'RM agreed to send it'."""
    return _without_phrases(text, only_sure=True)


def _without_phrases(text: str, *, only_sure: bool) -> str:
    if len(text) > _MOST_LETTERS:
        return text
    for phrase in reversed(find_targets(text)):
        if phrase.sure or not only_sure:
            text = text[: phrase.start] + text[phrase.end :]
    return text


def _marks(words: list[str]) -> list[str]:
    """Figures and capitals: 'INC000000526144', 'CSP', 'N'."""
    return sorted(word for word in words if word.isupper() or _has_digit(word))


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(char.isdigit() for char in word)
