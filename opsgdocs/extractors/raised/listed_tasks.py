"""Lines beneath a heading that is 'Actions' or 'To do' and nothing else: which of them are actions.

Bullets are, but for what clearly is none ('None', 'The actions were reviewed.'); paragraphs only where they name who is
to do it, for beneath the last heading of minutes stand other things as well.
"""

from opsgdocs.document import Heading, ListItem, fold
from opsgdocs.extractors.items.headings import languages_of
from opsgdocs.extractors.mark.informal import tasked_to
from opsgdocs.extractors.mark.named_labels import tells
from opsgdocs.extractors.owner.heads import BEFORE_TASK, head_of_action
from opsgdocs.extractors.owner.owners import owners_in_text
from opsgdocs.extractors.owner.people import are_known, called_by_name
from opsgdocs.extractors.raised.line_ends import parted_owner
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.status.outcomes import recalls
from opsgdocs.extractors.status.statuses import status_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_FEWEST_WORDS = 3
_NO_TASK = late(
    compiled,
    r"(?i)\W*(?:none\b|nil\b|n/?a\b|no\s+(?:(?:new|further|other|outstanding)\s+)*actions?\b|(?:date|time|place|venue)s?\b[^.]{0,20}:"
    r"|(?:date\s+of\s+)?(?:the\s+)?next\s+(?:\w+\s+){0,2}meeting|(?:\w+\s+){0,2}meetings?\s*:|(?:the\s+)?meeting\s+(?:closed|ended|was|is)\b|there\s+(?:were|was|are|is)\b"
    r"|see\b|as\s+(?:above|recorded|listed|per)\b|(?:the|an?|it|its|this|that|there|they|we|he|she|members|all)\s+(?:\S+\s+){0,4}?"
    r"(?:is|are|was|were|has|have|had|noted|agreed|discussed|reported)\b|signed\b|chair(?:man)?\s*:|copies?\s+to\b|present\b|apologies\b"
    r"|\S+@\S+|https?:)",
)
_LIST_HEAD = late(
    compiled,
    r"(?i)[\W\d]*(?:(?:(?:new|agreed|next|key|further|follow[\s-]?up)\s+)?(?:actions?|tasks?)(?:\s+(?:agreed|arising|raised|required|points?|items?))?"
    r"|to[\s-]?do(?:s|\s+list|\s+items?)?|follow[\s-]?ups?)\W*",
)
_NUMBER = compiled(r"^\s*\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_SAID = late(compiled, r"(?:\S+\s+){1,4}?(?:has|have|had|was|were|is|are|said|noted|reported|thanked|presented)\b")


def is_listed_task(passage: Passage, reading: Reading) -> bool:
    """Whether a line beneath such a heading is an action."""
    text = fold(passage.block.text).strip()
    listed = isinstance(passage.block, ListItem)
    if isinstance(passage.block, Heading) or _NO_TASK.match(text):
        return False
    if listed and owners_in_text(text, reading.profile, reading.names):
        return True
    if text.endswith(":") or is_no_task(text, reading):
        return False
    if _is_owned(passage, text, reading):
        return True
    return listed and passage.above is None and _is_bare(text)


def is_beneath_actions(passage: Passage) -> bool:
    """Whether it is a line beneath 'Actions' as its heading, a bullet also beneath 'Actions:' as its introduction."""
    listed = isinstance(passage.block, ListItem)
    heads = (passage.title, passage.lead.text if passage.lead and listed else "")
    either = (*heads, *(part for head in heads for part in languages_of(head)))
    return fold(passage.block.text) not in either and any(_LIST_HEAD.fullmatch(head) for head in either)


def is_no_task(text: str, reading: Reading) -> bool:
    """'None', 'Next meeting: 3 May', 'Complete': what stands beneath such a heading and is clearly no action."""
    said = _NUMBER.sub("", text, count=1)
    return bool(_NO_TASK.match(said) or tells(said) or _SAID.match(said) or status_of(said, reading.profile))


def _is_owned(passage: Passage, text: str, reading: Reading) -> bool:
    """'Carl to mend the gate', 'Carl – mend it', 'Mend the gate  **Carl**'."""
    if recalls(text, reading.profile) or _SAID.match(text):
        return False
    head = head_of_action(text, BEFORE_TASK)
    if head and are_known(head, reading.names) and not _tells_behind(text, head):
        return True
    if tasked_to(text, reading.names) or called_by_name(text, reading.names) or parted_owner(passage.block, reading):
        return True
    owners = owners_in_text(text, reading.profile, reading.names)
    return bool(owners) and all(are_known(owner, reading.names) for owner in owners)


def _tells_behind(text: str, head: str) -> bool:
    """'Carl: reported on the fair.'"""
    return tells(text[text.find(head) + len(head) :].lstrip(" :–—-"))


def _is_bare(text: str) -> bool:
    """'Replace the winch cable by 20/4': nobody is named, and a person is told."""
    return len(text.split()) >= _FEWEST_WORDS and not tells(text) and _SAID.match(text) is None
