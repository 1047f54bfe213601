"""Which modifications, incidents, papers, meetings and actions a decision names: 'APPROVED the plan for MP092'.

What the minutes have as a mention counts in any spacing; references of papers ('OPSG_29_0402') are told by their form.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from opsgdocs.history.ids import Tokens, tokens_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Decision, Mention, Minutes

_REFERENCE = compiled(r"(?<![\w/])[A-Z][A-Za-z]{1,9}(?:[_/-]\d{1,6}){2,4}(?![\w/])")
_BETWEEN = r"[\s_/.-]*"
_DIGIT = compiled(r"\d")
_LAST_NUMBER = compiled(r"\d+(?=\D*$)")


def subjects_of(decision: Decision, title: str | None, minutes: Minutes) -> tuple[str, ...]:
    """The ids in its text and in the title of its item, in the order in which they stand there."""
    text = " ".join(filter(None, (decision.text, decision.condition, title)))
    if not _DIGIT.search(text):
        return ()
    found = sorted([*_mentioned(text, minutes.mentions), *_references(text)])
    names: dict[Tokens, str] = {}
    for _, name in found:
        names.setdefault(tokens_of(name), name)
    return tuple(names.values())


def own_subjects(about: Sequence[str], minutes: Iterable[Minutes]) -> set[Tokens]:
    """Those that make two decisions be on one thing: a meeting's label does not, as many decisions name one."""
    labels = {tokens_of(record.meeting.label) for record in minutes if record.meeting.label}
    labels |= {tokens_of(mention.id) for record in minutes for mention in record.mentions if mention.kind == "meeting"}
    return {tokens_of(name) for name in about} - labels


def _mentioned(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[int, str]]:
    for mention in mentions:
        number = _LAST_NUMBER.search(mention.id)
        # Most mentions are of other passages: their numbers are not here.
        if number and number[0].lstrip("0") in text:
            match = _pattern(mention.id).search(text)
            if match:
                yield match.start(), mention.id


def _references(text: str) -> Iterator[tuple[int, str]]:
    return ((match.start(), match[0]) for match in _REFERENCE.finditer(text))


@lru_cache(maxsize=1 << 12)
def _pattern(name: str) -> re.Pattern[str]:
    parts = (f"0*{int(part)}" if isinstance(part, int) else re.escape(str(part)) for part in tokens_of(name))
    return re.compile(rf"(?<![\w/]){_BETWEEN.join(parts)}(?![\w/])", re.IGNORECASE)
