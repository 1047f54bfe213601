"""Words in their plain form, so that 'Traffic Logs' finds 'traffic log': the same in every database.

Small letters without accents; the plural's ending is off ('parties' is 'party', 'boxes' is 'box').
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled

_WORD = compiled(r"[^\W_]+")
_ENDINGS = (
    ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zes", "z"), ("ies", "y"), ("us", "us"),
    ("ss", "ss"), ("is", "is"), ("s", ""),
)  # fmt: skip
_SHORTEST = 4  # letters; 'gas' and 'DCC' are no plurals
_LONGEST = 64  # letters; what is longer is no word


class Word(NamedTuple):
    """A word of a text: its plain form and where it stands."""

    plain: str
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    """The words of a text in order."""
    for match in _WORD.finditer(text):
        yield Word(plain(match[0]), match.start(), match.end())


def plain_text(text: str) -> str:
    """All its words in plain form, with blanks between."""
    return " ".join([plain(word) for word in _WORD.findall(text)])


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """One word in its plain form."""
    small = word.casefold()
    if not small.isascii():
        small = "".join(char for char in unicodedata.normalize("NFKD", small) if char.isalnum())
    small = small[:_LONGEST]
    if len(small) >= _SHORTEST and small[-1] == "s":
        ending, instead = next((pair for pair in _ENDINGS if small.endswith(pair[0])), ("", ""))
        small = small[: len(small) - len(ending)] + instead
    return small
