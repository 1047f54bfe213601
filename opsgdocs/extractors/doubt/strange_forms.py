"""Passages that speak of actions in a form that is not understood: 'A112.02: SECAS to write to Ofgem by 16 July.'

A committee may change how it numbers its actions, or close many in one sentence. Nothing is made of either, and a
person is shown the place.
"""

import re
from collections.abc import Container, Iterator

from opsgdocs.document import Cell, Table, TextBlock, fold, walk
from opsgdocs.extractors.earlier.reviews import review_of
from opsgdocs.extractors.earlier.sweeps import find_sweeps
from opsgdocs.extractors.ids.action_ids import ActionId, id_at
from opsgdocs.extractors.owner.owners import owners_in_text
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.status.clauses import is_negated
from opsgdocs.extractors.status.outcomes import recalls
from opsgdocs.extractors.table.columns import is_whole_id
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem

# 'A112.02', 'ACT-112/02', '112.04': letters or a nought tell it from the number of a paragraph
_FORM = late(
    compiled, r"\W{0,3}(?:(?P<letters>[A-Z]{1,5})[\s_-]?)?(?P<meeting>\d{1,3})[./–-](?P<sequence>\d{1,3})[a-z]?\b"
)
_AFTER = compiled(r"\s*[\])]?\s*[:.)–—-]*\s*")
# 'All actions from OPSG_82 were closed.'
_ALL_CLOSED = late(
    compiled,
    r"(?i)\b(?:all|both|every|each|none|no|the\s+(?:other|remaining|rest))\b[^.;]{0,60}\bactions?\b[^.;]{0,80}"
    r"\b(?:closed|complete|completed|discharged)\b"
    r"|\bactions?\b[^.;]{0,60}\b(?:are|were|been|being)\s+(?:now\s+)?(?:all|both|each)\s+(?:now\s+|been\s+)?"
    r"(?:closed|complete|completed|discharged)\b"
    r"|\bactions?\b[^.;]{0,60}(?:,|\band)\s+(?:they\s+)?(?:all|both|each)\s+(?:were|are|had\s+been|have\s+been)\s+"
    r"(?:closed|complete|completed|discharged)\b",
)
# 'Actions 1–4 complete, 5 ongoing'
_COUNTED = late(
    compiled,
    r"(?i)\bactions?\s+(?:nos?\.?\s*|numbers?\s+)?\d{1,3}(?:\s*(?:[–-]|\bto\b|,|\band\b|&)\s*\d{1,3})+\b(?!\s*/)[^.;]{0,40}"
    r"\b(?:closed|complete|completed|discharged|done|ongoing|open|outstanding|carried)\b",
)
# One of which stands in all that `_ALL_CLOSED` and `_COUNTED` find
_ENDINGS = ("closed", "complete", "discharged", "done", "ongoing", "open", "outstanding", "carried")
_CLOSED = late(compiled, r"(?i)\bclosed\b(?!\s+(?:session|meeting|item))")
_NOT_YET = late(
    compiled,
    r"(?i)\b(?:if|once|when|whether|unless|until|will|would|should|can|could|may|must|be|ask\w*|request\w*)\b",
)
_QUOTED = 60  # characters
_SAID = 160  # characters of a sentence
_NAMED = 5  # actions in one message


def check_forms(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Text with the number of this meeting that says who is to do what, and sentences that close actions unnamed."""
    yield from _rows(reading)
    yield from _tables(reading, minutes)
    claimed = {place.path for action in minutes.actions for place in action.evidence}
    told = {place.path for said in minutes.statements for place in said.evidence}
    told |= {place.path for row in minutes.outstanding for place in row.evidence}
    swept = list(_sweeps(reading, minutes))
    yield from swept
    told |= {place.path for one in swept for place in one.evidence}
    for passage in reading.passages():
        block = passage.block
        if _is_numbered_task(block, reading, minutes) and not _is_in(block, claimed):
            message = f"“{_words(block)}…” bears a number of this meeting, and no action was read from it."
            yield problem("doubtful_action", message, cite(block))
        elif _is_of_unknown(passage, reading) and not _is_in(block, told):
            message = f"An earlier action is spoken of, and it cannot be told which: “{_words(block)}”"
            yield problem("said_of_action", message, cite(block))
        elif (_closes_many(block, reading) or _closes_unread(block, reading)) and not _is_in(block, told):
            message = f"That actions are closed is said, and nothing was made of it: “{_words(block)}”"
            yield problem("said_of_action", message, cite(block))


def _sweeps(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """'All actions were closed' where the minutes list none of them, or have some of them otherwise."""
    spoken_of = {one.action for one in minutes.statements}
    for sweep, _, doubtful in find_sweeps(reading, spoken_of):
        said = fold(sweep.block.text)[slice(*sweep.stretch)].strip()
        meant = [one for one in minutes.statements if one.text == said]
        others = [action for action in doubtful if action not in {one.action for one in meant}]
        if sweep.says == "closed" and (others or not meant):
            of = f"it may mean {', '.join(others[:_NAMED])}, of which these minutes say otherwise" if others else ""
            message = f"Actions are closed together, and {of or 'no action was found that it means'}: “{said[:_SAID]}”"
            yield problem("said_of_action", message, cite(sweep.block, *sweep.stretch))
        elif not (others or meant):
            message = f"Actions are kept open together, and no action was found that it means: “{said[:_SAID]}”"
            yield problem("said_of_action", message, cite(sweep.block, *sweep.stretch))


def _is_of_unknown(passage: Passage, reading: Reading) -> bool:
    """'Action 3: Mr Hill reported …', where numbers count within the meeting."""
    marks, text = reading.marks(passage.block), passage.block.text
    if not marks or marks[0].id or not marks[0].label or review_of(passage, marks[0], len(text), reading):
        return False
    return recalls(text[marks[0].text :], reading.profile)


def _is_in(block: TextBlock, paths: Container[str | None]) -> bool:
    return any(place.path in paths for place in block.places)


def _words(block: TextBlock) -> str:
    return " ".join(block.text.split())[:_QUOTED]


def _rows(reading: Reading) -> Iterator[Problem]:
    """Tables whose ids are of a form that the profile does not have: their actions cannot be followed by them."""
    rows = [row for row in reading.rows if _FORM.fullmatch(row.text("id")) and not row.id(reading.profile)]
    if rows:
        evidence = tuple(one for row in rows for block in walk(row.cells["id"].blocks) for one in cite(block))
        message = (
            f"Ids as “{rows[0].text('id')}” are of no form that is known: {len(rows)} of the tables' rows bear one."
        )
        yield problem("row_without_id", message, evidence)


def _tables(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Tables that hold ids in cells of their own and were not read: most often their head is missing."""
    evidence = [record.evidence for record in minutes.actions]
    evidence += [row.evidence for row in minutes.outstanding] + [said.evidence for said in minutes.statements]
    claimed = {place.path for places in evidence for place in places}
    for table in (block for block in reading.document.blocks if isinstance(block, Table)):
        if any(place.path in claimed for block in walk((table,)) for place in block.places):
            continue
        cells = [cell for row in table.rows for cell in row if is_whole_id(cell.text.strip(), reading.profile)]
        if cells and all(_is_of_meeting(cell, reading) for cell in cells):
            message = (
                f"A table with the id {cells[0].text.strip()} in a cell of its own was not read as one of actions."
            )
            yield problem(
                "doubtful_action", message, tuple(one for block in walk(cells[0].blocks) for one in cite(block))
            )


def _is_of_meeting(cell: Cell, reading: Reading) -> bool:
    """'OPSG 109/01', not '4/20' of another table."""
    found = id_at(cell.text.strip(), reading.profile)
    named = found is not None and found.meeting is not None and bool(found.body)
    return named and found is not None and cell.text.strip()[:1].isalpha()


def _is_numbered_task(block: TextBlock, reading: Reading, minutes: Minutes) -> bool:
    """What has the profile's own form of an id is told elsewhere where it is mentioned."""
    text = fold(block.text)
    found = _FORM.match(text)
    number = reading.meeting.number
    if found is None or not isinstance(number, int) or int(found["meeting"]) != number or not _is_id(found):
        return False
    after = _AFTER.match(text, found.end())
    rest = text[after.end() if after else found.end() :]
    known = id_at(text, reading.profile)
    if known and known.canonical in {one.id for one in minutes.mentions} | {one.id for one in minutes.actions}:
        return False
    return bool(owners_in_text(rest, reading.profile, reading.names))


def _is_id(found: "re.Match[str]") -> bool:
    return bool(found["letters"]) or (found["sequence"].startswith("0") and len(found["sequence"]) > 1)


def _closes_unread(block: TextBlock, reading: Reading) -> bool:
    """'OPSG 82/02 – the DCC reported, therefore closed.' where no statement was read from the paragraph."""
    text = fold(block.text)
    if not may_hold(text, ("closed",)) or reading.marks(block) or not _CLOSED.search(text):
        return False
    if is_negated(text) or _NOT_YET.search(text):
        return False
    first = next(iter(reading.ids.within(block)), None)
    return first is not None and first.meeting is not None and not reading.is_own(first) and _is_ours(first, reading)


def _is_ours(action: ActionId, reading: Reading) -> bool:
    return action.body in ("", reading.profile.meeting.short.upper())


def _closes_many(block: TextBlock, reading: Reading) -> bool:
    """A sentence that closes actions by their meeting, where it names none of them."""
    text = fold(block.text)
    may_close = may_hold(text, ("action",)) and may_hold(text, _ENDINGS)
    found = (_ALL_CLOSED.search(text) or _COUNTED.search(text)) if may_close else None
    if found is None:
        return False
    return not _NOT_YET.search(text[: found.start()]) and not reading.marks(block)
