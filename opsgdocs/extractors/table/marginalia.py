"""What stands in the margin beside an action, told apart: its id, its owners, and by when.

Beside 'Gemserv to prepare a note to Contract Managers.' stand 'MEC 06/02', 'Gemserv' and '05.07.19'.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.ids.action_ids import ActionId, id_at
from opsgdocs.extractors.status.deadlines import parted
from opsgdocs.extractors.table.margins import Beside, ByWhen
from opsgdocs.profile import Profile


class Marginalia(NamedTuple):
    """The id that stands in the margin, the owners, one a line, and the words for the day; '' for none."""

    id: ActionId | None = None
    owners: str = ""
    due: str = ""


def marginalia(block: TextBlock, profile: Profile) -> Marginalia:
    """What stands in the margin of `block`; nothing where it has none."""
    beside = block.margin if isinstance(block, Beside) else ()
    lines = [fold(line.text).strip() for line in beside if not isinstance(line, ByWhen)]
    found = [(id_at(line, profile), line) for line in lines]
    said = [parted(line, profile) for line in _rest(found)]
    days = [fold(line.text).strip() for line in beside if isinstance(line, ByWhen)]
    owners, due = _joined(owner for owner, _ in said), _joined([*(day for _, day in said), *days])
    return Marginalia(next((one for one, _ in found if one), None), owners, due)


def _joined(lines: Iterable[str]) -> str:
    """Each line once: owners one beneath the other may share a day."""
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _rest(lines: list[tuple[ActionId | None, str]]) -> Iterator[str]:
    """The lines without the ids with which they begin."""
    for found, line in lines:
        if rest := (line[found.end :].strip(" :–-") if found else line):
            yield rest
