"""Headings compared with a profile's words: '7. New Actions:' and 'New Actions 25' are the heading 'New Actions'."""

from collections.abc import Iterable
from functools import cache, lru_cache

from opsgdocs.document import fold
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold

_SIGNS = " \t\n0123456789.:;,…–—-*•#"
_MORE_SIGNS = 40  # at the most, of other kinds
_SIGN_BETWEEN = compiled(r"\s*[/|]\s*")
_TWO = 2
_OTHER_THING = late(
    compiled,
    r"(?i)\b(?:decisions?|discussions?|notes?|updates?|issues?|risks?|minutes|owners?|dates?|information|steps|questions?|"
    r"resolutions?|recommendations?|matters|conclusions?|outcomes?|key)\b",
)
_AROUND = compiled(r"^[\W\d_]+|\([^)]*\)|[\W\d_]+$")


@lru_cache(maxsize=1 << 9)  # a heading stands over many passages, and each step asks of each
def is_heading_of(title: str, words: tuple[str, ...]) -> bool:
    """Whether a heading is one of the profile's, numbers, brackets and signs around it aside."""
    if not (words and title and _may_be(title, words)):
        return False
    return _plain(title) in _folded(words) or any(_plain(part) in _folded(words) for part in languages_of(title))


def languages_of(title: str) -> tuple[str, ...]:
    """'Actions / Camau gweithredu' in its two languages, else (); 'Decisions / Actions' heads two things in one."""
    parts = tuple(_SIGN_BETWEEN.split(title)) if "/" in title or "|" in title else ()
    return parts if len(parts) == _TWO and not any(_OTHER_THING.search(part) for part in parts) else ()


def _may_be(title: str, words: tuple[str, ...]) -> bool:
    """A cheap look, as most that is asked about are paragraphs: only what stands in brackets makes a heading long."""
    short = "(" in title or len(title.strip(_SIGNS)) <= _longest(words) + _MORE_SIGNS
    return short and may_hold(title, _first_words(words))


@cache
def _longest(words: tuple[str, ...]) -> int:
    return max(map(len, words))


@cache
def _first_words(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple({word.partition(" ")[0] for word in _folded(words)})


@cache
def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_plain(word) for word in words)


def _plain(text: str) -> str:
    bare = _AROUND.sub("", _AROUND.sub("", fold(text).strip()))
    return " ".join(bare.split()).casefold()
