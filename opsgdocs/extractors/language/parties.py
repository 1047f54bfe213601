"""Who is who in a sentence of minutes: 'the DCC' is a party, 'OPSG members' the committee, 'the release' neither."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from opsgdocs.profile import Profile
from opsgdocs.records import Attendee

_LEADING = regex.compile(r"(?i)^(?:\W*(?:and|or|of|the|an?|&|/|both|each|that)(?=\W|$)\W*)+|^[^\w(]+")
_TRAILING = regex.compile(r"(?i)(?:[\s,(&/-]|\b(?:and|or|of|the|an?)$)+$")
_INNER_ARTICLE = regex.compile(r"(?<!(?:,|\band|&|\bof|/|\bor))\s+(?i:the|an?)\s+(?=\w)")
_ACRONYM = regex.compile(r"(?<!\w)[A-Z][A-Z&]*[A-Z]s?(?!\w)")
_ROLE = regex.compile(
    r"(?i)\b(?:members?|representatives?|part(?:y|ies)|users?|suppliers?|operators?|chair(?:man|woman|person)?|secretary"
    r"|secretariat|team|group|committee|board|panel|everyone|clerk|councill?ors?|trustees?|providers?|colleagues?|treasurer)$"
)
_ALL = regex.compile(
    r"(?i)(?:all\s+|voting\s+)*(?:members?|attendees|participants|everyone|all|group|committee|meeting|colleagues)"
)
_BODIES = ("board", "panel", "committee", "group", "forum", "council", "trustees", "council members", "board members")
_WORD = regex.compile(r"[\w&’'-]+")


@dataclass(frozen=True, slots=True)
class Parties:
    """The committee's own names, and the names of those who are present or own actions."""

    committee: frozenset[str]
    known: frozenset[str]

    @classmethod
    def of(cls, profile: Profile, attendees: Sequence[Attendee], parties: frozenset[str], title: str = "") -> "Parties":
        """What one document tells; 'the Board' is the committee itself where the title or nothing says what it is."""
        names = {profile.meeting.short, *profile.meeting.names}
        names |= {name.rsplit(" ", 1)[-1] for name in profile.meeting.names}
        names |= {body for body in _BODIES if not any(names) or body in title.casefold()}
        known = {party for named in parties for party in _forms(named)}
        known |= {form for attendee in attendees for form in _person(attendee)}
        return cls(_folded(names), _folded(known) - {""})

    def is_committee(self, name: str) -> bool:
        """Whether the committee itself is meant: 'OPSG', 'the OPSG members', 'all members'."""
        folded = regex.sub(r"\s*\([^)]*\)", "", name).casefold()
        bare = regex.sub(r"\s+(?:members?|chair)$", "", folded)
        return _ALL.fullmatch(folded) is not None or bare in self.committee

    def speaks_for_committee(self, name: str) -> bool:
        """Whether it is the committee, its chair or one of its members who speaks."""
        return self.is_committee(name) or regex.search(r"(?i)\b(?:members?|chair\w*)$", name) is not None

    def is_known(self, name: str) -> bool:
        """Whether it is somebody of this meeting: a name of the lists, an owner, or a role."""
        folded = name.casefold()
        return self.is_committee(name) or folded.removesuffix("s") in self.known or _ROLE.search(name) is not None

    def is_party(self, name: str) -> bool:
        """Whether it can be a party at all: somebody known, or a short form in capitals."""
        return self.is_known(name) or _ACRONYM.search(name) is not None


def bare_name(text: str) -> str:
    """The party's name without what stands around it: 'and the LS member' → 'LS member'."""
    name = _TRAILING.sub("", _LEADING.sub("", regex.split(r"\.\s", text.strip())[-1]))
    inner = list(_INNER_ARTICLE.finditer(name))
    name = name[inner[-1].end() :] if inner else name
    return name.strip("() ") if name.count("(") != name.count(")") else name.strip()


def _forms(name: str) -> Iterator[str]:
    yield name
    short = regex.search(r"\(([A-Z&]{2,})\)", name)
    if short:
        yield short[1]
        yield name[: short.start()].strip()


def _person(attendee: Attendee) -> Iterator[str]:
    """'Shona Bendix' is called so, 'Shona', 'Bendix', or 'SB'."""
    words = [word for word in _WORD.findall(attendee.name) if len(word) > 1]
    yield attendee.name
    yield from words[:1] + words[-1:]
    if len(words) > 1:
        yield "".join(word[0] for word in words)


def _folded(names: set[str]) -> frozenset[str]:
    return frozenset(name.casefold().removesuffix("s") for name in names if name) | frozenset(
        name.casefold() for name in names if name
    )
