"""Harm done to bytes, whatever they mean: what a bad disk, a broken download or a careless program does."""

from collections.abc import Callable
from random import Random

Harm = Callable[[Random, bytes], bytes]


def flip_bits(random: Random, data: bytes) -> bytes:
    """One to some dozens of bits turned over."""
    harmed = bytearray(data)
    for _ in range(random.choice((1, 2, 5, 20, 60))):
        harmed[random.randrange(len(harmed))] ^= 1 << random.randrange(8)
    return bytes(harmed)


def cut_end(random: Random, data: bytes) -> bytes:
    """A download that stopped."""
    return data[: random.randrange(1, len(data))]


def cut_start(random: Random, data: bytes) -> bytes:
    """The beginning is gone."""
    return data[random.randrange(1, len(data)) :]


def cut_middle(random: Random, data: bytes) -> bytes:
    """A stretch is missing."""
    start = random.randrange(len(data))
    return data[:start] + data[start + random.randrange(1, 5000) :]


def blank_stretch(random: Random, data: bytes) -> bytes:
    """A sector of the disk came back as zeros."""
    start = random.randrange(len(data))
    length = min(random.choice((16, 512, 4096)), len(data) - start)
    return data[:start] + bytes(length) + data[start + length :]


def double_stretch(random: Random, data: bytes) -> bytes:
    """A stretch stands there twice."""
    start = random.randrange(len(data))
    end = start + random.randrange(1, 5000)
    return data[:end] + data[start:end] + data[end:]


def add_rubbish(random: Random, data: bytes) -> bytes:
    """Foreign bytes in front, behind or in between."""
    at = random.choice((0, len(data), random.randrange(len(data))))
    return data[:at] + random.randbytes(random.choice((1, 10, 1000, 5000))) + data[at:]


def through_text(random: Random, data: bytes) -> bytes:
    """A program took the bytes for text and saved them in its own way."""
    way = random.choice(("utf-8", "newlines", "seven bits"))
    if way == "utf-8":
        return data.decode("utf-8", "replace").encode()
    if way == "newlines":
        return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return bytes(byte & 0x7F for byte in data)


RAW: tuple[Harm, ...] = (
    flip_bits, cut_end, cut_start, cut_middle, blank_stretch, double_stretch, add_rubbish, through_text,
)  # fmt: skip
