"""Decisions whose subject is what was decided: 'The minutes were **APPROVED** as a true record.'

Nobody but the meeting can have decided so; where another body is named behind the verb, or another day, it is told
of others: 'The budget was APPROVED by the SEC Panel', 'The changes were APPROVED at the March Panel'.
"""

from opsgdocs.extractors.decision.words import ADVERBS
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_SUBJECT = late(
    compiled,
    r"(?:\W*(?:\d+(?:\.\d+)*|[a-z])[.)]?\s+)?(?:The|This|These|Both|All)\s+"
    r"(?:(?!that\b|which\b|who\b|had\b|has\b|have\b|said\b|\w+ed\b(?!\s+(?:minutes|plan|budget|terms|report|paper|version)))"
    rf"[\w’'&/–-]+\s+){{1,10}}?(?:was|were)\s+{ADVERBS}$",
)
_BY_OTHERS = late(
    compiled,
    r"\s+(?:by\s+(?!(?:a\s+)?(?:\w+\s+)?(?:majority|consensus|consent|all|members|show|vote)\b)"
    r"|(?:at|in|on)\s+(?:its|their|the|a|an)\s+[\w ]*(?:meeting|[Pp]anel|[Bb]oard|[Cc]ommittee|[Gg]roup)\b"
    r"|(?:on|in)\s+(?:\d|[A-Z]))",
)


def passive_sentence(text: str, verb: int, end: int) -> tuple[int, int] | None:
    """The sentence whose verb stands at `verb` to `end`, where its subject is what was decided; else None."""
    for start, stop in sentences(text):
        if start <= verb < stop:
            told = _SUBJECT.match(text[start:verb]) and not _BY_OTHERS.match(text, end)
            return (start, stop) if told else None
    return None
