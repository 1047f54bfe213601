"""Which addresses a written document may lead to: pages of the web and mail, nothing that runs or opens a file."""

import re
from urllib.parse import quote

from opsgdocs.kept_patterns import compiled

_LONGEST = 2000
_ALLOWED = compiled(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@)\S*", re.IGNORECASE)
_KEPT = "!#$%&'()*+,/:;=?@[]~-._"


def safe_target(href: str | None) -> str | None:
    """The address in the letters that addresses have, None where no reader should be led there.

    >>> safe_target("https://example.org/a b") is None, safe_target("javascript:alert(1)") is None
    (True, True)
    >>> safe_target("https://example.org/café")
    'https://example.org/caf%C3%A9'
    """
    if href is None or len(href) > _LONGEST or not href.isprintable() or not _ALLOWED.fullmatch(href):
        return None
    return quote(href, safe=_KEPT)
