"""Actions whose id stands only behind the sentence that says what is to be done, where nothing else raises them.

The DCC agreed to send file 8 by 9 May (ACTION OPSG 30/08).
"""

from collections.abc import Container, Iterator

from opsgdocs.dates import target_in
from opsgdocs.document import fold
from opsgdocs.extractors.ids.action_ids import ActionId
from opsgdocs.extractors.owner.owners import owners_in_text
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import is_quoted, sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Action

_LEAD = late(compiled, r"(?i)(?:\s*[(\[–—-]+\s*|[.;,]\s+)(?:new\s+|see\s+)?(?:action\s*[:–-]?\s*)?$")
_BEHIND = late(compiled, r"(?i)\s*(?P<due>,?\s*(?:due|by|before)\s+[^()\[\].;]{3,30})?\s*[)\]]?\s*\.?\s*$")
_LONGEST_LEAD = 200  # characters


def trailing_actions(reading: Reading, known: Container[str]) -> Iterator[Action]:
    """The actions of these minutes that stand so; `known` are the ids for which one was read already."""
    taken: set[str] = set()
    for passage in reading.passages():
        for found in reading.ids.within(passage.block):
            free = reading.is_own(found) and found.canonical not in known and found.canonical not in taken
            if free and (action := _action(passage, found, reading)):
                taken.add(found.canonical)
                yield action


def _action(passage: Passage, found: ActionId, reading: Reading) -> Action | None:
    text = fold(passage.block.text)
    behind = _BEHIND.match(text, found.end)
    lead = _LEAD.search(text, max(0, found.start - _LONGEST_LEAD), found.start) if behind else None
    if lead is None or behind is None or reading.marks(passage.block) or is_quoted(text, found.start):
        return None
    start = [begin for begin, _ in sentences(text[: lead.start() + 1])][-1] if text[: lead.start()].strip() else 0
    said = text[start : lead.start()].strip(" ,;")
    owners = owners_in_text(said, reading.profile, reading.names)
    if not owners:
        return None
    return Action(
        id=found.canonical,
        key=found.canonical,
        text=f"{said.rstrip('.')}.",
        owners=owners,
        target=target_in(f"{said} {(behind['due'] or '').strip(' ,')}".strip(), reading.said).target,
        item=passage.item,
        raised=reading.meeting.date,
        raised_at=reading.meeting.label,
        evidence=cite(passage.block, start, len(text)),
    )
