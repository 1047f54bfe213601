"""Lines that hold a mark of an action and lie in no action: 'Action falls to Bo', '1- Task: mend the roof'.

What was read of a line is taken out first, so that of two actions in one paragraph the one that was missed is told.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import regex

from opsgdocs.document import Document, Heading, Table, TextBlock, fold
from opsgdocs.extractors.ids.action_ids import find_ids
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.table.columns import meaning_of
from opsgdocs.extractors.table.headless import nearly_headless
from opsgdocs.profile import Profile
from opsgdocs.records import Action, Minutes, OutstandingAction, Statement

_OTHERS = ("action", "actions", "task", "tasks", "to do", "todo")  # usual words, whatever the profile says
_PART_OF_NAME = (
    r"(?!\s+(?i:points?|plans?|items?|groups?|teams?|logs?|lists?|owners?|officers?|registers?|trackers?|tables?|areas?"
    r"|programmes?|required|taken|summary|notes?|status|updates?|id|ref|nos?|numbers?|date|by)\b)"
)
_PARTED = regex.compile(r".{0,60}?(?:[:–—]|\s-\s)\s*\S")  # 'Action cmt-elect: Make …'
_OPENS = regex.compile(r"\W{0,8}(?:\d{1,3}\W{1,3}|[a-z]\W{1,2})?\W{0,4}")  # '1- ', '• (', '**('
_BEHIND = regex.compile(r"[-–—:.;|(\[]\s*$")
_HEADING = regex.compile(r"[\W\d]*(?:\w+\s+){0,4}(?i:actions?|tasks?)\b(?:\s+(?!to\b|will\b|on\b|for\b)\w+){0,5}\W*")
_BRACKETED = regex.compile(r"[(\[]\s*(?i:actions?|tasks?)\s*[)\]]")
_FEWEST_WORDS = 2
_LONGEST_HEAD = 3  # words of a column's head
_Spans = dict[str, list[tuple[int, int]]]


def missed_actions(document: Document, minutes: Minutes, profile: Profile) -> Iterator[str]:
    """The lines, each once in the document's order."""
    spans, keys = _read(minutes), _keys(minutes)
    heading = ""
    for block in document.walk():
        line = fold(block.text).strip()
        heading = line if isinstance(block, Heading) else heading
        known = any(found.canonical in keys for found in find_ids(line, profile))
        reviewed = is_heading_of(heading, profile.actions.review)
        if not known and not reviewed and _may_be_action(block, spans, profile):
            yield line


def missed_tables(document: Document, minutes: Minutes, profile: Profile) -> Iterator[str]:
    """Tables of as many columns as the profile's `columns`, some rows with ids, that were not read: their first row."""
    spans = _read(minutes)
    for table in document.blocks:
        if not isinstance(table, Table) or not nearly_headless(table, profile):
            continue
        paths = {
            place.path for row in table.rows for cell in row for block in _texts(cell.blocks) for place in block.places
        }
        if not paths & spans.keys():
            yield " | ".join(fold(cell.text).strip() for cell in table.rows[0])


def _texts(blocks: tuple[object, ...]) -> Iterator[TextBlock]:
    yield from (block for block in blocks if isinstance(block, TextBlock))


def _read(minutes: Minutes) -> _Spans:
    """Which stretches of which block the actions, rows and statements were read from."""
    spans: _Spans = defaultdict(list)
    records: tuple[Action | OutstandingAction | Statement, ...]
    records = (*minutes.actions, *minutes.outstanding, *minutes.statements)
    for place in (place for record in records for place in record.evidence):
        if place.path:
            spans[place.path].append((place.start, place.end))
    return spans


def _keys(minutes: Minutes) -> set[str]:
    named = {action.key for action in minutes.actions} | {row.key for row in minutes.outstanding}
    return named | {said.action for said in minutes.statements}


def _may_be_action(block: TextBlock, spans: _Spans, profile: Profile) -> bool:
    text = _without_read(block, spans)
    heads = (*profile.actions.lists, *profile.actions.review, *profile.tables.outstanding, *profile.tables.raised_now)
    head_of_column = len(text.split()) <= _LONGEST_HEAD and meaning_of(text.strip(), profile.tables)
    if not text.strip() or is_heading_of(text, heads) or head_of_column:
        return False
    if _HEADING.fullmatch(text) and (isinstance(block, Heading) or not _BRACKETED.search(text)):
        return False
    return any(_is_mark(match, text) for match in _marked(profile.actions.markers).finditer(text))


def _without_read(block: TextBlock, spans: _Spans) -> str:
    """The block's text with blanks where it was read."""
    text = fold(block.text)
    for start, end in (span for place in block.places for span in spans.get(place.path or "", ())):
        text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return text


def _is_mark(match: "regex.Match[str]", text: str) -> bool:
    before, behind = text[: match.start()], text[match.end() :]
    if len(regex.findall(r"\w+", behind)) < _FEWEST_WORDS:
        return False
    opens = _OPENS.fullmatch(before) is not None
    if match[0].casefold().endswith("s"):
        return opens and _PARTED.match(behind) is not None
    if match[0].islower():
        return opens and regex.match(r"[\])*]*\s*(?:[:–—]|-\s)", behind) is not None
    return opens or match[0].isupper() or _BEHIND.search(before) is not None


@cache
def _marked(markers: tuple[str, ...]) -> "regex.Pattern[str]":
    words = {*(marker.casefold() for marker in markers), *_OTHERS}
    listed = "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))
    return regex.compile(rf"(?<![\w-])(?i:{listed})(?![\w-]){_PART_OF_NAME}")
