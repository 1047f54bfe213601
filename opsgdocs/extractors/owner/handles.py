"""Owners by their handles: '@norav: cut the branch' → norav, '@lbianchi, @soduya to draft it' → lbianchi and soduya."""

import re

from opsgdocs.patterns import late

_HANDLES = late(
    re.compile,
    r"\s*(?P<all>@[A-Za-z0-9][\w.-]*(?:\s*(?:,|/|&|\+|\band\b)\s*@[A-Za-z0-9][\w.-]*){0,5})"
    r"(?:\s*[:–—]\s*|\s+-\s+|\s+(?=(?:to|will|shall)\s+[a-z]))(?=\S)",
)
_ONE = re.compile(r"@([A-Za-z0-9][\w.-]*)")


def owners_by_handle(text: str) -> tuple[str, ...]:
    """Who is called by a handle before what is to be done; none where no handle stands at the beginning."""
    found = _HANDLES.match(text)
    return tuple(dict.fromkeys(one.rstrip(".-") for one in _ONE.findall(found["all"]))) if found else ()
