"""Marks of actions whose number does not say whether they are raised here, told to a person.

'ACTION 21/09: AB to clarify …' in minutes that print no number is taken for new; 'ACTION 21/04: AB sent it' is not.
"""

from collections.abc import Iterator

from opsgdocs.extractors.ids.action_ids import ActionId, id_at
from opsgdocs.extractors.ids.strange import is_later
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem

_NAMED = 3  # ids in one message


def check_unsure(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for the actions that were taken for new, and one for each passage that was not, if nothing came."""
    found = list(_unsure(reading))
    taken = [(passage, mark) for passage, mark in found if mark in reading.marks(passage.block)]
    if taken:
        evidence = tuple(one for passage, mark in taken for one in cite(passage.block, mark.start))
        yield problem("doubtful_action", _message([mark for _, mark in taken], reading), evidence)
    known = {row.key for row in minutes.outstanding} | {said.action for said in minutes.statements}
    for passage, mark in found:
        if (passage, mark) not in taken and mark.id and mark.id.start > mark.start and mark.id.canonical not in known:
            message = f"A paragraph begins as action {mark.id.canonical}, and whether it is raised here cannot be told."
            yield problem("doubtful_action", message, cite(passage.block))
    yield from _beside(reading, minutes)


def _beside(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Ids of an earlier number that stand in the margin with an owner, beside what is to be done."""
    found = [(action, id_at(action.id or "", reading.profile)) for action in minutes.actions]
    other = [action for action, one in found if one and not reading.is_own(one) and _is_earlier(one, reading)]
    if other:
        named = ", ".join(action.key for action in other[:_NAMED])
        message = (
            f"Beside {named} stands who is to do it: taken as raised here, though the number is another meeting's."
        )
        yield problem("doubtful_action", message, tuple(one for action in other for one in action.evidence[:1]))


def _is_earlier(found: ActionId, reading: Reading) -> bool:
    return is_later(found.meeting, reading.meeting.number) is False


def _unsure(reading: Reading) -> Iterator[tuple[Passage, Mark]]:
    for passage in reading.passages():
        if not reading.is_passed_over(passage.block):
            yield from ((passage, mark) for mark in reading.unsure(passage.block))


def _message(marks: list[Mark], reading: Reading) -> str:
    ids = [mark.id.canonical if mark.id else mark.label for mark in marks]
    named = ", ".join(ids[:_NAMED]) + (f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else "")
    form = "their numbers are" if len(ids) > 1 else "its number is"
    why = (
        f"{form} of no form that compares with this meeting"
        if reading.meeting.number
        else "the minutes print no number"
    )
    taken = "are taken for actions" if len(ids) > 1 else "is taken for an action"
    return f"{named} {taken} raised here, though {why}."
