"""Sentences that close what was proposed for closure, all at once, and the rows that propose it.

The Panel AGREED to close those actions proposed for closure, with the exception of OPSG 39/02.
"""

from opsgdocs.document import TextBlock, fold, walk
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.clauses import is_negated
from opsgdocs.extractors.status.statuses import is_proposal
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

_CLOSURE = r"(?:clos(?:e|ed|ing|ure)|completion|be\s+closed)"
_PROPOSED = (
    r"(?:(?:that|which|those)\s+)?(?:(?:are|is|were|was|had\s+been|have\s+been|being|already)\s+)?"
    r"(?:(?:marked|listed|shown|flagged|noted|set\s+out|identified|highlighted|put\s+forward)\s+)?(?:as\s+|with\s+a\s+status\s+of\s+)?"
    r"[\"'“‘]?(?:(?:being\s+)?(?:propos|recommend|suggest)(?:ed|al|als|ation|ations|e)?|put\s+forward|ready)"
    rf"\s+(?:(?:for|to)\s+(?:be\s+)?){_CLOSURE}[\"'”’]?"
)
_ACTIONS = r"(?:all|each|any|both|every)?\s*(?:of\s+)?(?:those|these|the|other|remaining)?\s*(?:\w+\s+)?actions?"
_AGREED = r"\b(?:agree[ds]?|approv\w+|accept\w+|resolved|content|happy|endorsed?|confirmed)\b"
_WHICH = rf"{_ACTIONS}\s+(?:[^.;,]{{1,50}}?\s+)?{_PROPOSED}"
_CLOSES = late(
    compiled,
    # … agreed to close those actions proposed for closure
    rf"(?i){_AGREED}[^.;]{{0,60}}?\b(?:clos(?:e|ing|ure)|complete)\b\s+(?:of\s+|out\s+)?{_WHICH}"
    # … all actions marked as proposed for closure be closed
    rf"|{_WHICH}[^.;]{{0,40}}?\b(?:was|were|be|are|been)\s+(?:\w+\s+){{0,3}}?(?:closed|complete[d]?)\b"
    # … agreed the actions proposed for closure; agreed all proposed closures
    rf"|{_AGREED}\s+(?:(?:to|with|that)\s+)?{_WHICH}(?=\s*(?:[.,;(]|$|with\b|except|apart|other|but|save|bar))"
    rf"|{_AGREED}\s+(?:(?:to|with)\s+)?(?:all\s+)?(?:of\s+)?(?:the|those|these)?\s*(?:action\s+)?"
    r"(?:proposed|recommended|suggested)\s+(?:action\s+)?closures\b"
    r"|\b(?:all|the)\s+(?:of\s+the\s+)?(?:proposed|recommended)\s+(?:action\s+)?closures\s+(?:was|were)\s+"
    r"(?:\w+\s+)?(?:agreed|approved|accepted)\b",
)
_WORDS = ("propos", "recommend", "suggest", "put forward", "ready")
_ASKED = late(
    compiled,
    r"(?i)\b(?:whether|if|once|when|until|unless|ask\w*|request\w*|wish\w*|hop\w+|next\s+meeting|subject\s+to|none|neither"
    r"|(?:would|will)\s+be\s+(?:\w+\s+)?(?:closed|completed?)\s+(?:by|in|after|before|at|on|later|next|during))\b",
)
_EXCEPT = late(
    compiled,
    r"(?i)\b(?:except(?:ion|ing)?|apart\s+from|other\s+than|excluding|bar|save|but\s+(?:for|not)|not\s+including|aside\s+from)\b",
)
_LONGEST = 8  # words: 'SECAS sent it. Propose to close.'


def closes_proposed(sentence: str) -> bool:
    """Whether a sentence closes the actions that are proposed for closure, and none is asked to."""
    found = _CLOSES.search(sentence) if may_hold(sentence, _WORDS) else None
    if found is None or _ASKED.search(sentence):
        return False
    return not is_negated(sentence[: found.end()])


def exceptions_from(sentence: str) -> int:
    """Where the exceptions begin that a sentence makes; its end where it makes none."""
    found = _EXCEPT.search(sentence)
    return found.start() if found else len(sentence)


def is_proposed(row: ActionRow, profile: Profile) -> bool:
    """Whether a row says of its action that it be closed: 'Propose to close', 'Recommended for closure'."""
    said = [cell for _, cell in row.said_in("status")]
    blocks: list[TextBlock] = [*row.beneath, *(block for cell in said for block in walk(cell.blocks))]
    if update := row.cells.get("update"):
        blocks += walk(update.blocks)
    texts = [row.text("status"), *(fold(block.text) for block in blocks)]
    return any(_proposes(text[start:end].strip(), profile) for text in texts for start, end in sentences(text))


def _proposes(sentence: str, profile: Profile) -> bool:
    return len(sentence.split()) <= _LONGEST and is_proposal(sentence, profile)
