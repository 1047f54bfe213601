"""What a clause says of an action: 'agreed that ¤ could be closed', '¤ remains open', '¤ was absorbed into …'.

What closes it stands in `closings`; here is what else may be said, and which clause speaks of the action at hand.
"""

from collections.abc import Iterable

from opsgdocs.extractors.status.clauses import ACTION, is_agreed, is_negated, rule
from opsgdocs.extractors.status.closings import (
    DONE,
    KEPT,
    LABEL,
    MAYBE,
    NO_NAME,
    NO_OBJECT,
    THE,
    Saying,
    closing_of,
    is_conditional,
    speaks_of_end,
)
from opsgdocs.extractors.status.hedges import is_taken_back, is_unsure, leaves_more
from opsgdocs.extractors.status.revisions import revised_target
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.patterns import may_hold

__all__ = ["about_this", "closes_this", "ends_closed", "in_own_words", "is_conditional", "saying_of"]

_EXCEPT = rule(
    rf"\b(?:except(?:ion|ing)?(?:\s+(?:of|for))?|other\s+than|apart\s+from|excluding|bar|save\s+for)\s+"
    rf"{THE}{ACTION}"
)
_REOPENED = rule(r"\bre-?open\w*")
_ABSORBED = rule(
    rf"{ACTION}[^.;]*?\b(?:absorb\w+|merg\w+|combin\w+|subsum\w+|supersed\w+|replaced\s+by|incorporated|folded|rolled"
    rf"|consolidated|covered\s+by|(?:a\s+)?duplicate\s+of|picked\s+up\s+(?:under|by|in|as\s+part\s+of))\b"
    rf"|\b(?:absorb\w*|merg\w+|combin\w+|subsum\w+|incorporat\w+|consolidat\w+)\s+(?!(?:into|in|with|by|under|to)\b){THE}{ACTION}"
)
# 'The costs of ¤ were absorbed' speaks of the costs
_OF = rule(
    rf"\w+\s+(?:of|under|from|for)\s+(?:the\s+)?(?:actions?\s+)?{ACTION}\s+(?:was|were|is|are|has|have|had|will|would)\b"
)
_ON_HOLD = rule(r"\b(?:on\s+hold|paused|suspended|parked)\b")
_OUTSTANDING = rule(
    rf"\boutstanding\s+(?:actions?\s*)?{ACTION}"
    rf"|\b(?:open|outstanding|on-?going|remaining)(?:\s+actions?)?\s*[:–-]\s*{ACTION}"
    rf"|{ACTION}[^.;]*?\b(?:outstanding|open|on-?going|overdue|in\s+progress|continu\w+|remain\w*)\b"
    r"|\b(?:overdue|outstanding)\b"
)
# 'The action was closed.', 'Action closed.', 'Closed.': a sentence without an id about the action at hand
_THIS = rule(
    r"\b(?:(?:the|this)\s+action|action(?=\s+(?:\w+\s+){0,2}"
    r"(?:clos|complet|open|remain|carried|on\s+hold|on-?going|outstanding|withdrawn|discharged)))\b"
    rf"{NO_NAME}"
    rf"|{NO_OBJECT}\bthis(?=\s+(?:is|was|has\s+been|can|could|may)\s+{MAYBE}{DONE}\b)"
)
_SAYS_THIS = ("action", "this")  # one of which stands in all that `_THIS` finds
_AT_END = rule(
    r"(?:[(\[]|\s[–—-]|status:)\s*(?:now\s+)?(?:closed|completed?|discharged|done|withdrawn)\s*[)\]]?\s*\.?\s*$"
)
_ALONE = rule(
    r"(?:(?:the\s+|this\s+)?action\s*[:–—-]\s*)?(?P<said>(?:now\s+)?(?:closed|complete|completed|discharged|withdrawn)\.?)"
)


def ends_closed(text: str) -> bool:
    """'JB to correct the units (Closed)', '… – Closed': the status at the end of a line about one action."""
    return _AT_END.search(text) is not None


def about_this(sentence: str) -> str | None:
    """The clause of a sentence that names no id but speaks of the action at hand: 'The action was closed.'"""
    if alone := _ALONE.fullmatch(sentence.strip()):
        return f"{ACTION} {alone['said']}"
    match = _THIS.search(sentence) if may_hold(sentence, _SAYS_THIS) else None
    return f"{sentence[: match.start()]}{ACTION}{sentence[match.end() :]}" if match else None


def in_own_words(clause: str) -> str:
    """'¤: The paper is out and the action is closed' → '… and ¤ is closed': behind a label a sentence of its own."""
    label = LABEL.match(clause)
    return (label and about_this(clause[label.end() :])) or clause


def closes_this(paragraphs: Iterable[str]) -> bool:
    """Whether a row's updates say that its action is closed: 'The OPSG agreed that this action could be closed.'"""
    told = [text[start:end] for text in paragraphs for start, end in sentences(text)]
    said = [
        (index, saying, clause)
        for index, sentence in enumerate(told)
        if (clause := about_this(sentence)) and (saying := saying_of(clause))
    ]
    if not said or said[-1][1].says != "closed":
        return False
    index, _, clause = said[-1]
    behind = told[index + 1 :]
    return is_agreed(clause) or not (behind and (is_taken_back(behind[0]) or leaves_more(behind[-1])))


def tells_of_this(sentence: str) -> bool:
    """Whether a sentence without an id says what became of 'this action', or sets it a new date."""
    clause = about_this(sentence)
    told = clause is not None and (saying_of(clause) is not None or speaks_of_end(clause))
    return told or revised_target(clause or f"{ACTION}: {sentence}") is not None


def saying_of(clause: str) -> Saying | None:
    """What a clause in which `ACTION` stands for the action says of it; None where it says nothing."""
    if _REOPENED.search(clause):
        return None if is_negated(clause) else Saying("reopened")
    if _EXCEPT.search(clause):
        return Saying("outstanding")
    if _ABSORBED.search(clause) and not _OF.search(clause):
        return None if is_unsure(clause) else Saying("absorbed")
    return closing_of(clause) if speaks_of_end(clause) else _open(clause)


def _open(clause: str) -> Saying | None:
    if KEPT.search(clause):
        return Saying("outstanding")
    if _ON_HOLD.search(clause):
        return None if is_unsure(clause) else Saying("on_hold")
    return Saying("outstanding") if _OUTSTANDING.search(clause) else None
