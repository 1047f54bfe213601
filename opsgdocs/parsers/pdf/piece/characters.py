"""Clean text of what fonts and programs make of letters.

the oﬃce conﬁrmed the up·date      becomes      the office confirmed the update
"""

from collections.abc import Callable
from unicodedata import normalize

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

HYPHEN = "\x02"  # what pdfium makes of a hyphen at a line's end
HYPHENS = (HYPHEN, "\ufffe", "\xad")
DOUBLED = compiled("[-\u2010\u2011]\xad[-\u2010\u2011]")  # one hyphen, told in three ways
SOFT = "\xad"
SOFT_WITHIN = late(compiled, "(?<![-\u2010\u2011])\xad(?![-\u2010\u2011]|[^\\S\r\n]*(?:[\r\n]|$))")
PRINTED = 0.05  # of the height of a character's box: what has no width is not to be seen
LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04"  # ff fi fl ffi ffl
LIGATURE = compiled("[\ufb00-\ufb06]")
# a TeX font that names no letters gives the codes of its ligatures, in one of two encodings
CODES = {code: LIGATURES[at] for first in (0x0B, 0x1B) for at, code in enumerate(range(first, first + 5))}
del CODES[0x0D]  # the end of a line
CODED = compiled(r"[\x0b\x0c\x0e\x0f\x1b-\x1f]")

TABS = (0x09, 0x0A, 0x0D)  # of a font that calls its blank so: pdfium's own line ends are no part of a line
BLANKS = (*TABS, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
HYPHEN_SIGNS, SLASHES = (0x2010, 0x2011, 0x2212), (0x2044, 0x2215, 0xFF0F)
UNSEEN = (*range(0x20), 0x7F, 0xAD, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF, 0xFFFE, 0xFFFF)
# a symbol font that does not name its letters gives their codes; text with such codes is Windows' own
LONE_CODE = compiled("[\x80-\x9f]")
WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
TIDY: dict[int, str | None] = {
    **WINDOWS, **dict.fromkeys(UNSEEN), **dict.fromkeys(BLANKS, " "), **dict.fromkeys(HYPHEN_SIGNS, "-"),
    **dict.fromkeys(SLASHES, "/"),
}  # fmt: skip


def decode(text: str) -> str:
    """Text with the codes of TeX's ligatures made ligatures, letter for letter."""
    return text.translate(CODES) if CODED.search(text) else text


def show_hyphens(text: str, boxes: Callable[[list[int]], list[float]]) -> str:
    """A page's text in which the soft hyphens that are printed within a line are hyphens, and as long as before."""
    places = [found.start() for found in SOFT_WITHIN.finditer(text)]
    flat = boxes(places) if places else []
    signs = list(text)
    for place, left, top, right, bottom in zip(places, *(flat[at::4] for at in range(4)), strict=True):
        if abs(right - left) + abs(top - bottom) > 0 and abs(right - left) > PRINTED * abs(top - bottom):
            signs[place] = "-"
    return "".join(signs)


def tidy(text: str) -> str:
    """Text of one line in NFC, without ligatures and invisible characters, every white space one space."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if "  " in text else text
    if LONE_CODE.fullmatch(text):
        return "•"
    if text[-1] in HYPHENS:
        text = text[:-1] + "-"
    if "\xad" in text:
        text = DOUBLED.sub("-", text)
    if LIGATURE.search(text):
        text = LIGATURE.sub(lambda match: normalize("NFKC", match[0]), text)
    return " ".join(normalize("NFC", text.translate(TIDY)).split())
