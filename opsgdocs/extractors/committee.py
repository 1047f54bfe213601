"""Which committee's minutes these are, and so which profile reads them.

'Technical Architecture Sub-Committee (TASC) Meeting 12', 'WDF_07_1203', 'ACTION WDF 07/02': titles, references and
ids of actions say it. That a short form is frequent in the text says nothing: parties are named as often.
"""

import re
from collections import Counter
from collections.abc import Iterator

from opsgdocs.document import Document, fold
from opsgdocs.extractors.attendance.marks import is_short_form
from opsgdocs.extractors.front.designation import find_references
from opsgdocs.extractors.front.page import Front
from opsgdocs.extractors.front.titles import committee_name, find_title
from opsgdocs.extractors.outline import Outline
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile, RecognitionWords, built_in, load

GENERIC = "generic"

_SHORT = r"[A-Z][A-Za-z&]{0,8}[A-Z]"
_BRACKETED = compiled(rf"\((?:the\s+)?[\"“']?(?P<short>{_SHORT})[\"”']?\)")
_IN_TITLE = late(compiled, rf"(?<![\w-])(?P<short>{_SHORT})(?:\s+\w+)?\s+(?:[Mm]eeting|MEETING|[Mm]inutes|MINUTES)\b")
_NUMBER_WORD = compiled(r"\b(?:No|Nr|of|the|and|on|held)\b\.?|\b\d{1,2}(?:st|nd|rd|th)\b")
_ACTION_ID = compiled(
    rf"(?:\b(?:ACTION|Action)S?:?\s+|^)(?P<short>{_SHORT})[\s_-]?(?:EX)?\d{{1,4}}\s?/\s?\d{{1,3}}\b(?!/)", re.MULTILINE
)
_EXTRAORDINARY = compiled(r"[_-]?EX(?:TRA)?$")
_SHORTEST = 2  # letters of a committee's short form
_NO_COMMITTEE = compiled(
    r"DRAFT|FINAL|WHITE|GREEN|AMBER|RED|CLEAR|ACTIONS?|MEETINGS?|MINUTES|MS|TEAMS|AGENDA|NEW|THE|OF|AND|OPEN|TLP"
    r"|CARRIED|LOST|MOVED|SECONDED|PASSED|DEFEATED|RESOLVED|ADOPTED|VOTE|MOTION|ITEM"
)


def recognise(document: Document, profile: Profile | None = None) -> Profile:
    """The profile to read the document with: the one given, the committee's own, or the generic one for it."""
    return outline_of(document, profile).profile


def outline_of(document: Document, profile: Profile | None = None) -> Outline:
    """The document as the profile cuts it that is recognised."""
    if profile is not None and (profile.meeting.short or profile.meeting.names):
        return Outline(document, profile)
    known = Outline(document, profile or load(GENERIC))
    found = find_title(known.front, known.profile)
    title = found.text if found else ""
    name = committee_name(title) if title else None
    short = _without_occasion(_short_form(document, known.front, title, name), document, title)
    own = profile or _of_committee(document, short, name) or _of_make(document, title) or known.profile
    own = own if own.meeting.short else own.for_committee(short, (name,) if name else ())
    return Outline(document, own, known)


def _of_committee(document: Document, short: str, name: str | None) -> Profile | None:
    """The profile of this very committee; a short form alone may be another body's, so a name must be said too."""
    known = [profile for profile in map(load, built_in()) if profile.meeting.short]
    named = [profile for profile in known if name and _is_called(profile, short, name)]
    by_short = [profile for profile in known if profile.meeting.short == short]
    unnamed = not name or name == short  # 'OPSG Meeting 29'
    return next((profile for profile in (*by_short, *named) if unnamed or _is_said(document, profile)), None)


def _is_called(profile: Profile, short: str, name: str) -> bool:
    """'SEC Panel' is a whole name; a short form beside it must be the profile's or a word of the name."""
    names = {known.casefold() for known in profile.meeting.names}
    return name.casefold() in names and (not short or short == profile.meeting.short or short in name.split())


def _is_said(document: Document, profile: Profile) -> bool:
    names = "|".join(re.escape(name) for name in profile.meeting.names)
    said = re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    return any(said.search(fold(block.text)) for block in (*document.furniture, *document.walk()))


def _of_make(document: Document, title: str) -> Profile | None:
    """The profile of minutes of this make, by words of the title, else by what stands in the text."""
    makes = [profile for profile in map(load, built_in()) if profile.recognition != RecognitionWords()]
    for profile in makes:
        words = "|".join(re.escape(word) for word in profile.recognition.titles)
        if words and re.search(rf"\b(?:{words})\b", title, re.IGNORECASE):
            return profile
    texts = [fold(block.text) for block in document.walk()]
    return next((profile for profile in makes if _holds(texts, profile.recognition.texts)), None)


def _holds(texts: list[str], patterns: tuple[str, ...]) -> bool:
    return any(pattern.search(text) for pattern in map(re.compile, patterns) for text in texts)


def _short_form(document: Document, front: Front, title: str, name: str | None) -> str:
    for short in (_bracketed(title, name), *_by_reference(front, title), _named(title)):
        if short:
            return short
    return _by_actions(document) or _spelled_out(document, name)


def _without_occasion(short: str, document: Document, title: str) -> str:
    """'OPSG' of 'OPSGEX_03', where the title or the text tells that 'EX' is no part of the committee's name."""
    stem = _EXTRAORDINARY.sub("", short)
    if stem == short or len(stem) < _SHORTEST or _speaks_of(short, document):
        return short
    return stem if may_hold(title, ("extraordinary", "extra-ordinary")) or _speaks_of(stem, document) else short


def _speaks_of(short: str, document: Document) -> bool:
    """Whether the text names a body by its short form: 'the OPSG', not 'OPSG_29'."""
    alone = re.compile(rf"(?<![\w-]){re.escape(short)}(?!\w|[\s-]?\d)")
    return any(alone.search(block.text) for block in document.walk())


def _bracketed(title: str, name: str | None) -> str | None:
    """'(TASC)' behind a name whose letters it is made of."""
    match = _BRACKETED.search(title)
    if (
        match
        and name
        and is_short_form(match["short"], title[: match.start()])
        and not _NO_COMMITTEE.fullmatch(match["short"])
    ):
        return match["short"]
    return None


def _by_reference(front: Front, title: str) -> Iterator[str]:
    """'OPSG_29_0402' in the title, on the front page or in the running heads; short lines alone count."""
    for text in (title, *(line.text for line in (*front.lines, *front.furniture) if len(line.text) < 120)):
        for match in find_references(text):
            is_label = match["sep"] in "_-" or re.match(r"\W*(?:$|meeting|minutes)", text[match.end() :], re.IGNORECASE)
            if _NO_COMMITTEE.fullmatch(match["short"]) or not is_label or (match["sep"] != "_" and text != title):
                continue
            yield match["short"]


def _named(title: str) -> str | None:
    shouted = _NUMBER_WORD.sub("", title).isupper()  # 'PROJECT PROGRESS MEETING No. 12'
    match = None if shouted else _IN_TITLE.search(title)
    return match["short"] if match and not _NO_COMMITTEE.fullmatch(match["short"]) else None


def _by_actions(document: Document) -> str:
    """The short form that most ids of actions bear."""
    texts = (fold(block.text) for block in document.walk())
    counts = Counter(match["short"] for text in texts for match in _ACTION_ID.finditer(text))
    found = [(short, count) for short, count in counts.most_common(1) if not _NO_COMMITTEE.fullmatch(short)]
    return found[0][0] if found else ""


def _spelled_out(document: Document, name: str | None) -> str:
    """'the Water Data Forum (WDF)' in the text, or the name's own initials where the text uses them."""
    if not name:
        return ""
    text = "\n".join(fold(block.text) for block in document.walk())
    behind = re.search(rf"{re.escape(name)}\s*\([\"“']?(?P<short>{_SHORT})[\"”']?\)", text, re.IGNORECASE)
    if behind and is_short_form(behind["short"], name):
        return behind["short"]
    initials = "".join(word[0] for word in re.findall(r"[A-Z][\w']*", name))
    used = len(initials) > 1 and re.search(rf"\b(?:[Tt]he\s+)?{re.escape(initials)}\b", text)
    return initials if used else ""
