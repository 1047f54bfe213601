"""Who was there and who was not: the lists of people on the front page.

Category                 Operations Group Members
Operations Group Chair   Alex Smith
DCC                      Jo Bloggs (Part) (Teleconference)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from opsgdocs.document import Document
from opsgdocs.extractors.attendance.labels import attendance_label
from opsgdocs.extractors.attendance.listings import Listing, Part, find_listings
from opsgdocs.extractors.attendance.marks import Legend, canonical_role, read_legend
from opsgdocs.extractors.attendance.names import bare_name
from opsgdocs.extractors.attendance.roster import read_roster
from opsgdocs.extractors.attendance.roster_heads import Lane, Row
from opsgdocs.extractors.attendance.roster_tables import Found, is_roster, read_table
from opsgdocs.extractors.front.passage import Passage
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.sections import Section
from opsgdocs.profile import Profile
from opsgdocs.records import Attendee

APOLOGIES = "Apologies"
_LIST_TITLE = re.compile(
    r"(?:apologies|attendance|attendees|list of (?:attendees|participants|those)|present|.*\broll[- ]call)\b", re.I
)


def extract_attendees(document: Document, profile: Profile, known: Outline | None = None) -> tuple[Attendee, ...]:
    """Those present and those who sent apologies, in the order printed."""
    outline = known or Outline(document, profile)
    front = outline.front
    legend = read_legend((line.text for line in (*front.all_lines, *front.cells)), profile.attendance)
    people = list(_people(find_listings(front.blocks, profile), profile, legend))
    rest = [section for section in outline.sections if section.item]
    for listing in _lists_in_items(rest, profile):
        if not any(one.group and one.presence == listing.presence for one in people):
            people += _people([listing], profile, legend)
    return tuple(_merged(people))


def _lists_in_items(sections: Sequence[Section], profile: Profile) -> Iterator[Listing]:
    """Items that are lists ('1. Apologies'); elsewhere only lines that open with a list's whole name and a person."""
    for section in sections:
        title = section.item.title if section.item else ""
        label = attendance_label(title, profile)
        if label and (label.sure or _LIST_TITLE.match(title)):
            yield from find_listings(section.blocks, profile, Listing(label.presence, label.name))
        else:
            found = find_listings(section.blocks, profile)
            yield from (listing for listing in found if _is_plain(listing, profile))


def _is_plain(listing: Listing, profile: Profile) -> bool:
    """Whether a list inside an item is beyond doubt one: 'Present: Alex Smith', or a table of names under its name."""
    first = listing.parts[0] if listing.parts else None
    tabled = isinstance(first, tuple) and is_roster(first, profile)
    return bool(listing.group) and (tabled or (listing.sure and listing.inline))


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
    assert isinstance(part, tuple)
    return part


def _attendee(found: Found, listing: Listing, profile: Profile) -> Attendee:
    one, marks = found.listed, found.listed.marks
    away = listing.presence == "apologies" or found.presence == "apologies" or marks.apologies
    return Attendee(
        name=one.person.name.text,
        affiliation=one.affiliation,
        group=APOLOGIES if away else one.group or listing.group,
        presence="apologies" if away else "present",
        remote=marks.remote,
        part=marks.part,
        alternate=marks.alternate,
        alternate_for=marks.alternate_for,
        role=marks.role or _own_role(one.affiliation, profile),
        evidence=tuple(place for passage in one.passages for place in passage.cite()),
    )


def _own_role(affiliation: str | None, profile: Profile) -> str | None:
    """'Operations Group Chair' is the Chair of this committee; 'SEC Panel Chair' is a guest."""
    named = _without_body(affiliation or "", profile)
    if named and (role := canonical_role(named, profile.attendance)):
        return role  # 'Deputy Panel Chair'
    words = (affiliation or "").split()
    for count in range(len(words), 0, -1):
        role = canonical_role(" ".join(words[-count:]), profile.attendance)
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
