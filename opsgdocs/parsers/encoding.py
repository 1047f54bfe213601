"""The text of a text file as it is parsed: decoded, in NFC, without what cannot be seen.

'Severity 1 – 2' saved by Windows is the same text as saved by Linux: a byte order mark is believed, then UTF-8 is
tried, then Windows-1252, in which every byte means something. What kind of file it is was told before, in `kind`.
"""

import codecs
import re
import unicodedata

from opsgdocs.characters import plain_signs
from opsgdocs.errors import UnreadableFile
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.file import File
from opsgdocs.patterns import late

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDTHS = {"utf-16": 2, "utf-32": 4}
_DECLARED = compiled(rb"""(?:charset|encoding)\s{0,4}=\s{0,4}["']?([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 2048  # bytes; browsers look no further than 1024

# Control characters and noncharacters carry no text; a form feed is a page end and stays.
_NOT_TEXT = late(compiled, "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_INVISIBLE = late(compiled, "[\u00ad\u200b\u200c\u2060\ufeff]")  # soft hyphen, zero width
_NEWLINES = compiled("\r\n|[\r\x85\u2028\u2029]")


def text_of(file: File, *, declared: bool = False) -> str:
    """The text of a file, lines ended by newlines alone; `declared` believes a charset that is named in the file.

    Raises:
        UnreadableFile: nothing printable is in it.
    """
    text = clean(_decode(file.data, declared=declared))
    if not text.strip():
        raise UnreadableFile(file.path, "it has no text; ask for the document again")
    return text


def ends_within_sign(data: bytes) -> bool:
    """Whether a text in UTF-16 or UTF-32 ends in a part of a sign."""
    name = next((name for mark, name in _BOMS if data.startswith(mark)), None) or _wide_without_mark(data) or ""
    return bool(len(data) % _WIDTHS.get(name[:6], 1))


def clean(text: str) -> str:
    """`text` without what cannot be seen, in NFC."""
    text = _NEWLINES.sub("\n", text)
    text = plain_signs(_INVISIBLE.sub("", _NOT_TEXT.sub("", text)))
    return unicodedata.normalize("NFC", text)


def _decode(data: bytes, *, declared: bool) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    found = _by_declaration(data) if declared else None
    if found is not None:
        return found
    if wide := _wide_without_mark(data):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(data)


def _by_declaration(data: bytes) -> str | None:
    found = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    if found is None:
        return None
    try:
        return data.decode(found[1].decode("ascii"))
    except (LookupError, ValueError):  # unknown, wrong, or no encoding of text
        return None


def _wide_without_mark(data: bytes) -> str | None:
    sample = data[:2000]
    if len(sample) < 4 or sample.count(0) < len(sample) * 0.3:
        return None
    return "utf-16-le" if sample[1::2].count(0) > sample[0::2].count(0) else "utf-16-be"


def _mostly_utf8(data: bytes) -> str:
    """One broken byte in a UTF-8 file must not turn each accent and dash of it into two letters."""
    lenient = data.decode("utf-8", errors="replace")
    foreign = sum(1 for char in lenient if char > "\x7f" and char != "\ufffd")
    if foreign > 2 * lenient.count("\ufffd"):
        return lenient
    # The five bytes that Windows left free come out as control characters, which `clean` drops.
    return "".join(_WINDOWS[byte] for byte in data)


_WINDOWS = tuple(bytes((byte,)).decode("cp1252", errors="ignore") or chr(byte) for byte in range(256))
