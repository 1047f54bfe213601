"""What the text names: modifications, incidents, problems, change requests, meetings, actions, with all their places.

The document's own label and the marks of its own actions are no mentions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.action.ids import ActionId, find_ids, id_at, meeting_number
from opsgdocs.extractors.evidence import cite
from opsgdocs.extractors.reading import Reading
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, Mention

# A title in quotes directly behind the id: MP092 'New Planned Maintenance methodology'
_TITLE = re.compile(
    r"\s*[-–—:,]?\s*(?:‘([^’]{3,120})’|“([^”]{3,120})”|'((?:[^']|(?<=\w)'(?=\w)){3,120})'(?!\w)|\"([^\"]{3,120})\")"
)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    kind: str
    id: str


@dataclass(slots=True)
class _Gathered:
    title: str | None = None
    evidence: list[Evidence] = field(default_factory=list)


def extract_mentions(reading: Reading) -> tuple[Mention, ...]:
    """One mention for each distinct kind and id, in order of first appearance."""
    gathered: dict[tuple[str, str], _Gathered] = {}
    for block in _all_text(reading):
        for found in _in_block(block, reading):
            mention = gathered.setdefault((found.kind, found.id), _Gathered())
            mention.evidence.extend(cite(block, found.start, found.end))
            mention.title = mention.title or _title(fold(block.text), found)
    return tuple(
        Mention(kind=kind, id=name, title=mention.title, evidence=tuple(mention.evidence))
        for (kind, name), mention in gathered.items()
    )


def _all_text(reading: Reading) -> Iterator[TextBlock]:
    yield from reading.document.walk()
    for note in reading.document.notes:
        yield from note.blocks


def _in_block(block: TextBlock, reading: Reading) -> list[_Found]:
    text = fold(block.text)
    ids = list(find_ids(text, reading.profile))
    actions = list(_actions(block, ids, reading)) if ids else []
    others = [*_meetings(text, reading), *_by_pattern(text, reading.profile)]
    taken = [(action.start, action.end) for action in ids]
    free = [one for one in others if not any(start <= one.start < end for start, end in taken)]
    return sorted([*actions, *free], key=lambda one: one.start)


def _actions(block: TextBlock, ids: list[ActionId], reading: Reading) -> Iterator[_Found]:
    text, marks = fold(block.text), [mark.start for mark in reading.marks(block)]
    own_heading = id_at(text.strip(), reading.profile)
    alone = own_heading is not None and own_heading.end == len(text.strip())
    for action in ids:
        is_mark = any(0 <= action.start - mark <= 24 for mark in marks)
        if not is_mark and not (alone and reading.is_own(action)):
            yield _Found(action.start, action.end, "action", action.canonical)


def _meetings(text: str, reading: Reading) -> Iterator[_Found]:
    short = reading.profile.meeting.short
    if not short:
        return
    for match in _meeting(short).finditer(text):
        label = reading.profile.label(meeting_number(match["number"]))
        if label != reading.meeting.label:
            yield _Found(match.start(), match.end(), "meeting", label)


def _by_pattern(text: str, profile: Profile) -> Iterator[_Found]:
    for kind, pattern in profile.mentions:
        for match in _compiled(pattern).finditer(text):
            yield _Found(match.start(), match.end(), kind, "".join(match[0].split()))


def _title(text: str, found: _Found) -> str | None:
    if found.kind in ("meeting", "action"):
        return None
    match = _TITLE.match(text, found.end)
    return next((group.strip() for group in match.groups() if group), None) if match else None


@cache
def _meeting(short: str) -> "re.Pattern[str]":
    # 'OPSG_30', 'OPSG 30'; not the reference 'OPSG_29_0402' nor an action's id
    return re.compile(rf"(?<![\w/]){re.escape(short)}[_\s-](?P<number>EX[\s_-]?\d{{1,3}}|\d{{1,3}})(?![\w/]|[_.-]\d)")


@cache
def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern)
