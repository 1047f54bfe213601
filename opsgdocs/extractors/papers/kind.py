"""Whether a document is an Issues Log paper: several titles above the same sub-headings, or a title that says so.

Minutes are never one, whatever their items say; this is asked of every document, so it looks at little.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from opsgdocs.document import Document, Heading, ListItem, Table, TextBlock
from opsgdocs.extractors.items.sections import is_bold
from opsgdocs.extractors.papers.labels import SECTIONS, is_one_of, label_at, names_kind, plain_form, without_part
from opsgdocs.extractors.text.passage import whole
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import PaperWords, Profile, load

_FIRST = 12  # blocks in which a title stands
_LONGEST_TITLE = 120
_LONGEST_LABEL = 64
_MINUTES = frozenset(("minutes", "agenda", "mom"))
_HEAD_ROWS = 3
_AROUND = " \t\n.:*#–—-0123456789"
_TELLING = frozenset(("impact", "next_steps", "stage"))
_TITLE = 3  # texts in which a document names itself
_OTHERWISE = frozenset(("meeting", "action", "actions"))
_ITEM = compiled(r"\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z])[.)]\s|\s*\d{1,2}\s+[A-Z]")


def is_issues_log(document: Document, profile: Profile | None = None) -> bool:
    """Whether the document is an Issues Log paper, not minutes."""
    profile = profile or load("generic")
    titles = [text for text in _first_texts(document) if len(text) <= _LONGEST_TITLE]
    named = any(names_kind(text, profile.papers) for text in titles if not text.endswith("."))
    if not named and not _may_repeat(document, profile):
        return False
    if _are_minutes(document, titles, profile):
        return False
    counts = _sections(document, profile)
    twice = {key for key, count in counts.items() if count > 1}
    if named:
        known = len(counts) > 1 or any(_is_category(block, profile) for block in document.walk())
        return known or (_is_titled(document, profile) and not _has_actions(document, profile))
    return len(twice) > 1 and bool(twice & _TELLING) and len(counts) > 2


def _is_titled(document: Document, profile: Profile) -> bool:
    """Whether the document's own title says so: no item of an agenda, no meeting on the log, no list of actions."""
    texts = [(block, text) for block in document.walk() if (text := block.text.strip())][:_TITLE]
    for block, text in texts:
        counted = (isinstance(block, ListItem) and bool(block.marker)) or _ITEM.match(text) is not None
        if not counted and len(text) <= _LONGEST_TITLE and not text.endswith(".") and names_kind(text, profile.papers):
            return not _OTHERWISE & set(plain_form(text).split())
    return False


def _has_actions(document: Document, profile: Profile) -> bool:
    """'ACTION OPSG 30/04: …', a heading over actions, a column 'Action ID', people behind 'Attendees:'."""
    marks = _marks(profile)
    heads = (*profile.tables.outstanding, *profile.tables.raised_now, *(w for w in profile.tables.id if "ction" in w))
    people = (*profile.attendance.present, *profile.attendance.apologies)
    for text in (block.text.strip() for block in document.walk()):
        if marks.match(text) or is_one_of(text, heads) or is_one_of(text[:_LONGEST_LABEL].partition(":")[0], people):
            return True
    return False


@lru_cache(maxsize=16)
def _marks(profile: Profile) -> "re.Pattern[str]":
    """Words that begin an action, alone or with its id behind them."""
    words = "|".join(re.escape(word) for word in profile.actions.markers) or r"(?!)"
    return re.compile(rf"(?:{words})(?:\s+[\w/_ -]*\d)?\s*(?:[:–—-]|$)")


def _first_texts(document: Document) -> Iterator[str]:
    for block, _ in zip(document.walk(), range(_FIRST), strict=False):
        yield block.text.strip()
    yield from (block.text for block in document.furniture[:6])


def _may_repeat(document: Document, profile: Profile) -> bool:
    """A cheap look: 'Next Steps', 'Impact' or the like more than once, or twice in one table."""
    labels = _telling_words(profile.papers)
    found = 0
    for block in document.blocks:
        if isinstance(block, TextBlock):
            found += _begins(block.text, labels)
        else:
            hits = sum(_begins(text, labels) for text in _labelling_cells(block))
            found += 2 if hits > 1 else hits
        if found > 1:
            return True
    return False


def _labelling_cells(table: Table) -> Iterator[str]:
    """The cells in which labels stand: the first rows, and the first of each row."""
    for number, row in enumerate(table.rows):
        for cell in row if number < _HEAD_ROWS else row[:1]:
            if cell.blocks and isinstance(cell.blocks[0], TextBlock):
                yield cell.blocks[0].text


def _begins(text: str, labels: frozenset[str]) -> bool:
    head = text[:_LONGEST_LABEL].casefold()
    if len(text) > _LONGEST_LABEL or ":" in head:
        head = head.partition(":")[0] if ":" in head else ""
    return head.strip(_AROUND) in labels


@cache
def _telling_words(words: PaperWords) -> frozenset[str]:
    known = (word for key in _TELLING for word in getattr(words, key))
    return frozenset(word.casefold().strip(_AROUND) for word in known)


def _are_minutes(document: Document, titles: list[str], profile: Profile) -> bool:
    """A title that says so, or a heading over those present."""
    if any(_MINUTES & set(plain_form(title).split()) for title in titles):
        return True
    people = (*profile.attendance.present, *profile.attendance.apologies)
    heads = (block.text for block in document.walk() if len(block.text) < _LONGEST_LABEL)
    return any(is_one_of(text, people) for text in heads)


def _sections(document: Document, profile: Profile) -> Counter[str]:
    labels = (label_at(whole(block), profile.papers) for block in document.walk() if block.text.strip())
    own = {plain_form(word) for word in profile.papers.purpose}  # 'Summary' may be the document's, not an issue's
    return Counter(label.key for label in labels if label and label.key in SECTIONS and label.word not in own)


def _is_category(block: TextBlock, profile: Profile) -> bool:
    standing = isinstance(block, Heading) or is_bold(block)
    return standing and is_one_of(without_part(block.text.strip()), profile.papers.categories)
