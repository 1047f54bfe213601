"""Where a passage stands, as one looks it up: 'OPSG_29.pdf, page 4', 'OPSG_29.docx, table 2, row 3'.

OPSG_29.docx, table 2, row 3: 'OPSG 24/02 | The DCC to review … | 03/09/2019 | 04/02/2020'
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from opsgdocs.characters import one_line
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Evidence

Naming = Callable[[Evidence], str | None]
"""Tells which file a passage stands in, None where that is not known."""

_LONGEST = 160
_CELL = compiled(r"^(?P<row>.*/tr\[\d+\])/")
_STEP = compiled(r"(tbl|tr|p)\[(\d+)\]")
_WORDS = {"tbl": "table", "tr": "row", "p": "paragraph"}


@dataclass(frozen=True, slots=True)
class Place:
    """One place, and what stands there."""

    document: str | None
    where: str
    passage: str

    def __str__(self) -> str:
        """'OPSG_29.pdf, page 4: 'The DCC to …'."""
        return ": ".join(filter(None, (self.where, f"'{self.passage}'" if self.passage else "")))


def places_of(evidence: Iterable[Evidence], document: str | Naming | None = None) -> tuple[Place, ...]:
    """The places of the evidence; the cells of one row of a table are one place."""
    named = [(name, passage) for passage in evidence if (name := _named(document, passage)) or _located(passage)]
    groups = groupby(named, key=lambda pair: (pair[0], *_row(pair[1])))
    return tuple(_place(name, [passage for _, passage in group]) for (name, *_), group in groups)


def foremost(places: Iterable[Place], most: int) -> list[Place]:
    """At most so many places in their order, with as many different documents among them as there can be."""
    times: Counter[str | None] = Counter()
    ranked = []
    for number, place in enumerate(places):
        ranked.append((times[place.document], number, place))
        times[place.document] += 1
    chosen = sorted(ranked, key=lambda entry: entry[:2])[:most]
    return [place for _, _, place in sorted(chosen, key=lambda entry: entry[1])]


def file_and_place(evidence: Evidence, document: str | None) -> str:
    """'OPSG_29.pdf, page 4': without the passage."""
    name = one_line(document) if document else None
    return ", ".join(filter(None, (name, f"page {evidence.page}" if evidence.page else _spelled(evidence.path))))


def place_of(evidence: Iterable[Evidence]) -> str:
    """Where the first passage stands in its file: 'page 4'; '' where that is not known."""
    return next((place for passage in evidence if (place := file_and_place(passage, None))), "")


def shortened(text: str, longest: int = _LONGEST) -> str:
    """The text on one line, its end left out where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def _named(document: str | Naming | None, passage: Evidence) -> str | None:
    return document(passage) if callable(document) else document


def _located(passage: Evidence) -> bool:
    return bool(passage.page or passage.path or passage.text)


def _row(passage: Evidence) -> tuple[int | None, str | int]:
    """What cells of one row have in common; another passage has it with none."""
    cell = _CELL.match(passage.path or "")
    return passage.page, cell["row"] if cell else id(passage)


def _place(name: str | None, passages: list[Evidence]) -> Place:
    text = " | ".join(dict.fromkeys(passage.text for passage in passages if passage.text))
    return Place(name, file_and_place(passages[0], name), shortened(text))


def _spelled(path: str | None) -> str:
    """'body/tbl[4]/tr[22]/tc[1]/p[1]' is row 22 of table 4; a path with other steps stays as it is."""
    cell = _CELL.match(path or "")
    steps = (cell["row"] if cell else path or "").removeprefix("body/").split("/")
    found = [_STEP.fullmatch(step) for step in steps]
    if not all(found):
        return path or ""
    return ", ".join(f"{_WORDS[step[1]]} {step[2]}" for step in found if step)
