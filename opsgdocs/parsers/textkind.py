"""Which kind of text some text is: HTML, Markdown, plain; and whether bytes are text at all.

Minutes copied from a web page hold '**AGREED**' and '[MP092](#)' and are plain text for all that; headings with '#',
ruled tables and front matter make Markdown.
"""

import codecs
import re

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_HTML_START = late(
    compiled, r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL
)
_HTML_TAG = compiled(r"<(/?)(?:div|p|table|tr|td|ul|ol|li|h[1-6]|span|br|b|i|strong|em)\b[^<>]*>", re.IGNORECASE)
_XML_START = compiled(r"\s*<\?xml\s")

# Marks of Markdown that hardly stand in plain minutes; bold and links alone do (text copied from a web page).
_HEADING = compiled(r"^#{1,6} +\S", re.MULTILINE)
_STRONG = (
    compiled(r"^\|? *:?-{3,}:? *\|[ :|-]*$", re.MULTILINE),  # the line under the head of a table
    compiled(r"^(?:```|~~~)", re.MULTILINE),
    compiled(r"\A---\n(?:[\w-]+:.*\n|[ \t]*- .*\n)+---\n"),  # front matter
)
_LIGHT = (
    compiled(r"\*\*\S[^*\n]*\*\*|__\S[^_\n]*__"),
    compiled(r"\[[^\[\]\n]+\]\([^()\s]+\)"),
    compiled(r"^ {0,3}(?:[-*+]|\d+[.)]) +\S", re.MULTILINE),
    compiled(r"^\S.*\n(?:=+|-{3,}) *$", re.MULTILINE),
)

_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b") + b"\x7f"
_FREE_IN_WINDOWS = b"\x81\x8d\x8f\x90\x9d"
_STRAY_SHARE = 0.005  # bytes without a meaning that a text may hold: one in two hundred


def is_text(data: bytes) -> bool:
    """False for pictures, programs and other bytes that mean no letters."""
    if data.startswith(_MARKS) or _is_wide(data):
        return True
    if b"\x00" in data:
        return False
    strays = len(data) - len(data.translate(None, _CONTROLS))
    if not _is_utf8(data):
        strays += len(data) - len(data.translate(None, _FREE_IN_WINDOWS))
    return strays <= _STRAY_SHARE * len(data)


def is_html(text: str) -> bool:
    """True for a page of HTML, or a piece of one that is tags throughout."""
    if _HTML_START.match(text):
        return True
    if not text.lstrip().startswith("<"):
        return False
    tags = _HTML_TAG.findall(text)
    lines = sum(1 for line in text.splitlines() if line.strip())
    return "/" in tags and len(tags) >= lines and not _HEADING.search(text)


def is_xml(text: str) -> bool:
    """True for XML, which is no text for people."""
    return _XML_START.match(text) is not None


def is_markdown(text: str, *, named_so: bool) -> bool:
    """True for Markdown; `named_so` decides where the text could as well be plain."""
    headings = 0 if text.startswith("#!") else len(_HEADING.findall(text))
    if headings >= 2 or any(mark.search(text) for mark in _STRONG):
        return True
    light = sum(1 for mark in _LIGHT if mark.search(text))
    if named_so:
        return headings + light > 0
    return headings > 0 and light >= 2


def _is_wide(data: bytes) -> bool:
    """UTF-16 without a mark: of western text, every second byte is zero and hardly any other."""
    sample = data[:2000]
    zeros = sorted((sample[0::2].count(0), sample[1::2].count(0)))
    return len(sample) >= 4 and zeros[1] > 0.3 * len(sample) and zeros[0] == 0


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
