"""Lists of decisions where the profile names no heading for them: bullets beneath 'Decisions'.

- D12: Production freeze on 30 March.
"""

from collections.abc import Iterable

from opsgdocs.document import Heading, ListItem, TextBlock, fold
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

HEADINGS = (
    "Decisions", "Decisions made", "Decisions taken", "Decisions reached", "Key decisions", "Summary of decisions",
    "Decisions made at the meeting", "Decisions of the meeting", "Resolutions", "Resolutions passed",
)  # fmt: skip
"""Headings beneath which a list says what was decided."""

_WITH_ID = late(compiled, r"\s*(?:[A-Z]{1,4}[ -]?)?\d+(?:[./-]\d+)*\s*[:.)–—]\s*\S")
_TOLD = late(
    compiled,
    r"(?i)\b(?:discuss(?:ed|ion)|suggested|asked|reported|considered|presented|explained|said|commented|queried|thought|"
    r"noted\s+that|wondered)\b",
)
_MOST_WORDS = 45
_FEWEST_WORDS = 2
_NONE = late(compiled, r"(?i)\W*(?:none|nil|n/?a|no\s+(?:formal\s+)?decisions?\b.*)\W*")


def is_list_of_decisions(blocks: Iterable[TextBlock]) -> bool:
    """Whether what stands beneath such a heading is a list, and no narrative."""
    said = [block for block in blocks if not isinstance(block, Heading)]
    return bool(said) and all(_is_entry(block) for block in said)


def says_something(block: TextBlock) -> bool:
    """Whether an entry is no 'None', and no word over others."""
    text = fold(block.text).strip()
    return len(text.split()) >= _FEWEST_WORDS and not _NONE.fullmatch(text) and not text.endswith(":")


def _is_entry(block: TextBlock) -> bool:
    text = fold(block.text)
    listed = isinstance(block, ListItem) or _WITH_ID.match(text) is not None
    return listed and len(text.split()) <= _MOST_WORDS and not _TOLD.search(text)
