"""Items numbered in a form of the committee's own: '196/20 Apologies', '**17/16** Planning The Clerk reported …'.

What follows a number may be a title or run on into the item's text; the title is what is bold, or else the first line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from opsgdocs.document import Block, Heading, ListItem, TextBlock, fold
from opsgdocs.profile.forms import item_pattern

_LONGEST_TITLE = 160  # characters


@dataclass(frozen=True, slots=True)
class Numbered:
    """A block that begins an item; `runs_on` where the item's text begins in the same block."""

    index: int
    number: str
    title: str
    runs_on: bool


def items_of_form(blocks: Sequence[Block], forms: tuple[str, ...]) -> Iterator[Numbered]:
    """The blocks that begin with a number of one of the forms."""
    for index, block in enumerate(blocks):
        if isinstance(block, TextBlock) and (found := _numbered(block, forms)):
            number, start = found
            title = _title(block, start)
            rest = fold(block.text[start:]).strip()
            yield Numbered(index, number, title, runs_on=len(rest) > len(title) + 1)


def labelled_items(blocks: Sequence[Block], labels: tuple[str, ...]) -> Iterator[Numbered]:
    """The blocks that name an item behind a word: 'Topic: Time zones in tables'."""
    for index, block in enumerate(blocks):
        match = _label(labels).match(fold(block.text)) if isinstance(block, TextBlock) else None
        if match and len(match["title"]) <= _LONGEST_TITLE:
            yield Numbered(index, "", match["title"], runs_on=False)


def _numbered(block: TextBlock, forms: tuple[str, ...]) -> tuple[str, int] | None:
    marker = block.marker.strip() if isinstance(block, Heading | ListItem) else ""
    if marker and _form(forms).fullmatch(marker + " "):
        return marker.rstrip(".):"), 0
    match = _form(forms).match(block.text)
    return (match["number"], match.end()) if match and block.text[match.end() :].strip() else None


def _title(block: TextBlock, start: int) -> str:
    bold = _bold_end(block)
    end = bold if bold > start else len(block.text)
    first = block.text[start:end].strip().split("\n", 1)[0]
    text = fold(first).strip(" .:–-")
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def _bold_end(block: TextBlock) -> int:
    """Where the bold beginning of a block ends; 0 where it does not begin bold."""
    end = 0
    for run in block.runs:
        if run.text.strip() and not run.bold:
            break
        end += len(run.text)
    return end


@cache
def _label(labels: tuple[str, ...]) -> "re.Pattern[str]":
    ways = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(rf"(?i)\s*(?:{ways})\s*:\s*(?P<title>\S.*?)[\s.]*$")


@cache
def _form(forms: tuple[str, ...]) -> "re.Pattern[str]":
    ways = "|".join(item_pattern(form) for form in forms)
    return re.compile(rf"\s*(?P<number>{ways})(?![\w/]|\.\d)[.):]?\s+")
