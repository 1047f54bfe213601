"""What stands behind words of closing and leaves something over: a part, somebody else's share, a question.

Done apart from the hinge | Completed 50% | Complete (AB), outstanding (BL) | Closed at the May meeting? CM to check.
"""

from opsgdocs.extractors.owner.imperatives import VERBS
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_GOING_ON = r"(?:outstanding|open|on-?going|pending|await(?:ed|ing)|in\s+progress|incomplete|overdue|to\s+follow)"
_BUT_FOR = r"[\s,;:(–—-]*(?:but|except|apart\s+from|other\s+than|save\s+for)\b"
_IN_PART = (
    r"\s*[-–—:,(]?\s*(?:(?:about|around|some|c\.|approx\w*\.?|only|to|at)\s+)?"
    r"(?:\d{1,2}(?:\.\d+)?\s?(?:%|per\s?cent\b)(?=\s*(?:$|[.;:,)(–—-]|complete\w*|done))"
    r"|(?P<done>\d+)\s+(?:out\s+)?of\s+(?!(?P=done)\b)\d+\b(?!\s*/))"
)
# Initials or what is in brackets: 'Complete (the north), outstanding (the south)', 'Done: AB. Outstanding: BL'
_OF_ONE = r"\s*(?:\([^()]{1,40}\)|[:–—-]?\s*(?-i:[A-Z]{2,5}\b))"
_OF_OTHERS = (
    rf"{_OF_ONE}\s*[.,;/–—-]?\s*(?:and\s+|but\s+)?{_GOING_ON}"
    r"\s*(?:\(|[:–—-]\s*(?!n(?:one|il|o)\b)|(?-i:[A-Z]{2,5}\b))"
)
_ASKED = r"(?:[^.;?!]|\.(?=\d)){0,80}\?(?=[)\]’”'\"]*(?:\s|$))"  # an address of a page may hold the mark as well
# What goes on under another action is closed here: 'Closed – AB to report under 33/04'
_ELSEWHERE = (
    r"(?![^.;]*\b(?:under|into|as\s+part\s+of|with)\s+"
    r"(?:the\s+)?(?:new\s+)?(?:actions?\s+)?(?:[a-z]{2,6}\s?)?\d+[/-]\d)"
)
# 'AB to file', 'Mrs Bell to file', 'Clerk to write', but neither 'Thanks to all' nor 'Letter to the council'
_NO_TASK = r"(?!(?:the|an?|all|its|our|their|his|her|this|that|these|those|members|everyone|each|be)\b)"
_WHO_TO = (
    rf"(?-i:(?:[A-Z]{{2,6}}|[Tt]he\s+[A-Z]\w*|[A-Z]\w*\.?\s+[A-Z][\w’'-]*)\s+to\s+"
    rf"(?:(?:now|still|also)\s+)?{_NO_TASK}[a-z]{{2,}}"
    rf"|[A-Z]\w+\s+to\s+(?:{'|'.join(sorted(VERBS))})\b)"
)
_TASK_BEHIND = (
    rf"(?:[^.;–—]|\.(?=\d)){{0,40}}?\s[–—-]\s+(?:{_WHO_TO}"
    rf"|[^.;–—:]{{1,30}}?\bto\s+(?:follow|be\s+(?!noted|closed)\w+ed)\b){_ELSEWHERE}"
)
REMAINDER = late(compiled, rf"(?i)(?:{_BUT_FOR}|{_IN_PART}|{_OF_OTHERS}|{_ASKED}|{_TASK_BEHIND})")
"""To be matched where the words of closing end."""

_DOUBT = late(compiled, r"\?(?=[)\]’”'\"]*(?:\s|$))")


def is_doubted(text: str) -> bool:
    """'Merged with 21/01?'"""
    return _DOUBT.search(text) is not None
