"""The other side of the process that reads: starts it, asks it, and says why it ended.

    Child(orders).read(tasks)   →   the answers, fewer than tasks where a document ended the process

A child belongs to one thread; any other may only kill it.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import IO

from opsgdocs.errors import WorkersLost
from opsgdocs.ingesting.desk import DONE, OUT_OF_MEMORY, patience
from opsgdocs.ingesting.orders import Orders, Task
from opsgdocs.ingesting.reading import Answer
from opsgdocs.ingesting.wire import pack_tasks, unpack_answer
from opsgdocs.register.entry import Failure

_NEAR = 0.7  # of the memory allowed: who dies so near to it died of it
_START = 120.0  # seconds; a busy machine starts slowly, and no document is to blame
_MERCY = 5.0  # seconds beyond those after which the process should have ended by itself
_TICK = 1.0
_LONGEST = 1 << 28  # bytes of an answer; that of a paper of 600 pages has some millions

# The asking process's own places are given, so that a module beside the documents is never taken for one of ours.
_CODE = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from opsgdocs.ingesting.desk import serve; serve()"


class Child:
    """A process that reads documents for one thread.

    Attributes:
        orders: what it was told.
        spent: whether it should be given no more.

    Raises:
        WorkersLost: it does not start, or is of another version.
    """

    def __init__(self, orders: Orders) -> None:
        self.orders, self.spent = orders, False
        self._memory, self._inherited = 0, _own_peak()
        self._late = self._raves = False
        self._deadline: float | None = None
        self._over = threading.Event()
        self._process = subprocess.Popen(  # noqa: S603  (this very Python, and no word of a document)
            [sys.executable, "-P", "-c", _CODE, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is ours
        )
        threading.Thread(target=self._watch, daemon=True).start()
        self._greet()

    def read(self, tasks: list[Task]) -> list[Answer]:
        """The answers in the order of tasks; where they are fewer, the next document ended the process."""
        answers: list[Answer] = []
        self.spent = True
        try:
            self._send(pack_tasks(tasks))
            for task in tasks:
                answers.append(self._answer_to(task))  # noqa: PERF401  (what came before an end counts)
            self.spent = self._receive(_START) != DONE
        except OSError:  # it has ended
            pass
        except (ValueError, TypeError, KeyError):
            self._raves = True
        return answers

    def why_ended(self) -> Failure:
        """What the document did that ended the process, in one sentence."""
        late, limits = self._late, self.orders.limits
        code = self._reap()
        if self._raves:
            return Failure("Crashed", "its reader gave an answer that makes no sense; do not trust it, and report it")
        if late or code == -getattr(signal, "SIGALRM", 0):
            reason = f"reading it takes more than {limits.seconds:g} seconds; split it or save it anew"
            return Failure("TimedOut", reason)
        if code == OUT_OF_MEMORY or self._memory > _NEAR * limits.memory:
            return Failure("OutOfMemory", "reading it takes more memory than it may; split it or save it anew")
        if code == -getattr(signal, "SIGKILL", 9):
            return Failure("Lost", "its reader was ended from outside, for want of memory perhaps; ingest it again")
        return Failure("Crashed", f"its reader fell over it ({_ending(code)}); do not trust it, and report it")

    def close(self) -> None:
        """Ends the process."""
        self._over.set()
        self._reap()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not yet sent to a dead process
                _open(stream).close()

    def kill(self) -> None:
        """Ends the process under another thread's hands, which finds it ended."""
        self._process.kill()

    def _greet(self) -> None:
        try:
            self._send(self.orders.to_json().encode("ascii") + b"\n")
            theirs = self._receive(_START).decode("ascii").strip()
        except (OSError, ValueError):
            code = self._reap()
            self.close()
            raise WorkersLost(f"processes that read documents do not start ({_ending(code)}); see --memory") from None
        if theirs != self.orders.reader:
            self.close()
            raise WorkersLost(f"a worker has opsgdocs {theirs}, this is {self.orders.reader}; install the same on all")

    def _answer_to(self, task: Task) -> Answer:
        """A process that fell to its document may not speak for another one."""
        answer = unpack_answer(self._receive(patience(self.orders.limits.seconds)))
        if answer.stamp.path != task.found.address:
            raise ValueError
        return answer

    def _send(self, line: bytes) -> None:
        stream = _open(self._process.stdin)
        stream.write(line)
        stream.flush()

    def _receive(self, seconds: float) -> bytes:
        self._deadline = time.monotonic() + seconds + _MERCY
        line = _open(self._process.stdout).readline(_LONGEST)
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

    def _reap(self) -> int:
        """The exit code, which our killing does not change in a process that was ending; its memory is noted."""
        process = self._process
        if sys.platform != "win32" and process.returncode is None:
            with suppress(ProcessLookupError, ChildProcessError):
                os.kill(process.pid, signal.SIGKILL)
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
                # Linux counts what the process that started it held; what is no more than that tells nothing.
                self._memory = _bytes(usage.ru_maxrss) if usage.ru_maxrss > self._inherited else 0
        elif process.returncode is None:
            process.kill()
        return process.wait()


def _own_peak() -> int:
    """The most memory that this process ever held, in the system's units."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _bytes(peak: int) -> int:
    return peak * (1 if sys.platform == "darwin" else 1024)


def _open(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None  # each is a pipe
    return stream


def _ending(code: int) -> str:
    """'SIGSEGV', 'exit code 3'."""
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
