"""Python's garbage collector, held off while many small objects are made.

The table before OPSG_1000, with 40,000 open actions, is some hundred thousand records.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Folds and tables make many small objects and no cycles: walking them again and again is half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
