"""What the paper asks of the committee: 'The OPSG is requested to: • NOTE the contents of this paper; and …'."""

import re
from collections.abc import Iterable, Iterator, Sequence

from opsgdocs.document import ListItem
from opsgdocs.extractors.papers.line import Line
from opsgdocs.extractors.papers.looks import is_bold_part
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Recommendation

_ASKS = compiled(
    r"\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:requested|asked|invited|recommended|required)\s+to\b\s*:?\s*|"
    r"\b(?:requests?|asks?|invites?|recommends?)\s+(?:that\s+)?(?:the\s+)?[\w\s()-]{1,60}?\s+(?:to|should)\b\s*:?\s*|"
    r"\bit is (?:therefore )?recommended that\s+(?:the\s+)?[\w\s()-]{1,60}?\s+(?:should\s+)?",
    re.IGNORECASE,
)
_VERBS = (
    "note", "approve", "agree", "endorse", "discuss", "consider", "review", "comment", "provide", "advise", "confirm",
    "decide", "determine", "recommend", "accept", "acknowledge", "support", "ratify", "reject", "defer", "close",
    "adopt", "direct", "authorise", "delegate", "refer", "identify", "raise", "submit",
)  # fmt: skip
_VERB = compiled(rf"\b(?P<verb>{'|'.join(_VERBS)})s?\b(?!\s*[:/])", re.IGNORECASE)
_BEFORE_CLAUSE = compiled(
    r"(?:^|[,;:]\s*(?:and\s+)?|\band\s+(?:to\s+)?)(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s*)?(?:formally\s+|also\s+|then\s+)?$",
    re.IGNORECASE,
)
_NUMBER = compiled(
    r"\s*(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|\d{1,2}(?:\.\d{1,2})*\.?)\s+|\s*[•*–-]\s+", re.IGNORECASE
)
_NEAR = 80  # characters before a verb in which its clause begins
_LOOSE_END = compiled(r"(?:[\s;,]*\band)?[\s;,]*$")
_THIRD_PERSON = compiled(r"^s\b")  # 'that the OPSG notes the paper'
_FIRST_WORD = compiled(r"\s*(?P<verb>[A-Za-z]{3,})\b")


def find_requests(lines: Sequence[Line]) -> tuple[Recommendation, ...]:
    """The recommendations beneath their heading."""
    found: list[Recommendation] = []
    asked = False
    for passage in (line.passage for line in lines if line.passage and not line.cells):
        asks = _ASKS.search(passage.text)
        if asks:
            asked = True
            found += _in_clauses(passage.part(asks.end()))
        elif isinstance(passage.block, ListItem) or _NUMBER.match(passage.text) or _opens_with_verb(passage):
            found += _entry(passage, asked=asked)
    return tuple(found)


def is_lead(line: Line) -> bool:
    """Whether a line only leads to the list: 'The OPSG is requested to:'."""
    return line.passage is not None and _ASKS.search(line.text) is not None


def find_asked(passages: Iterable[Passage]) -> tuple[Recommendation, ...]:
    """Those of a sentence elsewhere: 'The Operations Group is requested to note the contents of the paper'."""
    return tuple(
        one
        for passage in passages
        for start, end in sentences(passage.text)
        if (asks := _ASKS.search(passage.text, start, end))
        for one in _in_clauses(passage.part(asks.end(), end))
    )


def _entry(passage: Passage, *, asked: bool) -> Iterator[Recommendation]:
    """One entry of the list; its first word is the verb, whatever it is, beneath 'is requested to:'."""
    number = _NUMBER.match(passage.text)
    body = passage.part(number.end()) if number else passage
    known = list(_in_clauses(body)) if _opens_with_verb(body) else []
    if known:
        yield from known
        return
    first = _FIRST_WORD.match(body.text)
    stands_out = first is not None and (first["verb"].isupper() or is_bold_part(body, *first.span("verb")))
    if first and (asked or stands_out):
        yield _recommendation(body, first.span("verb"), len(body.text))


def _opens_with_verb(passage: Passage) -> bool:
    number = _NUMBER.match(passage.text)
    return _VERB.match(passage.text, number.end() if number else 0) is not None


def _in_clauses(passage: Passage) -> Iterator[Recommendation]:
    """'NOTE the contents of this paper and APPROVE the next steps' is two; a verb in capitals parts for sure."""
    text = passage.text
    heads = [match for match in _VERB.finditer(text) if _begins_clause(text, match.start())]
    capital = [match for match in heads if match["verb"].isupper()]
    heads = capital or heads
    for head, after in zip(heads, (*heads[1:], None), strict=False):
        yield _recommendation(passage, head.span("verb"), after.start() if after else len(text))


def _begins_clause(text: str, verb: int) -> bool:
    return _BEFORE_CLAUSE.search(text, max(0, verb - _NEAR), verb) is not None


def _recommendation(passage: Passage, verb: tuple[int, int], end: int) -> Recommendation:
    text = passage.text
    said = _LOOSE_END.sub("", _THIRD_PERSON.sub("", text[verb[1] : end])).strip(" :")
    return Recommendation(
        verb=text[slice(*verb)].upper(), text=" ".join(said.split()), evidence=passage.part(verb[0], end).cite()
    )
