"""White space and invisible characters of a paragraph, over the borders of its runs.

'The  DCC   to' becomes 'The DCC to'; of a break with spaces around it the break stays, of a tab the tab.
"""

import re
from typing import TypeVar
from unicodedata import is_normalized, normalize

from opsgdocs.characters import plain_signs
from opsgdocs.kept_patterns import compiled

_INVISIBLE = compiled("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = compiled(r"\s{2,}|[^\S \n\t]")  # those that are not one space, one tab or one break already

Style = TypeVar("Style")
Piece = tuple[str, Style]


def is_tidy(text: str) -> bool:
    """True where `text` of a paragraph can surely stand as it is: quick, for nearly every paragraph can.

    To Python no white space but the space is printable, nor are the invisible characters.
    """
    if not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " ":
        return False
    return text.isascii() or (is_normalized("NFC", text) and plain_signs(text) == text)


def tidy(pieces: list[Piece[Style]]) -> list[Piece[Style]]:
    """The pieces of one paragraph with each run of white space as one character, none at its ends, in Unicode NFC."""
    done: list[Piece[Style]] = []
    for raw, style in pieces:
        text = _SPACES.sub(_strongest, normalize("NFC", plain_signs(_INVISIBLE.sub("", raw))))
        rest = _join_border(done, text) if text and done else text
        if rest:
            done.append((rest, style))
    return _stripped(done)


def _strongest(spaces: re.Match[str]) -> str:
    """Raw line ends in the XML are no breaks: the reader of runs has turned them into spaces."""
    found = spaces.group()
    return "\n" if "\n" in found else "\t" if "\t" in found else " "


def _join_border(done: list[Piece[Style]], text: str) -> str:
    """Mends the last piece for what `text` begins with, and gives what remains of `text`."""
    last, style = done[-1]
    if last[-1].isspace() and text[0].isspace():
        done[-1] = (last[:-1] + _SPACES.sub(_strongest, last[-1] + text[0]), style)
        return text[1:]
    while text and not is_normalized("NFC", last[-1] + text[0]):
        last, text = normalize("NFC", last + text[0]), text[1:]
    done[-1] = (last, style)
    return text


def _stripped(pieces: list[Piece[Style]]) -> list[Piece[Style]]:
    if pieces:
        pieces[0] = (pieces[0][0].lstrip(), pieces[0][1])
    while pieces and not (last := pieces[-1][0].rstrip()):
        pieces.pop()
    if pieces:
        pieces[-1] = (last, pieces[-1][1])
    return [piece for piece in pieces if piece[0]]
