"""New owners named in prose: '¤ was transferred from the DCC to SECAS', '¤ now lies with SECAS', 'SECAS took over ¤'.

As in `sayings` the action stands as a sign in the clause. To ask for another owner, or to refuse one, names none, and
neither does handing over something else than the action.
"""

import re

from opsgdocs.extractors.action.owners import Names, Owners, split_owners
from opsgdocs.extractors.action.sayings import ACTION, is_agreed, is_asked, is_negated
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_WORDS = ("transfer", "assign", "over", "owner", "with", "passed", "moved")
_WHO = r"(?:the\s+)?(?P<{name}>[^.,;:()]{{2,60}}?)"
_ENDS = r"(?=\s*(?:[.,;:()]|$)|\s+(?:with|and\s+(?:a|the|is|will)|until|by|from|for|on|at|as|who|which|in)\b)"
_FROM = r"(?:\s+from\s+[^.,;:()]{2,60}?)?"
_GIVEN = r"(?:re-?assigned|transferred|passed|moved|handed\s+over|handed|given|changed)"
_OWNERSHIP = rf"(?:(?:the\s+)?(?:owner|ownership)(?:\s+of\s+(?:the\s+)?(?:actions?\s+)?{ACTION})?)"
_HANDED = late(
    re.compile,
    rf"(?:{ACTION}|\b{_OWNERSHIP})\s*(?:[:–—-]\s*)?(?:(?:ha[sd]\s+been|was|is|be|being|now)\s+){{0,2}}{_GIVEN}{_FROM}"
    rf"\s+to\s+{_WHO.format(name='to')}{_ENDS}"
    rf"|{ACTION}\s+(?:now|therefore)\s+(?:lies|rests|sits|belongs|is)\s+(?:with|to)\s+{_WHO.format(name='lies')}{_ENDS}"
    rf"|\bnew\s+owner\s*(?:of\s+{ACTION}\s+)?(?:is|was|:)\s*{_WHO.format(name='new')}{_ENDS}",
    re.IGNORECASE,
)
_TAKEN = late(
    re.compile,
    rf"(?:^|[,;:]\s|\b(?:that|and)\s){_WHO.format(name='who')}\s+(?:ha[sd]\s+|will\s+|would\s+)?"
    rf"(?:t(?:ook|aken|akes?)\s+over\s+(?:the\s+)?(?:(?:ownership|lead)\s+(?:of|on)\s+)?(?:the\s+)?(?:actions?\s+)?{ACTION}"
    rf"|t(?:ook|aken|akes?)\s+{ACTION}\s+over)",
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
    owners = split_owners(next(part for part in found.groups() if part), profile, names)
    return owners if owners and all(_is_known(owner, profile, names) for owner in owners) else ()


def _is_known(owner: str, profile: Profile, names: Names) -> bool:
    """Among those present, the owners of a table, or the profile's own."""
    known = {name.casefold() for name in names.parties} | {name.casefold() for name, _ in profile.owners}
    return owner.casefold() in known or (owner.isupper() and names.are_said(owner))
