"""The earlier action that a paragraph is about: 'SSC_71/02: The note is not finished. The target date was moved.'

Behind the label every sentence is about the action, until another one is named; behind a label that stands alone as a
title the next paragraph is.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.document import Heading, ListItem, fold
from opsgdocs.extractors.ids.action_ids import ActionId, id_at
from opsgdocs.extractors.ids.lists import IdList
from opsgdocs.extractors.items.earlier import is_of_earlier
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.owner.heads import BEFORE_TASK, head_of_action
from opsgdocs.extractors.owner.imperatives import VERBS
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.status.outcomes import recalls
from opsgdocs.extractors.text.typed_numbers import behind_number
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

PARTED = compiled(r"\s*[:–—-]")
_LEADS = compiled(r"[\s•*\-–—\[(]*(?:(?i:actions?)\s+(?:(?i:items?|points?|nos?|refs?|numbers?|ids?)\b\.?\s+)*)?")
_BEHIND = late(compiled, r"\s*(?:[(\[][^()\[\]]{1,60}[)\]])?\s*[\])]?\s*[:–—-]?\s*")  # what parts an id from the task
_NOTE = late(compiled, r"(?i)\W*(?:post[\s-]*meeting|secretary['’]s|secretariat)\s+(?:note|update)\b")
# 'The DCC recalled OPSG 28/01. Another action would be raised. The action …'
_ANOTHER = late(
    compiled, r"(?i)\b(?:an?other|others?|second|separate|new|similar|different|further)\s+(?:\w+\s+)?actions?\b"
)
_MOST_BEFORE = 8  # words: 'With reference to action SSC_71/02, …', 'The Chair asked about SSC_71/02.'
_LONGEST_TITLE = 90  # characters: 'SMSF 07/01 – Second quotation' above the paragraph about it


class Topic(NamedTuple):
    """The action that a paragraph is about."""

    action: str
    item: str | None


class Treated(NamedTuple):
    """A paragraph and what it is about; `opens` where it names the action first, `review` beneath such a heading.

    `named` is the one earlier action that it names a few words in: 'the action' in what follows is this one.
    """

    passage: Passage
    topic: Topic | None
    opens: bool
    review: bool
    named: Topic | None = None


def treated(reading: Reading) -> Iterator[Treated]:
    """The paragraphs that raise no action, in order, each with the earlier action that it is about."""
    topic: Topic | None = None
    raised: Topic | None = None
    item: str | None = ""
    for passage in reading.passages():
        block, review = passage.block, is_heading_of(passage.title, reading.profile.actions.review)
        if not review and raises(passage, reading):
            topic, raised = None, _raised(passage, reading)
            continue
        reviewed = _reviewed(passage, reading) if review or reading.is_review(passage) else None
        opened = reviewed or _opened(passage, reading) or (raised if _NOTE.match(block.text) else None)
        kept = topic if topic and topic.item == passage.item and not isinstance(block, Heading) else None
        topic = opened or kept or (_titled(passage, reading) if passage.item != item else None)
        item = passage.item
        yield Treated(passage, topic, opened is not None, review, None if topic else _named(passage, reading))
        raised = None
        if topic and not review and not _goes_on(passage, topic, reading, opens=opened is not None):
            topic = None


def raises(passage: Passage, reading: Reading) -> bool:
    """Whether a paragraph raises an action, and does not stand where earlier ones are reviewed."""
    marked = bool(reading.marks(passage.block)) or reading.is_entry(passage.block)
    return marked and not is_heading_of(passage.title, reading.profile.actions.review)


def still(topic: Topic | None, lists: Sequence[IdList], reading: Reading) -> Topic | None:
    """The topic behind a sentence that names these actions; one that these minutes raise leaves it."""
    named = [action for group in lists for action in group.ids]
    if topic is None or all(action.canonical == topic.action or reading.is_own(action) for action in named):
        return topic
    return None


def names_none_but(topic: Topic, lists: Sequence[IdList]) -> bool:
    """Whether a sentence names no action besides."""
    return all(action.canonical == topic.action for group in lists for action in group.ids)


def _goes_on(passage: Passage, topic: Topic, reading: Reading, *, opens: bool) -> bool:
    """Whether the next paragraph may be about the same action.

    It is behind a title and behind the action's own words ('SECP85/01: SECAS to publish the paper.'); where the item
    goes through earlier actions all that follows is, until another is named.
    """
    if opens:
        return _is_title(passage.block.text) or is_task(passage, reading)
    through = (
        isinstance(passage.block, ListItem)
        or reading.is_review(passage)
        or is_of_earlier(passage.title)
        or _titled(passage, reading) == topic
    )
    return through and names_none_but(topic, tuple(reading.ids.lists(passage.block)))


def _titled(passage: Passage, reading: Reading) -> Topic | None:
    """The earlier action whose id the item bears as its title: '2.1 SECP85/01: SECAS to publish the paper'."""
    title = fold(passage.title)
    lead = _LEADS.match(title)
    found = id_at(title, reading.profile, lead.end() if lead else 0)
    return Topic(found.canonical, passage.item) if found and not reading.is_own(found) else None


def is_task(passage: Passage, reading: Reading) -> bool:
    """'SECP85/01: SECAS to publish the paper.': who is to do what, and nothing of what became of it."""
    text, first = fold(passage.block.text), next(iter(reading.ids.lists(passage.block)), None)
    behind = _BEHIND.match(text, first.end) if first else None
    said = text[behind.end() :].strip() if behind else ""
    told = bool(said) and (head_of_action(said, BEFORE_TASK) or said.split()[0].casefold() in VERBS)
    return bool(told) and not recalls(said, reading.profile)


def _raised(passage: Passage, reading: Reading) -> Topic | None:
    """The action that a paragraph raises: a note beneath it may say that it was done since."""
    marks = reading.marks(passage.block)
    return Topic(marks[0].id.canonical, passage.item) if len(marks) == 1 and marks[0].id else None


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not text.rstrip().endswith(".")


def _opened(passage: Passage, reading: Reading) -> Topic | None:
    """The single earlier action that the paragraph opens with."""
    first = next(iter(reading.ids.lists(passage.block)), None)
    if first is None or len(first.ids) > 1 or reading.is_own(first.ids[0]):
        return None
    text = passage.block.text
    leads = any(_LEADS.fullmatch(fold(text), start, first.start) for start in {0, behind_number(text)})
    return Topic(first.ids[0].canonical, passage.item) if leads else None


def _named(passage: Passage, reading: Reading) -> Topic | None:
    """The only action of a paragraph: near its beginning, or anywhere where earlier ones are gone through."""
    if isinstance(passage.block, Heading):
        return None
    lists = tuple(reading.ids.lists(passage.block))
    ids = {action.canonical for group in lists for action in group.ids}
    if len(ids) != 1 or reading.is_own(lists[0].ids[0]) or _ANOTHER.search(fold(passage.block.text)):
        return None
    near = len(passage.block.text[: lists[0].start].split()) <= _MOST_BEFORE
    through = reading.is_review(passage) or is_of_earlier(passage.title)
    return Topic(ids.pop(), passage.item) if near or through else None


def _reviewed(passage: Passage, reading: Reading) -> Topic | None:
    """The action that a paragraph beneath a heading of reviews begins with: '0105: Joint Office (AB) to …'."""
    found = first_id(passage, reading)
    text = fold(passage.block.text)
    return Topic(found.canonical, passage.item) if found and PARTED.match(text, found.end) else None


def first_id(passage: Passage, reading: Reading) -> ActionId | None:
    """The id of an earlier action that a paragraph begins with; '3.1 …' is a number of the paragraph."""
    text = passage.block.text
    number = behind_number(text)
    behind = _id_from(fold(text), number, reading) if number else None
    return behind or _id_from(fold(text), 0, reading)


def _id_from(text: str, begin: int, reading: Reading) -> ActionId | None:
    lead = _LEADS.match(text, begin)
    start = lead.end() if lead else begin
    found = id_at(text, reading.profile, start)
    if found is None or reading.is_own(found):
        return None
    told = reading.profile.actions.id_forms or "/" in text[start : found.end] or not text[start].isdigit()
    return found if told or "action" in text[begin:start].casefold() else None
