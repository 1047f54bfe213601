"""Two prints of one id: one action in other words, or two actions that bear one number by a slip.

'ACTION OPSG 85/11: The DCC to fix K by 18 June' and 'ACTION OPSG 85/11: SECAS to fix L by 19 June' are two.
"""

from difflib import SequenceMatcher

from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Action

_ALIKE = 0.6  # of the words: a table may shorten what the text says
_COMMON = {"the", "member", "representative", "team", "partie", "party"}
_WORDS = compiled(r"[^\W_]+")


def is_same_action(one: Action, other: Action) -> bool:
    """Whether two prints of an id are one action; those of different owners are where both say the same."""
    first, second = (" ".join(action.text.casefold().split()).rstrip(".;") for action in (one, other))
    if first in second or second in first:
        return True
    alike = SequenceMatcher(None, first, second).ratio() > _ALIKE
    return alike and (_may_share_owner(one, other) or _says_same(one, other))


def is_akin(one: str, other: str) -> bool:
    """'Large Supplier members' and 'Large Suppliers' are the same people, or some of them."""
    words = [{word.casefold().rstrip("s") for word in name.split()} - _COMMON for name in (one, other)]
    if one.casefold() == other.casefold():
        return True
    return bool(words[0] and words[1]) and (words[0] <= words[1] or words[1] <= words[0])


def _may_share_owner(one: Action, other: Action) -> bool:
    pairs = [(name, also) for name in one.owners for also in other.owners]
    return not pairs or any(is_akin(*pair) or _is_initials(*pair) or _is_initials(*pair[::-1]) for pair in pairs)


def _is_initials(short: str, name: str) -> bool:
    """'ND' is Nick Day."""
    return len(short) > 1 and short.isupper() and short == "".join(word[0] for word in name.split())


def _says_same(one: Action, other: Action) -> bool:
    """Whether one says all that the other does, who is to do it aside."""
    first, second = _bare(one), _bare(other)
    return bool(first and second) and (first <= second or second <= first)


def _bare(action: Action) -> set[str]:
    text = action.text.casefold()
    for owner in action.owners:
        text = text.replace(owner.casefold(), " ")
    return set(_WORDS.findall(text)) - _COMMON - {"to", "and"}
