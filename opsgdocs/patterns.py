r"""Regular expressions that are compiled when they are first used.

One document meets few of the forms that the rules know, and to compile all of them takes as long as to read a page.
What most documents need is compiled at once.

    _NUMBER = late(re.compile, r"\\d+")
    _NUMBER.findall("OPSG 29/04")  # ['29', '04']
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

Pattern = TypeVar("Pattern")

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


def late(compile_now: Callable[[str, int], Pattern], pattern: str, flags: int = 0) -> Pattern:
    """What `compile_now(pattern, flags)` gives, made when one of its methods is first asked for."""
    return cast("Pattern", _Late(compile_now, pattern, flags))


class _Late:
    """Stands for the pattern; once compiled it holds the pattern's own methods, so that a call costs no more."""

    def __init__(self, compile_now: Callable[[str, int], object], pattern: str, flags: int) -> None:
        self._making = compile_now, pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever the pattern has)
        if name not in _METHODS:
            raise AttributeError(name)
        compile_now, pattern, flags = self._making
        compiled = compile_now(pattern, flags)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
