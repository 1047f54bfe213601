"""Python's garbage collector, held off while many small objects are made.

The table before OPSG_1000, with 40,000 open actions, is some hundred thousand records.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector(*, keeping: bool = False) -> Iterator[None]:
    """Documents, folds and tables are many small objects and no cycles: walking them again and again is waste.

    Args:
        keeping: whether what was made is kept: it goes to the oldest generation unwalked, to be looked at when that is.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if keeping and not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
