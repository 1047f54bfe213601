"""Harm done to a Word file: to the zip, to the order and presence of its parts, to the XML in them."""

import io
import zipfile
from random import Random

from tests.fuzz import raw
from tests.fuzz.xml import WORDS, edit_xml

Parts = list[tuple[str, bytes]]

_MAIN = "word/document.xml"
_BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">%s]>' % b"".join(
    b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">' % (98 + at, *(97 + at,) * 8) for at in range(9)
)
_OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/hostname">]>'


def harm_word(random: Random, data: bytes) -> tuple[str, bytes]:
    """The name of what was done, and the file after it; names of harm to bare bytes begin with 'bytes'."""
    way = random.choices((_harm_bytes, _harm_parts, _harm_xml), weights=(25, 25, 50))[0]
    return way(random, data)


def _harm_bytes(random: Random, data: bytes) -> tuple[str, bytes]:
    harm = random.choice(raw.RAW)
    return f"bytes: {harm.__name__}", harm(random, data)


def _harm_parts(random: Random, data: bytes) -> tuple[str, bytes]:
    harm = random.choice(_PARTS)
    return f"parts: {harm.__name__}", _zipped(random, harm(random, _parts(data)))


def _harm_xml(random: Random, data: bytes) -> tuple[str, bytes]:
    parts = _parts(data)
    names = [name for name, _ in parts if name.endswith((".xml", ".rels"))]
    chosen = _MAIN if random.random() < 0.5 else random.choice(names)
    edited = [(name, edit_xml(random, content) if name == chosen else content) for name, content in parts]
    return f"xml: {chosen}", _zipped(random, edited)


def _parts(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(info.filename, archive.read(info)) for info in archive.infolist()]


def _zipped(random: Random, parts: Parts) -> bytes:
    out = io.BytesIO()
    method = random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with zipfile.ZipFile(out, "w", method, compresslevel=1) as archive:
        for name, content in parts:
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            archive.writestr(info, content)
    return out.getvalue()


def _change_one(random: Random, parts: Parts, harm: raw.Harm) -> Parts:
    at = random.randrange(len(parts)) if random.random() < 0.6 else [name for name, _ in parts].index(_MAIN)
    name, content = parts[at]
    return [*parts[:at], (name, harm(random, content) if content else content), *parts[at + 1 :]]


def drop_part(random: Random, parts: Parts) -> Parts:
    """A part is missing."""
    at = random.randrange(len(parts))
    return parts[:at] + parts[at + 1 :]


def double_part(random: Random, parts: Parts) -> Parts:
    """A part stands there under two names."""
    name, content = random.choice(parts)
    other = random.choice(
        ("word/document2.xml", name.upper(), name + ".bak", "/" + name, random.choice(parts)[0] + "x")
    )
    return [*parts, (other, content)]


def order_parts(random: Random, parts: Parts) -> Parts:
    """The parts in another order."""
    return random.sample(parts, len(parts))


def swap_parts(random: Random, parts: Parts) -> Parts:
    """Two parts have changed their names."""
    one, other = random.sample(range(len(parts)), 2)
    swapped = list(parts)
    swapped[one], swapped[other] = (parts[one][0], parts[other][1]), (parts[other][0], parts[one][1])
    return swapped


def rename_part(random: Random, parts: Parts) -> Parts:
    """A part under a name that no part has."""
    at = random.randrange(len(parts))
    name = random.choice((*(word for word in WORDS if word), "../evil.xml", "C:\\evil.xml", "word/\x00.xml"))
    return [*parts[:at], (name[:60_000], parts[at][1]), *parts[at + 1 :]]


def empty_part(random: Random, parts: Parts) -> Parts:
    """A part without content."""
    return _change_one(random, parts, lambda _random, _content: b"")


def break_part(random: Random, parts: Parts) -> Parts:
    """A part whose XML is broken, in a zip that is whole."""
    return _change_one(random, parts, random.choice(raw.RAW))


def declare_entities(random: Random, parts: Parts) -> Parts:
    """A part that declares entities that grow, or that lie outside."""
    head, entity = random.choice(((_BOMB, b"&j;"), (_OUTSIDE, b"&j;"), (_OUTSIDE, b"")))
    return _change_one(random, parts, lambda _random, content: _with_entity(content, head, entity))


def recode_part(random: Random, parts: Parts) -> Parts:
    """A part in another encoding than it says, or in one that nobody uses for XML."""
    coding = random.choice(("utf-16", "utf-16-le", "cp037", "utf-7", "latin-1", "utf-32"))
    return _change_one(
        random, parts, lambda _random, content: content.decode("utf-8", "replace").encode(coding, "replace")
    )


def add_parts(random: Random, parts: Parts) -> Parts:
    """Many more parts."""
    return parts + [(f"word/media/{number}.bin", b"x") for number in range(random.choice((10, 1000, 10_100)))]


def swell_part(random: Random, parts: Parts) -> Parts:
    """A part that is packed small and unpacks large."""
    size = random.choice((1, 9, 70)) << 20
    fill = random.choice((b" ", b"<w:p/>", b"\x00"))
    return _change_one(random, parts, lambda _random, content: content + fill * (size // len(fill)))


def _with_entity(content: bytes, head: bytes, entity: bytes) -> bytes:
    body = content.partition(b"?>")[2] or content
    at = body.find(b"</w:t>")
    return head + (body[:at] + entity + body[at:] if at >= 0 else body)


_PARTS = (
    drop_part, double_part, order_parts, swap_parts, rename_part, empty_part, break_part, declare_entities, recode_part,
    add_parts, swell_part,
)  # fmt: skip
