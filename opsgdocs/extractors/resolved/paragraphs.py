"""Decisions in paragraphs, by a verb that stands out or a label: 'The OPSG **NOTED** and **APPROVED** the plan.'"""

from collections.abc import Iterator

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.resolved.building import Told, are_clauses, build_decision, end_of_decisions, is_excluded
from opsgdocs.extractors.resolved.formal import formal_verbs_in
from opsgdocs.extractors.resolved.labels import labelled_verbs_in
from opsgdocs.extractors.resolved.objects import TYPED_NUMBER, carried_on, in_words, with_clauses, with_object_of
from opsgdocs.extractors.resolved.trailing import trailing_decision
from opsgdocs.extractors.resolved.verbs import Verb
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.records import Decision


def decisions_in_paragraphs(reading: Reading) -> list[Told]:
    """The decisions of formal verbs and of labels, in order, with what stands around them to say what was decided."""
    found: list[Told] = []
    passages = tuple(reading.passages())
    for before, passage, after in zip((None, *passages), passages, (*passages[1:], None), strict=False):
        told = (_in_words(one, passage, before, reading) for one in _from_passage(passage, reading))
        found += ((passage, carried_on(one, passage, after)) for one in told)
    return [(passage, with_clauses(one, passage, reading)) for passage, one in found]


def _from_passage(passage: Passage, reading: Reading) -> Iterator[Decision]:
    limit = end_of_decisions(passage, reading)
    verbs = [verb for verb in formal_verbs_in(passage, reading) if verb.start < limit]
    verbs = verbs or [verb for verb in labelled_verbs_in(passage, reading) if verb.start < limit]
    if not verbs and (trailing := trailing_decision(passage, reading)):
        yield trailing
    decisions: list[Decision] = []
    for index, verb in reversed(tuple(enumerate(verbs))):
        following = verbs[index + 1].start if index + 1 < len(verbs) else limit
        decision = _whole(build_decision(passage, verb, following, reading), verb, passage.block)
        decisions.insert(0, with_object_of(decision, decisions))
    yield from (decision for decision in decisions if not is_excluded(decision, reading))


def _whole(decision: Decision, verb: Verb, block: TextBlock) -> Decision:
    """'The minutes were **APPROVED** as a true record.' is itself what was decided."""
    if verb.whole is None:
        return decision
    said = TYPED_NUMBER.sub("", fold(block.text)[slice(*verb.whole)]).strip()
    return decision.model_copy(update={"text": said, "evidence": cite(block, *verb.whole)})


def _in_words(decision: Decision, passage: Passage, before: Passage | None, reading: Reading) -> Decision:
    """A decision with its object; clauses beneath say it themselves."""
    clauses = are_clauses(reading.plain_bullets(passage.bullets), reading)
    return decision if clauses else in_words(decision, passage, before, reading)
