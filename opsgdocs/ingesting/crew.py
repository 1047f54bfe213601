"""Processes that read for the threads of this one; a document that ends its process is tried once more, alone.

    Crew().read(orders, tasks)   →   an answer for each task, whatever the documents do

What waits here is cheap: a process that nobody asks for a minute ends by itself.
"""

import os
import threading
from collections.abc import Sequence
from functools import cache

from opsgdocs.errors import WorkersLost
from opsgdocs.ingesting.child import Child
from opsgdocs.ingesting.orders import Orders, Task
from opsgdocs.ingesting.reading import Answer, failed
from opsgdocs.register.entry import Failure


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
        self._idle: list[Child] = []
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
        for child in idle:
            child.close()

    def _as_far(self, orders: Orders, tasks: list[Task]) -> list[Answer]:
        """The answers up to the first document that ends its process, and what came of trying that one alone."""
        child = self._take(orders)
        answers = child.read(tasks)
        self._give_back(child)
        if len(answers) == len(tasks):
            return answers
        return [*answers, self._alone(orders, tasks[len(answers)])]

    def _alone(self, orders: Orders, task: Task) -> Answer:
        child = self._take(orders, fresh=True)
        answers = child.read([task])
        if answers:
            self._give_back(child)
            return answers[0]
        failure = child.why_ended()
        self._give_back(child)
        return self._given_up(orders, task, failure)

    def _given_up(self, orders: Orders, task: Task, failure: Failure) -> Answer:
        return failed(task.found, orders, failure.kind, failure.reason)

    def _take(self, orders: Orders, *, fresh: bool = False) -> Child:
        with self._lock:
            fitting = [] if fresh else [child for child in self._idle if child.orders == orders]
            if fitting:
                self._idle.remove(fitting[-1])
        child = fitting[-1] if fitting else Child(orders)
        with self._lock:
            self._busy.add(child)
            if not self._closed:
                return child
        self._give_back(child)
        raise WorkersLost("the processes that read were ended")

    def _give_back(self, child: Child) -> None:
        with self._lock:
            self._busy.discard(child)
            keep = not (self._closed or child.spent)
            if keep:
                self._idle.append(child)
            closed = self._closed
        if not keep:
            child.close()
        if closed:
            raise WorkersLost("the processes that read were ended")


@cache
def _crew_of(_process: int) -> Crew:
    """One a process: what an executor runs has nobody else to keep its processes for the next chunk.

    A process that was forked does not share those of the one it came from.
    """
    return Crew()
