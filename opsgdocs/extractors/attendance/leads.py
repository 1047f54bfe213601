"""What stands before a name in a list: '(Clerk) Luke Morris', 'the Clerk, D East', 'Councillors A Bell and B Cole'."""

import re

from opsgdocs.extractors.attendance.marks import UNMARKED, Marks, read_mark
from opsgdocs.extractors.attendance.posts import post_before
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords

_LEAD = late(
    compiled,
    r"(?i)(?:(?P<bracket>\([^()]{2,40}\))|(?:and\s+)?the\s+(?P<role>[^,()]{2,40}?)\s*,"
    r"|(?:councillors|cllrs|messrs|mesdames|governors|trustees|directors|members|council\s?members|commissioners|supervisors)\b\.?)\s+(?=(?-i:[^\W\d_a-z]))",
)

# 'Cyng./Cllr Ann Bell': the title in two languages
TWO_TITLES = late(
    compiled,
    r"^[^\W\d_]+\.?/(?=(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|cllr|councillor|cyng|lord|lady|rev|hon)\b\.?\s)",
    re.IGNORECASE,
)

_TITLE = late(compiled, r"(?i)(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|cllr|councillor|revd?|canon)\b")


def without_lead(entry: Passage, words: AttendanceWords) -> tuple[Passage, Marks]:
    """The entry from the name on, and what stood before it says: the role of '(Clerk) Luke Morris'."""
    two = TWO_TITLES.match(entry.text)
    entry = entry.part(two.end()) if two else entry
    lead = _LEAD.match(entry.text)
    if lead is None:
        start = post_before(entry.text)
        return (entry.part(start), Marks(role=entry.text[:start].strip())) if start else (entry, UNMARKED)
    said = lead["bracket"] or lead["role"]
    marks = read_mark(said, words) if said else UNMARKED
    if marks is None and lead["role"] and _TITLE.match(entry.text, lead.end()):
        marks = Marks(role=lead["role"].strip())  # 'the Rector, Dr A Bell'
    return (entry.part(lead.end()), marks) if marks is not None else (entry, UNMARKED)
