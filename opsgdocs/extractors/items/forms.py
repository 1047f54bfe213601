"""Items numbered in a form of the committee's own: '196/20 Apologies', '**17/16** Planning The Clerk reported …'.

What follows a number may be a title or run on into the item's text; the title is what is bold, or else the first line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from opsgdocs.document import Block, Heading, ListItem, TextBlock, fold
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile.forms import item_pattern

_LONGEST_TITLE = 160  # characters
_LONGEST_HEAD = 90  # characters of a title that runs on into its text
_MOST_WORDS = 5  # of a title that a full stop ends
_SPEAKS = compiled(r"(?i)\b(?:is|are|was|were|will|has|have|to|that)\b")
_FEWEST_RUNNING = 4  # items
_COUNT = compiled(r"(\d{1,2})[.)]?")
_TYPED_COUNT = compiled(r"\s*(\d{1,2})[.)]\s+")
_HEAD = compiled(rf"\s*([A-Z][^:.\n]{{1,{_LONGEST_HEAD}}}?)\s*(?::|\.(?=\s|$)|$)")


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


def running_items(blocks: Sequence[Block]) -> tuple[Numbered, ...]:
    """Paragraphs numbered 1, 2, 3 … that are all of the minutes, titles first: '1. Welcome: Ann Bell …'."""
    listed = [(index, block, _counted(block)) for index, block in enumerate(blocks) if isinstance(block, TextBlock)]
    numbered = [(index, block, said) for index, block, said in listed if said]
    numbers = [said[0] for _, _, said in numbered]
    if len(numbered) < _FEWEST_RUNNING or numbers != list(range(1, len(numbers) + 1)):
        return ()
    found = tuple(
        Numbered(index, str(said[0]), title, runs_on=len(block.text) - said[1] > len(title) + 1)
        for index, block, said in numbered
        if (title := _head_of(block.text[said[1] :]))
    )
    letters = sum(len(block.text) for index, block, _ in listed if index >= numbered[0][0])
    own = sum(len(block.text) for _, block, _ in numbered)
    headed = sum(":" in block.text[: _LONGEST_HEAD + said[1]] for _, block, said in numbered)
    stopped = all(map(_is_short, found)) and sum(one.runs_on for one in found) * 2 > len(found)
    told = headed * 2 > len(numbered) or stopped
    whole = len(found) == len(numbered) and own * 2 > letters and told
    return found if whole else ()


def _is_short(one: Numbered) -> bool:
    """'Roof' of '2. Roof. The roof leaks.'"""
    return len(one.title.split()) <= _MOST_WORDS and not _SPEAKS.search(one.title)


def _counted(block: TextBlock) -> tuple[int, int] | None:
    """The number that a paragraph of the outermost level begins with, and where its text begins."""
    if isinstance(block, ListItem):
        match = _COUNT.fullmatch(block.marker.strip())
        return (int(match[1]), 0) if match and block.level == 0 else None
    match = _TYPED_COUNT.match(block.text) if not isinstance(block, Heading) else None
    return (int(match[1]), match.end()) if match else None


def _head_of(text: str) -> str:
    """What stands before the first colon or full stop, where it is short enough for a title."""
    match = _HEAD.match(text)
    return fold(match[1]).strip() if match else ""


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
    return compiled(rf"(?i)\s*(?:{ways})\s*:\s*(?P<title>\S.*?)[\s.]*$")


@cache
def _form(forms: tuple[str, ...]) -> "re.Pattern[str]":
    ways = "|".join(item_pattern(form) for form in forms)
    return compiled(rf"\s*(?P<number>{ways})(?![\w/]|\.\d)[.):]?\s+")
