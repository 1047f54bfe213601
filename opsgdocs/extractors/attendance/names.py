"""One person as printed: 'Alex Smith (AS), DCC (Part – items 4-6)' → the name, whom they are from, and the marks."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.extractors.attendance.leads import without_lead
from opsgdocs.extractors.attendance.marks import (
    UNMARKED,
    Legend,
    Marks,
    canonical_role,
    is_initials,
    is_short_form,
    read_mark,
)
from opsgdocs.extractors.attendance.posts import is_post, name_end
from opsgdocs.extractors.attendance.scripts import MARKS, can_be_caseless_name, is_caseless, is_whole
from opsgdocs.extractors.text.particles import is_joined_particle, is_particle, without_particles
from opsgdocs.extractors.text.passage import Passage, outside_brackets, split, strip
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords

_NOBODY = late(
    re.compile,
    r"(?:no(?:ne|body| one|t applicable)?|n/?a|nil|tbc|tba|tbd|vacan(?:t|cy).*|to be (?:confirmed|advised|appointed).*|"
    r"no apologies.*|none (?:received|given|recorded).*|there were no.*|all|names?|n\.a\.|unknown|-+|–|—|\.+)\.?",
    re.IGNORECASE,
)
# A word of a name: "O'Connor", 'Smith-Jones', 'J.', 'de'. Digits and most signs are in none.
_WORD = rf"[^\W\d_](?:[^\W\d_]|['’ʼ.\-‑{MARKS}])*"
_NICKNAME = r"[\"“”‘'][^\W\d_][\w -]{0,20}[\"“”’']"  # 'Cy "Chip" Dunn'
_NAME = late(re.compile, rf"{_WORD}(?:\s(?:{_WORD}|{_NICKNAME})){{0,6}}")
# 'The Rt Hon Ann Bell'
_HONOURABLE = late(
    re.compile,
    r"(?:the\s+)?(?:(?:rt|right|most)\.?\s+)?hon(?:ourable|\.)?\s+(?=\S)|the\s+(?=(?:dowager|lord|lady)\b)"
    r"|(?:the\s+)?(?:(?:most|right|very)\s+)?rev(?:d|['’]d|erend)?\b\.?\s+(?:canon\s+|dr\.?\s+|father\s+)?(?=\S)"
    r"|(?:the\s+)?(?:venerable|ven\.)\s+(?=\S)",
    re.IGNORECASE,
)
# The words below are compared with words whose case is folded.
_TITLE = re.compile(
    r"mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|cllr|councillor|cr|crs|councilmember|lord|lady|baroness|rev|revd|hon"
)
_PEER = re.compile(r"lord|lady|baroness|baron|viscount|viscountess|earl|countess|duke|duchess|bishop|archbishop|dean")
_HONOURS = frozenset("TtRrHhMmVv")
# Words of minutes that begin with a capital as names do.
_NO_NAME = late(
    re.compile,
    r"minutes?|meetings?|agenda|actions?|items?|updates?|reports?|review|apologies|attendees|attendance|present|previous|"
    r"matters|arising|business|welcome|introductions?|any|other|date|time|venue|location|next|version|draft|final|managed|"
    r"classification|reference|committee|subject|page|members?|participants|representing|category|name|organisation|"
    r"company|officers|staff|observers|guests|quorum|decisions?|document|the|purpose|background|notes|approval|conflicts?|declarations?|declared|"
    r"public|participation|received|confidential|distribution|dear|proposed|seconded|plans?|strategy|policy|programme|register|tracker|"
    r"dashboard|budget|papers?|sessions?|schedule|timetable|roadmap|template|workstream|specification|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
)
# Words of organisations and posts that stand where a surname would.
_ORGANISATION = late(
    re.compile,
    r"ltd|limited|plc|llp|inc|group|grid|energy|power|gas|electric(?:ity)?|networks?|services?|systems|council|university|"
    r"college|institute|department|office|agency|authority|association|society|trust|company|party|parties|suppliers?|"
    r"manager|director|officer|representatives?|board|panel|forum|team|operations|consulting|solutions|technologies|"
    r"international|holdings|partners|bank|users?|citizens|advice|utilities|licensees?|secretary|secretariat|engineer|"
    r"analyst|consultant|advis[eo]r|executive|accountant|auditor|surveyor|planner|co-?ordinator|administrator|specialist|"
    r"assistant|lecturer|solicitor|architect|developer|inspector|superintendent|headteacher|treasurer|president",
)
_OFFICE = late(
    re.compile,
    r"ltd|limited|plc|llp|inc|office|agency|authority|association|department|networks?|services|systems|council|university|"
    r"institute|utilities|secretary|secretariat|director|officer|representatives?|consulting|solutions|technologies",
)
_INITIAL = late(re.compile, r"\b((?:[A-Z]\.)+)(?=[A-Z][^\W\d_])")
_FEWEST_WORDS = 2  # of a name behind which marks may stand
_LONGEST_ENTRY = 250  # characters of one person with all that stands behind the name
_POST_NOMINALS = late(
    re.compile,
    r"(?:(?:[CDMOK]BE|GBE|KCMG|CMG|KCB|CB|KC|QC|JP|DL|TD|FRS|FRSE|FBA|FREng|FCA|ACA|FCCA|ACCA|CPFA|F?CIPD|MCIPD|MBA|MPA|"
    r"MA|[BM]Sc|BA|BEng|MEng|PhD|DPhil|EdD|LLB|LLM|RN|FRCP|FRCS|MRCP|FRCN|FIET|MIET|CEng|FICE|MICE|FRICS|MRICS|FLS|FSA|"
    r"Hons|Bt|Kt)\b[\s,.]*)+",
)
# 'Ann Bell (work commitments)' among the apologies
_REASON = late(
    re.compile,
    r"(?:(?:due to|because of|on|at|owing to)\s+)?(?:an?\s+)?(?:(?:work|other|prior|previous|family|personal|business|"
    r"medical|"
    r"health|annual|another|professional|unforeseen|childcare|clashing)\s+)*(?:commitments?|engagements?|reasons?|leave|"
    r"holidays?|vacation|illness|ill|sick(?:ness)?|unwell|appointments?|away|bereavement|circumstances)|work|personal|family",
    re.IGNORECASE,
)
_COVERED = re.compile(
    r"(?i)(?:represented|replaced|substituted|deputised|covered)(?:\s+for)?\s+by\b"
    r"|.*\bin (?:his|her|their) (?:place|stead)\b"
    r"|(?:has\s+)?(?:sent|sending|nominated)\s+.*\b(?:as|alternate|deputy|substitute)\b"
    r"|.*\b(?:attended|attending|deputised|deputising|substituted)(?:\s+(?:instead|on\s+\w+\s+behalf))?$"
)
SIGNS = "*†‡#^~§¹²³⁴⁵"
_BULLET = late(re.compile, r"^(?:[•●○◦▪■☐☑☒✓✔✗·o]\s+|[-–—*+]\s+|\[[ xX]\]\s+|\(?\d{1,2}[.)]\s+|:\s*|@(?=[^\W\d_]))+")
_SEPARATORS = re.compile(r"\s+[–—-]\s*|\s*[–—]\s+|-\s+|,\s*|\t|\s*:\s+|\s\|\s|\s/\s|\s*(?:\.{3,}|…+)\s*|\s+(?=@\w)")
_SEPARATING = re.compile(r"[()\[\],:|/\t–—…@-]|\.{3}")  # one of these stands between any two segments
_OF_BODY = late(
    re.compile, r"^(?:[^\W\d_][\w.'’-]*\s+){1,4}?[^\W\d_][\w.'’-]*(?P<of>\s+(?:of|from)\s+)(?=(?:the\s+)?[A-Z])"
)
_BESIDE = re.compile(
    r"(?i)\s*[,;]\s*|\s+[–-]\s+|\s+and\s+(?=alternate\b|deputising\b|on behalf\b)"
)  # what parts marks from an organisation: '(Isle Networks, part)'
SURNAME_FIRST = late(re.compile, r"[^\W\d_][\w'’-]*,\s*[^\W\d_][\w'’-]*(?:\s\w\.?)?\W*(?:\(.*\))?")
"""'Smith, Alex', 'Smith, Alex J. (DCC)'."""
_ADDRESS = re.compile(r"(?<=\w)\s*[<(\[]?\s*(?:mailto:)?[^\s@<(\[]+@[^\s@>]+[>)\]]?\s*$")
_CONTACT = re.compile(r"\S*@\S+|https?:\S+")


class Person(NamedTuple):
    """A person in a list: the stretch that is the name, the affiliation behind it if any, and the marks.

    `entry` is all that was read: 'Alex Smith – DCC (Part)'.
    """

    name: Passage
    affiliation: str | None
    marks: Marks
    bare: bool  # nothing stands behind the name
    entry: Passage


def read_person(
    entry: Passage, words: AttendanceWords, legend: Legend = (), *, inverted: bool = False
) -> Person | None:
    """The person an entry of a list names; None where it names nobody ('Vacant', 'TBC') or is other text.

    `inverted`: the list as a whole has surnames first, so that 'Page, Denny' and 'MANION, Art' are names too.
    """
    entry, leading = without_lead(_without_bullet(entry), words)
    if len(entry.text) > _LONGEST_ENTRY or is_nobody(entry.text):
        return None
    segments = _segments(entry)
    if inverted and SURNAME_FIRST.fullmatch(entry.text) and entry.text[0].isupper():
        head, rest = Passage(entry.block, segments[0].start, segments[1].end), segments[2:]
        affiliation, marks = _read_segments([segment.text for segment in rest], head.text, words, legend)
        return Person(head, affiliation, marks | leading, bare=not rest, entry=entry)
    segments = _behind_initials(segments)
    if len(segments) > 1 and segments[0].text.casefold().startswith("the ") and has_title(segments[1].text):
        leading |= Marks(role=segments[0].text[4:].strip())  # 'the Mayor (Councillor Ann Bell)'
        segments = segments[1:]
    head, *rest = _without_post(_surname_first(entry, segments), words)
    head, marks = _without_signs(head, legend)
    head, trailing = _without_trailing(head, words)
    last = head.text.rsplit(maxsplit=1)[-1:]
    if not is_name(head.text) or any(canonical_role(word, words) for word in last):  # 'Parish Clerk'
        return None
    affiliation, more = _read_segments([segment.text for segment in rest], head.text, words, legend)
    return Person(head, affiliation, marks | trailing | more | leading, bare=not rest, entry=entry)


def _without_post(segments: list[Passage], words: AttendanceWords) -> list[Passage]:
    """'Naomi Peel Trust Secretary (NP)': the initials tell where the name ends and the post begins."""
    head, *rest = segments
    end, initials = name_end(head.text, [segment.text for segment in rest])
    post = head.part(end) if end else None
    if post is None or not (is_post(post.text) or is_office(head.text) or canonical_role(post.text, words)):
        return segments
    return [head.part(0, end), post, *(one for place, one in enumerate(rest) if place != initials)]


def are_inverted(texts: Sequence[str]) -> bool:
    """Whether most entries of a list have the surname first: 'Smith, Alex', 'Page, Denny'."""
    inverted = sum(SURNAME_FIRST.fullmatch(text) is not None for text in texts if "," in text)
    return inverted > 1 and inverted * 2 > len(texts)


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


def _without_honour(text: str) -> str:
    honour = _HONOURABLE.match(text) if text[:1] in _HONOURS else None
    return text[honour.end() :] if honour else text


def _begins_name(word: str) -> bool:
    return word[:1].isupper() or is_caseless(word)


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


def _without_bullet(entry: Passage) -> Passage:
    match = _BULLET.match(entry.text)
    address = (
        _ADDRESS.search(entry.text)
        if "@" in entry.text[:_LONGEST_ENTRY] and len(entry.text) <= _LONGEST_ENTRY
        else None
    )
    if address:
        return _without_bullet(entry.part(0, address.start()))
    return strip(entry.part(match.end()) if match else entry, ".;, ")


def _segments(entry: Passage) -> list[Passage]:
    """The name, then each bracket and each part behind a dash or comma, in order."""
    text = entry.text
    body = body_behind(text)
    if body:
        return [entry.part(0, body[0]), *_segments(entry.part(body[1]))]
    if not _SEPARATING.search(text):
        return [entry]
    cuts = sorted([*_bracket_edges(text), *outside_brackets(text, _SEPARATORS.pattern)])
    edges = [(0, 0), *cuts, (len(text), len(text))]
    parts = [entry.part(left[1], right[0]) for left, right in pairwise(edges) if left[1] <= right[0]]
    return [parts[0], *(part for part in parts[1:] if part.text)]


def body_behind(text: str) -> tuple[int, int] | None:
    """What parts name and body in 'Ed Fox of Green Energy Ltd'; 'Lord Ives of Pier' is one name."""
    match = _OF_BODY.search(text) if " of " in text or " from " in text else None
    if match is None or not is_full_name(text[: match.start("of")]):
        return None
    return None if _PEER.fullmatch(text.split(None, 1)[0].casefold()) else match.span("of")


def _behind_initials(segments: list[Passage]) -> list[Passage]:
    """'AB – Ann Bell' and 'AB (Ann Bell, Isle Networks)' from the name on."""
    if len(segments) == 1 or not segments[0].text.isupper():
        return segments
    named = split(segments[1], r"\s*,\s*")
    known = bool(named) and is_full_name(named[0].text) and is_initials(segments[0].text, named[0].text)
    return [*named, *segments[2:]] if known else segments


def _surname_first(entry: Passage, segments: list[Passage]) -> list[Passage]:
    """'Smith, Alex (DCC)': the comma belongs to the name where a single word stands before it and a name behind."""
    if len(segments) < 2 or not is_name(segments[0].text) or not is_name(segments[1].text):
        return segments
    first, second = segments[:2]
    between = entry.text[first.end - entry.start : second.start - entry.start]
    if is_caseless(first.text):
        return segments
    single = " " not in first.text and not first.text.isupper() and not second.text.isupper()
    if not single or between.strip() != "," or len(second.text.split()) > 2:
        return segments
    return [Passage(entry.block, first.start, second.end), *segments[2:]]


def _bracket_edges(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[(\[](?=[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*(?:[)\]]|$))|[)\]]", text):
        yield match.span()


def _without_signs(head: Passage, legend: Legend) -> tuple[Passage, Marks]:
    numbered = head.text[-1:].isdecimal() and re.search(r"[^\W\d_]\d$", head.text)
    bare = strip(head, SIGNS + ".,;:" + ("0123456789" if numbered else ""))
    if bare is head:
        return head, UNMARKED
    signs = head.text.replace(bare.text, "", 1).strip()
    marks = next((marks for sign, marks in legend if sign == signs), UNMARKED)
    return bare, marks


def _without_trailing(head: Passage, words: AttendanceWords) -> tuple[Passage, Marks]:
    """Marks that stand behind the name without brackets: 'Alex Smith joined by Teams', 'Alex Smith T/C'."""
    for space in list(re.finditer(r"\s", head.text))[1:] if len(head.text.split()) > _FEWEST_WORDS else ():
        marks = read_mark(head.text[space.end() :], words)
        if marks and marks != UNMARKED:
            return head.part(0, space.start()), marks
    return head, UNMARKED


def _read_segments(segments: list[str], name: str, words: AttendanceWords, legend: Legend) -> tuple[str | None, Marks]:
    marks, affiliation = UNMARKED, None
    for segment in segments:
        text = _without_initials(without_contact(segment).strip(" .;,"), name)
        text, beside = _without_marks_beside(text, words, legend)
        text, deputised = _represented(text)
        read = _marks_of(text, words, legend)
        marks |= beside | deputised
        if read:
            marks |= read
        elif affiliation and text.isupper() and is_short_form(text, affiliation):
            affiliation = f"{affiliation} ({text})"
        elif _REASON.fullmatch(text) and not text.isupper():
            continue
        elif text and affiliation is None and not (is_initials(text, name) or _POST_NOMINALS.fullmatch(text)):
            affiliation = text
    return affiliation, marks


def _without_initials(text: str, name: str) -> str:
    """'JB, Headteacher' in one bracket behind Jan Birch: the initials say nothing of whom somebody is from."""
    first, comma, rest = text.partition(",")
    return rest.strip() if comma and first.isupper() and is_initials(first, name) else text


def _represented(text: str) -> tuple[str, Marks]:
    """'representing Tim Udall' deputises for him, 'representing Isle Networks' is from there."""
    covered, _, whom = text.partition(" ")
    if covered.casefold() == "representing":
        return ("", Marks(alternate=True, alternate_for=whom)) if is_full_name(whom) else (whom, UNMARKED)
    return ("" if _COVERED.match(text) else text), UNMARKED


def without_contact(text: str) -> str:
    """The text without addresses of mail and of web pages."""
    return _CONTACT.sub("", text).strip(" ;,") if "@" in text or ":" in text else text


def _without_marks_beside(text: str, words: AttendanceWords, legend: Legend) -> tuple[str, Marks]:
    """'Isle Networks, part' in one bracket: the organisation, and the marks behind or before it."""
    parts = [part for part in _BESIDE.split(text) if part]
    read = [_marks_of(part, words, legend) for part in parts]
    read = [marks or (UNMARKED if _COVERED.match(part) else None) for part, marks in zip(parts, read, strict=True)]
    known = [marks for marks in read if marks]
    others = [part for part, marks in zip(parts, read, strict=True) if not marks]
    if not known or len(others) != 1:
        return text, UNMARKED
    total = UNMARKED
    for marks in known:
        total |= marks
    return others[0], total


def _marks_of(text: str, words: AttendanceWords, legend: Legend) -> Marks | None:
    """The marks of one segment, which may join several: 'Part, Teleconference', 'Chair / T/C'."""
    read = read_mark(text, words, legend)
    if read:
        return read
    parts = [read_mark(part, words, legend) for part in re.split(r"\s*[,;/&]\s*|\s+and\s+|\s+[–-]\s+", text)]
    known = [part for part in parts if part]
    if known and len(known) == len(parts):
        total = UNMARKED
        for part in known:
            total |= part
        return total
    return None
