"""The process that reads: its orders come as a line of JSON, then tasks a line; a line answers each document.

It takes no more memory than it may, is ended by the system when a document takes too long, and ends by itself when
nobody asks any more.
"""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from opsgdocs.guard.ceilings import forbid_cores, limit_memory
from opsgdocs.ingesting.orders import Orders, Task, named_function, orders_from, reader_version
from opsgdocs.ingesting.reading import Read, read_task
from opsgdocs.ingesting.wire import pack_answer, unpack_tasks

OUT_OF_MEMORY = 77
"""Exit code of a process whose document took more memory than it may."""
DONE = b"done\n"
SPENT = b"spent\n"
"""End of a chunk, by a process that may be given another, and by one that has grown too much for that."""

_IDLE = 60.0  # seconds without a question, after which the asking machine may well be gone


def serve() -> None:
    """Answers until nobody asks any more."""
    questions = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever a library prints is no answer
    _mind_signals()
    with suppress(BrokenPipeError):
        _Desk(orders_from(questions.readline().decode("ascii")), answers).work(questions)


def patience(seconds: float) -> float:
    """Seconds after which a document's process is ended; parsers that keep the time themselves come first."""
    return seconds * 1.25 + 1.0


class _Desk:
    def __init__(self, orders: Orders, answers: IO[bytes]) -> None:
        self._orders, self._answers = orders, answers
        self._read: Read = named_function(orders.read)
        _prepare(orders)
        forbid_cores()
        limit_memory(orders.limits.memory)
        self._start = _size()
        self._say(reader_version().encode("ascii") + b"\n")

    def work(self, questions: IO[bytes]) -> None:
        _wake_after(_IDLE)
        for line in questions:
            for task in unpack_tasks(line):
                self._answer(task)
            _wake_after(_IDLE)
            self._say(SPENT if self._has_grown() else DONE)

    def _answer(self, task: Task) -> None:
        _wake_after(patience(self._orders.limits.seconds))
        try:
            line = pack_answer(read_task(task, self._orders, self._read))
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        self._say(line)

    def _say(self, line: bytes) -> None:
        self._answers.write(line)
        self._answers.flush()

    def _has_grown(self) -> bool:
        """What earlier documents left behind must not be what the next one is refused for."""
        return _size() - self._start > self._orders.limits.memory // 2


def _prepare(orders: Orders) -> None:
    """What every document needs is loaded before the limits count."""
    if orders.read.startswith("opsgdocs."):
        named_function("opsgdocs.pipeline:record_of")
        named_function("opsgdocs.extractors:extract")
        named_function("opsgdocs.register.entries:entry_of")


def _mind_signals() -> None:
    """Ctrl-C is for the process that asks; an alarm ends this one even in the midst of a library's C code."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    # Where memory runs out, the system is to end this process, not the one that writes.
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")


def _wake_after(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _size() -> int:
    """Bytes of address space; 0 where the system does not tell."""
    with suppress(OSError, ValueError, ImportError):
        import resource

        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    return 0
