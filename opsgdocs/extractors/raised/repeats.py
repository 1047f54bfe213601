"""Actions that one set of minutes prints twice, once without an id: in the text, and in a table or list at the end.

'Action ND to email the model.' and '5.2 | To email the model | ND' are one action, which bears the row's id.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from opsgdocs.extractors.reading import Passage
from opsgdocs.patterns import late
from opsgdocs.records import Action

_OF_ACTIONS = late(
    re.compile, r"(?i)[\W\d]*(?:\w+\s+){0,4}actions?\b(?:\s+\w+){0,4}\W*"
)  # no action itself: 'Action: …'
_WORD = re.compile(r"\w+")
_SMALL = frozenset({"the", "and", "for", "with", "that", "this", "from", "any", "all", "its", "their"})
_STEM = 4  # letters
_SHARED = (2, 3)  # of the words of the shorter, so many of so many
_ALIKE = 0.75  # of the characters
_CLEARLY = 0.02  # by which the one that is meant is more alike than any other


def merge_repeated(
    found: Iterable[tuple[Action, Passage]], rows: Sequence[Action], lists: tuple[str, ...]
) -> Iterator[Action]:
    """The actions of the text; one without an id that a row repeats, or that repeats another, bears the other's key.

    A row is one action's, and nothing is joined that may be one of several: two actions are less wrong than one lost.
    """
    texts = list(found)
    taken: set[str] = set()
    before: list[Action] = []
    for action, passage in texts:
        if action.id is None:
            others = [row for row in rows if row.key not in taken and _may_be(action, row, texts)]
            others = others or (_of_same(action, before, taken) if _is_summary(passage, lists) else [])
            known = repeated(action, others)
            if known:
                taken.add(known.key)
                action = action.model_copy(update={"id": known.id, "key": known.key})  # noqa: PLW2901
        before.append(action)
        yield action


def repeated(action: Action, others: Sequence[Action]) -> Action | None:
    """The one of the others that says what the action does, clearly more alike than any other."""
    known = [(_alike(action, other), index) for index, other in enumerate(others) if _share_words(action, other)]
    best, *less = sorted((one for one in known if one[0] > _ALIKE), reverse=True) or [(0.0, -1)]
    clear = best[1] >= 0 and all(best[0] - other > _CLEARLY for other, _ in less)
    return others[best[1]] if clear else None


def _is_summary(passage: Passage, lists: tuple[str, ...]) -> bool:
    """'Action items resulting', 'Summary of actions'."""
    return passage.is_under(lists) or _OF_ACTIONS.fullmatch(passage.title) is not None


def _may_be(action: Action, row: Action, texts: Sequence[tuple[Action, Passage]]) -> bool:
    """Whether a row may be the action's: by its owners, or where nobody else is to do the same ('PM' for 'ND')."""
    if not action.owners or not row.owners or set(action.owners) & set(row.owners):
        return True
    return not any(other is not action and _bare(other) == _bare(action) for other, _ in texts)


def _of_same(action: Action, known: Iterable[Action], taken: set[str]) -> list[Action]:
    """The actions of the same owners: a summary at the end lists them again."""
    same = (other for other in known if action.owners and set(other.owners) == set(action.owners))
    return [other for other in same if other.key not in taken]


def _alike(one: Action, other: Action) -> float:
    """How alike two actions are, who is to do it aside: 'ND to email the model' and 'To email the model'."""
    return SequenceMatcher(None, _bare(one), _bare(other), autojunk=False).ratio()


def _share_words(one: Action, other: Action) -> bool:
    """'Order flags' and 'Order spades' are alike letter by letter, and two actions all the same."""
    first, second = (_stems(_bare(action)) for action in (one, other))
    fewer = min(len(first), len(second))
    return len(first & second) * _SHARED[1] >= fewer * _SHARED[0]


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text) if len(word) > 2 and word not in _SMALL}


def _bare(action: Action) -> str:
    words = " ".join(action.text.casefold().split()).rstrip(".;")
    names = "|".join(re.escape(owner.casefold()) for owner in action.owners)
    return re.sub(rf"^(?:(?:the\s+)?(?:{names})\W+(?:and\s+)?)*(?:to\s+)?", "", words) if names else words
