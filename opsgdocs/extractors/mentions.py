"""What the text names: modifications, incidents, problems, change requests, meetings, actions, with all their places.

The document's own label and the marks of its own actions are no mentions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.ids.action_ids import ActionId, id_at, meeting_number
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, loosely
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, Mention

# A title in quotes directly behind the id: MP092 'New Planned Maintenance methodology'
_TITLE = late(
    compiled,
    r"\s*[-–—:,]?\s*(?:‘([^’]{3,120})’|“([^”]{3,120})”|'((?:[^']|(?<=\w)'(?=\w)){3,120})'(?!\w)|\"([^\"]{3,120})\")",
)


# A version, where no action is named so: 'XML 2.0'
_DOTTED = compiled(r"[A-Z][\w&.-]*[\s_]\d{1,2}\.\d(?!\d)")


class _Found(NamedTuple):
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
    ids = reading.ids.within(block)
    others = [*_meetings(text, reading), *_by_pattern(text, reading.profile)]
    if not ids and len(others) < 2:
        return others
    taken = [(action.start, action.end) for action in ids]
    free = [one for one in others if not any(start <= one.start < end for start, end in taken)]
    actions = _actions(block, ids, reading) if ids else ()
    return sorted([*actions, *free], key=lambda one: one.start)


def _actions(block: TextBlock, ids: tuple[ActionId, ...], reading: Reading) -> Iterator[_Found]:
    text, marks = fold(block.text), [mark.start for mark in reading.marks(block)]
    own_heading = id_at(text.strip(), reading.profile)
    alone = own_heading is not None and own_heading.end == len(text.strip())
    for action in ids:
        is_mark = any(0 <= action.start - mark <= 24 for mark in marks)
        is_thing = _is_version(text, action) and not _gives_dotted_ids(reading)
        if not is_mark and not is_thing and not (alone and reading.is_own(action)):
            yield _Found(action.start, action.end, "action", action.canonical)


def _is_version(text: str, action: ActionId) -> bool:
    called = text[: action.start].rstrip().casefold().endswith(("action", "actions"))
    return not called and _DOTTED.match(text, action.start, action.end) is not None


def _gives_dotted_ids(reading: Reading) -> bool:
    """Whether the minutes print ids of their own as 'PMB 8.2'; else 'XML 2.0' is the thing, not its second meeting."""
    for passage in reading.passages():
        text = fold(passage.block.text)
        ids = (mark.id for mark in reading.marks(passage.block) if mark.id)
        if any("." in text[found.start : found.end] for found in ids):
            return True
    return any("." in row.text("id") for row in reading.rows)


def _meetings(text: str, reading: Reading) -> Iterator[_Found]:
    short = reading.profile.meeting.short
    if not short:
        return
    for match in _meeting(short).finditer(text) if short in text else ():
        label = reading.profile.label(meeting_number(match["number"]))
        if label != reading.meeting.label:
            yield _Found(match.start(), match.end(), "meeting", label)


def _by_pattern(text: str, profile: Profile) -> Iterator[_Found]:
    for kind, pattern, loose in _patterns(profile.mentions):
        for match in pattern.finditer(text) if loose.search(text) else ():
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
def _patterns(kinds: tuple[tuple[str, str], ...]) -> "tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]":
    """Each kind with its pattern, and with what sees that there is none."""
    return tuple((kind, compiled(pattern), loosely(pattern)) for kind, pattern in kinds)
