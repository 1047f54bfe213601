"""Ids as the committee prints them: 'DAF-06/01', which records give as 'DAF 6/01'.

The records' form stands wherever any of the minutes prints an id in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from opsgdocs.records import OpenAction

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_LISTED = ("raised", "carried", "revised", "reopened")


def with_printed_ids(actions: Sequence[OpenAction]) -> Sequence[OpenAction]:
    """The actions with their ids in the form of the newest print; unchanged where one is printed as records have it."""
    prints = _printed_ids(actions)
    return [action.model_copy(update={"id": prints.get(action.id or "", action.id)}) for action in actions]


def _printed_ids(actions: Iterable[OpenAction]) -> Mapping[str, str]:
    found = {action.id: tuple(_prints(action.id, action)) for action in actions if action.id}
    if any(id in prints for id, prints in found.items()):
        return {}
    return {id: prints[0] for id, prints in found.items() if prints}


def _prints(id: str, action: OpenAction) -> Iterator[str]:
    """What the passages that list the action print for its id, the newest first."""
    pattern = _form(id)
    for event in reversed(action.history):
        for passage in event.evidence if event.event in _LISTED else ():
            if match := pattern.search(passage.text or ""):
                yield match[0]


def _form(id: str) -> "re.Pattern[str]":
    """The id with other signs between its parts, and noughts before its numbers."""
    parts = (f"0*{int(part)}" if part.isdecimal() else re.escape(part) for part in _TOKEN.findall(id))
    return re.compile(r"(?<![\w/])" + r"[\s_/.–-]*".join(parts) + r"(?![\w/])")
