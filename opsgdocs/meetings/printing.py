"""Ids as the committee prints them: 'DAF-06/01', which records give as 'DAF 6/01'."""

import re
from collections.abc import Iterable

from opsgdocs.records import Evidence

LISTING = frozenset({"raised", "carried", "revised", "reopened"})
"""The events whose passages print the id of the action."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+")


def printed_id(id: str, passages: Iterable[Evidence]) -> str | None:
    """What the first of the passages that has the id prints for it; None where none has it."""
    pattern = _form(id)
    found = (pattern.search(passage.text) for passage in passages if passage.text)
    return next((match[0] for match in found if match), None)


def _form(id: str) -> "re.Pattern[str]":
    """The id with other signs between its parts, and noughts before its numbers."""
    parts = (f"0*{part.lstrip('0') or 0}" if part.isdecimal() else re.escape(part) for part in _TOKEN.findall(id))
    return re.compile(r"(?<![\w/])" + r"[\s_/.–-]*".join(parts) + r"(?![\w/])")
