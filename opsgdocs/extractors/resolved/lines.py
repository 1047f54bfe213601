"""Decisions on several lines of the minutes, as records: 'Resolved:' with its clauses, a motion with its vote.

Motion by Ann Bell, seconded by Bo Cole, to adopt Ordinance 5.
Roll call vote: Ayes – Bell, Cole. Nays – Dunn. Motion carried 2-1.
"""

from collections.abc import Sequence

from opsgdocs.document import Heading, ListItem, TextBlock, fold
from opsgdocs.extractors.decision.motions import Clauses, Motion, clauses_in, is_outcome, motions_in
from opsgdocs.extractors.decision.words import condition_in
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.resolved.building import Told
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.records import Decision


def with_decisions_on_lines(found: Sequence[Told], reading: Reading) -> list[Told]:
    """The decisions found so far and those on several lines, in order; one of these replaces what its lines gave."""
    passages = tuple(reading.passages())
    texts = [_text(passage) for passage in passages]
    groups = _groups(passages, texts)
    told = {id(passage.block): decision for passage, decision in found}
    motions = [one for one in motions_in(texts, groups) if _is_new(one, passages, told)]
    lists = [one for one in clauses_in(texts, groups) if not _is_told(one, passages, told)]
    if not (motions or lists):
        return list(found)
    used = {id(passages[at].block) for one in motions for at in range(one.first, one.outcome + 1)}
    used |= {id(passages[one.head].block) for one in lists}
    places = {id(passage.block): at for at, passage in enumerate(passages)}
    decisions = [one for one in found if id(one[0].block) not in used]
    decisions += [(passages[one.outcome], _moved(one, passages, reading)) for one in motions]
    decisions += [(passages[one.head], _resolved(one, passages, reading)) for one in lists]
    return sorted(decisions, key=lambda one: places[id(one[0].block)])


def _text(passage: Passage) -> str:
    """What a passage says; whatever the mark of a list, its entries are clauses."""
    return ("(a) " if isinstance(passage.block, ListItem) else "") + fold(passage.block.text).strip()


def _groups(passages: Sequence[Passage], texts: Sequence[str]) -> list[int]:
    """A number for each passage, the same from one heading or item to the next; 'CARRIED 7/0' heads nothing."""
    found: list[int] = []
    for at, passage in enumerate(passages):
        heads = isinstance(passage.block, Heading) and not is_outcome(texts[at])
        begins = heads or at == 0 or passage.item != passages[at - 1].item
        found.append(found[-1] + begins if found else 0)
    return found


def _is_new(motion: Motion, passages: Sequence[Passage], told: dict[int, Decision]) -> bool:
    """Whether nothing that was read tells the motion: its outcome alone is no decision."""
    blocks = (id(passages[at].block) for at in range(motion.first, motion.outcome))
    return not any(block in told for block in blocks)


def _moved(motion: Motion, passages: Sequence[Passage], reading: Reading) -> Decision:
    lines = [*range(motion.first, motion.last + 1), motion.outcome]
    text = " ".join(fold(passages[at].block.text).strip() for at in lines)
    places = tuple(place for at in lines for place in cite(passages[at].block))
    return _decision(motion.verb, text, passages[motion.outcome], reading).model_copy(update={"evidence": places})


def _is_told(clauses: Clauses, passages: Sequence[Passage], told: dict[int, Decision]) -> bool:
    """Whether what was read says the clauses: 'RESOLVED that:' has them, or each is a decision of its own."""
    return any(id(passages[at].block) in told for at in (clauses.head, *clauses.clauses))


def _resolved(clauses: Clauses, passages: Sequence[Passage], reading: Reading) -> Decision:
    blocks = [passages[at].block for at in clauses.clauses]
    text = "\n".join(_with_mark(block) for block in blocks)
    places = tuple(place for at in (clauses.head, *clauses.clauses) for place in cite(passages[at].block))
    return _decision(clauses.verb, text, passages[clauses.head], reading).model_copy(update={"evidence": places})


def _with_mark(block: TextBlock) -> str:
    mark = block.marker.strip() if isinstance(block, ListItem) and block.marker.strip(" •–-*") else ""
    return f"{mark} {fold(block.text).strip()}".strip()


def _decision(verb: str, text: str, passage: Passage, reading: Reading) -> Decision:
    return Decision(
        verb=verb,
        body=reading.profile.meeting.short or reading.meeting.committee,
        text=text,
        condition=condition_in(text, reading.profile.decisions.conditions),
        item=passage.item,
        evidence=cite(passage.block),
    )
