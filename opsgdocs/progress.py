"""A progress bar on stderr for whatever takes more than a second; silent where nobody looks."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

Value = TypeVar("Value")

PATIENCE = 1.0  # seconds before a bar appears


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
