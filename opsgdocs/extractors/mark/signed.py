"""Sentences that end with who is to see to them, in brackets: 'The Board asked for a list of debts. [PH, 10/04/26]'.

Initials in brackets may as well say who spoke. They are an action's where a day to come stands beside them, where the
sentence says who is to do what, or asks for something in minutes whose brackets hold days; and never where they are the
only ones.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from opsgdocs.dates import find_targets
from opsgdocs.document import QUOTATION, Heading, Paragraph, TextBlock, fold
from opsgdocs.extractors.mark.informal import tasked_to
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.extractors.owner.people import is_attendee, is_same_person
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_BRACKET = late(compiled, r"\s*[\[(](?P<said>[A-Z][^\[\]()\n]{0,50})[\])]\s{0,2}\.?(?=\s*$|\s+[A-Z]|\n)")
_NAMED = late(
    compiled,
    r"(?P<names>(?:[Tt]he\s+)?[A-Z][\w.'’-]*(?:(?:\s+|\s*[/,&+]\s*|\s+and\s+)[A-Z][\w.'’-]*){0,5}?)"
    r"(?:\s*[,;:–-]\s*(?P<due>\S.*)|\s+(?P<by>(?:by|before|due)\b.*))?",
)
_JOINT = compiled(r"\s*(?:[/,&+;]|\band\b)\s*")
_DAY_LIKE = compiled(
    r"(?i)(?:(?:by|before|due|for|at)\s+)?(?:the\s+)?(?:next|mid|end|start|asap|\d{1,2}[/.]\d|w/?[ce]\b)"
)
_ASKED = late(
    compiled,
    r"(?i)\b(?:asked|requested|agreed\s+(?:to|that)|to\s+be\s+\w+(?:ed|en|de|ne|nt|ut)|should|needs?\s+to|must|undertook|offered\s+to)\b",
)
_FEWEST = 2  # of a document
_SHORT = 3  # words of a sentence that says nothing by itself: 'Agreed.'


class Signature(NamedTuple):
    """A bracket: where the sentence before it begins and ends, what stands in it, and its day.

    `named`: the sentence says who is to do what; `asked`: it asks for something.
    """

    start: int
    end: int
    said: str
    due: str
    named: bool
    asked: bool


def signatures(block: TextBlock, names: Names) -> tuple[Signature, ...]:
    """The brackets with known names at the end of sentences of a block."""
    if isinstance(block, Heading) or not names.people | names.initials or _is_quotation(block):
        return ()
    return tuple(_signatures(block.text, names)) if block.text.find("[") >= 0 or block.text.find("(") >= 0 else ()


def signed_mark(found: Signature) -> Mark:
    """The mark that such a bracket is."""
    return Mark(found.start, found.start, None, found.said, behind=found.end, signed=True)


def meant_for_actions(found: Sequence[Signature]) -> frozenset[Signature]:
    """Of the brackets of a document those that mark actions: it has several, or one behind 'CD to prepare it.'"""
    if len(found) < _FEWEST and not any(one.due and one.named for one in found):
        return frozenset()
    dated = any(one.due for one in found)
    return frozenset(one for one in found if one.due or one.named or (one.asked and dated))


def _is_quotation(block: TextBlock) -> bool:
    return isinstance(block, Paragraph) and block.style == QUOTATION


def _signatures(printed: str, names: Names) -> Iterator[Signature]:
    text, taken = fold(printed), 0
    for found in _BRACKET.finditer(printed):
        named = _NAMED.fullmatch(found["said"].strip())
        before = text[taken : found.start()].rstrip()
        if named is None or not before.strip() or not _are_people(named["names"], names):
            continue
        due = (named["due"] or named["by"] or "").strip()
        start = taken + _last_sentence(before)
        said = text[start : found.start()].strip()
        is_named = _are_same(tasked_to(said, names), named["names"], names)
        asked = is_named or _ASKED.search(said) is not None
        if (due and not _is_day(due)) or not (before.endswith((".", "!", "?", ";")) or asked):
            continue
        yield Signature(start, found.start(), found["said"].strip(), due, is_named, asked)
        taken = found.end()


def _last_sentence(text: str) -> int:
    """Where the last sentence begins; with the one before where it says nothing by itself."""
    starts = [begin for begin, _ in sentences(text)] or [0]
    last = text[starts[-1] :]
    start = starts[-2] if len(last.split()) < _SHORT and len(starts) > 1 else starts[-1]
    return start + len(text[start:]) - len(text[start:].lstrip())


def _are_people(said: str, names: Names) -> bool:
    """Initials or names that the document explains or lists."""
    return all(is_attendee(part, names) for part in _JOINT.split(said) if part)


def _are_same(head: str, signed: str, names: Names) -> bool:
    """Whether one of those who are told what to do signs for it."""
    pairs = product(_JOINT.split(head), _JOINT.split(signed)) if head else ()
    return any(one == other or is_same_person(one, other, names.people) for one, other in pairs)


def _is_day(said: str) -> bool:
    phrases = find_targets(said) or find_targets(f"by {said}")
    return bool(phrases and phrases[0].start == 0) or _DAY_LIKE.match(said) is not None
