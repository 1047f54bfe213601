"""What short words of closing are said of: 'Report complete', 'The old gate has been closed' end something else.

The noun before them is the action's own only where it is a word for one: 'Action closed', 'All now complete'.
"""

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

# 'The old gate has been closed', 'Phase 1 complete', 'See OPSG 33/05, which is closed', 'presented the closed report'
_OF_ANOTHER = late(
    compiled,
    r"(?i)\W*(?:the|an?|its|their|our|his|her)\s+(?!(?:\w+\s+)?(?:actions?|items?|tasks?|work|rest|following)\b)\w"
    r"|[^.]*\b(?:which|who|whose)\b|[^.]*\b(?:phase|stage|step|draft|interim|first|see)\b|[^.]*\b(?:the|an?|its)\s+$|[^.]*\w\.\s",
)
# 'Report complete', 'Incident closed': the noun is the action's only where it is a word for one
_NOUN = late(
    compiled,
    r"(?i)(?:^|.*[\s(])(?!(?:actions?|items?|tasks?|jobs?|points?|entry|entries|this|these|it|they|all|both|everything|now|since|then|also|just"
    r"|status|and|or|as|to|be|been|being|is|was|are|were|has|have|had|not|yes|ok|here|today|therefore|thus|hence|so|meeting|rag"
    r"|red|amber|green|blue|by|at|in|on|of|off|out|were|can|could|may|should|will|jan\w*|feb\w*|mar\w*|apr\w*|jun\w*|jul\w*|aug\w*"
    r"|sep\w*|oct\w*|nov\w*|dec\w*|\w+(?:ed|ly)|(?:[a-z]+[ _-])?\d+[/.-]\d+|\d{4})\s)[a-z0-9][\w’'&-]*\s+"
    r"(?:(?:is|was|are|were|has|have|been|now|all|both|also|since|\w+ly)\s+)*$",
)
_ACTIONS_BEHIND = late(compiled, r"(?i)\s+(?:\w+\s+)?(?:actions?|items?|tasks?)\b")


def ends_another_thing(text: str, start: int, end: int) -> bool:
    """Whether the words of closing from `start` to `end` have a subject that need not be the action."""
    if _OF_ANOTHER.match(text[:start]):
        return True
    return _NOUN.match(text[:start]) is not None and not _ACTIONS_BEHIND.match(text, end)
