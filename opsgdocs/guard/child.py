"""The other side of the process that reads: asks it, waits no longer than it may, and says why it ended.

    Nursery(order).child().ask(question, [understand, …])   →   the answers, fewer where a task ended the process

What comes back is data and never code, so that a process that fell to a document has no way to this one. A child
belongs to one thread; any other may only kill it.
"""

import signal
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple, TypeVar

from opsgdocs.errors import WorkersLost
from opsgdocs.guard.ceilings import slowness
from opsgdocs.guard.desk import DONE, OUT_OF_MEMORY, Order
from opsgdocs.guard.processes import FORKS, Cradle, Process, Started

Value = TypeVar("Value")

_NEAR = 0.7  # of the memory allowed: who dies so near to it died of it
_START = 120.0  # seconds; a busy machine starts slowly, and no document is to blame
_MERCY = 5.0  # seconds beyond those after which the process should have ended by itself
_TICK = 1.0
_LONGEST = 1 << 28  # bytes of an answer; that of a paper of 600 pages has some millions
_HEAVY = "reading it takes more memory than it may; split it or save it anew"


class Ending(NamedTuple):
    """Why a process ended.

    Attributes:
        kind: 'TimedOut', 'OutOfMemory', 'Crashed', or 'Lost' where the document is not to blame.
        reason: one sentence.
        memory: the most bytes that it held, 0 where that is not known.
    """

    kind: str
    reason: str
    memory: int


class Nursery:
    """Where children come from; each is asked by one thread, and several threads may take some.

    Args:
        order: what they are for.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._lock = threading.Lock()
        self._cradle: Cradle | None = None
        self._closed = False

    def child(self) -> "Child":
        """One that waits for its first question.

        Raises:
            WorkersLost: it does not start, for reasons that no document has to do with.
        """
        return Child(self._order, self._forked() if FORKS else Started(self._order))

    def close(self) -> None:
        """No more children are wanted; close those that there are before."""
        self._closed = True
        cradle = self._cradle
        if cradle:
            cradle.end()

    def _forked(self) -> Process:
        """From what is loaded already; a cradle that was killed from outside is made once more."""
        code: int | None = None
        with self._lock:
            for _ in range(2):
                if self._closed:
                    raise WorkersLost("the processes that read were ended")
                cradle = self._cradle = self._cradle or Cradle(self._order)
                child = cradle.fork()
                if child or cradle.is_there():
                    return child or Started(self._order)
                code, self._cradle = cradle.end().code, None
        raise _unstarted(cradle.last_words(), code)


class Child:
    """A process that reads documents for one thread.

    Attributes:
        greeting: its first words.
        spent: whether it should be asked no more.

    Raises:
        WorkersLost: it does not start.
    """

    def __init__(self, order: Order, process: Process) -> None:
        self.spent = False
        self._order, self._process = order, process
        self._late = self._raves = False
        self._deadline: float | None = None
        self._over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()
        try:
            self.greeting = self._receive(_START).decode("ascii").strip()
        except (OSError, ValueError):
            code = process.reap().code
            self.close()
            raise _unstarted(process.last_words(), code) from None

    def ask(self, question: bytes, understand: Sequence[Callable[[bytes], Value]]) -> list[Value]:
        """The answers in order; where they are fewer, the next task ended the process.

        Args:
            question: one line.
            understand: for each answer that is expected, what makes sense of it; it raises ValueError, TypeError or
                KeyError where it makes none.
        """
        answers: list[Value] = []
        self.spent = True
        try:
            self._send(question)
            for understood in understand:
                answers.append(understood(self._receive(self._order.patience)))  # noqa: PERF401  (what came before an end counts)
            self.spent = self._receive(_START) != DONE
        except OSError:  # it has ended
            pass
        except (ValueError, TypeError, KeyError):
            self._raves = True
        return answers

    def why_ended(self) -> Ending:
        """What the task did that ended the process, in one sentence."""
        code, memory, grown = self._process.reap()
        if self._raves:
            reason = "its reader gave an answer that makes no sense; do not trust it, and report it"
            return Ending("Crashed", reason, memory)
        if self._late or code == -getattr(signal, "SIGALRM", 0):
            return Ending("TimedOut", slowness(self._order.allowed), memory)
        if code == OUT_OF_MEMORY or grown > _NEAR * self._order.room:
            return Ending("OutOfMemory", _HEAVY, memory)
        if code in (None, -getattr(signal, "SIGKILL", 9)):
            reason = "its reader was ended from outside, for want of memory perhaps; read it again"
            return Ending("Lost", reason, memory)
        return Ending("Crashed", f"its reader fell over it ({_ending(code)}); do not trust it, and report it", memory)

    def close(self) -> None:
        """Ends the process."""
        self._over.set()
        self._process.reap()
        for stream in (self._process.questions, self._process.answers):
            with suppress(OSError):  # what was not yet sent to a dead process
                stream.close()

    def kill(self) -> None:
        """Ends the process under another thread's hands, which finds it ended."""
        self._process.kill()

    def _send(self, line: bytes) -> None:
        self._process.questions.write(line)
        self._process.questions.flush()

    def _receive(self, seconds: float) -> bytes:
        self._deadline = time.monotonic() + seconds + _MERCY
        line = self._process.answers.readline(_LONGEST)
        self._deadline = None
        if not line.endswith(b"\n"):
            raise BrokenPipeError
        return line

    def _watch(self) -> None:
        """A process ends itself in time; this is for systems without alarms, and for one that was stopped."""
        while not self._over.wait(_TICK):
            deadline = self._deadline
            if deadline is not None and time.monotonic() > deadline:
                self._late = True
                self._process.kill()


def _unstarted(complaint: str, code: int | None) -> WorkersLost:
    told = complaint or _ending(code)
    return WorkersLost(
        f"the process that reads documents does not start ({told}); install opsgdocs anew, or see --memory"
    )


def _ending(code: int | None) -> str:
    """'SIGSEGV', 'exit code 3'."""
    if code is None or code >= 0:
        return "no exit code" if code is None else f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
