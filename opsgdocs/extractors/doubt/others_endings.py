"""Actions that a cell calls done by another than their owner, who may have ended no more than a part.

OPSG 33/23 | The DCC to report … | DCC | Completed by CSP C&S
"""

from collections.abc import Iterator

from opsgdocs.extractors.ids.twins import is_akin
from opsgdocs.extractors.owner.owners import split_owners
from opsgdocs.extractors.owner.people import is_same_person
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.status.deadlines import is_deadline
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, OutstandingAction, Problem

_BY = late(
    compiled,
    r"(?i:completed?|done|finished|actioned)\s+by\s+(?P<agent>(?:[Tt]he\s+)?[A-Z][^.,;:()\d–]{0,40}?)"
    r"(?:\s+(?:on|at|in|and)\s.*|\W.*|\d.*)?$",
)
_SHOWN = 80  # characters


def check_others(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each such row."""
    for row in minutes.outstanding:
        said = _said(row) if row.status == "closed" and row.owners else ""
        agent = _BY.match(said)
        if agent and _is_another(agent["agent"], row, reading):
            message = f"Action {row.key} is closed by another than its owner, perhaps in part: “{said[:_SHOWN]}”"
            yield problem("closed_conditionally", message, row.evidence)


def _said(row: OutstandingAction) -> str:
    """The status; what stands behind it in the cell may be kept as an update: 'Done' | 'by the SECAS team'."""
    behind = row.updates[0] if row.updates and row.updates[0].startswith("by ") else ""
    return f"{row.status_text or ''} {behind}".strip()


def _is_another(agent: str, row: OutstandingAction, reading: Reading) -> bool:
    doers = () if is_deadline(agent, reading.profile) else split_owners(agent, reading.profile, reading.names)
    people = reading.names.people
    same = (is_akin(one, other) or is_same_person(one, other, people) for one in doers for other in row.owners)
    return bool(doers) and not any(same)
