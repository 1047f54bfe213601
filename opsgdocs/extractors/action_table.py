"""A written table of outstanding actions, read back: 'OPSG – Actions Outstanding', 'Before OPSG_30, 3 March 2020'.

'OPSG – Actions Outstanding: DCC' is one party's share of it. It is what the secretary puts before a meeting, not the
minutes of one, and never part of a history.
"""

from opsgdocs.dates import find_days
from opsgdocs.document import Document, TextBlock, fold
from opsgdocs.extractors.outstanding import extract_outstanding
from opsgdocs.extractors.reading import damage_problems, open_reading, source_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile, load
from opsgdocs.records import ActionTable, Meeting

_TITLE = late(compiled, r"(?:(?P<short>\S.{0,60}?)\s+[–—-]\s+)?Actions Outstanding(?:: \S.{0,200})?")
_BEFORE = compiled(r"Before\s+(?P<label>[^,]+?)(?:,\s*(?P<day>.+))?")


def is_action_table(document: Document) -> bool:
    """Whether the document is a written table: its title says so and the next line says before which meeting."""
    lines = _first_lines(document)
    return len(lines) > 1 and _TITLE.fullmatch(lines[0]) is not None and _BEFORE.fullmatch(lines[1]) is not None


def extract_action_table(document: Document, profile: Profile | None = None) -> ActionTable:
    """The rows of a written table, with the meeting it is for."""
    lines = _first_lines(document)
    title, before = _TITLE.fullmatch(lines[0]), _BEFORE.fullmatch(lines[1])
    assert title
    assert before
    short = title["short"] or ""
    profile = profile or load("generic").for_committee(short)
    reading = open_reading(document, profile, Meeting(committee=short or None), (), ())
    days = find_days(before["day"] or "", profile.meeting.day_first)
    return ActionTable(
        source=source_of(document),
        committee=short or None,
        before=before["label"].strip(),
        date=days[0][1] if days else None,
        rows=extract_outstanding(reading),
        problems=damage_problems(document),
    )


def _first_lines(document: Document) -> list[str]:
    texts = (block for block in document.blocks[:4] if isinstance(block, TextBlock))
    return [fold(block.text).strip() for block in texts if block.text.strip()][:2]
