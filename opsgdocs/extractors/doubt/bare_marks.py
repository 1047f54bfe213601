"""Rows of which nothing is said but a colour, a sign or a word: 'Green' beneath 'RAG', '✓' or 'Resolved' in 'Progress'.

Neither says for sure that the action has ended: it stays open, and a person is told.
"""

from collections.abc import Iterator, Sequence

from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.status.legends import colour_of
from opsgdocs.extractors.status.sayings import closes_this
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.extractors.status.tails import may_close
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, OutstandingAction, Problem

_GOOD = frozenset("bg")  # what may be meant for done
_SIGN = late(compiled, r"(?i)\W*[✓✔☑✅]\W*[^.]{0,20}|\W*(?:y|yes|x|true|ok|okay|[bg]|blue|green)\W*(?:\d[^.]{0,20})?")
# Words that most likely end an action, and that the profile does not know
_ENDING = late(
    compiled,
    r"(?i)\W*(?:(?:has\s+been|was|now)\s+)?(?:clos(?:e|ure)|merged|resolved|addressed|delivered|implemented|answered|rejected"
    r"|stood\s+down|not\s+required|overtaken\s+by\s+events|duplicate|superseded|transferred|handed\s+over|bau|finished|removed)\b"
    r"\W*(?:[\w/]+\W*){0,4}",
)
_BUT = late(compiled, r"(?i)\b(?:but|except|apart|bar|save|other\s+than)\b")
_SHORT, _LONGEST = 6, 8  # words
_FIRST = compiled(r"\s*[–—:;,(/-]\s*|\s")
_NAMED = 3  # actions in one message


def check_bare_marks(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each colour and each sign, with all actions of which it is all that is said."""
    told: dict[str, list[OutstandingAction]] = {}
    explained = _explained(minutes)
    for row in minutes.outstanding:
        if row.status == "open" and (mark := _mark(row, reading)) and colour_of(mark) not in explained:
            told.setdefault(mark, []).append(row)
    for mark, rows in told.items():
        evidence = tuple(place for row in rows for place in row.evidence[:1])
        yield problem("status_unknown", _message(mark, [row.key for row in rows]), evidence)


def _explained(minutes: Minutes) -> set[str | None]:
    """Colours that another row says are done: beside 'Green – complete' a mere 'Green' is not."""
    closed = (row.status_text or "" for row in minutes.outstanding if row.status == "closed")
    return {colour for text in closed if (colour := colour_of(_FIRST.split(text, maxsplit=1)[0]))}


def _mark(row: OutstandingAction, reading: Reading) -> str:
    """The colour or sign that may mean that the action has ended; '' where none does."""
    if row.status_text is None:
        last = row.updates[-1] if row.updates else ""
        known = leading_status(last, reading.profile) if len(last.split()) <= _SHORT else None
        ends = known is not None and known[0] == "closed" and _BUT.search(last) is None
        ends = ends or (len(last.split()) <= _LONGEST and may_close(last, reading.profile))
        told = closes_this(row.updates)  # of which `status_conflict` speaks
        return last if not told and (ends or _SIGN.fullmatch(last) or _ENDING.fullmatch(last)) else ""
    colour = colour_of(row.status_text)
    untold = colour in _GOOD and colour not in reading.colours
    return row.status_text if untold else ""


def _message(mark: str, keys: Sequence[str]) -> str:
    named = ", ".join(keys[:_NAMED]) + (f" and {len(keys) - _NAMED} more" if len(keys) > _NAMED else "")
    taken = "they are taken as open" if len(keys) > 1 else "it is taken as open"
    return f"“{mark}” is all that is said of {named}, and nothing tells what it means: {taken}."
