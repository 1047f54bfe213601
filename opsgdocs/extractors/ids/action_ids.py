"""Action ids: 'ACTION OPSG 29/04', 'Action SSC_71/02', 'Action 28/02' → 'OPSG 29/04', 'SSC 71/02', 'OPSG 28/02'.

An id says the committee, the meeting that raised the action and a running number. Where the profile gives forms of
its own ('PMA61-03', '2.1', '0211'), these alone are ids. The canonical form is the profile's; the printed form stays in
the evidence.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_letters
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import may_hold
from opsgdocs.profile import Profile
from opsgdocs.profile.forms import fill, form_pattern, has_letters, parts_of

_BODY = r"(?P<body>{body})(?:\s?/\s?(?=\d)|[\s_\-–]*)"
# '2026-03' (a month, behind the committee), '29', 'EX3', 'EX', '30A', '65x' (a second meeting); never the day of a
# date: '29/01/2020' goes on with another slash
_NUMBER = (
    r"(?P<meeting>(?(body)20\d\d-\d\d(?=\s?/)|(?!))|\d{1,4}(?:[A-Za-z](?=\s?/))?|(?i:EX)[\s_-]?\d{1,3}|(?<![A-Za-z])EX(?=\s?/))"
    r"\s?[/\-–._]\s?(?P<sequence>\d{1,3}[a-zA-Z]?)(?![/\d\w]|[.\-]\d|\s?\d+_\d|–\d(?!\d{0,3}\s?/\s?\d))"
)
_FULLER = r"(?:[A-Z][A-Z&]{1,9}\s+)?"  # 'SMKI PMA 101/02' of the PMA
_MONTH = compiled(r"20\d\d-\d\d")
_BARE = r"(?i:actions?)(?:\s+(?i:items?|ids?|refs?|references?|numbers?|nos?)\.?)?\s+(?:\(?)"
_DIGIT = compiled(r"\d")
_COUNTED = compiled(r"(?i:\bactions)\s\D{0,9}(?P<first>\d{1,3})\s?[–-]\s?(?P<last>[1-9]\d?)$")
_LONGEST_WORD = 18  # characters: 'Actions numbers '
_GROUP = compiled(r"\(\?P<(\w+)>")
_NOUGHTS = compiled(r"(?<=[A-Z])0+(?=\d)")
_JOINTS = compiled(r"[\s_-]")
_ANY_BODY = (
    r"(?!(?i:actions?|items?|refs?|decisions?|resolutions?|motions?|agenda|papers?|sections?|tables?|figures?|clauses?|annex"
    r"|appendix|versions?|pages?|parts?|issues?|risks?)\b)[A-Z][A-Za-z&]*[A-Z]"
)


class ActionId(NamedTuple):
    """An id found in a text, and the offsets of its printed form; `meeting` is None where ids do not say it."""

    body: str
    meeting: int | str | None
    sequence: str
    start: int
    end: int
    canonical: str


def find_ids(text: str, profile: Profile) -> Iterator[ActionId]:
    """All ids in `text`: with the committee's short form before them, or after the word 'action'."""
    return iter(_ids_in(text, profile))


@lru_cache(maxsize=1 << 10)  # one step after the other looks through the same sentences
def _ids_in(text: str, profile: Profile) -> tuple[ActionId, ...]:
    forms, short = profile.actions.id_forms, profile.meeting.short
    if not profile.actions.id or not (forms or _may_hold_id(text, short)):
        return ()
    found = (_within(forms, short) if forms else _pattern(short)).finditer(text)
    return tuple([_action_id(match, profile) for match in found if forms or not _is_range(match, text)])


def _is_range(match: "re.Match[str]", text: str) -> bool:
    """'Actions 1–4' are four that are counted, and no fourth action of meeting 1."""
    before = text[max(0, match.start() - _LONGEST_WORD) : match.end()]
    counted = _COUNTED.search(before) if not match["body"] else None
    return counted is not None and int(counted["first"]) < int(counted["last"])


def _may_hold_id(text: str, short: str) -> bool:
    """A cheap look: an id has digits, and the committee or the word 'action' before them."""
    return (not short or short in text or may_hold(text, ("action",))) and _DIGIT.search(text) is not None


@lru_cache(maxsize=1 << 10)
def id_at(text: str, profile: Profile, start: int = 0) -> ActionId | None:
    """The id that begins exactly at `start`; the short form may be missing ('28/02' in an id column)."""
    forms, short = profile.actions.id_forms, profile.meeting.short
    match = (_beginning(forms, short) if forms else _at_start(short)).match(text, start)
    if match is None or not profile.actions.id or (not forms and _is_range(match, text)):
        return None
    return _action_id(match, profile)


def local_at(text: str, profile: Profile, start: int = 0) -> ActionId | None:
    """The number that begins at `start` where numbers count within the meeting, and are no ids: 'AP1'."""
    forms, short = profile.actions.id_forms, profile.meeting.short
    match = _beginning(forms, short).match(text, start) if forms and not profile.actions.id else None
    return _action_id(match, profile) if match else None


def is_telling(profile: Profile) -> bool:
    """Whether an id is known for one without the word 'action' before it: 'PMA61-03', not '2.1' or '0211'."""
    return _are_telling(profile.actions.id_forms)


@cache
def _are_telling(forms: tuple[str, ...]) -> bool:
    return all(has_letters(form) for form in forms)


def canonical(body: str, meeting: int | str | None, sequence: str, profile: Profile) -> str:
    """The profile's form of an id: `canonical('OPSG', 29, '4', …)` is 'OPSG 29/04'."""
    digits = sequence.rstrip(ascii_letters)
    # ids that say no meeting cannot be given out in a form with one
    form = profile.actions.id if meeting is not None or "{meeting" not in profile.actions.id else "{sequence:02d}"
    return fill(form, body=body, meeting=meeting, sequence=int(digits)) + sequence[len(digits) :].lower()


def meeting_number(text: str) -> int | str:
    """'029' → 29, 'EX 3' and 'EX03' → 'EX3', '2026-03' → itself."""
    if _MONTH.fullmatch(text):
        return text
    compact = _JOINTS.sub("", text)
    return int(compact) if compact.isdigit() else _NOUGHTS.sub("", compact.upper())


def _action_id(match: "re.Match[str]", profile: Profile) -> ActionId:
    parts = _parts(match)
    named = match[parts["body"]] if "body" in parts else ""
    printed = match[parts["meeting"]] if "meeting" in parts else ""
    body = (named or profile.meeting.short).upper() if profile.meeting.short else named
    meeting = meeting_number(printed) if printed else None
    sequence = match[parts["sequence"]]
    return ActionId(
        body=body,
        meeting=None if profile.actions.by_year else meeting,
        sequence=sequence,
        start=_start(match, parts),
        end=match.end(parts["sequence"]),
        canonical=_of_year(parts["sequence"], sequence, profile) or canonical(body, meeting, sequence, profile).strip(),
    )


def _of_year(group: str, sequence: str, profile: Profile) -> str:
    """The id in the form that fits, where there are several: 'A-2025-098' beside 'A-2026-001'; else ''."""
    number, forms = group.partition("_")[2], profile.actions.id_forms
    form = forms[int(number)] if number else ""
    digits = sequence.rstrip(ascii_letters)
    given = any(char.isdigit() for literal, _, _ in parts_of(form) for char in literal)
    if "{meeting" in form or "{body" in form or not (given or form != profile.actions.id in forms):
        return ""
    return fill(form, body="", sequence=int(digits)) + sequence[len(digits) :].lower()


def _parts(match: "re.Match[str]") -> dict[str, str]:
    """The group that holds each part found: 'meeting_1' holds the meeting where the second form fits."""
    return {name.partition("_")[0]: name for name, text in match.groupdict().items() if text}


def _start(match: "re.Match[str]", parts: dict[str, str]) -> int:
    """Where the id itself begins, behind the word 'action'."""
    return match.start(parts.get("form") or parts.get("body") or parts.get("meeting") or parts["sequence"])


@cache
def _within(forms: tuple[str, ...], short: str) -> "re.Pattern[str]":
    """Ids of the profile's forms in running text: those without letters of their own need the word 'action'."""
    ways = (rf"{'' if has_letters(form) else _BARE}{_numbered(index, form, short)}" for index, form in enumerate(forms))
    return re.compile(rf"(?<![\w/.])(?:{'|'.join(ways)})")


@cache
def _beginning(forms: tuple[str, ...], short: str) -> "re.Pattern[str]":
    ways = (
        f"{_FULLER if has_letters(form) else ''}{_numbered(index, form, short)}" for index, form in enumerate(forms)
    )
    return re.compile(rf"(?:{_BARE})?(?:{'|'.join(ways)})")


def _numbered(index: int, form: str, short: str) -> str:
    """The pattern of a form whose groups bear its number, as no two groups may have one name."""
    written = form_pattern(form, short)
    cased = f"(?i:{written})" if has_letters(form) and "{body" not in form else written  # 'close action-209'
    return _GROUP.sub(rf"(?P<\1_{index}>", f"(?P<form>{cased})")


@cache
def _pattern(short: str) -> "re.Pattern[str]":
    body = re.escape(short) if short else _ANY_BODY
    initials = rf"(?=[{re.escape(short[:1])}aA])" if short else ""  # seen before the engine looks any closer
    named = rf"{initials}(?<![\w/])(?:{_BODY.format(body=body)}|{_BARE}){_NUMBER}"
    return re.compile(named)


@cache
def _at_start(short: str) -> "re.Pattern[str]":
    body = f"(?i:{re.escape(short)})|{_ANY_BODY}" if short else _ANY_BODY
    fuller = rf"(?:{_FULLER}(?={re.escape(short)}))?" if short else ""
    return re.compile(rf"(?:{fuller}{_BODY.format(body=body)}|(?:{_BARE})?){_NUMBER}")
