"""Verbs that tell of a decision by how they are printed: 'The OPSG **AGREED** that the minutes would be published.'

A verb counts where it stands out, in capitals or in bold in a line that is not; where the profile writes it in lower
case it counts in any form.
"""

import re
from typing import NamedTuple

from opsgdocs.document import TextBlock
from opsgdocs.extractors.decision.words import ADVERBS
from opsgdocs.extractors.reading import Reading
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

DECIDED = "DECIDED"
"""The verb of a decision that a label or a heading tells, and no verb of its own."""

NEAR = 2_000  # characters: no sentence is longer, and a text without end may be
"""How much of the text around a verb is looked at."""

AND = late(
    compiled,
    rf"(?:,\s*|;\s*)?(?:\band\b|,|;)\s*(?:\(?(?:[a-z]|[ivx]+)\)\s*)?(?:also\s+|then\s+|further\s+)?{ADVERBS}$",
)
"""What joins a verb to the one before: 'APPROVED the plan; (b) and also **NOTED** …'."""

HEADS_LIST = late(compiled, r"[:–—]\s*$")
"""How a line ends that heads a list: 'The OPSG:'."""

# 'DID NOT APPROVE CP1599' has no word beside the verb
_NO_WORD = late(compiled, r"\b(?:DID|DOES|DO|NOT)\b|\b\w*\d\w*\b")
# 'It was reported that the Council had resolved …': told of another day
_REPORTED = late(
    compiled,
    r"(?i)\b(?:report|recall|remind|explain|stat|inform|sa(?:id|ys)|told|mention|not)(?:ed)?\b[^.]{0,80}?\bthat\b[^.]{0,80}?"
    r"\b(?:had|has|have)\s+(?:\w+ly\s+)?$",
)


class Verb(NamedTuple):
    """A verb or a label that tells of a decision: where it stands in the text, and its name, 'DID NOT APPROVE'."""

    start: int
    end: int
    name: str
    whole: tuple[int, int] | None = None  # the sentence, where all of it is what was decided


def name_of(match: "re.Match[str]") -> str:
    """A printed verb as records have it: 'did not  approve' → 'DID NOT APPROVE'."""
    return " ".join(match[0].split()).upper()


def group_of(match: "re.Match[str]") -> str:
    """The group that holds the verb: as printed, or its base form behind 'DID NOT'."""
    return "verb" if match["verb"] else "base"


def counts(block: TextBlock, match: "re.Match[str]", reading: Reading) -> bool:
    """A verb that stands out, or one that the profile writes in lower case: it counts in any form."""
    verb = group_of(match)
    plain = match[verb].casefold() in reading.profile.decisions.verbs
    if plain and not _REPORTED.search(block.text, max(0, match.start() - NEAR), match.start()):
        return True
    return stands_out(block, match.start(verb), match.end(verb))


def stands_out(block: TextBlock, start: int, end: int) -> bool:
    """In capitals, or bold where not the whole line is; never in a line all of capitals."""
    word = block.text[start:end]
    if word.isupper():
        around = _NO_WORD.sub(" ", block.text[max(0, start - NEAR) : start] + block.text[end : end + NEAR])
        return not around.isupper()
    return _is_bold(block, start, end) and not all(run.bold for run in block.runs if run.text.strip())


def _is_bold(block: TextBlock, start: int, end: int) -> bool:
    position = 0
    for run in block.runs:
        if position < end and position + len(run.text) > start and run.text.strip() and not run.bold:
            return False
        position += len(run.text)
    return True
