"""Lines and cells that say by when: '31.10.22', 'by 3 May', and with who it is 'SD 31.10.22'."""

import re

from opsgdocs.dates import find_days, find_targets
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_LONGEST = 40  # characters
_AROUND = 12  # characters: 'Tuesday 3 March 2020 (tbc)'
_BY = "by "
_LEADING_IN = late(
    re.compile, r"(?i)[\s,;:(–-]*(?:(?:by|before|due|on|end|of|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\s,]+)*$"
)


def is_deadline(text: str, profile: Profile) -> bool:
    """Whether a day, or a phrase for one, is nearly all that stands in `text`."""
    if len(text) > _LONGEST:
        return False
    if days := find_days(text, profile.meeting.day_first):
        return len(text) - sum(day.end - day.start for day, _ in days) <= _AROUND
    said = text if text[: len(_BY)].casefold() == _BY else f"{_BY}{text}"
    phrase = next(iter(find_targets(said)), None)
    return phrase is not None and phrase.start == 0 and len(said) - phrase.end <= _AROUND


def parted(text: str, profile: Profile) -> tuple[str, str]:
    """What stands before the deadline of a short line, and the deadline: 'SD 31.10.22' → 'SD', '31.10.22'."""
    days = find_days(text, profile.meeting.day_first) if len(text) <= _LONGEST else ()
    if not days:
        return ("", text) if is_deadline(text, profile) and not id_at(text, profile) else (text, "")
    lead = _LEADING_IN.search(text, 0, days[0][0].start)
    start = lead.start() if lead else days[0][0].start
    return text[:start].strip(), text[start:].strip(" ,;:–-")
