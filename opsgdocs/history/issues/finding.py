"""A problem in the making, with its place in the run: the third paper, the fifth."""

from typing import NamedTuple

from opsgdocs.records import Evidence

Passages = tuple[Evidence, ...]


class Finding(NamedTuple):
    """A problem of the issues; `at` is the number of the paper that shows it, -1 for the run as a whole."""

    code: str
    message: str
    evidence: Passages = ()
    at: int = -1
