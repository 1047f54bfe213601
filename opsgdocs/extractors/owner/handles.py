"""Owners by their handles: '@norav: cut the branch' → norav, '@lbianchi, @soduya to draft it' → lbianchi and soduya."""

from opsgdocs.document import TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_HANDLES = late(
    compiled,
    r"\s*(?P<all>@[A-Za-z0-9][\w.-]*(?:\s*(?:,|/|&|\+|\band\b)\s*@[A-Za-z0-9][\w.-]*){0,5})"
    r"(?:\s*[:–—]\s*|\s+-\s+|\s+(?=(?:to|will|shall)\s+[a-z]))(?=\S)",
)
_PERSON = late(compiled, r"\s*[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){0,3}\s*")
_ONE = compiled(r"@([A-Za-z0-9][\w.-]*)")


def linked_owner(block: TextBlock) -> tuple[str, ...]:
    """The name with which a block begins that links to its bearer, where the task follows in small letters."""
    runs = [run for run in block.runs if run.text.strip()]
    if len(runs) < 2 or not runs[0].href or not _PERSON.fullmatch(runs[0].text):
        return ()
    return (runs[0].text.strip(),) if runs[1].text.lstrip()[:1].islower() else ()


def owners_by_handle(text: str) -> tuple[str, ...]:
    """Who is called by a handle before what is to be done; none where no handle stands at the beginning."""
    found = _HANDLES.match(text)
    return tuple(dict.fromkeys(one.rstrip(".-") for one in _ONE.findall(found["all"]))) if found else ()
