"""Words that a line's end cut in two.

the imple-             the sub-
mentation              group
"""

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
CUT = re.compile(r"[^\W\d_]+(?:[\x02\ufffe\xad]\s*|-[\r\n]+)[^\W\d_]+")
TAIL = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
HEAD = re.compile(r"[^\W\d_]+")
SURELY = frozenset("cross mid multi non quasi self ultra".split())  # noqa: SIM905
OFTEN = frozenset(  # before a word that the document knows too
    "co double ex full half high inter long low near one over part post pre re semi short single sub third "  # noqa: SIM905
    "three time two under user well work year".split()
)
FRAGMENT = 4  # letters: what is left of a word that the line's end cut is often shorter


class Hyphens:
    """Decides whether the hyphen at a line's end belongs to the word, by what else the document says."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._words: frozenset[str] | None = None

    def keeps(self, before: str, after: str) -> bool:
        """Whether `before`, which ends in a hyphen, keeps it when `after` follows."""
        tail, head = TAIL.search(before), HEAD.match(after)
        if not tail or not head or not head[0][0].islower():
            return True
        left, right = tail[1].lower(), head[0].lower()
        if left + "-" + right in self.words:
            return True
        if left.replace("-", "") + right in self.words or left + right in self.words:
            return False
        if tail[1].isupper() or (left in SURELY and len(right) >= FRAGMENT):
            return True
        return (
            right in self.words and len(right) >= FRAGMENT and (left in OFTEN or (len(left) > 2 and left in self.words))
        )

    def is_cut(self, before: str, after: str) -> bool:
        """Whether two pieces without a hyphen are one word, which stands elsewhere in the document."""
        whole = (before + after).lower()
        return whole.isalpha() and whole in self.words

    @property
    def words(self) -> frozenset[str]:
        """The words of the document that no line's end cuts, read once they are needed."""
        if self._words is None:
            whole = (CUT.sub(" ", text) for text in self._texts)
            self._words = frozenset(word.lower() for text in whole for word in WORD.findall(text))
        return self._words
