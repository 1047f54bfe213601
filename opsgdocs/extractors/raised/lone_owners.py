"""Owners that stand alone behind the word 'action', with a day or without: 'Clerk', 'AH/MS', 'Cllr Wood (by 3 June)'.

What they are to do stands in the paragraph before.
"""

import re
from typing import NamedTuple

from opsgdocs.dates import target_in
from opsgdocs.extractors.owner.imperatives import is_collective
from opsgdocs.extractors.owner.owners import Owners, split_owners
from opsgdocs.extractors.reading import Reading
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_WORD = r"[A-Z][\w.'’-]*"
_JOINT = r"\s*(?:[/+,&]|\band\b)\s*(?:the\s+)?"
_SINGLE = late(compiled, rf"(?:[Tt]he\s+)?{_WORD}(?:{_JOINT}{_WORD})*\.?")
_NAMES = late(compiled, rf"(?:[Tt]he\s+)?{_WORD}(?:\s+{_WORD}){{0,2}}(?:{_JOINT}{_WORD}(?:\s+{_WORD}){{0,2}})*\.?")
# 'Heads of Law and Chemistry', 'Director of Estates': no document lists those who hold a post
_POSTS = late(
    compiled,
    rf"(?:[Tt]he\s+)?(?:(?:Acting|Deputy|Interim)\s+)?(?:Heads?|Directors?|Deans?|Leads?|Managers?|Officers?|Chairs?|Secretar(?:y|ies)"
    rf"|Registrars?|Presidents?|Convenors?|Leaders?)\s+(?:of|for)\s+{_WORD}(?:(?:\s+|{_JOINT}){_WORD}){{0,4}}\.?",
)
_TITLED = compiled(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Cllr|Cllrs|Councillor|Sir)\.?\s+\S")
_DUE = late(compiled, r"\s*(?:[,(–-]|\s)\s*(?P<due>(?:(?:by|before|due|for)\s+)?\S.{2,30})$")
_LONGEST = 90  # characters


class Alone(NamedTuple):
    """The owners, and the words of the day ('by 3 June') or ''."""

    owners: Owners
    due: str = ""


def owners_alone(text: str, reading: Reading) -> Alone | None:
    """What a text says that is nothing but owners and perhaps a day; None for any other text."""
    text = text.strip().rstrip(".)] ")
    if len(text) > _LONGEST or "\n" in text:
        return None
    if _are_names(text, reading):
        return Alone(split_owners(text, reading.profile, reading.names))
    for at in (found.start() for found in re.finditer(r"\s*[,(–-]\s*|\s+(?=by\b|before\b|due\b)", text)):
        due = _DUE.match(text, at)
        if due and _are_names(text[:at], reading) and (day := _day(due["due"], reading)):
            return Alone(split_owners(text[:at], reading.profile, reading.names), day)
    return None


def _day(said: str, reading: Reading) -> str:
    """'by 3 June', as well where the preposition is missing; '' where it is no day."""
    ways = (said, f"by {said}")
    return next((way for way in ways if _is_whole(way, reading)), "")


def _is_whole(words: str, reading: Reading) -> bool:
    target = target_in(words, reading.said).target
    return target.stated and len(target.text or "") >= len(words.strip()) - 1


def _are_names(text: str, reading: Reading) -> bool:
    """Single words with a capital, or names of several words that the document knows or that bear a title."""
    if _SINGLE.fullmatch(text) or is_collective(text) or _POSTS.fullmatch(text):
        return True
    if not _NAMES.fullmatch(text):
        return False
    owners = split_owners(text, reading.profile, reading.names)
    return all(" " not in one or _TITLED.match(one) or one in reading.names.parties for one in owners)
