"""What one process may take: memory, time, and no picture of itself on the disk.

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


def limit_memory(growth: int) -> None:
    """Lets this process take `growth` bytes more than it has now; beyond them Python raises `MemoryError`.

    For workers of one's own, at their start. A process started by this one has the same limit, and may raise it.
    """
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, _soft(resource.RLIMIT_AS, address_space() + growth))


def address_space() -> int:
    """Bytes that this process has now.

    Raises:
        ImportError, OSError, ValueError: the system does not tell.
    """
    import resource

    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()


@contextmanager
def within_memory(growth: int) -> Iterator[None]:
    """Inside of the block this process may take `growth` bytes more than it has; beyond them is a `MemoryError`.

    It costs nothing. A limit that is lower stays as it is.
    """
    try:
        import resource

        before = resource.getrlimit(resource.RLIMIT_AS)
        limit_memory(growth)
    except (ImportError, OSError, ValueError):
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def forbid_cores() -> None:
    """A picture of a process that died would lie on the disk with the document's text in it."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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
        raise TooLarge(path, slowness(seconds))

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def slowness(seconds: float) -> str:
    """What is said of a file that took its time."""
    return f"reading it takes more than {seconds:g} seconds; split it, or read it when the machine is less busy"


def _soft(kind: int, limit: int) -> tuple[int, int]:
    import resource

    soft, hard = resource.getrlimit(kind)
    return min([limit, *(one for one in (soft, hard) if one != resource.RLIM_INFINITY)]), hard
