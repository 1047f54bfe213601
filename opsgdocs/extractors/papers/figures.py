"""Numbers with what they count: '73%', 'about 70,000 such cases', '40,000 ESMEs', '£1.2m'.

Dates, durations, versions, ids and ordinals are none, nor are numbers that name something: 'Severity 1 or 2 issues'.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from opsgdocs.document import fold
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Figure

_BLANK = "[ \u00a0\u2009\u202f]"  # between thousands: '12 000'
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|[1-9]\d{{0,2}}(?:{_BLANK}\d{{3}})+(?!\w|,\d)|\d+)(?:\.\d+)?"
_SIGN = r"(?P<sign>(?<!\d )[\u2212-](?=[£$€]?\d))?"
_FIGURE = compiled(
    rf"(?<![\w.,/#_&-])(?<!\d:)(?<!\d\u2212){_SIGN}(?P<currency>£|\$|€|(?:GBP|EUR|USD)\s?)?(?P<number>{_NUMBER})"
    r"(?P<scale>\s?(?:million|billion|thousand)\b|(?:bn|m|k)\b)?(?P<percent>\s?%|\s+per\s?cent\b|\s+percent\b)?"
    r"(?![\w/]|[.,:]\d|-\w)",
    re.IGNORECASE,
)
_LEADING = compiled(r"0\d+")  # '007' counts nothing
_ABOUT = compiled(
    r"(?:\b(?:about|around|approximately|approx\.?|circa|c\.|ca\.|roughly|some|nearly|almost|in the region of|"
    r"just (?:over|under)|over|more than|less than|fewer than|under|up to|at least|an estimated|estimated)|[~≈><])"
    r"\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_SCALES = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "thousand": 1000, "k": 1000}
_CURRENCIES = {"£": "GBP", "$": "USD", "€": "EUR"}
# Words before a number that make a name of it
_NAMING = compiled(
    r"(?:\b(?:(?i:severit(?:y|ies)|priorit(?:y|ies)|parts?|phases?|stages?|releases?|levels?|categor(?:y|ies)|versions?|"
    r"sections?|appendix|annex|tables?|figures?|items?|meetings?|options?|steps?|tiers?|class(?:es)?|types?|clauses?|"
    r"paragraphs?|pages?|issues?|no\.?|number|ref\.?|sprints?|tranches?|waves?|drops?|batch(?:es)?|days?|weeks?|months?|"
    r"quarters?|firmware)|[A-Z][A-Z]+|[QH])\s+(?:\d+(?:\.\d+)*(?:\s*,\s*|\s+(?:and|or|to|&)\s+|\s*[–/-]\s*))*)$"
)
_FIRST = compiled(rf"\d+(?={_BLANK})")
_MONTH = compiled(
    r"\s*(?:st|nd|rd|th)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
_MONTH_BEFORE = compiled(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    r"aug|sept?|oct|nov|dec)\.?\s+$", re.IGNORECASE
)  # fmt: skip
_DURATION = compiled(
    r"[\s-]*(?:working\s+|calendar\s+|business\s+|further\s+|more\s+|consecutive\s+)*"
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|quarters?|years?|wds?|am|pm)\b",
    re.IGNORECASE,
)
_WORD = compiled(r"\s+(?P<word>[A-Za-z][\w’'&/-]*)")
_PARTITIVE = compiled(r"\s+(?:out\s+)?of\s+(?:the\s+|these\s+|those\s+|all\s+)?(?=\d)")
_RATIO = compiled(r"(?<![\w.,])(?P<part>\d{1,3})\s+in\s+(?:every\s+)?$", re.IGNORECASE)  # '1 in 10 consumers'
_RANGE = compiled(r"\s*(?:–|-|\band\b|\bor\b|\bto\b)\s*(?=[£$€]?\d)")
_STOP_WORDS = """
of in on at to for from by with without within and or but nor that which who whose is are was were be been being
has have had do does did will would shall should may might can could must this these those the a an as if than
then per into onto over under across between among against since until before after during because so not no yet
also still only etc via plus minus it its they their there where when while how what whether out up off down
both either remain remains remained arise arises affects affect needs requires includes exists occurs appears
fails seems falls rises stands comes goes gets sees relates concerns january february march april may june july
august september october november december
"""
_IRREGULAR_PLURALS = "people data premises equipment households children men women staff traffic"
# Verbs of a plural that are no nouns
_VERB_WORDS = "bear hold carry lack miss await contain receive send keep lose become remain suffer include need show"
_VERBS = frozenset(_VERB_WORDS.split())
_STOPS = frozenset(_STOP_WORDS.split())
_IRREGULAR = frozenset(_IRREGULAR_PLURALS.split())
_SINGULAR_ENDS = ("ss", "us", "is")
_LONGEST_NUMBER = 24  # characters; what is longer counts nothing
_LONGEST_NOUN = 5  # words between a number and what it counts, that included


class _Unit(NamedTuple):
    name: str
    end: int


def find_figures(passage: Passage) -> Iterator[Figure]:
    """The figures in a stretch of text, in order."""
    text = fold(passage.block.text[: passage.end])
    before: re.Match[str] | None = None
    is_about = False
    for match in _matches(text, passage.start):
        unit = _unit(text, match)
        if unit is None:
            continue
        about = _ABOUT.search(text[max(passage.start, match.start() - 24) : match.start()])
        start = match.start() - len(about[0]) if about else match.start()
        is_about = about is not None or (is_about and before is not None and _is_other_end(text, before, match))
        before = match
        yield Figure(
            value=_value(match),
            unit=unit.name,
            approximate=is_about,
            text=text[start : unit.end].strip(),
            evidence=Passage(passage.block, start, unit.end).cite(),
        )


def _matches(text: str, start: int) -> Iterator["re.Match[str]"]:
    """The numbers; '2 400' of 'Phase 2 400 hubs' is two of them, of which the first makes a name."""
    at: int = start
    while match := _FIGURE.search(text, at):
        first = _FIRST.match(match["number"])
        parted = (
            first is not None and not match["currency"] and _is_named(text[max(0, match.start() - 60) : match.start()])
        )
        if first and parted:
            at = match.start("number") + first.end()
            continue
        if len(match["number"]) <= _LONGEST_NUMBER:
            yield match
        at = match.end()


def _is_other_end(text: str, before: "re.Match[str]", match: "re.Match[str]") -> bool:
    """'1,200' of 'about 1,000 to 1,200 cases'."""
    return text[before.end() : match.start()].strip() in ("–", "-", "and", "or", "to")


def _value(match: "re.Match[str]") -> int | float:
    digits = "".join(char for char in match["number"] if char.isdigit() or char == ".")
    value = float(digits) if "." in digits else int(digits)
    if match["sign"]:
        value = -value
    if match["scale"]:
        value *= _SCALES[match["scale"].strip().lower()]
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _unit(text: str, match: "re.Match[str]") -> _Unit | None:
    if match["currency"]:
        code = match["currency"].strip().upper()
        return _Unit(_CURRENCIES.get(code, code), match.end())
    if match["percent"]:
        return _Unit("%", match.end())
    if match["sign"] or _LEADING.match(match["number"]) or _is_no_count(text, match):
        return None
    at = match.end()
    for _ in range(2):  # 'between 40,000 and 45,000 cases', '12 of the 40 sites'
        further = _RANGE.match(text, at) or _PARTITIVE.match(text, at)
        number = _FIGURE.match(text, further.end()) if further else None
        if not number or number["percent"] or number["currency"]:
            break
        at = number.end()
    return _noun(text, at)


def _is_no_count(text: str, match: "re.Match[str]") -> bool:
    before = text[max(0, match.start() - 60) : match.start()]
    if _NAMING.search(before) and not match["scale"] and "," not in match["number"]:
        return True
    ratio = _RATIO.search(before)
    if ratio and match["number"].isdigit() and int(ratio["part"]) < int(match["number"]):
        return True
    if _MONTH.match(text, match.end()) or _DURATION.match(text, match.end()):
        return True
    year = re.fullmatch(r"(?:19|20)\d\d", match["number"])
    return bool(year) or (_MONTH_BEFORE.search(before) is not None and len(match["number"]) < 3)


def _is_named(before: str) -> bool:
    """Whether what stands before a number makes a name or a day of it: 'Phase 2', 'May 12'."""
    return _NAMING.search(before) is not None or _MONTH_BEFORE.search(before) is not None


def _noun(text: str, start: int) -> _Unit | None:
    """What is counted: the last plural within the next words, with the capitalised words right before it."""
    words: list[re.Match[str]] = []
    at = start
    while len(words) < _LONGEST_NOUN and (word := _WORD.match(text, at)):
        if word["word"].casefold() in _STOPS:
            break
        words.append(word)
        at = word.end()
    last = next((i for i in reversed(range(len(words))) if _is_plural(words[i]["word"])), None)
    if last is None:
        return None
    last = next((i for i in range(last) if _is_subject(words, i)), last)
    first = last
    while first > 0 and words[first]["word"][:1].isupper() and words[first - 1]["word"][:1].isupper():
        first -= 1
    return _Unit(" ".join(word["word"] for word in words[first : last + 1]), words[last].end())


def _is_subject(words: list["re.Match[str]"], at: int) -> bool:
    """Whether a plural has its verb right behind it: 'GPFs bear certificates', not 'Communications Hub faults'."""
    word, behind = words[at]["word"], words[at + 1]["word"]
    if not _is_plural(word) or not behind.islower() or _is_plural(behind):
        return False
    return behind in _VERBS or (len(word) > 2 and word[:-1].isupper())


def _is_plural(word: str) -> bool:
    if word.casefold() in _IRREGULAR:
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(_SINGULAR_ENDS) and word != word.upper()
