r"""Regular expressions that are compiled when they are first used.

One document meets few of the forms that the rules know, and to compile all of them takes as long as to read a page.
What most documents need is compiled at once.

    _NUMBER = late(compiled, r"\\d+")
    _NUMBER.findall("OPSG 29/04")  # ['29', '04']

Most texts hold nothing of what a pattern seeks; `may_hold` and `loosely` tell so in a small part of the time.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar, cast

from opsgdocs.kept_patterns import compiled

Pattern = TypeVar("Pattern")

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


def late(compile_now: Callable[[str, int], Pattern], pattern: str, flags: int = 0) -> Pattern:
    """What `compile_now(pattern, flags)` gives, made when one of its methods is first asked for."""
    return cast("Pattern", _Late(compile_now, pattern, flags))


def may_hold(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words (in lower case, or parts of words) stands anywhere in a text, in any case.

    >>> may_hold("The OPSG **AGREED** that …", ("agre", "note"))
    True
    """
    plain = text.casefold()
    for word in words:  # noqa: SIM110  (asked thousands of times for a document, and `any` takes twice as long)
        if word in plain:
            return True
    return False


def any_case(words: Iterable[str]) -> str:
    """The words in any case, as alternatives of a pattern.

    The engine passes over an alternative that begins with a set of letters at a glance; one that ignores case as a
    whole it tries to the end.

    >>> any_case(["NOTED", "AGREED"])
    '[nN](?i:OTED)|[aA](?i:GREED)'
    """
    return "|".join(f"[{re.escape(word[0].lower() + word[0].upper())}](?i:{re.escape(word[1:])})" for word in words)


@cache
def loosely(pattern: str) -> "re.Pattern[str]":
    """What finds at least what `pattern` finds, and where there is nothing sees it at once.

    The engine looks for letters with which a match may begin, but not past the word's edge before them.
    """
    return compiled(pattern.removeprefix(r"\b"))


class _Late:
    """Stands for the pattern; once compiled it holds the pattern's own methods, so that a call costs no more."""

    def __init__(self, compile_now: Callable[[str, int], object], pattern: str, flags: int) -> None:
        self._making = compile_now, pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever the pattern has)
        if name not in _METHODS:
            raise AttributeError(name)
        compile_now, pattern, flags = self._making
        made = compile_now(pattern, flags)
        vars(self).update({method: getattr(made, method) for method in _METHODS})
        return getattr(made, name)
