"""Processes of ours that read, by the two ways in which they come to be: started anew, or forked from a ready one.

A process that Linux forks needs not load again what every document needs, which takes a third of a second.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, NamedTuple, Protocol

from opsgdocs.guard.desk import Order

FORKS = sys.platform == "linux"
"""Elsewhere a fork may break what libraries hold (macOS), or is none (Windows)."""

_PATIENCE = 120.0  # seconds; a busy machine loads slowly
_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in which systems count a process's most memory
# The asking process's own places are given, so that a module beside the documents is never taken for one of ours.
_CODE = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from {module} import serve; serve()"


class Ended(NamedTuple):
    """How a process ended.

    Attributes:
        code: its exit code, a signal's below 0, None where unknown.
        memory: the most bytes that it held, 0 where that is not known.
        grown: those of them that are its own doing.
    """

    code: int | None
    memory: int = 0
    grown: int = 0


class Process(Protocol):
    """A process that is asked by a pipe and answers by another."""

    @property
    def questions(self) -> IO[bytes]:
        """Where questions go in."""

    @property
    def answers(self) -> IO[bytes]:
        """Where answers come out."""

    def kill(self) -> None:
        """Ends it; any thread may."""

    def reap(self) -> Ended:
        """Ends it where it has not ended, which does not change the code of one that was ending."""

    def last_words(self) -> str:
        """'ModuleNotFoundError: …', of one that was reaped and did not even start."""


class Started:
    """A process of its own from the beginning."""

    def __init__(self, order: Order) -> None:
        self._inherited, self._words = own_peak(), ""
        self._complaints = _paper()
        self._process = _started("opsgdocs.guard.desk", self._complaints)
        self.questions, self.answers = _pipes(self._process)
        with suppress(OSError):  # it is told when nobody greets
            self.questions.write(order.to_line())
            self.questions.flush()

    def kill(self) -> None:
        """Ends it."""
        self._process.kill()

    def reap(self) -> Ended:
        """How it ended."""
        ended = _reaped(self._process)
        self._words = self._words or _last_line(self._complaints)
        # Linux counts what the process that started it held; what is no more than that tells nothing.
        return ended if ended.memory > self._inherited else Ended(ended.code)

    def last_words(self) -> str:
        """What it complained of."""
        return self._words


class Forked:
    """A process that came from a `Cradle`, which alone can tell how it ended."""

    def __init__(self, cradle: "Cradle", number: int, pipes: tuple[int, int]) -> None:
        self._cradle, self._number = cradle, number
        self._ended: Ended | None = None
        self.questions: IO[bytes] = os.fdopen(pipes[0], "wb")
        self.answers: IO[bytes] = os.fdopen(pipes[1], "rb")

    def kill(self) -> None:
        """Ends it; its number is nobody else's until it is reaped."""
        if self._ended is None and self._cradle.is_there():
            with suppress(ProcessLookupError):
                os.kill(self._number, signal.SIGKILL)

    def reap(self) -> Ended:
        """How it ended."""
        if self._ended is None:
            self.kill()
            self._ended = self._cradle.reaped(self._number)
        return self._ended

    def last_words(self) -> str:
        """Nothing: it began where another had begun."""
        return ""


class Cradle:
    """A process in which all is loaded that documents need, and that others are forked from.

    Attributes:
        patience: seconds after which one that does not answer is ended, as all threads would wait for it.
    """

    def __init__(self, order: Order) -> None:
        self.patience = _PATIENCE
        self._lock = threading.Lock()
        self._complaints, self._words = _paper(), ""
        self._process = _started("opsgdocs.guard.forking", self._complaints)
        self._questions, self._answers = _pipes(self._process)
        with suppress(OSError):  # it is told when it does not fork
            self._questions.write(order.to_line())
            self._questions.flush()

    def fork(self) -> Forked | None:
        """One more; None where it cannot be had."""
        asked, told = os.pipe(), os.pipe()
        theirs, ours = (asked[0], told[1]), (asked[1], told[0])
        number = self._ask([f"/proc/{os.getpid()}/fd/{one}" for one in theirs])
        for one in theirs:
            os.close(one)
        if isinstance(number, int):
            return Forked(self, number, ours)
        for one in ours:
            os.close(one)
        return None

    def reaped(self, number: int) -> Ended:
        """How one of its processes ended."""
        told = self._ask(number)
        return Ended(*told) if isinstance(told, list) else Ended(None)

    def is_there(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def end(self) -> Ended:
        """Ends it; those that came from it end when nobody asks them."""
        ended = _reaped(self._process)
        for stream in (self._questions, self._answers):
            with suppress(OSError):  # what was not yet sent to a dead process
                stream.close()
        self._words = self._words or _last_line(self._complaints)
        return ended

    def last_words(self) -> str:
        """What it complained of."""
        return self._words

    def _ask(self, question: object) -> object:
        """Its answer; None from one that has ended, or that had to be."""
        with self._lock, self._hurried(), suppress(OSError, ValueError):  # its streams may be closed
            self._questions.write(json.dumps(question).encode("ascii") + b"\n")
            self._questions.flush()
            return json.loads(self._answers.readline() or b"null")
        return None

    @contextmanager
    def _hurried(self) -> Iterator[None]:
        """Ends it where the block takes too long: it may be stopped, or wait for a disk that is gone."""
        hurry = threading.Timer(self.patience, self._process.kill)
        hurry.daemon = True
        hurry.start()
        try:
            yield
        finally:
            hurry.cancel()


def own_peak() -> int:
    """The most bytes of memory that this process ever held; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


def waited_for(number: int, held: int = 0) -> Ended:
    """How a process of this one ended, which must be ending; `held` are the bytes that it had from the beginning."""
    _, status, usage = os.wait4(number, 0)
    memory = usage.ru_maxrss * _UNIT
    return Ended(os.waitstatus_to_exitcode(status), memory, max(0, memory - held))


def _started(module: str, complaints: IO[bytes] | int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603  (this very Python, and no word of a document)
        [sys.executable, "-P", "-c", _CODE.format(module=module), json.dumps(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        start_new_session=True,  # Ctrl-C is ours
    )


def _pipes(process: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def _reaped(process: "subprocess.Popen[bytes]") -> Ended:
    if sys.platform != "win32" and process.returncode is None:
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(process.pid, signal.SIGKILL)
            ended = waited_for(process.pid)
            process.returncode = ended.code
            return ended
    elif process.returncode is None:
        process.kill()
    return Ended(process.wait())


def _paper() -> IO[bytes] | int:
    """For what a process says before it works; a disk that is full takes nothing."""
    try:
        return tempfile.TemporaryFile()
    except OSError:
        return subprocess.DEVNULL


def _last_line(complaints: IO[bytes] | int) -> str:
    """And the paper is thrown away."""
    if isinstance(complaints, int) or complaints.closed:
        return ""
    with complaints:
        complaints.seek(0)
        lines = complaints.read().decode("utf-8", "replace").strip().splitlines()
    return lines[-1].strip() if lines else ""
