"""A database that was restarted is back after some seconds; what is put twice is there once, so we try again.

register.db on this machine is not waited for: what is wrong with a file stays wrong.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from opsgdocs.errors import RegisterError
from opsgdocs.register import Entry, Register, Stamp
from opsgdocs.register.knowing import Known

Value = TypeVar("Value")

_WAITS = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)  # seconds between one try and the next
_TICK = 0.2


class PatientRegister:
    """The intake of a register whose connection may be lost for half a minute.

    Args:
        stopping: tells that nobody wants to wait any more.
    """

    def __init__(self, register: Register, stopping: Callable[[], bool]) -> None:
        self._intake, self._stopping = register.intake, stopping

    def known(self, paths: Sequence[str]) -> dict[str, Known]:
        """As `Intake.known`."""
        return self._patiently(lambda: self._intake.known(paths))

    def put(self, entries: Sequence[Entry]) -> None:
        """As `Intake.put`."""
        self._patiently(lambda: self._intake.put(entries))

    def restamp(self, stamps: Sequence[Stamp]) -> None:
        """As `Intake.restamp`."""
        self._patiently(lambda: self._intake.restamp(stamps))

    def forget(self, paths: Sequence[str]) -> None:
        """As `Intake.forget`."""
        self._patiently(lambda: self._intake.forget(paths))

    def settle(self) -> None:
        """As `Intake.settle`."""
        self._patiently(self._intake.settle)

    def paths(self, beginning: str) -> Iterator[str]:
        """As `Intake.paths`."""
        return self._intake.paths(beginning)

    def _patiently(self, call: Callable[[], Value]) -> Value:
        for seconds in _WAITS:
            try:
                return call()
            except RegisterError as error:
                if not (is_passing(error) and self._waited(seconds)):
                    raise
        return call()

    def _waited(self, seconds: float) -> bool:
        """Whether so long was waited; not where somebody wants to stop."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self._stopping():
                return False
            time.sleep(_TICK)
        return True


def is_refusal(error: Exception) -> bool:
    """Whether an entry was refused for what it holds, and not all of them for want of room, rights or a connection."""
    from sqlalchemy.exc import DataError, IntegrityError, StatementError

    if isinstance(error, RegisterError):
        cause = error.__cause__
        return isinstance(cause, DataError | IntegrityError) or type(cause) is StatementError
    return isinstance(error, ArithmeticError | TypeError | ValueError)


def is_passing(error: RegisterError) -> bool:
    """Whether the connection was lost, not the entry refused; a file has no connection to lose."""
    from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

    cause = error.__cause__
    if not isinstance(cause, DBAPIError) or type(cause.orig).__module__.startswith("sqlite3"):
        return False
    return cause.connection_invalidated or isinstance(cause, InterfaceError | OperationalError)
