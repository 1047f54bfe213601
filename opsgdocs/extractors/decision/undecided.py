"""What stands where a decision does and is none: put off, left open, or only the outcome of an action.

Decision: deferred to the next meeting.
The Panel agreed that this action be closed.
"""

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_NOT_DECIDED = late(compiled, r"(?:(?:DID|DOES|DO|COULD|HAS|HAVE)\s+)?NOT\s+(?:DECIDED?|DETERMINED?|RESOLVED?)")
_OPEN_QUESTION = late(compiled, r"(?i)\W*(?:yet|if|whether|when|how|what|which|who|on\s+(?:if|whether|how))\b")
# What else the line says is decided after all: 'No decision yet on the wall, but the roof will be mended'
_NOTHING_ELSE = r"(?:(?!\b(?:will|shall|must|agreed|approved|granted)\b)[^.;])*\W*"
_LATER = (
    r"(?:\W+(?:in|at|on|by|to|until|till|pending|for|later|next|when|once|after|following|before|via|soon)\b"
    rf"(?!\s+court\b){_NOTHING_ELSE}|\W*)"
)
_PUT_OFF = late(
    compiled,
    rf"(?i)\W*(?:no\s+(?:\w+\s+)?decisions?\s+(?:(?:as\s+)?yet|until|today|now|for\s+now|at\s+(?:this|the)\s+\w+"
    rf"|(?:was|were|has\s+been|could\s+be|can\s+be)\s+(?:yet\s+)?(?:taken|made|reached))\b{_NOTHING_ELSE}"
    r"|(?:(?:the\s+|a\s+|final\s+)*decision\s+)?(?:(?:is|was|has\s+been|will\s+be|to\s+be)\s+)?"
    rf"(?:deferred|postponed|delayed|put\s+off|held\s+over|outstanding|pending|tb[acd]){_LATER}"
    rf"|(?:(?:the\s+|a\s+|final\s+)*decision\s+)?(?:to|will|is\s+to)\s+be\s+(?:taken|made|reached|decided|determined){_LATER})",
)
_ENDED = (
    r"(?:closed|completed?|withdrawn|discharged|cancelled|merged|(?:re-?)?open(?:ed)?|ongoing"
    r"|carried\s+(?:over|forward)|removed)"
)
_THE_ACTION = r"(?:this|the|these|both|all|all\s+these|both\s+these)\s+actions?(?:\s+(?:point|item)s?)?"
_REST = r"(?:(?!\b(?:and|but|against|with(?!\s+a\s+(?:\w+\s+)?target\s+date))\b)[^.;])*\W*"
_DATE = r"target\s+date"
_OF_ACTION = late(
    compiled,
    rf"(?i)(?:that\s+)?{_THE_ACTION}\s+(?:(?:should|would|could|can|will|may)\s+)?(?:now\s+)?(?:be|is|are|was|were|remains?)"
    rf"\s+(?:now\s+)?(?:(?:marked|kept|left|recorded)\s+(?:as\s+)?)?{_ENDED}\b{_REST}"
    rf"|to\s+(?:close|withdraw|discharge|cancel|(?:keep|leave)(?=.*\bopen\b)|carry(?=.*\b(?:over|forward)\b))"
    rf"\s+(?:over\s+|forward\s+)?{_THE_ACTION}\b{_REST}"
    rf"|(?:on\s+)?(?:a|the)\s+(?:new|revised|extended|later)\s+{_DATE}(?:\s+(?:of|as|to\s+be)\s+[^.;,]*\d[^.;,]{{0,20}}?)?"
    rf"(?:\s+for\s+{_THE_ACTION})?\W*"
    rf"|(?:that\s+)?(?:the|its)\s+{_DATE}(?:\s+(?:of|for)\s+{_THE_ACTION})?\s+(?:(?:should|would|could)\s+)?be\s+(?:revised|extended|moved|changed)\b{_REST}",
)
_NO_CHANGES = late(compiled, r"(?i)\W*(?:that\s+)?(?:there\s+(?:were|was|are)\s+)?no\s+(?:further\s+)?changes?\W*")


def is_undecided(verb: str, text: str, *, labelled: bool) -> bool:
    """'HAVE NOT DECIDED if …'; behind a label also 'No decision yet' and 'deferred to the next meeting'."""
    if _NOT_DECIDED.fullmatch(verb):
        return True
    if "NOT" in verb.split() and _OPEN_QUESTION.match(text):
        return True
    return labelled and _PUT_OFF.fullmatch(text) is not None


def is_outcome_of_action(text: str, *, small: bool) -> bool:
    """'that this action be closed', 'a revised target date of 30 April'; in small letters also 'no changes'."""
    return _OF_ACTION.fullmatch(text) is not None or (small and _NO_CHANGES.fullmatch(text) is not None)
