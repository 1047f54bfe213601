"""The tables of actions carried from earlier meetings, with what was said of each and its status.

    OPSG 24/02 | The DCC to review … | 03/09/2019 | 04/02/2020 | 03/03/2020 | DCC
    The DCC stated that the traffic logs are no longer available …
    Action Status: Open

What `writers/outstanding.py` writes is read here.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from opsgdocs.document import ListItem, TextBlock, fold, walk
from opsgdocs.extractors.earlier.carried import last_target, raising_day, revised_target, target_of_earlier
from opsgdocs.extractors.earlier.recollections import find_recollections
from opsgdocs.extractors.earlier.reviews import Review, find_reviews
from opsgdocs.extractors.earlier.told_lines import find_told_lines, owner_at_beginning
from opsgdocs.extractors.earlier.updates import with_updates
from opsgdocs.extractors.ids.action_ids import ActionId, find_ids
from opsgdocs.extractors.ids.lists import find_id_lists
from opsgdocs.extractors.owner.owners import Owners, owners_in_text, split_owners
from opsgdocs.extractors.owner.people import are_known
from opsgdocs.extractors.raised.bare_days import bare_day_of_earlier
from opsgdocs.extractors.raised.checklists import find_ticked
from opsgdocs.extractors.raised.lone_owners import owners_alone
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.row.rows import ActionRow, paragraph_text
from opsgdocs.extractors.status.clauses import ACTION
from opsgdocs.extractors.status.legends import colour_of
from opsgdocs.extractors.status.moved_days import moved_day
from opsgdocs.extractors.status.revisions import opens_revised, revised_here
from opsgdocs.extractors.status.revisions import revised_target as revised_date
from opsgdocs.extractors.status.sayings import about_this, closes_this
from opsgdocs.extractors.status.standing import (
    Said,
    handed_to,
    is_sentence,
    row_status,
    sorted_out,
    split_status,
)
from opsgdocs.extractors.status.statuses import status_of
from opsgdocs.extractors.status.ticks import ended_words, ticked_status
from opsgdocs.extractors.table.marginalia import marginalia
from opsgdocs.extractors.text.bullets import with_bullets
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, OutstandingAction, Target

_ACTION = "Action "
_SIGNED = compiled(r"[(\[](?P<said>[^()\[\]]{2,60})[)\]]\W*$")
# 'AP13-3 (PV, report to UKRI): done': in the brackets stand the owner and the task
_IN_BRACKETS = late(compiled, r"\s*[(\[]\s*(?P<owner>[^()\[\],;:]{1,40}?)\s*[,;:][^()\[\]]+[)\]](?=\W*$|\s*[:–—-])")
# 'AB to rake the lawn: postponed to 4 August': a new day, and none that the action had
_POSTPONED = late(
    compiled,
    r"(?i)(?:[:;.,]|\s[–—-])\s+(?P<said>(?:now\s+)?(?:postponed|deferred|delayed|moved|re-?scheduled|extended|slipped"
    r"|(?:put|pushed)\s+back)\s+(?:to|until|till)\s.*)$",
)
_UNTIL = late(
    compiled,
    r"(?i)\s*[,;:(–—-]*\s*(?:now\s+)?(?:until|till|by|due(?:\s+by)?)\s+(?P<day>(?=[^.;]*\d|(?:end|next|mid))[^.;()]{3,30})[.)]*\s*$",
)


def extract_outstanding(reading: Reading) -> tuple[OutstandingAction, ...]:
    """The rows of all tables of earlier actions, in order; an action in two tables is one row."""
    joined: dict[str, OutstandingAction] = {}
    above: ActionRow | None = None
    for number, row in enumerate(reading.rows, start=1):
        for action in () if reading.is_raised_here(row) else _of_each(_outstanding(row, number, reading), row, reading):
            if action.key not in joined:
                joined[action.key] = action
            elif _are_of_one_row(above, row):
                key = f"{action.key} ({number})"
                joined[key] = action.model_copy(update={"key": key})
            else:
                joined[action.key] = _join(joined[action.key], action)
        above = row
    reviews = list(find_reviews(reading))
    reviews += find_ticked(reading, {id(review.passage.block) for review in reviews})
    reviews += find_recollections(reading, {id(review.passage.block) for review in reviews})
    reviews += find_told_lines(reading, {id(review.passage.block) for review in reviews})
    for number, review in enumerate(reviews, start=1):
        action = _reviewed(review, number, reading)
        joined[action.key] = _join(joined[action.key], action) if action.key in joined else action
    return tuple(with_updates(joined.values(), reading))


def _are_of_one_row(above: ActionRow | None, row: ActionRow) -> bool:
    """Whether two rows are parts of one, which bears one number: two tasks with their owners in its cells."""
    cell = row.cells.get("id")
    return cell is not None and above is not None and above.cells.get("id") is cell


def _reviewed(review: Review, number: int, reading: Reading) -> OutstandingAction:
    """An action that the text goes through, as the row that a table would have."""
    profile, block = reading.profile, review.passage.block
    text = fold(block.text[review.mark.text : review.end]).strip()
    beside = marginalia(block, profile)
    owner = review.mark.owner or beside.owners or review.passage.owner
    updates = tuple(_paragraphs(review.updates))
    status, rest = split_status(review.said or "", profile)
    if review.said and not status_of(review.said, profile):
        status, rest = None, review.said
    told = (rest, *updates) if review.prose else updates
    found = status_of(status or ("Closed" if closes_this(told) else ""), profile)
    postponed = _POSTPONED.search(text)
    task = text[: postponed.start()] if postponed else text
    target = reading.target(beside.due) if beside.due else target_of_earlier(task, reading)
    target = target if target.stated else bare_day_of_earlier(task, reading) or target
    told_moved = revised_here(postponed["said"]) if postponed else None
    moved = None if found and found[0] == "closed" else _moved(review, profile) or told_moved
    return OutstandingAction(
        id=review.mark.id.canonical if review.mark.id else None,
        key=review.mark.id.canonical if review.mark.id else f"{reading.occasion} S{number}",
        text=text,
        raised_at=reading.raised_at(review.mark.id) if review.mark.id else None,
        last_target=target if target.stated else None,
        owners=_owners_of(review, owner, text, rest, reading),
        updates=(rest, *updates) if rest else updates,
        revised_target=revised_target(moved or "", target if target.stated else None, None, reading),
        status=found[0] if found else "open",
        status_text=status,
        evidence=cite(block, review.mark.start, len(block.text))
        + tuple(line for bullet in review.updates for line in cite(bullet)),
    )


def _owners_of(review: Review, owner: str, text: str, said: str | None, reading: Reading) -> Owners:
    """Who takes it over by what is said of it ('Ongoing – transferred to SECAS'), who stands beside it, or in it."""
    told = (*((said,) if said else ()), *_paragraphs(review.updates))
    handed = handed_to(told, reading.profile, reading.names)
    named = handed or split_owners(owner, reading.profile, reading.names)
    if not named and (inside := _IN_BRACKETS.match(text)):
        known = are_known(inside["owner"], reading.names)
        return split_owners(inside["owner"], reading.profile, reading.names) if known else ()
    return named or owners_in_text(text, reading.profile, reading.names) or owner_at_beginning(text, reading)


def _moved(review: Review, profile: Profile) -> str | None:
    """'not done; new date 16 April', and in a sentence of its own 'The Panel agreed a revised target date of 26 March'.

    Other sentences may speak of other days than the action's.
    """
    said = review.said or ""
    first = 0 if review.prose else next((end for _, end in sentences(said)), 0)
    moved = _revised_in(said[first:], _in_sentence, profile) or _revised_in(said[:first], revised_here, profile)
    return moved or (None if review.prose else _until(said, profile))


def _in_sentence(sentence: str) -> str | None:
    return opens_revised(sentence) or revised_date(about_this(sentence) or f"{ACTION}: {sentence}")


def _of_each(action: OutstandingAction, row: ActionRow, reading: Reading) -> Iterator[OutstandingAction]:
    """'30/03 & 30/04 … Closed' is said of both."""
    yield action
    printed = f"{_ACTION}{row.text('id')}"  # behind the word a bare '30/03' is an id as well
    others = next(find_id_lists(printed, reading.profile), None) if action.id else None
    for other in others.ids[1:] if others and others.start == len(_ACTION) else ():
        raised_at = reading.raised_at(other) or action.raised_at
        yield action.model_copy(update={"id": other.canonical, "key": other.canonical, "raised_at": raised_at})


def _outstanding(row: ActionRow, number: int, reading: Reading) -> OutstandingAction:
    action = row.id(reading.profile)
    said = _said(row, reading.profile)
    status = _explained(said, reading) or row_status(said, row.captioned(reading.profile), reading.profile)
    raised = reading.said_day(row.text("raised")) or reading.said_day(row.text("raised_at"))
    raised_at = _raised_at(action, row, reading)
    since = raising_day(raised, raised_at, reading)
    before, moved = moved_day(row.text("target"), day_first=reading.profile.meeting.day_first)
    last = last_target(before, since, reading) or _target_of_entry(row, reading)
    revised = revised_target(row.text("revised") or said.revised or moved, last, since, reading)
    if status == "closed" and _lies_ahead(revised, reading) and _is_closed_by_prose(row, said, reading.profile):
        status = "open"
    return OutstandingAction(
        id=action.canonical if action else None,
        key=action.canonical if action else f"{reading.occasion} R{number}",
        text=row.words(reading.profile),
        raised=raised,
        raised_at=raised_at,
        last_target=last,
        revised_target=revised,
        owners=_owners(row, said, reading),
        updates=said.updates,
        status=status,
        status_text=said.status,
        evidence=_evidence(row),
    )


def _lies_ahead(revised: Target | None, reading: Reading) -> bool:
    """Whether a row prints a new date, behind the day of the meeting: nobody sets one for what is done."""
    day, latest = reading.meeting.date, revised.latest if revised else None
    return day is not None and latest is not None and latest > day


def _is_closed_by_prose(row: ActionRow, said: Said, profile: Profile) -> bool:
    """No status, and no caption, says that it is closed."""
    return said.status is None and row_status(Said(), row.captioned(profile), profile) != "closed"


def _explained(said: Said, reading: Reading) -> str | None:
    """The status that a colour stands for by the key of these minutes."""
    colour = colour_of(said.status) if said.status else None
    return reading.colours.get(colour) if colour else None


def _owners(row: ActionRow, said: Said, reading: Reading) -> tuple[str, ...]:
    """Those of the column, or who takes the action over by what is said of it last: 'Taken over by SECAS.'"""
    last = (*said.updates, *((said.status,) if said.status else ()))
    owners = handed_to(last, reading.profile, reading.names) or split_owners(
        row.lines("owner"), reading.profile, reading.names
    )
    return owners or _owners_of_entry(row, reading)


def _owners_of_entry(row: ActionRow, reading: Reading) -> tuple[str, ...]:
    """A list has no column of owners: 'AB to ring the plumber', 'Ring the plumber (AB, due 31 March)'."""
    text = row.text("text") if row.entry and "owner" not in row.columns else ""
    signed = _SIGNED.search(text)
    alone = owners_alone(signed["said"], reading) if signed else None
    return alone.owners if alone else owners_in_text(text, reading.profile, reading.names)


def _target_of_entry(row: ActionRow, reading: Reading) -> Target | None:
    target = target_of_earlier(row.text("text"), reading) if row.entry and "target" not in row.columns else None
    return target if target and target.stated else None


def _raised_at(action: ActionId | None, row: ActionRow, reading: Reading) -> str | None:
    printed = row.text("raised_at") or row.text("raised")
    short = reading.profile.meeting.short
    label = re.search(rf"(?i)\b{re.escape(short)}[\s_-]*(\d{{1,3}}|EX\s?\d+)\b", printed) if short else None
    if label:
        return reading.profile.label(label[1].lstrip("0").upper())
    return reading.raised_at(action) if action else None


def _evidence(row: ActionRow) -> tuple[Evidence, ...]:
    kept = [cell for meaning in ("status", "update") for _, cell in row.said_in(meaning)]
    blocks = [block for cell in (*row.cells.values(), *kept) for block in walk(cell.blocks)]
    return tuple(line for block in (*blocks, *row.beneath) for line in cite(block))


def _said(row: ActionRow, profile: Profile) -> Said:
    update = row.cells.get("update")
    paragraphs = list(_paragraphs(tuple(walk(update.blocks)) if update else ()))
    paragraphs += (f"{head}: {paragraph_text(tuple(walk(cell.blocks)))}" for head, cell in row.said_in("update"))
    paragraphs += _paragraphs(row.beneath)
    cell = _status_cell(row)
    status, rest = (cell, "") if ticked_status(cell) else split_status(cell, profile)
    if status and not rest and (row.said_in("both") or _is_told(cell)) and is_sentence(cell, profile):
        status, rest = None, cell
    if rest:
        paragraphs.insert(0, rest)
    said = sorted_out(paragraphs, status, profile)
    if said.revised or row_status(said, "", profile) == "closed":
        return said
    revised = _revised_in(cell, revised_here, profile) or _revised_beside(said.updates, profile)
    return said._replace(revised=revised)


def _revised_beside(updates: Iterable[str], profile: Profile) -> str | None:
    found = [words for one in updates if (words := _revised_in(one, opens_revised, profile))]
    return found[-1] if found else None


def _status_cell(row: ActionRow) -> str:
    ended = row.said_in("ended")
    if ended and not row.text("status"):
        return ended_words(ended[0][0], paragraph_text(tuple(walk(ended[0][1].blocks))))
    others = row.said_in("status")
    return row.text("status") or (paragraph_text(tuple(walk(others[0][1].blocks))) if others else "")


def _is_told(cell: str) -> bool:
    return closes_this((cell,))


def _until(said: str, profile: Profile) -> str | None:
    """The day behind a status: 'reopened, by 8 February', 'Pending until 7 April'."""
    found = status_of(said, profile)
    behind = _UNTIL.match(said, min(found[1], len(said))) if found and found[0] != "closed" else None
    return f"by {behind['day']}" if behind else None


def _revised_in(cell: str, read: Callable[[str], str | None], profile: Profile) -> str | None:
    """'Not done; revised to 13 May 2025.': the last new date that a cell of statuses sets for its action."""
    said = (cell[start:end] for start, end in sentences(cell))
    found = [words for one in said if not any(find_ids(one, profile)) and (words := read(one))]
    return found[-1] if found else None


def _paragraphs(blocks: Sequence[TextBlock]) -> Iterator[str]:
    """The paragraphs, bulleted lists joined to what introduces them, typed line breaks parted."""
    index = 0
    while index < len(blocks):
        items: list[ListItem] = []
        for block in blocks[index + 1 :]:
            if not isinstance(block, ListItem) or isinstance(blocks[index], ListItem):
                break
            items.append(block)
        lines = [line.strip() for line in blocks[index].text.replace("\t", " ").split("\n")]
        lines = [line for line in lines if line]
        yield from lines[:-1]
        yield with_bullets(lines[-1] if lines else "", items)
        index += 1 + len(items)


def _join(first: OutstandingAction, second: OutstandingAction) -> OutstandingAction:
    """One action in two tables of the minutes: what the one leaves open the other may say."""
    new = tuple(update for update in second.updates if update not in first.updates)
    status = second if second.status != "open" else first
    if first.status_text and second.status_text and first.status != second.status:
        both = f"{first.status_text} / {second.status_text}"  # what was printed twice and differs stays open
        status = first.model_copy(update={"status": "open", "status_text": both})
    return first.model_copy(
        update={
            "revised_target": first.revised_target or second.revised_target,
            "last_target": first.last_target or second.last_target,
            "owners": first.owners or second.owners,
            "updates": first.updates + new,
            "status": status.status,
            "status_text": status.status_text or second.status_text or first.status_text,
            "evidence": first.evidence + second.evidence,
        }
    )
