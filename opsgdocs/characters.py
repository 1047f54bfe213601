r"""Which characters of a document's text may reach a file or a screen.

A file that somebody else wrote may hold what XML forbids, what steers a terminal ('\x1b[2J'), or what turns
the reading direction so that a line shows other words than it holds.
"""

import unicodedata

from opsgdocs.kept_patterns import compiled

# Marks of reading direction that reorder what stands around them; no minutes need them.
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_ENDS = frozenset("\r\v\f\x85\u2028\u2029")
_ENDS = _LINE_ENDS | {"\n"}
_KEPT = frozenset("\n\t")
_JOINERS = frozenset("\u200c\u200d")  # scripts and emoji are written with them
# Shown as a hyphen or a slash, and typed or set in ids: 'OPSG‑54/01', '54⁄01'.
_SIGNS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2044": "/", "\u2215": "/", "\uff0f": "/"})
_SIGNED = compiled("[\u2010\u2011\u2044\u2215\uff0f]")
_UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff")
_SPOKEN = ("Cc", "Cf", "Cs")
# The full-width forms start a formula too where the spreadsheet speaks Japanese or Chinese.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def plain_signs(text: str) -> str:
    """`text`, as long as before, with the hyphens and slashes that a keyboard has.

    >>> plain_signs("OPSG\u201154\u204401")
    'OPSG-54/01'
    """
    return text.translate(_SIGNS) if _SIGNED.search(text) else text


def storable(text: str) -> str:
    r"""`text` without what XML forbids and without control characters; line ends are all ``\n``."""
    if text.isprintable():
        return text
    return "".join(map(_storable, text.replace("\r\n", "\n")))


def straight(text: str) -> str:
    """Storable text that also keeps its reading direction, for files that are read as they stand."""
    return "".join(char for char in storable(text) if char not in _REORDERING)


def inert(cell: str) -> str:
    """Straight text for a cell that no spreadsheet takes for a formula: '=HYPERLINK(…)' begins with an apostrophe."""
    text = straight(cell)
    # Before and after cleaning: a control character may hide the sign behind it.
    starts = cell.startswith(_FORMULA_STARTS) or text.startswith(_FORMULA_STARTS)
    return f"'{text}" if starts else text


def printable(text: str) -> str:
    r"""`text` for a terminal: what would steer it is shown as an escape, tabs are spaces.

    >>> printable("\x1b[2J gone")
    '\\x1b[2J gone'
    """
    if text.isprintable():
        return text
    return "".join(map(_printable, text.replace("\r\n", "\n")))


def one_line(name: str) -> str:
    r"""A name for a line of its own, of a file say: line ends are shown as escapes too.

    >>> one_line("minutes\nall is well.docx")
    'minutes\\\\nall is well.docx'
    """
    if name.isprintable():
        return name
    return "".join(_escaped(char) if char in _ENDS or char == "\t" else _printable(char) for char in name)


def _storable(char: str) -> str:
    if char in _KEPT:
        return char
    if char in _LINE_ENDS:
        return "\n"
    forbidden = unicodedata.category(char) in ("Cc", "Cs") or char in "\ufffe\uffff"
    return "" if forbidden else char


def _printable(char: str) -> str:
    if char == "\n" or char in _LINE_ENDS:
        return "\n"
    if char == "\t":
        return " "
    if char in _UNSEEN:
        return ""
    steering = unicodedata.category(char) in _SPOKEN and char not in _JOINERS
    return _escaped(char) if steering else char


def _escaped(char: str) -> str:
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")
