"""Decisions of plain sentences, where no verb stands out: 'The Committee resolved that the roof be mended.'"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from opsgdocs.document import Heading, fold
from opsgdocs.extractors.decision.elsewhen import is_of_elsewhen
from opsgdocs.extractors.decision.listed import HEADINGS
from opsgdocs.extractors.decision.plain import Plain, plain_verbs
from opsgdocs.extractors.ids.action_ids import find_ids
from opsgdocs.extractors.owner.capitals import is_shouted
from opsgdocs.extractors.owner.people import are_known
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.resolved.building import Told, build_decision, end_of_decisions, is_excluded
from opsgdocs.extractors.resolved.verbs import DECIDED, Verb
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.profile import DecisionWords
from opsgdocs.records import Decision

_FEWEST_LOUD = 2  # verbs that stand out: one alone is no house style


def plain_words(reading: Reading, *, shouted: bool) -> DecisionWords:
    """The words that decide in a plain sentence; in minutes all in capitals all verbs do where the profile has none."""
    words = reading.profile.decisions
    if not shouted:
        return words
    small = [verb for verb in words.verbs if verb.islower()]
    plain = (*words.plain, *small) if words.plain else tuple(verb.lower() for verb in words.verbs)
    return replace(words, plain=tuple(dict.fromkeys(plain)))


def plain_decisions(found: Sequence[Told], words: DecisionWords, reading: Reading) -> list[Told]:
    """The decisions of plain sentences, but for what was found already; none where no words are known for them."""
    if not words.plain:
        return []
    entries = {id(passage.block) for passage, one in found if one.verb == DECIDED or not _is_quiet(passage, one, words)}
    known = {(id(passage.block), one.text) for passage, one in found}
    rest = (passage for passage in reading.passages() if id(passage.block) not in entries)
    plain = ((passage, one) for passage in rest for one in _plainly(passage, words, reading))
    return [(passage, one) for passage, one in plain if (id(passage.block), one.text) not in known]


def is_house_style(found: Sequence[Told], plain: int, words: DecisionWords) -> bool:
    """Whether decisions stand out in these minutes, so that what is 'agreed' in small letters is none.

    `plain` is how many plain sentences tell of decisions.
    """
    loud = sum(not _is_quiet(passage, one, words) for passage, one in found)
    return loud >= _FEWEST_LOUD and plain <= loud * _FEWEST_LOUD


def _plainly(passage: Passage, words: DecisionWords, reading: Reading) -> Iterator[Decision]:
    """'The Committee resolved that …' where no verb stands out in all of the minutes."""
    if isinstance(passage.block, Heading):
        return
    text = fold(passage.block.text)
    limit = end_of_decisions(passage, reading)
    said = text.lower() if is_shouted(text) and len(text.lower()) == len(text) else text
    verbs = tuple(plain_verbs(said[:limit], reading.profile.meeting, words))
    for index, verb in enumerate(verbs):
        if is_of_elsewhen(text, verb.start, verb.end, reading.meeting) or are_known(verb.topic, reading.names):
            continue
        decision = _decided(passage, verb, _end(text, verbs[index:], limit), reading)
        if decision:
            yield decision


def _decided(passage: Passage, verb: Plain, end: int, reading: Reading) -> Decision | None:
    """The decision of a verb; 'It was agreed to close action 29/04' is said of the action."""
    decision = build_decision(passage, Verb(verb.start, verb.end, verb.name), end, reading)
    if any(find_ids(decision.text, reading.profile)):
        return None
    if verb.whole:
        said = fold(passage.block.text)[slice(*verb.whole)].strip()
        decision = decision.model_copy(update={"text": said, "evidence": cite(passage.block, *verb.whole)})
    return None if is_excluded(decision, reading) else decision


def _end(text: str, verbs: Sequence[Plain], limit: int) -> int:
    """Where what the first verb says may end: 'decided' goes on, but not into the sentence of the next verb."""
    if verbs[0].name != DECIDED or len(verbs) == 1:
        return limit
    return next((start for start, end in sentences(text) if start <= verbs[1].start < end), limit)


def _is_quiet(passage: Passage, decision: Decision, words: DecisionWords) -> bool:
    """Whether it says nothing of verbs that stand out: an entry beneath 'Decisions', or 'resolved' in small letters."""
    verb = decision.verb.casefold()
    small = verb in words.verbs and any((place.text or "").startswith(verb) for place in decision.evidence)
    return small or passage.is_under(words.headings or HEADINGS)
