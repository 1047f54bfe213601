"""Headings compared with a profile's words: '7. New Actions:' and 'New Actions 25' are the heading 'New Actions'."""

import re
from collections.abc import Iterable
from functools import cache

from opsgdocs.document import fold

_AROUND = re.compile(r"^[\W\d_]+|\([^)]*\)|[\W\d_]+$")


def is_heading_of(title: str, words: tuple[str, ...]) -> bool:
    """Whether a heading is one of the profile's, numbers, brackets and signs around it aside."""
    return bool(words) and bool(title) and _plain(title) in _folded(words)


@cache
def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_plain(word) for word in words)


def _plain(text: str) -> str:
    bare = _AROUND.sub("", _AROUND.sub("", fold(text).strip()))
    return " ".join(bare.split()).casefold()
