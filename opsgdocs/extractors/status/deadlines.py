"""Lines and cells that say by when: '31.10.22', 'by 3 May', and with who it is 'SD 31.10.22'."""

from opsgdocs.dates import find_days, find_targets
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_LONGEST = 40  # characters
_AROUND = 12  # characters: 'Tuesday 3 March 2020 (tbc)'
_BY = "by "
_AT_ANY_TIME = late(
    compiled,
    r"(?i)\W*(?:a\.?s\.?a\.?p\.?|as\s+soon\s+as\s+possible|on-?going|continuous|immediate(?:ly)?|urgent(?:ly)?)\W*",
)
_GAP = compiled(r"(?<=\w)\s*[/,;:–-]?\s+|(?<=[A-Z])/(?=[A-Za-z])")
_INITIALS = compiled(r"[A-Z]{2,4}(?:\s?[/+&,]\s?[A-Z]{2,4})*")
_LEADING_IN = late(
    compiled, r"(?i)[\s,;:(–-]*(?:(?:by|before|due|on|end|of|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\s,]+)*$"
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


def is_at_any_time(text: str) -> bool:
    """'ASAP', 'ongoing': a cell of days says so where there is none."""
    return _AT_ANY_TIME.fullmatch(text) is not None


def parted(text: str, profile: Profile) -> tuple[str, str]:
    """What stands before the deadline of a short line, and the deadline: 'SD 31.10.22' → 'SD', '31.10.22'."""
    days = find_days(text, profile.meeting.day_first) if len(text) <= _LONGEST else ()
    if not days:
        whole = (is_deadline(text, profile) and not id_at(text, profile)) or _AT_ANY_TIME.fullmatch(text)
        return ("", text) if whole else _parted_at_word(text, profile)
    lead = _LEADING_IN.search(text, 0, days[0][0].start)
    start = lead.start() if lead else days[0][0].start
    return text[:start].strip(), text[start:].strip(" ,;:–-")


def _parted_at_word(text: str, profile: Profile) -> tuple[str, str]:
    """'CD w/c 6 April' → 'CD', 'w/c 6 April'; 'Theresa May' is a person, 'TM May' is not."""
    for gap in _GAP.finditer(text) if len(text) <= _LONGEST else ():
        owner, due = text[: gap.start()], text[gap.end() :]
        telling = " " in due or any(char.isdigit() for char in due) or _INITIALS.fullmatch(owner)
        if _AT_ANY_TIME.fullmatch(due) or (telling and is_deadline(due, profile)):
            return owner, due
    return text, ""
