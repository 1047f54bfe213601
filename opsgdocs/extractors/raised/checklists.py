"""Lists with check boxes that hold actions: what is ticked is done, what stands beneath 'last week' was raised then.

## Action items from last week
- [x] @pnovak: rotate the signing keys
- [ ] @soduya: update the contributor guide (carried over)
"""

import re
from collections.abc import Container, Iterator

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.earlier.reviews import Review
from opsgdocs.extractors.items.earlier import is_of_earlier
from opsgdocs.extractors.mark.boxes import Box, box_of
from opsgdocs.extractors.mark.informal import assigned_box
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.owner.handles import linked_owner, owners_by_handle
from opsgdocs.extractors.owner.owners import Owners, owners_in_text, split_owners
from opsgdocs.extractors.owner.people import mentioned_owner
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.status.statuses import status_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_OF_ACTIONS = late(compiled, r"(?i)\b(?:actions?|to-?\s?dos?|tasks)\b")
_ASIDE = late(compiled, r"\s{0,3}\((?P<said>[^()]{2,120})\)[\s.]*$")
_NO_NEWS = late(compiled, r"(?i)no\s+(?:update|progress|news|change)\b")


def task_box(passage: Passage, reading: Reading) -> Box | None:
    """The box of an action: beneath a heading of actions, or before words that name who is to do it."""
    box = box_of(passage.block)
    if box is None or (box.bullet and not reading.has_boxes):
        return None
    if assigned_box(passage.block, reading.names):
        return box
    if _is_outcome(passage):
        return None
    text = fold(passage.block.text)[box.start :]
    heads = (passage.title, passage.lead.text if passage.lead else "")
    headed = any(_OF_ACTIONS.search(head) for head in heads)
    owned = owners_by_handle(text) or (box.labelled and owners_in_text(text, reading.profile, reading.names))
    return box if headed or owned or reading.marks(passage.block) else None


def is_settled(passage: Passage, reading: Reading) -> bool:
    """Whether a box tells an action that these minutes do not raise: it is ticked, or stands beneath earlier ones."""
    box = task_box(passage, reading)
    return box is not None and (box.ticked or is_of_earlier(passage.title))


def find_ticked(reading: Reading, known: Container[int]) -> Iterator[Review]:
    """The actions of check boxes that are done, or carried from earlier; `known` are blocks read otherwise."""
    for passage in reading.passages():
        if id(passage.block) in known or not is_settled(passage, reading):
            continue
        box = task_box(passage, reading)
        assert box
        yield _review(passage, box, reading)


def _is_outcome(passage: Passage) -> bool:
    """'☑ Done' indented below what was to be done."""
    return passage.above is not None and box_of(passage.above) is None


def _review(passage: Passage, box: Box, reading: Reading) -> Review:
    block = passage.block
    marks = reading.marks(block)
    start = marks[0].text if marks else box.start
    aside = _aside(block, reading)
    end = aside.start() if aside else len(block.text)
    said = aside["said"] if aside else None
    text = fold(block.text)[start:]
    owners = _owners(block, text, reading)
    mark = Mark(0, start, marks[0].id if marks else None, ", ".join(owners))
    return Review(passage, mark, end, "☑" if box.ticked else said, tuple(reading.plain_bullets(passage.bullets)))


def _owners(block: TextBlock, text: str, reading: Reading) -> Owners:
    """'@Guy Hill invite the band', 'Guy: invite the band'."""
    mentioned = split_owners(mentioned_owner(text, reading.names), reading.profile, reading.names)
    said = owners_by_handle(text) or linked_owner(block) or mentioned
    return said or owners_in_text(text, reading.profile, reading.names)


def _aside(block: TextBlock, reading: Reading) -> "re.Match[str] | None":
    """'… the guide (carried over, PR #4102 is in review)', '(no update)': what became of it."""
    found = _ASIDE.search(fold(block.text))
    told = found and (status_of(found["said"], reading.profile) or _NO_NEWS.match(found["said"]))
    return found if told else None
