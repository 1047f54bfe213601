"""Two days in one cell, the new one and the one that it replaces: '12/04/22 (was 25/01/22)', '25/01/22 → 12/04/22'."""

from opsgdocs.dates import parse_day
from opsgdocs.document import fold
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_LONGEST = 120  # characters
_NEW_FIRST = late(
    compiled,
    r"(?i)(?P<new>[^()]{4,40}?)[\s,;–-]*[(\[]?\s*"
    r"(?:was|were|previously|formerly|originally|moved from|changed from|from|orig\.?)\s*:?\s+"
    r"(?P<old>[^()]{4,40}?)\s*[)\]]?\W*",
)
_OLD_FIRST = late(
    compiled,
    r"(?i)(?:was\s+)?(?P<old>[^()]{4,40}?)[\s,;–-]*"
    r"(?:→|->|=>|[(\[]?\s*\b(?:now|revised to|moved to|extended to|changed to))\s*(?P<new>[^()]{4,40}?)\s*[)\]]?\W*",
)


def moved_day(cell: str, *, day_first: bool) -> tuple[str, str]:
    """The day that was and the one that replaces it, as printed; the cell and '' where no two such days stand in it."""
    text = fold(cell).strip()
    if len(text) > _LONGEST:
        return cell, ""
    for found in (_NEW_FIRST.fullmatch(text), _OLD_FIRST.fullmatch(text)):
        if found and all(parse_day(found[name], day_first) for name in ("old", "new")):
            return found["old"].strip(), found["new"].strip()
    return cell, ""
