"""What was read of actions and decisions and should be looked at: a date that stands only in a point beneath an action.

ACTION: Ann to provide:
• the costs by 3 March
• the plan
"""

from collections.abc import Iterator

from opsgdocs.dates import target_in
from opsgdocs.document import ListItem, fold
from opsgdocs.extractors.doubt.bare_marks import check_bare_marks
from opsgdocs.extractors.doubt.begun_then import check_beginnings
from opsgdocs.extractors.doubt.ended_at_once import check_ended
from opsgdocs.extractors.doubt.ended_since import check_notes
from opsgdocs.extractors.doubt.id_suffixes import check_suffixes
from opsgdocs.extractors.doubt.informed import check_informed
from opsgdocs.extractors.doubt.other_tables import check_tables
from opsgdocs.extractors.doubt.others_endings import check_others
from opsgdocs.extractors.doubt.strange_forms import check_forms
from opsgdocs.extractors.doubt.twice_there import check_people
from opsgdocs.extractors.doubt.two_days import check_days
from opsgdocs.extractors.doubt.undecided import check_decisions
from opsgdocs.extractors.doubt.unraised import check_unraised
from opsgdocs.extractors.doubt.unread import check_sayings
from opsgdocs.extractors.doubt.unread_ids import check_ids
from opsgdocs.extractors.doubt.unread_people import check_unread_people
from opsgdocs.extractors.doubt.unread_tables import check_unread_tables
from opsgdocs.extractors.doubt.unsure import check_unsure
from opsgdocs.extractors.doubt.unsure_owners import check_owners
from opsgdocs.extractors.doubt.untaken import check_untaken
from opsgdocs.extractors.earlier.recollections import check_recollections
from opsgdocs.extractors.raised.summaries import check_summaries
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.resolved.objects import is_wordless
from opsgdocs.extractors.table.margins import Beside
from opsgdocs.extractors.text.bullets import announces
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.problems import problem
from opsgdocs.records import Action, Minutes, Problem


def check_doubts(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Targets, actions and decisions of these minutes whose place on the page leaves a doubt."""
    yield from _targets_beneath(reading, minutes)
    yield from _headings_beside(reading)
    yield from _without_words(minutes)
    yield from _of_sentences(reading, minutes)
    yield from _of_actions(reading, minutes)
    yield from _of_tables_and_people(reading, minutes)


def _of_sentences(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """What is said, and nothing was made of it."""
    yield from check_decisions(reading, minutes)
    yield from check_sayings(reading, minutes)
    yield from check_unraised(reading, minutes)
    yield from check_ids(reading, minutes)
    yield from check_notes(reading, minutes)
    yield from check_untaken(reading, minutes)
    yield from check_forms(reading, minutes)
    yield from check_unsure(reading, minutes)
    yield from check_recollections(reading, minutes)
    yield from check_bare_marks(reading, minutes)


def _of_actions(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """What was made of it, and may be meant otherwise."""
    yield from check_owners(reading)
    yield from check_suffixes(reading)
    yield from check_days(reading, minutes)
    yield from check_beginnings(minutes)
    yield from check_informed(reading, minutes)


def _of_tables_and_people(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    yield from check_unread_tables(reading, minutes)
    yield from check_people(reading, minutes)
    yield from check_unread_people(reading, minutes)
    yield from check_summaries(minutes)
    yield from check_others(reading, minutes)
    yield from check_tables(reading, minutes)
    yield from check_ended(reading, minutes)


def _targets_beneath(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    for action in minutes.actions:
        if action.target.stated and "\n" in action.text and _is_of_some(action, reading):
            message = (
                f"Target {action.target.text!r} of {action.key} stands only in a point beneath it: "
                "it may be that point's alone."
            )
            yield problem("target_doubtful", message, action.evidence)


def _is_of_some(action: Action, reading: Reading) -> bool:
    """Whether one of the points beneath gives the target, and nothing announces it, or it is the first of several.

    What closes the last point of a list closes the list: 'PS to: • check; and • report by 24 March'.
    """
    head, *points = map(fold, action.text.split("\n"))
    if target_in(head, reading.said).target.stated:
        return False
    told = [target_in(point, reading.said).target for point in points]
    dated = [one.stated for one in told]
    meant = any(one.stated and one.text == action.target.text for one in told)
    closing = all(dated) or dated == [False] * (len(dated) - 1) + [True]
    return meant and not (closing and announces(head))


def _headings_beside(reading: Reading) -> Iterator[Problem]:
    """'Matters arising:' beside owners whose paragraphs the layout does not tell."""
    for passage in reading.passages():
        block = passage.block
        margin = isinstance(block, Beside) and bool(block.margin)
        if margin and not isinstance(block, ListItem) and block.text.rstrip().endswith(":") and not passage.bullets:
            words = fold(block.text).strip()[:60]
            message = f"Owners stand beside “{words}”, which says nothing to do: it cannot be told what is meant."
            yield problem("doubtful_action", message, cite(block))


def _without_words(minutes: Minutes) -> Iterator[Problem]:
    for action in minutes.actions:
        if not action.text.strip():
            yield problem("doubtful_action", f"Nothing says what action {action.key} asks for.", action.evidence)
    for decision in minutes.decisions:
        if is_wordless(decision):
            message = f"Nothing says what was {decision.verb}" + (
                f" in item {decision.item}." if decision.item else "."
            )
            yield problem("doubtful_decision", message, decision.evidence)
