"""Check boxes of lists of tasks as web pages write them: Confluence, GitHub, Notion and editors for wikis.

<ul class="inline-task-list"><li class="checked">…</li></ul> · <li><input type="checkbox" checked> …</li>
· <li><div class="checkbox checkbox-on"></div> …</li>
"""

from collections.abc import Mapping

Attributes = Mapping[str, str]

EMPTY, TICKED = "☐", "☑"
_LISTS = frozenset(("inline-task-list", "task-list", "contains-task-list", "to-do-list", "checklist", "todo-list"))
_DONE = frozenset(("checked", "task-done", "is-checked", "done", "completed", "checkbox-on", "checkbox-checked"))
_STATES = ("data-checked", "aria-checked", "data-inline-task-status")
_DRAWN = frozenset(("div", "span", "i"))
_OFF = frozenset(("", "false", "unchecked", "incomplete", "0", "off"))


def has_boxes(attributes: Attributes) -> bool:
    """Whether each entry of a list has a box before it."""
    return bool(_classes(attributes) & _LISTS) or (attributes.get("data-type") or "").casefold() == "tasklist"


def box_of_entry(attributes: Attributes) -> str:
    """The box of an entry of such a list: ☐ or ☑."""
    states = [state.casefold() for name in _STATES if (state := attributes.get(name)) is not None]
    ticked = bool(_classes(attributes) & _DONE) or any(state not in _OFF for state in states)
    return TICKED if ticked else EMPTY


def box_of_element(tag: str, attributes: Attributes) -> str | None:
    """The box that an <input> or a mere <div class="checkbox checkbox-on"> is; None for any other element."""
    if tag == "input":
        return _box_of_input(attributes)
    return box_of_entry(attributes) if tag in _DRAWN and "checkbox" in _classes(attributes) else None


def _box_of_input(attributes: Attributes) -> str | None:
    if (attributes.get("type") or "").casefold() != "checkbox":
        return None
    return TICKED if attributes.get("checked") is not None else EMPTY


MENTION = "@"
"""The target of a link that names a user and leads nowhere."""


def is_mention(attributes: Attributes) -> bool:
    """Whether a link names a user: <a class="user-mention">."""
    return "user-mention" in _classes(attributes) or "mention" in _classes(attributes)


def _classes(attributes: Attributes) -> frozenset[str]:
    return frozenset((attributes.get("class") or "").casefold().split())
