"""What a paper says of issues that became one, or of one that became several.

'This issue merges the former issues “Top-up Failures” and “Vend Delays”.' · 'Split from “Certificates & Keys”.'
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from opsgdocs.history.finding import Passages
from opsgdocs.history.issues.likeness import bare_title, register_number, title_words
from opsgdocs.history.issues.naming import plain
from opsgdocs.history.issues.sentences import sections_of, sentences_of
from opsgdocs.history.issues.thread import Thread
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Issue

_OWN = "¤"
_SIGN = r"⟦\d{1,4}⟧"
_LONGEST = 600  # letters of a sentence
_FILL = (
    r"(?:(?:the|former|previous|old|earlier|separate|following|two|three|four|both|issues?|entr(?:y|ies)|as\s+well\s+as|"
    r"of|and|nos?\.?|numbers?|#?[a-z]{0,4}-?\d{1,4}|[&:,()])\s*)"
)
_LIST = rf"(?:{_FILL}){{0,8}}{_SIGN}(?:\s*(?:{_FILL}|{_OWN}\s*){{0,6}}{_SIGN}){{0,9}}"
_HAS = r"(?:has|have|was|were|is|are)\s+(?:(?:now|both|all|since|been|therefore|formally)\s+){0,3}"
_JOINED = r"(?:merged|combined|consolidated|incorporated|subsumed|absorbed|folded|rolled|amalgamated)"
_PARTED = r"(?:split|separated|divided|spun|carved)\s+(?:off\s+|out\s+|up\s+)?"
_ITSELF = rf"(?:{_OWN}|^\W*(?:it|this))"
_FORMED = r"(?:merger|merged|combination|combined|consolidation|consolidated|amalgamation|formed|created|made)"
# The old issues are named, this issue is the new one.
_MERGES = (
    rf"{_ITSELF}\s+(?:(?:now|also|has)\s+){{0,2}}(?:merge[sd]|combine[sd]|consolidate[sd]|replace[sd]|supersede[sd]|"
    rf"incorporate[sd]|absorb(?:s|ed)|subsume[sd]|brings\s+together|takes\s+in)\s+{_LIST}",
    rf"{_LIST}\)?\s*,?\s*{_HAS}{_JOINED}\s+(?:in|into|with|within|under|to\s+form)\s+{_OWN}",
    rf"(?:^\W*|{_ITSELF}\s+{_HAS})(?:an?\s+|the\s+)?{_FORMED}\s+(?:by|from|of|out\s+of)\s+"
    rf"(?:(?:the|an?|merger|merging|combining|combination|of)\s+){{0,4}}{_LIST}",
    rf"(?:^\W*|{_ITSELF}\s+{_HAS})(?:merged|amalgamated)\s+with\s+{_LIST}",
)
_SPLITS = (
    rf"(?:^\W*|{_ITSELF}\s+{_HAS}){_PARTED}(?:from|of)\s+{_LIST}",
    rf"{_LIST}\)?\s*{_HAS}{_PARTED}(?:into|between)\s+[^.;]{{0,80}}?{_OWN}",
)
# This issue is the old one.
_MERGED = (
    rf"(?:^\W*|{_ITSELF}\s+{_HAS})(?:{_JOINED}\s+(?:in|into|within|under)|(?:replaced|superseded)\s+by)\s+{_LIST}",
)
_SPLIT = (rf"(?:^\W*|{_ITSELF}\s+{_HAS}){_PARTED}into\s+{_LIST}",)
_SPEAKS = compiled(
    r"\b(?:merg|combin|consolidat|replace|supersede|incorporat|absorb|subsum|brings\s+together|takes\s+in|folded|rolled|"
    r"amalgamat|split|separated|divided|spun|carved|formed|created|made)",
    re.IGNORECASE,
)
_UNSURE = compiled(
    r"\b(?:will|would|should|could|(?-i:may)|might|can|shall|must|to\s+(?:be|have)|agreed\s+to|not|never|whether|partly|in\s+part|"
    r"propos\w*|recommend\w*|suggest\w*|consider\w*|request\w*|intend\w*|plann?\w*|possibl\w*|potential\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_CONDITION = compiled(
    r"\b(?:if|once|when|until|unless|subject\s+to|pending|provided|after|should|proposed|recommended)\b", re.IGNORECASE
)
_THIS = compiled(r"\b(?:this|the\s+present)\s+(?:new\s+|one\s+|single\s+)?(?:issue|entry|one)\b(?!s)", re.IGNORECASE)
_QUOTES = "\"'"
_NUMBERED = compiled(r"\bissues?\s+(?:no\.?\s*|#)?(?P<number>\d{1,3})\b(?!\s*\()", re.IGNORECASE)

Kind = Literal["merged", "split"]


class Tie(NamedTuple):
    """That an earlier issue went into an issue of the paper, and the sentence that says so."""

    kind: Kind
    old: Thread
    place: int
    sentence: str
    evidence: Passages


@dataclass(slots=True)
class Unions:
    """What a paper says of them: of issues that are gone, and of issues of its own, by their places."""

    ties: list[Tie] = field(default_factory=list)
    leaving: dict[int, str] = field(default_factory=dict)

    def olds(self, place: int) -> str:
        """What an issue of the paper came of: 'merged from “Top-up Failures” and “Vend Delays”', '' for most."""
        kinds = {tie.kind: [one.old.title for one in self.ties if (one.place, one.kind) == (place, tie.kind)]
                 for tie in self.ties if tie.place == place}  # fmt: skip
        return ", ".join(f"{kind} from {in_quotes(list(dict.fromkeys(titles)))}" for kind, titles in kinds.items())

    def bars(self, place: int, thread: Thread) -> bool:
        """Whether an issue of the paper cannot be that earlier one: it says so, or that one went into another."""
        return any(tie.old is thread and (tie.kind == "merged" or tie.place == place) for tie in self.ties)


def unions_of(issues: Sequence[Issue], threads: Sequence[Thread]) -> Unions:
    """What the issues of a paper say of those of the papers before, which are open."""
    found = Unions()
    names = _Names(issues, [thread for thread in threads if thread.open])
    for place, issue in enumerate(issues):
        for sentence, evidence in _sentences(issue):
            names.read(sentence, place, evidence, found)
    return found


def _sentences(issue: Issue) -> Iterator[tuple[str, Passages]]:
    """Those that may speak of it; next steps tell what is to come."""
    for name, text in sections_of(issue).items():
        if name not in ("stage", "next_steps") and _may_speak(text):
            for sentence in sentences_of(text):
                if len(sentence.text) <= _LONGEST and _may_speak(sentence.text):
                    yield sentence.text, _passage(sentence.text, issue)


@lru_cache(maxsize=1 << 12)
def _may_speak(text: str) -> bool:
    return _SPEAKS.search(text) is not None


def _passage(sentence: str, issue: Issue) -> Passages:
    plain = " ".join(sentence.split())
    found = (one for one in issue.evidence if plain in " ".join(one.text.split()))
    return tuple(found)[:1] or issue.evidence[:1]


class _Names:
    """What the issues are called, each name with the earlier issue and the place of the one in the paper."""

    def __init__(self, issues: Sequence[Issue], threads: Sequence[Thread]) -> None:
        self._issues = issues
        self._meant: list[tuple[Thread | None, int | None]] = []
        self._known: dict[str, int] = {}
        listed = {title_words(issue.title): at for at, issue in enumerate(issues)}
        for thread in threads:
            at = listed.get(title_words(thread.title))
            self._add(thread, at, [thread.title, *thread.titles, *_own_number(thread.issue)])
        for at, issue in enumerate(issues):
            self._add(None, at, [issue.title])
        newest = max((thread.last.index for thread in threads), default=-1)
        self._numbers = {thread.issue.number: thread for thread in threads if thread.last.index == newest}
        self._gone = {id(thread) for thread in threads if title_words(thread.title) not in listed}

    def _add(self, thread: Thread | None, place: int | None, names: Sequence[str]) -> None:
        self._meant.append((thread, place))
        for name in names:
            self._known.setdefault(plain(bare_title(name)), len(self._meant) - 1)

    def read(self, sentence: str, place: int, evidence: Passages, found: Unions) -> None:
        """Note what a sentence of an issue says of it."""
        text = self._marked(sentence, place)
        kinds: tuple[tuple[Kind, tuple[str, ...]], ...] = (("merged", _MERGES), ("split", _SPLITS))
        for kind, forms in kinds:
            for thread, _ in self._named(text, forms):
                if thread is not None:
                    found.ties.append(Tie(kind, thread, place, sentence, evidence))
        for word, forms in (("merged", _MERGED), ("split", _SPLIT)):
            others = [self._issues[at].title for _, at in self._named(text, forms) if at is not None]
            if others:
                found.leaving[place] = f"{word} into {in_quotes(others)}: “{sentence}”"

    def _named(self, text: str, forms: Sequence[str]) -> Iterator[tuple[Thread | None, int | None]]:
        for form in forms:
            match = _compiled(form).search(text)
            if match and not _is_unsure(text, match):
                yield from (self._meant[int(number)] for number in dict.fromkeys(re.findall(r"⟦(\d+)⟧", match[0])))

    def _marked(self, sentence: str, place: int) -> str:
        """The sentence with a sign for each issue that it names, and one for the issue itself."""
        text = plain(sentence)
        own = plain(bare_title(self._issues[place].title))
        for name in sorted(self._known, key=len, reverse=True):
            sign = _OWN if name == own else f"⟦{self._known[name]}⟧"
            text = _name(name).sub(sign, text)
        return _NUMBERED.sub(self._by_number, _THIS.sub(_OWN, text))

    def _by_number(self, match: "re.Match[str]") -> str:
        """'Issue 2', where the paper before has one and this one has it no more."""
        thread = self._numbers.get(match["number"])
        if thread is None or id(thread) not in self._gone:
            return match[0]
        return f"⟦{next(at for at, (one, _) in enumerate(self._meant) if one is thread)}⟧"


def _own_number(issue: Issue) -> list[str]:
    return [issue.number] if issue.number and register_number(issue) and not issue.number.isdigit() else []


def _is_unsure(text: str, match: "re.Match[str]") -> bool:
    """'will be merged', 'merged once agreed'; the month of May is no doubt."""
    return _UNSURE.search(text, 0, match.end()) is not None or _CONDITION.search(text, match.end()) is not None


def in_quotes(titles: Sequence[str]) -> str:
    """'“Top-up Failures” and “Vend Delays”'"""
    *first, last = [f"“{title}”" for title in titles]
    return f"{', '.join(first)} and {last}" if first else last


@lru_cache(maxsize=1 << 12)
def _name(name: str) -> "re.Pattern[str]":
    """The name in quotes; as printed, without them: 'high latency' is no 'High Latency', and one word no name."""
    words = re.escape(name)
    free = rf"|(?<![\w-]){words}(?![\w-])" if " " in name or any(char.isdigit() for char in name) else ""
    return re.compile(rf"(?:[{_QUOTES}](?i:{words})[{_QUOTES}]{free})(?:\s+issues?\b)?")


@lru_cache(maxsize=16)
def _compiled(form: str) -> "re.Pattern[str]":
    return re.compile(form, re.IGNORECASE)
