"""Ids of this very meeting for which no action was read: '… to send file 8 (ACTION TAG 30/08).'"""

from collections.abc import Iterator

from opsgdocs.extractors.action.ids import id_at
from opsgdocs.extractors.reading import Reading
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem


def check_unraised(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Each is pointed at once, where it is named first: an action in a form that was not understood, or a slip."""
    raised = {action.id for action in minutes.actions}
    for mention in minutes.mentions:
        if mention.kind != "action" or mention.id in raised:
            continue
        named = id_at(mention.id, reading.profile)
        if named and reading.is_own(named):
            message = f"Action {mention.id} has the number of this meeting, and no action was read for it."
            yield problem("doubtful_action", message, mention.evidence[:1])
