"""One word of a text as the grammar sees it: in 'by the end of February' the word 'February' is MONTH 2."""

from collections.abc import Sequence
from typing import NamedTuple


class Token(NamedTuple):
    """One word: its kind's letter, where it stands, and what it is worth."""

    kind: str
    start: int
    end: int
    value: str | int = 0


class Names(NamedTuple):
    """How the committee at hand is called: short form and full names."""

    short: str = ""
    full: tuple[str, ...] = ()


def shape_of(tokens: Sequence[Token]) -> str:
    """The letters of the tokens' kinds in a row."""
    return "".join([token[0] for token in tokens])
