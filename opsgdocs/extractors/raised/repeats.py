"""Actions that one set of minutes prints twice, once without an id: in the text, and in a table or list at the end.

'Action ND to email the model.' and '5.2 | To email the model | ND' are one action, which bears the row's id.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from opsgdocs.extractors.reading import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Action

_OF_ACTIONS = late(compiled, r"(?i)[\W\d]*(?:\w+\s+){0,4}actions?\b(?:\s+\w+){0,4}\W*")  # no action itself: 'Action: …'
_WORD = compiled(r"\w+")
_SMALL = frozenset({"the", "and", "for", "with", "that", "this", "from", "any", "all", "its", "their"})
_STEM = 4  # letters
_SHARED = (2, 3)  # of the words of the shorter, so many of so many
_ALIKE = 0.75  # of the characters
_TEMPLATE = 100  # others that share most words: a log whose entries all read alike tells nothing of one of them
_CLEARLY = 0.02  # by which the one that is meant is more alike than any other


class _Wording(NamedTuple):
    """What an action says, who is to do it aside, and how its words begin."""

    bare: str
    stems: frozenset[str]
    owners: frozenset[str]


class Wordings:
    """The wordings of actions, each read once: a hostile file has thousands of marks, and as many rows."""

    def __init__(self, texts: Iterable[Action]) -> None:
        self._texts = texts
        self._known: dict[int, tuple[Action, _Wording]] = {}  # the action beside it stays, and so does its id
        self._counts: Counter[str] = Counter()

    def of(self, action: Action) -> _Wording:
        """The wording of an action."""
        known = self._known.get(id(action))
        if known is None:
            bare = _bare(action)
            known = self._known[id(action)] = action, _Wording(bare, _stems(bare), frozenset(action.owners))
        return known[1]

    def is_said_again(self, action: Action) -> bool:
        """Whether another action of the text says the same of somebody else."""
        self._counts = self._counts or Counter(self.of(other).bare for other in self._texts)
        return self._counts[self.of(action).bare] > 1


def merge_repeated(
    found: Iterable[tuple[Action, Passage]], rows: Sequence[Action], lists: tuple[str, ...]
) -> Iterator[Action]:
    """The actions of the text; one without an id that a row repeats, or that repeats another, bears the other's key.

    A row is one action's, and nothing is joined that may be one of several: two actions are less wrong than one lost.
    """
    texts = list(found)
    wordings = Wordings([action for action, _ in texts])
    taken: set[str] = set()
    before: list[Action] = []
    for action, passage in texts:
        if action.id is None:
            others = [row for row in rows if row.key not in taken and _may_be(action, row, wordings)]
            others = others or (_of_same(action, before, taken) if _is_summary(passage, lists) else [])
            known = repeated(action, others, wordings)
            if known:
                taken.add(known.key)
                action = action.model_copy(update={"id": known.id, "key": known.key})  # noqa: PLW2901
        before.append(action)
        yield action


def repeated(action: Action, others: Iterable[Action], wordings: Wordings) -> Action | None:
    """The one among others that clearly says the same; none where many are so alike that a template wrote them."""
    own = wordings.of(action)
    near = list(islice((other for other in others if _may_be_alike(own, wordings.of(other))), _TEMPLATE))
    if len(near) == _TEMPLATE:
        return None
    known = [(_alike(own, wordings.of(other)), index) for index, other in enumerate(near)]
    best, *less = sorted((one for one in known if one[0] > _ALIKE), reverse=True) or [(0.0, -1)]
    clear = best[1] >= 0 and all(best[0] - other > _CLEARLY for other, _ in less)
    return near[best[1]] if clear else None


def _may_be(action: Action, row: Action, wordings: Wordings) -> bool:
    """Whether a row may be the action's: by its owners, or where nobody else is to do the same ('PM' for 'ND')."""
    owners, others = wordings.of(action).owners, wordings.of(row).owners
    return not owners or not others or not owners.isdisjoint(others) or not wordings.is_said_again(action)


def _is_summary(passage: Passage, lists: tuple[str, ...]) -> bool:
    """'Action items resulting', 'Summary of actions'."""
    return passage.is_under(lists) or _OF_ACTIONS.fullmatch(passage.title) is not None


def _of_same(action: Action, known: Iterable[Action], taken: set[str]) -> list[Action]:
    """The actions of the same owners: a summary at the end lists them again."""
    same = (other for other in known if action.owners and set(other.owners) == set(action.owners))
    return [other for other in same if other.key not in taken]


def _may_be_alike(one: _Wording, other: _Wording) -> bool:
    """Whether two share most words: 'Order flags' and 'Order spades' are alike letter by letter, and two actions."""
    fewer = min(len(one.stems), len(other.stems))
    if len(one.stems & other.stems) * _SHARED[1] < fewer * _SHARED[0]:
        return False
    shorter, longer = sorted((len(one.bare), len(other.bare)))
    return 2 * shorter > _ALIKE * (shorter + longer)  # no two texts of other lengths are as alike


def _alike(one: _Wording, other: _Wording) -> float:
    """How alike two actions are: 'ND to email the model' and 'To email the model'."""
    return SequenceMatcher(None, one.bare, other.bare, autojunk=False).ratio()


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text) if len(word) > 2 and word not in _SMALL)


def _bare(action: Action) -> str:
    words = " ".join(action.text.casefold().split()).rstrip(".;")
    names = "|".join(re.escape(owner.casefold()) for owner in action.owners)
    return re.sub(rf"^(?:(?:the\s+)?(?:{names})\W+(?:and\s+)?)*(?:to\s+)?", "", words) if names else words
