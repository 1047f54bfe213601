"""What stands beneath an action or behind its id: 'Owner: DCC', 'Due: 21 February', the text of a headed box.

Action CSC17/01 | Owner: Codeco | Due: 8 November 2022
Codeco to provide the impact assessment.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from opsgdocs.dates import find_days, target_in
from opsgdocs.document import Heading, ListItem, TextBlock, fold
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.owner.imperatives import VERBS
from opsgdocs.extractors.owner.owners import owners_in_text, split_owners
from opsgdocs.extractors.raised.lone_owners import Alone, owners_alone
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.text.bullets import belonging, with_bullets
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile, TableWords
from opsgdocs.records import Action

# 'by the end of January.' on a line of its own, behind bullets
_CLOSING = compiled(r"[\s•–-]*(?:by|before|within|no later than|ahead of|in time for)\s[^.;]{3,70}[.;]?\s*")
_SIGNED = compiled(r"\s*(?:\[[^\[\]]{2,60}\]|\([^()]{2,60}\))\.?\s*")
# 'arrangement', the rest of a line that the layout broke
_REST = compiled(r"[a-z][^.:;]{2,60}[.;]?")
_UNENDED = compiled(r"[^\W_]\s*$")
_LEAD = 5  # characters before the day: 'Fri ', 'by '
_PARTS = " .,;|–-"


@dataclass(slots=True)
class Beneath:
    """The lines that follow an action until another paragraph begins."""

    details: list[TextBlock] = field(default_factory=list)
    closing: TextBlock | None = None
    signed: TextBlock | None = None  # '[AB, 10.4.26]' on a line of its own
    confirmed: tuple[TextBlock, dict[str, str]] | None = None
    text: Passage | None = None
    rest: TextBlock | None = None


def lines_beneath(reading: Reading) -> dict[int, Beneath]:
    """What stands beneath each block that begins an action, by the block's identity."""
    found: dict[int, Beneath] = {}
    head: Beneath | None = None
    item: str | None = None
    for passage in reading.passages():
        if passage.item != item:
            head, item = None, passage.item
        if reading.marks(passage.block):
            head = found.setdefault(id(passage.block), Beneath())
            following = reading.after(passage)
            head.rest = following.block if following and _is_rest(following.block, passage, reading) else None
        elif head is not None and not _take(head, passage, reading.profile):
            head = None
    return found


def with_details(action: Action, beneath: Beneath, reading: Reading) -> Action:
    """The action with the owner and date, the text and the closing words that stand around it."""
    if is_header(action.text, reading.profile.tables):
        action = _headed(action, beneath.text, reading)
    elif beneath.text and (alone := owners_alone(action.text, reading)) and _is_task(beneath.text):
        action = _owned(action, alone, beneath.text, reading)
    for line in beneath.details:
        for kind, said in _labelled(fold(line.text), reading.profile.tables):
            action = _told(action, kind, said, reading)
        action = action.model_copy(update={"evidence": action.evidence + cite(line)})
    action = _with_rest(action, beneath.rest, reading) if beneath.rest else action
    action = _closed(action, beneath.closing, reading) if beneath.closing else action
    action = _signed(action, beneath.signed, reading) if beneath.signed else action
    return _confirmed(action, *beneath.confirmed, reading) if beneath.confirmed else action


def _confirmation(text: str, patterns: tuple[str, ...]) -> dict[str, str] | None:
    """'Created ACTION-217 - Write a note [on Lars Holm - due 2035-03-14].' → its id, owner and date."""
    match = next((match for match in (re.search(pattern, text) for pattern in patterns) if match), None)
    return {name: said for name, said in match.groupdict().items() if said} if match else None


def _confirmed(action: Action, line: TextBlock, said: dict[str, str], reading: Reading) -> Action:
    """The action with what a tool made of it: the id that it was given, the owner's full name, the day."""
    action_id = id_at(said["id"], reading.profile) if "id" in said else None
    if action_id and not action.id:
        action = action.model_copy(update={"id": action_id.canonical, "key": action_id.canonical})
    action = _told(action, "owner", said.get("owner", ""), reading)
    action = _told(action, "target", said.get("date", ""), reading)
    return action.model_copy(update={"evidence": action.evidence + cite(line)})


def is_header(text: str, tables: TableWords) -> bool:
    """Whether nothing but details follows the id: the text of the action stands beneath."""
    first = _detail(tables).search(text)
    return not (text[: first.start()] if first else text).strip(_PARTS)


def _take(head: Beneath, passage: Passage, profile: Profile) -> bool:
    """Whether a passage still belongs to the action above."""
    block, tables = passage.block, profile.tables
    if found := _confirmation(fold(block.text), profile.actions.confirmed):
        head.confirmed = (block, found)
    elif _detail(tables).match(fold(block.text)):
        head.details.append(block)
    elif _SIGNED.fullmatch(fold(block.text)) and head.signed is None:
        head.signed = block
    elif _CLOSING.fullmatch(fold(block.text)) and head.closing is None:
        head.closing = block
    elif head.text is None and not isinstance(block, Heading | ListItem):
        head.text = passage
    else:
        return isinstance(block, ListItem)
    return True


def _is_rest(block: TextBlock, head: Passage, reading: Reading) -> bool:
    """A short line in lower case behind an action that stands alone in its list and does not end."""
    text = fold(block.text).strip()
    broken = isinstance(head.block, ListItem) and not head.bullets and _UNENDED.search(head.block.text) is not None
    told = _CLOSING.fullmatch(text) or _detail(reading.profile.tables).match(text)
    return broken and not told and not isinstance(block, ListItem) and _REST.fullmatch(text) is not None


def _with_rest(action: Action, line: TextBlock, reading: Reading) -> Action:
    """'Make threads or find alternative' and beneath it 'arrangement'."""
    text = f"{action.text} {fold(line.text).strip()}"
    target = action.target if action.target.stated else target_in(text, reading.said).target
    return action.model_copy(update={"text": text, "target": target, "evidence": action.evidence + cite(line)})


def _headed(action: Action, following: Passage | None, reading: Reading) -> Action:
    """An action whose text stands behind its details, or beneath them."""
    inside = [
        (kind, *_day_and_rest(kind, said, reading)) for kind, said in _labelled(action.text, reading.profile.tables)
    ]
    behind = inside[-1][2] if inside else ""
    action = _as_text(action, behind, reading) if behind else _run_on(_with_text(action, following, reading), reading)
    for kind, said, _ in inside:
        action = _told(action, kind, said, reading)
    return action


def _is_task(passage: Passage) -> bool:
    """'To chase the replies.', 'Chase the replies.'"""
    words = fold(passage.block.text).casefold().split()
    return len(words) > 1 and (words[0] in VERBS or words[0] == "to")


def _owned(action: Action, alone: Alone, following: Passage, reading: Reading) -> Action:
    """'ACTION OPSG 75/03: SECAS' and beneath it 'To chase the replies. Due: 25 January'."""
    action = _with_text(action, following, reading).model_copy(update={"owners": alone.owners})
    return _run_on(_told(action, "target", alone.due, reading), reading)


def _run_on(action: Action, reading: Reading) -> Action:
    """'Chase the replies. Due: 25 January' without what the labels say."""
    tables, text = reading.profile.tables, action.text
    first = _detail(tables).search(text)
    said = text[: first.start()].strip(" ,;|") if first else ""
    if not said:
        return action
    action = action.model_copy(update={"text": said})
    for kind, said in _labelled(text, tables):
        action = _told(action, kind, said, reading)
    return action


def _day_and_rest(kind: str, said: str, reading: Reading) -> tuple[str, str]:
    """'Due: 22 November 2022 Issue the revised terms …' where the layout ran the text on."""
    days = find_days(said, reading.profile.meeting.day_first) if kind == "target" else ()
    end = days[0][0].end if days and days[0][0].start <= _LEAD else len(said)
    rest = said[end:].strip(_PARTS)
    return (said[:end], rest) if len(rest.split()) > 2 and rest[0].isupper() else (said, "")


def _with_text(action: Action, passage: Passage | None, reading: Reading) -> Action:
    if passage is None:
        return action
    block = passage.block
    text = with_bullets(fold(block.text).strip(), belonging(block.text, block, reading.plain_bullets(passage.bullets)))
    beside, target = action.owners, action.target
    action = _as_text(action, text, reading)
    beside, target = beside or action.owners, target if target.stated else action.target
    evidence = action.evidence + cite(passage.block)
    return action.model_copy(update={"owners": beside, "target": target, "evidence": evidence})


def _as_text(action: Action, text: str, reading: Reading) -> Action:
    owners = owners_in_text(text, reading.profile, reading.names)
    target = target_in(fold(text), reading.said).target
    return action.model_copy(update={"text": text, "owners": owners, "target": target})


def _told(action: Action, kind: str, said: str, reading: Reading) -> Action:
    if not said:
        return action
    if kind == "target":
        return action.model_copy(update={"target": reading.target(said)})
    owners = split_owners(said, reading.profile, reading.names)
    return action.model_copy(update={"owners": owners}) if owners else action


def _closed(action: Action, line: TextBlock, reading: Reading) -> Action:
    """'• cost; and • time' and beneath them 'by the end of January.'"""
    words = fold(line.text).strip(" •–-")
    target = target_in(words, reading.said).target
    if not target.stated or "\n" not in action.text:
        return action
    evidence = action.evidence + cite(line)
    return action.model_copy(update={"text": f"{action.text} {words}", "target": target, "evidence": evidence})


def _signed(action: Action, line: TextBlock, reading: Reading) -> Action:
    """'[AB, 10.4.26]', '(by 3 April)' beneath the action: who and by when, where its words do not say."""
    said = fold(line.text).strip(" .[]()")
    alone = owners_alone(said, reading)
    target = reading.target(alone.due) if alone and alone.due else target_in(f"({said})", reading.said).target
    if not alone and not target.stated:
        return action
    owners = action.owners or (alone.owners if alone else ())
    target = action.target if action.target.stated or not target.stated else target
    return action.model_copy(update={"owners": owners, "target": target, "evidence": action.evidence + cite(line)})


def _labelled(text: str, tables: TableWords) -> Iterator[tuple[str, str]]:
    """Each label with what stands behind it, up to the next."""
    labels = list(_detail(tables).finditer(text))
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=bool(labels)):
        yield "owner" if label["owner"] else "target", text[label.end() : end].strip(_PARTS)


@cache
def _detail(tables: TableWords) -> "re.Pattern[str]":
    owner, target = (
        "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        for words in (tables.owner, tables.target)
    )
    return compiled(
        rf"(?:^|[\s,;|]\s*)(?i:(?P<owner>(?:action\s+)?(?:{owner})\b)|(?P<target>{target}))\s*[:–]\s*(?=\S|$)"
    )
