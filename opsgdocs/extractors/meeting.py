"""Which meeting the minutes are of: title, reference, number, day, times and place.

Operations Group Meeting 29
4 February 2020, 10:00 – 16:30
Gemserv, 8 Fenchurch Place, London, EC3M 4AJ
OPSG_29_0402 - Final Minutes
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from opsgdocs.document import Document, fold
from opsgdocs.extractors.evidence import cite
from opsgdocs.extractors.front.designation import Number, bare_number, number_in_title
from opsgdocs.extractors.front.occasion import Occasion, find_occasion
from opsgdocs.extractors.front.page import Front, details, read_front
from opsgdocs.extractors.front.passage import Passage
from opsgdocs.extractors.front.reference import find_classification, find_reference, find_status
from opsgdocs.extractors.front.titles import Title, find_title
from opsgdocs.extractors.ids import id_at
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, Meeting, Problem

_LONGEST_LINE = 120
_OTHER_MEETING = re.compile(r"\b(?:next|previous|last|actions?|from)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the front page says, and what of it should be looked at."""

    title: str | None
    reference: str | None
    classification: str | None
    status: Literal["draft", "final"] | None
    meeting: Meeting
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Claim:
    """A number that the document gives to its meeting, and where."""

    where: str
    number: Number
    evidence: tuple[Evidence, ...] = ()


def extract_meeting(document: Document, profile: Profile) -> FrontPage:
    """The front page as records: `meeting.label` is 'OPSG_29' for the lines above."""
    front = read_front(document, profile)
    stated = details(front, profile)
    title = find_title(front, profile)
    reference = find_reference(front, stated, profile)
    occasion = find_occasion(front, stated, profile)
    claims = (
        tuple(_claims(title, stated, reference, profile))
        or tuple(_claimed_by_lines(front, profile))
        or tuple(_claimed_by_actions(document, profile))
    )
    meeting = _meeting(title, claims, occasion, profile)
    return FrontPage(
        title=title.text if title else None,
        reference=reference.text if reference else None,
        classification=find_classification(front, stated),
        status=find_status(front, stated),
        meeting=meeting,
        problems=tuple(_problems(document, meeting, claims, profile)),
    )


def _claims(
    title: Title | None, stated: Mapping[str, Passage], reference: Passage | None, profile: Profile
) -> Iterator[_Claim]:
    lines = {"title": title.lines if title else (), "details": (stated.get("number"),), "reference": (reference,)}
    for where, passages in lines.items():
        known = [passage for passage in passages if passage]
        text = " ".join(passage.text for passage in known)
        number = number_in_title(text, profile)
        if number is None and where == "details":
            number = bare_number(text)
        if number is not None:
            yield _Claim(where, number, tuple(one for passage in known for one in passage.cite()))


def _claimed_by_lines(front: Front, profile: Profile) -> Iterator[_Claim]:
    """'Minutes of Meeting 4' on a line of its own, below a title without a number, or in a running head."""
    for line in (*front.lines, *front.furniture):
        number = number_in_title(line.text, profile)
        if number is not None and len(line.text) < _LONGEST_LINE and not _OTHER_MEETING.search(line.text):
            yield _Claim("front page", number, line.cite())
            return


def _claimed_by_actions(document: Document, profile: Profile) -> Iterator[_Claim]:
    """Where nothing else says it: the meeting that all actions raised by these minutes are numbered after."""
    found: dict[Number, tuple[Evidence, ...]] = {}
    marker = re.compile(rf"\s*(?:{'|'.join(map(re.escape, profile.actions.markers))})\s+(?=[A-Z])")
    for block in document.walk():
        match = marker.match(block.text)
        identity = id_at(fold(block.text), profile, match.end()) if match else None
        if identity and identity.body == profile.meeting.short:
            found.setdefault(identity.meeting, cite(block, identity.start, identity.end))
    if len(found) == 1:
        yield from (_Claim("actions", number, evidence) for number, evidence in found.items())


def _meeting(title: Title | None, claims: Sequence[_Claim], occasion: Occasion, profile: Profile) -> Meeting:
    number = _number(claims)
    titled = tuple(one for line in title.lines for one in line.cite()) if title else ()
    claimed = tuple(one for claim in claims for one in claim.evidence)
    dated = tuple(one for passage in occasion.passages for one in passage.cite())
    return Meeting(
        committee=profile.meeting.short or None,
        number=number,
        label=_label(number, occasion, profile),
        date=occasion.day,
        start=occasion.start,
        end=occasion.end,
        venue=occasion.venue,
        evidence=tuple(dict.fromkeys((*titled, *claimed, *dated))),
    )


def _number(claims: Sequence[_Claim]) -> Number | None:
    """The first claim; 'Extraordinary Meeting 3' is EX3 unless the reference numbers it as the others."""
    if not claims:
        return None
    first = claims[0].number
    plain = [claim.number for claim in claims[1:] if isinstance(claim.number, int)]
    return plain[0] if plain and first == f"EX{plain[0]}" else first


def _label(number: Number | None, occasion: Occasion, profile: Profile) -> str | None:
    form = profile.meeting.label
    if not profile.meeting.short:
        return None
    if "{date" in form:
        return form.format(committee=profile.meeting.short, number=number, date=occasion.day) if occasion.day else None
    return profile.label(number) if number is not None else None


def _problems(document: Document, meeting: Meeting, claims: Sequence[_Claim], profile: Profile) -> Iterator[Problem]:
    if meeting.date is None:
        yield problem("no_meeting_date", "No date of the meeting was found on the front page.", meeting.evidence)
    if meeting.number is None and "{number" in profile.meeting.label:
        yield problem("no_meeting_number", "No number of the meeting was found on the front page.", meeting.evidence)
    named = _claims_of_name(document, profile)
    said = {_plain(claim.number): claim for claim in reversed((*claims, *named))}
    if claims and len(said) > 1:
        each = "; ".join(f"{claim.where} {claim.number}" for claim in reversed(said.values()))
        evidence = tuple(one for claim in claims for one in claim.evidence)
        yield problem("meeting_conflict", f"The document gives its meeting more than one number: {each}.", evidence)


def _claims_of_name(document: Document, profile: Profile) -> tuple[_Claim, ...]:
    """The file's own name counts where it bears the committee's label: 'OPSG_29_0402_Final_Minutes.pdf'."""
    short = profile.meeting.short
    match = re.match(rf"{re.escape(short)}[_ -](\d{{1,3}}|EX\d+)(?=[_ .-])", document.name, re.I) if short else None
    number = bare_number(match[1]) if match else None
    return (_Claim("file name", number),) if number is not None else ()


def _plain(number: Number) -> str:
    return str(number).removeprefix("EX")
