"""What papers and minutes say of an issue's end.

'It is recommended that this issue now be closed' recommends it; 'This issue was closed at OPSG_30' closes it; 'if
reporting is satisfactory, then the issue can be closed' does neither.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from opsgdocs.history.issues.sentences import sections_of, sentences_of, words_of
from opsgdocs.history.issues.subject import ACTIVE, OWN, THINGS, closing_of, is_first, marked
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import built_in, load
from opsgdocs.records import Issue

Saying = Literal["closed", "recommended", "reopened", "refused"]

_CLOSE = compiled(
    r"\bclos(?:e|ed|ing|ure)\b(?!\s+(?:to|monitoring|watch|attention|contact|cooperation))", re.IGNORECASE
)
_CLOSED = compiled(r"\bclosed\b", re.IGNORECASE)
_REOPENED = compiled(r"\bre-?open(?:ed|ing)?\b", re.IGNORECASE)
_BACK = compiled(
    r"\b(?:re-?open\w*|(?:come|came|comes|is|are)\s+back|recur\w*|returned|re-?appear\w*|re-?occur\w*|re-?emerg\w*)\b",
    re.IGNORECASE,
)
_REFUSED = compiled(r"\b(?:reject|declin|refus|oppos)\w*|\bdid\s+not\s+(?:agree|approve|support)\b", re.IGNORECASE)
_ASKED = compiled(
    r"\b(?:recommend|propos|suggest|request|seek|invit|candidate|ready|pending|awaiting|consider)\w*|\basked\s+to\b",
    re.IGNORECASE,
)
_CONDITIONAL = compiled(
    r"\b(?:if|once|when|until|unless|subject\s+to|dependent|depending|provided\s+that|pending|after\s+which|following)\b",
    re.IGNORECASE,
)
_NEGATED = compiled(
    r"\b(?:not|cannot|never|neither|remains?\s+o(?:pen|n)|kept?\s+open|to\s+remain|rather\s+than)\b|n['’]t\b",
    re.IGNORECASE,
)
_MODAL = compiled(r"\b(?:can|could|should|would|will|(?-i:may)|might|shall|must|to\s+be|to\s+close)\b", re.IGNORECASE)
# 'AGREED to consider closing the issue'
_LATER = compiled(r"\b(?:consider|propose|seek|request|revisit|discuss|review)(?:ing)?\b", re.IGNORECASE)
_THING = compiled(rf"\b{THINGS}\b", re.IGNORECASE)
_FEW = 12  # words
_ALONE = compiled(r"\s*(?:closed|closure|issue closed|re-?opened)\b", re.IGNORECASE)
_IS_CLOSED = compiled(
    r"(?:¤|[:–—,(-]|\b(?:is|was|are|were|be|been|being|now|and|formally|officially|therefore|then|since|subsequently|"
    r"already|considered))\s*(?:\w+ly\s+)?closed$",
    re.IGNORECASE,
)
_BY = compiled(r"\s+by\s+(?:the\s+)?([A-Z]\w*)")
_JUST_BEFORE = 20  # letters before 'to close' in which a 'not' stands
# Bodies by which any committee may call itself, and those that it does only where its name has them
_SELF = ("members", "group", "committee", "meeting")
_MAYBE_SELF = ("panel", "board", "forum", "council", "authority")
# Formal verbs by which the committee makes it so; 'NOTED' only tells what is so already.
_MAKING = frozenset({
    "AGREED", "APPROVED", "RESOLVED", "DECIDED", "ENDORSED", "RATIFIED", "CONFIRMED", "ACCEPTED", "DETERMINED",
    "ADOPTED", "CLOSED", "CONCLUDED", "SUPPORTED", "DIRECTED", "AUTHORISED",
})  # fmt: skip
_TELLING = frozenset({"NOTED", "ACKNOWLEDGED"})
_ASKING = frozenset({"RECOMMENDED"})
_REFUSING = frozenset({"REJECTED", "DECLINED", "REFUSED", "OPPOSED", "DISAGREED"})


class Said(NamedTuple):
    """That a paper or minutes say it, and the words."""

    says: Saying
    text: str
    by_sentence: bool = False  # of its running text, beside which its category stands


def said_by_paper(issue: Issue, profile: str, committee: str | None = None) -> Said | None:
    """What the paper says of the issue's end: its category, its title, its stage, then its sentences."""
    sayings = filter(None, _sayings(issue, profile, committee))
    return min(sayings, key=lambda said: (said.says != "closed", said.by_sentence), default=None)


def said_by_decision(verb: str, text: str) -> Saying | None:
    """What a formal decision makes of the issue that is marked in it."""
    if _CONDITIONAL.search(text):
        return None
    closing = closing_of(text)
    if closing is None and not (verb == "CLOSED" and is_first(text)):
        is_so = verb in _MAKING and OWN in text and _REOPENED.search(text) and not _NEGATED.search(text)
        return "reopened" if is_so else None
    is_refused = verb in _REFUSING or "NOT" in verb.split()
    if _NEGATED.search(text):
        return "refused" if verb in _MAKING and closing and _is_negated(text, closing) else None
    return "refused" if is_refused else _decided(verb, text)


def said_by_sentence(text: str, committee: str | None = None) -> Saying | None:
    """What a sentence says of the issue that is marked in it: 'The OPSG agreed to close this issue'."""
    if _CONDITIONAL.search(text) or not _is_about_issue(text):
        return None
    closing = closing_of(text)
    if closing and _REFUSED.search(text[: closing.start()]):
        return "refused"
    return None if _NEGATED.search(text) else _asserted(text, closing, committee)


def _asserted(text: str, closing: re.Match[str] | None, committee: str | None) -> Saying | None:
    """The last that a sentence tells counts: 'was closed in 2019 and has come back'."""
    last = max((match.end() for match in _CLOSE.finditer(text)), default=0)
    if _BACK.search(text, last):
        return "reopened" if _REOPENED.search(text, last) and not _MODAL.search(text, last) else None
    if not last or (closing is None and OWN in text):
        return None
    if _ASKED.search(text):
        return "recommended"
    return "closed" if _is_told(text, closing, committee) else None


def _decided(verb: str, text: str) -> Saying | None:
    if verb in _ASKING or (_ASKED.search(text) and verb in _TELLING):
        return "recommended"
    if verb in _MAKING:
        return None if _LATER.search(text) else "closed"
    return "closed" if verb in _TELLING and _is_told(text, closing_of(text), None) else None


def _is_negated(text: str, closing: re.Match[str]) -> bool:
    """'that ¤ not be closed', 'not to close ¤'."""
    return _NEGATED.search(text[max(closing.start() - _JUST_BEFORE, 0) : closing.end()]) is not None


def _is_told(text: str, closing: re.Match[str] | None, committee: str | None) -> bool:
    """That it has been closed, not by another party; or that the committee closed it or agreed to."""
    if closing is None:
        return _ALONE.match(text) is not None
    if _bodies(committee)[1].search(text):
        return True
    by = _BY.match(text, closing.end())
    is_by_other = by is not None and not _bodies(committee)[0].fullmatch(by[1])
    return bool(_IS_CLOSED.search(closing[0])) and not _MODAL.search(closing[0]) and not is_by_other


def _is_about_issue(text: str) -> bool:
    """Not an incident or another issue; in few words nothing need be named: 'Closed at OPSG_30.'"""
    return OWN in text or bool(_ALONE.match(text)) or not (_THING.search(text) or len(words_of(text)) > _FEW)


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
        yield from _in_section(name, text, issue.title, committee)


def _in_section(name: str, text: str, title: str, committee: str | None) -> Iterator[Said | None]:
    if name == "impact":  # tells what the issue is, not how it stands
        return
    sentences = sentences_of(text) if _CLOSE.search(text) or _REOPENED.search(text) else ()
    for number, sentence in enumerate(sentences, start=1):
        says = said_by_sentence(marked(sentence.text, (title,)), committee)
        is_back = says == "closed" and any(_BACK.search(later.text) for later in sentences[number:])
        if says and says != "refused" and not is_back:
            yield Said(says, f"“{sentence.text}”", by_sentence=name != "stage")


@lru_cache(maxsize=64)
def _bodies(committee: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How the committee calls itself; and that it closes the issue, as another party that does closes nothing."""
    own = (committee or "").casefold()
    bodies = [*_SELF, *(word for word in _MAYBE_SELF if not own or word in own or own[-1] == word[0])]
    named = "|".join([*bodies, *([re.escape(committee)] if committee else [])])
    agreed = rf"\b(?:{named}|it\s+was)\b[^.;]{{0,60}}\b(?:agreed|decided|resolved|approved)\b[^.;]{{0,200}}\bclos"
    did = rf"\b(?:{named})\s+(?:has\s+|had\s+|\w+ly\s+)*{ACTIVE}"
    return re.compile(named, re.IGNORECASE), re.compile(f"{agreed}|{did}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _closed_categories(profile: str) -> frozenset[tuple[str, ...]]:
    words: Iterable[str] = load(profile if profile in built_in() else "generic").papers.closed
    return frozenset(map(words_of, words))
