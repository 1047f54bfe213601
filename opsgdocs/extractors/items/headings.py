"""Headings compared with a profile's words: '7. New Actions:' and 'New Actions 25' are the heading 'New Actions'."""

import re
from collections.abc import Iterable
from functools import cache

from opsgdocs.document import fold
from opsgdocs.patterns import may_hold

_SIGNS = " \t\n0123456789.:;,…–—-*•#"
_MORE_SIGNS = 40  # at the most, of other kinds
_AROUND = re.compile(r"^[\W\d_]+|\([^)]*\)|[\W\d_]+$")


def is_heading_of(title: str, words: tuple[str, ...]) -> bool:
    """Whether a heading is one of the profile's, numbers, brackets and signs around it aside."""
    return bool(words) and bool(title) and _may_be(title, words) and _plain(title) in _folded(words)


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
