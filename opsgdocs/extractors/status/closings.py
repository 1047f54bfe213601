"""Whether a clause closes its action: '¤ was closed', 'agreed that ¤ could be closed', '¤: no further action needed'.

Asking for an action to be closed, keeping it open, closing a part of it or something else beside it does not close it,
nor does a plan: '¤ would be completed by May'.
"""

from typing import NamedTuple

from opsgdocs.extractors.status.clauses import ACTION, is_asked, is_negated, is_only_asked, rule
from opsgdocs.extractors.status.hedges import is_hedged
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

DONE = (
    r"(?:clos(?:ed|ing|e|ure)|complet(?:ed?|ion|ing)|discharged?|concluded|fulfilled|withdrawn|cancell?ed|lapsed"
    r"|signed\s+off|overtaken\s+by\s+events|redundant|obsolete)"
)
THE = r"(?:the\s+|this\s+|these\s+|both\s+|all\s+)?(?:\w+\s+)?(?:actions?\s*[:–-]?\s*)?"
_NO_MORE, _NEEDED = r"no\s+further\s+(?:action|work)", r"(?:needed|required|necessary)"
_BE = r"(?:is|are|was|were|be|been|being|as|now)"
MAYBE = r"(?:\w+\s+){0,3}?"
NO_NAME = r"(?!\s+(?:plan|log|list|register|tracker|table|group|team|owner|holder|officer)s?\b)"  # 'the action log'
# 'Closed session to be arranged', 'Complete list of sites': no status, but the beginning of a name
NO_NOUN = (
    r"(?!\s+(?:(?:the|an?|its|any|all)\s|(?!(?:actions?|items?|as|at|in|on|by|since|following|after|with|and|or|but|via|per|to|for|off|out"
    r"|from|before|this|last|today|yesterday|now|under|during|until|till|subject|pending|because|due|when|once|if|except|apart|other"
    r"|save|through|prior|without|within|outside|bar|while|though|although|early|late|upon|ahead|having|between|thanks|week|around|against|into|given|despite|both|pre|post|online|january|february|march"
    r"|april|may|june|july|august|september|october|november|december|\w+ly|is|was|are|were|has|have|¤)\b)[a-z]{3,}))"
)
# 'What led to this is closed' speaks of what led to it
NO_OBJECT = "".join(rf"(?<!\b{word}\s)" for word in ("to", "of", "for", "from", "with", "by", "on", "about", "under"))

# the following actions were closed: ¤ | Closed: ¤
# ¤ was closed | ¤ – Closed | ¤ can now be closed | ¤: complete | it was agreed that it could be closed
_CLOSED = rule(
    rf"{ACTION}[^.;]*?\b{_BE}\s+{MAYBE}(?:{DONE}|superseded|done(?=\s*(?:[.,;]|$)))(?!\w)"
    rf"| {ACTION}\s*(?:[:–—-]\s*)?(?:\([^)]*\)\s*)?[:–—,-]?\s*{MAYBE}"
    rf"(?:closed|completed?|discharged|withdrawn|lapsed)\b{NO_NOUN}"
    rf"| {ACTION}\s*[:–—,-]\s*(?:\w+\s+){{0,2}}agreed\s+(?:to\s+(?:be\s+)?|that\s+it\s+be\s+)?clos(?:e|ed|ure)\b"
    r"| \b(?:clos(?:e|ed|ing)|closure\s+of|complet(?:e|ed|ing|ion\s+of)|discharged?|withdr[ae]wn?|withdrew)\s+"
    rf"(?:off\s+|out\s+)?{THE}{ACTION}"
    rf"| \b(?:actions?\b[^.;:]*\b)?{DONE}\b[^.;:]{{0,40}}:\s*{ACTION}"
    rf"| {ACTION}[^.;]*?\bno\s+longer\s+(?:required|needed|relevant|applicable)\b"
    rf"| {ACTION}[^.;]*?{NO_OBJECT}\b(?:it|this|they)\s+(?:\w+\s+){{0,3}}{DONE}\b"
    rf"| {ACTION}[^.;]*?\b{_NO_MORE}(?:\s+(?:is|was|being))?(?:\s+{_NEEDED})?\s*(?:[.,;]|$)"
    rf"| \b{_NO_MORE}\s+(?:is|was)\s+{_NEEDED}\s+(?:on|for|under)\s+{THE}{ACTION}"
    rf"| {ACTION}[^.]*?[;,]\s*(?:and\s+)?(?:was\s+)?(?:therefore|thus|hence|so|duly|now)\s+closed\s*[.)]*\s*$"
    rf"| {ACTION}[^.;]*?\b(?:was|were|is|are|has\s+been|have\s+been)\s+{MAYBE}(?:removed|deleted|struck)\s+from\s+"
    r"(?:the\s+)?(?:\w+\s+){0,2}(?:log|list|table|register|tracker)\b"
    rf"| ^\W*{ACTION}\s*[:–—-][^.;]*?[;,]\s*closed\s*\.?\s*$"
    rf"| {ACTION}[^.]*?;\s*(?:the\s+|this\s+)?action\s+(?:(?:is|was|has\s+been|now|therefore|duly)\s+){{0,3}}{DONE}\b"
)
# No other than the action itself is meant, whatever it was spoken of 'on'
_ITSELF = rule(
    rf"{ACTION}[^.]*?[;,]\s*(?:and\s+)?(?:which\s+(?:is|was|has\s+been)|(?:the\s+|this\s+)?action"
    rf"(?:\s+(?:is|was|has\s+been))?)\s+{MAYBE}{DONE}\b|\b{_NO_MORE}\b"
    rf"|[;,]\s*(?:and\s+)?(?:(?:is|was)\s+)?(?:(?:therefore|thus|hence|so|duly|now)\s+)?closed\s*[.)]*\s*$"
)
_PARTLY = rule(
    r"\b(?:nearly|almost|partly|partially|largely|mostly|substantially|half|not\s+yet|yet\s+to\s+be|still\s+to\s+be|part(?:s)?|close\s+to)\b"
    r"|\d\s?%|\bper\s+cent\b"
)
# '¤ would be completed by May' says what is hoped for
_PLANNED = rule(
    rf"{ACTION}[^.;]*?\b(?:will|would|should|may|might|to)\s+(?:\w+\s+)?be\s+{MAYBE}(?:complet\w+|done\b)"
    rf"|{ACTION}[^.;]*?\b(?:will|would)\s+be\s+{MAYBE}{DONE}\s+(?:by|in|at|before|after|during|on|next|later|when|once)\b"
)
_ASKED_FOR = rule(
    rf"\b(?:clos(?:e|ing|ure)|completion)\s+(?:of\s+)?{THE}{ACTION}[^.;]*?\b(?:defer|postpon|propos|request|recommend|suggest|sought"
    r"|discuss|oppos|await|pending|consider)\w*"
)
_BEFOREHAND = rule(
    rf"\b(?:had|were|should)\s+{THE}{ACTION}\s+(?:not\s+)?(?:been|to\s+be|be)\b"
)  # 'Had ¤ been closed, …'
_CONDITION = rule(
    r"\b(?:subject\s+to|provided\s+that|on\s+(?:the\s+)?condition|conditional|once|when|after\s+the|unless|until)\b"
)
KEPT = rule(
    r"\b(?:kept|keep\w*|left|leave|leaving|stay\w*|remain\w*)\s+(?:\S+\s+){0,3}?(?:open|outstanding|ongoing|on-going|live)\b"
    r"|\bincomplete\b|\bcarried\s+(?:forward|over)\b"
)
# 'the ticket raised under ¤ was closed' speaks of the ticket
_BESIDE = rule(
    rf"\b(?:under|from|for|on|to|about|regarding|against|by|in|relating\s+to|relation\s+to|respect\s+of|part\s+of|behind"
    r"|linked\s+to|associated\s+with|covered\s+by)"
    rf"\s+(?:the\s+)?(?:outstanding\s+|open\s+)?(?:actions?\s+)?{ACTION}"
)
_FOR_TO_BE = rule(rf"\b(?:happy|content|agreed)\s+for\s+{THE}{ACTION}\s+to\s+be\b")
_PRONOUN = rule(rf"{NO_OBJECT}\b(?:it|this|they|(?:the|this)\s+action{NO_NAME})\s+(?:\w+\s+){{0,3}}(?:{DONE}|open)\b")
# '¤: The incident is closed' and '¤ was discussed and the incident is closed' speak of the incident
LABEL = late(compiled, rf"\W*{ACTION}\s*(?:\([^)]*\)\s*)?(?:[:–—-]\s*|(?=[A-Z]))(?=\S)")
_WITHOUT_SUBJECT = late(
    compiled,
    r"[a-z(\[]|(?i:now|can|could|may|was|were|is|are|has|have|had|agreed|already|since|also|status|update|action|not|to"
    rf"|no\s+longer|no\s+further|sent|met|written|held|{DONE})\b|[A-Z]\w{{3,}}ed\b",
)
_OTHER_SUBJECT = rule(
    rf"{ACTION}[^.;]*?\w[^.;]*?(?:,|\b(?:and|but|while|whilst|whereas|after|as|because|since|though|although|so))\s+"
    r"(?:that\s+)?(?:the|an?|its|their|all|both)\s+(?!(?:\w+\s+){0,2}actions?\b)\w+"
)
# 'closed, but the report is still awaited', 'complete bar the annex'
_STILL = rule(
    r"\b(?:but|however|although|though|yet|except)\b[^.;]*"
    r"\b(?:still|await\w*|outstanding|remain\w*|pending|to\s+follow|not|until)\b"
    r"|^\s*,?\s*(?:bar|but\s+for|except|apart\s+from|other\s+than|save\s+for)\s+(?:the|its|an?|one|some)\b"
)
# 'The paper was not needed and ¤ is closed': what stands before is said of the paper
_BY_ITSELF = rule(rf"(?:[,;]|\band)\s+(?={ACTION}\s+(?:is|was|are|were|has\s+been|have\s+been)\s+{MAYBE}{DONE}\b)")
_DEPENDENT = rule(r"\b(?:whether|if|once|when|until|unless)\b")
# 'Action ¤ to be closed': it may have been decided, or left for later
_TO_BE = rule(rf"{ACTION}[^.;]*?\b(?:to|should|may|shall|must)\s+(?:now\s+|therefore\s+)?be\s+closed\b")
_ASKING = rule(r"\b(?:propos|suggest|request|ask|recommend|wish|want|hop|seek|sought|expect)\w*\b|\bwhether\b|\bif\b")
_STRICT_CONDITION = rule(r"\b(?:subject\s+to|closed\s+pending|provided\s+that|on\s+(?:the\s+)?condition|conditional)\b")


class Saying(NamedTuple):
    """What is said, and whether under a condition: 'closed, subject to the report'."""

    says: str
    conditional: bool = False


def speaks_of_end(clause: str) -> bool:
    """Whether words of closing stand in the clause, whatever they come to."""
    return _CLOSED.search(clause) is not None


def closing_of(clause: str) -> Saying | None:
    """What a clause with words of closing comes to: closed, outstanding, or nothing that can be told."""
    closed = _CLOSED.search(clause)
    assert closed
    end = closed.end()
    start = _beginning(clause, end)
    before = clause[start:end]
    if is_negated(before) or _PARTLY.search(before) or KEPT.search(clause):
        return Saying("outstanding")
    if _is_about_another(clause) or _is_ahead(clause) or is_only_asked(before + clause[end:], len(before)):
        return None
    conditional = _CONDITION.search(clause, start) is not None
    not_yet = conditional and is_asked(clause[end:])  # 'agreed that ¤ be closed once the report is out'
    doubtful = is_hedged(clause, start, end) or _is_of_another(clause, end) or _STILL.search(clause[end:])
    return None if not_yet or doubtful else Saying("closed", conditional)


def is_doubtful(clause: str) -> bool:
    """Whether something that belongs to the action is closed, or not all of it, or it is said 'to be closed'."""
    closed = _CLOSED.search(clause)
    if closed is None:
        return False
    if _TO_BE.search(clause) and not (_ASKING.search(clause) or _CONDITION.search(clause) or is_negated(clause)):
        return closing_of(clause) is None
    if closing_of(clause) or is_asked(clause):
        return False
    end = closed.end()
    hedged = is_hedged(clause, closed.start(), end)
    return hedged or _is_of_another(clause, end) or _STILL.search(clause[end:]) is not None


def is_conditional(text: str) -> bool:
    """Whether something is said under a condition: 'closed subject to receipt of the report'."""
    return _STRICT_CONDITION.search(text) is not None


def _is_about_another(clause: str) -> bool:
    beside = _BESIDE.search(clause) and not _FOR_TO_BE.search(clause)
    return bool(beside) and not (_PRONOUN.search(clause) or _ITSELF.search(clause))


def _is_ahead(clause: str) -> bool:
    """Planned, put off, or what would have been."""
    return any(rule_.search(clause) for rule_ in (_PLANNED, _ASKED_FOR, _BEFOREHAND))


def _beginning(clause: str, end: int) -> int:
    """Where what is said of the action begins."""
    own = _BY_ITSELF.search(clause, 0, end)
    return own.end() if own and not _DEPENDENT.search(clause, 0, own.start()) else 0


def _is_of_another(clause: str, end: int) -> bool:
    """Whether something else is called closed: 'The incident that led to this is closed.'"""
    if _PRONOUN.search(clause) or _ITSELF.search(clause):
        return False
    label = LABEL.match(clause)
    named = label is not None and label.end() < end and not _WITHOUT_SUBJECT.match(clause, label.end())
    return named or _OTHER_SUBJECT.search(clause, 0, end) is not None
