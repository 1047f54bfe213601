"""Words that a line's end cut in two.

the imple-             the sub-
mentation              group
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import islice

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.block.compounds import END_OF_WORD, NUMBERS, OFTEN, SURELY, has_particle, is_usual
from opsgdocs.patterns import late

CUTTING = "\x02\ufffe\xad"  # what the engine makes of a hyphen at a line's end
TAIL = compiled(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
HEAD = compiled(r"[^\W\d_]+")
LINE_END = late(compiled, r"(?:[\x02\ufffe\xad]|-(?=[^\S\r\n]*[\r\n]))\s*([^\W\d_]+)")
BEFORE, LONGEST = compiled(r"[^\W\d_]+$"), 40  # letters
LINE = compiled(r"[^\r\n]{40,}")
MOST_ENDS = 400  # line ends that are looked at
MANY_ENDS, MANY_LINES, SELDOM = 4, 40, 0.03  # hyphens at line ends; lines; of the lines: fewer cut no words
FRAGMENT = 4  # letters: what is left of a word that the line's end cut is often shorter


class Habit(Enum):
    """What a document's line ends do to words."""

    CUTS = "cuts"
    CUTS_NOT = "cuts not"
    UNKNOWN = "unknown"


class Hyphens:
    """Decides whether the hyphen at a line's end belongs to the word, by what else the document says."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._text: str | None = None
        self._known: dict[str, bool] = {}
        self._own: Habit | None = None

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
        own = tail[1].isupper() or not left.replace("-", "").isalpha()  # ½-hourly
        return own or self._compounds(left, right) or self._is_own(left, right)

    def _compounds(self, left: str, right: str) -> bool:
        """Whether a word of two parts that the document writes nowhere else is likely to have a hyphen."""
        if len(right) < FRAGMENT:
            return False
        if left in SURELY or (left in NUMBERS and not right.startswith("teen")):
            return True
        return self.knows(right) and (left in OFTEN or (len(left) > 2 and self.knows(left)))

    def _is_own(self, left: str, right: str) -> bool:
        """Whether a hyphen is the word's own, as the document is not known to cut words at its line ends."""
        habit = self._habit()
        if habit is Habit.CUTS:
            return False
        if "-" in left or is_usual(left, right) or has_particle(left, right):
            return True
        return habit is Habit.CUTS_NOT and not END_OF_WORD.fullmatch(right)

    def _habit(self) -> Habit:
        if self._own is None:
            self._own = self._find_habit()
        return self._own

    def _find_habit(self) -> Habit:
        """A document cuts words where it writes one of them whole elsewhere; one that does has a lot of them."""
        text = self._all()
        ends = list(islice(_line_ends(text), MOST_ENDS))
        if any(self.knows(left + right) and not self.knows(f"{left}-{right}") for left, right in ends):
            return Habit.CUTS
        lines = len(LINE.findall(text))
        seldom = lines >= MANY_LINES and len(ends) < SELDOM * lines
        return Habit.CUTS_NOT if len(ends) >= MANY_ENDS or seldom else Habit.UNKNOWN

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


def _line_ends(text: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind the hyphens at line ends."""
    for found in LINE_END.finditer(text):
        before = BEFORE.search(text[max(0, found.start() - LONGEST) : found.start()])
        if before:
            yield before[0], found[1]


def _belongs(sign: str) -> bool:
    """Whether a sign beside a word makes it part of a longer one: a letter, or the hyphen at a line's end."""
    return sign.isalnum() or (sign != "" and sign in CUTTING)
