"""New targets set in prose: 'the OPSG agreed to extend OPSG 17/01 to 14 February', 'a new target date of 3 March'.

As in `sayings` the action stands as a sign in the clause. To ask for more time, or to refuse it, sets no target, and
neither does moving something else that the action is about.
"""

import re
from collections.abc import Iterator

from opsgdocs.dates import find_targets
from opsgdocs.extractors.action.sayings import ACTION, is_agreed, is_negated

_MOVED = re.compile(
    r"\b(?:extend|revis|mov|push|put(?=\s+back)|postpon|deferr?|delay|re-?schedul|re-?set|chang|amend|updat)"
    r"(?:ed|e|ing|s)?\b",
    re.IGNORECASE,
)
_EXTENDED = re.compile(r"\bexten(?:d|ds|ded|ding|sion)\b", re.IGNORECASE)
_ITSELF = re.compile(
    rf"{ACTION}\s+(?:\w+\s+){{0,3}}(?:deferred|postponed|moved|rescheduled|pushed\s+back|put\s+back)\b", re.IGNORECASE
)
_ASKED = re.compile(
    r"\b(?:propos\w+|suggest\w+|request\w+|ask\w*|recommend\w*|wish\w*|hop\w+|seek\w*|sought|expect\w*|whether|if|should"
    r"|may|might)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b(?:date|dates|deadline|target|timescale|due)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|until|till|as)\s+(?:be\s+)?(?=\S)", re.IGNORECASE)
# As in: a new target date of 3 March was agreed for ¤ | ¤: revised due date – 3 March
_NEW = re.compile(
    r"\b(?:new|revised|updated|extended)\s+(?:target|due|completion|end)?\s*(?:date|deadline|target)\b"
    r"\s*(?:of|is|was|will\s+be|being|(?:agreed|set)\s+(?:as|to|for|at))?\s*[:–—-]?\s*(?=\S)",
    re.IGNORECASE,
)
# 'to move the workshop for ¤ to March' moves the workshop; 'the deadline for ¤' is that of the action
_BESIDE = re.compile(
    rf"\b(?:under|from|for|on|about|regarding|in|part\s+of)\s+(?:the\s+)?(?:actions?\s+)?{ACTION}", re.IGNORECASE
)
_ITS_DATE = re.compile(
    rf"\b(?:date|deadline|target|timescale|extension)\w*\s+(?:of|for|on|to)\s+(?:the\s+)?(?:actions?\s+)?{ACTION}"
    rf"|\b(?:date|deadline|target)\s+of\s+(?:\S+\s+){{1,5}}for\s+(?:the\s+)?(?:actions?\s+)?{ACTION}"
    rf"|\b(?:agreed|set|given|approved)\s+for\s+(?:the\s+)?(?:actions?\s+)?{ACTION}",
    re.IGNORECASE,
)

# '¤ was missed and the release pushed to June' moves the release
_OTHER_SUBJECT = re.compile(
    r"\b(?:and|but|while|whilst|whereas|after|as|because|since|when|once|though|although|so)\s+(?:that\s+)?"
    r"(?:the|a|an|its|their|this|that|our|his|her)\s+(?!(?:\w+\s+){0,2}(?:date|deadline|target|timescale|action)\b)",
    re.IGNORECASE,
)


def revised_target(clause: str) -> str | None:
    """The words of the new target that a clause sets for the action, None where it sets none: '14 February'."""
    if is_negated(clause) or (_ASKED.search(clause) and not is_agreed(clause)):
        return None
    if _BESIDE.search(clause) and not _ITS_DATE.search(clause):
        return None
    return next(_targets(clause), None)


def _targets(clause: str) -> Iterator[str]:
    for new in _NEW.finditer(clause):
        yield from _target_at(clause, new.end())
    moved = _MOVED.search(clause) or _EXTENDED.search(clause)
    if moved and any(rule.search(clause) for rule in (_EXTENDED, _DATE, _ITSELF)) and not _turns(clause, moved):
        for to in _TO.finditer(clause, moved.end()):
            yield from _target_at(clause, to.end())


def _turns(clause: str, moved: "re.Match[str]") -> bool:
    """Whether another thing than the action, or its date, is moved: a new subject stands between the two."""
    action = clause.find(ACTION)
    first, last = sorted((moved.span(), (action, action + len(ACTION))))
    return _OTHER_SUBJECT.search(clause, first[1], last[0]) is not None


def _target_at(clause: str, start: int) -> Iterator[str]:
    """The date with which the rest of the clause begins."""
    led = "by " + clause[start:]  # what 'by' leads to is a date wherever it stands
    phrase = next(iter(find_targets(led)), None)
    if phrase and phrase.start == 0:
        yield led[3 : phrase.end].strip(" .,;")
