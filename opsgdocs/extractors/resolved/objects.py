"""What was decided, where the words with the verb do not say it: 'The roof leaks and is to be mended. This was AGREED.'

A decision of no words takes those of the sentence before it; 'NOTED and APPROVED the plan' says of both the plan.
"""

from collections.abc import Sequence

from opsgdocs.document import Heading, ListItem, TextBlock, fold
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Decision

TYPED_NUMBER = late(compiled, r"^\s*[(\[]?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)\]]?\s+")
"""A number that was typed before a paragraph."""

# 'AGREED.', 'AGREED by the Board.', 'AGREED with the proposals.'
_NO_WORDS = late(
    compiled,
    r"(?i)\W*(?:unanimously\W*)?(?:by\s+(?:the\s+|all\s+)?[\w’'&-]+(?:\s+[\w’'&-]+){0,4}\W*)?"
    r"(?:(?:to|with)\s+(?:this|these|it|the\s+(?:above|proposals?|recommendations?|requests?))\W*)?",
)
_CLAUSE = late(compiled, r"(?i)\s*[(\[]?(?:[a-z]|[ivx]+|\d{1,2})[)\].]\s+\S")
_FEWEST_WORDS = 3
_LONGEST_REST = 300  # characters of what stands on the next page
_DAY_AT_END = compiled(r"\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?$")
_MONTH = compiled(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


def with_object_of(decision: Decision, following: Sequence[Decision]) -> Decision:
    """'The OPSG **NOTED** and **APPROVED** the plan': the plan is what both say."""
    if decision.text or not following:
        return decision
    return decision.model_copy(update={"text": following[0].text, "condition": following[0].condition})


def is_wordless(decision: Decision) -> bool:
    """Whether nothing says what was decided: 'AGREED.', 'AGREED by the Board.'"""
    return _NO_WORDS.fullmatch(decision.text) is not None


def in_words(decision: Decision, passage: Passage, before: Passage | None, reading: Reading) -> Decision:
    """A decision of no words with those of the sentence before it, in its own paragraph or at the end of the last."""
    if not is_wordless(decision):
        return decision
    text = fold(passage.block.text)
    verb = max(text.casefold().rfind(decision.verb.casefold()), 0)
    own = [stretch for stretch in sentences(text) if stretch[1] <= verb]
    if own:
        return _said_before(decision, passage.block, own[-1])
    if (
        before is None
        or before.item != passage.item
        or isinstance(before.block, Heading)
        or reading.marks(before.block)
    ):
        return decision
    ends = list(sentences(fold(before.block.text)))
    return _said_before(decision, before.block, ends[-1]) if ends else decision


def with_clauses(decision: Decision, passage: Passage, reading: Reading) -> Decision:
    """'RESOLVED that:' with the paragraphs '(a) the report be noted; (b) …' beneath it."""
    if not decision.text.endswith(":") or not fold(passage.block.text).rstrip().endswith(decision.text):
        return decision
    clauses: list[TextBlock] = []
    after = reading.after(passage)
    while after and after.lead is passage.block and not reading.marks(after.block) and _CLAUSE.match(after.block.text):
        clauses.append(after.block)
        after = reading.after(after)
    lines = [decision.text, *(fold(block.text).strip() for block in clauses)]
    places = tuple(place for block in clauses for place in cite(block))
    return decision.model_copy(update={"text": "\n".join(lines), "evidence": decision.evidence + places})


def carried_on(decision: Decision, passage: Passage, after: Passage | None) -> Decision:
    """'The OPSG APPROVED the window of 21' and, on the next page, 'June 2020.': a sentence that a page cut in two."""
    whole = fold(passage.block.text).rstrip()
    if after is None or after.item != passage.item or not decision.text or not whole.endswith(decision.text):
        return decision
    text = fold(after.block.text).strip()
    plain = not isinstance(after.block, Heading | ListItem) and len(text) <= _LONGEST_REST
    if not plain or whole.endswith((".", ";", ":", "!", "?", ")", "”", '"')) or not _goes_on(whole, text):
        return decision
    end = next((stop for _, stop in sentences(text)), len(text))
    said = f"{decision.text} {text[:end]}"
    return decision.model_copy(update={"text": said, "evidence": decision.evidence + cite(after.block, 0, end)})


def _goes_on(before: str, text: str) -> bool:
    """Lower case goes on with any sentence, a month with '21'."""
    if TYPED_NUMBER.match(text):
        return False  # 'd) REQUESTED a second quotation.'
    return text[:1].islower() or (_DAY_AT_END.search(before) is not None and _MONTH.match(text) is not None)


def _said_before(decision: Decision, block: TextBlock, stretch: tuple[int, int]) -> Decision:
    said = TYPED_NUMBER.sub("", fold(block.text)[slice(*stretch)]).strip()
    if len(said.split()) < _FEWEST_WORDS:
        return decision
    return decision.model_copy(update={"text": said, "evidence": cite(block, *stretch) + decision.evidence})
