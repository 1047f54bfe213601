"""Processes that read for the threads of this one; a document that ends its process is tried once more, alone.

    Crew().read(orders, tasks)   →   an answer for each task, whatever the documents do

What waits here is cheap: a process that nobody asks for a minute ends by itself.
"""

import os
import threading
from collections.abc import Sequence
from functools import cache, partial

from opsgdocs.errors import WorkersLost
from opsgdocs.guard.child import Child, Nursery
from opsgdocs.guard.desk import Order
from opsgdocs.ingesting.desk import WORK
from opsgdocs.ingesting.orders import Orders, Task
from opsgdocs.ingesting.reading import Answer, failed
from opsgdocs.ingesting.wire import pack_tasks, unpack_answer


def read_chunk(orders: Orders, tasks: Sequence[Task]) -> list[Answer]:
    """An answer for each task: what an executor's workers are given to do, on this machine or another.

    Raises:
        WorkersLost: no process can be started here.
    """
    return _crew_of(os.getpid()).read(orders, tasks)


class Crew:
    """Processes that wait for the next chunk; as many as threads ask at the same time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._nurseries: dict[Orders, Nursery] = {}
        self._idle: list[tuple[Orders, Child]] = []
        self._busy: set[Child] = set()
        self._closed = False

    def read(self, orders: Orders, tasks: Sequence[Task]) -> list[Answer]:
        """An answer for each task.

        Raises:
            WorkersLost: no process can be started, or the crew was closed.
        """
        answers: list[Answer] = []
        while len(answers) < len(tasks):
            answers += self._as_far(orders, list(tasks[len(answers) :]))
        return answers

    def close(self) -> None:
        """Ends all processes; who still reads gets `WorkersLost`."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            for child in self._busy:
                child.kill()
        for _, child in idle:
            child.close()
        self._close_nurseries()

    def _as_far(self, orders: Orders, tasks: list[Task]) -> list[Answer]:
        """The answers up to the first document that ends its process, and what came of trying that one alone."""
        child = self._take(orders)
        answers = _asked(child, tasks)
        self._give_back(orders, child)
        if len(answers) == len(tasks):
            return answers
        return [*answers, self._alone(orders, tasks[len(answers)])]

    def _alone(self, orders: Orders, task: Task) -> Answer:
        child = self._take(orders, fresh=True)
        answers = _asked(child, [task])
        if answers:
            self._give_back(orders, child)
            return answers[0]
        ending = child.why_ended()
        self._give_back(orders, child)
        return failed(task.found, orders, ending.kind, ending.reason)

    def _take(self, orders: Orders, *, fresh: bool = False) -> Child:
        with self._lock:
            fitting = [] if fresh else [each for each in self._idle if each[0] == orders]
            if fitting:
                self._idle.remove(fitting[-1])
            nursery = self._nurseries.setdefault(orders, Nursery(_order(orders)))
        child = fitting[-1][1] if fitting else _greeted(nursery.child(), orders)
        with self._lock:
            self._busy.add(child)
            if not self._closed:
                return child
        self._give_back(orders, child)
        raise WorkersLost("the processes that read were ended")

    def _give_back(self, orders: Orders, child: Child) -> None:
        with self._lock:
            self._busy.discard(child)
            keep = not (self._closed or child.spent)
            if keep:
                self._idle.append((orders, child))
            closed = self._closed
        if not keep:
            child.close()
        if closed:
            self._close_nurseries()
            raise WorkersLost("the processes that read were ended")

    def _close_nurseries(self) -> None:
        """When nobody reads any more: they alone can tell how their children ended."""
        with self._lock:
            nurseries = [] if self._busy else list(self._nurseries.values())
        for nursery in nurseries:
            nursery.close()


def _order(orders: Orders) -> Order:
    return Order(WORK, orders.to_json(), orders.limits, bool(orders.ocr))


def _greeted(child: Child, orders: Orders) -> Child:
    if child.greeting != orders.reader:
        child.close()
        told = f"a worker has opsgdocs {child.greeting}, this is {orders.reader}"
        raise WorkersLost(f"{told}; install the same on all, and start again where files of it changed just now")
    return child


def _asked(child: Child, tasks: list[Task]) -> list[Answer]:
    return child.ask(pack_tasks(tasks), [partial(_answer_to, task) for task in tasks])


def _answer_to(task: Task, line: bytes) -> Answer:
    """A process that fell to its document may not speak for another one."""
    answer = unpack_answer(line)
    if answer.stamp.path != task.found.address:
        raise ValueError(answer.stamp.path)
    return answer


@cache
def _crew_of(_process: int) -> Crew:
    """One a process: what an executor runs has nobody else to keep its processes for the next chunk.

    A process that was forked does not share those of the one it came from.
    """
    return Crew()
