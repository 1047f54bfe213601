"""How a profile's words of decisions stand in a text: 'The OPSG unanimously DID NOT APPROVE', 'Decision D29/01: …'."""

import re
from functools import cache

from opsgdocs.extractors.decision_ids import optional_id
from opsgdocs.profile import DecisionWords, MeetingWords

_NEVER = "(?!)"  # what a profile without verbs finds
ADVERBS = (
    r"(?:(?:has|have|had|also|then|further|formally|unanimously|therefore|hereby|subsequently|duly|again|\w+ly"
    r"|by\s+(?:an?\s+)?(?:\w+\s+)?(?:majority|consensus|consent)(?:\s+vote)?),?\s+)*"
)
"""What may stand between the subject and its verb."""


@cache
def verbs_in(words: DecisionWords) -> "re.Pattern[str]":
    """Each verb as printed, 'NOT' before it, and its base form behind 'DID NOT'."""
    longest_first = sorted(words.verbs, key=len, reverse=True)
    printed = "|".join(re.escape(verb) for verb in longest_first) or _NEVER
    base = "|".join(re.escape(form) for verb in words.verbs for form in _base_forms(verb.upper())) or _NEVER
    return re.compile(
        rf"(?i)\b(?:(?:did|does|do|could|would|has|have)\s+not|declined\s+to)\s+(?P<base>{base}|{printed})\b"
        rf"|\b(?:not\s+)?(?P<verb>{printed})\b"
    )


def _base_forms(verb: str) -> tuple[str, ...]:
    """APPROVED → APPROVE, NOTED → NOTE, DEFERRED → DEFER; without a dictionary all shapes are tried."""
    stem = verb.removesuffix("ED")
    if stem == verb:
        return (verb,)
    doubled = (stem[:-1],) if len(stem) > 2 and stem[-1] == stem[-2] else ()
    return (f"{stem}E", stem, *doubled, *((f"{stem[:-1]}Y",) if stem.endswith("I") else ()))


@cache
def label_of(words: DecisionWords) -> "re.Pattern[str]":
    """A word that opens a decision on a line of its own, with what stands behind it up to the text: 'Decision 3:'."""
    ways = "|".join(re.escape(word) for word in sorted(words.labels, key=len, reverse=True))
    number = rf"{optional_id(words)}(?:\s+\d+(?:[./]\d+)*)?"
    return re.compile(rf"\s*[\[(*]?\b(?P<label>(?i:{ways})){number}[\])*]?\s*(?:[:–—]|\s-\s)\s*")


@cache
def subject_before(words: MeetingWords, others: tuple[str, ...]) -> "re.Pattern[str]":
    """The committee as subject: its short form, its name, 'the Group', 'members'."""
    names = [words.short, *words.names, *(name.rsplit(" ", 1)[-1] for name in words.names)]
    names += ["Committee", "Sub-Committee", "Group", "Members", "Meeting"] if not words.names else ["Members"]
    names += [re.sub(r"(?i)^the\s+", "", name) for name in others]
    listed = "|".join(re.escape(name) for name in dict.fromkeys(names) if name)
    members = r"(?:\s+(?:members|voting members|representatives))?"
    return re.compile(
        rf"(?i)(?:^|[.;:•\n,]\s*|\b(?:and|therefore|that)\s+|\bthe\s+)(?:all\s+)?(?:{listed}){members}\s*(?:\([A-Z]+\)\s*)?,?\s*{ADVERBS}$"
    )


@cache
def any_of(words: tuple[str, ...]) -> "re.Pattern[str]":
    """One of the words, in any case."""
    return re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, words))})\b")
