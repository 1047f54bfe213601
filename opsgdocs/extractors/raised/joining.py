"""Actions that one set of minutes prints twice under one id: in the text, and in a table.

ACTION OPSG 29/04: The DCC to provide the plan.  …  OPSG 29/04 | Provide the plan | DCC | 9 May
"""

from opsgdocs.extractors.ids.twins import is_same_action
from opsgdocs.records import Action


def add_action(merged: dict[str, Action], action: Action, *, is_bare: bool = False) -> None:
    """An action to those known; of one whose mark stands alone in the text the row of the same id has the words."""
    known = merged.get(action.key)
    if known is None:
        merged[action.key] = action
    elif is_bare and action.text and not (known.text and is_same_action(known, action)):
        merged[action.key] = action.model_copy(
            update={"item": known.item, "evidence": known.evidence + action.evidence}
        )
    elif is_same_action(known, action):
        merged[action.key] = merge_actions(known, action)
    else:
        twins = sum(key.startswith(f"{action.key} (") for key in merged)
        key = f"{action.key} ({twins + 2})"
        merged[key] = action.model_copy(update={"key": key})


def merge_actions(text: Action, other: Action) -> Action:
    """An action printed twice: the words of the first, a column's owner, and its date where the words give none."""
    target = text.target if text.target.stated or not other.target.stated else other.target
    evidence = text.evidence + other.evidence
    return text.model_copy(update={"owners": other.owners or text.owners, "target": target, "evidence": evidence})
