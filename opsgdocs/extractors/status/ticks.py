"""Cells beneath a head of completion: '✓' beneath 'Done?', 'N' beneath 'Closed (Y/N)', '3 May' beneath 'Date closed'.

What is neither yes nor no there ('TBC', 'Yes, but the annex is awaited') is read as any other status.
"""

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_ENDS = r"(?:done|completed?|completion|closed|closure|discharged|actioned|finished)"
# As in: Done? | Closed (Y/N) | Date completed | % complete | Tick when done
ENDED_HEAD = late(
    compiled,
    rf"(?i)\W*(?:(?:date|percentage|tick|(?:is\s+)?(?:it|the\s+action|action))\s+)?(?:(?:when|if|once|of)\s+)?{_ENDS}"
    r"(?:\s+(?:on|date))?(?:\W*y\w*\W*n\w*)?\W*|\W*%\W*",
)
_NO = (
    r"(?:n|no|none|not\b.*|false|part\w*\b.*|nearly\b.*|almost\b.*|mostly\b.*|\d{1,2}\s?%.*|\d+\s+(?:of|out\s+of)\s+\d+.*"
    r"|[✗✘❌☐].*)"
)
_YES = r"(?:(?:y|yes|x|true|100\s?%)(?!\w)|[✓✔☑✅]\ufe0f?)(?!.*\b(?:but|except|outstanding|await\w*|pending)\b).*"
_DAY = (
    r"\D{0,14}\d{1,4}(?:st|nd|rd|th)?(?:\s?[./-]\s?\d{1,2}|[\s-]*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).*"
    r"|\W*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W+\d.*"
)
_CELL = late(compiled, rf"(?is)\W{{0,2}}(?:(?P<no>{_NO})|(?P<yes>{_YES})|(?P<day>{_DAY}))")
_LABELLED = late(compiled, rf"(?i)(?:date\s+)?(?P<part>%\s*)?{_ENDS}(?:\s+(?:on|date))?[^:]{{0,9}}:\s*(?=\S)")
_NUMBER = compiled(r"\d{1,3}")


def says_whether_ended(cell: str) -> bool:
    """Whether a cell says yes or no, or on which day."""
    return _CELL.fullmatch(cell.strip()) is not None or _NUMBER.fullmatch(cell.strip()) is not None


def ended_words(head: str, cell: str) -> str:
    """A cell of a column that tells the end as a status: 'Done: Y', 'Date closed: 3 May'; else the cell."""
    bare = cell.strip()
    if _NUMBER.fullmatch(bare):
        bare = f"{bare}%" if "%" in head else ""  # '3' beneath 'Done' may be anything
    name = " ".join(head.split()).strip(" ?:") or "Done"
    name = name if _LABELLED.match(f"{name}: x") else "Done"
    return f"{name}: {bare}" if bare and _CELL.fullmatch(bare) else cell


def ticked_status(status: str) -> str | None:
    """The status that such words come to, 'open' or 'closed'; None for a status of any other kind."""
    label = _LABELLED.match(status)
    found = _CELL.fullmatch(status[label.end() :].strip()) if label else None
    return None if found is None else "open" if found["no"] else "closed"
