"""Earlier actions that prose or a list tells with what became of them, beneath 'Matters arising' or 'Actions from May'.

25/049 Clerk to order two new bins. Done - bins delivered on 2nd May.
Actions from the October interim: • Ines: review of the draft. DONE, posted to the list.
Minute 22/87 (Examination software). Reported: That the contract had been let. Action complete.
10253. Minute 10241 – PM to circulate the form. It had been circulated. The Panel agreed that this action be closed.
"""

from collections.abc import Container, Iterator
from functools import lru_cache

from opsgdocs.dates import find_targets
from opsgdocs.document import Heading, TextBlock, fold
from opsgdocs.extractors.earlier.reviews import Review, in_prose, is_impersonal, split_told
from opsgdocs.extractors.earlier.topics import PARTED, first_id
from opsgdocs.extractors.items.earlier import is_of_earlier
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.owner.heads import BEFORE_TO, head_of_action
from opsgdocs.extractors.owner.owners import split_owners
from opsgdocs.extractors.owner.people import are_known
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.status.sayings import tells_of_this
from opsgdocs.extractors.status.statuses import leading_status, status_of
from opsgdocs.extractors.text.blanks import between
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.extractors.text.typed_numbers import behind_number
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.records import Minutes, Problem

_FROM = late(
    compiled,
    r"(?i)\W*(?:(?:open|outstanding|review of|update on)\s+)?(?:the\s+)?actions?(?:\s+(?:items?|points?))?"
    r"\s+(?:from|of)\s+"
    r"(?!this\b|today|the\s+(?:current|present)\b)",
)
# As in: 25/049 Clerk to … | Minute 22/87 (Examination software). The Registrar to … | Minute 10241 – PM to …
_REFERENCE = late(
    compiled,
    r"\s*(?:(?:(?:(?i:minute|item|action|ref)s?\.?\s+)?\d{1,4}[/.-]\d{1,4}[a-z]?|(?i:minute|item|action|ref)s?\.?\s+\d{1,5}[a-z]?)"
    r"\s*(?:\([^()]{2,60}\))?\s*[.:–-]?\s+)?",
)
_NAME = r"(?:[Tt]he\s+)?[A-Z][\w.&'’-]*+"
_TASK = late(
    compiled,
    rf"{_NAME}(?:(?:\s*[,/&+]\s*|\s+(?:and\s+)?){_NAME}){{0,4}}(?:(?<!ed)\s*:\s+(?=\w)|\s+(?:is\s+|are\s+)?to\s+(?!be\b)[a-z]+\s)",
)
_TO_DO = late(
    compiled, rf"\s*(?P<owner>{_NAME}(?:(?:\s*[,/&+]\s*|\s+(?:and\s+)?){_NAME}){{0,4}})\s+to\s+(?!be\b)[a-z]+\s"
)
_LAST = late(
    compiled,
    r"(?i)\W*(?:from\s+|review\s+of\s+)?(?:the\s+)?(?:last|previous)\s+(?:time|week|month|meeting)(?:['’]s)?\b",
)
_BEHIND = late(compiled, r"\s{0,3}[:;]\s+(?=\S)|\s{1,3}[–—-]\s+(?=\S)")
_PARTED = late(compiled, r"\s{0,3}[:;.]\s+(?=\w)|\s{1,3}[–—-]\s+(?=\w)")
_NOT_YET = late(compiled, r"(?i)(?:not\s+(?:yet\s+)?(?:done|complete|started)|still\b|no\s+(?:progress|update|news))")
_ACTION = late(compiled, r"(?i)\W*(?:this\s+|the\s+)?action\s+(?:(?:is|was|has been|now|remains)\s+)*")
_HAS_DIGIT = late(compiled, r"\d")  # 'AB_05_02: …' is an id, of which statements tell
_SHORT = 5  # words: 'Action complete.'


def find_recollections(reading: Reading, known: Container[int]) -> Iterator[Review]:
    """The earlier actions of such passages, in order; `known` are blocks that were read otherwise."""
    free = [one for one in reading.passages() if id(one.block) not in known and not reading.marks(one.block)]
    found = {id(one.block): recollection_of(one, reading) for one in free}
    told = {_place(one) for one in reading.passages() if id(one.block) in known or found.get(id(one.block))}
    for passage in free:
        if review := found[id(passage.block)] or _said_freely(passage, told, reading):
            yield review


def _place(passage: Passage) -> tuple[str | None, str]:
    return passage.item, passage.title


def _said_freely(passage: Passage, told: Container[tuple[str | None, str]], reading: Reading) -> Review | None:
    """'DO to ring the school: rang twice' is no status; beside others that have one, it is what became of it."""
    if isinstance(passage.block, Heading) or not (_place(passage) in told or is_of_earlier(passage.title)):
        return None
    text, found = fold(passage.block.text), first_id(passage, reading)
    behind = PARTED.match(text, found.end) if found else None
    number = behind_number(passage.block.text)
    task = _TO_DO.match(text, behind.end() if behind else found.end if found else number)
    if task is None or not are_known(task["owner"], reading.names):
        return None
    for parted in _BEHIND.finditer(text, task.end()):
        rest = text[parted.end() :].strip()
        if not _sets_day(rest) and not head_of_action(rest, BEFORE_TO):
            mark = Mark(0, task.start("owner"), found, task["owner"])
            said = between(passage.block, parted.end(), len(text))
            return Review(passage, mark, parted.start(), None, (said, *reading.plain_bullets(passage.bullets)))
    return None


def _sets_day(said: str) -> bool:
    """'by 3 May' is part of what is to be done."""
    return any(phrase.start == 0 for phrase in find_targets(said))


def recollection_of(passage: Passage, reading: Reading) -> Review | None:
    """The earlier action that a passage tells with what became of it, where earlier ones are gone through."""
    if isinstance(passage.block, Heading) or not is_beneath(passage, reading):
        return None
    return _recollection(passage, reading)


def check_recollections(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """'… had let the contract. Action complete.' where nothing tells which action is meant."""
    told = {place.path for said in minutes.statements for place in said.evidence}
    told |= {place.path for row in minutes.outstanding for place in row.evidence}
    for passage in reading.passages():
        block = passage.block
        if reading.marks(block) or any(place.path in told for place in block.places if place.path):
            continue
        said = is_beneath(passage, reading) and _tells_status(block, reading.profile)
        if said and not reading.ids.within(block):
            words = " ".join(block.text.split())
            message = f"What became of an action is said, and it cannot be told of which: “{words[:80]}”"
            yield problem("said_of_action", message, cite(block))


def is_beneath(passage: Passage, reading: Reading) -> bool:
    """Whether a heading or the introduction of a list says that earlier actions are gone through."""
    heads = (passage.title, passage.lead.text if passage.lead else "")
    earlier = any(_names_earlier(head) for head in heads if head)
    return reading.profile.actions.written and (earlier or reading.is_review(passage))


@lru_cache(256)  # a heading stands over many passages
def _names_earlier(head: str) -> bool:
    return is_of_earlier(head) or _FROM.match(head) is not None or _LAST.match(head) is not None


def _recollection(passage: Passage, reading: Reading) -> Review | None:
    text = fold(passage.block.text)
    reference = _REFERENCE.match(text, behind_number(passage.block.text))
    start = reference.end() if reference else 0
    task = None if is_impersonal(text, start) else _TASK.match(text, start)
    if task is None or _HAS_DIGIT.search(task[0]) or not _is_owner(task[0], reading):
        return None
    owner = text[start : task.end()].rpartition(":")[0]
    prose = in_prose(passage, Mark(0, start, None, owner), task.end(), reading)
    outcome = _with_outcome(passage, start, task.end(), reading)
    return prose if prose and (outcome is None or outcome.end > prose.end) else outcome


def _with_outcome(passage: Passage, start: int, tasked: int, reading: Reading) -> Review | None:
    """'Clerk to order two new bins. Done - bins delivered on 2nd May.'"""
    text = fold(passage.block.text)
    for parted in _PARTED.finditer(text, tasked):
        if _is_outcome(text[parted.end() :], reading.profile):
            bullets = tuple(reading.plain_bullets(passage.bullets))
            owner = text[start:tasked].rpartition(":")[0]
            mark = Mark(0, start, None, owner)
            end = parted.start() + parted[0].startswith(".")
            end, told = split_told(passage.block, tasked, end, reading.profile)
            return Review(passage, mark, end, text[parted.end() :].strip(), (*told, *bullets))
    return None


def _said(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def _is_owner(task: str, reading: Reading) -> bool:
    """'Ines: review of the draft' is hers, 'Update: …' is nobody's: before a colon stands who is named elsewhere."""
    named, colon, _ = task.rpartition(":")
    if not colon:
        return _ACTION.match(task) is None
    owners = split_owners(named, reading.profile, reading.names)
    return bool(owners) and all(owner in reading.names.parties for owner in owners)


def _is_outcome(said: str, profile: Profile) -> bool:
    first = next((said[start:end] for start, end in sentences(said)), "")
    return bool(_NOT_YET.match(said) or leading_status(said, profile) or status_of(first, profile))


def _tells_status(block: TextBlock, profile: Profile) -> bool:
    """'Action complete.' as the last of several sentences, or one that says what became of 'this action'."""
    said = _said(fold(block.text))
    opening = _ACTION.match(said[-1]) if len(said) > 1 else None
    short = opening is not None and len(said[-1].split()) <= _SHORT
    ended = short and opening is not None and status_of(said[-1][opening.end() :], profile) is not None
    return ended or any(tells_of_this(one) for one in said)
