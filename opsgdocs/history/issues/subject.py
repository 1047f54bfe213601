"""What it is that a sentence closes: this issue, another one, or an action.

'AGREED that, as the Golf Tower Outage was under control, action 40/02 be closed' names the issue and closes the action.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from opsgdocs.kept_patterns import compiled

OWN = "¤"
OTHER = "§"
_QUOTE = "\"'‘’“”"
_ITSELF = compiled(r"\b(?:this|the(?:\s+above)?)\s+issue\b(?!s)", re.IGNORECASE)
_IT = compiled(
    r"\bit\b(?=(?:\s+(?:can|could|should|be|is|was|has|had|may|now|been|therefore)){1,5}\s+(?:clos|re-?open))",
    re.IGNORECASE,
)
# What else is closed: 'the incident was closed'
THINGS = (
    r"(?:incident|action|modification|ticket|case|problem|defect|consultation|change|request|window|valve|meeting|gap|"
    r"loop|pilot|trial|project|release|alert|issue|risk)s?"
)
_CLOSE = r"clos(?:e|ed|ing|ure)\b(?!\s+(?:to|monitoring|watch|attention|contact|cooperation)\b)"
_NEW_SUBJECT = rf"\b{THINGS}\b|(?:,|\band)\s+(?:the|an?|its|their|all|our)\b|\b(?:while|whereas|but|because)\b"
_BETWEEN = rf"(?:(?!{_NEW_SUBJECT})[^.;{OWN}]){{0,120}}?"
_ABOUT = compiled(
    r"\b(?:on|about|regarding|concerning|for|in|to|under|from|with|of|by|behind)\s+(?:the\s+)?$", re.IGNORECASE
)
_PASSIVE = compiled(rf"{OWN}{_BETWEEN}\b{_CLOSE}", re.IGNORECASE)
_LISTED = rf"(?:(?:the|both|of|following|issues?|out|off|all|and|or|{OTHER}|[,:()])\s*)*"
ACTIVE = rf"\bclos(?:e[ds]?|ing|ure\s+of)\s+{_LISTED}{OWN}"
_ACTIVE = compiled(ACTIVE, re.IGNORECASE)
_FIRST = compiled(rf"\s*{_LISTED}{OWN}", re.IGNORECASE)


def marked(text: str, own: Iterable[str], others: Iterable[str] = (), *, itself: bool = True) -> str:
    """The text with a sign for the issue and one for each other issue that it names.

    Args:
        text: a sentence or decision.
        own: the titles and numbers of the issue.
        others: those of the others.
        itself: whether 'this issue' is that one.
    """
    signs = [(name, OWN) for name in own] + [(name, OTHER) for name in others]
    for name, sign in sorted(signs, key=lambda entry: -len(entry[0])):
        text = _named(name).sub(sign, text)
    return _IT.sub(OWN, _ITSELF.sub(OWN, text)) if itself else text


def closing_of(text: str) -> re.Match[str] | None:
    """Where a marked text speaks of the end of the issue itself: from its sign to 'closed', or the other way round."""
    for match in _PASSIVE.finditer(text):
        if not _ABOUT.search(text[: match.start()]):
            return match
    return _ACTIVE.search(text)


def is_first(text: str) -> bool:
    """Whether a marked text begins with the issue, as what follows 'CLOSED' does."""
    return _FIRST.match(text) is not None


@lru_cache(maxsize=1 << 12)
def _named(name: str) -> re.Pattern[str]:
    """The name with its quotes and the word 'issue' before or behind it."""
    words = r"\s+".join(re.escape(word).replace("’", "['’]").replace("'", "['’]") for word in name.split())
    lead = rf"(?:\b(?:the|this)\s+)?(?:\bissues?\s*(?:of\b|[:–-])?\s*)?(?:no\.?\s*)?[{_QUOTE}]?"
    return re.compile(rf"{lead}(?<!\w){words}(?!\w)[{_QUOTE}]?(?:\s+issues?\b)?", re.IGNORECASE)
