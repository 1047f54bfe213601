"""Which numbers count something: '70,000', '73%', '£1.5m'.

Days, durations, versions, ids and the numbers of things ('Part 1', 'Severity 2', 'R2.0', '2.02.4') do not.
"""

import re

from opsgdocs.kept_patterns import compiled

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?(?:\s?%|k|m|bn)?"
_FORM = compiled(rf"[-−]?[£$€]?{_NUMBER}(?:[-–][£$€]?{_NUMBER})?", re.IGNORECASE)
_MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
_PERIODS = frozenset({
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute", "minutes",
    "second", "seconds", "working",
})  # fmt: skip
# 'Part 1', 'Severity 1 or 2': the number names a thing
_NUMBERED = frozenset({
    "severity", "sev", "part", "phase", "stage", "release", "version", "category", "item", "section", "page",
    "table", "figure", "tranche", "step", "option", "level", "priority", "number", "no", "question", "issue",
    "change", "wave", "batch", "annex", "appendix", "paper", "meeting", "clause", "lsc", "quarter", "week",
})  # fmt: skip

_BEFORE = compiled(r"([^\W\d_]+)[\s.]*$")
_AFTER = compiled(r"[\s-]*([^\W\d_]+)")
_YEAR = compiled(r"(?:19|20)\d\d")
_NEAR = 32  # letters before a number that tell what it is
_NUMBERED_BEFORE = compiled(
    rf"\b(?:{'|'.join(sorted(_NUMBERED))})s?\.?\s+\d+\s*(?:,|and|or|to|&|[-–])\s*$", re.IGNORECASE
)


def is_figure(match: re.Match[str], text: str) -> bool:
    """Whether the word found in `text` is a number that counts something."""
    word = match[0]
    if not _FORM.fullmatch(word):
        return False
    if not word[-1].isdigit() or not word.lstrip("-−")[0].isdigit():  # a per cent sign, a currency
        return True
    lead = text[max(match.start() - _NEAR, 0) : match.start()]
    before, after = _BEFORE.search(lead), _AFTER.match(text, match.end())
    return not (
        _names_a_thing(before, lead)
        or (after and after[1].casefold() in _MONTHS | _PERIODS)
        or (before and before[1].casefold() in _MONTHS)
        or (_YEAR.fullmatch(word) and not _counts(after))
    )


def same_figure(printed: str) -> str:
    """The figure without what is only a way to print it: '70,000' is '70000', '12 %' is '12%'."""
    return printed.replace(",", "").replace(" ", "").replace("–", "-").replace("−", "-")


def _names_a_thing(before: re.Match[str] | None, text: str) -> bool:
    """'Part 1', 'CR 91', 'Severity 1 or 2'."""
    if _NUMBERED_BEFORE.search(text):
        return True
    if before is None:
        return False
    word = before[1]
    named = {word.casefold(), word.casefold().rstrip("s")} & _NUMBERED
    return bool(named) or (word.isupper() and len(word) > 1)


def _counts(after: re.Match[str] | None) -> bool:
    """Whether a noun follows a number that may be a year: '2000 cases', not '2020 and', '2020 respectively'."""
    word = after[1] if after else ""
    return len(word) > 4 and word.islower() and word.endswith("s")
