"""Actions of earlier meetings that the running text goes through, with what became of each.

Review of action items from the previous meeting
• ACTION Eddy: Review the errata. Started, nearly complete.

ACTION MW: Submit the form
• Action complete

ACTION 60.1: Review the timetable.
Status: Completed. It is on the site.

Actions from last time
• Eva Hill to send the report to the Authority: done on 23 January, closed.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.document import Heading, TextBlock, fold
from opsgdocs.extractors.earlier.topics import PARTED, first_id
from opsgdocs.extractors.ids.action_ids import ActionId, find_ids
from opsgdocs.extractors.ids.lists import ids_behind
from opsgdocs.extractors.items.earlier import is_of_earlier
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.owner.heads import BEFORE_TASK, head_of_action
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.status.outcomes import last_status, recalls
from opsgdocs.extractors.status.revisions import revised_here
from opsgdocs.extractors.status.sayings import tells_of_this
from opsgdocs.extractors.status.statuses import leading_status, status_of
from opsgdocs.extractors.text.blanks import between
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.extractors.text.typed_numbers import behind_number
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_ACTION = late(compiled, r"(?i)\W*action\s+(?:(?:is|was|has been|now)\s+)*")
# 'Eva Hill and the DCC to send the report …'
_TO_DO = late(
    compiled,
    r"\s*(?:the\s+|The\s+|All\s+)?[A-Z][\w.&'’/-]{0,40}(?:[\s,]+(?:and\s+|&\s+)?(?:the\s+)?[\w.()&'’/-]{1,40}){0,6}?\s+to\s+[a-z]+\s",
)
_CALLED = late(
    compiled,
    r"(?i)\W*(?:actions?\s+(?P<said>outstanding|ongoing|carried\s+(?:over|forward)|complet(?:e|ed)|closed|on\s+hold)"
    r"|(?P<before>outstanding|ongoing|open|closed|completed)\s+actions?)\s*[:–—]\s*(?=\S)",
)
_PARTED = late(compiled, r"\s*[:;.]\s+(?=\w)|\s+[–—-]\s+(?=\w)")
_LABELLED = late(compiled, r"(?i)\b(?:action\s+)?status\s*[:–—-]\s*$")
# 'It was not agreed to sell the hall', 'The motion to adjourn was withdrawn', 'The Chair was pleased to report …'
_TELLS = late(
    compiled,
    r"\s*(?:(?:It|There|This|That|These|Those|Due|Owing|Thanks|What|Nothing|Nobody|No)\b"
    r"|(?:(?i:the|a|an|this|that|no|any|another)\s+)?(?:[\w'’-]+\s+){0,2}?(?i:motion|amendment|proposal|resolution|request"
    r"|application|decision|offer|attempt|invitation|vote|wish|need|intention)\s+(?:not\s+)?to\b"
    r"|(?:[\w.&'’,-]+\s+){1,5}?(?:was|were|is|are|(?:has|have|had)\s+been)\s+(?:(?:not|very|most|also|now)\s+)?"
    r"(?:agreed|resolved|pleased|glad|happy|delighted|sorry|good|sad|unable|able|appointed|surprised|proud|grateful)\s+(?:not\s+)?to\b)",
)
_NOT_YET = late(compiled, r"(?i)(?:not|still|no\s+(?:progress|update|news))\b")
_SHORT = 6  # words: 'Action complete', 'Started, nearly complete.'


class Review(NamedTuple):
    """An action that is gone through: its text ends at `end` of the block; `said` is its status as printed.

    With `prose` it is what was said of the action, in sentences.
    """

    passage: Passage
    mark: Mark
    end: int
    said: str | None
    updates: tuple[TextBlock, ...]
    prose: bool = False


def find_reviews(reading: Reading) -> Iterator[Review]:
    """The actions without an id that these minutes go through, in order."""
    for passage in reading.passages():
        marks = reading.marks(passage.block)
        if not marks and (
            recalled := _recalled(passage, reading) or _numbered(passage, reading) or _called(passage, reading)
        ):
            yield recalled
        ends = [*(mark.start for mark in marks[1:]), len(passage.block.text)]
        for mark, end in zip(marks, ends, strict=bool(marks)):
            if review := review_of(passage, mark, end, reading):
                yield review


def review_of(passage: Passage, mark: Mark, end: int, reading: Reading) -> Review | None:
    """The review that a mark begins; None for an action that these minutes raise."""
    if mark.id is not None:
        return None
    if (mark.label or reading.is_review(passage)) and (found := _with_status(passage, mark, end, reading)):
        return found
    bullets = reading.plain_bullets(passage.bullets) if end == len(passage.block.text) else ()
    told: list[TextBlock] = [bullet for bullet in bullets if _tells_status(bullet, reading.profile)]
    if not told and end == len(passage.block.text):
        following = reading.after(passage)
        told = [following.block] if following and _tells_status(following.block, reading.profile) else []
    if told:
        others = tuple(bullet for bullet in bullets if bullet is not told[-1])
        return Review(passage, mark, end, fold(told[-1].text).strip(), others)
    if not is_of_earlier(passage.title):
        return None
    said = _last_sentence(passage, mark, end, reading.profile)
    return Review(passage, mark, end - len(said), said.strip() or None, tuple(bullets))


def _recalled(passage: Passage, reading: Reading) -> Review | None:
    """An action without any mark beneath 'Actions from last time', whose outcome stands behind its words."""
    block, profile = passage.block, reading.profile
    if not profile.actions.written or not is_of_earlier(passage.title) or isinstance(block, Heading):
        return None
    text = fold(block.text)
    number = behind_number(block.text)
    task = _TO_DO.match(text, number)
    if task is None or any(find_ids(text, profile)) or is_impersonal(text, number):
        return None
    mark = Mark(0, number or len(text) - len(text.lstrip()), None)
    prose = in_prose(passage, mark, task.end(), reading)
    for parted in _PARTED.finditer(text, task.end(), prose.end if prose else len(text)):
        if _is_outcome(text[parted.end() :], profile):
            end, told = split_told(block, task.end(), parted.start(), profile)
            bullets = tuple(reading.plain_bullets(passage.bullets))
            return Review(passage, mark, end, text[parted.end() :].strip(), (*told, *bullets))
    return prose


def is_impersonal(text: str, start: int) -> bool:
    """Whether a sentence tells what was, and its 'to' asks nobody: 'It was not agreed to sell the hall.'"""
    return _TELLS.match(text, start) is not None


def in_prose(passage: Passage, mark: Mark, tasked: int, reading: Reading) -> Review | None:
    """'PM to circulate the form. PM advised that it was out. The Panel agreed that this action be closed.'"""
    text = fold(passage.block.text)
    end = next((stop for _, stop in sentences(text) if stop >= tasked), len(text))
    told = any(tells_of_this(text[end:][slice(*one)]) for one in sentences(text[end:]))
    if not told or any(find_ids(text, reading.profile)):
        return None
    bullets = tuple(reading.plain_bullets(passage.bullets))
    return Review(passage, mark, len(text[:end].rstrip()), text[end:].strip(), bullets, prose=True)


def split_told(block: TextBlock, tasked: int, end: int, profile: Profile) -> tuple[int, tuple[TextBlock, ...]]:
    """Where the words of a task end, and what was said behind them up to `end`: 'JB to write. JB had written. Done.'"""
    text = fold(block.text)
    stop = next((stop for _, stop in sentences(text) if stop >= tasked), end)
    if stop >= end or not recalls(text[stop:end], profile):
        return end, ()
    return len(text[:stop].rstrip()), (between(block, stop, end),)


def _with_status(passage: Passage, mark: Mark, end: int, reading: Reading) -> Review | None:
    """'Action 9: Mrs Field to write to the Council. Ongoing.'"""
    text = fold(passage.block.text)[:end]
    said = last_status(text[mark.text :], reading.profile)
    if not said or not (
        head_of_action(text[mark.text :], BEFORE_TASK) or _is_plain(passage, mark, text.rindex(said), reading)
    ):
        return None
    bullets = reading.plain_bullets(passage.bullets) if end == len(passage.block.text) else ()
    before = _LABELLED.sub("", text[: text.rindex(said)]).rstrip(" (–—-;:")
    said = said.strip(" ()")
    for parted in _PARTED.finditer(before, mark.text):
        tail = before[parted.end() :]
        if revised_here(tail) or leading_status(tail, reading.profile):
            return Review(passage, mark, parted.start(), f"{said.rstrip('.')}. {tail}", tuple(bullets))
    return Review(passage, mark, len(before), said, tuple(bullets))


def _is_plain(passage: Passage, mark: Mark, end: int, reading: Reading) -> bool:
    """'1/2026-3: Statnett delivers the test data. Done.' beneath a heading of earlier actions has no 'to'."""
    if mark.id is None or not _says_no_meeting(mark.id, reading) or not _is_beneath(passage, reading):
        return False
    return not recalls(fold(passage.block.text)[mark.text : end], reading.profile)


def _is_beneath(passage: Passage, reading: Reading) -> bool:
    """Whether a heading or the introduction of a list says that earlier actions are gone through: 'Open tasks:'."""
    heads = (passage.title, passage.lead.text if passage.lead else "")
    return reading.is_review(passage) or any(is_of_earlier(head) for head in heads)


def _numbered(passage: Passage, reading: Reading) -> Review | None:
    """The same of an id that does not say its meeting, so that nothing else tells that it is an earlier one."""
    found = first_id(passage, reading)
    text = fold(passage.block.text)
    if found is None or not (_says_no_meeting(found, reading) or _is_beneath(passage, reading)):
        return None
    if ids_behind(
        text, found, reading.profile
    ):  # 'OPSG 33/01, OPSG 33/02: complete': what is said of both is a statement
        return None
    parted = PARTED.match(text, found.end)
    end = parted.end() if parted else found.end
    start = end + len(text[end:]) - len(text[end:].lstrip())
    return _with_status(passage, Mark(0, start, found), len(text), reading)


def _called(passage: Passage, reading: Reading) -> Review | None:
    """'Action carried over: Clerk to ring the county.', 'Outstanding action: …'."""
    text = fold(passage.block.text)
    found = _CALLED.match(text, behind_number(passage.block.text))
    if found is None or any(find_ids(text, reading.profile)) or not head_of_action(text[found.end() :], BEFORE_TASK):
        return None
    said = (found["said"] or found["before"]).capitalize()
    bullets = tuple(reading.plain_bullets(passage.bullets))
    return Review(passage, Mark(0, found.end(), None), len(text), said, bullets)


def _says_no_meeting(found: ActionId, reading: Reading) -> bool:
    return found.meeting is None or reading.meeting.number is None


def _is_outcome(said: str, profile: Profile) -> bool:
    """'done on 23 January, closed.', 'not done; new date 16 April 2025.'"""
    told = _NOT_YET.match(said) or leading_status(said, profile) or status_of(said, profile)
    return bool(told or revised_here(next((said[slice(*one)] for one in sentences(said)), "")))


def _tells_status(bullet: TextBlock, profile: Profile) -> bool:
    """'Action carried forward' beneath an action: nothing that was raised only now is."""
    text = fold(bullet.text)
    opening = _ACTION.match(text)
    if opening is None or len(text.split()) > _SHORT:
        return False
    return status_of(text[opening.end() :], profile) is not None


def _last_sentence(passage: Passage, mark: Mark, end: int, profile: Profile) -> str:
    """The status with which the text ends; '' where its last sentence, or its only one, is none."""
    text = fold(passage.block.text)[:end]
    stretches: Sequence[tuple[int, int]] = [one for one in sentences(text) if one[0] >= mark.text]
    last = text[stretches[-1][0] :] if stretches else ""
    behind_another = bool(stretches) and bool(text[mark.text : stretches[-1][0]].strip())
    known = behind_another and len(last.split()) <= _SHORT and status_of(last.strip(), profile) is not None
    return last if known else ""
