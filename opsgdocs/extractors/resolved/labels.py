"""Labels and headings that tell of a decision: 'Decision: The fee is raised', 'Resolution 41/1: WG 7 requests …'."""

import re
from collections.abc import Iterator

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.decision.listed import HEADINGS, is_list_of_decisions, says_something
from opsgdocs.extractors.decision.words import label_of
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.resolved.verbs import DECIDED, Verb, stands_out
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

# Where the profile names no labels: '**Decision:** …', '**DECISION 3** – …'
_DECISION = late(
    compiled, r"\s*[\[(]?(?P<label>Decision|DECISION)(?:\s+\d+(?:[./]\d+)*)?[\])]?\s*(?:[:–—]|\s-\s)\s*(?=\S)"
)
# 'Resolution 41/1: WG 7 requests …', 'Decision 12: …': the number tells that it is one
_NUMBERED = late(
    compiled,
    r"\s*(?P<label>Resolution|RESOLUTION|Decision|DECISION)\s+(?:[Nn]o\.?\s*)?[A-Z]{0,4}-?\d+(?:\s?[./-]\s?\d+)*[a-z]?\s*[:–—]\s*(?=\S)",
)
_TO_DECIDE = late(compiled, r"(?i)\b(?:asked|invited|requested|recommended|required|needed|awaited|pending)\b|\?")


def labelled_verbs_in(passage: Passage, reading: Reading) -> Iterator[Verb]:
    """'Decision: The fee is raised' on a line of its own, and each line beneath a heading such as 'Decisions'."""
    words, text = reading.profile.decisions, fold(passage.block.text)
    label = label_of(words).match(text) if words.labels else _printed_label(passage.block)
    if label and text[label.end() :].strip():
        yield Verb(label.start("label"), label.end(), DECIDED)
        return
    if not (passage.is_under(words.headings) or (not words.headings and _is_listed(passage, reading))):
        return
    if passage.above is None or is_heading_of(passage.above.text, words.headings or HEADINGS):
        yield Verb(0, 0, DECIDED)


def _is_listed(passage: Passage, reading: Reading) -> bool:
    """'- D12: Production freeze on 30 March.' beneath 'Decisions', where all beneath it are such entries."""
    if not passage.is_under(HEADINGS) or not says_something(passage.block):
        return False
    beside = (one for one in reading.passages() if one.title == passage.title and one.item == passage.item)
    return is_list_of_decisions(one.block for one in beside if one.is_under(HEADINGS))


def _printed_label(block: TextBlock) -> "re.Match[str] | None":
    """'**Decision:** The plan was approved.': the label stands out, and nobody is only asked to decide."""
    if numbered := _NUMBERED.match(fold(block.text)):
        return numbered if not _TO_DECIDE.search(block.text) else None
    label = _DECISION.match(fold(block.text))
    if label is None or _TO_DECIDE.search(block.text):
        return None
    return label if stands_out(block, label.start("label"), label.end("label")) else None
