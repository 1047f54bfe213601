"""What may stand behind the word 'action' where no id of the profile does: who is to do it, or a number of any kind.

'ACTION: …', 'Action 3 – …', 'Action MW: …', 'ACTION (SECAS) to publish …', 'Action 16 (Clerk): …', 'Action A/12: …'
"""

import re
from functools import cache
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

# Words that make 'Action' a part of a name, and no mark: 'Action Plan to be agreed'
NO_OWNER = (
    r"(?!(?i:Points?|Plans?|Items?|Groups?|Teams?|Logs?|Lists?|Owners?|Officers?|Registers?|Trackers?|Tables?|Areas?"
    r"|Programmes?|Required|Taken|Summary|Notes?|Status|Updates?|by|No|Ref|References?|Numbers?|IDs?)\b)"
)
NAME = r"[A-Z][\w.&'’-]*+"
_JOINT = r"(?:\s*[/+,&]\s*|\s+(?:and\s+)?)"
_ON = r"\s+(?:(?i:on|for)\s+(?:the\s+)?)?"
_OWNED = late(compiled, rf"{_ON}(?P<owner>{NO_OWNER}{NAME}(?:(?:{_JOINT}|\s+on\s+){NAME}){{0,4}})\s*[:–—]\s*(?=\S)")
# As in: Action ND+AM to contact the staff | ACTION on Eva Hill to propose a date | Action ND+MH expand on the paper
_TO_DO = late(
    compiled,
    rf"{_ON}(?P<owner>(?:everyone|everybody|all(?: \w+)?)"
    rf"|{NO_OWNER}{NAME}(?:{_JOINT}(?:{NAME}|others)){{0,4}}(?:\s*\([A-Z]\w*\))?)\s+(?=to\s+(?!be\b)[a-z])"
    r"|\s+(?P<initials>[A-Z]{2,4}(?:[/+&](?:[A-Z]{2,4}|others))+)\s+(?=to\s+[a-z]|[a-z]{3,}\s)",
)
# A number that is no id of the profile: it counts within the meeting, or the year, or nobody knows
_LABEL = r"(?P<label>#?(?:[A-Z]{1,4}[\s/.-]?)?\d{1,4}(?:\s?[-/.]\s?\d{1,4}){0,2}[a-z]?)(?![\w/]|[.–-]\d)"
_LABEL_2 = _LABEL.replace("<label>", "<second>")
_ALONE = compiled(rf"(?:\s+{_LABEL})?(?:\s*[:–—]\s*(?=\S)|\s+[\-–—]\s+(?=\S))")
_NUMBERED = late(
    compiled, rf"\s+{_LABEL}\.?\s+(?=(?:The\s+|the\s+)?[A-Z][^.;:]{{0,80}}?\s(?:to|will|shall|must)\s+[a-z])"
)
_BRACKETED = compiled(  # 'ACTION (SECAS) to publish …', 'Action 16 (Clerk, by 3/6): ring …'
    rf"(?:\s+{_LABEL})?\s*[(\[](?P<owner>[A-Z][^()\[\]]{{0,60}})[)\]]\s*(?:[:–—-]\s*(?=\S)|(?=to\s)|\.?\s*$|(?P<verb>(?=[a-z]+\s)))"
)
_BOXED = compiled(r"\s*[)\]]\s*[:–—-]?\s*(?=\S)")  # '(Action) X will …', '[Action] X'
_AGREED = late(
    compiled,
    r"s?\s+(?:agreed|required|needed|raised|arising|for\s+(?:the\s+)?next\s+meeting)\s*[:–—]\s*"
    r"(?=(?:The\s+|the\s+)?[A-Z][^.;:]{0,80}?\s(?:to|will|shall|must)\s+[a-z])",
)
# 'A112.01', 'A14', 'A77_01' and 'WG12-A3' are nobody
_LIKE_NUMBER = compiled(r"[A-Z]{1,5}[\s_-]?\d{1,4}(?:[./–-]\d{1,3}[a-z]?)?|(?=\S*[\d_])\S+")
_DUE = r"(?:\s*[,–(-]?\s*(?:by|before|due)\s+[\w/ ]{3,30})?"
_NAMES = rf"{NO_OWNER}{NAME}(?:(?:\s*(?:,|/|&|\+|\band\b)\s*|\s+){NAME}){{0,4}}"
_INITIALS = r"[A-Z]{2,4}(?:\s*(?:,|/|&|\+|\band\b)\s*[A-Z]{2,4}){0,4}"
_TAIL_END = r"\s*[)\]]?\s*\.?\s*$"
# As in: … is overgrown. [Action – DW] | … to the school. Action DW by 3 June | … will write. Actioned by: Clerk
_TAIL = late(
    compiled,
    rf"(?:\s+{_LABEL})?(?:(?:\s+by\b)?\s*[:–—-]\s*|\s+by\s+)(?P<named>{_NAMES}{_DUE}){_TAIL_END}"
    rf"|\s+(?:{_LABEL_2}\s+)?(?P<initials>{_INITIALS}{_DUE}){_TAIL_END}",
)
_BOXED_TAIL = late(compiled, rf"\s+(?P<named>{_NAMES}{_DUE})\s*[)\]]\s*\.?\s*$")  # '(Action Clerk)'


class Form(NamedTuple):
    """Where the text of the action begins, who stands before it, and its number as printed."""

    end: int
    owner: str = ""
    label: str = ""
    tail: bool = False  # nothing but owners stand behind it


def form_behind(text: str, end: int, profile: Profile, word: str) -> Form | None:
    """What stands behind the word `word`, which ends at `end`; None where it is a word of running text."""
    if alone := _ALONE.match(text, end):
        return Form(alone.end(), label=_printed(alone["label"]))
    if found := _BRACKETED.match(text, end):
        return _bracketed(found, text)
    owned = _OWNED.match(text, end) or _named_owner(text, end, profile)
    if owned and f"{word} {owned['owner']}".casefold() not in table_words(profile):
        if _LIKE_NUMBER.fullmatch(owned["owner"]):
            return Form(owned.end(), label=owned["owner"])
        return Form(owned.end(), owned["owner"])
    numbered = _NUMBERED.match(text, end) or _AGREED.match(text, end)
    return Form(numbered.end(), label=_printed(numbered.groupdict().get("label"))) if numbered else None


def _bracketed(found: "re.Match[str]", text: str) -> Form | None:
    """'(Clerk)' before a task; what ends the text belongs to what stands before it: '… ACTION 3 (JS, by 3/6)'."""
    if found.end() >= len(text.rstrip()):
        return Form(found.start("owner"), label=_printed(found["label"]), tail=True)
    return Form(found.end(), found["owner"], _printed(found["label"]))


def task_behind(text: str, end: int) -> Form | None:
    """'Action ND+AM to contact the staff': the owner, and at once what to do."""
    found = _TO_DO.match(text, end)
    return Form(found.end(), found["owner"] or found["initials"]) if found else None


def tail_behind(text: str, start: int, end: int) -> Form | None:
    """Nothing but owners, and perhaps a day, up to the end of the text: '… the school. Action DW'."""
    found = _TAIL.match(text, end)
    if found:
        place = found.start("named" if found["named"] else "initials")
        return Form(place, label=_printed(found["label"] or found["second"]), tail=True)
    boxed = _BOXED_TAIL.match(text, end) if text[start - 1 : start] in ("(", "[") else None
    return Form(boxed.start("named"), tail=True) if boxed else None


def is_boxed(text: str, end: int) -> int | None:
    """Where the text behind '(Action)' begins."""
    boxed = _BOXED.match(text, end)
    return boxed.end() if boxed else None


def _printed(label: str | None) -> str:
    return (label or "").strip(" #")


def _named_owner(text: str, end: int, profile: Profile) -> "re.Match[str] | None":
    """'ACTION cmt-elect: Make …', where [owners] names it: capitals tell no owner then."""
    return _owned_by(tuple(name for name, _ in profile.owners)).match(text, end) if profile.owners else None


@cache
def _owned_by(names: tuple[str, ...]) -> "re.Pattern[str]":
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return compiled(rf"{_ON}(?P<owner>(?i:{words}))\s*[:–—]\s*(?=\S)")


@cache
def table_words(profile: Profile) -> frozenset[str]:
    """'Action Status', 'Action Log': what is printed in capitals or before a colon, and names no owner."""
    tables = profile.tables
    words = (*tables.id, *tables.text, *tables.owner, *tables.status, *tables.status_line, *tables.outstanding)
    return frozenset(word.casefold() for word in (*words, *tables.raised_now, *tables.update))
