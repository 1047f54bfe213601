"""The tables of actions carried from earlier meetings, with what was said of each and its status.

    OPSG 24/02 | The DCC to review … | 03/09/2019 | 04/02/2020 | 03/03/2020 | DCC
    The DCC stated that the traffic logs are no longer available …
    Action Status: Open

What `writers/outstanding.py` writes is read here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from opsgdocs.dates import parse_day
from opsgdocs.document import ListItem, TextBlock, walk
from opsgdocs.extractors.action.ids import ActionId, find_ids
from opsgdocs.extractors.action.owners import split_owners
from opsgdocs.extractors.action.rows import ActionRow
from opsgdocs.extractors.action.sayings import ACTION, closes_this, is_asked, saying_of
from opsgdocs.extractors.action.statuses import leading_status, status_of
from opsgdocs.extractors.bullets import with_bullets
from opsgdocs.extractors.evidence import cite
from opsgdocs.extractors.reading import Reading
from opsgdocs.profile import Profile
from opsgdocs.records import Evidence, OutstandingAction, Target

_PARTED = re.compile(r"\s*(?:\s[–—-]|[:;.])\s+(?=\w)")
_SHORT = 3  # words behind a status that are no update: 'Open until May'
_LONGEST_RUN = 8  # words: 'Superseded by the new action OPSG 44/01'
_AFTER_STATUS = re.compile(r"[\s:;,.–—-]+")


@dataclass(frozen=True, slots=True)
class _Said:
    """What stands beneath a row or in its update and status cells, told apart."""

    updates: tuple[str, ...] = ()
    status: str | None = None
    revised: str | None = None


def extract_outstanding(reading: Reading) -> tuple[OutstandingAction, ...]:
    """The rows of all tables of earlier actions, in order; an action in two tables is one row."""
    joined: dict[str, OutstandingAction] = {}
    for number, row in enumerate(reading.rows, start=1):
        if not reading.is_raised_here(row):
            action = _outstanding(row, number, reading)
            joined[action.key] = _join(joined[action.key], action) if action.key in joined else action
    return tuple(joined.values())


def _outstanding(row: ActionRow, number: int, reading: Reading) -> OutstandingAction:
    action = row.id(reading.profile)
    said = _said(row, reading.profile)
    status = _status(said, row.caption, reading.profile)
    raised = parse_day(row.text("raised"), reading.profile.meeting.day_first)
    return OutstandingAction(
        id=action.canonical if action else None,
        key=action.canonical if action else f"{reading.occasion} R{number}",
        text=row.words(reading.profile),
        raised=raised,
        raised_at=_raised_at(action, row, reading),
        last_target=_target(row.text("target"), reading),
        revised_target=_target(row.text("revised") or said.revised or "", reading),
        owners=split_owners(row.lines("owner"), reading.profile, reading.names),
        updates=said.updates,
        status=status,
        status_text=said.status,
        evidence=_evidence(row),
    )


def _status(said: _Said, caption: str, profile: Profile) -> str:
    words = said.status or ("Closed" if closes_this(said.updates) else caption)
    found = status_of(words, profile)
    return found[0] if found else "closed" if _is_handed_over(words, profile) else "open"


def _is_handed_over(words: str, profile: Profile) -> bool:
    """'Merged into OPSG 44/01'; to propose it hands nothing over."""
    other = next(find_ids(words, profile), None)
    if other is None or is_asked(words):
        return False
    saying = saying_of(f"{ACTION} {words[: other.start]}")
    return saying is not None and saying.says == "absorbed"


def _target(cell: str, reading: Reading) -> Target | None:
    return reading.target(cell) if cell.strip(" -–—") else None


def _raised_at(action: ActionId | None, row: ActionRow, reading: Reading) -> str | None:
    printed = row.text("raised_at") or row.text("raised")
    short = reading.profile.meeting.short
    label = re.search(rf"(?i)\b{re.escape(short)}[\s_-]*(\d{{1,3}}|EX\s?\d+)\b", printed) if short else None
    if label:
        return reading.profile.label(label[1].lstrip("0").upper())
    return reading.raised_at(action) if action else None


def _evidence(row: ActionRow) -> tuple[Evidence, ...]:
    blocks = [block for cell in row.cells.values() for block in walk(cell.blocks)]
    return tuple(line for block in (*blocks, *row.beneath) for line in cite(block))


def _said(row: ActionRow, profile: Profile) -> _Said:
    update = row.cells.get("update")
    paragraphs = list(_paragraphs(tuple(walk(update.blocks)) if update else ()))
    paragraphs += _paragraphs(row.beneath)
    status, rest = _split_status(row.text("status"), profile)
    if rest:
        paragraphs.insert(0, rest)
    return _sorted_out(paragraphs, status, profile)


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


def _sorted_out(paragraphs: Sequence[str], status: str | None, profile: Profile) -> _Said:
    """The status line and a revised date are no updates."""
    updates: list[str] = []
    revised: str | None = None
    for paragraph in paragraphs:
        if match := _label(profile.tables.status_line).match(paragraph):
            status = paragraph[match.end() :].strip() or status
        elif match := _label(profile.tables.revised).match(paragraph):
            revised = paragraph[match.end() :].strip(" .")
        elif paragraph:
            said, status = _cut(paragraph, _status_at_end(profile), status)
            said, revised = _cut(said, _revised_at_end(profile.tables.revised), revised)
            updates.append(said)
    if status is None and len(updates) > 0 and _is_status(updates[-1], profile):
        status = updates.pop()
    elif status is None and updates and (headed := _headed(updates[-1], profile)):
        status, updates[-1] = headed
    return _Said(tuple(updates), status, revised)


def _cut(paragraph: str, pattern: "re.Pattern[str]", known: str | None) -> tuple[str, str | None]:
    """What stands before a status or date at the end of a paragraph, and its words."""
    match = pattern.search(paragraph)
    return (paragraph[: match.start()].strip(), match["said"].strip()) if match else (paragraph, known)


def _is_status(paragraph: str, profile: Profile) -> bool:
    """A last line such as 'Closed' or 'Remains open.'"""
    found = leading_status(paragraph, profile)
    return found is not None and len(paragraph) <= found[1] + 1


def _headed(paragraph: str, profile: Profile) -> tuple[str, str] | None:
    """'Closed – sent on 3 May' in a column of updates → status and what was said."""
    found = leading_status(paragraph, profile)
    parted = _PARTED.match(paragraph, found[1]) if found else None
    return (paragraph[: found[1]], paragraph[parted.end() :]) if found and parted else None


def _split_status(text: str, profile: Profile) -> tuple[str | None, str]:
    """'Open – the report is late' → 'Open' and what was said; 'Superseded by OPSG 44/01' is all status."""
    if not text:
        return None, ""
    found = status_of(text, profile)
    if found and _names_another(text[found[1] :], profile):
        return text, ""
    end = found[1] if found else 0
    rest = _AFTER_STATUS.sub("", text[end:], count=1) if found else ""
    return (text[:end], rest) if len(rest.split()) > _SHORT else (text, "")


def _names_another(rest: str, profile: Profile) -> bool:
    """'Superseded' | ' by OPSG 44/01': what runs on from the status into the id of an action."""
    return rest[:1].isspace() and rest.count(" ") <= _LONGEST_RUN and any(find_ids(rest, profile))


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


@cache
def _status_at_end(profile: Profile) -> "re.Pattern[str]":
    """'… sent to all members. Action Status: Closed': a status line that the layout ran on."""
    words = profile.tables
    statuses = sorted((*words.open, *words.closed, *words.on_hold), key=len, reverse=True)
    return re.compile(
        rf"(?<=[.!?\s])(?:{'|'.join(map(re.escape, words.status_line))})\s*[:–—-]\s*"
        rf"(?P<said>(?i:{'|'.join(map(re.escape, statuses))})[^.\n]{{0,40}})\.?\s*$"
    )


@cache
def _revised_at_end(words: tuple[str, ...]) -> "re.Pattern[str]":
    """'The roles were added. Revised Target Date: 6 February 2031': a date that ends what was said."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(
        rf"(?<=[.!?;,])\s+(?i:{'|'.join(map(re.escape, longest_first))})\s*[:–—-]\s*(?P<said>[^.;:]{{3,50}})\.?\s*$"
    )


@cache
def _label(words: tuple[str, ...]) -> "re.Pattern[str]":
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?i)(?:{'|'.join(map(re.escape, longest_first))})\s*[:–—-]\s*")
