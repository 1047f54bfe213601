"""Documents that give no record: agendas, papers of another make, and what opsgdocs itself made from minutes."""

from opsgdocs.document import Document, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import ActionTable, IssuesLogPaper, Minutes

# 'OPSG_57_0706 - Agenda', 'Agenda for the meeting …'; a heading 'Agenda' alone stands in minutes too
_AGENDA = late(compiled, r"(?im)\w[^\n]*\bagenda\W*$|^\W*agenda\s+(?:for|of)\b")
_MINUTES = compiled(r"(?i)minute|notes|record of")
_NAMED = late(compiled, r"(?i)minutes|meeting(?!s?\s+calendar)|(?<![a-z])mom(?![a-z])")
# What opsgdocs writes and does not read again: it would count twice what the minutes say.
_MADE_FROM_MINUTES = {
    "minutes": "summary",
    "slips": "list of slipped actions",
    "life": "history of an action",
    "issue_register": "register of issues",
    "decision_register": "log of decisions",
    "action_register": "log of actions",
}
_FIRST = 8  # blocks in which a title stands
_TITLE = 80  # characters; a longer line is a sentence


def why_unread(document: Document) -> str | None:
    """Why a document is not to be read at all; None where it is."""
    made = _MADE_FROM_MINUTES.get(document.maker or "")
    return f"opsgdocs wrote this {made} from minutes; give the minutes themselves" if made else None


def why_no_minutes(document: Document, record: Minutes | ActionTable | IssuesLogPaper) -> str | None:
    """Why what was read as minutes is none; None where it is, or is a record of another kind."""
    if not isinstance(record, Minutes) or _says_anything(record, _first_lines(document)):
        return None
    return (
        "these are no minutes: neither a meeting's number and date nor people present, decisions or actions "
        "were found; check that it is the right file"
    )


def _first_lines(document: Document) -> tuple[str, ...]:
    texts = (block.text for block in document.blocks[:_FIRST] if isinstance(block, TextBlock))
    return tuple(text for text in texts if len(text) <= _TITLE)


def _says_anything(minutes: Minutes, first_lines: tuple[str, ...]) -> bool:
    """Minutes name their meeting and who was there, or record decisions or actions."""
    if minutes.decisions or minutes.actions or minutes.outstanding:
        return True
    front = "\n".join(filter(None, (minutes.title, minutes.source.name, *first_lines)))
    if _AGENDA.search(front) and not _MINUTES.search(front) and not minutes.attendees:
        return False
    meeting = minutes.meeting
    named = any(_NAMED.search(text or "") for text in (minutes.title, minutes.source.name))
    return named or bool(minutes.attendees) or (meeting.number is not None and meeting.date is not None)
