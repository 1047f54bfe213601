"""Readers for tests: documents whose text says how they end the process that reads them."""

import os
import signal
import time
from dataclasses import replace
from pathlib import Path

from opsgdocs.errors import UnreadableFile
from opsgdocs.ingesting.reading import read_entry

HELD = []


def read(data, stamp, orders):
    """As usual, but for a document that says otherwise in its first line: 'CRASH', 'HANG', 'ONCE /tmp/mark' …"""
    word, _, rest = data.decode().partition("\n")[0].partition(" ")
    if word in _DEEDS:
        _DEEDS[word](rest, orders)
    entry = read_entry(data, stamp, orders)
    return replace(entry, stamp=replace(stamp, path=rest)) if word == "FORGE" else entry


def _crash(_, __):
    os.kill(os.getpid(), signal.SIGSEGV)


def _hang(_, __):
    time.sleep(3600)


def _hang_in_c(_, __):
    """The lock is held, so that no thread of Python could do anything about it."""
    import ctypes

    ctypes.PyDLL(None).sleep(3600)


def _leave(_, __):
    os._exit(3)


def _take_memory(_, orders):
    while True:
        HELD.append(bytearray(64 << 20))


def _swell(_, orders):
    """What a library leaves behind: more than half of what a process may take."""
    HELD.append(bytearray(int(orders.limits.memory * 0.6)))


def _be_killed(_, __):
    os.kill(os.getpid(), signal.SIGKILL)


def _crash_once(rest, _):
    if not Path(rest).exists():
        Path(rest).touch()
        _crash(None, None)


def _raise(_, __):
    raise ZeroDivisionError("what the document says in secret")


def _wait(rest, _):
    time.sleep(float(rest))


_DEEDS = {
    "CRASH": _crash,
    "HANG": _hang,
    "STUCK": _hang_in_c,
    "LEAVE": _leave,
    "GREEDY": _take_memory,
    "SWELL": _swell,
    "KILLED": _be_killed,
    "ONCE": _crash_once,
    "RAISE": _raise,
    "WAIT": _wait,
}


def none(_data, _stamp, _orders):
    """Nobody should read."""
    raise AssertionError


def raise_at_opening(_place, _limits):
    """An opener that knows nothing of our errors."""
    raise ZeroDivisionError


def fail_to_open(place, _limits):
    """A disk that does not answer."""
    raise UnreadableFile(place, "the disk does not answer")
