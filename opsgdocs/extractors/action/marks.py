"""The mark that begins an action in running text: 'ACTION OPSG 29/04:', 'Action OPSG_29/04 – ', 'OPSG 29/04:'.

A mark stands at the beginning of a block or line or after a sentence, is not quoted, and bears the number of this
meeting; with an earlier number it recalls an action, with a later one it is a misprint.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.action.ids import ActionId, id_at, is_telling
from opsgdocs.extractors.sentences import is_quoted
from opsgdocs.profile import Profile
from opsgdocs.records import Meeting

# What parts the mark from the text of its action
_FIRM = re.compile(r"\s*[\])]?\s*(?:[(\[](?P<owner>[^()\[\]]{1,60})[)\]])?\s*[:–—\-|\t\n]\s*")
# 'ACTION OPSG 54/03 The DCC to do …': a capital parts as well, behind the word 'action' and an id
_CAPITAL = re.compile(r"\s*[\])]?\s*(?:[(\[](?P<owner>[^()\[\]]{1,60})[)\]])?\s+(?=[A-Z])")
# 'see ACTION OPSG 29/03: …' refers to it
_LEADING_IN = re.compile(
    r"(?i)\b(?:of|in|under|to|by|see|per|with|from|on|for|the|this|that|and|or|as|former|previous|new|wording)\s*[\"'“‘(]?\s*$"
)
_END = re.compile(r"(?P<owner>)[\])]?\s*$")
_LOOSE = re.compile(r"[\s\])]*[:.–—\-|]*\s*")
_OPEN = re.compile(r"[\s:–—\-\[(#]*")
_OWNED = re.compile(
    r"\s+(?P<owner>(?!(?:Points?|Plans?|Items?|Required|Taken|Summary|Notes?)\b)[A-Z][\w.&'’-]*"
    r"(?:(?:\s*[/+,&]\s*|\s+(?:and\s+|on\s+)?)[A-Z][\w.&'’-]*){0,4})\s*[:–—]\s*(?=\S)"
)
# 'ACTION: …', 'Action – …', and a number that counts within the meeting: 'Action 1: …'
_ALONE = re.compile(r"(?:\s+#?\d{1,3})?(?:\s*[:–—]\s*(?=\S)|\s+[\-–—]\s+(?=\S))")
_BRACKETED = re.compile(r"\s*\((?P<owner>[A-Z][^()]{1,60})\)\s*(?=to\s)")  # 'ACTION (SECAS) to publish …'


@dataclass(frozen=True, slots=True)
class Mark:
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
    if profile.actions.owner_first and (owned := _owner_first(profile.actions.markers).match(fold(block.text))):
        yield Mark(0, owned.end(), None, owned["owner"])
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


def find_foreign(block: TextBlock, meeting: Meeting, profile: Profile) -> ActionId | None:
    """The id with which a block begins as an action, though it bears the number of an earlier meeting."""
    for mark in _candidates(fold(block.text), block.text, profile) if profile.actions.written else ():
        known = mark.id is not None and mark.id.meeting is not None and meeting.number is not None
        if known and mark.start == 0 and mark.text > 0 and not _is_raised(mark, "", meeting):
            opens = _marker(profile.actions.markers).match(block.text)
            return mark.id if opens else None
    return None


def is_unread_mark(block: TextBlock, profile: Profile) -> bool:
    """Whether a block begins with the word, the committee and a number, but in a form that is no id: '29/O4'."""
    short = profile.meeting.short
    match = _marker(profile.actions.markers).match(block.text) if short else None
    return match is not None and _like_an_id(short).match(block.text, match.end()) is not None


@cache
def _like_an_id(short: str) -> "re.Pattern[str]":
    return re.compile(rf"[\s:–—-]*{re.escape(short)}[\s_-]*\d{{1,3}}\s?/\s?\w", re.IGNORECASE)


def _candidates(text: str, printed: str, profile: Profile) -> Iterator[Mark]:
    taken = 0
    leading = id_at(text, profile) if is_telling(profile) else None
    if leading and (mark := _after_id(leading, text, printed, profile)):
        yield mark
        taken = mark.text
    for match in _marker(profile.actions.markers).finditer(text, taken):
        action = id_at(text, profile, _end(_OPEN, text, match.end()))
        if action and (firm := _parted(printed, match.start(), action.end)):
            capitals = match[0].isupper() and firm.re is _FIRM
            yield Mark(match.start(), _end(_LOOSE, text, firm.end()), action, firm["owner"] or "", capitals)
        elif not action and (mark := _without_id(text, match.start(), match.end(), profile)):
            yield mark


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
    if alone := _ALONE.match(text, end):
        return Mark(start, alone.end(), None)
    owned = _OWNED.match(text, end) or _BRACKETED.match(text, end)
    if owned and f"{text[start:end]} {owned['owner']}".casefold() not in _table_words(profile):
        return Mark(start, owned.end(), None, owned["owner"])
    return None


def _runs_on(before: str, mark: Mark) -> bool:
    """A second 'ACTION 237/03 –' in capitals is an action even where the layout ran two of them together."""
    return mark.printed_out and mark.id is not None and not _LEADING_IN.search(before)


def _begins(before: str) -> bool:
    ended = before.rstrip().endswith((".", ":", ";", "|", "!", "?", "[", "("))
    return not before.strip() or before.endswith("\n") or ended


def _is_raised(mark: Mark, before: str, meeting: Meeting) -> bool:
    first = not before.strip(" [(") or before.endswith("\n")
    if mark.id is None:
        return first
    if mark.id.meeting is None or mark.id.meeting == meeting.number:
        return True
    number, own = mark.id.meeting, meeting.number
    return first and isinstance(number, int) and isinstance(own, int) and number > own


def _is_printed_out(mark: Mark, text: str) -> bool:
    """'… was agreed. Action: Eric to send a summary.': a sentence of its own, with a capital and a colon."""
    printed, before = text[mark.start : mark.text], text[: mark.start].rstrip()
    return mark.id is None and before.endswith((".", "!", "?")) and printed[:1].isupper() and ":" in printed


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
    """'[Lee][ACTION] Add this', 'Lewis Peaty - ACTION - Follow up'."""
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    owner = r"(?P<owner>[A-Z][\w.'’&-]*(?:(?:\s+|\s*[/+,&]\s*)[A-Z][\w.'’&-]*){0,3})"
    return re.compile(rf"[\s\W]*{owner}[\s\])]*[\s:–—\-\[(]+(?:{words})[\s\])]*[\s:–—\-|]*(?=\S)")


@cache
def _marker(markers: tuple[str, ...]) -> "re.Pattern[str]":
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    return re.compile(rf"\b(?i:{words})\b(?:\s+(?i:no|ref|id|number)\b\.?)?")
