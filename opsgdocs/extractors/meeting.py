"""Which meeting the minutes are of: title, reference, number, day, times and place.

Operations Group Meeting 29
4 February 2020, 10:00 – 16:30
Gemserv, 8 Fenchurch Place, London, EC3M 4AJ
OPSG_29_0402 - Final Minutes
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from opsgdocs.document import Document, fold
from opsgdocs.extractors.front.dated_reference import is_dated
from opsgdocs.extractors.front.day_in_name import day_in_name
from opsgdocs.extractors.front.designation import Number, bare_number, number_by, number_in_title
from opsgdocs.extractors.front.occasion import Occasion
from opsgdocs.extractors.front.page import Detail, Front
from opsgdocs.extractors.front.reference import find_classification, find_reference, find_status
from opsgdocs.extractors.front.titles import Title, find_title
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.profile.forms import fill
from opsgdocs.profile.loading import BASE
from opsgdocs.records import Evidence, Meeting, Problem

_LONGEST_LINE = 120
_OTHER_MEETING = compiled(r"\b(?:next|previous|last|actions?|from)\b", re.IGNORECASE)


class FrontPage(NamedTuple):
    """What the front page says, and what of it should be looked at."""

    title: str | None
    reference: str | None
    classification: str | None
    status: Literal["draft", "final"] | None
    meeting: Meeting
    problems: tuple[Problem, ...] = ()


class _Claim(NamedTuple):
    """A number that the document gives to its meeting, and where."""

    where: str
    number: Number
    passages: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """What gives the number, as printed."""
        return " ".join(passage.text for passage in self.passages)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Evidence that points at it."""
        return tuple(one for passage in self.passages for one in passage.cite())


def extract_meeting(document: Document, profile: Profile, known: Outline | None = None) -> FrontPage:
    """The front page as records: `meeting.label` is 'OPSG_29' for the lines above."""
    outline = known or Outline(document, profile)
    front, stated = outline.front, outline.stated
    title = find_title(front, profile)
    reference = find_reference(front, stated, profile)
    occasion = outline.occasion
    occasion = occasion if occasion.day else occasion._replace(day=_day_of_file(document, profile))
    told = occasion.day or occasion.yearless
    named = None if told else day_in_name(document.name, day_first=profile.meeting.day_first)
    occasion = occasion._replace(day=named) if named else occasion
    claims = _all_claims(document, front, tuple(_claims(title, stated, reference, profile)), occasion.day, profile)
    classification, status = find_classification(front, stated), find_status(front, stated)
    marks = (reference, *(mark.line if mark else None for mark in (status, classification)))
    used = (*(title.lines if title else ()), *_claimed(claims), *occasion.passages, *filter(None, marks))
    passages = (*_whole(used, outline.details.values()), *_banners(front, profile))
    meeting = _meeting(claims, occasion, passages, profile)
    return FrontPage(
        title=title.text if title else None,
        reference=reference.text if reference else None,
        classification=classification.value if classification else None,
        status=status.value if status else None,
        meeting=meeting,
        problems=(
            *_problems(document, meeting, claims, profile, occasion),
            *_year_problems(occasion),
            *_named_problems(document, named),
            *_rival_problems(occasion),
        ),
    )


def _all_claims(
    document: Document, front: Front, printed: tuple[_Claim, ...], day: date | None, profile: Profile
) -> tuple[_Claim, ...]:
    """The `printed` numbers, or else what the next place says; none where the committee counts by the calendar."""
    numbers = tuple(claim for claim in printed if not is_dated(claim.text, day))
    numbers = numbers or tuple(one for one in _claimed_by_lines(front, profile) if not is_dated(one.text, day))
    by_actions = tuple(_claimed_by_actions(document, profile)) if not numbers else ()
    if printed and day and any(claim.number == day.month for claim in by_actions):
        return ()  # 'MEC_19_0625' with 'MEC 06/01': the actions are numbered within the month
    return numbers or by_actions or tuple(_claimed_by_file(document, profile))


def _claimed_by_file(document: Document, profile: Profile) -> Iterator[_Claim]:
    """Where the document itself says nothing: the file's name, by the profile's pattern."""
    number = number_by(profile.meeting.file_patterns, document.name)
    if number is not None:
        yield _Claim("file name", number)


def _day_of_file(document: Document, profile: Profile) -> date | None:
    from opsgdocs.dates import parse_day

    found = (re.search(pattern, document.name) for pattern in profile.meeting.file_patterns)
    said = next((match["date"] for match in found if match and match.groupdict().get("date")), "")
    return parse_day(said.replace("_", " "), profile.meeting.day_first) if said else None


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
            yield _Claim(where, number, tuple(known))


def _claimed_by_lines(front: Front, profile: Profile) -> Iterator[_Claim]:
    """'Minutes of Meeting 4' on a line of its own, below a title without a number, or in a running head."""
    for line in (*front.lines, *front.furniture):
        number = number_in_title(line.text, profile)
        if number is not None and len(line.text) < _LONGEST_LINE and not _OTHER_MEETING.search(line.text):
            yield _Claim("front page", number, (line,))
            return


def _claimed_by_actions(document: Document, profile: Profile) -> Iterator[_Claim]:
    """Where nothing else says it: the meeting that all actions raised by these minutes are numbered after."""
    found: dict[Number, Passage] = {}
    marker = re.compile(rf"\s*(?:{'|'.join(map(re.escape, profile.actions.markers))})\s+(?=[A-Z])")
    for block in document.walk():
        match = marker.match(block.text)
        identity = id_at(fold(block.text), profile, match.end()) if match else None
        if identity and identity.meeting is not None and identity.body == profile.meeting.short:
            found.setdefault(identity.meeting, Passage(block, identity.start, identity.end))
    if len(found) == 1:
        yield from (_Claim("actions", number, (passage,)) for number, passage in found.items())


def _claimed(claims: Sequence[_Claim]) -> tuple[Passage, ...]:
    return tuple(passage for claim in claims for passage in claim.passages)


def _whole(used: Iterable[Passage], named: Iterable[Detail]) -> Iterator[Passage]:
    """The passages, those that state a detail by name with its label: 'Date: 4 February 2020'."""
    known = tuple(named)
    for passage in used:
        detail = next((one for one in known if _is_within(passage, one.value)), None)
        yield from detail.passages if detail else (passage,)


def _is_within(passage: Passage, value: Passage) -> bool:
    return passage.block is value.block and value.start <= passage.start and passage.end <= value.end


def _banners(front: Front, profile: Profile) -> Iterator[Passage]:
    """Lines that only name the committee: 'OPERATIONS GROUP'."""
    names = {name.casefold() for name in (profile.meeting.short, *profile.meeting.names) if name}
    return (line for line in front.lines if line.text.casefold() in names)


def _meeting(claims: Sequence[_Claim], occasion: Occasion, passages: Iterable[Passage], profile: Profile) -> Meeting:
    number = _number(claims)
    return Meeting(
        committee=profile.meeting.short or None,
        number=number,
        label=_label(number, occasion, profile),
        date=occasion.day,
        start=occasion.start,
        end=occasion.end,
        venue=occasion.venue,
        evidence=tuple(dict.fromkeys(one for passage in passages for one in passage.cite())),
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
        return fill(form, committee=profile.meeting.short, number=number, date=occasion.day) if occasion.day else None
    return profile.label(number) if number is not None else None


def _year_problems(occasion: Occasion) -> Iterator[Problem]:
    said = occasion.yearless
    if said and occasion.day:
        message = f"“{said.passage.text}” bears no year; what the document says beside it tells {occasion.day.year}."
        yield problem("meeting_date_inferred", message, said.passage.cite())
    elif said:
        message = f"“{said.passage.text}” bears no year, and none is certain: the meeting has no date."
        yield problem("meeting_date_doubtful", message, said.passage.cite())


def _named_problems(document: Document, named: date | None) -> Iterator[Problem]:
    if named:
        message = f"No day of the meeting was found in the document; the file's name, “{document.name}”, tells {named}."
        yield problem("meeting_date_doubtful", message)


def _rival_problems(occasion: Occasion) -> Iterator[Problem]:
    """'Date: 20 March 2026' above 'Meeting held on 10 March 2026': one of them is the day of issue."""
    if occasion.rival and occasion.day:
        said = f"“{occasion.rival.text}” on the front page bears another day"
        message = f"{said}; {occasion.day} is taken for the day of the meeting."
        yield problem("meeting_date_doubtful", message, occasion.rival.cite())


def _problems(
    document: Document, meeting: Meeting, claims: Sequence[_Claim], profile: Profile, occasion: Occasion
) -> Iterator[Problem]:
    if meeting.date is None and not occasion.yearless:
        yield problem("no_meeting_date", "No date of the meeting was found on the front page.", meeting.evidence)
    counted = "{number" in profile.meeting.label and profile.name != BASE
    if meeting.number is None and counted:  # minutes of whoever it is may count by days
        yield problem("no_meeting_number", "No number of the meeting was found on the front page.", meeting.evidence)
    named = _claims_of_name(document, meeting.date, profile)
    said = {_plain(claim.number): claim for claim in reversed((*claims, *named))}
    if claims and len(said) > 1:
        each = "; ".join(f"{claim.where} {claim.number}" for claim in reversed(said.values()))
        evidence = tuple(one for claim in claims for one in claim.evidence)
        yield problem("meeting_conflict", f"The document gives its meeting more than one number: {each}.", evidence)


def _claims_of_name(document: Document, day: date | None, profile: Profile) -> tuple[_Claim, ...]:
    """The file's own name counts where it bears the committee's label: 'OPSG_29_0402_Final_Minutes.pdf'."""
    short = profile.meeting.short
    match = re.match(rf"{re.escape(short)}[_ -](\d{{1,3}}|EX\d+)(?=[_ .-])", document.name, re.I) if short else None
    number = bare_number(match[1]) if match else None
    return (_Claim("file name", number),) if number is not None and not is_dated(document.name, day) else ()


def _plain(number: Number) -> str:
    return str(number).removeprefix("EX")
