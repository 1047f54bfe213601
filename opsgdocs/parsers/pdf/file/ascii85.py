r"""Streams that are written in printable signs, five for four bytes, as some programs write all of a page.

    Gat%!CN%qM'\Z      (the beginning of a packed stream)

Python's own decoder goes from sign to sign. Here all groups are decoded at once: each has a lane of eight bytes in one
large number, wide enough that no group runs over into the next.
"""

SIGNS, BYTES, LANE = 5, 4, 8  # of one group: its signs, the bytes they stand for, its room
FIRST, BASE = 33, 85  # the code of the sign for 0, and how many signs there are
ALPHABET = bytes(range(FIRST, FIRST + BASE))
BLANKS = b" \t\n\r\v"
NOTHING = sum(FIRST * BASE**power for power in range(SIGNS)).to_bytes(LANE, "big")  # '!!!!!', its codes not yet lowered


def decode_ascii85(data: bytes) -> bytes:
    """The bytes that signs stand for, given without the '~>' behind the last of them.

    Raises:
        ValueError: they stand for none.
    """
    signs = _written_out(data.translate(None, BLANKS))
    missing = -len(signs) % SIGNS
    signs += ALPHABET[-1:] * missing
    count = len(signs) // SIGNS
    total = 0
    for at in range(SIGNS):
        lanes = bytearray(LANE * count)
        lanes[LANE - 1 :: LANE] = signs[at::SIGNS]
        total = total * BASE + int.from_bytes(lanes, "big")
    found = _from_lanes(total - int.from_bytes(NOTHING * count, "big"), count)
    return found[: len(found) - missing]


def _written_out(signs: bytes) -> bytes:
    """The signs, with 'z', which is short for five, written out."""
    if b"z" in signs:
        if any(len(part) % SIGNS for part in signs.split(b"z")[:-1]):
            raise ValueError("a 'z' within a group")
        signs = signs.replace(b"z", ALPHABET[:1] * SIGNS)
    if signs.translate(None, ALPHABET):
        raise ValueError("a sign that stands for nothing")
    return signs


def _from_lanes(total: int, count: int) -> bytes:
    """The last four bytes of each lane; the others must be empty."""
    lanes = total.to_bytes(LANE * count, "big")
    if any(lanes[at::LANE].count(0) < count for at in range(LANE - BYTES)):
        raise ValueError("a group that stands for more than four bytes")
    found = bytearray(BYTES * count)
    for at in range(BYTES):
        found[at::BYTES] = lanes[LANE - BYTES + at :: LANE]
    return bytes(found)
