"""Which action was raised for what was asked: by the words they share, the party and the item.

'The OPSG requested that the DCC report the volume of superfluous Alerts' → 'ACTION OPSG 29/06: The DCC to report the
volume of superfluous Alerts in SMETS1 and SMETS2'. One action or none: two that fit alike are none.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import regex

from opsgdocs.extractors.language.words import words

SAME_ITEM = 0.4
"""An action of the same item is the one meant from this score on."""
SAME_ITEM_BRIEF = 0.3
"""Enough where the request says little itself: 'SECAS will investigate further'."""
ELSEWHERE = 0.55
"""An action of another item must fit better."""
MARGIN = 0.04
"""By so much the best action must fit better than the next one."""

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}&'’]*")
_STOP = words(
    """
    a about all also an and any are as at be been being both but by can could did do does for from further had has
    have he her his how i if in into is it its like may member members might more must next no nor not of on or
    our own per regarding relating shall she should so some such than that the their them then there these they
    this those to was we were what when where whether which who why will with would you
    """
)
# Words that say little of what it is about: half the actions of any minutes hold them
_COMMON = words(
    """
    action add ask back bring check circulate clarify confirm consider detail discuss ensure give group
    information investigate issue item look make meeting month note paper present process produce progress provide
    publish receive relate report request requested review send service share show submit suggest update week work
    """
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ied", "ies", "ed", "es", "ly", "s", "e", "y")
_ROOT = 7  # letters that tell a word: 'category' and 'categorisation'
# What a word of the sentences around counts beside one of the request, which says little or much itself
_CONTEXT_OF_LITTLE = 0.4
_CONTEXT_OF_MUCH = 0.1
_LITTLE = 1.5  # weight
_LONG_ENOUGH = 15  # characters that are the same by no accident
_OWNER = 0.12
_OTHER_OWNER = 0.6


@dataclass(frozen=True, slots=True)
class Raised:
    """An action that may answer a request."""

    key: str
    text: str
    owners: tuple[str, ...] = ()
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: its own words, those around it, who is to do it, and the item."""

    what: str
    context: str = ""
    who: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The action found (None where no single one fits), the best score, and why."""

    action: str | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Answers:
    """The actions of a document, with how much each of their words says."""

    raised: tuple[Raised, ...]
    words: dict[str, frozenset[str]] = field(init=False)
    weights: dict[str, float] = field(init=False)

    def __post_init__(self) -> None:
        stems = {action.key: frozenset(_stems(action.text)) for action in self.raised}
        counts = Counter(word for found in stems.values() for word in found)
        most = math.log(1 + len(self.raised)) or 1.0
        weights = {word: math.log(1 + len(self.raised) / count) / most for word, count in counts.items()}
        object.__setattr__(self, "words", stems)
        object.__setattr__(self, "weights", weights)

    def find(self, asked: Asked) -> Answer:
        """The action raised for it: of the same item, else of the whole document."""
        quoting = [action for action in self.raised if _quotes(action, asked)]
        if len(quoting) == 1:
            return Answer(quoting[0].key, 1.0, f"its very words stand in {quoting[0].key}")
        near = [action for action in self.raised if action.item == asked.item and asked.item is not None]
        enough = SAME_ITEM_BRIEF if self._weigh(frozenset(_stems(asked.what))) < _LITTLE else SAME_ITEM
        found = self._best(asked, near, enough, f"item {asked.item}")
        if found.action:
            return found
        only = self._only_one(asked, near)
        if only:
            return only
        rest = [action for action in self.raised if action not in near]
        other = self._best(asked, rest, ELSEWHERE, "another item")
        return other if other.action or other.score > found.score else found

    def _best(self, asked: Asked, actions: Sequence[Raised], enough: float, place: str) -> Answer:
        ranked = sorted(((self._score(asked, action), action) for action in actions), key=lambda pair: -pair[0])
        if not ranked:
            return Answer(None, 0.0, "no action was raised there")
        score, action = ranked[0]
        if score < enough:
            return Answer(None, score, f"the nearest action is {action.key}, and it shares too little")
        second = ranked[1] if len(ranked) > 1 else (0.0, action)
        if score - second[0] < MARGIN:
            return Answer(None, score, f"{action.key} and {second[1].key} fit alike")
        return Answer(action.key, score, f"shares its words with {action.key} of {place}")

    def _score(self, asked: Asked, action: Raised) -> float:
        mine = frozenset(_stems(asked.what))
        theirs = self.words[action.key]
        around = frozenset(_stems(asked.context)) - mine
        said = self._weigh(mine)
        share = _CONTEXT_OF_LITTLE if said < _LITTLE else _CONTEXT_OF_MUCH
        shared = self._weigh(mine & theirs) + share * self._weigh(around & theirs)
        smaller = min(said, self._weigh(theirs))
        score = shared / (max(smaller, 1.0) + 1.0)
        if asked.who and action.owners:
            score = score + _OWNER if agree(asked.who, action.owners) else score * _OTHER_OWNER
        return round(min(score, 1.0), 3)

    def _weigh(self, words: Iterable[str]) -> float:
        return sum(self._weight(word) for word in words)

    def _weight(self, word: str) -> float:
        weight = self.weights.get(word, 1.0)
        if word in _COMMON_STEMS:
            return 0.25 * weight
        return 1.5 * weight if word.isupper() or any(char.isdigit() for char in word) else weight

    def _only_one(self, asked: Asked, near: Sequence[Raised]) -> Answer | None:
        """'SECAS will investigate further' says nothing of what; the only action of that party in the item is it."""
        own = [action for action in near if asked.who and agree(asked.who, action.owners)]
        bare = self._weigh(_stems(asked.what)) < 1.0
        if len(own) != 1 or not bare:
            return None
        return Answer(
            own[0].key, SAME_ITEM_BRIEF, f"{own[0].key} is the only action of {asked.who} in item {asked.item}"
        )


def agree(who: str, owners: Iterable[str]) -> bool:
    """Whether the party is one of the owners: 'OPSG' is 'OPSG members', 'Operations Group' is not."""
    mine = _party(who)
    return any(mine == _party(owner) or mine <= _party(owner) or _party(owner) <= mine for owner in owners)


def _quotes(action: Raised, asked: Asked) -> bool:
    """An action that is marked behind its paragraph has the paragraph's words."""
    return len(asked.what) >= _LONG_ENOUGH and _one_line(asked.what) in _one_line(action.text)


def _one_line(text: str) -> str:
    return " ".join(text.split()).casefold()


def _party(name: str) -> frozenset[str]:
    return frozenset(stem.casefold() for stem in _stems(name)) or frozenset([name.casefold()])


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text) if word.casefold() not in _STOP]


def _stem(word: str) -> str:
    """Acronyms and figures stay as they are ('CSPs' is 'CSP'), other words lose their ending."""
    word = regex.sub(r"['’]s?$", "", word)
    if regex.fullmatch(r"[A-Z0-9&]{2,}s?|[\w&]*\d[\w&]*", word):
        return word.rstrip("s").upper()
    low = word.casefold()
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            return low.removesuffix(ending)[:_ROOT]
    return low[:_ROOT]


_COMMON_STEMS = frozenset(_stem(word) for word in _COMMON)
