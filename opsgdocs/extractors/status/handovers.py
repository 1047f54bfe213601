"""New owners named in prose: '¤ was transferred from the DCC to SECAS', '¤ now lies with SECAS', 'SECAS took over ¤'.

As in `sayings` the action stands as a sign in the clause. To ask for another owner, or to refuse one, names none, and
neither does handing over something else than the action.
"""

import re

from opsgdocs.extractors.owner.owners import Names, Owners, split_owners
from opsgdocs.extractors.status.clauses import ACTION, is_agreed, is_asked, is_negated
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_WORDS = ("transfer", "assign", "over", "own", "with", "passe", "moved", "took", "take", "led")
_WHO = r"(?:the\s+)?(?P<{name}>[^.,;:()]{{2,60}}?)"
_ENDS = (
    r"(?=\s*(?:[.,;:()]|$)|\s+(?:with|and\s+(?:a|the|is|will)|until|by|from|for|on|at|as|who|which|in|going|because"
    r"|since)\b)"
)
_FROM = r"(?:\s+from\s+[^.,;:()]{2,60}?)?"
_THE = r"(?:the\s+)?(?:actions?\s+)?"
_GIVEN = r"(?:re-?assigned|transferred|passed|passes|moved|moves|transfers|handed\s+over|handed|given|changed)"
_OWNERSHIP = rf"(?:(?:the\s+)?(?:owner|ownership|lead)(?:\s+(?:of|on|for)\s+{_THE}{ACTION})?)"
_PASSIVE = r"(?:(?:ha[sd]\s+been|was|is|are|were|be|being|now|therefore|to\s+be)\s+){0,3}"
_LATER = r"(?:(?:ha[sd]|will|would|is\s+to|to|now|also|therefore)\s+){0,2}"
_HANDED = late(
    compiled,
    rf"(?:{ACTION}(?:\s*:\s*(?:(?:the|this)\s+)?action)?|\b{_OWNERSHIP})\s*(?:[:–—-]\s*)?{_PASSIVE}{_GIVEN}{_FROM}\s+to\s+{_WHO.format(name='to')}{_ENDS}"
    rf"|{ACTION}\s+(?:now|therefore)\s+(?:lies|rests|sits|belongs|is)\s+(?:with|to)\s+{_WHO.format(name='lies')}{_ENDS}"
    rf"|{ACTION}\s*(?:[:–—-]\s*)?{_PASSIVE}(?:taken\s+(?:over|on|up|forward)|(?:now\s+)?owned)\s+by\s+"
    rf"{_WHO.format(name='by')}{_ENDS}"
    rf"|{ACTION}\s*(?:[:–—-]\s*)?(?:will|is\s+to|would)\s+(?:now\s+)?be\s+(?:led|owned|taken\s+\w+)\s+by\s+"
    rf"{_WHO.format(name='led')}{_ENDS}"
    rf"|\bnew\s+owner\s*(?:of\s+{ACTION}\s+)?(?:is|was|:)\s*{_WHO.format(name='new')}{_ENDS}"
    rf"|{ACTION}\s*[:–—-]\s*(?:the\s+)?owner\s*(?:is\s+now|now|:)\s*{_WHO.format(name='now')}{_ENDS}",
    re.IGNORECASE,
)
_TAKEN = late(
    compiled,
    r"(?:^|[,;:]\s|\b(?:that|and)\s)(?:the\s+)?(?P<who>(?:(?!\bthat\b)[^.,;:()]){2,60}?)"
    rf"\s+{_LATER}"
    rf"(?:t(?:ook|aken|akes?)\s+(?:over|on)\s+(?:the\s+)?(?:(?:ownership|lead)\s+(?:of|on)\s+)?{_THE}{ACTION}"
    rf"|t(?:ook|aken|akes?)\s+(?:the\s+)?(?:ownership|lead|charge)\s+(?:of|on|for)\s+{_THE}{ACTION}"
    rf"|(?:now\s+)?owns\s+{_THE}{ACTION}|t(?:ook|aken|akes?)\s+{ACTION}\s+(?:over|on)"
    rf"|t(?:ook|aken|akes?)\s+(?:this|it|{ACTION})\s+(?:over|on|forward)\s+(?:in\s+place|instead)\s+of\b)",
    re.IGNORECASE,
)


# 'Passed to SECAS for comment' hands nothing over
_FOR_COMMENT = late(
    compiled,
    r"\s*for\s+(?:its\s+|their\s+|further\s+|final\s+)?(?:comment|review|inform|approv|consider|input|check|agreement|sign"
    r"|response|feedback|discussion|advice|noting)",
    re.IGNORECASE,
)


def new_owners(clause: str, profile: Profile, names: Names) -> Owners:
    """The parties that an action is given to, none where it is given to nobody that the document knows."""
    folded = clause.casefold()
    if not any(word in folded for word in _WORDS):
        return ()
    found = _HANDED.search(clause) or _TAKEN.search(clause)
    if found is None or is_negated(clause) or (is_asked(clause[: found.end()]) and not is_agreed(clause)):
        return ()
    if _FOR_COMMENT.match(clause, found.end()):
        return ()
    owners = split_owners(next(part for part in found.groups() if part), profile, names)
    return owners if owners and all(is_known(owner, profile, names) for owner in owners) else ()


def is_known(owner: str, profile: Profile, names: Names) -> bool:
    """Among those present, the owners of a table, or the profile's own."""
    known = {name.casefold() for name in names.parties} | {name.casefold() for name, _ in profile.owners}
    return owner.casefold() in known or (owner.isupper() and names.are_said(owner))
