"""What can be a person's name: 'Dr Siân O'Connor-Lloyd', 'Kunal'; not 'Minutes of the meeting', 'National Grid plc'."""

import re
from functools import lru_cache

from opsgdocs.extractors.attendance.scripts import MARKS, can_be_caseless_name, is_caseless, is_whole
from opsgdocs.extractors.text.particles import is_joined_particle, is_particle, without_particles
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_NOBODY = late(
    compiled,
    r"(?:no(?:ne|body| one|t applicable)?|n/?a|nil|tbc|tba|tbd|vacan(?:t|cy).*|to be (?:confirmed|advised|appointed).*|"
    r"no apologies.*|none (?:received|given|recorded).*|there were no.*|all|names?|n\.a\.|unknown|-+|–|—|\.+)\.?",
    re.IGNORECASE,
)
# A word of a name: "O'Connor", 'Smith-Jones', 'J.', 'de'. Digits and most signs are in none.
_WORD = rf"[^\W\d_](?:[^\W\d_]|['’ʼ.\-‑{MARKS}])*"
_NICKNAME = r"[\"“”‘'][^\W\d_][\w -]{0,20}[\"“”’']"  # 'Cy "Chip" Dunn'
_NAME = late(compiled, rf"{_WORD}(?:\s(?:{_WORD}|{_NICKNAME})){{0,6}}")
# 'The Rt Hon Ann Bell'
_HONOURABLE = late(
    compiled,
    r"(?:the\s+)?(?:(?:rt|right|most)\.?\s+)?hon(?:ourable|\.)?\s+(?=\S)|the\s+(?=(?:dowager|lord|lady)\b)"
    r"|(?:the\s+)?(?:(?:most|right|very)\s+)?rev(?:d|['’]d|erend)?\b\.?\s+(?:canon\s+|dr\.?\s+|father\s+)?(?=\S)"
    r"|(?:the\s+)?(?:venerable|ven\.)\s+(?=\S)",
    re.IGNORECASE,
)
# The words below are compared with words whose case is folded.
_TITLE = compiled(
    r"mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|cllr|councillor|cr|crs|councilmember|lord|lady|baroness|rev|revd|hon"
)
_PEER = compiled(r"lord|lady|baroness|baron|viscount|viscountess|earl|countess|duke|duchess|bishop|archbishop|dean")
_HONOURS = frozenset("TtRrHhMmVv")
# Words of minutes that begin with a capital as names do.
_NO_NAME = late(
    compiled,
    r"minutes?|meetings?|agenda|actions?|items?|updates?|reports?|review|apologies|attendees|attendance|present|previous|"
    r"matters|arising|business|welcome|introductions?|any|other|date|time|venue|location|next|version|draft|final|managed|"
    r"classification|reference|committee|subject|page|members?|participants|representing|category|name|organisation|"
    r"company|officers|staff|observers|guests|quorum|decisions?|document|the|purpose|background|notes|approval|conflicts?|declarations?|declared|"
    r"public|participation|received|confidential|distribution|dear|proposed|seconded|plans?|strategy|policy|programme|register|tracker|"
    r"dashboard|budget|papers?|sessions?|schedule|timetable|roadmap|template|workstream|specification|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
)
# Words of organisations and posts that stand where a surname would.
_ORGANISATION = late(
    compiled,
    r"ltd|limited|plc|llp|inc|group|grid|energy|power|gas|electric(?:ity)?|networks?|services?|systems|council|university|"
    r"college|institute|department|office|agency|authority|association|society|trust|company|party|parties|suppliers?|"
    r"manager|director|officer|representatives?|board|panel|forum|team|operations|consulting|solutions|technologies|"
    r"international|holdings|partners|bank|users?|citizens|advice|utilities|licensees?|secretary|secretariat|engineer|"
    r"analyst|consultant|advis[eo]r|executive|accountant|auditor|surveyor|planner|co-?ordinator|administrator|specialist|"
    r"assistant|lecturer|solicitor|architect|developer|inspector|superintendent|headteacher|treasurer|president",
)
_OFFICE = late(
    compiled,
    r"ltd|limited|plc|llp|inc|office|agency|authority|association|department|networks?|services|systems|council|university|"
    r"institute|utilities|secretary|secretariat|director|officer|representatives?|consulting|solutions|technologies",
)
_INITIAL = late(compiled, r"\b((?:[A-Z]\.)+)(?=[A-Z][^\W\d_])")
_OF_BODY = late(
    compiled, r"^(?:[^\W\d_][\w.'’-]*\s+){1,4}?[^\W\d_][\w.'’-]*(?P<of>\s+(?:of|from)\s+)(?=(?:the\s+)?[A-Z])"
)


@lru_cache(maxsize=1 << 10)  # a line is asked whether it lists, is headed by and ends with people
def is_name(text: str) -> bool:
    """Whether a text can be a person's name: 'Dr Siân O'Connor-Lloyd', 'Kunal'; not 'Minutes of the meeting'."""
    words = _without_honour(text).replace(",", " ").split()
    if not _NAME.fullmatch(" ".join(words)) or len(words) > 7:
        return False
    plain = [word.strip(".").casefold() for word in words]
    if any(_NO_NAME.fullmatch(word) for word in plain) or all(_TITLE.fullmatch(word) for word in plain):
        return False
    if any(map(is_caseless, words)) and not can_be_caseless_name(words):
        return False
    return (
        _begins_name(words[0])
        and all(
            _begins_name(word.strip("\"“”‘’'"))
            or is_particle(low)
            or (low == "of" and _PEER.fullmatch(plain[0]) is not None)  # 'Lord Ives of Pier'
            or is_joined_particle(word)
            or (len(word) < 4 and word[1:].isupper())
            or "'" in word[:3]
            or "’" in word[:3]
            for word, low in zip(words, plain, strict=True)
        )
    )


@lru_cache(maxsize=1 << 10)
def is_full_name(text: str) -> bool:
    """Whether a name has a first and a last name, none of them an abbreviation: not 'DCC', 'National Grid plc'."""
    apart = _INITIAL.sub(r"\1 ", text) if "." in text else text  # 'L.Lerusse'
    words = [word for word in _without_honour(apart).split() if not _TITLE.fullmatch(word.strip(".").casefold())]
    if len(words) == 1 and is_whole(words[0]):
        return is_name(text)
    if len(words) < 2 or len(without_particles(words)) > 5 or not is_name(text):
        return False
    abbreviated = any(word.isupper() and len(word.strip(".")) > 2 for word in words) and not text.isupper()
    owning = any(word.endswith(("'", "’", "'s", "’s")) for word in words)  # 'Pilots’ Guild'
    organisation = owning or any(_ORGANISATION.fullmatch(word.strip(".").casefold()) for word in words)
    return not abbreviated and not organisation


def is_office(text: str) -> bool:
    """Whether a text of several words is an office or an organisation by a word that is nobody's surname."""
    words = [word.strip(".").casefold() for word in text.split()]
    return len(words) > 1 and any(_OFFICE.fullmatch(word) for word in words)


def has_title(text: str) -> bool:
    """Whether a text begins as only a person's name does: 'Cllr Tom Lee'."""
    first, _, rest = text.partition(" ")
    return bool(rest) and _TITLE.fullmatch(first.strip(".").casefold()) is not None


@lru_cache(maxsize=1 << 9)
def bare_name(name: str) -> str:
    """A name to compare by, without titles: 'Ms. Alex Smith' → 'alex smith'."""
    words = [word.strip(".") for word in name.casefold().split()]
    return " ".join(word for word in words if not _TITLE.fullmatch(word))


def is_nobody(text: str) -> bool:
    """Whether an entry says that there is no one: 'None', 'Vacant', 'TBC'."""
    return bool(_NOBODY.fullmatch(text.strip(" ()")))


def can_head_people(text: str) -> bool:
    """Whether a line can be a sub-heading of a list, such as an organisation: short, no sentence, not 'Agenda'."""
    return len(text) <= 50 and not text.endswith((".", ";", ",")) and not _NO_NAME.fullmatch(text.casefold())


def body_behind(text: str) -> tuple[int, int] | None:
    """What parts name and body in 'Ed Fox of Green Energy Ltd'; 'Lord Ives of Pier' is one name."""
    match = _OF_BODY.search(text) if " of " in text or " from " in text else None
    if match is None or not is_full_name(text[: match.start("of")]):
        return None
    return None if _PEER.fullmatch(text.split(None, 1)[0].casefold()) else match.span("of")


def _without_honour(text: str) -> str:
    honour = _HONOURABLE.match(text) if text[:1] in _HONOURS else None
    return text[honour.end() :] if honour else text


def _begins_name(word: str) -> bool:
    return word[:1].isupper() or is_caseless(word)
