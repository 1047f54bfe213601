"""Decisions in tables: 'Ref | Decision | Made by | Date', and 'Change | Decision' above 'New payroll | APPROVED'.

A cell beneath 'Decision' says what was decided, or only how it went; then the row says of what. A table of what is
still to be decided, or of what an earlier meeting decided, has none; where it cannot be told, it should be looked at.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.document import Cell, Heading, Table, TextBlock, fold, walk
from opsgdocs.extractors.decision.words import condition_in
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.resolved.verbs import DECIDED
from opsgdocs.extractors.table.columns import head_of
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Decision, Evidence

_DECISION = late(compiled, r"(?i)(?:\w+\s+)?(?:decisions?|resolutions?)(?:\s+(?:made|taken|reached|agreed|text))?\s*:?")
_TO_DECIDE = late(
    compiled,
    r"(?i)\b(?:required|requested|needed|sought|asked|pending|awaited|proposed|draft|to be (?:made|taken)|"
    r"for decision)\b",
)
_MADE = late(compiled, r"(?i)(?:made|taken|decided|approved|agreed)\s+by|by\s+whom|body|decision[- ]?maker")
_DAY = late(compiled, r"(?i)(?:date|day|when)\b.*|(?:made|taken|decided|agreed|approved)\s+on|.*\bdate\b.*")
_OF_WHAT = late(
    compiled,
    r"(?i)(?:\w+\s+)?(?:title|item|topic|subject|change|proposal|motion|application|issue|matter|paper|report|document|description|summary|request|ref(?:erence)?|"
    r"id|no\.?|#)",
)
_EARLIER = late(compiled, r"(?i)\b(?:previous|earlier|past|last|log|register|history)\b")
_VERDICT = late(
    compiled,
    r"(?i)(?P<verb>(?:not\s+|conditionally\s+)?(?:approved|rejected|deferred|accepted|agreed|declined|endorsed|withdrawn|refused|"
    r"granted|adopted|carried|lost|defeated|postponed|referred|noted|ratified|supported))\b[\s.,;:–—-]*(?P<rest>.*)",
    re.DOTALL,
)
# 'Approved by District', 'Approved 8 Jan by sponsor', but not 'Approved by a majority'
_BY = late(
    compiled,
    r"\bby\s+(?:the\s+)?(?!(?:an?\s+)?(?:\w+\s+)?(?:majority|consensus|consent|email|vote|members|all|show)\b)(?P<who>[\w&’'-]+)",
)
_BODY = late(compiled, r"(?i)(?:committee|body|board|panel|forum|group|council|meeting)")
_YEAR = late(compiled, r"\b(?:19|20)\d\d\b")
_NOTHING = late(compiled, r"(?i)\W*(?:n/?a|none|nil|tb[cda]|pending|open|yes|no|yet|decision)?\W*")
_WORDS = late(compiled, r"[^\W\d_]*[a-z]{3}[^\W\d_]*")


class _Table(NamedTuple):
    """A table with a column of decisions."""

    rows: Sequence[tuple[Cell, ...]]
    column: int
    heads: dict[int, str]
    item: str | None
    title: str  # what stands above it


def decisions_in_tables(reading: Reading) -> Iterator[Decision]:
    """The decisions that tables hold, row by row."""
    for table in _tables(reading):
        if not _is_doubtful(table):
            yield from _decided(table, reading)


def doubtful_tables(reading: Reading) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """Tables of decisions of which it cannot be told whether this meeting took them: their titles, and their cells."""
    for table in _tables(reading):
        others = [row for row in table.rows if _is_of_others(row, table, reading)]
        rows = table.rows if _is_doubtful(table) else others
        places = tuple(place for row in rows for place in _cited(_cell(row, table.column)))
        if places:
            yield table.title or table.heads[table.column], places


def _tables(reading: Reading) -> Iterator[_Table]:
    """Each as it was printed, though its cells may have been read as running text."""
    items = _items(reading)
    title = ""
    for block in reading.document.blocks:
        if isinstance(block, Heading):
            title = fold(block.text).strip()
        elif isinstance(block, Table):
            inner = next((items[id(one)] for one in (block, *walk((block,))) if id(one) in items), None)
            if found := _of(block, inner, title, reading):
                yield found


def _items(reading: Reading) -> dict[int, str | None]:
    """The item in which each block stands."""
    found: dict[int, str | None] = {}
    for section in reading.sections:
        for block in section.blocks:
            found |= dict.fromkeys(
                (id(block), *(map(id, walk((block,))) if isinstance(block, Table) else ())), section.name
            )
    return found


def _of(table: Table, item: str | None, title: str, reading: Reading) -> _Table | None:
    heads = {cell.column: fold(cell.text).strip() for cell in table.rows[0]} if len(table.rows) > 1 else {}
    column = next((place for place, text in heads.items() if _DECISION.fullmatch(text)), None)
    if column is None or len(heads) == 1:
        return None
    cells = [
        text for row in table.rows[1:] for cell in row if cell.column == column and (text := fold(cell.text).strip())
    ]
    if not any(_WORDS.search(text) or _VERDICT.match(text) for text in cells):
        return None  # ids of decisions
    known = head_of(table, reading.profile)
    return None if known and column in known[1].values() else _Table(table.rows[1:], column, heads, item, title)


def _is_doubtful(table: _Table) -> bool:
    """To be decided, or a log of all meetings that names no days."""
    if any(_VERDICT.match(fold(_text(row, table.column))) for row in table.rows):
        return _EARLIER.search(table.title) is not None
    dated = any(map(_DAY.fullmatch, table.heads.values()))
    told = dated or any(map(_MADE.fullmatch, table.heads.values()))
    asks = _TO_DECIDE.search(table.title) or _TO_DECIDE.search(table.heads[table.column])
    return bool(asks and not told) or bool(_EARLIER.search(table.title) and not dated)


def _decided(table: _Table, reading: Reading) -> Iterator[Decision]:
    for row in table.rows:
        text = fold(_text(row, table.column)).strip()
        if _NOTHING.fullmatch(text) or _is_of_another_day(row, table, reading) or _is_of_others(row, table, reading):
            continue
        verdict = _VERDICT.match(text)
        beside = _of_what(row, table) if verdict and len(verdict["rest"].split()) <= len(text.split()) else ()
        if verdict and beside:
            said = " ".join(filter(None, (*(fold(cell.text).strip() for cell in beside), verdict["rest"].strip())))
            yield _decision(
                " ".join(verdict["verb"].upper().split()), said, (_cell(row, table.column), *beside), table, reading
            )
        else:
            yield _decision(DECIDED, text, (_cell(row, table.column),), table, reading)


def _decision(verb: str, text: str, cells: Sequence[Cell | None], table: _Table, reading: Reading) -> Decision:
    return Decision(
        verb=verb,
        body=reading.profile.meeting.short or reading.meeting.committee,
        text=text,
        condition=condition_in(text, reading.profile.decisions.conditions),
        item=table.item,
        evidence=tuple(place for cell in cells for place in _cited(cell)),
    )


def _of_what(row: tuple[Cell, ...], table: _Table) -> tuple[Cell, ...]:
    """The cells that say what the verdict is of."""
    return tuple(
        cell
        for cell in row
        if cell.column != table.column and _OF_WHAT.fullmatch(table.heads.get(cell.column, "")) and cell.text.strip()
    )


def _is_of_another_day(row: tuple[Cell, ...], table: _Table, reading: Reading) -> bool:
    """A row of a log that names the day of another meeting."""
    texts = [_text(row, place) for place, head in table.heads.items() if place != table.column and _DAY.fullmatch(head)]
    days = [day for text in texts if (day := reading.said_day(text))]
    return bool(days) and reading.meeting.date is not None and reading.meeting.date not in days


def _is_of_others(row: tuple[Cell, ...], table: _Table, reading: Reading) -> bool:
    """'Approved by District', 'Rejected in 2021', 'Panel | Budget | Approved': of another body, or another day."""
    verdict = _VERDICT.match(fold(_text(row, table.column)).strip())
    if verdict is None:
        return False
    by = _BY.search(verdict["rest"])
    bodies = [_text(row, place) for place, head in table.heads.items() if _BODY.fullmatch(head)]
    named = [*([by["who"]] if by else []), *(fold(body).strip() for body in bodies if body.strip())]
    return any(not _is_own(name, reading) for name in named) or _is_dated(verdict["rest"], reading)


def _is_own(name: str, reading: Reading) -> bool:
    """Whether a name is the committee's own, a part of it, or that of one who was there."""
    meeting = reading.profile.meeting
    own = " ".join(filter(None, (meeting.short, *meeting.names, reading.meeting.committee))).casefold()
    return re.search(rf"\b{re.escape(name.casefold())}\b", own) is not None


def _is_dated(text: str, reading: Reading) -> bool:
    """'8 Jan', 'in 2021': another day than the meeting's, or an earlier year."""
    own, day = reading.meeting.date, reading.said_day(text) if any(map(str.isdigit, text)) else None
    if own is None:
        return False
    return (day is not None and day != own) or any(int(year) < own.year for year in _YEAR.findall(text))


def _cell(row: tuple[Cell, ...], column: int) -> Cell | None:
    return next((cell for cell in row if cell.column == column), None)


def _text(row: tuple[Cell, ...], column: int) -> str:
    cell = _cell(row, column)
    return cell.text if cell else ""


def _cited(cell: Cell | None) -> tuple[Evidence, ...]:
    blocks: tuple[TextBlock, ...] = tuple(walk(cell.blocks)) if cell else ()
    return tuple(place for block in blocks if block.text.strip() for place in cite(block))
