"""Whether opsgdocs wrote the file itself, by the mark that its writers leave where no reader of the page sees it.

A log of decisions that lies among the minutes is no set of minutes: '<meta name="generator" content="opsgdocs/life">'.
"""

import re

from opsgdocs.errors import TooLarge, UnreadableFile
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.archive import DamagedMember, open_archive
from opsgdocs.parsers.file import File
from opsgdocs.parsers.kind import Kind
from opsgdocs.parsers.limits import Limits

_MARK = r"opsgdocs/([a-z_]{1,30})"
_IN_WORD = compiled(rf"<cp:keywords>{_MARK}<".encode())
_IN_HTML = compiled(rf'<meta name="generator" content="{_MARK}">'.encode())
_IN_MARKDOWN = compiled(rf"<!-- {_MARK} -->\s*\Z".encode())
# LibreOffice writes the keywords of a PDF as hexadecimal UTF-16.
_IN_PDF = compiled(rb"/Keywords<FEFF(?P<hex>(?:[0-9A-F]{4}){1,60})>")
_PROPERTIES = "docProps/core.xml"
_HEAD = 4096  # bytes of a web page in which its head begins


def maker_of(file: File, kind: Kind, limits: Limits) -> str | None:
    """The kind of record that opsgdocs wrote into the file ('decision_register'); None for files of others."""
    if kind is Kind.WORD:
        return _found(_IN_WORD.search(_properties(file, limits)))
    if kind is Kind.HTML:
        return _found(_IN_HTML.search(file.data, 0, _HEAD))
    if kind is Kind.PDF:
        keywords = _IN_PDF.search(file.data)
        text = bytes.fromhex(keywords["hex"].decode()).decode("utf-16-be", "replace") if keywords else ""
        found = re.fullmatch(_MARK, text)
        return found[1] if found else None
    return _found(_IN_MARKDOWN.search(file.data, max(0, len(file.data) - 100)))


def _properties(file: File, limits: Limits) -> bytes:
    try:
        return open_archive(file, limits).read(_PROPERTIES)
    except (KeyError, DamagedMember, TooLarge, UnreadableFile):
        return b""


def _found(mark: re.Match[bytes] | None) -> str | None:
    return mark[1].decode() if mark else None
