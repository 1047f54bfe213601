"""Corrections of what earlier minutes printed of an action: another owner, another target date.

Action OPSG 37/01 should have been assigned to SECAS rather than the DCC, and the target date of action OPSG 37/02
should read 27 November 2020.

As in `sayings` the action stands as a sign in the clause. A correction that somebody asks for counts where the minutes
are approved with it.
"""

from typing import NamedTuple

from opsgdocs.dates import find_targets
from opsgdocs.extractors.owner.owners import Names, Owners, split_owners
from opsgdocs.extractors.status.clauses import ACTION, is_negated
from opsgdocs.extractors.status.handovers import is_known
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

_WORDS = ("should", "ought", "incorrect", "wrong", "error", "not ", "instead", "rather", "corrected")
_BE = (
    r"(?:should|ought\s+to|needs?\s+to|(?:is|was|were|are)\s+to)\s+(?:instead\s+|in\s+fact\s+)?"
    r"(?:read|say|state|show|be|have\s+(?:been|read|said|shown|stated))"
)
_SHOWN = (
    r"(?:\s+(?:shown|listed|recorded|stated|given|minuted|printed|noted|marked|corrected|amended|changed|updated))?(?:\s+(?:as|to))?"
    r"(?:\s+(?:being|be|read))?"
)
_GIVEN = (
    r"(?:\s+(?:re-?)?(?:assigned|allocated|given|attributed|addressed)\s+to"
    r"|\s+(?:owned|led)\s+by|\s+(?:with|for|against|on)(?=\s+(?:the\s+)?[A-Z]))"
)
_WHO = r"\s+(?:the\s+)?[\"'“‘]?(?P<{name}>[A-Z][^.,;:()\"”]{{1,59}}?)"
_ENDS = (
    r"(?=[\"'”’]?\s*(?:[.,;:()]|$)|\s+(?:rather\s+than|instead\s+of|and\s+not|not|in\s+place\s+of|as|but|who|which|with"
    r"|and\s+(?:that|the\s+target|its|to))\b)"
)
# ¤ should have been assigned to SECAS | The owner of ¤ should be SECAS | ¤: the owner should read SECAS
_OWNER = late(
    compiled,
    rf"{ACTION}\s*(?:[:–—-]\s*)?{_BE}{_SHOWN}{_GIVEN}{_WHO.format(name='to')}{_ENDS}"
    rf"|\bowner(?:ship)?\s+(?:of|for|on)\s+(?:the\s+)?(?:actions?\s+)?{ACTION}\s+{_BE}{_SHOWN}{_WHO.format(name='of')}{_ENDS}"
    rf"|{ACTION}[^.;]{{0,20}}?\b(?:the\s+)?owner\s+{_BE}{_SHOWN}{_WHO.format(name='is')}{_ENDS}",
)
_DATED = (
    r"(?i:target|due|completion|revised|last|original)\s+(?:target\s+|due\s+)?(?i:date|deadline)"
    r"|(?i:deadline|target|due\s+date)"
)
# The target date of ¤ should read 27 November | ¤ should have a target date of 27 November
_TARGET = late(
    compiled,
    rf"\b(?:{_DATED})\s+(?:of|for|on)\s+(?:the\s+)?(?:actions?\s+)?{ACTION}\s+{_BE}{_SHOWN}\s+(?=\S)"
    rf"|{ACTION}[^.;]{{0,20}}?\b(?:the\s+|its\s+)?(?:{_DATED})\s+{_BE}{_SHOWN}\s+(?=\S)"
    rf"|{ACTION}\s+should\s+(?:have\s+(?:had\s+)?|be\s+given\s+)(?:an?|its)\s+(?:{_DATED})\s+(?:of|as|set\s+to)\s+(?=\S)",
)
# The minutes are approved with what was said of them
_APPROVED = late(
    compiled,
    r"(?i)\b(?:approv\w+|agree[ds]?|accept\w+|adopt\w+|publish\w*|sign\w*|confirm\w*|ratif\w+)\b[^.;]{0,160}?"
    r"\b(?:(?:subject\s+to|with|following|including|pending)\b[^.;]{0,40}?\b(?:amend|correct|chang|edit|clarif|revis)\w*"
    r"|as\s+(?:amended|corrected|revised)|once\s+(?:amended|corrected))"
    r"|\b(?:amendments?|corrections?|changes?)\b[^.;]{0,60}?\b(?:(?:was|were|be|been)\s+(?:\w+ly\s+)?"
    r"(?:agreed|accepted|approved|made)|and\s+(?:were\s+)?(?:agreed|accepted|approved))\b"
    r"|\bminutes\b[^.;]{0,80}?\b(?:would|will|to|were|was|have\s+been|had\s+been)\s+(?:be\s+)?(?:amended|corrected|updated)",
)
_CORRECTED = late(compiled, r"\b(?:agreed|resolved|decided|AGREED|RESOLVED)\b")


class Amendment(NamedTuple):
    """What is to be read instead: the owners, or the words of the target."""

    owners: Owners = ()
    target: str | None = None


def amendment_of(clause: str, profile: Profile, names: Names) -> Amendment | None:
    """The correction that a clause asks for, None where it asks for none."""
    if not may_hold(clause, _WORDS):
        return None
    owner, target = _OWNER.search(clause), _TARGET.search(clause)
    if target and not is_negated(clause[: target.end()]) and (words := _target_at(clause, target.end())):
        return Amendment(target=words)
    if owner is None or is_negated(clause[: owner.end()]):
        return None
    owners = split_owners(next(part for part in owner.groups() if part), profile, names)
    return Amendment(owners) if owners and all(is_known(one, profile, names) for one in owners) else None


def approves_corrections(text: str) -> bool:
    """'The minutes were approved subject to the above corrections.', 'These corrections were agreed.'"""
    found = (
        _APPROVED.search(text)
        if may_hold(text, ("amend", "correct", "chang", "edit", "clarif", "revis", "updat"))
        else None
    )
    return found is not None and not is_negated(text[: found.end()])


def is_decided(clause: str) -> bool:
    """'The OPSG agreed that the target date of ¤ should read …': the clause says itself that it was."""
    return _CORRECTED.search(clause) is not None and not is_negated(clause)


def _target_at(clause: str, start: int) -> str | None:
    led = "by " + clause[start:].lstrip("\"'“‘")
    phrase = next(iter(find_targets(led)), None)
    return led[3 : phrase.end].strip(" .,;\"'”’") if phrase and phrase.start == 0 else None
