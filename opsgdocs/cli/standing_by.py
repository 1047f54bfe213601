"""A process that stands by while another carries out the command, and takes over where that one dies of a document.

    opsgdocs outstanding minutes/      →   one reads and writes, one waits; their memory is the same

Python survives every document; a library in C may not, and with it would go the command, and all that the other
documents said. To fork once costs some thousandths of a second, so documents are still read where the command is
carried out. Who takes over reads by `opsgdocs.guard`, which tells what became of the document that was too much.
"""

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from opsgdocs.cli.output import say

if TYPE_CHECKING:
    from mmap import mmap

    from opsgdocs.pipeline import Outcome

_HEAD = 1024  # bytes, in which a PDF says that it is one
_WIDTH = 8  # bytes of a number that two processes share
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG, as Linux counts
_ASKED = (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM))
"""What somebody sends who wants the command to end; it is no death."""


class Turn:
    """Whose turn it is to carry out the command.

    Attributes:
        after: how many documents another process had done with when it died of the next; None where none died.
    """

    def __init__(self, reached: "mmap | None" = None, *, after: int | None = None) -> None:
        self.after = after
        self._reached = reached

    def told(self, outcomes: "Iterable[Outcome]") -> "Iterator[Outcome]":
        """The outcomes one by one; what the other process already said of them is not said again."""
        mute = _Mute() if self.after else None
        try:
            iterator = iter(outcomes)
            for number in range(sys.maxsize):
                self._begin(number)
                if mute and number >= (self.after or 0):
                    mute.end()
                    mute = None
                outcome = next(iterator, None)
                if outcome is None:
                    break
                yield outcome
        finally:
            if mute:
                mute.end()
            self._begin(-1)

    def _begin(self, number: int) -> None:
        """All that was said of those before is out, and whoever takes over knows it."""
        if self._reached is not None:
            sys.stdout.flush()
            self._reached[:_WIDTH] = number.to_bytes(_WIDTH, "big", signed=True)


def take_turn(files: Iterable[Path], *, alone: bool) -> Turn:
    """From here on there are two processes where a file is a PDF; the other returns only if this one dies of one.

    Args:
        files: that will be read.
        alone: whether this process is there for the command alone, so that two may go on from here.
    """
    if not alone or sys.platform != "linux" or not any(map(_may_be_pdf, files)):
        return Turn()
    from mmap import mmap

    reached = mmap(-1, _WIDTH)
    sys.stdout.flush()
    sys.stderr.flush()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (*_ASKED, signal.SIGCHLD))
    try:
        number = os.fork()
    except OSError:  # no room for another: this one does it alone
        number = None
    if number:
        status = _ended(number)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return _taken_over(status, reached)
    if number == 0:
        _die_with_parent()
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return Turn(reached if number == 0 else None)


def _may_be_pdf(file: Path) -> bool:
    if file.suffix.lower() == ".pdf":
        return True
    with suppress(OSError):
        if file.is_file():
            with file.open("rb") as opened:
                return b"%PDF" in opened.read(_HEAD)
    return False


def _ended(number: int) -> int:
    """Waits for the other process, and hands on what it is asked; the terminal asks both."""
    if sys.platform != "linux":
        raise NotImplementedError
    while True:
        asked = signal.sigwaitinfo((*_ASKED, signal.SIGCHLD))
        if asked.si_signo != signal.SIGCHLD:
            if asked.si_pid:
                os.kill(number, asked.si_signo)
            continue
        ended, status = os.waitpid(number, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)


def _taken_over(code: int, reached: "mmap") -> Turn:
    if code >= 0:
        os._exit(code)
    if -code in _ASKED:
        _leave(128 - code)
    after = int.from_bytes(reached[:_WIDTH], "big", signed=True)
    if after < 0:  # no document is to blame
        say(f"opsgdocs: the command was ended by the system ({signal.Signals(-code).name}); try it again")
        _leave(1)
    return Turn(after=after)


def _leave(code: int) -> NoReturn:
    os._exit(code)


def _die_with_parent() -> None:
    """Who kills the one that waits means both."""
    with suppress(OSError, AttributeError, ImportError):
        import ctypes

        ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)


class _Mute:
    """Nothing is said to anybody until its end."""

    def __init__(self) -> None:
        self._kept = {1: os.dup(1), 2: os.dup(2)}
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for place in self._kept:
            os.dup2(nowhere, place)
        os.close(nowhere)

    def end(self) -> None:
        """What was said meanwhile is gone."""
        sys.stdout.flush()
        sys.stderr.flush()
        for place, kept in self._kept.items():
            os.dup2(kept, place)
            os.close(kept)
