"""Who and by when on one line: 'Order lamps. Owner: BD Due date: 10 May 2024'."""

import re
from functools import cache

from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import TableWords


def labelled_owner(text: str, tables: TableWords) -> str:
    """What stands behind 'Owner:', up to the label of the date; '' where no date follows on the line."""
    found = _pattern(tables).search(text)
    return found["owner"].strip(" ,;.–-(") if found else ""


@cache
def _pattern(tables: TableWords) -> "re.Pattern[str]":
    owner, target = (
        "|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in (tables.owner, tables.target)
    )
    return compiled(rf"(?i)\b(?:{owner})\s*:\s*(?P<owner>[^:;\n]{{1,80}}?)[\s,;.(–-]+(?:{target})\s*[:–]\s*(?=\S)")
