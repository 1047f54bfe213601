"""How a profile's words of decisions stand in a text: 'The OPSG unanimously DID NOT APPROVE', 'Decision D29/01: …'."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import combinations

from opsgdocs.extractors.decision.ids import optional_id
from opsgdocs.extractors.text.sentences import sentence_end
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import any_case
from opsgdocs.profile import DecisionWords, MeetingWords

_HELPING = ("did", "does", "do", "could", "would", "has", "have")
_FEWEST_LETTERS, _MOST_LETTERS = 3, 7  # of a short form, and of the name whose initials it takes
_GOES_ON = compiled(r"(?P<before>.*?)\s+(?i:of|on|for)\s")
_NEVER = "(?!)"  # what a profile without verbs finds
ADVERBS = (
    r"(?:(?:has|have|had|also|then|now|further|formally|unanimously|therefore|hereby|subsequently|duly|again|\w+ly"
    r"|by\s+(?:an?\s+)?(?:\w+\s+)?(?:majority|consensus|consent)(?:\s+vote)?),?\s+)*"
)
"""What may stand between the subject and its verb."""


@cache
def verbs_in(words: DecisionWords) -> "re.Pattern[str]":
    """Each verb as printed, 'NOT' before it, and its base form behind 'DID NOT'."""
    longest_first = sorted(words.verbs, key=len, reverse=True)
    printed = any_case(longest_first) or _NEVER
    base = any_case(form for verb in words.verbs for form in _base_forms(verb.upper())) or _NEVER
    helped = (
        rf"(?:(?:{any_case(_HELPING)})\s+(?i:not)|{any_case(['declined'])}\s+(?i:to))\s+(?P<base>{base}|{printed})\b"
    )
    plain = rf"(?:{any_case(['not'])}\s+)?(?P<verb>{printed})\b"
    return compiled(rf"\b(?=[{_initials((*words.verbs, *_HELPING, 'declined', 'not'))}])(?:{helped}|{plain})")


def _initials(words: Iterable[str]) -> str:
    """The letters with which one of the words may begin, as a set of a pattern."""
    return re.escape("".join(sorted({letter for word in words for letter in (word[0].lower(), word[0].upper())})))


@cache
def stems_of(words: DecisionWords) -> tuple[str, ...]:
    """Parts of words, one of which stands in every form of a verb: 'agre', 'appro', 'noted'."""
    forms = {form.casefold() for verb in words.verbs for form in (verb, *_base_forms(verb.upper()))}
    return tuple(sorted(form for form in forms if not any(other in form for other in forms if other != form)))


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
    return compiled(rf"\s*[\[(*]?\b(?P<label>(?i:{ways})){number}[\])*]?\s*(?:[:–—]|\s-\s)\s*")


@cache
def subject_before(words: MeetingWords, others: tuple[str, ...]) -> "re.Pattern[str]":
    """The committee as subject: its short form, its name, 'the Group', 'members'."""
    names = [words.short, *words.names, *(name.rsplit(" ", 1)[-1] for name in words.names)]
    names += ["Committee", "Sub-Committee", "Group", "Members", "Meeting"] if not words.names else ["Members"]
    names += [re.sub(r"(?i)^the\s+", "", name) for name in others]
    names += heads_of(words.names)
    ways = [re.escape(name) for name in dict.fromkeys(names) if name]
    listed = "|".join([*ways, *(f"(?-i:{short})" for short in short_forms(words.names))])
    members = r"(?:\s+(?:members|voting members|representatives))?"
    return re.compile(
        rf"(?i)(?:^|[.;:•\n,]\s*|\b(?:and|therefore|that)\s+|\bthe\s+)(?:all\s+)?(?:{listed}){members}\s*(?:\([A-Z]+\)\s*)?,?\s*{ADVERBS}$"
    )


def heads_of(names: Iterable[str]) -> list[str]:
    """How a body is called whose name goes on: 'Board' of Directors, 'Expert Group' and 'Group' on Labels."""
    before = [match["before"] for name in names if (match := _GOES_ON.match(name))]
    return [*before, *(name.rsplit(" ", 1)[-1] for name in before)]


def short_forms(names: Iterable[str]) -> tuple[str, ...]:
    """What may stand for a name in capitals: 'PAB' for 'REC Performance Assurance Board', its last letter always."""
    found: set[str] = set()
    for name in names:
        words = [word for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()]
        letters = "".join(word[0] for word in words)
        if _FEWEST_LETTERS <= len(letters) <= _MOST_LETTERS:
            sizes = range(_FEWEST_LETTERS - 1, len(letters))
            found |= {"".join(first) + letters[-1] for size in sizes for first in combinations(letters[:-1], size)}
    return tuple(sorted(found, key=lambda short: (-len(short), short)))


@cache
def any_of(words: tuple[str, ...]) -> "re.Pattern[str]":
    """One of the words, in any case."""
    return compiled(rf"(?i)\b(?:{'|'.join(map(re.escape, words))})\b")


def condition_in(text: str, conditions: tuple[str, ...]) -> str | None:
    """'subject to the correction' of what was decided, up to the end of its sentence."""
    match = any_of(conditions).search(text) if conditions else None
    return text[match.start() : sentence_end(text, match.start())].rstrip(" .;") if match else None
