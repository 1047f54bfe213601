"""Tables read as this committee's actions that may be something else: a plan, or the actions of another body.

Task | Owner | Due | Status, beneath '3. Project plan'
Actions of the TABASC
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.dates.lexicon import BODY_NOUNS
from opsgdocs.document import Heading, Table, TextBlock, fold, walk
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.table.columns import head_of
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Evidence, Minutes, Problem

_TASKS = late(
    compiled,
    r"(?i)(?:key\s+)?(?:tasks?|activit(?:y|ies)|deliverables?|milestones?|work\s*streams?|work\s+packages?|steps?)(?:\s+name)?",
)
_OF_ACTIONS = late(
    compiled,
    r"(?i)\b(?:actions?|outstanding|matters?\s+arising|follow[\s-]?ups?|to[\s-]?dos?|last\s+meeting|previous\s+m\w+)\b",
)
_PLAN = late(
    compiled, r"(?i)\b(?:plans?|programme|project|timetable|schedule|timeline|road\s?map|milestones?|progress)\b"
)
_NOUNS = "|".join(sorted(noun.title() for noun in BODY_NOUNS))
_BODY = rf"(?:[A-Z][\w&'’-]*\s+){{0,5}}(?:Sub-?)?(?:{_NOUNS})\b|[A-Z][A-Z&]{{2,}}\b"
_OTHERS = late(
    compiled,
    rf"\b(?i:actions?(?:\s+(?:list|log|table|register|items?|points?|outstanding))?)\s+(?:of|from)\s+(?:the\s+)?(?P<of>{_BODY})"
    rf"|(?:^|\W)(?P<whose>{_BODY})(?:['’]s?)?\s+(?i:(?:open\s+|outstanding\s+|closed\s+)?actions?)\b",
)
_OCCASIONS = frozenset(("agm", "egm", "sgm", "all", "new", "any", "key", "rag", "tbc", "open", "old"))
_POINTS = frozenset(("ap", "ai", "act", "action", "item"))  # as in 'AP 9/01': an action point, and no committee
_SHOWN = 60  # characters
_NAMED = 4  # ids in one message


class _Printed(NamedTuple):
    """A table of actions: its rows, its head, and what is written above it."""

    table: Table
    rows: Sequence[ActionRow]
    text_head: str
    heads: tuple[str, ...]
    above: tuple[str, ...]


def check_tables(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each such table, and one for all rows with ids of other bodies."""
    for printed in _printed(reading):
        shown = " | ".join(printed.heads)[:_SHOWN]
        if other := _other_body(printed, reading):
            message = f"The table “{shown}” may hold the actions of {other}: its rows were read as this committee's."
            yield problem("doubtful_action", message, _evidence(printed))
        elif _may_be_plan(printed, reading):
            message = f"The table “{shown}” may be a plan: its rows were read as actions."
            yield problem("doubtful_action", message, _evidence(printed))
    yield from _foreign_ids(reading, minutes)


def _printed(reading: Reading) -> Iterator[_Printed]:
    rows = {id(cell): row for row in reading.rows for cell in row.cells.values()}
    heading = above = ""
    for block in reading.document.blocks:
        if isinstance(block, Heading):
            heading, above = fold(block.text).strip(), ""
        elif isinstance(block, TextBlock):
            above = fold(block.text).strip() or above
        if not isinstance(block, Table):
            continue
        head = head_of(block, reading.profile)
        found = [rows[id(cell)] for line in block.rows for cell in line if id(cell) in rows]
        if head and found:
            heads = {cell.column: fold(cell.text).strip() for cell in block.rows[head[0]]}
            text = heads.get(head[1].get("text", -1), "")
            yield _Printed(block, found, text, tuple(heads.values()), (heading, above, found[0].caption))
        above = ""


def _other_body(printed: _Printed, reading: Reading) -> str:
    """The body whose actions the words above the table announce, '' where it is this one or a party that owns them."""
    for words in printed.above:
        found = None if words.isupper() else _OTHERS.search(words)
        name = (found["of"] or found["whose"]) if found else ""
        if name and not _is_own(name, reading) and not _is_party(name, printed, reading):
            return name
    return ""


def _is_own(name: str, reading: Reading) -> bool:
    meeting = reading.profile.meeting
    own = filter(None, (meeting.short, *meeting.names, reading.meeting.committee, *_titles(reading)))
    words = name.casefold().split()
    if words[0] in BODY_NOUNS or words[0] in _OCCASIONS:  # 'Committee actions', 'Actions from the AGM'
        return True
    return any(f" {' '.join(words)} " in f" {one.casefold()} " or words == one.casefold().split()[-1:] for one in own)


def _titles(reading: Reading) -> Iterator[str]:
    """What stands above the items: the title names the committee, whatever the profile knows."""
    for block in reading.document.blocks:
        if isinstance(block, Heading) and block.text[:1].isdigit():
            return
        if isinstance(block, TextBlock):
            yield fold(block.text)[:200]
        else:
            return


def _is_party(name: str, printed: _Printed, reading: Reading) -> bool:
    """'DCC actions' are those that the DCC is to do."""
    known = {party.casefold() for party in reading.names.parties}
    return name.casefold() in known or any(name.casefold() in row.text("owner").casefold() for row in printed.rows)


def _may_be_plan(printed: _Printed, reading: Reading) -> bool:
    """'Task | Owner | Due' where no word above it, and none of its heads, speaks of actions."""
    if not _TASKS.fullmatch(printed.text_head) or any(row.id(reading.profile) for row in printed.rows):
        return False
    said = [*printed.heads, *printed.above]
    return not any(map(_OF_ACTIONS.search, said)) or bool(any(map(_PLAN.search, printed.above[:2])))


def _foreign_ids(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """'SECP 80/01' among the actions of the OPSG: the table may be of another body."""
    short = reading.profile.meeting.short
    listed = {row.key for row in minutes.outstanding} | {action.key for action in minutes.actions}
    found = [(row, one) for row in reading.rows if (one := row.id(reading.profile)) and one.canonical in listed]
    own = {short.casefold(), *_POINTS}
    others = [(row, one) for row, one in found if one.body and short and one.body.casefold() not in own]
    if others:
        names = ", ".join(dict.fromkeys(one.canonical for _, one in others[:_NAMED]))
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        message = f"Rows bear ids of another committee, {names}{more}: they were read as this committee's actions."
        blocks = [block for row, _ in others for block in walk(row.cells.get("id", row.cells["text"]).blocks)]
        yield problem("other_body_id", message, tuple(place for block in blocks for place in cite(block)))


def _evidence(printed: _Printed) -> tuple[Evidence, ...]:
    blocks: tuple[TextBlock, ...] = tuple(walk(printed.table.rows[0][0].blocks))
    return tuple(place for block in blocks for place in cite(block))
