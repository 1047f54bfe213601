"""The record of a decision: 'The OPSG **AGREED** the plan, subject to costs.' with its condition."""

import re
from collections.abc import Sequence

from opsgdocs.document import ListItem, TextBlock, fold
from opsgdocs.extractors.decision.ids import find_decision_id
from opsgdocs.extractors.decision.undecided import is_outcome_of_action, is_undecided
from opsgdocs.extractors.decision.votes import find_vote, without_vote
from opsgdocs.extractors.decision.words import condition_in, verbs_in
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.resolved.verbs import AND, DECIDED, HEADS_LIST, Verb, counts
from opsgdocs.extractors.text.bullets import belonging, with_bullets
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentence_end
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Decision

Told = tuple[Passage, Decision]
"""A decision with the passage that tells it."""

# 'It was AGREED by the Forum that …'
_BY_WHOM = late(compiled, r"^\s*by\s+(?:the\s+|all\s+)?(?:[A-Z][\w&’'. -]{0,60}?|members)\s+(?=that\b|to\b)")
# 'Resolved: (For information only)' decides nothing
_NOTHING = late(
    compiled,
    r"(?i)\s*(?:\([^()]*\)|(?:none|nil|n/?a|nothing|no\s+decisions?)(?:\s+(?:was|were))?(?:\s+(?:taken|made|reached|required|needed))?)\W*",
)


def build_decision(passage: Passage, verb: Verb, following: int, reading: Reading) -> Decision:
    """The record of what a verb says: 'the plan, subject to costs', with the bullets beneath.

    `following` is where the next decision or action of the paragraph begins, else the paragraph's end.
    """
    block, words = passage.block, reading.profile.decisions
    text = fold(block.text)
    end = _end_of(verb, text, following)
    told = without_vote(text[verb.end : end], words)
    last = end >= len(text.rstrip()) or HEADS_LIST.search(text[verb.end : end]) is not None
    bullets = _bullets_of(told, passage, reading) if last else ()
    said = with_bullets(_clean(told), bullets)
    vote = find_vote(text[verb.end : following], words)
    return Decision(
        id=find_decision_id(text[: verb.end], said, words),
        verb=verb.name,
        body=reading.profile.meeting.short or reading.meeting.committee,
        text=said,
        condition=condition_in(said, words.conditions),
        mover=vote.mover,
        seconder=vote.seconder,
        votes=vote.votes,
        item=passage.item,
        evidence=cite(block, verb.start, end) + tuple(line for item in bullets for line in cite(item)),
    )


def are_clauses(bullets: Sequence[ListItem], reading: Reading) -> bool:
    """'The Panel AGREED:' above clauses that bring verbs of their own is no decision itself."""
    return any(_opens_with_verb(item, reading) for item in bullets)


def is_excluded(decision: Decision, reading: Reading) -> bool:
    """'Resolved: (For information only)', and 'The Board NOTED the apologies' where the profile says so."""
    if _NOTHING.fullmatch(decision.text) or _is_none(decision):
        return True
    said = f"{decision.verb} {decision.text}"
    return any(re.search(pattern, said) for pattern in reading.profile.decisions.excluded)


def _is_none(decision: Decision) -> bool:
    """'Decision: deferred to the next meeting', 'agreed that this action be closed'."""
    small = any((place.text or "")[:1].islower() for place in decision.evidence[:1])
    return is_undecided(decision.verb, decision.text, labelled=decision.verb == DECIDED) or is_outcome_of_action(
        decision.text, small=small
    )


def end_of_decisions(passage: Passage, reading: Reading) -> int:
    """Where the first action of a paragraph begins; what a bracket gives to somebody may be decided as well."""
    marks = (mark.start for mark in reading.marks(passage.block) if not mark.signed)
    return next(marks, len(passage.block.text))


def _end_of(verb: Verb, text: str, following: int) -> int:
    """Where the words of a verb end: with its sentence, or before the 'and' of the next verb."""
    end = following if verb.name == DECIDED else min(sentence_end(text, verb.end), following)
    return verb.end + len(AND.sub("", text[verb.end : end])) if end == following < len(text) else end


def _bullets_of(told: str, passage: Passage, reading: Reading) -> Sequence[ListItem]:
    bullets = belonging(told, passage.block, reading.plain_bullets(passage.bullets))
    return bullets if not are_clauses(bullets, reading) else ()


def _clean(text: str) -> str:
    return _BY_WHOM.sub("", text).strip().removeprefix(":").strip()


def _opens_with_verb(item: TextBlock, reading: Reading) -> bool:
    match = verbs_in(reading.profile.decisions).match(fold(item.text).lstrip())
    return match is not None and counts(item, match, reading)
