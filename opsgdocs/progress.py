"""A progress bar on stderr for whatever takes more than a second; silent where nobody looks."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Value = TypeVar("Value")

_PATIENCE = 1.0  # seconds before a bar appears


def with_progress(values: Iterable[Value], total: int) -> Iterator[Value]:
    """`values` one by one; a bar appears once a second has passed, if stderr is a terminal."""
    if not sys.stderr.isatty():
        yield from values
        return
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task("reading", total=total)
    start = time.monotonic()
    try:
        for value in values:
            yield value
            bar.advance(task)
            if time.monotonic() - start > _PATIENCE:
                bar.start()
    finally:
        bar.stop()
