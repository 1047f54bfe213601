"""The process that asks: starts the one that reads, waits no longer than it may, and says what became of a file.

What comes back is JSON and never code, so that a process that fell to a document has no way to this one.
"""

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from opsgdocs import errors
from opsgdocs.errors import ParseError, TooLarge, UnreadableFile
from opsgdocs.guard.ceilings import UNIT, too_slow
from opsgdocs.guard.desk import OUT_OF_MEMORY, send, written_profile
from opsgdocs.parsers.limits import USUAL, Limits
from opsgdocs.pipeline import Outcome
from opsgdocs.profile import Profile, load
from opsgdocs.records import DocumentRecord

_NEAR = 0.7  # of the memory allowed: who dies so near to it died of it
_MERCY = 5.0  # seconds in which a process that closed its end should be gone
_START = 60.0  # seconds; a busy machine starts slowly, and no document is to blame

# The asking process's own places are given, so that a module beside the documents is never taken for one of ours.
_CODE = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from opsgdocs.guard.desk import serve; serve()"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a file took: seconds by the clock, the most bytes of memory held (0 where unknown), seconds of work."""

    seconds: float = 0.0
    memory: int = 0
    work: float = 0.0


def read_guarded(
    path: str | Path,
    profile: str | Path | Profile | None = None,
    limits: Limits = USUAL,
    *,
    password: str | None = None,
) -> Outcome:
    """What became of one file, read in a process that is ended where it goes beyond the limits.

    Starting the process takes some tenths of a second; `Reader` reads many files in one.

    Raises:
        ProfileError: the profile cannot be used.
    """
    with Reader(profile, limits, password=password) as reader:
        return reader.read(path)


class Reader:
    """A process that reads one file after the other; a new one takes over where it had to be ended.

    Not for several threads at once; each takes its own.

    Attributes:
        cost: what the last file took.
    """

    def __init__(
        self, profile: str | Path | Profile | None = None, limits: Limits = USUAL, *, password: str | None = None
    ) -> None:
        conventions = load(profile) if isinstance(profile, str | Path) else profile
        self.cost = Cost()
        self._limits = limits
        self._orders = {"profile": written_profile(conventions), "limits": asdict(limits), "password": password}
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False
        self._inherited = 0  # bytes; Linux counts the most that this process held before it became the other

    def read(self, path: str | Path) -> Outcome:
        """What became of the file: its record, or the error that says why there is none."""
        process = self._started()
        answer = self._ask(process, {"path": os.fspath(path)}, self._limits.seconds)
        if answer is None:
            return Outcome(Path(path), error=self._why_ended(path, process))
        self.cost = Cost(answer["seconds"], answer["memory"], answer["work"])
        outcome = _outcome(Path(path), answer)
        if isinstance(outcome.error, TooLarge):  # its memory may be full of what was read so far
            self.close()
        return outcome

    def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # what was not yet sent to a dead process
                _open(stream).close()

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        self._process = subprocess.Popen(  # noqa: S603  (this very Python, and no word of a document)
            [sys.executable, "-P", "-c", _CODE, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        greeting = self._ask(self._process, self._orders, _START)
        self._inherited = greeting["memory"] if greeting else 0
        return self._process

    def _ask(self, process: subprocess.Popen[bytes], question: dict[str, Any], patience: float) -> Any:  # noqa: ANN401
        """The answer, None where the process ended before it gave one."""
        self._late = False
        timer = threading.Timer(patience, self._end, (process,))
        timer.daemon = True
        timer.start()
        try:
            send(_open(process.stdin), question)
            line = _open(process.stdout).readline()
            return json.loads(line) if line.endswith(b"\n") else None
        except (OSError, ValueError):
            return None
        finally:
            timer.cancel()

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        process.kill()

    def _why_ended(self, path: str | Path, process: subprocess.Popen[bytes]) -> ParseError:
        late, limits = self._late, self._limits
        code, memory = _reaped(process)
        self.close()
        self.cost = Cost(limits.seconds if late else 0.0, memory)
        if late:
            return too_slow(path, limits.seconds)
        if code == OUT_OF_MEMORY or memory > max(self._inherited, _NEAR * limits.memory):
            return TooLarge(path, "reading it takes more memory than it may; split it or save it anew")
        return UnreadableFile(path, f"the reader itself fell over it (code {code}); do not trust it, and report it")


def _open(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None  # each is a pipe
    return stream


def _reaped(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """The exit code of a process that ended, and the most memory it held, in bytes (0 where that is not told)."""
    timer = threading.Timer(_MERCY, process.kill)  # one that answers no more ends by itself, and its code tells why
    timer.start()
    try:
        if sys.platform != "win32" and process.returncode is None:
            with suppress(ChildProcessError):
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
                return process.returncode, usage.ru_maxrss * UNIT
        return process.wait(), 0
    finally:
        timer.cancel()


def _outcome(path: Path, answer: dict[str, Any]) -> Outcome:
    if "record" in answer:
        return Outcome(path, record=_record(answer["record"]))
    kind = getattr(errors, answer["error"], UnreadableFile)
    return Outcome(path, error=kind(path, answer["reason"]))


def _record(text: str) -> DocumentRecord:
    from pydantic import TypeAdapter

    record: DocumentRecord = TypeAdapter(DocumentRecord).validate_json(text)
    return record
