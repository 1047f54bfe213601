"""Documents put together in chunks of about the same work, small ones at first so that every worker has some soon.

A PDF of 50 kB costs ten times a text file of 5 kB; what matters is that no chunk is long.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from opsgdocs.ingesting.orders import Task

_EACH = 0.003  # seconds a document takes at the least
_RATES = {".pdf": 0.5e-6, ".docx": 0.4e-6, ".doc": 40e-6, ".rtf": 40e-6, ".odt": 40e-6}
_RATE = 1.0e-6  # seconds a byte, for text
_FIRST = 0.1  # seconds of work in the first chunk
_GROWTH = 1.3  # from chunk to chunk
_LONGEST = 0.5  # seconds of work in a chunk
_SLOWEST = 5.0  # what an estimate of one document may be


def chunks(tasks: Iterable[Task], most: int) -> Iterator[list[Task]]:
    """Runs of tasks, each of at most `most` documents."""
    target, work, chunk = _FIRST, 0.0, list[Task]()
    for task in tasks:
        chunk.append(task)
        work += estimate(task)
        if work >= target or len(chunk) >= most:
            yield chunk
            target, work, chunk = min(_LONGEST, target * _GROWTH), 0.0, []
    if chunk:
        yield chunk


def estimate(task: Task) -> float:
    """Seconds that a document may take, from its size and the kind that its name tells."""
    suffix = PurePosixPath(task.found.address).suffix.lower()
    return min(_SLOWEST, _EACH + task.found.size * _RATES.get(suffix, _RATE))
