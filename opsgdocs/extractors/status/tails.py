"""Words in a column of updates that come to 'closed' and do not stand alone: 'All done', 'Done ✔', '… – complete'.

A part of an action that is complete closes nothing: 'Draft complete', 'Stage 1 – complete'; a person is told.
"""

import re
from functools import cache

from opsgdocs.extractors.status.statuses import ends_another, is_ended_in_part, status_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_PARTED = late(compiled, r"[.;:,)]?\s+[–—-]\s+(?=\w)|\s+(?=\()")
_ENDING = late(
    compiled, r"(?i)\b(?:but|except|apart|await\w*|pending|outstanding|still|not|to follow|until|if|once|when)\b"
)
# 'Printed and posted', 'Sent to all on 3 March': what was done before it is called complete
_HAPPENED = late(
    compiled,
    r"(?i)(?:now\s+|all\s+)?(?:\w+ed|sent|met|held|written|made|bought|paid|put\s+\w+)(?:\s+(?:and|&)\s+\w+)*"
    r"(?:\s+(?:to|on|by|at|in|from|with|via|for|out|\d).*)?",
)
_OF_PARTS = late(compiled, r"(?i)\b(?:are|were|have|has)\b")  # 'Two areas are done.'
_BUT_FOR = late(compiled, r"(?i)\b(?:but|except|apart|other|save)\b")  # it says itself that the action goes on
_LONGEST = 6  # words
_WHOLE = (
    r"(?:(?:both|all|everything|it|this|the\s+(?:action|task|job|work)|(?:the\s+)?action|task|now)\s+)?"
    r"(?:(?:is|are|was|were|has\s+been|have\s+been|all|now|duly)\s+){0,3}"
)
_SIGN = r"[\W_✓✔☑✅]*"


def closing_tail(update: str, profile: Profile) -> str | None:
    """The words of an update that close its action: the whole of a short one, or what stands behind its last dash."""
    if _ENDING.search(update):
        return None
    if len(update.split()) <= _LONGEST and _closed(profile.tables.closed).fullmatch(update.strip()):
        return update.strip()
    parted = list(_PARTED.finditer(update))
    tail = update[parted[-1].end() :].strip() if parted and parted[-1].start() > 0 else ""
    happened = _HAPPENED.fullmatch(update[: parted[-1].start()].strip()) if tail else None
    return tail if happened and _closed(profile.tables.closed).fullmatch(tail) else None


def may_close(update: str, profile: Profile) -> bool:
    """Whether a short update calls complete what may be a part: 'Draft complete', 'Posted – done, filed'."""
    if is_ended_in_part(update, profile):
        return _BUT_FOR.search(update) is None
    if _OF_PARTS.search(update):
        return False
    tails = (update, *(update[parted.end() :] for parted in _PARTED.finditer(update)))
    said = [tail.strip(" ()") for tail in tails if len(tail.split()) <= _LONGEST]
    found = (status_of(tail, profile) for tail in said)
    return any(one is not None and one[0] == "closed" for one in found) or any(
        ends_another(one, profile) for one in said
    )


@cache
def _closed(words: tuple[str, ...]) -> "re.Pattern[str]":
    said = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return compiled(rf"(?i){_SIGN}{_WHOLE}(?:{said}){_SIGN}" if words else r"(?!)")
