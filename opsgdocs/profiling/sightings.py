"""What sample papers show of a committee's conventions: 'ACTION SSC_71/02 –' 12 times, a column headed 'Res' 3 times.

Nothing is decided here; what was seen is counted, with one place of each, for a person to judge.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from opsgdocs.document import Cell, Document, Heading, Table, fold
from opsgdocs.extractors.table.columns import meaning_of
from opsgdocs.profile import Profile
from opsgdocs.profile.forms import has_letters

_MARKER = regex.compile(
    r"^\W{0,4}(?P<marker>(?:(?i:new|outstanding|previous)\s+)?"
    r"(?i:actions?(?:\s+(?:items?|points?|no\.?))?\b|tasks?\b|to[ -]?do\b|follow[ -]?up\b)|A[PI](?=\s?\d))"
    r"\W{0,3}(?P<rest>[^\n]{0,60})"
)
_ID = regex.compile(
    r"(?P<body>[A-Z][A-Za-z&]*[A-Z])?(?P<gap>[\s_-]?)(?P<first>\d{1,4}|EX\d{1,2})(?P<sign>[./-])(?P<second>\d{1,3})(?![\d/]|[.-]\d)"
)
_SEQUENCE = regex.compile(r"(?P<letters>[A-Z]{2,10}-)?(?P<number>\d{3,5})(?!\d|[./-]\d)")
_OWNED = regex.compile(r"[^:–—]{0,40}[:–—]|\s*[A-Z]{2,4}\b")
_VERB = regex.compile(r"(?<![\w-])[A-Z]{3,}ED(?![\w-])")
_LABEL = regex.compile(
    r"^\W{0,4}(?P<label>(?i:decisions?|resolutions?|resolved|agreed|motion))(?:\s[\d.]+)?\W{0,2}[:–—]"
)
_OF_SEVERAL = regex.compile(r"(?i)(?:previous|outstanding)\s.*|.*\b(?:items|points|tasks)")
_OF_ITEM = regex.compile(r"\d{1,2}\.0|\d{1,2}(?:\.\d{1,2}){2,}")
_ITEM = regex.compile(r"^\W{0,4}(?P<number>\d{1,4})/(?P<year>\d{2}|20\d{2})\b(?![/\d])")
_OWNERS = regex.compile(r"[A-Z][\w.'’-]{0,20}(?:\s*(?P<sign>[+/&,])\s*[A-Z][\w.'’-]{0,20})*")
_MOVED = regex.compile(r"(?i)\b(?P<mover>proposed|moved)\b|\b(?P<seconder>seconded)\b")
_OF_ACTIONS = regex.compile(r"(?i)^\W*[\d.]*\s*(?:new |agreed )?(?:actions?|action (?:items?|points?))\W*$")
_HEAD = 40  # characters
_WIDTH = 3  # columns: id, text, owner
_SENTENCE = 2  # words behind a label that are no decision: 'Decisions – Membership'


@dataclass(slots=True)
class Seen:
    """How often each thing was seen, and a passage that shows it."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def add(self, thing: str, example: str) -> None:
        """One more sighting."""
        self.counts[thing] += 1
        self.examples.setdefault(thing, " ".join(example.split())[:80])

    def often(self, least: int = 1) -> list[str]:
        """What was seen at least so often, the most frequent first."""
        return [thing for thing, count in self.counts.most_common() if count >= least]


@dataclass(slots=True)
class Sightings:
    """All that the samples show."""

    markers: Seen = field(default_factory=Seen)
    id_forms: Seen = field(default_factory=Seen)
    verbs: Seen = field(default_factory=Seen)
    labels: Seen = field(default_factory=Seen)
    headings: Seen = field(default_factory=Seen)
    beside: dict[str, set[str]] = field(default_factory=dict)  # heads of the same tables
    item_forms: Seen = field(default_factory=Seen)
    heads: Seen = field(default_factory=Seen)
    margins: Seen = field(default_factory=Seen)
    lists: Seen = field(default_factory=Seen)
    movers: Seen = field(default_factory=Seen)
    seconders: Seen = field(default_factory=Seen)
    separators: Seen = field(default_factory=Seen)
    headless: Seen = field(default_factory=Seen)
    placed: Seen = field(default_factory=Seen)  # tables without a head whose columns are clear


def look_at(documents: Sequence[Document]) -> Sightings:
    """What these papers of one committee show."""
    seen = Sightings()
    for document in documents:
        for block in document.walk():
            _look_at_line(fold(block.text), seen)
        _look_at_lists(document, seen)
        for table in (block for block in document.blocks if isinstance(block, Table)):
            _look_at_table(table, seen)
    return seen


def _look_at_line(text: str, seen: Sightings) -> None:
    _look_at_marker(text, seen)
    if not text.isupper():
        for verb in _VERB.finditer(text):
            seen.verbs.add(verb[0], text[max(0, verb.start() - 30) :])
    if label := _LABEL.match(text):
        behind = text[label.end() :].split()
        if not behind or len(behind) > _SENTENCE:
            (seen.labels if behind else seen.headings).add(label["label"], text)
    if _ITEM.match(text):
        seen.item_forms.add("{number}/{year}", text)
    _look_at_vote(text, seen)


def _look_at_vote(text: str, seen: Sightings) -> None:
    """'proposed by MS, seconded by IP' in one line; 'the proposed date' moves nothing."""
    words = list(_MOVED.finditer(text))
    if {word.lastgroup for word in words} != {"mover", "seconder"}:
        return
    for moved in words:
        (seen.movers if moved["mover"] else seen.seconders).add(moved[0].casefold(), text[max(0, moved.start() - 30) :])


def _look_at_marker(text: str, seen: Sightings) -> None:
    marker = _MARKER.match(text)
    if marker is None:
        return
    form = id_form(marker["rest"])
    if form:
        seen.id_forms.add(form, text)
    if not marker["rest"].strip() or _OF_SEVERAL.fullmatch(marker["marker"]):
        return  # 'Action Items:' is a heading, and so is 'Previous Tasks - RSVP'
    if form or _OWNED.match(marker["rest"]) or ":" in text[: marker.end("marker") + 2]:
        seen.markers.add(marker["marker"], text)


def id_form(text: str) -> str | None:
    """The form of the id that a text begins with: 'PMA61-03' is '{body}{meeting}-{sequence:02d}'."""
    match = _ID.match(text)
    if match and match["sign"] == "." and not int(match["second"]):
        return None  # '9.0' is an item
    if match:
        body = f"{{body}}{match['gap']}" if match["body"] else ""
        width = f":0{len(match['second'])}d" if match["second"].startswith("0") and len(match["second"]) > 1 else ""
        return f"{body}{{meeting}}{match['sign']}{{sequence{width}}}"
    plain = _SEQUENCE.match(text)
    if plain is None:
        return None
    width = f":0{len(plain['number'])}d" if plain["number"].startswith("0") else ""
    return f"{plain['letters'] or ''}{{sequence{width}}}"


def is_usual(form: str) -> bool:
    """Whether the engine reads ids of that form without being told: 'BODY 29/04', '29/04', '29-04'."""
    return "{meeting}" in form and (has_letters(form) or "/" in form) and not form.startswith("{meeting}.")


def _look_at_lists(document: Document, seen: Sightings) -> None:
    """A heading that speaks of actions, with lines beneath of which none bears a mark: those that do need no list."""
    heading = ""
    beneath: dict[str, list[str]] = {}
    for block in document.blocks:
        if isinstance(block, Table | Heading):
            heading = fold(block.text).strip() if isinstance(block, Heading) else ""
        elif _OF_ACTIONS.match(heading) and block.text.strip():
            beneath.setdefault(regex.sub(r"^[\W\d]+|\W+$", "", heading), []).append(block.text)
    for head, lines in beneath.items():
        for line in () if any(map(_MARKER.match, lines)) else lines:
            seen.lists.add(head, line)


def _look_at_table(table: Table, seen: Sightings) -> None:
    first = [fold(cell.text).strip() for cell in table.rows[0]] if table.rows else []
    numbers = [fold(row[0].text).strip() for row in table.rows if row]
    if any(map(_OF_ITEM.fullmatch, numbers)):
        return  # '5.0 | Matters arising' lays out the items
    if len(first) > 1 and (form := _whole_id(first[0])):
        columns = ["id", "text", "owner", "status", "update"][: table.columns]
        kind = seen.placed if _has_owners(table) else seen.headless
        kind.add(str(columns).replace("'", '"'), " | ".join(first))
        seen.id_forms.add(form, first[0])
        return
    for cell in table.rows[0] if sum(map(bool, first)) < 3 and table.rows else ():
        _look_at_margin(fold(cell.text).strip(), cell.column, table, seen)
    head = next((row for row in table.rows[:2] if _is_head(row)), ())
    heads = {fold(cell.text).strip() for cell in head}
    for one in heads:
        seen.beside.setdefault(one, set()).update(heads)
    for cell in head:
        _look_at_column(fold(cell.text).strip(), _below(table, cell.column), seen)


def _has_owners(table: Table) -> bool:
    """Three columns, nothing but names in the last: ids, texts, owners."""
    last = [text for text in (fold(row[-1].text).strip() for row in table.rows if row) if text]
    named = sum(_OWNERS.fullmatch(text) is not None and len(text) < _HEAD for text in last)
    return table.columns == _WIDTH and bool(last) and named * 3 >= len(last) * 2


def _is_head(row: Sequence[Cell]) -> bool:
    return len(row) > 2 and all(len(cell.text.strip()) <= _HEAD for cell in row)


def _below(table: Table, column: int) -> list[str]:
    cells = (cell for row in table.rows[1:] for cell in row if cell.column == column)
    return [text for text in (fold(cell.text).strip() for cell in cells) if text]


def _whole_id(text: str) -> str | None:
    form = id_form(text)
    return form if form and len(text) < 16 and " " not in text.strip() else None


def _look_at_margin(head: str, column: int, table: Table, seen: Sightings) -> None:
    """A column that holds nothing but owners."""
    lines = [line for text in _below(table, column) for line in text.split()]
    short = lines and all(len(line) < 12 for line in lines)
    if column and short and regex.fullmatch(r"(?i)actions?(?: by)?|by whom", head):
        seen.margins.add(head, lines[0])


def _look_at_column(head: str, below: Sequence[str], seen: Sightings) -> None:
    for text in below if not any(map(_OF_ITEM.fullmatch, below)) else ():
        if form := _whole_id(text):
            seen.id_forms.add(form, text)
    if head:
        seen.heads.add(head, below[0] if below else "(empty)")
    owners = [match for match in map(_OWNERS.fullmatch, below) if match and len(match[0]) < _HEAD]
    for match in owners if len(owners) * 2 > len(below) else ():
        for sign in match.captures("sign"):
            seen.separators.add(sign, match[0])


def unknown_heads(seen: Sightings, profile: Profile) -> Iterator[str]:
    """Heads of columns that the profile names nowhere, beside one of a table of actions that it does."""
    for head in seen.heads.often():
        beside = seen.beside.get(head, set()) - {head}
        if not _is_known(head, profile) and any(meaning_of(other, profile.tables) for other in beside):
            yield head


def _is_known(head: str, profile: Profile) -> bool:
    tables, people = profile.tables, profile.attendance
    others = (*tables.votes, *tables.motions, *people.affiliation, *people.name, *people.role)
    plain = head.casefold().strip(" .:*")
    return meaning_of(head, tables) is not None or plain in {word.casefold().strip(" .:") for word in others}
