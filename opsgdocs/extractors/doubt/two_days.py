"""Actions that two are to do, each by a day of their own, of which the record can hold one.

ACTION OPSG 29/04: The DCC to send the report by 20 August and SECAS to publish it by 27 August.
"""

from collections.abc import Iterator
from itertools import islice

from opsgdocs.dates import target_in
from opsgdocs.document import fold
from opsgdocs.extractors.owner.capitals import quieted
from opsgdocs.extractors.owner.heads import Task, tasks_behind
from opsgdocs.extractors.reading import Reading
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem, Target

# '… by 20 August for SECAS to publish by 27 August'
_FOR = late(
    compiled,
    r"\s(?:for|so\s+that|to\s+enable|to\s+allow)\s+(?P<head>(?:the\s+)?[A-Z][\w&'’ -]{1,40}?)\s+(?:to|can)\s+[a-z]",
)

_LONGEST = 2000  # characters: what is longer is no sentence about two days
_MOST = 12  # who is to do something in one action


def check_days(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each action with such a part."""
    for action in minutes.actions:
        line = quieted(fold(action.text.split("\n", 1)[0]).strip())[:_LONGEST]
        for task in islice((*tasks_behind(line), *_for_others(line)), _MOST):
            first, second = (_target(part, reading) for part in (line[: task.start], line[task.start :]))
            if (
                first
                and second
                and (first.date, first.latest, first.meeting) != (second.date, second.latest, second.meeting)
            ):
                message = (
                    f"Action {action.key} sets {first.text!r} and, for {task.head}, {second.text!r}: "
                    f"its target is {action.target.text!r} alone."
                )
                yield problem("target_doubtful", message, action.evidence)
                break


def _target(part: str, reading: Reading) -> Target | None:
    target = target_in(part, reading.said).target
    return target if target.stated else None


def _for_others(line: str) -> Iterator[Task]:
    return (Task(str(found["head"]), found.start(), found.end("head")) for found in _FOR.finditer(line))
