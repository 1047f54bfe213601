"""Actions that bear mere numbers, where the profile says nothing of them: 'Action 12: …', 'AP1 – …', 'A/12: …'.

Where the numbers go on from meeting to meeting they are ids: earlier ones are recalled, or the first is not 1. Where
they begin with 1 they count within the meeting, and two meetings have an 'AP1' each.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from opsgdocs.document import Block, fold, walk
from opsgdocs.extractors.mark.years import yeared_forms
from opsgdocs.extractors.owner.heads import BEFORE_TASK, head_of_action
from opsgdocs.extractors.status.outcomes import recalls
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

_LETTERS = ("AP", "AI", "ACT", "AC", "A")  # that stand for 'action' by themselves
_WORD = r"(?:(?:new|agreed|further)\s+)?actions?(?:\s+(?:point|item))?(?:\s+(?:no|ref|number|id)\b\.?)?"
_LISTED = r"\W{0,3}"
_NUMBER = late(
    compiled,
    rf"{_LISTED}(?i:{_WORD})\s+#?(?P<letters>)(?P<sep>)(?P<number>\d{{1,4}})\s*(?:[:–—]\s*(?=\S)|-\s+(?=\S)|(?=[(\[]))",
)
_START = 20  # characters, in which the word 'action' stands
_FEWEST = 2  # of a lone letter: 'A12'


class _Seen(NamedTuple):
    """A number as printed: 'AP', ' ', 12; and whether what became of its action is told."""

    letters: str
    sep: str
    number: int
    recalled: bool
    width: int = 0  # of a number filled up with noughts: '07'


def numbered_profile(profile: Profile, blocks: Sequence[Block]) -> Profile:
    """The profile with the form of the document's own numbers; the same where it has ids, or none goes on."""
    words = profile.actions
    if words.id_forms or not words.written:
        return profile
    if forms := yeared_forms(profile, blocks):
        return replace(profile, actions=replace(words, id=forms[0], id_forms=forms))
    seen = list(_seen(blocks, profile))
    if not seen:
        return profile
    letters = Counter(one.letters for one in seen).most_common(1)[0][0]
    alike = [one for one in seen if one.letters == letters]
    if _goes_on(alike):
        form = _form(alike)
        return replace(profile, actions=replace(words, id=form, id_forms=(form,)))
    return replace(profile, actions=replace(words, id="", id_forms=(_form(alike),))) if letters else profile


def raised_numbers(profile: Profile, blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    """The letters and numbers of the actions that the text raises: 'AP', 1."""
    return ((f"{one.letters}{one.sep}", one.number) for one in _seen(blocks, profile) if not one.recalled)


def _seen(blocks: Sequence[Block], profile: Profile) -> Iterator[_Seen]:
    lettered: list[_Seen] = []
    may_begin = _may_begin(profile.meeting.short)
    for block in walk(tuple(blocks)):
        if may_begin.match(block.text) is None:
            continue
        text = fold(block.text)
        if may_hold(text[:_START], ("action",)) and (found := _NUMBER.match(text)):
            yield _one(found, text, profile)
        elif (found := _lettered(profile.meeting.short).match(text)) and _is_action(found, text, profile):
            lettered.append(_one(found, text, profile))
    yield from lettered if len(lettered) >= _FEWEST or any(len(one.letters) > 1 for one in lettered) else ()


def _one(found: "re.Match[str]", text: str, profile: Profile) -> _Seen:
    number = found["number"]
    width = len(number) if number.startswith("0") else 0
    return _Seen(found["letters"], found["sep"], int(number), recalls(text[found.end() :], profile), width)


def _is_action(found: "re.Match[str]", text: str, profile: Profile) -> bool:
    """'AP1: Clerk to ring'; 'A12 road works' and 'A4 – the paper size' are none."""
    rest = text[found.end() :]
    return bool(head_of_action(rest, BEFORE_TASK)) or recalls(rest, profile)


def _goes_on(seen: Sequence[_Seen]) -> bool:
    """Whether the numbers go on from meeting to meeting."""
    raised = [one.number for one in seen if not one.recalled]
    recalled = [one.number for one in seen if one.recalled]
    if not raised:
        return min(recalled) > 1
    return min(raised) > max(recalled, default=1)


def _form(seen: Sequence[_Seen]) -> str:
    sep = Counter(one.sep for one in seen).most_common(1)[0][0]
    width = max(one.width for one in seen)
    return f"{seen[0].letters}{sep}{{sequence:0{width}d}}" if width else f"{seen[0].letters}{sep}{{sequence}}"


@cache
def _may_begin(short: str) -> "re.Pattern[str]":
    """What each of the forms begins with: a letter that one of them has first, and a digit soon."""
    letters = "".join(sorted({*"aAnNfF", *(re.escape(sign) for sign in short[:1])}))
    return re.compile(rf"{_LISTED}[{letters}]\D{{0,40}}\d")


@cache
def _lettered(short: str) -> "re.Pattern[str]":
    letters = "|".join(re.escape(one) for one in sorted((*_LETTERS, *filter(None, (short,))), key=len, reverse=True))
    return re.compile(
        rf"{_LISTED}(?:(?P<word>(?i:{_WORD}))\s+)?(?P<letters>{letters})(?P<sep>[ /.-]?)(?P<number>\d{{1,4}})"
        r"(?![\w/]|[.,-]\d)\s*(?P<parted>[:.)–—-]\s*)?(?=\S)"
    )
