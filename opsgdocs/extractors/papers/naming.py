"""What a paper names: modifications, change requests, incidents, problems, releases, meetings and actions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import regex

from opsgdocs.document import fold, walk
from opsgdocs.extractors.ids.action_ids import find_ids, meeting_number
from opsgdocs.extractors.papers.line import Line
from opsgdocs.extractors.text.passage import Passage, whole
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, Mention

_TITLE = regex.compile(
    r"\s*[-–—:,]?\s*(?:‘([^’]{3,120})’|“([^”]{3,120})”|'((?:[^']|(?<=\w)'(?=\w)){3,120})'(?!\w)|\"([^\"]{3,120})\")"
)


class _Named(NamedTuple):
    start: int
    end: int
    kind: str
    id: str
    title: str | None = None


@dataclass(slots=True)
class _Gathered:
    title: str | None = None
    evidence: list[Evidence] = field(default_factory=list)


def find_mentions(lines: Iterable[Line], profile: Profile, own: str | None = None) -> tuple[Mention, ...]:
    """One mention for each distinct kind and id in order of first appearance; `own` is the paper's own meeting."""
    gathered: dict[tuple[str, str], _Gathered] = {}
    for passage in passages_of(lines):
        for named in _in_passage(passage, profile):
            if named.kind == "meeting" and named.id == own:
                continue
            mention = gathered.setdefault((named.kind, named.id), _Gathered())
            mention.title = mention.title or named.title
            mention.evidence += Passage(passage.block, named.start, named.end).cite()
    return tuple(
        Mention(kind=kind, id=name, title=one.title, evidence=tuple(one.evidence))
        for (kind, name), one in gathered.items()
    )


def passages_of(lines: Iterable[Line]) -> Iterator[Passage]:
    """All text of some lines, that in cells block by block."""
    for line in lines:
        if line.cells:
            cells = (cell for row in line.cells for cell in row)
            yield from (whole(block) for cell in cells for block in walk(cell.blocks) if block.text.strip())
        elif line.passage:
            yield line.passage


def _in_passage(passage: Passage, profile: Profile) -> list[_Named]:
    text = fold(passage.block.text[: passage.end])
    actions = [_Named(one.start, one.end, "action", one.canonical) for one in find_ids(text, profile)]
    others = [*_by_pattern(text, profile), *_releases(text, profile), *_meetings(text, profile)]
    free = [one for one in others if not any(each.start <= one.start < each.end for each in actions)]
    return sorted(one for one in (*actions, *free) if passage.start <= one.start < passage.end)


def _by_pattern(text: str, profile: Profile) -> Iterator[_Named]:
    for kind, pattern in profile.mentions:
        for match in _compiled(pattern).finditer(text):
            titled = _TITLE.match(text, match.end())
            title = next((group.strip() for group in titled.groups() if group), None) if titled else None
            yield _Named(match.start(), match.end(), kind, "".join(match[0].split()), title)


def _releases(text: str, profile: Profile) -> Iterator[_Named]:
    for pattern in profile.papers.releases:
        for match in _compiled(pattern).finditer(text):
            yield _Named(match.start(), match.end(), "release", " ".join(match[0].split()))


def _meetings(text: str, profile: Profile) -> Iterator[_Named]:
    short = profile.meeting.short
    for match in _meeting(short).finditer(text) if short else ():
        yield _Named(match.start(), match.end(), "meeting", profile.label(meeting_number(match["number"])))


@cache
def _meeting(short: str) -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?<![\w/]){regex.escape(short)}[_\s-](?P<number>EX[\s_-]?\d{{1,3}}|\d{{1,3}})(?![\w/]|[_.-]\d)"
    )


@cache
def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern)
