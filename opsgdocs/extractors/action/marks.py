"""The mark that begins an action in running text: 'ACTION OPSG 29/04:', 'Action OPSG_29/04 – ', 'OPSG 29/04:'.

A mark stands at the beginning of a block or line or after a sentence, is not quoted, and bears the number of this
meeting; with an earlier number it recalls an action, with a later one it is a misprint.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.action.ids import ActionId, id_at, is_telling
from opsgdocs.extractors.sentences import is_quoted
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile
from opsgdocs.records import Meeting

# What parts the mark from the text of its action
_FIRM = re.compile(r"\s*[\])]?\s*(?:[(\[](?P<owner>[^()\[\]]{1,60})[)\]])?\s*[:–—\-|\t\n]\s*")
# 'ACTION OPSG 54/03 The DCC to do …': a capital parts as well, behind the word 'action' and an id
_CAPITAL = re.compile(r"\s*[\])]?\s*(?:[(\[](?P<owner>[^()\[\]]{1,60})[)\]])?\s+(?=[A-Z])")
# 'see ACTION OPSG 29/03: …' refers to it
_LEADING_IN = late(
    re.compile,
    r"(?i)\b(?:of|in|under|to|by|see|per|with|from|on|for|the|this|that|and|or|as|former|previous|new|wording)\s*[\"'“‘(]?\s*$",
)
_END = re.compile(r"(?P<owner>)[\])]?\s*$")
_BOX_END = re.compile(r"[)\]]\.?\s*$")
_LOOSE = re.compile(r"[\s\])]*[:.–—\-|]*\s*")
_OPEN = re.compile(r"[\s:–—\-\[(#]*")
# What may stand before a mark that begins its block: '1- ', '(a) ', '3.4 ', '– ', '[ ] '
_LISTED = re.compile(
    r"\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]+)[.):]?\s*[-–—)]?\s|[-–—•*·▪◦‣>]\s|\[[ xX]?\])?[\s\[(]*"
)
# Words that make 'Action' a part of a name, and no mark: 'Action Plan to be agreed'
_NO_OWNER = (
    r"(?!(?i:Points?|Plans?|Items?|Groups?|Teams?|Logs?|Lists?|Owners?|Officers?|Registers?|Trackers?|Tables?|Areas?"
    r"|Programmes?|Required|Taken|Summary|Notes?|Status|Updates?)\b)"
)
_NAME = r"[A-Z][\w.&'’-]*"
_JOINT = r"(?:\s*[/+,&]\s*|\s+(?:and\s+)?)"
_ON = r"\s+(?:(?:on|for)\s+(?:the\s+)?)?"
_OWNED = late(
    re.compile, rf"{_ON}(?P<owner>{_NO_OWNER}{_NAME}(?:(?:{_JOINT}|\s+on\s+){_NAME}){{0,4}})\s*[:–—]\s*(?=\S)"
)
# As in: Action ND+AM to contact the staff | ACTION on Eva Hill to propose a date | Action ND+MH expand on the paper
_TO_DO = late(
    re.compile,
    rf"{_ON}(?P<owner>(?:everyone|everybody|all(?: \w+)?)"
    rf"|{_NO_OWNER}{_NAME}(?:{_JOINT}(?:{_NAME}|others)){{0,4}}(?:\s*\([A-Z]\w*\))?)\s+(?=to\s+(?!be\b)[a-z])"
    r"|\s+(?P<initials>[A-Z]{2,4}(?:[/+&](?:[A-Z]{2,4}|others))+)\s+(?=to\s+[a-z]|[a-z]{3,}\s)",
)
# 'ACTION: …', 'Action – …', and a number that counts within the meeting: 'Action 1: …'
_ALONE = re.compile(r"(?:\s+#?\d{1,3})?(?:\s*[:–—]\s*(?=\S)|\s+[\-–—]\s+(?=\S))")
_CLAUSE = re.compile(r"(?<=\w\w[.!?,;])\s+(?=\S)")
_BOXED = re.compile(r"\s*[)\]]\s*[:–—-]?\s*(?=\S)")  # '(Action) X will …', '[Action] X'
_LIKE_NUMBER = re.compile(r"[A-Z]{1,5}[\s_-]?\d{1,4}[./–-]\d{1,3}[a-z]?")  # 'A112.01' is nobody
_LOWER_OWNER = re.compile(rf"\s+{_NO_OWNER}[a-z][\w-]*\s*:\s+\S")
_BRACKETS = ("(", "[")
_BRACKETED = re.compile(r"\s*\((?P<owner>[A-Z][^()]{1,60})\)\s*(?=to\s)")  # 'ACTION (SECAS) to publish …'

_TASK = late(re.compile, r"\s+(?P<task>(?:The\s+)?[A-Z][^.;:]{0,80}?\s(?:to|will|shall)\s+(?!be\b)[a-z])")
_LONGEST_ID = 24  # characters


class Mark(NamedTuple):
    """Where the mark begins, where the text of its action begins, and its id (None for a mere 'ACTION:').

    `owner` is what stands in brackets behind the id: 'ACTION CB41/01 (SECAS): Notify …'.
    """

    start: int
    text: int
    id: ActionId | None
    owner: str = ""
    printed_out: bool = False  # the word before the id is in capitals


def find_marks(block: TextBlock, meeting: Meeting, profile: Profile) -> Iterator[Mark]:
    """The marks of actions raised by the minutes of `meeting`, in order."""
    if not profile.actions.written:
        return
    if profile.actions.owner_first and (owned := tuple(_behind_owners(fold(block.text), profile))):
        yield from owned
        return
    if bold := _bold_id(block, meeting, profile):
        yield bold
        return
    after_another = False
    for mark in _candidates(fold(block.text), block.text, profile):
        before = block.text[: mark.start]
        within = profile.actions.within_paragraphs and _is_printed_out(mark, block.text)
        raised = within or _is_raised(mark, before, meeting)
        begins = _begins(before) or (after_another and _runs_on(before, mark))
        if begins and not is_quoted(block.text, mark.start) and raised:
            after_another = True
            yield mark


def _behind_owners(text: str, profile: Profile) -> Iterator[Mark]:
    """'[Lee][ACTION] Add this' at the beginning, and within paragraphs behind any clause."""
    pattern, taken = _owner_first(profile.actions.markers), 0
    starts = [0, *(end.end() for end in _CLAUSE.finditer(text))] if profile.actions.within_paragraphs else [0]
    for start in starts:
        if start >= taken and (owned := pattern.match(text, start)):
            taken = owned.end()
            yield Mark(start, owned.end(), None, owned["owner"])


def _bold_id(block: TextBlock, meeting: Meeting, profile: Profile) -> Mark | None:
    """'**TAG 30/03** SECAS to send file 3.': an id of this meeting, in bold, before what is to be done."""
    first = next((run for run in block.runs if run.text.strip()), None)
    if first is None or not first.bold or meeting.number is None or len(first.text) > _LONGEST_ID:
        return None
    text = fold(block.text)
    found = id_at(text, profile, len(text) - len(text.lstrip()))
    if found is None or found.meeting != meeting.number or text[found.start : found.end] != fold(first.text).strip():
        return None
    task = _TASK.match(text, found.end)
    return Mark(0, task.start("task"), found) if task else None


def find_foreign(block: TextBlock, meeting: Meeting, profile: Profile) -> ActionId | None:
    """The id with which a block begins as an action, though it bears the number of an earlier meeting."""
    if not profile.actions.written or not _marker(profile.actions.markers).match(block.text):
        return None
    for mark in _candidates(fold(block.text), block.text, profile):
        known = mark.id is not None and mark.id.meeting is not None and meeting.number is not None
        if known and mark.start == 0 and mark.text > 0 and not _is_raised(mark, "", meeting):
            return mark.id
    return None


def is_unread_mark(block: TextBlock, profile: Profile) -> bool:
    """Whether a block begins as an action does, but in a form that is none: '29/O4', 'ACTION cmt-elect: Make …'."""
    match = _marker(profile.actions.markers).match(block.text)
    if match is None:
        return False
    if match[0].isupper() and _LOWER_OWNER.match(block.text, match.end()):
        return True
    short = profile.meeting.short
    return bool(short) and _like_an_id(short).match(block.text, match.end()) is not None


@cache
def _like_an_id(short: str) -> "re.Pattern[str]":
    return re.compile(rf"[\s:–—-]*{re.escape(short)}[\s_-]*\d{{1,3}}\s?/\s?\w", re.IGNORECASE)


def _candidates(text: str, printed: str, profile: Profile) -> Iterator[Mark]:
    taken = 0
    leading = id_at(text, profile) if is_telling(profile) else None
    if leading and _is_no_item(leading, text, profile) and (mark := _after_id(leading, text, printed, profile)):
        yield mark
        taken = mark.text
    markers = profile.actions.markers
    for match in _marker(markers).finditer(text, taken) if may_hold(text, _stems(markers)) else ():
        action = id_at(text, profile, _end(_OPEN, text, match.end()))
        if action and (firm := _parted(printed, match.start(), action.end)):
            capitals = match[0].isupper() and firm.re is _FIRM
            yield Mark(match.start(), _end(_LOOSE, text, firm.end()), action, firm["owner"] or "", capitals)
        elif not action and (mark := _without_id(text, match.start(), match.end(), profile)):
            yield mark


def _is_no_item(action: ActionId, text: str, profile: Profile) -> bool:
    """'14.1 – Reports' at meeting 14 is an item; '14/01 – …' and 'OPSG 14.1 – …' are actions."""
    return bool(profile.actions.id_forms) or not text[0].isdigit() or "/" in text[: action.end]


def _parted(printed: str, start: int, end: int) -> "re.Match[str] | None":
    """What parts the id from the text; an id that ends a block that it begins heads the text beneath."""
    firm = _FIRM.match(printed, end) or _CAPITAL.match(printed, end)
    return firm or (_END.match(printed, end) if not printed[:start].strip() else None)


def _after_id(action: ActionId, text: str, printed: str, profile: Profile) -> Mark | None:
    """'OPSG 29/04: The DCC to …' and 'OPSG 29/04 – ACTION: The DCC to …'."""
    separator = _FIRM.match(printed, action.end)
    if not separator:
        return None
    marker = _marker(profile.actions.markers).match(text, separator.end())
    start = _end(_LOOSE, text, marker.end()) if marker else separator.end()
    return Mark(0, start, action, separator["owner"] or "")


def _without_id(text: str, start: int, end: int, profile: Profile) -> Mark | None:
    """'ACTION: MW to contact the guild' and 'Action MW: Contact the guild'."""
    if text[start - 1 : start] in _BRACKETS and (boxed := _BOXED.match(text, end)):
        return Mark(start - 1, boxed.end(), None)
    if alone := _ALONE.match(text, end):
        return Mark(start, alone.end(), None)
    owned = _OWNED.match(text, end) or _BRACKETED.match(text, end) or _named_owner(text, end, profile)
    if owned and f"{text[start:end]} {owned['owner']}".casefold() not in _table_words(profile):
        numbered = _LIKE_NUMBER.fullmatch(owned["owner"]) is not None
        return Mark(start, owned.end(), None, "" if numbered else owned["owner"])
    to_do = _TO_DO.match(text, end) if _LISTED.fullmatch(text, 0, start) and text[start].isupper() else None
    return Mark(start, to_do.end(), None, to_do["owner"] or to_do["initials"]) if to_do else None


def _named_owner(text: str, end: int, profile: Profile) -> "re.Match[str] | None":
    """'ACTION cmt-elect: Make …', where [owners] names it: capitals tell no owner then."""
    return _owned_by(tuple(name for name, _ in profile.owners)).match(text, end) if profile.owners else None


@cache
def _owned_by(names: tuple[str, ...]) -> "re.Pattern[str]":
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"{_ON}(?P<owner>(?i:{words}))\s*[:–—]\s*(?=\S)")


def _runs_on(before: str, mark: Mark) -> bool:
    """A second 'ACTION 237/03 –' in capitals is an action even where the layout ran two of them together."""
    return mark.printed_out and mark.id is not None and not _LEADING_IN.search(before)


def _begins(before: str) -> bool:
    ended = before.rstrip().endswith((".", ":", ";", "|", "!", "?", "[", "("))
    return _LISTED.fullmatch(before) is not None or before.endswith("\n") or ended


def _is_raised(mark: Mark, before: str, meeting: Meeting) -> bool:
    first = _LISTED.fullmatch(before) is not None or before.endswith("\n")
    if mark.id is None:
        return first
    if mark.id.meeting is None or mark.id.meeting == meeting.number:
        return True
    number, own = mark.id.meeting, meeting.number
    return first and isinstance(number, int) and isinstance(own, int) and number > own


def _is_printed_out(mark: Mark, text: str) -> bool:
    """'… was agreed. Action: Eric to send a summary.': a sentence of its own, with a capital and a colon."""
    printed, before = text[mark.start : mark.text], text[: mark.start].rstrip()
    boxed = before.endswith(("(", "[")) and _BOX_END.search(text, mark.text) is not None  # '… the gate (Action: MW).'
    ended = before.endswith((".", "!", "?")) or boxed
    return mark.id is None and ended and printed[:1].isupper() and ":" in printed


def _end(pattern: "re.Pattern[str]", text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


@cache
def _table_words(profile: Profile) -> frozenset[str]:
    """'Action Status', 'Action Log': what is printed in capitals or before a colon, and names no owner."""
    tables = profile.tables
    words = (*tables.id, *tables.text, *tables.owner, *tables.status, *tables.status_line, *tables.outstanding)
    return frozenset(word.casefold() for word in (*words, *tables.raised_now, *tables.update))


@cache
def _owner_first(markers: tuple[str, ...]) -> "re.Pattern[str]":
    """'[Lee][ACTION] Add this', 'Lewis Peaty - ACTION - Follow up', 'Renae - Action - Respond'."""
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    name = r"[A-Z](?:[\w'’&-]|\.(?!\s)|(?<=\b[A-Z])\.)*"  # 'F. Akeroyd', never the end of a sentence
    owner = rf"(?P<owner>{name}(?:(?:\s+|\s*[/+,&]\s*){name}){{0,3}})"
    printed = rf"[\s:–—\-\[(]+(?:{words})[\s\])]*[\s:–—\-|]*(?=\S)"
    parted = rf"\s*[:–—\-\[(]\s*(?:{words.title()})\s*[\]):–—\-|][\s:–—\-|]*(?=\S)"
    return re.compile(rf"[\s\W]*{owner}[\s\])]*(?:{printed}|{parted})")


@cache
def _stems(markers: tuple[str, ...]) -> tuple[str, ...]:
    """The shortest of the markers, one of which stands in each: 'action' in 'NEW ACTION'."""
    folded = {marker.casefold() for marker in markers}
    return tuple(one for one in folded if not any(other in one for other in folded if other != one)) or ("",)


@cache
def _marker(markers: tuple[str, ...]) -> "re.Pattern[str]":
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    return re.compile(rf"\b(?i:{words})\b(?:\s+(?i:no|ref|id|number)\b\.?)?")
