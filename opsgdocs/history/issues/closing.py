"""What papers and minutes say of an issue's end.

'It is recommended that this issue now be closed' recommends it; 'This issue was closed at OPSG_30' closes it; 'if
reporting is satisfactory, then the issue can be closed' does neither.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from opsgdocs.history.issues.sentences import sections_of, sentences_of, words_of
from opsgdocs.profile import built_in, load
from opsgdocs.records import Issue

Saying = Literal["closed", "recommended", "reopened"]

_CLOSE = re.compile(
    r"\bclos(?:e|ed|ing|ure)\b(?!\s+(?:to|monitoring|watch|attention|contact|cooperation))", re.IGNORECASE
)
_CLOSED = re.compile(r"\bclosed\b", re.IGNORECASE)
_REOPENED = re.compile(r"\bre-?open(?:ed|ing)?\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:recommend|propos|suggest|request|seek|invit|candidate|ready|pending|awaiting|consider)\w*|\basked\s+to\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(
    r"\b(?:if|once|when|until|unless|subject\s+to|dependent|depending|provided\s+that|pending|after\s+which|following)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|cannot|never|neither|remains?\s+open|kept?\s+open|rather\s+than)\b|n['’]t\b", re.IGNORECASE
)
_MODAL = re.compile(r"\b(?:can|could|should|would|will|(?-i:may)|might|shall|must|to\s+be|to\s+close)\b", re.IGNORECASE)
# 'AGREED to consider closing the issue'
_LATER = re.compile(r"\b(?:consider|propose|seek|request|revisit|discuss|review)(?:ing)?\b", re.IGNORECASE)
_ISSUE = re.compile(r"\bissues?\b", re.IGNORECASE)
# What else is closed: 'the incident was closed'
_OTHER = re.compile(
    r"\b(?:incidents?|actions?|modifications?|tickets?|cases?|problems?|defects?|consultations?|changes?|requests?|"
    r"windows?|valves?|meetings?|gaps?|loops?|pilots?|trials?|projects?|releases?|alerts?)\b",
    re.IGNORECASE,
)
_FEW = 12  # words
_ALONE = re.compile(r"\s*(?:closed|closure|issue closed|re-?opened)\b", re.IGNORECASE)
# Formal verbs by which the committee makes it so; 'NOTED' only tells what is so already.
_MAKING = frozenset({
    "AGREED", "APPROVED", "RESOLVED", "DECIDED", "ENDORSED", "RATIFIED", "CONFIRMED", "ACCEPTED", "DETERMINED",
    "ADOPTED", "CLOSED", "CONCLUDED", "SUPPORTED", "DIRECTED", "AUTHORISED",
})  # fmt: skip
_TELLING = frozenset({"NOTED", "ACKNOWLEDGED"})
_ASKING = frozenset({"RECOMMENDED"})


class Said(NamedTuple):
    """That a paper or minutes say it, and the words."""

    says: Saying
    text: str


def said_by_paper(issue: Issue, profile: str, committee: str | None = None) -> Said | None:
    """What the paper says of the issue's end: its category, its title, its stage, then its sentences."""
    sayings = filter(None, _sayings(issue, profile, committee))
    return min(sayings, key=lambda said: said.says != "closed", default=None)


def said_by_decision(verb: str, text: str) -> Saying | None:
    """What a formal decision makes of the issue that it names."""
    if verb not in _MAKING | _TELLING | _ASKING or _NEGATED.search(text) or _CONDITIONAL.search(text):
        return None
    closes = verb == "CLOSED" or _CLOSE.search(text) is not None
    if not closes:
        return "reopened" if verb in _MAKING and _REOPENED.search(text) else None
    if verb in _ASKING or (_ASKED.search(text) and verb in _TELLING):
        return "recommended"
    if verb in _MAKING:
        return None if _LATER.search(text) else "closed"
    return "closed" if _CLOSED.search(text) and not _MODAL.search(text) else None


def said_by_sentence(text: str, committee: str | None = None) -> Saying | None:
    """What a sentence of the running text says of the issue that it is about: 'The OPSG agreed to close this issue'."""
    if _NEGATED.search(text) or _CONDITIONAL.search(text) or not _is_about_issue(text):
        return None
    if not _CLOSE.search(text):
        return "reopened" if _REOPENED.search(text) and not _MODAL.search(text) else None
    if _ASKED.search(text):
        return "recommended"
    is_told = _CLOSED.search(text) and not _MODAL.search(text) and (_ISSUE.search(text) or _ALONE.match(text))
    return "closed" if is_told or (_agreed(committee).search(text) and _ISSUE.search(text)) else None


def _is_about_issue(text: str) -> bool:
    """Not an incident or an action; in few words nothing else need be named: 'Closed at OPSG_30.'"""
    return bool(_ISSUE.search(text)) or not (_OTHER.search(text) or len(words_of(text)) > _FEW)


def is_closed_category(category: str | None, profile: str) -> bool:
    """Whether the issues of that category are closed: 'Closed Issues'."""
    return bool(category) and words_of(category or "") in _closed_categories(profile)


def _sayings(issue: Issue, profile: str, committee: str | None) -> Iterator[Said | None]:
    category = issue.category or ""
    if is_closed_category(category, profile):
        yield Said("closed", f"it stands among “{category}”")
    elif _CLOSE.search(category):
        asked = _ASKED.search(category)
        yield Said("recommended" if asked else "closed", f"it stands among “{category}”")
    mark = re.search(r"[(\[–—:-]\s*([^(\[–—:-]*)\s*[)\]]?\s*$", issue.title)
    if mark and _CLOSE.search(mark[1]):
        yield Said("recommended" if _ASKED.search(mark[1]) else "closed", f"“{issue.title}”")
    for name, text in sections_of(issue).items():
        yield from _in_section(name, text, committee)


def _in_section(name: str, text: str, committee: str | None) -> Iterator[Said | None]:
    if name == "impact":  # tells what the issue is, not how it stands
        return
    for sentence in sentences_of(text) if _CLOSE.search(text) or _REOPENED.search(text) else ():
        says = said_by_sentence(sentence.text, committee)
        yield Said(says, f"“{sentence.text}”") if says else None


@lru_cache(maxsize=64)
def _agreed(committee: str | None) -> re.Pattern[str]:
    """The meeting agrees to close; that another party does closes nothing."""
    bodies = ["members", r"it\s+was", "group", "committee", "meeting", "board", "panel"]
    named = "|".join([*bodies, *([re.escape(committee)] if committee else [])])
    agreed = r"(?:agreed|decided|resolved|approved)"
    return re.compile(rf"\b(?:{named})\b[^.;]{{0,60}}\b{agreed}\b[^.;]{{0,200}}\bclos", re.IGNORECASE)


@lru_cache(maxsize=64)
def _closed_categories(profile: str) -> frozenset[tuple[str, ...]]:
    words: Iterable[str] = load(profile if profile in built_in() else "generic").papers.closed
    return frozenset(map(words_of, words))
