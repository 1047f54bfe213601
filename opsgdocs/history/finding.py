"""A problem in the making, with its place in the run: 'OPSG 24/02 is not listed at OPSG_29', at the ninth meeting."""

from collections.abc import Iterable
from typing import NamedTuple

from opsgdocs.problems import problem
from opsgdocs.records import Evidence, Problem

Passages = tuple[Evidence, ...]


class Finding(NamedTuple):
    """A problem before the log that shows it is asked.

    `at` is the place of the meeting or paper in the order, -1 for the run as a whole; `about` the followed action, or
    else its id, where the problem is of no interest any more once that is closed.
    """

    code: str
    message: str
    evidence: Passages = ()
    at: int = -1
    about: object = None


def problems_of(findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """The problems in the order of the meetings or papers that show them."""
    ordered = sorted(findings, key=lambda finding: (finding.at, finding.code, finding.message))
    return tuple(problem(finding.code, finding.message, finding.evidence) for finding in ordered)
