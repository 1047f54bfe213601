"""What a secretary would want to know of one set of minutes: each check is a small function of the record."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from opsgdocs.dates import doubt_of, find_targets, target_in
from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.earlier.carried import doubtful_targets
from opsgdocs.extractors.front.weekdays import check_weekdays
from opsgdocs.extractors.ids.action_ids import find_ids
from opsgdocs.extractors.ids.twins import is_akin
from opsgdocs.extractors.mark.marks import find_foreign, is_unread_mark
from opsgdocs.extractors.owner.owners import Names, subject_of
from opsgdocs.extractors.owner.people import is_same_person
from opsgdocs.extractors.raised.bare_days import bare_day
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.status.legends import colour_of
from opsgdocs.extractors.status.sayings import closes_this, is_conditional
from opsgdocs.extractors.status.statuses import is_blank, is_ended_in_part, status_of
from opsgdocs.extractors.status.ticks import ticked_status
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.profile import Profile
from opsgdocs.records import Action, Attendee, Evidence, Minutes, OutstandingAction, Problem, Target

# '… ahead of papers day.'
_LIKE_DEADLINE = late(
    compiled,
    r"(?i)\b(?P<said>(?:by|before|ahead\s+of|in\s+time\s+for|prior\s+to|no\s+later\s+than)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,3}"
    r"(?:day|deadline|date|end|close|publication|launch|go-live|release|submission|despatch|dispatch|circulation|conference|workshop"
    r"|audit|election))\s*\.?\s*$",
)
# What a cell for a new date says where there is none
_UNCHANGED = late(
    compiled,
    r"(?i)\W*(?:no\s+(?:change|revision|revised\s+date)|unchanged|not\s+(?:changed|revised|applicable)|n/?a|none|nil"
    r"|as\s+(?:above|before|previously)|same|(?:see|as)\s+(?:last|original|previous)\s+target(?:\s+date)?)\W*",
)
_CLOSED = late(compiled, r"(?i)\W*(?:completed?|closed?|done|discharged|delivered|finished)\W*$")
_NUMBER_OF_YEAR = compiled(r"\d\s*/\s*(?P<year>\d{2}|\d{4})$")
_APART = 4  # actions that are told one by one; more are told together
_LEADING = 20  # characters: 'Outstanding actions: ' before the first id


def check_minutes(minutes: Minutes, profile: Profile, names: Names) -> tuple[Problem, ...]:
    """The problems of these minutes on their own, in the order of the checks."""
    return (
        *_nothing_read(minutes),
        *_outstanding_unlisted(minutes),
        *_owner_conflicts(minutes, profile, names),
        *_twice(minutes),
        *_without_owner(minutes),
        *_without_id(minutes),
        *_past_targets(minutes),
        *_past_meetings(minutes),
        *check_weekdays(minutes, profile),
        *_foreign_numbers(minutes),
        *_bad_dates(minutes),
        *_status_conflicts(minutes),
        *_unknown_statuses(minutes, profile),
        *_closed_conditionally(minutes),
    )


def _actions(minutes: Minutes) -> tuple[Action | OutstandingAction, ...]:
    return (*minutes.actions, *minutes.outstanding)


def _nothing_read(minutes: Minutes) -> Iterator[Problem]:
    if not (minutes.actions or minutes.decisions or minutes.outstanding):
        yield problem("nothing_read", "No actions, no decisions and no table of actions were found.")


def _outstanding_unlisted(minutes: Minutes) -> Iterator[Problem]:
    """An action that the text calls outstanding, though the table of these minutes does not list it."""
    if not minutes.outstanding:
        return
    listed = {row.key for row in minutes.outstanding} | {action.key for action in minutes.actions}
    for statement in minutes.statements:
        if statement.says == "outstanding" and statement.action not in listed:
            listed.add(statement.action)
            yield problem(
                "not_listed_though_open",
                f"Item {statement.item} calls action {statement.action} outstanding, but no table lists it.",
                statement.evidence,
            )


def _owner_conflicts(minutes: Minutes, profile: Profile, names: Names) -> Iterator[Problem]:
    for row in _actions(minutes):
        said = subject_of(row.text, profile, names)
        same = any(_are_one(one, other, names) for one in said for other in row.owners)
        if said and row.owners and not same and not _are_people_of(row.owners, said, minutes, names):
            yield problem(
                "owner_conflict",
                f"The text of action {row.key} names {' and '.join(said)}, "
                f"its owner column {' and '.join(row.owners)}.",
                row.evidence,
            )


def _are_one(one: str, other: str, names: Names) -> bool:
    """'Large Supplier members' and 'Large Suppliers', 'Ms Foley' and 'BF'."""
    return is_akin(one, other) or is_same_person(one, other, names.people)


def _are_people_of(owners: tuple[str, ...], said: tuple[str, ...], minutes: Minutes, names: Names) -> bool:
    """'AW' beside 'The General Manager will …': somebody there does it for them, and nothing tells of another party."""
    if any(_attendees(one, minutes, names) for one in said):
        return False
    people = [_attendees(owner, minutes, names) for owner in owners]
    known = [one for one in said if one in names.parties]
    elsewhere = (
        one.affiliation and known and not any(is_akin(one.affiliation, party) for party in known)
        for found in people
        for one in found
    )
    return all(people) and not any(elsewhere)


def _attendees(name: str, minutes: Minutes, names: Names) -> list[Attendee]:
    return [one for one in minutes.attendees if is_same_person(name, one.name, names.people)]


def _twice(minutes: Minutes) -> Iterator[Problem]:
    first: dict[str | None, Action] = {}
    for action in minutes.actions:
        twin = first.setdefault(action.id, action)
        if action.id and twin is not action:
            evidence = (*twin.evidence[:1], *action.evidence)
            yield problem("duplicate_action", f"Two different actions bear the id {action.id}.", evidence)


def _without_owner(minutes: Minutes) -> Iterator[Problem]:
    """One for each, and one for all where many name nobody: such is the style of the body."""
    found = [action for action in _actions(minutes) if not action.owners]
    if len(found) > _APART:
        yield problem("no_owner", f"{len(found)} actions name nobody to do them: {_named(found)}.", _places(found))
        return
    for action in found:
        yield problem("no_owner", f"Action {action.key} names nobody to do it.", action.evidence)


def _named(found: Sequence[Action | OutstandingAction]) -> str:
    shown = ", ".join(one.key for one in found[:_APART])
    return f"{shown} and {len(found) - _APART} more"


def _places(found: Sequence[Action | OutstandingAction]) -> tuple[Evidence, ...]:
    return tuple(place for one in found for place in one.evidence)


def _without_id(minutes: Minutes) -> Iterator[Problem]:
    """Where actions bear ids, one without is a slip."""
    if any(action.id for action in minutes.actions):
        for action in minutes.actions:
            if action.id is None:
                yield problem("doubtful_action", f"An action bears no id: “{action.text[:80]}”.", action.evidence)
    for row in minutes.outstanding:
        if row.id is None and any(other.id for other in minutes.outstanding):
            yield problem("row_without_id", f"A row of the table bears no id: “{row.text[:80]}”.", row.evidence)


def _past_targets(minutes: Minutes) -> Iterator[Problem]:
    day = minutes.meeting.date
    set_here: list[tuple[str, Target | None]] = [(action.key, action.target) for action in minutes.actions]
    set_here += [(row.key, row.revised_target) for row in minutes.outstanding if row.status == "open"]
    evidence = {record.key: record.evidence for record in _actions(minutes)}
    for key, target in set_here:
        if day and target and target.stated and target.latest and target.latest < day:
            yield problem(
                "target_past",
                f"The target of action {key}, {target.text!r}, lies before the meeting.",
                evidence[key],
            )


def _past_meetings(minutes: Minutes) -> Iterator[Problem]:
    """'Next meeting: 30 January 2024' in minutes of November 2024."""
    day = minutes.meeting.date
    for announced in minutes.next_meetings:
        if day and announced.date and announced.date < day:
            message = f"The next meeting is announced for {announced.date}, before this one ({day}): it is not used."
            yield problem("next_meeting_past", message, announced.evidence)


def _foreign_numbers(minutes: Minutes) -> Iterator[Problem]:
    """An id whose meeting is not the one that raised it: most often a misprint."""
    leads = (_without_sequence(action.id) for action in minutes.actions if action.id)
    expected = Counter(lead for lead in leads if any(char.isdigit() for char in lead))
    if len(expected) < 2 or _are_by_year(minutes):
        return
    own = expected.most_common(1)[0][0]
    for action in minutes.actions:
        if action.id and _without_sequence(action.id) != own:
            yield problem("other_body_id", f"Action {action.id} bears the number of another meeting.", action.evidence)


def _are_by_year(minutes: Minutes) -> bool:
    """'57/23' and '58/23' in 2023: numbered through the year, and no number is a meeting's."""
    day = minutes.meeting.date
    years = {str(year)[-size:] for year in (day.year, day.year - 1) for size in (2, 4)} if day else set()
    ids = [one.id for one in _actions(minutes) if one.id]
    return all((found := _NUMBER_OF_YEAR.search(one)) is not None and found["year"] in years for one in ids)


def _without_sequence(action: str) -> str:
    """'OPSG 29' of 'OPSG 29/04', 'PMA61' of 'PMA61-03', nothing of '0211'."""
    return re.sub(r"\W*\d+[a-z]?$", "", action)


def _bad_dates(minutes: Minutes) -> Iterator[Problem]:
    for row in minutes.outstanding:
        for target in (row.last_target, row.revised_target):
            unchanged = target is row.revised_target and target and _UNCHANGED.fullmatch(target.text or "")
            if target and target.stated and target.basis == "none" and not unchanged:
                yield problem(
                    "bad_date", f"No date can be read from {target.text!r} of action {row.key}.", row.evidence
                )


def _status_conflicts(minutes: Minutes) -> Iterator[Problem]:
    closed = {said.action: said for said in minutes.statements if said.says == "closed"}
    for row in minutes.outstanding:
        said = closed.get(row.key)
        if said and row.status == "open":
            yield problem(
                "status_conflict",
                f"The table has action {row.key} open, but item {said.item} says that it is closed.",
                (*row.evidence[:1], *said.evidence),
            )
        elif row.status == "open" and (ended := _ended(row.revised_target)):
            message = f"The table has action {row.key} open, but for its revised target stands {ended!r}."
            yield problem("status_conflict", message, row.evidence)
        elif " / " in (row.status_text or ""):
            yield problem(
                "status_conflict",
                f"Two tables differ on action {row.key}: {row.status_text}. It is taken as open.",
                row.evidence,
            )
        elif row.status == "open" and (row.status_text or row.revised_target) and closes_this(row.updates):
            yield problem(
                "status_conflict",
                f"The table has action {row.key} open, but what was said of it says that it is closed.",
                row.evidence,
            )


def _ended(target: Target | None) -> str:
    """'Closed' where a date is asked for; '' for any other cell."""
    text = target.text or "" if target and target.basis == "none" else ""
    return text if _CLOSED.match(text) else ""


def _unknown_statuses(minutes: Minutes, profile: Profile) -> Iterator[Problem]:
    """'Transferred', '✓': what the profile does not know closes nothing, and a person is told."""
    found = [row for row in minutes.outstanding if row.status == "open" and _is_unknown(row.status_text or "", profile)]
    if len(found) > _APART:
        said = (found[0].status_text or "")[:80]
        message = (
            f"The statuses of {len(found)} actions, such as “{said}”, are none that the profile knows: "
            f"they are taken as open ({_named(found)})."
        )
        yield problem("status_unknown", message, _places(found))
        return
    for row in found:
        yield problem(
            "status_unknown",
            f"The status of action {row.key}, “{(row.status_text or '')[:80]}”, is none that the profile knows: "
            "it is taken as open.",
            row.evidence,
        )


def _is_unknown(said: str, profile: Profile) -> bool:
    known = is_blank(said) or " / " in said or status_of(said, profile) or ticked_status(said) or colour_of(said)
    return not known or is_ended_in_part(said, profile)


def _closed_conditionally(minutes: Minutes) -> Iterator[Problem]:
    said = [(one.action, one.text, one.evidence) for one in minutes.statements if one.says == "closed"]
    said += [(row.key, row.status_text or "", row.evidence) for row in minutes.outstanding if row.status == "closed"]
    for action, text, evidence in said:
        if is_conditional(text):
            yield problem("closed_conditionally", f"Action {action} is closed under a condition: “{text}”", evidence)


def check_targets(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Targets set by these minutes that can be read in more than one way, or that contradict themselves."""
    yield from doubtful_targets(reading, minutes)
    targets = [(action.key, action.target, action.evidence) for action in minutes.actions]
    for key, target, evidence in targets:
        doubt = doubt_of(target.text, reading.said) if target.stated else None
        if doubt:
            yield problem("target_doubtful", f"Target {target.text!r} of {key}: {doubt}.", evidence)
    for action in minutes.actions:
        if action.target.stated:
            if _is_within(action, reading):
                message = f"Target {action.target.text!r} of {action.key} may be said of what stands before it alone."
                yield problem("target_doubtful", message, action.evidence)
            continue
        unread = _LIKE_DEADLINE.search(fold(action.text.split("\n", 1)[0]))
        doubt = target_in(fold(action.text), reading.said).doubt or (
            f"“{unread['said']}” may be meant for one" if unread else bare_day(action.text, reading).doubt
        )
        if doubt:
            yield problem("target_doubtful", f"{action.key} was given no target: {doubt}.", action.evidence)


def _is_within(action: Action, reading: Reading) -> bool:
    """'The DCC to confirm whether the tests can be completed by 30 June.'"""
    phrases = find_targets(fold(action.text), reading.said.called)
    return any(phrase.within and phrase.text == action.target.text for phrase in phrases)


def check_marks(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Paragraphs that begin as an action with an earlier meeting's number: recalled, or a slip of the number."""
    known = {row.key for row in minutes.outstanding} | {said.action for said in minutes.statements}
    recalled: dict[str, tuple[Evidence, ...]] = {}
    for passage in reading.passages():
        marks = reading.marks(passage.block)
        own = bool(marks) and marks[0].start == 0
        action = None if own else find_foreign(passage.block, reading.meeting, reading.profile)
        if is_unread_mark(passage.block, reading.profile) and not (
            action or marks or _names_earlier(passage.block, reading)
        ):
            words = " ".join(passage.block.text.split())[:60]
            message = f"“{words}…” looks like an action whose id or owner cannot be read."
            yield problem("doubtful_action", message, cite(passage.block))
        if action and action.canonical not in known and not reading.is_review(passage):
            recalled.setdefault(action.canonical, cite(passage.block))
    if recalled:
        yield _recalled(recalled)


def _recalled(found: Mapping[str, tuple[Evidence, ...]]) -> Problem:
    """One for them all: most are the actions of the last meeting, gone through."""
    message = (
        f"A paragraph begins as action {next(iter(found))}, with the number of an earlier meeting: "
        "it is taken for one that is recalled."
    )
    if len(found) > 1:
        message = (
            f"Paragraphs begin as actions {', '.join(found)}, with the number of an earlier meeting: "
            "they are taken for ones that are recalled."
        )
    return problem("doubtful_action", message, tuple(place for places in found.values() for place in places))


def _names_earlier(block: TextBlock, reading: Reading) -> bool:
    """'Action OPSG 28/02 was deferred': a sentence about an earlier action, its id read."""
    first = next(find_ids(fold(block.text), reading.profile), None)
    known = first is not None and first.meeting is not None and first.start <= _LEADING
    return known and first is not None and not reading.is_own(first)
