"""Which section of an issue a heading names: 'Current Stage', '2.1 Issue & Impact:', 'Next steps –' and what follows.

The words stand in the profile; numbers, colons and the form of 'and' aside, a heading must be one of them as a whole.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from opsgdocs.document import fold
from opsgdocs.extractors.papers.looks import is_bold_part
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import PaperWords, Words

SECTIONS = ("stage", "impact", "status", "next_steps")
"""The sections that a record has fields for."""

_NUMBER = late(compiled, r"(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,4})[.)]|\d{1,3}(?:\.\d{1,3})+)\s+")
_PART = late(
    compiled,
    r"^\s*(?i:section|part|category|group|list)\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4})\s*(?:[:.)]\s*|[–—-]\s+|\t+)(?=\w)",
)
_COUNT = compiled(r"\s*[(\[][^)\]]{0,40}[)\]]\s*$")
_AROUND = " \t\n:.*_#-–—•"
_LONGEST = 60  # characters of a label with its number
# What parts a label from its text on one line, the surest first: 'Status: …', 'Status – …', 'Status<tab>…'
_RUN_IN = compiled(r"\s*:\s*|\s+[–—-]\s+|\t+")


class Label(NamedTuple):
    """A sub-heading: the key of the profile that names it, its word in one form, and where its text begins."""

    key: str
    word: str
    printed: str
    rest: int | None = None  # offset in the passage, where the section's text runs on behind it


def label_at(line: Passage, words: PaperWords) -> Label | None:
    """The sub-heading that a line is or begins with; None for any other line."""
    text = line.text
    if len(text) <= _LONGEST:
        known = named(text, words)
        if known:
            return Label(known[0], known[1], printed_form(text))
    return _run_in(line, text, words)


def named(text: str, words: PaperWords) -> tuple[str, str] | None:
    """Key and word of a text that is a label as a whole: ('status', 'status') for '2.3 Status:'."""
    plain = plain_form(text)
    key = _meanings(words).get(plain)
    return (key, plain) if key else None


def is_one_of(text: str, words: Words) -> bool:
    """Whether a heading is one of the profile's."""
    return bool(words) and len(text) <= 2 * _LONGEST and plain_form(text) in _plain_words(words)


@lru_cache(maxsize=4096)
def plain_form(text: str) -> str:
    """'2.1 Issue & Impact:' as 'issue and impact'."""
    bare = _COUNT.sub("", _NUMBER.sub("", fold(text).strip(_AROUND), 1)).strip(_AROUND)
    return " ".join(bare.replace("&", " and ").split()).casefold()


def without_part(text: str) -> str:
    """'Section C: Closed Issues' as 'Closed Issues': a heading behind its letter or number."""
    return _PART.sub("", text, 1)


def printed_form(text: str) -> str:
    """'2.1 Root cause:' as 'Root cause': the heading without its number and colon."""
    bare = _NUMBER.sub("", fold(text).strip(_AROUND), 1).strip(_AROUND)
    return " ".join(bare.split())


def names_kind(text: str, words: PaperWords) -> bool:
    """Whether a title, or a file's name, holds the profile's words for such papers."""
    return bool(words.titles) and _kinds(words.titles).search(text) is not None


@lru_cache(maxsize=16)
def _kinds(titles: Words) -> "re.Pattern[str]":
    ways = "|".join(r"[\W_]+".join(map(re.escape, title.split())) for title in titles)
    return re.compile(rf"(?<![^\W_])(?:{ways})(?![^\W_])", re.IGNORECASE)


def rank_of(label: Label, words: PaperWords) -> int:
    """Of two sections of one meaning the one whose word stands first in the profile is the record's field."""
    return _ranks(words).get(label.word, len(_ranks(words)))


def _run_in(line: Passage, text: str, words: PaperWords) -> Label | None:
    """'Status: The DCC has …', or the label in bold before text that is not."""
    head = text[: _LONGEST + 3]
    raw = line.block.text[line.start : line.start + len(head)]
    for parting in _RUN_IN.finditer(raw):
        known = named(head[: parting.start()], words)
        sure = ":" in parting[0] or "\t" in parting[0] or is_bold_part(line, 0, parting.start())
        if known and sure and parting.end() < len(text):
            return Label(*known, printed_form(head[: parting.start()]), parting.end())
    return _bold_start(line, text, words)


def _bold_start(line: Passage, text: str, words: PaperWords) -> Label | None:
    """'**Status** The alerts in question …'."""
    end = 0
    for run in line.block.runs if line.start == 0 else ():
        if not run.bold and run.text.strip():
            break
        end += len(run.text)
        if end > _LONGEST:
            return None
    known = named(text[:end], words) if 0 < end < len(text) else None
    return Label(*known, printed_form(text[:end]), end) if known else None


@lru_cache(maxsize=16)
def _meanings(words: PaperWords) -> dict[str, str]:
    found: dict[str, str] = {}
    for key in (*SECTIONS, "sections", "category", "number", "issue"):
        for word in getattr(words, key):
            found.setdefault(plain_form(word), key)
    return found


@lru_cache(maxsize=16)
def _ranks(words: PaperWords) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for key in SECTIONS:
        for rank, word in enumerate(getattr(words, key)):
            ranks.setdefault(plain_form(word), rank)
    return ranks


@lru_cache(maxsize=64)
def _plain_words(words: Words) -> frozenset[str]:
    return frozenset(plain_form(word) for word in words)
