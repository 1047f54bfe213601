"""The process in which all is loaded that documents need: it forks one that reads for each question, and tells its end.

    ["/proc/4700/fd/7", "/proc/4700/fd/10"]   →   4711
    4711                                      →   [-9, 73400320, 4194304]

The first two are pipes of the process that asks. It has one thread, reads no document, and ends when nobody can ask it
any more.
"""

import json
import os
import select
import signal
import sys
from contextlib import suppress
from io import FileIO
from typing import IO, NoReturn

from opsgdocs.guard.desk import Order, Work, attend, order_from, work_of
from opsgdocs.guard.processes import own_peak, waited_for

_TICK = 10.0  # seconds
_MODES = (os.O_RDONLY, os.O_WRONLY)

Line = tuple[FileIO, IO[bytes]]
"""Questions and answers; who is forked must not hold it, or nobody sees its end."""


def serve() -> None:
    """Forks until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    questions = os.fdopen(os.dup(0), "rb", buffering=0)  # what is read ahead nobody would wait for
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever a library prints is no answer
    order = order_from(questions.readline())
    work = work_of(order)
    line = (questions, answers)
    while _is_asked(questions):
        question = questions.readline()
        if not question:
            return
        answers.write(json.dumps(_answer(json.loads(question), line, order, work)).encode("ascii") + b"\n")
        answers.flush()


def _answer(question: list[str] | int, line: Line, order: Order, work: Work) -> object:
    if isinstance(question, int):
        return waited_for(question, own_peak())
    with suppress(OSError):  # who asks may have forbidden others to look at it
        return _forked(_opened(question), line, order, work)
    return None


def _is_asked(questions: FileIO) -> bool:
    """Waits for a question; no more where who asks is gone, whoever else may hold the other end."""
    parent = os.getppid()
    while parent == os.getppid():
        if select.select([questions], [], [], _TICK)[0]:
            return True
    return False


def _opened(pipes: list[str]) -> list[int]:
    return [os.open(pipe, mode) for pipe, mode in zip(pipes, _MODES, strict=True)]


def _forked(files: list[int], line: Line, order: Order, work: Work) -> int:
    number = os.fork()
    if not number:
        _attend(files, line, order, work)
    for file in files:
        os.close(file)
    return number


def _attend(files: list[int], line: Line, order: Order, work: Work) -> NoReturn:
    """What this process was before, and its ending, is nothing to the new one."""
    code = 1
    try:
        os.setsid()
        for stream in line:
            stream.close()
        for place, file in enumerate(files):
            os.dup2(file, place)
            os.close(file)
        attend(order, work)
        code = 0
    except BaseException:  # noqa: BLE001  (as the interpreter does)
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)
