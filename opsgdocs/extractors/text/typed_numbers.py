"""Numbers and letters that were typed before a paragraph: '2.2', '2.1.1', '10253.', 'a)', '(iv)'.

Word's automatic numbers stand outside the text; these are part of it, and say nothing.
"""

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_NUMBER = late(
    compiled,
    r"\s*(?:\(?(?:\d{1,5}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,5})\)[.:]?\s+"
    r"|(?:\d{1,5}(?:\.\d{1,3}){0,4}[a-z]?|[a-z]|[ivx]{1,5})\.\s+"
    r"|\d{1,4}(?:\.\d{1,3}){1,4}[a-z]?[:–-]?\s+"
    r"|\d{1,5}\.(?=[A-Z])"
    r"|\d{1,5}[ ]{0,2}(?:\t|[ ]{3})\s*)(?=\S)",
)


def behind_number(text: str) -> int:
    """Where the words of a paragraph begin, behind its typed number; 0 where it has none.

    `text` is that of the block, its tabs kept: '7<tab>PM to write' is numbered, '7 members' is not.
    """
    found = _NUMBER.match(text)
    return found.end() if found else 0
