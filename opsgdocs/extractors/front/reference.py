"""The document's own marks: reference 'OPSG_29_0402', status 'Final Minutes', classification 'White'."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from opsgdocs.document import Heading
from opsgdocs.extractors.front.designation import find_references
from opsgdocs.extractors.front.page import Front
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_FINAL = compiled(r"\b(?:final|approved|ratified|confirmed|adopted|agreed)\b", re.IGNORECASE)
_DRAFT = compiled(
    r"\b(?:draft|provisional|unconfirmed|unapproved|unratified|subject to (?:approval|confirmation))\b", re.IGNORECASE
)
_ALONE = late(
    compiled,
    r"\W*(?:(?:draft|final|provisional|approved|(?:un)?confirmed|(?:un)?ratified|adopted|unapproved)\b[\s\W]*)(?:v?(?:ersion)?\s*[\d.]+)?\W*",
    re.IGNORECASE,
)
# 'Harbour Forum, 12 March 2026, Draft v0.3'
_MARK_BEHIND = late(
    compiled,
    r"[,;|(–—-]\s*(?:draft|final|provisional|approved|(?:un)?confirmed)\b(?:\s*v?(?:ersion)?\s*[\d.]*\d)?\)?$",
    re.IGNORECASE,
)
_CLASSIFIED = compiled(
    r"\b(?:document|paper|minutes|file)\s+(?:is|are|has been|have been)\s+classified\s+as\s*(?:a\s+)?[\"“”‘’'*:]*"
    r"(?P<value>[A-Z][\w-]*)|\b[Cc]lassification\s*:\s*(?P<named>[A-Z][\w-]*(?: ?- ?[A-Z]+)?)|\b(?P<tlp>TLP:\s?[A-Z]+)"
)
_ELSEWHERE = compiled(r"\b(?:of|from|at|in|for|and|the|to|since|by)\s*\(?$", re.IGNORECASE)  # 'the minutes of OPSG_28'
_LONGEST = 120

Status = Literal["draft", "final"]


class StatusMark(NamedTuple):
    """Whether minutes are draft or final, and the line that says so."""

    value: Status
    line: Passage


class ClassificationMark(NamedTuple):
    """How the document is classified ('White'), and the line that says so."""

    value: str
    line: Passage


def find_reference(front: Front, stated: Mapping[str, Passage], profile: Profile) -> Passage | None:
    """The document's reference: the one stated by name, else the fullest that bears the committee's short form."""
    named = stated.get("reference")
    if named and re.search(r"\d", named.text):
        return _token(named)
    found = [one for lines in (front.lines, front.furniture) for one in _own(lines, profile)]
    return max(found, key=_fullness, default=None)


def _token(named: Passage) -> Passage:
    """'OPSG_29_0402' of 'OPSG_29_0402 - Final Minutes'."""
    match = next(iter(find_references(named.text)), None)
    return named.part(match.start(), match.end()) if match and match.start() == 0 and "_" in match[0] else named


def _own(lines: tuple[Passage, ...], profile: Profile) -> Iterator[Passage]:
    for line in lines:
        for match in find_references(line.text):
            short = profile.meeting.short
            own = not short or match["short"].removesuffix("EX") == short.removesuffix("EX")
            full = match["sep"] != " " and (match["rest"] or match["sep"] == "_")
            if own and full and _is_mark(line.text) and not _ELSEWHERE.search(line.text[: match.start()]):
                yield line.part(match.start(), match.end())


def _is_mark(text: str) -> bool:
    """Whether a line can be a document's mark: short, and no sentence."""
    return len(text) < _LONGEST and not text.endswith(".")


def _fullness(reference: Passage) -> int:
    return len(re.findall(r"[_\-–/]", reference.text))


def find_status(front: Front, stated: Mapping[str, Passage]) -> StatusMark | None:
    """Whether these are draft or final minutes; a draft mentioned in a sentence is another document."""
    for passage in _status_lines(front, stated):
        if _DRAFT.search(passage.text):
            return StatusMark("draft", passage)
        if _FINAL.search(passage.text):
            return StatusMark("final", passage)
    return None


def _status_lines(front: Front, stated: Mapping[str, Passage]) -> Iterator[Passage]:
    if "status" in stated:
        yield stated["status"]
    for line in (*front.lines, *front.furniture):
        text = line.text
        speaks = re.search(r"\bminutes\b", text, re.IGNORECASE) or find_references(text)
        if _ALONE.fullmatch(text) or (speaks and _is_mark(text)):
            yield line
        elif isinstance(line.block, Heading) and (behind := _MARK_BEHIND.search(text)):
            yield line.part(behind.start())


def find_classification(front: Front, stated: Mapping[str, Passage]) -> ClassificationMark | None:
    """'White' of 'This document is classified as White in accordance with …' or of 'Classification: White'."""
    named = stated.get("classification")
    if named:
        value = re.split(r"\s+[–—-]\s+|[(.;|]|,\s", named.text)[0].strip(" *\"'“”")
        return ClassificationMark(value, named)
    for line in (*front.all_lines, *front.furniture):
        match = _CLASSIFIED.search(line.text)
        if match:
            return ClassificationMark(match["value"] or match["named"] or match["tlp"], line)
    return None
