"""What a clause says of an action: 'agreed that ¤ could be closed', '¤ remains open', '¤ was absorbed into …'.

The action stands as a sign (`ACTION`) in the clause, so one rule reads all ids. Asking for an action to be closed,
keeping it open, closing a part of it or something else beside it does not close it.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from opsgdocs.extractors.sentences import sentences
from opsgdocs.patterns import late

ACTION = "¤"

_DONE = r"(?:clos(?:ed|ing|e|ure)|complet(?:ed?|ion|ing)|discharged?|concluded|fulfilled|withdrawn)"
_THE = r"(?:the\s+|this\s+|these\s+|both\s+|all\s+)?(?:\w+\s+)?(?:actions?\s*[:–-]?\s*)?"
_BE = r"(?:is|are|was|were|be|been|being|as|now)"
_MAYBE = r"(?:\w+\s+){0,3}?"
_NO_NAME = r"(?!\s+(?:plan|log|list|register|tracker|table|group|team|owner|holder|officer)s?\b)"  # 'the action log'
# 'What led to this is closed' speaks of what led to it
_NO_OBJECT = "".join(rf"(?<!\b{word}\s)" for word in ("to", "of", "for", "from", "with", "by", "on", "about", "under"))


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
    rf"| {ACTION}[^.;]*?{_NO_OBJECT}\b(?:it|this|they)\s+(?:\w+\s+){{0,3}}{_DONE}\b"
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
    r"\b(?:propos\w+|suggest\w+|request\w+|ask\w*|recommend\w*|wish\w*|want\w*|hop\w+|aim\w*|plan\w*|expect\w*|seek\w*|sought"
    r"|whether|if|should|once|when|until|unless|to\s+be|will\s+be|would\s+be|can\s+then\s+be|could\s+then\s+be|pending"
    r"|ahead\s+of\s+(?:\w+\s+){0,2}(?:being|clos\w+|completion))\b"
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
    rf"|\b(?:absorb\w*|merg\w+|combin\w+|subsum\w+|incorporat\w+|consolidat\w+)\s+(?!(?:into|in|with|by|under|to)\b){_THE}{ACTION}"
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
_PRONOUN = _rule(
    rf"{_NO_OBJECT}\b(?:it|this|they|(?:the|this)\s+action{_NO_NAME})\s+(?:\w+\s+){{0,3}}(?:{_DONE}|open)\b"
)
# '¤: The incident is closed' and '¤ was discussed and the incident is closed' speak of the incident
_LABEL = late(re.compile, rf"\W*{ACTION}\s*(?:\([^)]*\)\s*)?(?:[:–—-]\s*|(?=[A-Z]))(?=\S)")
_WITHOUT_SUBJECT = late(
    re.compile,
    r"[a-z(\[]|(?i:now|can|could|may|was|were|is|are|has|have|had|agreed|already|since|also|status|update|action|not|to"
    rf"|no\s+longer|sent|met|written|held|{_DONE})\b|[A-Z]\w{{3,}}ed\b",
)
_OTHER_SUBJECT = _rule(
    rf"{ACTION}[^.;]*?\w[^.;]*?(?:,|\b(?:and|but|while|whilst|whereas|after|as|because|since|though|although|so))\s+"
    r"(?:that\s+)?(?:the|an?|its|their|all|both)\s+(?!(?:\w+\s+){0,2}actions?\b)\w+"
)
# 'closed, but the report is still awaited'
_STILL = _rule(
    r"\b(?:but|however|although|though|yet|except)\b[^.;]*"
    r"\b(?:still|await\w*|outstanding|remain\w*|pending|to\s+follow|not|until)\b"
)
# 'The paper was not needed and ¤ is closed': what stands before is said of the paper
_BY_ITSELF = _rule(rf"(?:[,;]|\band)\s+(?={ACTION}\s+(?:is|was|are|were|has\s+been|have\s+been)\s+{_MAYBE}{_DONE}\b)")
_DEPENDENT = _rule(r"\b(?:whether|if|once|when|until|unless)\b")


_STRICT_CONDITION = _rule(r"\b(?:subject\s+to|provided\s+that|on\s+(?:the\s+)?condition|conditional)\b")
# 'The action was closed.', 'Action closed.', 'Closed.': a sentence without an id about the action at hand
_THIS = _rule(
    r"\b(?:(?:the|this)\s+action|action(?=\s+(?:\w+\s+){0,2}(?:clos|complet|open|remain|carried)))\b"
    rf"{_NO_NAME}"
    rf"|{_NO_OBJECT}\bthis(?=\s+(?:is|was|has\s+been|can|could|may)\s+{_MAYBE}{_DONE}\b)"
)
_AT_END = _rule(
    r"(?:[(\[]|\s[–—-]|status:)\s*(?:now\s+)?(?:closed|completed?|discharged|done|withdrawn)\s*[)\]]?\s*\.?\s*$"
)
_ALONE = _rule(r"(?:now\s+)?(?:closed|complete|completed|discharged|withdrawn)\.?")


class Saying(NamedTuple):
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


def in_own_words(clause: str) -> str:
    """'¤: The paper is out and the action is closed' → '… and ¤ is closed': behind a label a sentence of its own."""
    label = _LABEL.match(clause)
    return (label and about_this(clause[label.end() :])) or clause


def closes_this(paragraphs: Iterable[str]) -> bool:
    """Whether a row's updates say that its action is closed: 'The OPSG agreed that this action could be closed.'"""
    clauses = (about_this(text[start:end]) for text in paragraphs for start, end in sentences(text))
    said = [saying for clause in clauses if clause and (saying := saying_of(clause))]
    return bool(said) and said[-1].says == "closed"


def is_conditional(text: str) -> bool:
    """Whether something is said under a condition: 'closed subject to receipt of the report'."""
    return _STRICT_CONDITION.search(text) is not None


def is_doubtful(clause: str) -> bool:
    """Whether something that belongs to the action is closed, or the action and yet not all of it."""
    closed = _CLOSED.search(clause)
    if closed is None or saying_of(clause) or is_asked(clause):
        return False
    return _is_of_another(clause, closed.end()) or _STILL.search(clause, closed.end()) is not None


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
    start = _beginning(clause, end)
    before = clause[start:end]
    if _NEGATED.search(before) or _PARTLY.search(before) or _KEPT.search(clause):
        return Saying("outstanding")
    if _BESIDE.search(clause) and not _PRONOUN.search(clause):
        return None
    if _ASKED.search(before) and not (_AGREED.search(before) or _CONSENTED.search(clause, end)):
        return None
    conditional = _CONDITION.search(clause, start) is not None
    not_yet = conditional and _ASKED.search(clause[end:])  # 'agreed that ¤ be closed once the report is out'
    doubtful = _is_of_another(clause, end) or _STILL.search(clause, end)
    return None if not_yet or doubtful else Saying("closed", conditional)


def _beginning(clause: str, end: int) -> int:
    """Where what is said of the action begins."""
    own = _BY_ITSELF.search(clause, 0, end)
    return own.end() if own and not _DEPENDENT.search(clause, 0, own.start()) else 0


def _is_of_another(clause: str, end: int) -> bool:
    """Whether something else is called closed: 'The incident that led to this is closed.'"""
    if _PRONOUN.search(clause):
        return False
    label = _LABEL.match(clause)
    named = label is not None and label.end() < end and not _WITHOUT_SUBJECT.match(clause, label.end())
    return named or _OTHER_SUBJECT.search(clause, 0, end) is not None


def _open(clause: str) -> Saying | None:
    if _KEPT.search(clause):
        return Saying("outstanding")
    if _ON_HOLD.search(clause):
        return Saying("on_hold")
    return Saying("outstanding") if _OUTSTANDING.search(clause) else None
