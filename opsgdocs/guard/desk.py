"""The process that reads: a question a line, and a line of answer for each task in it.

    {"work": "opsgdocs.guard.files:Files", "told": "…", "limits": {…}}   →   greeting
    question                                                            →   answer, answer, done

It takes no more memory than it may, is ended by the system when a task takes too long, and ends by itself when nobody
asks any more. What it does with a question is for the `Work` that its order names.
"""

import gc
import json
import os
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import IO, Any, Protocol

from opsgdocs.guard.ceilings import address_space, forbid_cores, limit_memory
from opsgdocs.parsers.limits import Limits

OUT_OF_MEMORY = 77
"""Exit code of a process whose document took more memory than it may."""
DONE = b"done\n"
SPENT = b"spent\n"
"""End of an answer, by a process that may be asked again, and by one that has grown too much for that."""

_IDLE = 60.0  # seconds without a question, after which the asking machine may well be gone
_MODELS = 4  # times the memory of other tasks: what recognises text is large
_PAGES = 20  # that a scan may have, each of which takes its whole time
_LEFT = 20_000  # objects that tasks left behind, from which on cycles are looked for among them


@dataclass(frozen=True)
class Order:
    """What a process that reads is for.

    Attributes:
        work: the class that does it: 'opsgdocs.guard.files:Files'.
        told: what that is told, in its own form.
        limits: of each task.
        recognises: whether tasks may take text recognition, which has its time page by page.
    """

    work: str
    told: str
    limits: Limits
    recognises: bool = False

    @property
    def allowed(self) -> float:
        """Seconds that a task may take."""
        return self.limits.seconds * (_PAGES if self.recognises else 1)

    @property
    def room(self) -> int:
        """Bytes that a task may take beyond what its process has at the start."""
        return self.limits.memory * (_MODELS if self.recognises else 1)

    @property
    def patience(self) -> float:
        """Seconds after which a task's process is ended; parsers that keep the time themselves come first."""
        return self.allowed * 1.25 + 1.0

    def to_line(self) -> bytes:
        """One line of JSON."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"


class Work(Protocol):
    """Does what is asked; to make one loads what every task needs.

    Args:
        told: as the order has it.
        limits: of each task.
    """

    def __init__(self, told: str, limits: Limits) -> None: ...

    def greeting(self) -> str:
        """The first words, without the end of a line."""

    def tasks(self, question: bytes) -> Iterable[Any]:
        """What a question asks for."""

    def answer(self, task: Any) -> bytes:  # noqa: ANN401  (its own)
        """The line that answers a task.

        Raises:
            MemoryError: it takes more memory than it may.
        """


def order_from(line: bytes) -> Order:
    """The order in a line of JSON."""
    data: dict[str, Any] = json.loads(line)
    return Order(**{**data, "limits": Limits(**data["limits"])})


def work_of(order: Order) -> Work:
    """Who does it, with all loaded that every task needs; Python looks for cycles between tasks only."""
    made: Work = named_function(order.work)(order.told, order.limits)
    gc.collect()
    gc.freeze()
    gc.disable()
    return made


def serve() -> None:
    """Answers until nobody asks any more: all of a process that was started for it."""
    order = order_from(sys.stdin.buffer.readline())
    attend(order, work_of(order))


def attend(order: Order, work: Work) -> None:
    """Answers what comes in by the first file of this process, by its second, until nobody asks any more."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for printed in (1, 2):  # whatever a library prints is no answer
        os.dup2(nowhere, printed)
    _mind_signals()
    forbid_cores()
    limit_memory(order.room)
    with suppress(BrokenPipeError):
        _Desk(order, work, answers).serve(questions)


def named_function(name: str) -> Callable[..., Any]:
    """The function or class that 'package.module:name' names."""
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found


class _Desk:
    def __init__(self, order: Order, work: Work, answers: IO[bytes]) -> None:
        self._order, self._work, self._answers = order, work, answers
        self._start = _size()

    def serve(self, questions: IO[bytes]) -> None:
        _wake_after(_IDLE)
        self._say(self._work.greeting().encode("ascii") + b"\n")
        for question in questions:
            for task in self._work.tasks(question):
                self._answer(task)
            _wake_after(_IDLE)
            self._say(SPENT if self._has_grown() else DONE)

    def _answer(self, task: Any) -> None:  # noqa: ANN401  (the work's own)
        _wake_after(self._order.patience)
        try:
            self._say(self._work.answer(task))
        except MemoryError:  # not even for the answer is there any left
            os._exit(OUT_OF_MEMORY)
        if gc.get_count()[0] > _LEFT:
            gc.collect()

    def _say(self, line: bytes) -> None:
        self._answers.write(line)
        self._answers.flush()

    def _has_grown(self) -> bool:
        """What earlier documents left behind must not be what the next one is refused for."""
        return _size() - self._start > self._order.room // 2


def _mind_signals() -> None:
    """Ctrl-C is for the process that asks; an alarm ends this one even in the midst of a library's C code."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    # Where memory runs out, the system is to end this process, not the one that asks.
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")


def _wake_after(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _size() -> int:
    """Bytes of address space; 0 where the system does not tell."""
    with suppress(OSError, ValueError, ImportError):
        return address_space()
    return 0
