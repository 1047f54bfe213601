"""The verb behind what was decided: 'The window is to be mended at a cost of £100. AGREED.'"""

from opsgdocs.document import fold
from opsgdocs.extractors.decision.votes import split_vote
from opsgdocs.extractors.decision.words import verbs_in
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.resolved.building import build_decision
from opsgdocs.extractors.resolved.objects import TYPED_NUMBER
from opsgdocs.extractors.resolved.verbs import Verb, counts, name_of
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.records import Decision


def trailing_decision(passage: Passage, reading: Reading) -> Decision | None:
    """'The window is to be mended at a cost of £100. AGREED.': the verb behind its text, where the profile says so."""
    if not reading.profile.decisions.trailing:
        return None
    text = fold(passage.block.text).rstrip()
    last = next(reversed(tuple(verbs_in(reading.profile.decisions).finditer(text))), None)
    if last is None or text[last.end() :].strip(" .)]") or not counts(passage.block, last, reading):
        return None
    said = TYPED_NUMBER.sub("", text[: last.start()]).rstrip(" ,;–-([")
    said, vote = split_vote(said, reading.profile.decisions)
    start = max((begin for begin, end in sentences(said) if end <= len(said)), default=0)
    if not said[start:].strip():
        return None
    found = build_decision(passage, Verb(last.start(), last.end(), name_of(last)), len(text), reading)
    told = {"mover": vote.mover, "seconder": vote.seconder, "votes": vote.votes} if vote.mover else {}
    return found.model_copy(update={**told, "text": said[start:].strip(), "evidence": cite(passage.block)})
