"""Actions that say when they begin, and not by when they are done: no day ends what goes on.

ACTION: AB to send monthly figures, beginning with the May meeting.
"""

from collections.abc import Iterator

from opsgdocs.document import fold
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Action, Minutes, Problem

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
_THEN = (
    rf"(?:the\s+)?(?:(?:next|following|coming|{_MONTH}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH})"
    rf"(?:\s+\d{{4}})?(?:\s+(?:\w+\s+)?(?:meeting|month|week|term|year|quarter))?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)\b"
)
_BEGINS = late(
    compiled,
    rf"(?i)\b(?:(?:beginning|starting|commencing)\s+(?:with|from|at|in|on|as\s+(?:of|from))?\s*{_THEN}"
    rf"|(?:with\s+effect|effective|as)\s+(?:from|of)\s+{_THEN}|from\s+{_THEN}\s+(?:on(?:wards?)?|forward)\b)",
)


def check_beginnings(minutes: Minutes) -> Iterator[Problem]:
    """One problem for each action whose target is none but the day on which it begins, or the next meeting."""
    for action in minutes.actions:
        said = _BEGINS.search(fold(action.text))
        if said and not _ends_besides(action, said[0]):
            message = f"Action {action.key} begins “{' '.join(said[0].split())}”, and no day says when it is done."
            yield problem("target_doubtful", message, action.evidence)


def _ends_besides(action: Action, beginning: str) -> bool:
    """'starting in May, by 30 June'"""
    text = fold(action.target.text or "").casefold()
    return action.target.stated and text not in beginning.casefold()
