"""Lines beneath an 'Action:' that stands on a line of its own.

Action:
AB to mend the gate by 30 March
CD to paint it by 10 April
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from opsgdocs.document import Heading, ListItem, TextBlock, fold
from opsgdocs.extractors.owner.heads import BEFORE_TASK, BEFORE_TO, head_of_action
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.extractors.owner.people import are_known
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_FEWEST_WORDS = 3
# 'The gate is old.', 'Date: 3 May', '4. Highways': no task, though it stands right beneath the label
_NO_TASK = late(
    compiled,
    r"(?i)\W*(?:(?:the|an?|it|its|this|that|there|they|we|he|she|as|no|none|nil|n/?a|members|noted?|decisions?|agreed|resolved)\b"
    r"|[\w ]{2,25}:|\d)",
)


def lines_below_label(blocks: Sequence[TextBlock], profile: Profile, names: Names) -> Iterator[TextBlock]:
    """The blocks that are such lines; the first that says nothing to do ends them."""
    below = first = False
    for block in blocks:
        if _is_label(block, profile):
            below = first = True
            continue
        below = below and not isinstance(block, Heading | ListItem) and _is_task(fold(block.text).strip(), names, first)
        first = False
        if below:
            yield block


def _is_label(block: TextBlock, profile: Profile) -> bool:
    """The words of a list's bullets ('Actions:') are read elsewhere: here what follows is no list."""
    return (
        not isinstance(block, Heading | ListItem)
        and _label(profile.actions.markers).fullmatch(fold(block.text)) is not None
    )


def _is_task(text: str, names: Names, first: bool) -> bool:  # noqa: FBT001
    """'AB to mend the gate', 'AB – mend the gate'; right beneath the label, 'Mend the gate by 3 May' as well."""
    if head_of_action(text, BEFORE_TO) or are_known(head_of_action(text, BEFORE_TASK), names):
        return True
    return first and len(text.split()) >= _FEWEST_WORDS and _NO_TASK.match(text) is None


@cache
def _label(markers: tuple[str, ...]) -> "re.Pattern[str]":
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    return compiled(rf"\s*(?i:{words})\s*:\s*")
