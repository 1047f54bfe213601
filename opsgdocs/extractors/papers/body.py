"""Whose paper it is, and so which profile reads it: 'The Operations Group (OPSG) is requested to …'.

Titles of papers name no meeting, so they are read otherwise than those of minutes.
"""

import re
from collections.abc import Iterator

from opsgdocs.document import Document, fold
from opsgdocs.extractors.attendance.marks import is_short_form
from opsgdocs.extractors.front.designation import find_references
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile, built_in, load

_SHORT = r"[A-Z][A-Za-z&]{0,8}[A-Z]"
_SPELLED = compiled(
    rf"(?P<name>(?:[A-Z][\w&'’/-]*(?:,?\s+(?:and|of|for|the|&)\s+|,?\s+)){{0,8}}[A-Z][\w&'’/-]*)\s+\((?:the\s+)?[“\"']?(?P<short>{_SHORT})[”\"']?\)"
)
_ASKED = compiled(rf"\b[Tt]he\s+(?P<short>{_SHORT})\s+(?:is|are)\s+(?:requested|asked|invited|recommended)\b")
_LED = compiled(rf"^(?P<short>{_SHORT})\b")
_NO_BODY = compiled(r"DRAFT|FINAL|WHITE|GREEN|AMBER|RED|CLEAR|ISSUES?|LOG|PAPER|TLP|THE|NEW|OPEN|UPDATE|REPORT")
_IS_BODY = compiled(r"(?i)\b(?:group|(?:sub-?\s?)?committee|forum|panel|board|council|team|partnership|authority)\b")
_BODY_WORD = compiled(
    r"(?P<name>(?:[A-Z][\w&'’/-]*\s+){1,7}?(?:Group|(?:Sub-?\s?)?Committee|Forum|Panel|Board|Council|Team|Partnership))\b"
)


def recognise_body(document: Document, title: Passage | None, profile: Profile | None) -> Profile:
    """The profile to read the paper with: the one given, the committee's own, or the generic one for it."""
    if profile is not None and (profile.meeting.short or profile.meeting.names):
        return profile
    text = fold(title.text) if title else ""
    short, name = _found(document, text)
    own = profile or _built_in(document, short, name) or load("generic")
    return own if own.meeting.short else own.for_committee(short, (name,) if name else ())


def _found(document: Document, title: str) -> tuple[str, str]:
    """Short form and name, as far as the paper says them."""
    for text in _texts(document):
        for match in _SPELLED.finditer(text):
            name = re.sub(r"^(?:The|This|To)\s+", "", match["name"])
            if is_short_form(match["short"], name) and _IS_BODY.search(name):
                return match["short"], name
    return next(_short_forms(document, title), ""), next(_names(document, title), "")


def _short_forms(document: Document, title: str) -> Iterator[str]:
    asked = (match["short"] for text in _texts(document) for match in _ASKED.finditer(text))
    led = (match["short"] for match in (_LED.match(title),) if match)
    marked = (match["short"] for text in _texts(document) for match in find_references(text) if match["sep"] == "_")
    return (short for short in (*led, *asked, *marked) if not _NO_BODY.fullmatch(short))


def _names(document: Document, title: str) -> Iterator[str]:
    for text in (title, *_texts(document)):
        for match in _BODY_WORD.finditer(text):
            yield re.sub(r"^(?:The|This)\s+", "", match["name"])


def _texts(document: Document) -> Iterator[str]:
    """The texts of a paper's first and last blocks, and its running heads: there it names the committee."""
    blocks = list(document.walk())
    for block in (*blocks[:12], *blocks[-8:], *document.furniture):
        yield fold(block.text)


def _built_in(document: Document, short: str, name: str) -> Profile | None:
    known = [profile for profile in map(load, built_in()) if profile.meeting.short]
    by_name = (one for one in known if name and name.casefold() in {n.casefold() for n in one.meeting.names})
    by_short = (one for one in known if short and one.meeting.short == short and _fits(document, one, name))
    return next((*by_name, *by_short).__iter__(), None)


def _fits(document: Document, profile: Profile, name: str) -> bool:
    """A short form alone may be another body's: a name beside it must be this one's."""
    if not name:
        return True
    texts = "\n".join(_texts(document))
    return any(known in texts for known in profile.meeting.names)
