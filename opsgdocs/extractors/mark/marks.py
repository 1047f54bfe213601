"""The mark that begins an action in running text: 'ACTION OPSG 29/04:', 'Action OPSG_29/04 – ', 'OPSG 29/04:'.

A mark stands at the beginning of a block or line or after a sentence, is not quoted, and bears the number of this
meeting; with an earlier number it recalls an action, with a later one it is a misprint.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.ids.action_ids import ActionId, id_at, is_telling, local_at
from opsgdocs.extractors.ids.lists import ids_behind
from opsgdocs.extractors.ids.strange import is_later, strange_id
from opsgdocs.extractors.mark.forms import NO_OWNER, form_behind, is_boxed, tail_behind, task_behind
from opsgdocs.extractors.owner.heads import BEFORE_TASK, head_of_action
from opsgdocs.extractors.owner.timed import timed_owner
from opsgdocs.extractors.status.outcomes import recalls
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.extractors.text.sentences import is_quoted
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile
from opsgdocs.records import Meeting

# What parts the mark from the text of its action
_FIRM = compiled(r"\s*[\])]?\s*(?:[(\[](?P<owner>[^()\[\]]{1,60})[)\]])?\s*[:–—\-|\t\n]\s*")
# 'ACTION OPSG 54/03 The DCC to do …': a capital parts as well, behind the word 'action' and an id
_CAPITAL = compiled(r"\s*[\])]?\s*(?:[(\[](?P<owner>[^()\[\]]{1,60})[)\]])?\.?\s+(?=[A-Z])")
# As in: [ACTION OPSG 54/03 – DCC] Do …
_BOXED_OWNER = compiled(r"\s*[:–—-]\s*(?P<owner>[^()\[\]]{1,60})[)\]]\s*[:–—-]?\s*(?=\S)")
# 'see ACTION OPSG 29/03: …' refers to it
_LEADING_IN = late(
    compiled,
    r"(?i)\b(?:of|in|under|to|by|see|per|with|from|on|for|the|this|that|and|or|as|former|previous|new|wording)\s*[\"'“‘(]?\s*$",
)
_END = compiled(r"(?P<owner>)[\])]?\s*$")
_BOX_END = compiled(r"[)\]]\.?\s*$")
_SPACE = compiled(r"\s*")
_LOOSE = compiled(r"[\s\])]*[:.–—\-|]*\s*")
_OPEN = compiled(r"[\s:–—\-\[(#]*")
# What may stand before a mark that begins its block: '1- ', '(a) ', '3.4 ', '– ', '[ ] '
_LISTED = compiled(
    r"\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]+)[.):]?\s*[-–—)]?\s|(?:[=-]>|>>|[-–—•*·▪◦‣>→⇒»])\s"
    r"|\[[ xX]?\])?[\s\[(]*(?:(?:Agreed|Further|Follow-?up|Key)\s+)?"
)
_CLAUSE = compiled(r"(?<=\w\w[.!?,;])\s+(?=\S)")
_LOWER_OWNER = compiled(rf"\s+{NO_OWNER}[a-z][\w-]*\s*:\s+\S")
_BRACKETS = ("(", "[")
_STATUS_ENDS = compiled(r"\s*(?:[:;,.]|[–—-]\s|$)")
_STOPS = (".", "!", "?")
_TASK = late(compiled, r"\s+(?P<task>(?:The\s+)?[A-Z][^.;:]{0,80}?\s(?:to|will|shall)\s+(?!be\b)[a-z])")
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
    named: bool = False  # the id begins with letters: '14/01 – Reports' may be an item
    label: str = ""  # the number as printed, also where it is no id
    others: tuple[ActionId, ...] = ()  # 'ACTION OPSG 29/04 and OPSG 29/05: …'
    tail: bool = False  # nothing but owners stand behind it: what they are to do stands before
    behind: int = 0  # where the text ends, if not with the next mark
    signed: bool = False  # its owner stands behind it, in brackets: 'Draft the note. [PH, 10/04/26]'


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
        raised = within or _is_raised(mark, before, meeting) or _is_told_behind(mark, block.text, meeting, profile)
        begins = _begins(before) or (after_another and _runs_on(before, mark))
        if (
            begins
            and not is_quoted(block.text, mark.start)
            and raised
            and not _is_recalled(mark, block, meeting, profile)
        ):
            after_another = True
            yield mark


def _is_recalled(mark: Mark, block: TextBlock, meeting: Meeting, profile: Profile) -> bool:
    """'Action 7: Mr Nolan reported that …': an id that does not say its meeting, and what became of its action."""
    unknown = mark.id is not None and (mark.id.meeting is None or meeting.number is None)
    said = block.text[mark.text :]
    return unknown and (recalls(said, profile) or _begins_with_status(said, profile))


def _begins_with_status(said: str, profile: Profile) -> bool:
    """'DWG_06_03 – closed: JB to call'"""
    found = leading_status(said, profile)
    return found is not None and _STATUS_ENDS.match(said, found[1]) is not None


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


def begins_as_action(block: TextBlock, profile: Profile) -> bool:
    """Whether a block begins with a word that marks actions, and more behind it, whatever comes of it."""
    found = _marker(profile.actions.markers).match(block.text)
    return found is not None and bool(block.text[found.end() :].strip(" :"))


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
    leading = (id_at(text, profile) or local_at(text, profile)) if is_telling(profile) else None
    if leading and _is_no_item(leading, text, profile) and (mark := _after_id(leading, text, printed, profile)):
        yield mark
        taken = mark.text
    markers = profile.actions.markers
    for match in _marker(markers).finditer(text, taken) if may_hold(text, _stems(markers)) else ():
        start = _end(_OPEN, text, match.end())
        action = id_at(text, profile, start) or local_at(text, profile, start)
        others = ids_behind(text, action, profile) if action else ()
        end = max((one.end for one in (action, *others) if one), default=0)
        if action and (firm := _parted(printed, match.start(), end)):
            capitals = match[0].isupper() and firm.re is _FIRM
            label = text[action.start : action.end]
            found = action if profile.actions.id else None
            text_start = _end(_LOOSE, text, firm.end())
            yield Mark(match.start(), text_start, found, firm["owner"] or "", capitals, label=label, others=others)
        elif (
            not action
            and not _is_status(text[match.end() :], profile)
            and (mark := _without_id(text, match.start(), match.end(), profile))
        ):
            yield mark


def _is_status(behind: str, profile: Profile) -> bool:
    """'ACTION OPEN', 'Action: Closed.': what became of the action above."""
    said = behind.strip(" :–—-.[]()*")
    found = leading_status(said, profile) if said else None
    return found is not None and found[1] == len(said)


def _is_no_item(action: ActionId, text: str, profile: Profile) -> bool:
    """'14.1 – Reports' at meeting 14 is an item; '14/01 – …' and 'OPSG 14.1 – …' are actions."""
    return bool(profile.actions.id_forms) or not text[0].isdigit() or "/" in text[: action.end]


def _parted(printed: str, start: int, end: int) -> "re.Match[str] | None":
    """What parts the id from the text; an id that ends a block that it begins heads the text beneath."""
    boxed = _BOXED_OWNER.match(printed, end) if printed[start - 1 : start] in _BRACKETS else None
    firm = boxed or _FIRM.match(printed, end) or _CAPITAL.match(printed, end)
    return firm or (_END.match(printed, end) if not printed[:start].strip() else None)


def _after_id(action: ActionId, text: str, printed: str, profile: Profile) -> Mark | None:
    """'OPSG 29/04: The DCC to …' and 'OPSG 29/04 – ACTION: The DCC to …'; 'PMA61-03 The DCC to …' is of a form."""
    label = text[action.start : action.end]
    task = _TASK.match(text, action.end) if profile.actions.id_forms else None
    behind = _marker(profile.actions.markers).match(text, _end(_SPACE, text, action.end))
    separator = _FIRM.match(printed, action.end) or (behind and _FIRM.match(printed, behind.end()))
    if not separator:
        return Mark(0, task.start("task"), action if profile.actions.id else None, label=label) if task else None
    marker = _marker(profile.actions.markers).match(text, separator.end())
    start = _end(_LOOSE, text, marker.end()) if marker else separator.end()
    found = action if profile.actions.id else None
    return Mark(0, start, found, separator["owner"] or "", named=label[:1].isalpha(), label=label)


def _without_id(text: str, start: int, end: int, profile: Profile) -> Mark | None:
    """'ACTION: MW to contact the guild', 'Action MW: Contact the guild', '… to the guild. Action MW'."""
    boxed = is_boxed(text, end) if text[start - 1 : start] in _BRACKETS else None
    if boxed:
        return Mark(start - 1, boxed, None)
    first, capital = _LISTED.fullmatch(text, 0, start) is not None, text[start : start + 1].isupper()
    if form := form_behind(text, end, profile, text[start:end]):
        return Mark(start, form.end, None, form.owner, label=form.label, tail=form.tail)
    begins = first or text[:start].rstrip().endswith(_STOPS)
    form = task_behind(text, end) if begins and capital else None
    form = form or (tail_behind(text, start, end) if capital and not first else None)
    if form:
        return Mark(start, form.end, None, form.owner, label=form.label, tail=form.tail)
    if first and capital and (timed := timed_owner(text, end)):
        return Mark(start, timed.end(), None, timed["owner"])
    strange = strange_id(text, end) if first and capital else None
    return Mark(start, strange.end(), None, strange["owner"] or "", label=strange["printed"]) if strange else None


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
    later = is_later(mark.id.meeting, meeting.number)
    if later is None:  # minutes without a number, or 'EX/01': `novelty` tells
        return first and (mark.id.start > mark.start or mark.named)
    return first and later


def _is_told_behind(mark: Mark, text: str, meeting: Meeting, profile: Profile) -> bool:
    """'Lights are broken. Action 5.1 SN – have them mended': a sentence of its own that says who is to do it."""
    if mark.id is None or not text[: mark.start].rstrip().endswith(_STOPS) or not text[mark.start].isupper():
        return False
    said = text[mark.text :]
    compares = mark.id.meeting is not None and is_later(mark.id.meeting, meeting.number) is not None
    return not compares and bool(head_of_action(said, BEFORE_TASK)) and not recalls(said, profile)


def _is_printed_out(mark: Mark, text: str) -> bool:
    """'… was agreed. Action: Eric to send a summary.': a sentence of its own, with a capital and a colon."""
    printed, before = text[mark.start : mark.text], text[: mark.start].rstrip()
    boxed = before.endswith(("(", "[")) and _BOX_END.search(text, mark.text) is not None  # '… the gate (Action: MW).'
    ended = before.endswith(_STOPS) or boxed
    told = ":" in printed or mark.tail or boxed or bool(mark.owner)
    return mark.id is None and ended and printed[:1].isupper() and told


def _end(pattern: "re.Pattern[str]", text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


@cache
def _owner_first(markers: tuple[str, ...]) -> "re.Pattern[str]":
    """'[Lee][ACTION] Add this', 'Lewis Peaty - ACTION - Follow up', 'Renae - Action - Respond'."""
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    name = r"[A-Z](?:[\w'’&-]|\.(?!\s)|(?<=\b[A-Z])\.)*"  # 'F. Akeroyd', never the end of a sentence
    owner = rf"(?P<owner>{name}(?:(?:\s+|\s*[/+,&]\s*){name}){{0,3}})"
    printed = rf"[\s:–—\-\[(]+(?:{words})[\s\])]*[\s:–—\-|]*(?=\S)"
    parted = rf"\s*[:–—\-\[(]\s*(?:{words.title()})\s*[\]):–—\-|][\s:–—\-|]*(?=\S)"
    return compiled(rf"[\s\W]*{owner}[\s\])]*(?:{printed}|{parted})")


@cache
def _stems(markers: tuple[str, ...]) -> tuple[str, ...]:
    """The shortest of the markers, one of which stands in each: 'action' in 'NEW ACTION'."""
    folded = {marker.casefold() for marker in markers}
    return tuple(one for one in folded if not any(other in one for other in folded if other != one)) or ("",)


@cache
def _marker(markers: tuple[str, ...]) -> "re.Pattern[str]":
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    return compiled(rf"\b(?:(?i:{words})\b(?:\s+(?i:no|ref|id|number)\b\.?)?|(?i:actioned)(?=\s+by\b))")
