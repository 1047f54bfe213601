"""Carrying an ingest out: documents found, those passed over that are known, the others read, kept and counted.

    sources → found → (known? changed?) → tasks → chunks → window → answers → register

All of it runs in one thread, which alone writes; others only wait for the processes that read.
"""

import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from opsgdocs.errors import WorkersLost
from opsgdocs.ingesting.chunks import chunks
from opsgdocs.ingesting.crew import Crew, read_chunk
from opsgdocs.ingesting.folders import Single
from opsgdocs.ingesting.found import Found, Source, refused
from opsgdocs.ingesting.keeping import Keeper
from opsgdocs.ingesting.orders import Orders, Task
from opsgdocs.ingesting.patience import PatientRegister
from opsgdocs.ingesting.report import Failed, IngestReport, Watcher
from opsgdocs.ingesting.sources import Asked, loses, sources
from opsgdocs.ingesting.stopping import Stopping
from opsgdocs.ingesting.window import Window, Workers
from opsgdocs.register.entry import Failure
from opsgdocs.register.knowing import Known

_AHEAD = 4  # chunks for each worker: they go on while the writer is busy with a transaction
_UNDER_WAY = 2_000  # documents at a time, however many workers there are
_LONGEST_CHUNK = 50  # documents
_FIRST_PORTION, _LARGEST_PORTION = 16, 512  # documents asked for in the register at a time
_FORGOTTEN = 500  # documents of one transaction
_BARE = (
    "no document was found here, but the register has some: is the disk mounted? Nothing of it counts as gone; "
    "to take them out, give the folder above with --prune"
)


class Unwatched:
    """Nobody looks on."""

    def failed(self, failure: Failed) -> None:
        """A document gave no record."""

    def advanced(self, report: IngestReport) -> None:
        """Something is done; the report says how far it is."""


@dataclass(frozen=True)
class Conditions:
    """How an ingest is carried out.

    Attributes:
        orders: how documents are read.
        executor: who reads; processes on this machine where None.
        workers: how many of them at a time; as many as there are processors where None.
        prune: whether vanished documents are taken out of the register.
        retry: whether what failed before is tried again.
        watcher: who looks on.
    """

    orders: Orders
    executor: Executor | None = None
    workers: int | None = None
    prune: bool = False
    retry: bool = False
    watcher: Watcher = field(default_factory=Unwatched)


def carry_out(
    paths: Iterable[Asked] | Asked, register: PatientRegister, conditions: Conditions, stopping: Stopping
) -> IngestReport:
    """All documents of the paths into the register.

    Raises:
        RegisterError: it cannot be written any more; what went in before is unharmed.
        WorkersLost: nobody is left who reads.
    """
    return _Ingest(register, conditions, stopping).run(paths)


class _Ingest:
    def __init__(self, register: PatientRegister, conditions: Conditions, stopping: Stopping) -> None:
        self._register, self._conditions, self._stopping = register, conditions, stopping
        self._report = IngestReport()
        self._keeper = Keeper(register, self._report, conditions.watcher.failed)
        self._losing: list[Source] = []
        self._bare: list[Source] = []

    def run(self, paths: Iterable[Asked] | Asked) -> IngestReport:
        start = time.monotonic()
        try:
            self._read(self._found(paths))
        except WorkersLost:
            self._keeper.flush()
            raise
        self._keeper.flush()
        self._finish()
        self._report.seconds = time.monotonic() - start
        self._conditions.watcher.advanced(self._report)
        return self._report

    def _finish(self) -> None:
        """What takes all documents together; who stops an ingest does not want to wait for it."""
        for source in self._bare:
            self._tell_bare(source)
        for source in self._losing:
            self._look_for_vanished(source)
        if not self._stopping():
            self._register.settle()
        self._report.stopped = self._stopping()

    def _found(self, paths: Iterable[Asked] | Asked) -> Iterator[Found]:
        for source in sources(paths):
            number, told = 0, False
            for found in source.documents():
                number += found.failure is None
                told |= found.failure is not None and found.named
                yield found
            self._note(source, bare=number == 0, told=told)

    def _note(self, source: Source, *, bare: bool, told: bool) -> None:
        """Where to look for what has vanished; a zip file that was opened is certainly empty."""
        if bare and (told or not isinstance(source, Single)):
            self._bare += [] if told else [source]
        elif loses(source):
            self._losing.append(source)

    def _read(self, found: Iterator[Found]) -> None:
        wide = _AHEAD * _breadth(self._conditions)
        most = max(1, min(_LONGEST_CHUNK, _UNDER_WAY // wide))
        with _working(self._conditions) as workers:
            window = Window(workers, self._conditions.orders, wide, self._stopping)
            try:
                for landed in window.answers(chunks(self._tasks(found), most)):
                    self._keeper.keep(landed)
                    self._conditions.watcher.advanced(self._report)
            finally:
                window.cancel()

    def _tasks(self, found: Iterator[Found]) -> Iterator[Task]:
        """What must be read; what is known is asked for in portions, which grow so that the first is soon there."""
        size = _FIRST_PORTION
        while portion := list(islice(found, size)):
            known = self._register.known([one.address for one in portion])
            for one in portion:
                task = self._judged(one, known.get(one.address))
                if task:
                    yield task
            self._conditions.watcher.advanced(self._report)
            if self._stopping():
                return
            size = min(_LARGEST_PORTION, 2 * size)

    def _judged(self, found: Found, known: Known | None) -> Task | None:
        """The task of reading it; None where there is nothing to do."""
        if found.failure:
            self._keeper.refuse(found, found.failure)
            return None
        if known is None:
            return Task(found)
        again = known.failure is not None and self._conditions.retry
        by_same_reader = self._conditions.orders.is_of(known.stamp) and not again
        if by_same_reader and _is_unchanged(found, known):
            self._pass_over(found, known)
            return None
        return Task(found, known.stamp.sha256 if by_same_reader else "", known.failure is None, known.failure)

    def _pass_over(self, found: Found, known: Known) -> None:
        if known.failure:
            self._keeper.refuse(found, known.failure, before=True)
        else:
            self._keeper.pass_over()

    def _tell_bare(self, source: Source) -> None:
        """A disk that is not mounted is an empty folder: where nothing at all was found, nothing counts as gone."""
        lost = (path for path in self._register.paths(source.address) if not source.holds(path))
        if next(lost, None) is not None:
            told = refused(source.address, "NothingFound", _BARE, named=True)
            self._keeper.refuse(told, Failure("NothingFound", _BARE))

    def _look_for_vanished(self, source: Source) -> None:
        gone: list[str] = []
        bare = tuple(each.address for each in self._bare)
        for path in self._register.paths(source.address):
            if self._stopping():
                return
            if not path.startswith(bare) and not source.holds(path):
                self._report.add_vanished(path)
                gone.append(path)
            if len(gone) >= _FORGOTTEN:
                self._forget(gone)
        self._forget(gone)

    def _forget(self, gone: list[str]) -> None:
        if self._conditions.prune and gone:
            self._register.forget(gone)
            self._report.removed += len(gone)
        gone.clear()


def _is_unchanged(found: Found, known: Known) -> bool:
    """By its size and time, without looking at its bytes."""
    return (found.size, found.modified) == (known.stamp.size, known.stamp.modified) and found.modified != 0


def _breadth(conditions: Conditions) -> int:
    """How many read at a time."""
    if conditions.workers:
        return conditions.workers
    own = getattr(conditions.executor, "_max_workers", None)
    return own if isinstance(own, int) else processors()


def processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _working(conditions: Conditions) -> Iterator[Workers]:
    """The executor's workers, or threads of our own, each of which has a process that reads."""
    orders = conditions.orders
    if conditions.executor is not None:
        executor = conditions.executor
        yield Workers(lambda tasks: executor.submit(read_chunk, orders, tasks), lambda: _is_closed(executor))
        return
    crew = Crew()
    threads = ThreadPoolExecutor(_breadth(conditions), thread_name_prefix="opsgdocs")
    try:
        yield Workers(lambda tasks: threads.submit(crew.read, orders, tasks))
    finally:
        crew.close()
        threads.shutdown(wait=True, cancel_futures=True)


def _is_closed(executor: Executor) -> bool:
    """Whether the client of a cluster has given up its scheduler; results on the way then never come."""
    return getattr(getattr(executor, "_client", None), "status", "") in {"closing", "closed", "failed"}
