"""What a process does that reads for an ingest: tasks come many a line, and a line answers each document.

Desk(orders.to_json(), limits).answer(task)   →   the entry for the register, packed
"""

from collections.abc import Iterable

from opsgdocs.guard.desk import named_function
from opsgdocs.ingesting.orders import Task, orders_from, reader_version
from opsgdocs.ingesting.reading import Read, read_task
from opsgdocs.ingesting.warming import warm_up
from opsgdocs.ingesting.wire import pack_answer, unpack_tasks
from opsgdocs.parsers.limits import Limits

WORK = "opsgdocs.ingesting.desk:Desk"


class Desk:
    """Reads documents as an ingest's orders have it."""

    def __init__(self, told: str, _limits: Limits) -> None:
        self._orders = orders_from(told)
        self._read: Read = named_function(self._orders.read)
        self._reader = reader_version()
        if self._orders.read.startswith("opsgdocs."):
            warm_up(self._read, self._orders)

    def greeting(self) -> str:
        """Which version reads."""
        return self._reader

    def tasks(self, question: bytes) -> Iterable[Task]:
        """Those in the line."""
        return unpack_tasks(question)

    def answer(self, task: Task) -> bytes:
        """The entry, or why there is none.

        Raises:
            MemoryError: it takes more memory than it may.
        """
        return pack_answer(read_task(task, self._orders, self._read))
