"""New targets set in prose: 'the OPSG agreed to extend OPSG 17/01 to 14 February', 'a new target date of 3 March'.

As in `sayings` the action stands as a sign in the clause. To ask for more time, or to refuse it, sets no target, and
neither does moving something else that the action is about.
"""

import re
from collections.abc import Iterator

from opsgdocs.dates import find_targets
from opsgdocs.extractors.status.clauses import ACTION, is_agreed, is_negated
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold

_MOVED = late(
    compiled,
    r"\b(?:extend|revis|mov|push|put(?=\s+back)|postpon|deferr?|delay|re-?schedul|re-?set|chang|amend|updat)"
    r"(?:ed|e|ing|s)?\b",
    re.IGNORECASE,
)
_EXTENDED = compiled(r"\bexten(?:d|ds|ded|ding|sion)\b", re.IGNORECASE)
# 'agreed to extend the consultation to 12 February', 'the trial was extended to May'
_OTHERS_EXTENDED = compiled(
    r"\bexten(?:d|ds|ded|ding)\s+(?:the|its|a|an|their)\s+(?!(?:\S+\s+){0,3}?(?:date|deadline|target|timescale|time|due|actions?)\b)[a-z]"
    r"|\b(?:the|its|a|an|their)\s+(?!(?:date|deadline|target|timescale|time|due|actions?)\b)(?:(?!date|deadline|target|actions?)[a-z]+\s+){1,3}"
    r"(?:was|were|is|has\s+been|have\s+been)\s+(?:\w+\s+)?extended\b",
    re.IGNORECASE,
)
_ITSELF = compiled(
    rf"{ACTION}\s+(?:\w+\s+){{0,3}}(?:deferred|postponed|moved|rescheduled|pushed\s+back|put\s+back)\b", re.IGNORECASE
)
_ASKED = compiled(
    r"\b(?:propos\w+|suggest\w+|request\w+|ask\w*|recommend\w*|wish\w*|hop\w+|seek\w*|sought|expect\w*|whether|if|should"
    r"|(?-i:may)|might)\b",
    re.IGNORECASE,
)
_DATE = compiled(r"\b(?:date|dates|deadline|target|timescale|due)\b", re.IGNORECASE)
_TO = compiled(r"\b(?:to|until|till|as)\s+(?:be\s+)?(?=\S)", re.IGNORECASE)
# As in: a new target date of 3 March was agreed for ¤ | ¤: revised due date – 3 March
_NEW = late(
    compiled,
    r"\b(?:new|revised|updated|extended)\s+(?:target|due|completion|end)?\s*(?:date|deadline|target)\b"
    r"\s*(?:of|is|was|will\s+be|being|(?:agreed|set)\s+(?:as|to|for|at))?\s*[:–—-]?\s*(?=\S)",
    re.IGNORECASE,
)
# 'The action was re-opened, with a target date of 25 June'
_REOPENED_WITH = late(
    compiled,
    r"\bre-?open\w*\b[^.;]{0,40}?\b(?:with|and)\s+(?:a\s+)?(?:target|due|completion)\s+date\s+(?:of|is|set\s+(?:to|at))\s+(?=\S)",
    re.IGNORECASE,
)
_OPENS = late(
    compiled,
    r"\W*(?:date\s+)?(?:revised|extended|moved|deferred|postponed|re-?scheduled|slipped|(?:pushed|put)\s+back)"
    r"\s+(?:to|until|till)\b|\W*now\s+due\b",
    re.IGNORECASE,
)
# As in: The target date is 9 April | Members gave the DCC until 30 April.
_STANDS = late(
    compiled,
    r"\b(?:the|its|a)\s+(?:new\s+|revised\s+)?(?:target|due|completion)(?:\s+(?:date|deadline))?"
    r"\s+(?:is|remains|(?:will|would)\s+(?:now\s+)?be)\s+(?:now\s+)?(?=\S)",
    re.IGNORECASE,
)
_GIVEN = late(
    compiled,
    r"\b(?:(?:gave|given|allowed|granted)\s+(?:(?!(?:not|to|been)\b)[\w&.'’/-]+\s+){0,4}?|(?:has|have)\s+)until\s+(?=\S)",
    re.IGNORECASE,
)
# 'The date was not met and a new one was set' refuses nothing
_UNMET = late(
    compiled,
    r"\bnot\s+(?:yet\s+)?(?:been\s+|be\s+)?(?:met|made|achieved|finished|completed?|ready|done|sent|received|provided|delivered)\b",
    re.IGNORECASE,
)
# 'The date of the workshop', 'the release date': another thing's
_OTHERS_DATE = late(
    compiled,
    r"\b(?:date|deadline|target|timescale)\s+(?:of|for)\s+(?:the|its|a|an|their)\s+(?!(?:\w+\s+)?actions?\b)[a-z]"
    r"|\b(?i:the|its|a|an|their)\s+(?!(?:\w+\s+)?(?:target|due|completion|end|new|revised|updated|extended|original|current"
    r"|previous|agreed|action|actions|final|expected|initial|proposed|earlier|later|said|same|stated|delivery|overall"
    r"|closing|closure|first|last|next|meeting)\s)(?:[a-z]+[\s-]){1,2}(?:date|deadline)\b",
)

# 'Delayed – now 30/04/24'
_DELAYED = (
    r"(?:\A\W*|(?<!not\s)\b(?:delayed|slipped|deferred|postponed|late|overdue|behind\s+schedule|extended|re-?scheduled|moved|revised)"
    r"\s*[,;:(–—-]?\s*)(?:and\s+)?(?:is\s+)?now\s+(?:(?:due|expected|planned|targeted|scheduled)\s+)?(?:(?:for|on|by|to|until)\s+)?"
    r"(?=(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?\d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:\d|[a-z]{3})|20\d\d-\d)"
)
_NOW = late(
    compiled,
    rf"{_DELAYED}|\b(?:now\s+due|(?<=,\s)due|(?<=;\s)due|due\s+date\s+now|slipped\s+to)\s+(?:on\s+|by\s+|is\s+)?",
    re.IGNORECASE,
)
# 'to move the workshop for ¤ to March' moves the workshop; 'the deadline for ¤' is that of the action
_BESIDE = late(
    compiled,
    rf"\b(?:under|from|for|on|about|regarding|in|part\s+of)\s+(?:the\s+)?(?:actions?\s+)?{ACTION}",
    re.IGNORECASE,
)
_ITS_DATE = late(
    compiled,
    rf"\b(?:date|deadline|target|timescale|extension)\w*\s+(?:of|for|on|to)\s+(?:the\s+)?(?:actions?\s+)?{ACTION}"
    rf"|\b(?:date|deadline|target)\s+of\s+(?:\S+\s+){{1,5}}for\s+(?:the\s+)?(?:actions?\s+)?{ACTION}"
    rf"|\b(?:agreed|set|given|approved)\s+for\s+(?:the\s+)?(?:actions?\s+)?{ACTION}",
    re.IGNORECASE,
)

# '¤ was missed and the release pushed to June' moves the release
_OTHER_SUBJECT = late(
    compiled,
    r"\b(?:and|but|while|whilst|whereas|after|as|because|since|when|once|though|although|so)\s+(?:that\s+)?"
    r"(?:the|a|an|its|their|this|that|our|his|her)\s+(?!(?:\w+\s+){0,2}(?:date|deadline|target|timescale|action)\b)",
    re.IGNORECASE,
)


# One of which stands in every clause that sets a target: words of `_NEW`, `_STANDS`, `_GIVEN`, `_MOVED`, `_EXTENDED`
_SETTING = (
    "date", "deadline", "target", "until", "due", "completion", "exten", "revis", "mov", "push", "put", "postpon",
    "defer", "delay", "schedul", "set", "chang", "amend", "updat",
)  # fmt: skip


def revised_target(clause: str) -> str | None:
    """The words of the new target that a clause sets for the action, None where it sets none: '14 February'."""
    if not may_hold(clause, _SETTING):
        return None
    if is_negated(_UNMET.sub("", clause)) or (_ASKED.search(clause) and not is_agreed(clause)):
        return None
    if (_BESIDE.search(clause) or _OTHERS_DATE.search(clause)) and not _ITS_DATE.search(clause):
        return None
    return next(_targets(clause), None)


def revised_here(sentence: str) -> str | None:
    """The new target that a cell about one action sets, its date unsaid: 'Revised to 27 February', 'Now due 3 May'."""
    return revised_target(f"{ACTION} date: {_NOW.sub('new date ', sentence)}")


def opens_revised(sentence: str) -> str | None:
    """The same of an update, which may speak of much else: what it begins with is said of the action."""
    return revised_here(sentence) if _OPENS.match(sentence) else None


def _targets(clause: str) -> Iterator[str]:
    for new in (match for way in (_NEW, _STANDS, _REOPENED_WITH) for match in way.finditer(clause)):
        yield from _target_at(clause, new.end())
    for given in _GIVEN.finditer(clause):  # 'until 30 April to answer' is of the answer
        words = next(_target_at(clause, given.end()), None)
        if words and not clause[given.end() + len(words) :].strip(" .,;)"):
            yield words
    moved = _MOVED.search(clause) or _EXTENDED.search(clause)
    if moved and _is_of_action(clause) and not _turns(clause, moved):
        for to in _TO.finditer(clause, moved.end()):
            yield from _target_at(clause, to.end())


def _is_of_action(clause: str) -> bool:
    """Whether a date, or the action, is what is moved; 'the consultation was extended to 12 February' moves neither."""
    extended = _EXTENDED.search(clause) is not None and not _OTHERS_EXTENDED.search(clause)
    return extended or any(rule.search(clause) for rule in (_DATE, _ITSELF))


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
