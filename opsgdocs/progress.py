"""How far it is, on stderr: a bar for what takes more than a second, a line now and then for what takes hours.

1,200 of 10,000 documents, 45 a second, 3 min left
"""

import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, TextIO, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Value = TypeVar("Value")

PATIENCE = 1.0  # seconds before a bar appears

_LINE_EVERY = 10.0  # seconds, where nobody sees a bar
_SAMPLE_EVERY = 1.0
_SAMPLES = 30  # the rate is that of so many samples
_TELLING, _FEWEST = 2.0, 5  # seconds and documents that tell a rate; before, it is how long the start takes
_UNITS = ((86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"))


def with_progress(values: Iterable[Value], total: int, patience: float = PATIENCE) -> Iterator[Value]:
    """`values` one by one; a bar appears once `patience` seconds have passed, if stderr is a terminal."""
    if not sys.stderr.isatty():
        yield from values
        return
    bar = _bar()
    task = bar.add_task("reading", total=total)
    with _shown_after(patience, bar):
        for value in values:
            yield value
            bar.advance(task)


class Meter:
    """How far a long run is, its rate and the time left: a bar on a terminal, else a line every ten seconds.

    Args:
        total: how many there will be; None while that is not known.
        stream: where it is told.
        clock: seconds.
    """

    def __init__(
        self,
        total: Callable[[], int | None],
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._total, self._stream, self._clock = total, stream or sys.stderr, clock
        self._samples: deque[tuple[float, int]] = deque([(clock(), 0)], maxlen=_SAMPLES)
        self._next_line = clock() + _LINE_EVERY
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        if self._stream.isatty():
            self._show_bar()

    def update(self, done: int) -> None:
        """So many are done."""
        now = self._clock()
        if now - self._samples[-1][0] >= _SAMPLE_EVERY:
            self._samples.append((now, done))
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done, total=self._total(), told=self._told(done))
        elif now >= self._next_line:
            self._next_line = now + _LINE_EVERY
            self._stream.write(self._told(done) + "\n")
            self._stream.flush()

    def write(self, line: str) -> None:
        """A line above the bar."""
        if self._bar is not None:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            self._stream.write(line + "\n")

    def close(self) -> None:
        """The bar goes."""
        if self._bar is not None:
            self._bar.stop()

    def _show_bar(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        columns = (BarColumn(bar_width=24), TextColumn("{task.fields[told]}"))
        console = Console(file=self._stream)
        self._bar = Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
        self._task = self._bar.add_task("", total=None, told="")
        self._bar.start()

    def _told(self, done: int) -> str:
        start, before = self._samples[0]
        seconds = self._clock() - start
        tells = seconds >= _TELLING and done - before >= _FEWEST
        return told_progress(done, self._total(), (done - before) / seconds if tells else 0.0)


def told_progress(done: int, total: int | None, rate: float) -> str:
    """'1,200 of 10,000 documents, 45 a second, 3 min left'; what is not known is left out."""
    noun = "document" if (total or done) == 1 else "documents"
    parts = [f"{done:,} of {total:,} {noun}" if total else f"{done:,} {noun}"]
    if rate > 0:
        parts.append(f"{rate:,.0f} a second" if rate >= 9.5 else f"{rate:.1f} a second")
        if total and total > done:
            parts.append(f"{told_seconds((total - done) / rate)} left")
    return ", ".join(parts)


def told_seconds(seconds: float) -> str:
    """'12 s', '3 min', '2 h 5 min': the two largest units of what is more than an hour, else one."""
    whole = round(seconds)
    if whole < 90:
        return f"{whole} s"
    unit, name = next((unit, name) for unit, name in _UNITS if whole >= unit)
    smaller, smaller_name = _UNITS[[one for one, _ in _UNITS].index(unit) + 1]
    if unit == 60:
        return f"{round(whole / 60)} min"
    rest = (whole % unit) // smaller
    return f"{whole // unit} {name} {rest} {smaller_name}" if rest else f"{whole // unit} {name}"


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # What is printed to stdout meanwhile is nobody's business here: it may be a file.
    return Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)


@contextmanager
def _shown_after(seconds: float, bar: "Progress") -> Iterator[None]:
    """The bar, started from beside: the first value alone may take minutes."""
    timer = Timer(seconds, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()  # else it may start the bar after it was stopped
        bar.stop()
