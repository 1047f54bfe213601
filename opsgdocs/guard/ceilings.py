"""What one process may take: memory, time, the processor, and no picture of itself on the disk.

Systems without such limits (Windows has none, macOS none of memory) go on without them.
"""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from opsgdocs.errors import TooLarge

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which a system counts the most memory that a process held."""

_SLACK = 5  # seconds of the processor beyond the clock's


def limit_memory(growth: int) -> None:
    """Lets this process take `growth` bytes more than it has now; beyond them Python raises `MemoryError`.

    For workers of one's own, at their start. A process started by this one has the same limit.
    """
    with suppress(ImportError, OSError, ValueError):
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        resource.setrlimit(resource.RLIMIT_AS, _soft(resource.RLIMIT_AS, pages * resource.getpagesize() + growth))


def limit_processor(seconds: float) -> None:
    """Ends this process after so many seconds of work more, should nobody be left to end it."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(usage.ru_utime + usage.ru_stime + seconds) + _SLACK
        resource.setrlimit(resource.RLIMIT_CPU, _soft(resource.RLIMIT_CPU, limit))


def forbid_cores() -> None:
    """A picture of a process that died would lie on the disk with the document's text in it."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def most_memory() -> int:
    """The most bytes that this process held, or the one that it was started by; 0 where the system does not tell."""
    with suppress(ImportError):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT
    return 0


@contextmanager
def limit_time(path: str | Path, seconds: float) -> Iterator[None]:
    """Raises `TooLarge` inside of the block after `seconds`.

    For the main thread of a process of one's own. It costs nothing, and does not interrupt a call of a library in C,
    only what comes after it. In other threads, and where the system has no alarms, it does nothing.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise too_slow(path, seconds)

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def too_slow(path: str | Path, seconds: float) -> TooLarge:
    """The error of a file that took its time."""
    return TooLarge(path, f"reading it takes more than {seconds:g} seconds; split it or save it anew")


def _soft(kind: int, limit: int) -> tuple[int, int]:
    import resource

    hard = resource.getrlimit(kind)[1]
    return (limit if hard == resource.RLIM_INFINITY else min(limit, hard)), hard
