"""Ids of this very meeting for which no action was read: '… to send file 8 (ACTION TAG 30/08).'"""

from collections.abc import Iterator, Sequence

from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.raised.trailing import trailing_actions
from opsgdocs.extractors.reading import Reading
from opsgdocs.problems import problem
from opsgdocs.records import Action, Mention, Minutes, Problem


def check_unraised(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Each is pointed at once, where it is named first: an action in a form that was not understood, or a slip."""
    behind = {action.id: action for action in _behind_sentences(reading, minutes)}
    raised = {action.id for action in minutes.actions} - behind.keys()
    titles = [section.item.title for section in reading.sections if section.item]
    for mention in minutes.mentions:
        if mention.kind != "action" or mention.id in raised or _is_paper(mention, titles):
            continue
        named = id_at(mention.id, reading.profile)
        if named and reading.is_own(named):
            made = "was read from the sentence before it" if named.canonical in behind else "no action was read for it"
            message = f"Action {mention.id} has the number of this meeting, and {made}."
            yield problem("doubtful_action", message, mention.evidence[:1])


def _is_paper(mention: Mention, titles: Sequence[str]) -> bool:
    """'3. MDD changes (SVG263/02)': what stands in the title of an item is the number of its paper."""
    printed = mention.evidence[0].text if mention.evidence else ""
    return bool(printed) and any(printed in title for title in titles)


def _behind_sentences(reading: Reading, minutes: Minutes) -> Iterator[Action]:
    """The actions that stand nowhere but behind a sentence."""
    found = {action.id: action for action in trailing_actions(reading, ())}
    marked = {mark.id.canonical for one in reading.passages() for mark in reading.marks(one.block) if mark.id}
    listed = {one.canonical for row in reading.rows if (one := row.id(reading.profile))}
    yield from (action for action in minutes.actions if action.id in found and action.id not in marked | listed)
