"""Which issue a text of the minutes names: by its title, or by words of it.

The item 'Spurious Alerts' and the issue 'Apparently Spurious Alerts'; 'CH Exceptions' and 'Communications Hub
Exceptions', where the capitals are the first letters of words that follow each other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.history.issues.likeness import bare_title, stemmed
from opsgdocs.history.issues.sentences import words_of
from opsgdocs.history.issues.thread import Thread
from opsgdocs.kept_patterns import compiled

# In a title these tell nothing: 'Alerts Update', 'Capacity Concerns'
_GENERIC = frozenset({
    "update", "progress", "issue", "item", "paper", "discussion", "review", "matter", "report",
})  # fmt: skip
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u2011": "-", "–": "-", "—": "-"})
_WORD = compiled(r"[^\W_]+")
_CAPITALS = compiled(r"\b[A-Z]{2,5}s?\b")
_ALIKE = 0.6


class Likeness(NamedTuple):
    """An issue that a title or text may be about, and whether that is doubtful."""

    thread: Thread
    doubtful: bool
    words: str


class Titles:
    """The titles of the issues, former ones included."""

    def __init__(self, threads: Iterable[Thread]) -> None:
        self._titles = [
            (thread, title) for thread in threads for title in dict.fromkeys((thread.title, *thread.titles))
        ]
        self._phrases = [
            (thread, phrase) for thread, title in self._titles if len(phrase := folded(bare_title(title))) > 3
        ]
        self._by_word: dict[str, list[tuple[Thread, str]]] = {}
        for thread, title in self._titles:
            for word in telling(title):
                self._by_word.setdefault(word, []).append((thread, title))

    def printed_in(self, text: str) -> list[Thread]:
        """The issues whose title stands in a text (`folded`) word for word; a title of one word only in quotes."""
        found = [thread for thread, phrase in self._phrases if phrase in text and _stands(phrase, text)]
        return list(dict.fromkeys(found))

    def like(self, title: str) -> list[Likeness]:
        """The issues that bear nearly that title; one beside others is doubtful."""
        words = telling(title)
        found: dict[Thread, Likeness] = {}
        for thread, known in self._with(words):
            likeness = _titles_alike(words, telling(known), title, known)
            if likeness is not None and (thread not in found or found[thread].doubtful):
                found[thread] = Likeness(thread, likeness, known)
        sure = [likeness for likeness in found.values() if not likeness.doubtful]
        if len(sure) > 1:
            same = [likeness for likeness in sure if words_of(likeness.words) == words_of(title)]
            return same if len(same) == 1 else [likeness._replace(doubtful=True) for likeness in found.values()]
        return sure or list(found.values())

    def all_words_in(self, text: str) -> list[Likeness]:
        """The issues of whose title a text has every telling word, at least two; with three it is hardly chance."""
        words = telling(text)
        times = Counter(entry for word in words for entry in self._by_word.get(word, ()))
        found: dict[Thread, Likeness] = {}
        for (thread, title), count in sorted(times.items(), key=lambda entry: entry[0][1]):
            wanted = telling(title)
            has_all = count == len(wanted) or (bool(_capitals(text)) and wanted <= words | _spelled_out(text, title))
            if has_all and len(wanted) > 1:
                found[thread] = Likeness(thread, count < 3, title)
        return list(found.values())

    def parts_in(self, text: str) -> list[tuple[Thread, str]]:
        """The issues of which a text has two words that stand side by side in no other title: 'meter noise'."""
        found = {pair: words for pair, words in _pairs(text).items() if len(self._by_pair.get(pair, ())) == 1}
        return [(self._by_pair[pair][0], words) for pair, words in found.items()]

    @cached_property
    def _by_pair(self) -> dict[tuple[str, str], list[Thread]]:
        owners: dict[tuple[str, str], dict[Thread, None]] = {}
        for thread, title in self._titles:
            for pair in _pairs(title):
                owners.setdefault(pair, {})[thread] = None
        return {pair: list(threads) for pair, threads in owners.items()}

    def _with(self, words: frozenset[str]) -> Iterator[tuple[Thread, str]]:
        seen = (entry for word in sorted(words) for entry in self._by_word.get(word, ()))
        return iter(dict.fromkeys(seen))


def folded(text: str) -> str:
    """The text on one line, in one case, with plain quotes."""
    return plain(text).casefold()


def plain(text: str) -> str:
    """The text on one line, with plain quotes."""
    return " ".join(text.translate(_PLAIN).split())


@lru_cache(maxsize=1 << 14)
def telling(text: str) -> frozenset[str]:
    """The words that tell what a text is about."""
    return frozenset(word for word in stemmed(_WORD.findall(text.casefold())) if word not in _GENERIC)


@lru_cache(maxsize=1 << 12)
def _pairs(text: str) -> dict[tuple[str, str], str]:
    """The telling words that follow each other, and how they are printed."""
    words = [(word, stemmed([word.casefold()])) for word in _WORD.findall(text)]
    return {
        (mine[0], theirs[0]): f"{one} {other}"
        for (one, mine), (other, theirs) in pairwise(words)
        if mine and theirs and not {mine[0], theirs[0]} & _GENERIC
    }


def _stands(phrase: str, text: str) -> bool:
    """As words of their own; a single word in quotes."""
    start = text.find(phrase)
    while start >= 0:
        before, after = text[start - 1 : start], text[start + len(phrase) : start + len(phrase) + 1]
        quoted = before in ("'", '"') and after in ("'", '"')
        if quoted or (" " in phrase and not before.isalnum() and not after.isalnum()):
            return True
        start = text.find(phrase, start + 1)
    return False


def _titles_alike(mine: frozenset[str], theirs: frozenset[str], title: str, known: str) -> bool | None:
    """Whether it is doubtful that two titles are of one thing; None where they are not."""
    if not mine or not theirs:
        return None
    if mine == theirs:
        return False
    mine, theirs = mine | _spelled_out(title, known), theirs | _spelled_out(known, title)
    common = mine & theirs
    within = min(len(mine), len(theirs)) == len(common)
    if len(common) > 1 and len(common) / max(len(mine), len(theirs)) >= _ALIKE:
        return not within
    if len(common) > 1 and within and _is_part(title, known):
        return False
    return True if within and len(common) == 1 and len(max(common, key=len)) > 4 else None


def _is_part(one: str, other: str) -> bool:
    """Whether the one title stands in the other word for word."""
    mine, theirs = (f" {' '.join(words_of(text))} " for text in (one, other))
    return mine in theirs or theirs in mine


def _spelled_out(text: str, title: str) -> frozenset[str]:
    """What the capitals of a text stand for in a title: 'CH' for 'Communications Hub'."""
    capitals = _capitals(text)
    if not capitals:
        return frozenset()
    words = _WORD.findall(title)
    return frozenset(word for run in _runs(words) if _initials(run) in capitals for word in telling(" ".join(run)))


@lru_cache(maxsize=1 << 14)
def _capitals(text: str) -> frozenset[str]:
    return frozenset(match[0].rstrip("s") for match in _CAPITALS.finditer(text))


def _runs(words: Sequence[str]) -> Iterator[Sequence[str]]:
    for length in (2, 3, 4):
        for start in range(len(words) - length + 1):
            yield words[start : start + length]


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0].upper() for word in words)
