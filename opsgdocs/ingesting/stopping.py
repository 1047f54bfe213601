"""Ctrl-C and SIGTERM: the first asks to stop, what is done is kept; the second ends at once."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Stopping:
    """Whether somebody asked to stop; called it tells.

    Attributes:
        signal: which one asked, None where none did.
    """

    def __init__(self) -> None:
        self.signal: int | None = None

    def __call__(self) -> bool:
        """Whether to stop."""
        return self.signal is not None

    def ask(self, number: int, _: FrameType | None = None) -> None:
        """For signals.

        Raises:
            KeyboardInterrupt: asked for the second time.
        """
        if self.signal is not None:
            raise KeyboardInterrupt
        self.signal = number


@contextmanager
def listening() -> Iterator[Stopping]:
    """Signals ask to stop within the block; outside of the main thread nobody can ask."""
    stopping = Stopping()
    if threading.current_thread() is not threading.main_thread():
        yield stopping
        return
    before = {number: signal.signal(number, stopping.ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
