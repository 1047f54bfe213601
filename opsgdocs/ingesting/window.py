"""Chunks given to an executor, never more of them at a time than fit the window, and answers as they come.

    for answers in Window(Workers(submit), orders, wide=6).answers(chunks): …

Any `concurrent.futures.Executor` will do. What its workers do is `read_chunk`, which keeps documents from ending them;
a chunk whose worker is lost all the same (its machine went) is tried once more, document by document.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Future
from queue import Empty, SimpleQueue
from typing import NamedTuple

from opsgdocs.errors import OpsgdocsError, WorkersLost
from opsgdocs.ingesting.orders import Orders, Task
from opsgdocs.ingesting.reading import Answer, failed

Submit = Callable[[list[Task]], "Future[list[Answer]]"]
Landed = list[tuple[Task, Answer]]

_TICK = 0.2  # seconds between looks whether to stop

_LOST = "the workers were lost ({}); what was read before is in the register: run the same again to go on"


class Workers(NamedTuple):
    """Who read.

    Attributes:
        submit: gives a chunk to one of them.
        are_gone: whether nobody will answer any more; not every executor tells its futures so.
    """

    submit: Submit
    are_gone: Callable[[], bool] = lambda: False


class _Flight(NamedTuple):
    tasks: list[Task]
    again: bool


class Window:
    """At most `wide` chunks under way.

    Args:
        workers: who are given chunks.
        orders: for documents whose worker is lost twice.
        wide: chunks under way at a time.
        stopping: tells whether no more chunks are to be given out, and those under way are not waited for.
    """

    def __init__(
        self, workers: Workers, orders: Orders, wide: int, stopping: Callable[[], bool] = lambda: False
    ) -> None:
        self._workers, self._orders, self._wide, self._stopping = workers, orders, max(1, wide), stopping
        self._landed: SimpleQueue[tuple[_Flight, Future[list[Answer]]]] = SimpleQueue()
        self._flying: dict[int, Future[list[Answer]]] = {}

    def answers(self, chunks: Iterator[list[Task]]) -> Iterator[Landed]:
        """Each chunk's tasks with their answers, in the order in which they are done; nothing now and then meanwhile.

        Raises:
            WorkersLost: there is nobody any more to give chunks to.
        """
        for chunk in chunks:
            self._start(_Flight(chunk, again=False))
            yield from self._down_to(self._wide - 1)
            if self._stopping():
                break
        yield from self._down_to(0)

    def cancel(self) -> None:
        """What has not begun is not begun."""
        for future in list(self._flying.values()):
            future.cancel()

    def _start(self, flight: _Flight) -> None:
        try:
            future = self._workers.submit(flight.tasks)
        except (BrokenExecutor, RuntimeError) as error:
            raise WorkersLost(_LOST.format(_named(error))) from error
        self._flying[id(future)] = future
        future.add_done_callback(lambda done: self._landed.put((flight, done)))

    def _down_to(self, wide: int) -> Iterator[Landed]:
        """Takes what has landed, and waits until no more than so many are under way."""
        while self._flying:
            try:
                flight, future = self._landed.get(timeout=_TICK if len(self._flying) > wide else 0)
            except Empty:
                if self._stopping() or len(self._flying) <= wide:
                    return
                if self._workers.are_gone():
                    raise WorkersLost(_LOST.format("they do not answer")) from None
                yield []  # what landed before must not wait for a document that takes long
                continue
            self._flying.pop(id(future), None)
            yield self._answers_of(flight, future)

    def _answers_of(self, flight: _Flight, future: "Future[list[Answer]]") -> Landed:
        try:
            return list(zip(flight.tasks, future.result(), strict=True))
        except (CancelledError, BrokenExecutor) as error:
            if self._stopping():
                return []
            raise WorkersLost(_LOST.format(_named(error))) from error
        except OpsgdocsError:
            if self._stopping():  # the processes were ended under the threads' hands
                return []
            raise
        except Exception as error:  # noqa: BLE001  (each executor has errors of its own for a worker that is lost)
            return self._try_again(flight, error)

    def _try_again(self, flight: _Flight, error: Exception) -> Landed:
        if not flight.again:
            for task in flight.tasks:
                self._start(_Flight([task], again=True))
            return []
        reason = f"the worker that read it was lost ({_named(error)}); ingest it again"
        return [(task, failed(task.found, self._orders, "Lost", reason)) for task in flight.tasks]


def _named(error: BaseException) -> str:
    return type(error).__name__
