"""Notes made behind the meeting that say that an action raised there has ended.

ACTION OPSG 29/04: SECAS to notify Party A.
Post-meeting note: Party A was notified on 16 February and the action is closed.
"""

import re
from collections.abc import Iterator

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.status.clauses import is_negated
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem

_NOTE = late(
    compiled,
    r"(?i)\b(?:post[\s-]+meeting|after[\s-]+meeting|secretary['’]s|secretariat)\s+notes?\b\W*(?P<said>.*)",
    re.DOTALL,
)
_ENDED = late(compiled, r"(?i)\b(?:closed|completed?|discharged|done)\b")
_QUOTED = 120  # characters


def check_notes(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each such note, which stands in the action's own text or right beneath it."""
    raised = {action.id for action in minutes.actions}
    above = ""
    for passage in reading.passages():
        block = passage.block
        ids = [mark.id.canonical for mark in reading.marks(block) if mark.id and mark.id.canonical in raised]
        said = _ended_by(block)
        if said and (ids or above):
            message = f"A note says that action {ids[-1] if ids else above} has ended: “{said[:_QUOTED]}”"
            yield problem("said_of_action", message, cite(block))
        above = ids[-1] if ids else ""


def _ended_by(block: TextBlock) -> str:
    text = fold(block.text)
    note = _NOTE.search(text) if may_hold(text, ("note",)) else None
    said = note["said"].strip() if note else ""
    return said if _ENDED.search(said) and not is_negated(said) else ""
