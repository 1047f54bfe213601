"""Habits that a single key tells: American dates, owners before the mark, headings of reviews.

Wed 11/18/2020 | Lewis Peaty - ACTION - follow up | Review of Action Items
"""

from collections.abc import Iterator, Sequence

import regex

from opsgdocs.document import Document, Heading, fold
from opsgdocs.profile import Profile

_DAY = regex.compile(r"(?<![\d/.-])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?:/(?:\d{4}|\d{2}))?(?![\d/])")
_WEEKDAY = regex.compile(r"(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?,?\s+$")
_OWNER_FIRST = regex.compile(
    r"^[\W\d]*(?:\[[A-Z][\w .]{0,30}\]\s*\[?|[A-Z][\w.]{0,20}(?:\s[A-Z][\w.]{0,20}){0,2}\s*[-–:]\s*)"
    r"(?:ACTION|Action)\s*[-–:\]]"
)
_REVIEW = regex.compile(
    r"(?i)^[\W\d]*(?:review|summary|recap)\s+of\b.{0,30}\bactions?\b|^[\W\d]*action\s+(?:items?\s+)?summary\W*$"
)
_TWELVE = 12  # months
_FEWEST = 2


def habits(documents: Sequence[Document], base: Profile) -> Iterator[str]:
    """Lines of [actions] of a first profile, with what was seen above each."""
    lines = [fold(block.text).strip() for document in documents for block in document.walk()]
    found = [line for line in lines if _OWNER_FIRST.match(line)]
    if len(found) >= _FEWEST and not base.actions.owner_first:
        yield f"# an owner stands before the mark, seen {len(found)} times: {found[0][:80]}"
        yield "owner_first = true"
    heads = dict.fromkeys(_reviews(documents))
    for head in heads:
        yield f"# marks beneath {head!r} may only recall or repeat actions; then:"
        yield f'# review = ["...", "{head}"]'


def is_american(documents: Sequence[Document]) -> str | None:
    """A date that is none with the day first, where no other is none with the month first."""
    text = "\n".join(fold(block.text) for document in documents for block in document.walk())
    days = [match for match in _DAY.finditer(text) if _is_date(match, text)]
    american = [match[0] for match in days if int(match["first"]) <= _TWELVE < int(match["second"])]
    british = [match[0] for match in days if int(match["second"]) <= _TWELVE < int(match["first"])]
    return american[0] if american and not british else None


def _is_date(match: "regex.Match[str]", text: str) -> bool:
    """'18/11/2020' or 'Wed 11/18', and no '29/04' of an action."""
    full = match[0].count("/") == 2
    known = max(int(match["first"]), int(match["second"])) <= 31 and min(int(match["first"]), int(match["second"])) > 0
    return known and (full or _WEEKDAY.search(text, max(0, match.start() - 12), match.start()) is not None)


def _reviews(documents: Sequence[Document]) -> Iterator[str]:
    for document in documents:
        for block in document.blocks:
            if isinstance(block, Heading) and _REVIEW.match(fold(block.text)):
                yield regex.sub(r'^[\W\d]+|\W+$|"', "", fold(block.text))
