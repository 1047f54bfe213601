"""The marks behind a name: '(Teleconference)', '(Part – items 4-6)', '(Alternate for Jo Bloggs)', '*', '(AS)'.

A mark is read only where all its words are known; '(Remote Metering Ltd)' is therefore an organisation.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords

# Words that join the telling ones: 'joined by Teams', 'for items 4 to 6 only'.
_JOINING = late(
    compiled,
    r"\b(?:by|via|on|over|at|from|for|until|till|til|to|and|only|the|a|meeting|join(?:ed|ing|s)?|attend(?:ed|ing|s|ance)?"
    r"|left|leav(?:es|ing)|arriv(?:ed|ing|es)|after|before|during|agenda|items?|sections?|session|through|up|in|person|of|"
    r"with|late|early|call|link|was|started|onwards?|start|end|am|pm|noon|midday|morning|afternoon|lunch|present|"
    r"dial(?:led|ed|ling)?|phone(?:d)?|hrs?|hours?|connection|participation|using|both)\b"
    r"|(?<=\d)(?:am|pm)\b",
    re.IGNORECASE,
)
_PARTLY = compiled(
    r"\bitems? \d|\bleft\b|\bleaving\b|\bleaves\b|\barriv|\buntil\b|\btill?\b|\bup to\b|\b(?:late|early)\b|"
    r"\bonwards?\b|\bjoin(?:ed|ing|s)?\s+(?:the\s+meeting\s+)?\d|"
    r"^\d{1,2}[:.]\d\d\s*(?:[–-]|to)\s*\d{1,2}[:.]\d\d$|"
    r"\b(?:from|after|before|at) (?:agenda |item |\d)|\d(?:am|pm)\b|^(?:morning|afternoon)$|"
    r"\b(?:morning|afternoon|am|pm|a\.m|p\.m|items?) only\b|\b(?:morning|afternoon) session",
    re.IGNORECASE,
)
_ITEM = compiled(r"\bitems?\b", re.IGNORECASE)
_ONLY = compiled(r"\b(?:only|for|part)\b", re.IGNORECASE)
_THERE = compiled(r"\b(?:in[- ]person|present|attended)\b", re.IGNORECASE)
_AS_VERB = compiled(r"^in the (?=chair)|(?<=chair)ed by$|(?: taken| recorded)? by$")
_IN_THE_CHAIR = compiled(r"^(?:in|taking|took) the (?=chair$)|^(?:acting )?as (?=chair)", re.IGNORECASE)
_NOT_LETTERS = compiled(r"[\W\d_]+")
_PERSON = r"(?P<whom>[A-ZÀ-Þ][\w.'’\-]*(?:\s[\w.'’\-]+){0,5})"
_LEGEND = compiled(
    r"(?:^|[\s,;:|])\(?(?P<sign>[*†‡#^~§¹²³]{1,3}|\(?[A-Z]{1,3}\)?)\)?"
    r"\s*(?:=|–|-|:|\bdenotes\b|\bindicates\b|\bmeans\b|\bsignifies\b|\s)\s*(?P<means>[^,;|()=]+)"
)

_NEAR = 200  # characters, in which a name stands before a sign
_NAME_AT_END = late(compiled, r"[A-ZÀ-Þ][\w.'’-]*\s+[A-ZÀ-Þ][\w'’-]+\s*[(\[]?$")

_IS_DEPUTY = compiled(r"deputy\s+(?!(?:for|to|of)\b)\w", re.IGNORECASE)


class Marks(NamedTuple):
    """What is known of a person beside the name."""

    remote: bool = False
    part: bool = False
    alternate: bool = False
    alternate_for: str | None = None
    role: str | None = None
    apologies: bool = False

    def __or__(self, other: "Marks") -> "Marks":
        if other is UNMARKED:
            return self
        return Marks(
            self.remote or other.remote,
            self.part or other.part,
            self.alternate or other.alternate,
            self.alternate_for or other.alternate_for,
            self.role or other.role,
            self.apologies or other.apologies,
        )


UNMARKED = Marks()

Legend = tuple[tuple[str, Marks], ...]
"""Signs that the document explains: '* by teleconference' → ('*', Marks(remote=True))."""


@lru_cache(maxsize=1 << 9)  # 'Teleconference' and 'DCC' stand behind name after name
def read_mark(text: str, words: AttendanceWords, legend: Legend = ()) -> Marks | None:
    """What a mark says; None where it is no mark: `read_mark('Part – items 4-6', …).part` is True."""
    plain = text.strip(" .,;:()[]–-")
    for sign, marks in legend:
        if text.strip() in (sign, f"({sign})"):
            return marks
    if not plain:
        return None
    alternate = _alternate(plain, words)
    if alternate:
        return alternate
    role = canonical_role(_IN_THE_CHAIR.sub("", plain), words)
    return Marks(role=role) if role else _presence(plain, words)


def canonical_role(text: str, words: AttendanceWords) -> str | None:
    """The profile's form of a role: 'chair' → 'Chair'; None for any other text."""
    plain = " ".join(text.split()).casefold()
    if plain.endswith(" by") or plain.startswith("in the "):
        plain = _AS_VERB.sub("", plain)  # 'chaired by', 'minutes taken by', 'in the chair'
    return _by_folded(words.roles).get(plain)


def read_legend(texts: Iterable[str], words: AttendanceWords) -> Legend:
    """The signs that lines such as '* by teleconference' or '(T) Teleconference, (P) Part' explain."""
    found: dict[str, Marks] = {}
    for text in texts:
        for match in _LEGEND.finditer(text):
            marks = None if _is_of_person(match) else read_mark(match["means"], words)
            if marks and marks != UNMARKED:
                found.setdefault(match["sign"].strip("()"), marks)
    return tuple(found.items())


def _is_of_person(match: re.Match[str]) -> bool:
    """'Alex Smith (DCC) – item 3 only' explains no sign."""
    between = match.string[match.end("sign") : match.start("means")]
    explains = "=" in between or any(char.isalpha() for char in between)
    return (
        match["sign"].strip("()").isalpha()
        and not explains
        and bool(_NAME_AT_END.search(match.string, max(0, match.start("sign") - _NEAR), match.start("sign")))
    )


def is_short_form(short: str, name: str) -> bool:
    """Whether a short form's letters stand in a name in their order: OPSG in 'Operations Group'."""
    letters = iter(name.casefold())
    return all(letter in letters for letter in short.casefold() if letter.isalpha())


def is_initials(text: str, name: str) -> bool:
    """Whether a bracket holds a person's initials: 'AS' or 'ASm' behind Alex Smith, 'AHol' behind Alan Holzer."""
    text = text.rstrip("0123456789") if text[:1].isalpha() else text  # 'ER1', as there are two
    if not re.fullmatch(r"[A-Z][A-Za-z.]{0,8}", text) or " " in text:
        return False
    initials = [word[0] for word in re.findall(r"[A-Z][\w'’-]*", name)]
    if text.isupper() and len(initials) > 1 and (text[0], text[-1]) == (initials[0], initials[-1]) and len(text) < 5:
        return True  # 'TGP' behind Toby Perring: with the letter of a middle name
    first = [word[0].casefold() for word in re.findall(r"[^\W\d_][\w'’]*", name)]
    capitals = [letter.casefold() for letter in text if letter.isupper()]
    return (
        is_short_form(text, name)
        and bool(first)
        and capitals[0] in first
        and all(capital in first for capital in capitals)
    )


def _alternate(text: str, words: AttendanceWords) -> Marks | None:
    match = _alternates(words.alternate).fullmatch(text)
    if not match:
        return None
    whom = match["whom"] or match["other"]
    if whom and (any(canonical_role(word, words) for word in whom.split()) or _IS_DEPUTY.match(text)):
        return None  # 'Deputy Panel Chair' and 'Deputy Headteacher' deputise for nobody by name
    return Marks(alternate=True, alternate_for=whom)


def _presence(text: str, words: AttendanceWords) -> Marks | None:
    found, rest = [], text
    for known in (words.remote, words.part, words.apologies):
        cut = _any_of(known).sub(" ", rest)
        found.append(cut != rest)
        rest = cut
    marks = Marks(remote=found[0], part=found[1] or bool(_PARTLY.search(text)), apologies=found[2])
    left = _JOINING.sub(" ", rest)
    if not _NOT_LETTERS.sub("", left):
        return marks if marks != UNMARKED or _THERE.search(text) else None
    # '(Security item only)': that it was for one item is told, whichever it was
    for_an_item = _ITEM.search(text) and _ONLY.search(text) and len(left.split()) < 4
    return marks._replace(part=True) if for_an_item else None


@cache
def _by_folded(words: tuple[str, ...]) -> dict[str, str]:
    return {word.casefold(): word for word in words}


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    return compiled(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in ordered) + r")(?!\w)", re.IGNORECASE)


@cache
def _alternates(words: tuple[str, ...]) -> re.Pattern[str]:
    ordered = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    named = rf"(?i:(?:{ordered})(?:\s+(?:for|to|of))?)(?:[\s:–-]+{_PERSON})?"
    return compiled(rf"{named}|(?:(?i:for|deputising for|in place of)|vice)\s+{_PERSON.replace('whom', 'other')}")
