"""Whether what stands behind the number of an action tells what became of it: then an earlier meeting raised it.

Action 7: Mr Nolan reported that the buoy has been replaced. Closed.
Action 9: Mrs Field to write to the Council. Ongoing.
"""

from opsgdocs.document import fold
from opsgdocs.extractors.owner.heads import BEFORE_TASK, head_of_action
from opsgdocs.extractors.owner.imperatives import VERBS
from opsgdocs.extractors.status.revisions import revised_here
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_LONGEST_REST = 4  # words: 'Deferred to the October meeting'
_NO_OUTCOME = {"new"}
_BEHIND_DASH = late(compiled, r"[.;:)]?\s+[–—-]\s+(?=\w)|[(\[](?=\w)|[;:]\s+")
_TOLD = late(
    compiled,
    r"(?:\S+\s+){1,9}?(?:(?:has|have|had|was|were|did|is\s+(?:now|still|being)|are\s+(?:now|still|being)|still|now)\b"
    r"|(?:reported|noted|advised|confirmed|stated|explained|said|wrote|sent|circulated|provided|completed|met|spoke"
    r"|contacted|issued|published|updated|presented|agreed|discussed|replied|responded|chased)\b(?!\s+by\b))",
)
_TO_BE = late(compiled, r"\bto\s+(?:be\s+)?[a-z]+")


def recalls(text: str, profile: Profile) -> bool:
    """Whether the text says what became of its action, in its first sentence or as a status at its end."""
    text = fold(text).strip()
    first = next(iter(sentences(text)), (0, len(text)))
    return bool(last_status(text, profile)) or _is_told(text[slice(*first)])


def tells(text: str) -> bool:
    """Whether the first sentence tells what was done: 'the police had been told'."""
    text = fold(text).strip()
    return _is_told(text[slice(*next(iter(sentences(text)), (0, len(text))))])


def last_status(text: str, profile: Profile) -> str:
    """The status with which the text ends, behind what it is said of: 'Closed.', '– done', '(ongoing)'; else ''."""
    stretches = list(sentences(text))
    if len(stretches) > 1 and _is_status(text[slice(*stretches[-1])], profile):
        return text[slice(*stretches[-1])]
    parted = list(_BEHIND_DASH.finditer(text))
    tail = text[parted[-1].end() :] if parted and parted[-1].start() > 0 else ""
    return tail if tail and _is_status(tail, profile) else ""


def _is_status(said: str, profile: Profile) -> bool:
    words = {word.casefold() for word in profile.tables.progress} - _NO_OUTCOME
    if said.strip(" ()[].;").casefold() in words:
        return True
    first, parted, rest = said.strip(" ()[].;").partition(",")  # 'PENDING, new due date 7 April'
    if parted and first.casefold() in words and revised_here(rest):
        return True
    found = leading_status(said.strip(" ()[]"), profile)
    return found is not None and len(said.strip(" ()[].")[found[1] :].strip(" ,;–—-").split()) <= _LONGEST_REST


def _is_told(sentence: str) -> bool:
    """'Mrs Field had written to the Council' is past; 'Mrs Field to write' and 'Write to the Council' lie ahead."""
    words = sentence.split()
    if not words or words[0].casefold() in VERBS or head_of_action(sentence, BEFORE_TASK):
        return False
    told = _TOLD.match(sentence)
    return told is not None and not _TO_BE.search(sentence, 0, told.end())
