"""The table before the next meeting, kept ready: what `outstanding` prints of a committee without following it again.

It is made with the other tables of the committee and is as stale as they are.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from opsgdocs.errors import RegisterError
from opsgdocs.history import ActionLog
from opsgdocs.records import Evidence, Minutes, OutstandingActions

DAMAGED = "a table in the register is damaged; make it anew with: opsgdocs rebuild"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is outstanding.

    Attributes:
        table: as `ActionLog.outstanding` gives it.
        closed: how many actions were closed by then.
        sources: for each passage that its problems show, the document it stands in.
    """

    table: OutstandingActions
    closed: int
    sources: tuple[int | None, ...] = ()

    def packed(self) -> bytes:
        """As compressed JSON."""
        told = {"table": self.table.model_dump(mode="json"), "closed": self.closed, "sources": self.sources}
        return zlib.compress(json.dumps(told, separators=(",", ":")).encode("ascii"), 1)


def standing_of(log: ActionLog, table: OutstandingActions, documents: Mapping[int, Minutes]) -> Standing:
    """The table with the documents that its problems point at.

    Args:
        log: whose table it is.
        table: the one before the next meeting.
        documents: the minutes by the number of their document.
    """
    shown = [id(passage) for problem in table.problems for passage in problem.evidence]
    wanted = frozenset(shown)
    owners = {
        id(passage): number for number, one in documents.items() for passage in _passages(one) if id(passage) in wanted
    }
    return Standing(table, log.closed(table), tuple(map(owners.get, shown)))


def unpacked(packed: bytes) -> Standing:
    """What was packed.

    Raises:
        RegisterError: it is damaged.
    """
    try:
        told = json.loads(zlib.decompress(packed))
        table = OutstandingActions.model_validate(told["table"], strict=False)
        return Standing(table, told["closed"], tuple(told["sources"]))
    except (zlib.error, ValueError, LookupError, TypeError) as error:
        raise RegisterError(DAMAGED) from error


def sources_by_passage(standing: Standing, names: Mapping[int, str]) -> dict[int, str]:
    """The name of the document of each passage in the problems, by the passage's identity."""
    shown = (passage for problem in standing.table.problems for passage in problem.evidence)
    pairs = zip(shown, standing.sources, strict=True)
    return {id(passage): names[number] for passage, number in pairs if number is not None}


def _passages(minutes: Minutes) -> Iterator[Evidence]:
    yield from minutes.meeting.evidence
    for name in ("items", "decisions", "actions", "outstanding", "statements", "next_meetings", "mentions", "problems"):
        records: Iterable[Minutes] = getattr(minutes, name)
        for record in records:
            yield from record.evidence  # type: ignore[attr-defined]
