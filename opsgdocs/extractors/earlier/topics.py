"""The earlier action that a paragraph is about: 'SSC_71/02: The note is not finished. The target date was moved.'

Behind the label every sentence is about the action, until another one is named; behind a label that stands alone as a
title the next paragraph is.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.document import Heading, fold
from opsgdocs.extractors.ids.action_ids import ActionId, id_at
from opsgdocs.extractors.ids.lists import IdList, find_id_lists
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.reading import Passage, Reading

PARTED = re.compile(r"\s*[:–—-]")
_LEADS = re.compile(r"[\s•*\-–—\[(]*(?:(?i:actions?)\s+(?:(?i:items?|points?|nos?|refs?|numbers?|ids?)\b\.?\s+)*)?")
_LONGEST_TITLE = 90  # characters: 'SMSF 07/01 – Second quotation' above the paragraph about it


class Topic(NamedTuple):
    """The action that a paragraph is about."""

    action: str
    item: str | None


class Treated(NamedTuple):
    """A paragraph and what it is about; `opens` where it names the action first, `review` beneath such a heading."""

    passage: Passage
    topic: Topic | None
    opens: bool
    review: bool


def treated(reading: Reading) -> Iterator[Treated]:
    """The paragraphs that raise no action, in order, each with the earlier action that it is about."""
    topic: Topic | None = None
    for passage in reading.passages():
        block, review = passage.block, is_heading_of(passage.title, reading.profile.actions.review)
        if (reading.marks(block) or reading.is_entry(block)) and not review:
            topic = None
            continue
        reviewed = _reviewed(passage, reading) if review or reading.is_review(passage) else None
        opened = reviewed or _opened(passage, reading)
        topic = opened or (topic if topic and topic.item == passage.item and not isinstance(block, Heading) else None)
        yield Treated(passage, topic, opened is not None, review)
        if topic and not review and not (opened and _is_title(block.text)):
            topic = None


def still(topic: Topic | None, lists: Sequence[IdList], reading: Reading) -> Topic | None:
    """The topic behind a sentence that names these actions; one that these minutes raise leaves it."""
    named = [action for group in lists for action in group.ids]
    if topic is None or all(action.canonical == topic.action or reading.is_own(action) for action in named):
        return topic
    return None


def names_none_but(topic: Topic, lists: Sequence[IdList]) -> bool:
    """Whether a sentence names no action besides."""
    return all(action.canonical == topic.action for group in lists for action in group.ids)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not text.rstrip().endswith(".")


def _opened(passage: Passage, reading: Reading) -> Topic | None:
    """The single earlier action that the paragraph opens with."""
    text = fold(passage.block.text)
    first = next(find_id_lists(text, reading.profile), None)
    if first is None or len(first.ids) > 1 or reading.is_own(first.ids[0]):
        return None
    return Topic(first.ids[0].canonical, passage.item) if _LEADS.fullmatch(text, 0, first.start) else None


def _reviewed(passage: Passage, reading: Reading) -> Topic | None:
    """The action that a paragraph beneath a heading of reviews begins with: '0105: Joint Office (AB) to …'."""
    found = first_id(passage, reading)
    text = fold(passage.block.text)
    return Topic(found.canonical, passage.item) if found and PARTED.match(text, found.end) else None


def first_id(passage: Passage, reading: Reading) -> ActionId | None:
    """The id of an earlier action that a paragraph begins with; '3.1 …' is a number of the paragraph."""
    text = fold(passage.block.text)
    lead = _LEADS.match(text)
    start = lead.end() if lead else 0
    found = id_at(text, reading.profile, start)
    if found is None or reading.is_own(found):
        return None
    told = reading.profile.actions.id_forms or "/" in text[start : found.end] or not text[start].isdigit()
    return found if told or "action" in text[:start].casefold() else None
