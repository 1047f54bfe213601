"""What a clause says of an action: 'agreed that ¤ could be closed', '¤ remains open', '¤ was absorbed into …'.

The action stands as a sign (`ACTION`) in the clause, so one rule reads all ids. Asking for an action to be closed,
keeping it open, closing a part of it or something else beside it does not close it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from opsgdocs.extractors.sentences import sentences
from opsgdocs.patterns import late

ACTION = "¤"

_DONE = r"(?:clos(?:ed|ing|e|ure)|complet(?:ed?|ion|ing)|discharged?|concluded|fulfilled|withdrawn)"
_THE = r"(?:the\s+|this\s+|these\s+|both\s+|all\s+)?(?:\w+\s+)?(?:actions?\s*[:–-]?\s*)?"
_BE = r"(?:is|are|was|were|be|been|being|as|now)"
_MAYBE = r"(?:\w+\s+){0,3}?"


def _rule(pattern: str) -> "re.Pattern[str]":
    return late(re.compile, pattern, re.IGNORECASE | re.VERBOSE)


# the following actions were closed: ¤ | Closed: ¤
# ¤ was closed | ¤ – Closed | ¤ can now be closed | ¤: complete | it was agreed that it could be closed
_CLOSED = _rule(
    rf"{ACTION}[^.;]*?\b{_BE}\s+{_MAYBE}(?:{_DONE}|superseded)\b"
    rf"| {ACTION}\s*(?:[:–—-]\s*)?(?:\([^)]*\)\s*)?[:–—,-]?\s*{_MAYBE}(?:closed|completed?|discharged|withdrawn)\b"
    r"| \b(?:clos(?:e|ed|ing)|closure\s+of|complet(?:e|ed|ing|ion\s+of)|discharged?|withdr[ae]wn?|withdrew)\s+"
    rf"(?:off\s+|out\s+)?{_THE}{ACTION}"
    rf"| \b(?:actions?\b[^.;:]*\b)?{_DONE}\b[^.;:]{{0,40}}:\s*{ACTION}"
    rf"| {ACTION}[^.;]*?\bno\s+longer\s+(?:required|needed|relevant|applicable)\b"
    rf"| {ACTION}[^.;]*?\b(?:it|this|they)\s+(?:\w+\s+){{0,3}}{_DONE}\b"
)
# What stands before 'closed' and makes it the opposite
_NEGATED = _rule(
    r"\b(?:not|cannot|never|nor|unable|refus\w+|declin\w+|reject\w+|premature)\b|n[’']t\b|\bnor\b|\bno\s+(?:agreement|consensus)\b"
)
_PARTLY = _rule(
    r"\b(?:nearly|almost|partly|partially|largely|mostly|substantially|half|not\s+yet|yet\s+to\s+be|still\s+to\s+be|part(?:s)?|close\s+to)\b"
)
_EXCEPT = _rule(
    rf"\b(?:except(?:ion|ing)?(?:\s+(?:of|for))?|other\s+than|apart\s+from|excluding|bar|save\s+for)\s+{_THE}{ACTION}"
)
# Somebody asks; nobody decided
_ASKED = _rule(
    r"\b(?:propos\w+|suggest\w+|request\w+|ask\w*|recommend\w*|wish\w*|hop\w+|aim\w*|plan\w*|expect\w*|seek\w*|sought"
    r"|whether|if|should|once|when|until|unless|to\s+be|will\s+be|would\s+be|can\s+then\s+be|could\s+then\s+be|pending|ahead\s+of)\b"
)
_AGREED = _rule(r"\b(?:agreed|confirmed|approved|content|noted|resolved|decided|accepted|determined|concluded)\b")
_CONSENTED = _rule(r"\b(?:agreed|approved|accepted)\s*(?:[.,;]|$)")  # '… be closed and the OPSG agreed.'
_CONDITION = _rule(
    r"\b(?:subject\s+to|provided\s+that|on\s+(?:the\s+)?condition|conditional|once|when|after\s+the|unless|until)\b"
)
_KEPT = _rule(
    r"\b(?:kept|keep\w*|left|leave|leaving|stay\w*|remain\w*)\s+(?:\S+\s+){0,3}?(?:open|outstanding|ongoing|on-going|live)\b"
    r"|\bincomplete\b|\bcarried\s+(?:forward|over)\b"
)
_REOPENED = _rule(r"\bre-?open\w*")
_ABSORBED = _rule(
    rf"{ACTION}[^.;]*?\b(?:absorb\w+|merg\w+|combin\w+|subsum\w+|supersed\w+|replaced\s+by|incorporated|folded|rolled"
    rf"|consolidated|covered\s+by|(?:a\s+)?duplicate\s+of|picked\s+up\s+(?:under|by|in|as\s+part\s+of))\b"
    rf"|\b(?:absorb\w*|merg\w+|combin\w+|subsum\w+|incorporat\w+|consolidat\w+)\s+{_THE}{ACTION}"
)
# 'The costs of ¤ were absorbed' speaks of the costs
_OF = _rule(
    rf"\w+\s+(?:of|under|from|for)\s+(?:the\s+)?(?:actions?\s+)?{ACTION}\s+(?:was|were|is|are|has|have|had|will|would)\b"
)
_ON_HOLD = _rule(r"\b(?:on\s+hold|paused|suspended|parked)\b")
_OUTSTANDING = _rule(
    rf"\boutstanding\s+(?:actions?\s*)?{ACTION}"
    rf"|{ACTION}[^.;]*?\b(?:outstanding|open|on-?going|overdue|in\s+progress|continu\w+|remain\w*)\b"
    r"|\b(?:overdue|outstanding)\b"
)
# 'the ticket raised under ¤ was closed' speaks of the ticket
_BESIDE = _rule(
    rf"\b(?:under|from|for|on|to|about|regarding|against|by|in|relating\s+to|relation\s+to|respect\s+of|part\s+of)"
    rf"\s+(?:the\s+)?(?:outstanding\s+|open\s+)?(?:actions?\s+)?{ACTION}"
)
_PRONOUN = _rule(rf"\b(?:it|this|they|(?:the|this)\s+action)\s+(?:\w+\s+){{0,3}}(?:{_DONE}|open)\b")


_STRICT_CONDITION = _rule(r"\b(?:subject\s+to|provided\s+that|on\s+(?:the\s+)?condition|conditional)\b")
# 'The action was closed.', 'Action closed.', 'Closed.': a sentence without an id about the action at hand
_THIS = _rule(r"\b(?:(?:the|this)\s+action|action(?=\s+(?:\w+\s+){0,2}(?:clos|complet|open|remain|carried)))\b")
_AT_END = _rule(
    r"(?:[(\[]|\s[–—-]|status:)\s*(?:now\s+)?(?:closed|completed?|discharged|done|withdrawn)\s*[)\]]?\s*\.?\s*$"
)
_ALONE = _rule(r"(?:now\s+)?(?:closed|complete|completed|discharged|withdrawn)\.?")


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said, and whether under a condition: 'closed, subject to the report'."""

    says: str
    conditional: bool = False


def ends_closed(text: str) -> bool:
    """'JB to correct the units (Closed)', '… – Closed': the status at the end of a line about one action."""
    return _AT_END.search(text) is not None


def about_this(sentence: str) -> str | None:
    """The clause of a sentence that names no id but speaks of the action at hand: 'The action was closed.'"""
    if _ALONE.fullmatch(sentence.strip()):
        return f"{ACTION} {sentence.strip()}"
    match = _THIS.search(sentence)
    return f"{sentence[: match.start()]}{ACTION}{sentence[match.end() :]}" if match else None


def closes_this(paragraphs: Iterable[str]) -> bool:
    """Whether a row's updates say that its action is closed: 'The OPSG agreed that this action could be closed.'"""
    clauses = (about_this(text[start:end]) for text in paragraphs for start, end in sentences(text))
    said = [saying for clause in clauses if clause and (saying := saying_of(clause))]
    return bool(said) and said[-1].says == "closed"


def is_conditional(text: str) -> bool:
    """Whether something is said under a condition: 'closed subject to receipt of the report'."""
    return _STRICT_CONDITION.search(text) is not None


def is_negated(clause: str) -> bool:
    """'did not agree to …', 'declined to …'"""
    return _NEGATED.search(clause) is not None


def is_asked(clause: str) -> bool:
    """'proposed to …', '… should be …', 'not …': somebody asks, or refuses; nobody decided."""
    return _ASKED.search(clause) is not None or is_negated(clause)


def is_agreed(clause: str) -> bool:
    """'it was agreed that …', '… be extended, and the OPSG agreed.'"""
    return _AGREED.search(clause) is not None


def saying_of(clause: str) -> Saying | None:
    """What a clause in which `ACTION` stands for the action says of it; None where it says nothing."""
    if _REOPENED.search(clause):
        return None if _NEGATED.search(clause) else Saying("reopened")
    if _EXCEPT.search(clause):
        return Saying("outstanding")
    if _ABSORBED.search(clause) and not _OF.search(clause):
        return Saying("absorbed")
    if closed := _CLOSED.search(clause):
        return _closing(clause, closed.end())
    return _open(clause)


def _closing(clause: str, end: int) -> Saying | None:
    before = clause[:end]
    if _NEGATED.search(before) or _PARTLY.search(before) or _KEPT.search(clause):
        return Saying("outstanding")
    if _BESIDE.search(clause) and not _PRONOUN.search(clause):
        return None
    if _ASKED.search(before) and not (_AGREED.search(before) or _CONSENTED.search(clause, end)):
        return None
    conditional = _CONDITION.search(clause) is not None
    if conditional and _ASKED.search(clause[end:]):
        return None  # 'agreed that ¤ be closed once the report is out' closes nothing yet
    return Saying("closed", conditional)


def _open(clause: str) -> Saying | None:
    if _KEPT.search(clause):
        return Saying("outstanding")
    if _ON_HOLD.search(clause):
        return Saying("on_hold")
    return Saying("outstanding") if _OUTSTANDING.search(clause) else None
