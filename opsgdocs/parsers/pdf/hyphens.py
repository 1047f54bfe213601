"""Words that a line's end cut in two.

the imple-             the sub-
mentation              group
"""

import re
from collections.abc import Iterable

CUTTING = "\x02\ufffe\xad"  # what the engine makes of a hyphen at a line's end
TAIL = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
HEAD = re.compile(r"[^\W\d_]+")
SURELY = frozenset("cross mid multi non quasi self ultra".split())  # noqa: SIM905
NUMBERS = frozenset("one two three four five six seven eight nine".split())  # noqa: SIM905
OFTEN = frozenset(  # before a word that the document knows too
    "co double ex full half high inter long low near one over part post pre re semi short single sub third "  # noqa: SIM905
    "three time two under user well work year".split()
)
FRAGMENT = 4  # letters: what is left of a word that the line's end cut is often shorter


class Hyphens:
    """Decides whether the hyphen at a line's end belongs to the word, by what else the document says."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._text: str | None = None
        self._known: dict[str, bool] = {}

    def keeps(self, before: str, after: str) -> bool:
        """Whether `before`, which ends in a hyphen, keeps it when `after` follows."""
        tail, head = TAIL.search(before), HEAD.match(after)
        if not tail or not head or after[head.end() :][:1] == "-":  # state-of-the-art
            return True
        left, right = tail[1].lower(), head[0].lower()
        if self.knows(left + "-" + right):
            return True
        if not head[0][0].islower():  # OpenDreamKit
            return not self.knows(left + right)
        if self.knows(left.replace("-", "") + right) or self.knows(left + right):
            return False
        return tail[1].isupper() or self._compounds(left, right)

    def _compounds(self, left: str, right: str) -> bool:
        """Whether a word of two parts that the document writes nowhere else is likely to have a hyphen."""
        if len(right) < FRAGMENT:
            return False
        if left in SURELY or (left in NUMBERS and not right.startswith("teen")):
            return True
        return self.knows(right) and (left in OFTEN or (len(left) > 2 and self.knows(left)))

    def ends_no_line(self, word: str) -> bool:
        """Whether a word, in small letters, stands somewhere with another behind it on its line."""
        word = re.escape(word)
        return self._stands(rf"{word}(?<!\w{word})(?!\w)[^\w\r\n]*[^\S\r\n]\S")

    def begins_no_line(self, word: str) -> bool:
        """Whether a word, in small letters, stands somewhere with another before it on its line."""
        word = re.escape(word)
        return self._stands(rf"{word}(?<=\S[^\S\r\n]{word})(?!\w)")

    def _stands(self, pattern: str) -> bool:
        known = self._known.get(pattern)
        if known is None:
            known = self._known[pattern] = re.search(pattern, self._all()) is not None
        return known

    def knows(self, word: str) -> bool:
        """Whether a word, in small letters, stands in the document where no line's end cuts it."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._find(word)
        return known

    def _find(self, word: str) -> bool:
        text = self._all()
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not _belongs(text[at - 1 : at]) and not _belongs(text[end : end + 1]):
                return True
            at = text.find(word, end)
        return False

    def _all(self) -> str:
        if self._text is None:
            self._text = "\n".join(self._texts).lower()
        return self._text


def _belongs(sign: str) -> bool:
    """Whether a sign beside a word makes it part of a longer one: a letter, or the hyphen at a line's end."""
    return sign.isalnum() or (sign != "" and sign in CUTTING)
