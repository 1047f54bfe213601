"""Documents read in a process of their own, which may be slow, greedy or die without harm to anybody else.

    >>> from opsgdocs.guard import read_guarded
    >>> outcome = read_guarded("OPSG_29_Minutes.pdf")           # doctest: +SKIP
    >>> outcome.record or outcome.error                         # doctest: +SKIP

A file that was made to harm costs `Limits.seconds` and `Limits.memory` at the most. What comes back is JSON and never
code: a process that fell to a document has no way to the one that asked. `Reader` keeps its process for the next file.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType, TracebackType
from typing import IO, Any

from opsgdocs import errors
from opsgdocs.errors import ParseError, TooLarge, UnreadableFile
from opsgdocs.parsers.limits import USUAL, Limits
from opsgdocs.pipeline import Outcome, Record
from opsgdocs.profile import Profile, load

TOO_GREEDY = "reading it takes more memory than it may"
_NEAR = 0.7  # of the memory allowed: who dies so near to it died of it

# The code's own places are given, so that a module beside the documents is never taken for one of ours.
_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from opsgdocs.guard import serve; serve()"


def read_guarded(
    path: str | Path,
    profile: str | Path | Profile | None = None,
    limits: Limits = USUAL,
    *,
    password: str | None = None,
) -> Outcome:
    """What became of one file, read in a process that is ended where it goes beyond the limits.

    The start of the process takes some tenths of a second; `Reader` reads many files in one.

    Raises:
        ProfileError: the profile cannot be used.
    """
    with Reader(profile, limits, password=password) as reader:
        return reader.read(path)


def limit_memory(growth: int) -> None:
    """Lets this process take `growth` bytes more than it has now; beyond them Python raises `MemoryError`.

    For workers of one's own, at their start. Linux alone keeps such a limit; elsewhere this does nothing.
    """
    with suppress(ImportError, OSError, ValueError):
        import resource

        held = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + growth, resource.getrlimit(resource.RLIMIT_AS)[1]))


@contextmanager
def limit_time(path: str | Path, seconds: float) -> Iterator[None]:
    """Raises `TooLarge` inside of the block after `seconds`.

    For the main thread of a process of one's own; it costs nothing, and cannot end a single call of a library in C.
    Where the system has no alarms, and in other threads, it does nothing.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise _too_slow(path, seconds)

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@dataclass(frozen=True, slots=True)
class Cost:
    """What the last file took: seconds as the clock counts them, and the most bytes the process ever held."""

    seconds: float = 0.0
    memory: int = 0


class Reader:
    """A process that reads one file after the other, and a new one where it had to be ended.

    Not for several threads at once; each takes its own.
    """

    def __init__(
        self, profile: str | Path | Profile | None = None, limits: Limits = USUAL, *, password: str | None = None
    ) -> None:
        """The profile is loaded here, so that a faulty one is told at once."""
        self.limits = limits
        self.cost = Cost()
        self._orders = _orders(profile, limits, password)
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False

    def read(self, path: str | Path) -> Outcome:
        """What became of the file: its record, or the error that says why there is none."""
        process = self._started()
        answer = self._ask(process, {"path": str(path)})
        if answer is None:
            return Outcome(Path(path), error=self._why_ended(path, process))
        self.cost = Cost(answer["seconds"], answer["memory"])
        return _outcome(Path(path), answer)

    def close(self) -> None:
        """Ends the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    with suppress(OSError):  # what was not yet sent to a dead process
                        stream.close()
            self._process = None

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        self._process = subprocess.Popen(  # noqa: S603  (this very Python, and no word of a document)
            [sys.executable, "-P", "-c", _START, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._ask(self._process, self._orders, patience=self.limits.seconds + 60)
        return self._process

    def _ask(
        self, process: subprocess.Popen[bytes], question: dict[str, Any], patience: float | None = None
    ) -> dict[str, Any] | None:
        """The answer, None where the process had to be ended or ended itself."""
        assert process.stdin and process.stdout
        self._late = False
        timer = threading.Timer(patience or self.limits.seconds, self._end, (process,))
        timer.daemon = True
        timer.start()
        try:
            _send(process.stdin, question)
            line = process.stdout.readline()
            answer: dict[str, Any] | None = json.loads(line) if line.endswith(b"\n") else None
        except (OSError, ValueError):
            answer = None
        finally:
            timer.cancel()
        return answer

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        process.kill()

    def _why_ended(self, path: str | Path, process: subprocess.Popen[bytes]) -> ParseError:
        code, memory = _reaped(process)
        late, self._late = self._late, False
        self.close()
        self.cost = Cost(self.limits.seconds if late else 0.0, memory)
        if late:
            return _too_slow(path, self.limits.seconds)
        if memory > _NEAR * self.limits.memory:
            return _too_greedy(path)
        return UnreadableFile(path, f"the reader itself fell over it (code {code}); do not trust it, and report it")


def serve() -> None:
    """The other side: orders, then paths on standard input, each answered by one line of JSON on standard output."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever a library prints is no answer
    desk = _Desk(json.loads(sys.stdin.buffer.readline()))
    _send(answers, {})
    for line in sys.stdin.buffer:
        _send(answers, desk.answer(json.loads(line)["path"]))


class _Desk:
    """What `serve` keeps between two files."""

    def __init__(self, orders: dict[str, Any]) -> None:
        from opsgdocs import extractors, parsers  # noqa: F401  (before memory is limited)

        profile = orders["profile"]
        self._profile = None if profile is None else _profiles().validate_json(profile)
        self._limits = Limits(**orders["limits"])
        self._password = orders["password"]
        _forbid_cores()
        limit_memory(self._limits.memory)

    def answer(self, path: str) -> dict[str, Any]:
        import time

        _limit_processor(self._limits.seconds)
        start = time.perf_counter()
        try:
            answer = self._read(path)
        except MemoryError:
            answer = {"error": "TooLarge", "reason": TOO_GREEDY}
        return {**answer, "seconds": time.perf_counter() - start, "memory": _most_memory()}

    def _read(self, path: str) -> dict[str, Any]:
        from opsgdocs.pipeline import read_all

        (outcome,) = read_all([Path(path)], profile=self._profile, password=self._password, limits=self._limits)
        if outcome.record is not None:
            return {"record": outcome.record.model_dump_json()}
        assert outcome.error is not None
        return {"error": type(outcome.error).__name__, "reason": outcome.error.reason}


def _orders(profile: str | Path | Profile | None, limits: Limits, password: str | None) -> dict[str, Any]:
    conventions = load(profile) if isinstance(profile, str | Path) else profile
    written = None if conventions is None else _profiles().dump_json(conventions).decode()
    return {"profile": written, "limits": asdict(limits), "password": password}


def _profiles() -> Any:  # noqa: ANN401  (pydantic's adapter is imported late)
    from pydantic import TypeAdapter

    return TypeAdapter(Profile)


def _outcome(path: Path, answer: dict[str, Any]) -> Outcome:
    if "record" in answer:
        return Outcome(path, record=_record(answer["record"]))
    kind = getattr(errors, answer["error"], UnreadableFile)
    return Outcome(path, error=kind(path, answer["reason"]))


def _record(text: str) -> Record:
    from pydantic import TypeAdapter

    record: Record = TypeAdapter(Record).validate_json(text)
    return record


def _send(stream: IO[bytes], message: dict[str, Any]) -> None:
    stream.write(json.dumps(message).encode("ascii") + b"\n")
    stream.flush()


def _reaped(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """The exit code of a process that ended, and the most memory it held, in bytes (0 where that is not told)."""
    process.kill()
    if hasattr(os, "wait4"):
        with suppress(ChildProcessError):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage.ru_maxrss * _unit()
    return process.wait(), 0


def _most_memory() -> int:
    with suppress(ImportError):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _unit()
    return 0


def _unit() -> int:
    return 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, others kilobytes


def _forbid_cores() -> None:
    """A picture of the process's memory would lie on the disk with the document's text in it."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_processor(seconds: float) -> None:
    """Should the process that asked be gone, this one ends by itself."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(usage.ru_utime + usage.ru_stime + seconds) + 5
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _too_slow(path: str | Path, seconds: float) -> TooLarge:
    return TooLarge(path, f"reading it takes more than {seconds:g} seconds; split it or save it anew")


def _too_greedy(path: str | Path) -> TooLarge:
    return TooLarge(path, TOO_GREEDY)
