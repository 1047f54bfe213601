"""Tables of minutes with owners and days in columns beside the text: what is discussed, and now and then a task.

Item | Discussion                              | Action by | Date
2.0  | Health and safety                       |           |
2.1  | One near miss reported. Talk to be held.| SI        | 22/03
2.2  | The rain was noted.                     | Info      |

They are no tables of actions: a row without an owner is none, and 2.1 is the number of a paragraph.
"""

from collections.abc import Iterator, Mapping, Sequence

from opsgdocs.document import Cell, Table, fold
from opsgdocs.extractors.owner.imperatives import VERBS
from opsgdocs.extractors.status.deadlines import is_at_any_time, is_deadline
from opsgdocs.extractors.table.informative import is_informative
from opsgdocs.extractors.table.owner_cells import folded, holds_owners, is_nobody, plain_head
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_WHEN = late(
    compiled,
    r"(?i)(?:(?:action|target|due|completion|complete|finish|deliver|required|needed)\s+)?(?:by\s+)?(?:date|deadline|when)(?:\s+due)?"
    r"|(?:due|complete|finish)?\s*by|due|target|time\s?(?:scale|frame|line)s?|deadline\s+date",
)
_OF_ACTIONS = late(compiled, r"(?i)\b(?:actions?|tasks?|what|to[\s-]?dos?)\b")
# What has an owner and a day, and is no talk of a meeting
_OF_PLAN = late(
    compiled,
    r"(?i)(?:key\s+)?(?:milestones?|deliverables?|work\s*(?:streams?|packages?)|projects?|phases?|stages?|polic(?:y|ies)|documents?"
    r"|reports?|papers?|risks?|issues?|meetings?|events?|objectives?|measures?|changes?|names?|modifications?|consultations?"
    r"|agenda(?:\s+items?)?|requirements?|decisions?|recommendations?)(?:\s+(?:name|title|description))?",
)
_NUMBER = compiled(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?")
_FIRST = late(compiled, r"^\W*(?P<word>[^\W\d_]+)")
_SAID = late(compiled, r"(?i)[.!?]\W*$|\b\w+ed\b|\b(?:no|none|nothing|was|were)\b")  # what is no request
_MORE_THAN_ACTIONS = frozenset({"id", "text", "owner", "target"})
_FEWEST_WORDS = 3  # in the mean paragraph beside an owner


def is_discussed(rows: Sequence[Sequence[Cell]], columns: Mapping[str, int], profile: Profile) -> bool:
    """Whether the rows beneath a head with a text and owners, the head the first, are minutes and no actions."""
    if _is_margin(rows, columns, profile):
        return True
    if not {"text", "owner"} <= columns.keys() <= _MORE_THAN_ACTIONS or not profile.actions.margin:
        return False
    heads = {cell.column: cell for cell in rows[0]}
    text, owner = heads.get(columns["text"]), heads.get(columns["owner"])
    if text is None or owner is None or columns["owner"] < columns["text"] or _OF_ACTIONS.search(text.text):
        return False
    lines = [_line(row) for row in rows[1:]]
    if not _are_numbers([line.get(columns["id"], "") for line in lines] if "id" in columns else []):
        return False
    idle = [line for line in lines if line.get(text.column) and _is_idle(line, columns, profile)]
    told = any(line.get(owner.column) or _is_title(line, columns) for line in idle)
    told = told or (plain_head(owner) in folded(profile.actions.margin) and not _any_asks(idle, text.column))
    return bool(idle) and told and holds_owners(Table(tuple(map(tuple, rows[1:]))), owner.column, profile)


def _any_asks(lines: Sequence[Mapping[int, str]], place: int) -> bool:
    """'Print the rota' without an owner is an action whose owner was forgotten."""
    texts = [text for line in lines if (text := line.get(place, ""))]
    return any(_begins_with_verb(text) or not _SAID.search(text) for text in texts)


def _begins_with_verb(text: str) -> bool:
    first = _FIRST.match(text)
    return first is not None and first["word"].casefold() in VERBS


def _is_title(line: Mapping[int, str], columns: Mapping[str, int]) -> bool:
    """'2.0 | Programme'."""
    return line.get(columns.get("id", -1), "").rstrip(".").endswith(".0")


def _is_margin(rows: Sequence[Sequence[Cell]], columns: Mapping[str, int], profile: Profile) -> bool:
    """'Item | Notes | Action | Due': beneath 'Action' stand nothing but owners, and the text is elsewhere."""
    if not {"text"} <= columns.keys() <= {"id", "text", "target", "update"} or columns["text"] == 0:
        return False
    place = columns["text"]
    if next((plain_head(cell) for cell in rows[0] if cell.column == place), "") not in folded(profile.actions.margin):
        return False
    table = Table(tuple(map(tuple, rows[1:])))
    return holds_owners(table, place, profile) and is_of_talk(rows, (place, columns.get("target", place)))


def _line(row: Sequence[Cell]) -> dict[int, str]:
    return {cell.column: text for cell in row if (text := fold(cell.text).strip())}


def _are_numbers(texts: Sequence[str]) -> bool:
    return all(not text or _NUMBER.fullmatch(text) for text in texts)


def _is_idle(line: Mapping[int, str], columns: Mapping[str, int], profile: Profile) -> bool:
    """Nobody stands beside it, and no day."""
    owner = line.get(columns["owner"], "")
    return is_nobody(owner, profile) and (bool(owner) or not line.get(columns.get("target", -1)))


def is_head_of_days(head: str) -> bool:
    """'By when', 'Date', 'Deadline', in small letters."""
    return _WHEN.fullmatch(head) is not None


def day_beside(rows: Sequence[Sequence[Cell]], owner: int, profile: Profile) -> int | None:
    """The place of a column of days beside that of the owners, the head the first of the rows."""
    places = (cell.column for cell in rows[0] if cell.column not in (0, owner) and is_head_of_days(plain_head(cell)))
    return next((place for place in places if _holds_days(rows[1:], place, profile)), None)


def _holds_days(rows: Sequence[Sequence[Cell]], place: int, profile: Profile) -> bool:
    texts = [text for row in rows if (text := _line(row).get(place))]
    days = [is_deadline(text, profile) for text in texts]
    said = [day or is_at_any_time(text) for day, text in zip(days, texts, strict=True)]
    return bool(texts) and sum(said) * 2 >= len(said)


def is_of_talk(rows: Sequence[Sequence[Cell]], margin: Sequence[int]) -> bool:
    """Whether beside the columns of a margin stands what was talked about: no plan, no register, nothing but names."""
    heads = [plain_head(cell) for cell in rows[0] if cell.column not in margin]
    if any(map(_OF_PLAN.fullmatch, heads)) or is_informative(rows):
        return False
    beside = list(_beside(rows[1:], margin))
    return bool(beside) and sum(map(len, beside)) >= _FEWEST_WORDS * len(beside)


def _beside(rows: Sequence[Sequence[Cell]], margin: Sequence[int]) -> Iterator[list[str]]:
    """The words of the wordiest cell of each row with an owner."""
    for row in rows:
        line = _line(row)
        if line.get(margin[0]):
            yield max((text.split() for place, text in line.items() if place not in margin), key=len, default=[])
