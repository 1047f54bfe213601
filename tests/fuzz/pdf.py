"""Harm done to a PDF file: to its bytes, its objects, its streams and the table that says where they are."""

import re
import zlib
from collections.abc import Callable
from random import Random

from tests.fuzz import raw

Objects = dict[int, bytes]
Change = Callable[[Random, Objects], None]

_OBJECT = re.compile(rb"(?<![0-9])(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*(<<.*?>>)\s*startxref", re.DOTALL)
_STREAM = re.compile(rb"(.*?)\bstream\r?\n(.*)\r?\nendstream", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\w.#<])-?\d+(?:\.\d+)?(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z]\w*")
_REFERENCE = re.compile(rb"\b\d+ 0 R\b")
_OPERATOR = re.compile(rb"(?<=\s)(?:BT|ET|Tj|TJ|Tm|Td|Tf|q|Q|cm|re|f|S|l|m|W|n|Do|gs|Tr|Tz|Tc|Tw)(?=\s)")

_NUMBERS = (b"0", b"-1", b"1", b"2", b"7", b"255", b"65536", b"2147483647", b"-2147483648", b"99999999999999999999",
            b"1e9", b"0.0000001", b"-0.5", b"nan", b"--5", b"1000000")  # fmt: skip


def harm_pdf(random: Random, data: bytes) -> tuple[str, bytes]:
    """The name of what was done, and the file after it; names of harm to bare bytes begin with 'bytes'."""
    way = random.choices((_harm_bytes, _harm_objects, _harm_file), weights=(30, 55, 15))[0]
    return way(random, data)


def _harm_bytes(random: Random, data: bytes) -> tuple[str, bytes]:
    harm = random.choice(raw.RAW)
    return f"bytes: {harm.__name__}", harm(random, data)


def _harm_objects(random: Random, data: bytes) -> tuple[str, bytes]:
    objects, trailer = _read(data)
    if not objects:
        return _harm_bytes(random, data)
    names = []
    for _ in range(random.choice((1, 1, 2, 5))):
        change = random.choice(_CHANGES)
        change(random, objects)
        names.append(change.__name__)
    return f"objects: {', '.join(names)}", _written(objects, trailer)


def _harm_file(random: Random, data: bytes) -> tuple[str, bytes]:
    harm = random.choice(_FILES)
    return f"file: {harm.__name__}", harm(random, data)


def _read(data: bytes) -> tuple[Objects, bytes]:
    objects = {int(found[1]): found[2].strip(b"\r\n") for found in _OBJECT.finditer(data)}
    trailer = _TRAILER.search(data)
    return objects, trailer[1] if trailer else b"<</Root 1 0 R>>"


def _written(objects: Objects, trailer: bytes) -> bytes:
    """The objects as a file whose table is right, so that readers look at what was changed."""
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects, default=0) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return bytes(out + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))


def _one(random: Random, objects: Objects) -> int:
    return random.choice(list(objects))


def _dictionary(random: Random, objects: Objects, pattern: re.Pattern[bytes], made: Callable[[bytes], bytes]) -> None:
    """One place of the pattern, outside of streams, is put otherwise."""
    number = _one(random, objects)
    head, stream, rest = objects[number].partition(b"stream")
    if found := list(pattern.finditer(head)):
        place = random.choice(found)
        objects[number] = head[: place.start()] + made(place[0]) + head[place.end() :] + stream + rest


def change_number(random: Random, objects: Objects) -> None:
    """A number of an object is another."""
    _dictionary(random, objects, _NUMBER, lambda _: random.choice(_NUMBERS))


def change_name(random: Random, objects: Objects) -> None:
    """A name of an object is another's."""
    names = [name for body in objects.values() for name in _NAME.findall(body.partition(b"stream")[0])]
    _dictionary(random, objects, _NAME, lambda old: random.choice(names or [old]))


def change_reference(random: Random, objects: Objects) -> None:
    """An object points at another one, perhaps at itself, or at none."""
    target = random.choice((_one(random, objects), 0, max(objects) + 5))
    _dictionary(random, objects, _REFERENCE, lambda _: b"%d 0 R" % target)


def drop_object(random: Random, objects: Objects) -> None:
    """An object is missing."""
    if len(objects) > 1:
        del objects[_one(random, objects)]


def swap_objects(random: Random, objects: Objects) -> None:
    """Two objects have changed their numbers."""
    one, other = _one(random, objects), _one(random, objects)
    objects[one], objects[other] = objects[other], objects[one]


def copy_object(random: Random, objects: Objects) -> None:
    """An object stands in another's place too."""
    objects[_one(random, objects)] = objects[_one(random, objects)]


def nest_arrays(random: Random, objects: Objects) -> None:
    """An object nested in brackets."""
    number, depth = _one(random, objects), random.choice((5, 100, 3000))
    objects[number] = random.choice((b"[" * depth + b"]" * depth, b"<</A" * depth + b" 1" + b">>" * depth))


def repeat_kids(random: Random, objects: Objects) -> None:
    """A page, or a tree of pages, stands many times among the pages."""
    for number, body in objects.items():
        if b"/Kids" in body:
            kids = _REFERENCE.findall(body) or [b"1 0 R"]
            many = b" ".join([random.choice([*kids, b"%d 0 R" % number])] * random.choice((2, 20, 300)))
            changed = re.sub(rb"/Kids\s*\[.*?\]", lambda _, many=many: b"/Kids [" + many + b"]", body, flags=re.DOTALL)
            objects[number] = re.sub(rb"/Count\s+\d+", b"/Count 100000", changed) if random.random() < 0.3 else changed


def _stream(random: Random, objects: Objects, made: Callable[[bytes], bytes], *, packed: bool) -> None:
    """The content of a stream is put otherwise, before it is packed or after it."""
    streams = [number for number, body in objects.items() if _STREAM.fullmatch(body)]
    if not streams:
        return
    number = random.choice(streams)
    head, content = _STREAM.fullmatch(objects[number]).groups()
    if packed:
        content = made(content)
    else:
        try:
            content = zlib.compress(made(zlib.decompress(content)), 1)
        except zlib.error:
            content = made(content)
    head = re.sub(rb"/Length\s+\d+(?:\s+0\s+R)?", b"/Length %d" % len(content), head)
    objects[number] = head + b"stream\n" + content + b"\nendstream"


def break_packed(random: Random, objects: Objects) -> None:
    """A stream that does not unpack."""
    harm = random.choice(raw.RAW)
    _stream(random, objects, lambda content: harm(random, content) if len(content) > 1 else content, packed=True)


def break_content(random: Random, objects: Objects) -> None:
    """A stream that unpacks, and is not what it should be."""
    harm = random.choice(raw.RAW)
    _stream(random, objects, lambda content: harm(random, content) if len(content) > 1 else content, packed=False)


def change_operators(random: Random, objects: Objects) -> None:
    """What is drawn is drawn otherwise, or somewhere else."""

    def change(content: bytes) -> bytes:
        for _ in range(random.choice((1, 5, 50))):
            pattern, made = random.choice(
                ((_NUMBER, _NUMBERS), (_OPERATOR, (b"q", b"Q", b"BT", b"ET", b"Tj", b"", b"f")))
            )
            if found := list(pattern.finditer(content[:20_000])):
                place = random.choice(found)
                content = content[: place.start()] + random.choice(made) + content[place.end() :]
        return content

    _stream(random, objects, change, packed=False)


def repeat_content(random: Random, objects: Objects) -> None:
    """A page drawn over itself many times, or in saved states that are never left."""
    times = random.choice((2, 10, 40))
    _stream(
        random, objects, lambda content: (content * times)[:2_000_000] + b" q" * random.choice((0, 5000)), packed=False
    )


def break_table(random: Random, data: bytes) -> bytes:
    """The table of objects points elsewhere."""
    at = data.rfind(b"xref\n0") if b"xref\n0" in data else data.rfind(b"startxref")
    return data[:at] + bytes(random.choice(b"0123456789") if 48 <= byte <= 57 else byte for byte in data[at:])


def drop_table(_random: Random, data: bytes) -> bytes:
    """There is no table of objects."""
    return data[: data.rfind(b"startxref")].replace(b"xref", b"fexr")


def drop_end(_random: Random, data: bytes) -> bytes:
    """The last line is missing."""
    return data[: data.rfind(b"%%EOF")]


def update_file(random: Random, data: bytes) -> bytes:
    """A later version of some objects stands behind the file, with a table of its own or none."""
    objects, trailer = _read(data)
    more = b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, objects[random.choice(list(objects))])
        for number in random.sample(list(objects), min(3, len(objects)))
    )
    return data + more + (b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, random.randrange(len(data))))


def lock_file(_random: Random, data: bytes) -> bytes:
    """The trailer says that the file is encrypted, and it is not."""
    return data.replace(b"trailer\n<<", b"trailer\n<</Encrypt 1 0 R ").replace(
        b"trailer\r\n<<", b"trailer\n<</Encrypt 1 0 R "
    )


_CHANGES: tuple[Change, ...] = (
    change_number, change_number, change_name, change_reference, drop_object, swap_objects, copy_object, nest_arrays,
    repeat_kids, break_packed, break_content, change_operators, change_operators, repeat_content,
)  # fmt: skip
_FILES: tuple[raw.Harm, ...] = (break_table, drop_table, drop_end, update_file, lock_file)
