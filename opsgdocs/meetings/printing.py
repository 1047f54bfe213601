"""Ids as the committee prints them: 'DAF-06/01', which records give as 'DAF 6/01'."""

import re
from collections.abc import Iterable, Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Evidence

LISTING = frozenset({"raised", "carried", "revised", "reopened"})
"""The events whose passages print the id of the action."""

_NUMBERS = compiled(r"\s*\d{1,6}(?:\s?[/._–-]\s?\d{1,6})+\s*")
_MORE = 4  # characters: noughts before the numbers
_TOKEN = compiled(r"\d+|[^\W\d_]+")


def printed_id(id: str, passages: Iterable[Evidence]) -> str | None:
    """What the first of the passages that has the id prints for it; None where none has it.

    A cell may print it without the committee: '45.2' of 'TCG 45/02'.
    """
    texts = [passage.text for passage in passages if passage.text]
    pattern = _form(id)
    found = next((match[0] for match in map(pattern.search, texts) if match), None)
    return found or next((text.strip() for text in texts if _is_bare(id, text)), None)


def _is_bare(id: str, text: str) -> bool:
    """Whether a passage is the numbers of the id and nothing else: '45.2', '236/02'."""
    parts = _TOKEN.findall(id)
    numbers = [part for part in parts if part.isdecimal()]
    told = len(numbers) > 1 and parts[-len(numbers) :] == numbers and len(parts) > len(numbers)
    return told and len(text) <= len(id) + _MORE and _NUMBERS.fullmatch(text) is not None and _says(text, numbers)


def _says(text: str, numbers: Sequence[str]) -> bool:
    return [int(part) for part in re.findall(r"\d+", text)] == list(map(int, numbers))


def _form(id: str) -> "re.Pattern[str]":
    """The id with other signs between its parts, and noughts before its numbers."""
    parts = (f"0*{part.lstrip('0') or 0}" if part.isdecimal() else re.escape(part) for part in _TOKEN.findall(id))
    return re.compile(r"(?<![\w/])" + r"[\s_/.–-]*".join(parts) + r"(?![\w/])")
