"""Which rows of a log are actions, where it holds risks, issues and decisions too.

ID  | Type   | Description                | Owner
R01 | Risk   | The supplier may be late.  | DCC
A02 | Action | Write to the supplier.     | SECAS
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_NUMBERED = late(compiled, r"(?P<letter>[RAID])[\s_.-]?\d{1,3}[a-z]?\.?")
_ACTION = late(compiled, r"(?i)\bactions?\b|\btasks?\b|\bto\s+do\b")
_OF_RISKS = late(
    compiled,
    r"(?i)\W*(?:likelihood|probability|mitigat\w+(?:\s+\w+)?|risk\s+(?:description|score|rating|title|level)|\w+\s+risk)\W*",
)
_CAPTION = late(
    compiled,
    r"(?i)\W*(?:[\d.]+\s+)?(?:(?:key|open|top|new|current|programme|project|raid(?:\s+log)?\s*[:–-])\s+)*(?P<kind>\w+?)"
    r"(?:\s+(?:register|log|list|table))?\W*",
)
_FEWEST_KINDS = 2


@dataclass(frozen=True)
class Log:
    """A table: its heads, and what stands in its column of ids."""

    heads: Sequence[str]
    ids: Sequence[str]

    @cached_property
    def tells_kinds(self) -> bool:
        """Whether the letters of the ids tell risks from actions: 'R01', 'A02', 'I07'."""
        found = [_NUMBERED.fullmatch(one.strip()) for one in self.ids if one.strip()]
        letters = {one["letter"] for one in found if one}
        return all(found) and len(letters) >= _FEWEST_KINDS and letters != {"A"}


class Entry(NamedTuple):
    """What a row says of its kind: in a column, by its id, by the caption above it."""

    kind: str
    id: str
    caption: str


def is_action(entry: Entry, log: Log, profile: Profile) -> bool:
    """Whether a row is an action; one of which nothing says what it is counts as one."""
    others = {kind.casefold() for kind in profile.tables.other_kinds}
    said = [kind.strip().casefold() for kind in entry.kind.split("/") if kind.strip()]
    if said:
        return not others.issuperset(said)
    if log.tells_kinds and (numbered := _NUMBERED.fullmatch(entry.id.strip())):
        return numbered["letter"] == "A"
    if any(_ACTION.search(head) for head in log.heads if not _OF_RISKS.fullmatch(head)):
        return True
    caption = _CAPTION.fullmatch(entry.caption)
    other = caption is not None and len(caption["kind"]) > 1 and caption["kind"].casefold() in others
    return not (other or any(_OF_RISKS.fullmatch(head) for head in log.heads))


def is_caption_of_kind(text: str, profile: Profile) -> bool:
    """'Risks', 'Key issues' and 'Actions' above their part of a log."""
    found = _CAPTION.fullmatch(text)
    kinds = {kind.casefold() for kind in profile.tables.other_kinds if len(kind) > 1} | {"action", "actions"}
    return found is not None and found["kind"].casefold() in kinds
