"""Tables of actions without a head: which column is which, by the profile or by what stands in them.

New and Ongoing Actions
4.1 | create delivery plan based on requirement list | ND+MH
"""

from opsgdocs.dates import parse_day
from opsgdocs.document import Table, fold
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.extractors.table.columns import Columns, is_whole_id
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile

_OF_ACTIONS = compiled(r"(?i)\bactions\b")
_LONGEST_OWNER = 40  # characters
_WIDEST = 6  # columns
_OWNER = compiled(r"[^\W\d_].*")
_DIGITS = compiled(r"\d{2}")

_Line = dict[int, str]


def headless(table: Table, heading: str, profile: Profile) -> Columns | None:
    """The columns of a table without a head; None for any other table.

    The profile may give them by their places. Beneath a heading that speaks of actions they tell themselves: ids in
    most rows, the text of the action, and behind it owners, days or statuses.
    """
    told = _OF_ACTIONS.search(heading) is not None
    if not told and table.columns != len(profile.tables.columns):
        return None
    lines = [{cell.column: fold(cell.text).strip() for cell in row} for row in table.rows]
    filled = [line for line in lines if any(line.values())]
    if not filled:
        return None
    by_profile = _by_profile(table, filled, profile)
    return by_profile or (_told(table, filled, profile) if told else None)


def nearly_headless(table: Table, profile: Profile) -> bool:
    """Whether a table has the profile's columns and an id in a row or two, and still may be none of actions."""
    names = profile.tables.columns
    if "id" not in names or table.columns != len(names):
        return False
    place = names.index("id")
    return any(id_at(fold(cell.text).strip(), profile) for row in table.rows for cell in row if cell.column == place)


def _by_profile(table: Table, filled: list[_Line], profile: Profile) -> Columns | None:
    """Most rows must bear ids where the profile names a column of ids, and else a short owner."""
    names = profile.tables.columns
    if not names or table.columns != len(names):
        return None
    columns = {name: index for index, name in enumerate(names)}
    return columns if _are_most([_is_placed(line, columns, profile) for line in filled]) else None


def _are_most(placed: list[bool]) -> bool:
    """One odd row ('8.3.1' among '8.1', '8.2') costs no table; it is read, and told as a row without an id."""
    return sum(placed) * 3 >= len(placed) * 2


def _is_placed(line: _Line, columns: Columns, profile: Profile) -> bool:
    if "id" in columns:
        return id_at(line.get(columns["id"], ""), profile) is not None
    owner = line.get(columns["owner"], "") if "owner" in columns else ""
    return 0 < len(owner) <= _LONGEST_OWNER


def _told(table: Table, filled: list[_Line], profile: Profile) -> Columns | None:
    if not 2 < table.columns <= _WIDEST or not _are_most([is_whole_id(line.get(0, ""), profile) for line in filled]):
        return None
    lengths = {place: sum(len(line.get(place, "")) for line in filled) for place in range(1, table.columns)}
    columns = {"id": 0, "text": max(lengths, key=lambda place: lengths[place])}
    for place in range(columns["text"] + 1, table.columns):
        name = _meaning([line[place] for line in filled if line.get(place)], profile)
        if name and name not in columns:
            columns[name] = place
    return columns if len(columns) > 2 else None


def _meaning(texts: list[str], profile: Profile) -> str | None:
    """What stands in a column: days, statuses, or else short names."""
    if not texts:
        return None
    if all(parse_day(text, profile.meeting.day_first) for text in texts):
        return "target"
    if all(leading_status(text, profile) for text in texts):
        return "status"
    named = all(len(text) <= _LONGEST_OWNER and _OWNER.match(text) and not _DIGITS.search(text) for text in texts)
    return "owner" if named else None
