"""Who was there and who was not: the lists of people on the front page.

Category                 Operations Group Members
Operations Group Chair   Alex Smith
DCC                      Jo Bloggs (Part) (Teleconference)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from opsgdocs.document import Block, Document, Table, TextBlock, walk
from opsgdocs.extractors.attendance.deputies import with_deputies
from opsgdocs.extractors.attendance.labels import attendance_label, may_hold_label
from opsgdocs.extractors.attendance.listings import Listing, Part, find_listings
from opsgdocs.extractors.attendance.marks import UNMARKED, Legend, Marks, canonical_role, read_legend, read_mark
from opsgdocs.extractors.attendance.matrix import This, matrix_of, of_this_meeting
from opsgdocs.extractors.attendance.names import bare_name, is_full_name
from opsgdocs.extractors.attendance.roster import read_roster
from opsgdocs.extractors.attendance.roster_heads import Lane, Row
from opsgdocs.extractors.attendance.roster_tables import Found, has_ticks, is_roster, read_table, rows_of
from opsgdocs.extractors.front.designation import bare_number, number_in_title
from opsgdocs.extractors.front.titles import find_title
from opsgdocs.extractors.items.sections import Section
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.records import Attendee, Problem

APOLOGIES = "Apologies"
_FEWEST = 2  # members
_LESSER = frozenset({"deputy", "vice", "assistant", "former", "shadow"})  # 'Deputy Panel Chair' is not the Chair
# 'Board Members Present', 'Directors absent': whoever they are, it says whether they were there
_TELLS = late(compiled, r"\b(?:present|absent|attending|(?:not )?in attendance)$", re.I)
# As in: Present (online); Attending via Teams; Present – remotely
_MANNER = late(compiled, r"\((?P<manner>[^()]+)\)$|(?:\s[–-]\s|(?=\b(?:via|by|on|over)\s))(?P<behind>.+)$", re.I)
# Among the apologies: 'Flo Gray (substitute: Gil Hart)'
_REPLACED = late(compiled, r"\b(?:alternate|alt|substitute|deputy|proxy|replacement)\s*:", re.I)
_CAME = late(
    compiled,
    r"\b(?:joined|arrived|came|left)\s+(?:late\b|early\b|(?:the\s+meeting\s+)?(?:at|from|before|after|for|during)\b)",
    re.I,
)
_LIST_TITLE = late(
    compiled,
    r"(?:(?:opening|welcome|introductions?|call to order)\s*(?:and|&|,|/)\s*)*(?:(?:record|notes?) of (?:any )?)?"
    r"(?:apologies|attendance|attendees|list of (?:attendees|participants|those)|present|.*\broll[- ]call)\b",
    re.I,
)


def extract_attendees(document: Document, profile: Profile, known: Outline | None = None) -> tuple[Attendee, ...]:
    """Those present and those who sent apologies, in the order printed."""
    outline = known or Outline(document, profile)
    front, this = outline.front, _this(outline)
    legend = read_legend((line.text for line in (*front.all_lines, *front.cells)), profile.attendance)
    found = find_listings(of_this_meeting(front.blocks, this), profile)
    read = [(listing, tuple(_people([listing], profile, legend))) for listing in found]
    people = _without_members([one for one in read if not one[0].own])
    front_count = len(people)
    for section in outline.sections:
        told = {one.presence for one in people if one.group}
        blocks = of_this_meeting(section.blocks, this)
        for listing in _lists_in_item(section._replace(blocks=blocks), profile, legend) if section.item else ():
            if listing.presence not in told:
                people += _people([listing], profile, legend)
    listed = any(one.presence == "present" and one.group for one in people[front_count:])
    return tuple(with_deputies(_merged(people if listed else _with_own(people, read))))


def _with_own(people: Sequence[Attendee], read: Sequence[tuple[Listing, tuple[Attendee, ...]]]) -> list[Attendee]:
    """The people, with those of lists under names of their own ('Staff side') in their place who are in no other."""
    known = {bare_name(one.name) for one in people}
    beside = [
        (listing, [one for one in own if bare_name(one.name) not in known]) for listing, own in read if listing.own
    ]
    found, before = list(people), 0
    for listing, own in read:
        if listing.own:
            found[before:before] = next(others for other, others in beside if other is listing)
        before = max((at + 1 for at, one in enumerate(found) if one in own), default=before)
    return found


def check_attendance(document: Document, profile: Profile, known: Outline | None = None) -> Iterator[Problem]:
    """Tables with a column for each meeting of which none is told to be this one's."""
    outline = known or Outline(document, profile)
    this = _this(outline)
    for block in outline.blocks:
        found = matrix_of(block, this) if isinstance(block, Table) else None
        if found and not found.sure and is_roster(rows_of(found.table, profile), profile):
            message = (
                f"The attendance of several meetings stands in one table; that beneath “{found.head.text}” was read."
            )
            evidence = tuple(place for text in walk(found.head.blocks) for place in cite(text))
            yield problem("attendance_unclear", message, evidence)


def _this(outline: Outline) -> This:
    """This meeting as the columns of a table of attendance may name it."""
    title = find_title(outline.front, outline.profile)
    stated = outline.stated.get("number")
    number = number_in_title(title.text, outline.profile) if title else None
    number = bare_number(stated.text) if number is None and stated else number
    return This(outline.occasion.day, number, outline.profile.meeting.day_first)


def _without_members(lists: Sequence[tuple[Listing, tuple[Attendee, ...]]]) -> list[Attendee]:
    """The people of the lists but of one of all members ('Members of the Forum:') that mostly repeats who was there."""
    people: list[Attendee] = []
    for listing, found in lists:
        repeats = people and len(found) > _FEWEST and not listing.sure and listing.presence == "present"
        there = tuple(bare_name(one.name) for one in people) if repeats else ()
        if sum(bare_name(one.name).startswith(there) for one in found if there) * 2 <= len(found):
            people += found
    return people


def _lists_in_item(section: Section, profile: Profile, legend: Legend) -> Iterator[Listing]:
    """Items that are lists ('1. Apologies'); elsewhere only what is beyond doubt a list of people."""
    title = section.item.title if section.item else ""
    label = attendance_label(title, profile)
    if label and (label.sure or _LIST_TITLE.match(title)):
        yield from find_listings(section.blocks, profile, Listing(label.presence, label.name))
    else:
        found = find_listings(_from_first_name(section.blocks, profile), profile)
        yield from (listing for listing in found if _is_plain(listing, profile, legend))


def _from_first_name(blocks: Sequence[Block], profile: Profile) -> Sequence[Block]:
    """The blocks from the first on that may name a list."""
    first = next((index for index, block in enumerate(blocks) if _may_name_list(block, profile)), len(blocks))
    return blocks[first:]


def _may_name_list(block: Block, profile: Profile) -> bool:
    """A cheap look; in a table any cell of several lines may."""
    if isinstance(block, TextBlock):
        return any(may_hold_label(line, profile) for line in (block.text, *block.text.split("\n")[1:]))
    return any("\n" in text.text or may_hold_label(text.text, profile) for text in walk((block,)))


def _is_plain(listing: Listing, profile: Profile, legend: Legend) -> bool:
    """Whether a list inside an item is beyond doubt one: 'Present: Alex Smith', or a table of names under its name.

    'Attendees' alone on its line, or 'Board Members Present: …', needs the full names of several people.
    """
    first = listing.parts[0] if listing.parts else ()
    if not isinstance(first, Passage):
        return has_ticks(first, profile) or (bool(listing.group) and is_roster(first, profile))
    if not listing.group or (listing.sure and listing.inline):
        return bool(listing.group)
    if not listing.sure and not _TELLS.search(listing.group):
        return False
    names = [one.name for one in _people([listing], profile, legend)]
    return len(names) > 1 and sum(map(is_full_name, names)) * 3 > len(names) * 2


def _people(listings: Iterable[Listing], profile: Profile, legend: Legend) -> Iterator[Attendee]:
    for listing in listings:
        lanes: tuple[Lane, ...] = ()
        for is_line, parts in groupby(listing.parts, key=lambda part: isinstance(part, Passage)):
            if is_line:
                lines = [part for part in parts if isinstance(part, Passage)]
                found = [
                    Found(listed) for listed in read_roster(lines, profile.attendance, legend, inline=listing.inline)
                ]
                yield from (_attendee(one, listing, profile) for one in found)
                continue
            for rows in parts:
                roster = read_table(_rows(rows), profile, legend, lanes)
                lanes = roster.lanes
                yield from (_attendee(one, listing, profile) for one in roster.people)


def _rows(part: Part) -> tuple[Row, ...]:
    assert not isinstance(part, Passage)
    return part


def _attendee(found: Found, listing: Listing, profile: Profile) -> Attendee:
    one, marks = found.listed, found.listed.marks | _marks_of_list(listing, profile)
    away = listing.presence == "apologies" or found.presence == "apologies" or marks.apologies
    away = away and _CAME.search(one.person.entry.text) is None
    replaced = away and _REPLACED.search(one.person.entry.text) is not None
    return Attendee(
        name=one.person.name.text,
        affiliation=None if listing.role else one.affiliation,
        group=APOLOGIES if away else one.group or (listing.group if listing.presence == "present" else None),
        presence="apologies" if away else "present",
        remote=marks.remote,
        part=marks.part,
        alternate=marks.alternate and not replaced,
        alternate_for=None if replaced else marks.alternate_for,
        role=listing.role or marks.role or _own_role(one.affiliation, profile),
        evidence=tuple(place for passage in one.passages for place in passage.cite()),
    )


def _marks_of_list(listing: Listing, profile: Profile) -> Marks:
    """'Present (online)', 'Attending via Teams:' say of all in the list how they were there."""
    name = listing.group or ""
    match = _MANNER.search(name)
    marks = read_mark(match["manner"] or match["behind"], profile.attendance) if match else None
    return Marks(remote=marks.remote, part=marks.part) if marks else UNMARKED


@lru_cache(maxsize=1 << 8)  # several people are from one organisation
def _own_role(affiliation: str | None, profile: Profile) -> str | None:
    """'Operations Group Chair' is the Chair of this committee; 'SEC Panel Chair' is a guest."""
    named = _without_body(affiliation or "", profile)
    if named and (role := canonical_role(named, profile.attendance)):
        return role  # 'Deputy Panel Chair'
    words = (affiliation or "").split()
    for count in range(len(words), 0, -1):
        role = canonical_role(" ".join(words[-count:]), profile.attendance)
        if role and count < len(words) and words[0].casefold() in _LESSER:
            own = _is_own(" ".join(words[1:-count]), profile)
            return canonical_role(f"{words[0]} {role}", profile.attendance) if own else None
        if role:
            return role if _is_own(" ".join(words[:-count]), profile) else None
    return None


def _without_body(post: str, profile: Profile) -> str:
    """'Deputy Panel Chair' without the committee's own short form or name: 'Deputy Chair'."""
    words = post.split()
    own = {name.casefold() for name in (profile.meeting.short, *profile.meeting.names) if name}
    return f"{words[0]} {words[-1]}" if " ".join(words[1:-1]).casefold() in own else ""


def _is_own(body: str, profile: Profile) -> bool:
    names = [profile.meeting.short, *profile.meeting.names]
    plain = re.sub(r"\b(?:the|independent|interim|meeting)\b", "", body, flags=re.I).strip().casefold()
    own = [name.casefold() for name in names if name]
    return not plain or not own or any(plain == name or name.endswith(f" {plain}") for name in own)


def _merged(people: Sequence[Attendee]) -> Iterator[Attendee]:
    """A line 'Chair: Alex Smith' beside the lists adds the role to the person in them."""
    apart = {_in_full(one.name, people): one.role for one in people if _is_apart(one)}
    listed = {(bare_name(one.name), one.presence) for one in people if not _is_apart(one)}
    for one in people:
        name = _in_full(one.name, people) if _is_apart(one) else bare_name(one.name)
        if _is_apart(one) and (name, one.presence) in listed:
            continue
        yield one if one.role or name not in apart else one.model_copy(update={"role": apart[name]})


def _in_full(name: str, people: Sequence[Attendee]) -> str:
    """'Chair: Ines' is Ines Duarte where the list holds one Ines."""
    bare = bare_name(name)
    full = {bare_name(one.name) for one in people if not _is_apart(one)}
    named = [other for other in full if other.split(" ")[0] == bare]
    return named[0] if len(named) == 1 and bare not in full else bare


def _is_apart(one: Attendee) -> bool:
    return one.group is None and one.role is not None
