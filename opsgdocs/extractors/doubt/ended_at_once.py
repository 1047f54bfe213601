"""Actions raised here of which their own text says that they are done, and what tells a story behind 'Action'.

Action: Bo to paint the gate (done).
Action Fraud: the police had been told.
"""

from collections.abc import Iterator

from opsgdocs.extractors.owner.people import are_known
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.status.outcomes import last_status, tells
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.kept_patterns import compiled
from opsgdocs.problems import problem
from opsgdocs.records import Action, Minutes, Problem

_WORD = compiled(r"[A-Z][a-z]+")


def check_ended(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each such action."""
    for action in minutes.actions:
        if said := _ended(action, reading):
            message = f"Action {action.key} is raised here and its text ends with “{said}”: it is taken as open."
            yield problem("status_conflict", message, action.evidence)
        elif _tells(action, reading):
            names = ", ".join(action.owners)
            message = f"“{names}” is nobody that is known, and what follows tells what was done: “{action.text[:60]}”"
            yield problem("doubtful_action", message, action.evidence)


def _ended(action: Action, reading: Reading) -> str:
    said = last_status(action.text.split("\n", 1)[0], reading.profile).strip(" ()[].;")
    found = leading_status(said, reading.profile) if said else None
    return said if found and found[0] == "closed" else ""


def _tells(action: Action, reading: Reading) -> bool:
    words = [one for one in action.owners if _WORD.fullmatch(one) and not are_known(one, reading.names)]
    strange = action.id is None and len(action.owners) == len(words) == 1 and words[0] not in action.text
    return strange and tells(action.text)
