"""Documents that say one thing very often: four times as much takes about four times the work, not sixteen times."""

import time

import pytest

from opsgdocs.extractors import extract
from opsgdocs.parsers import File, Settings, parse_bytes

HEAD = "OPSG_29 Final Minutes\n\nDate: 4 February 2020\n\nPresent: A Smith (DCC)\n\n"
TASK = "ACTION OPSG 29/01: The DCC to do it "
SHAPES = {
    "blanks in a line of Markdown": ("a.md", lambda n: f"x{' ' * n}y\n", 20_000),
    "lines of pipes": ("a.md", lambda n: "\n".join("|" * (2 + at % 7) + "x" for at in range(n)), 400),
    "lines of pipes, the last of another kind": ("a.txt", lambda n: "a|b|c\n" * n + "a|b\n", 400),
    "columns": ("a.md", lambda n: f"|{'a|' * n}\n|{'-|' * n}\n|{'b|' * n}\n", 1_000),
    "'by'": ("a.txt", lambda n: f"{TASK}{'by ' * n}\n", 12_000),
    "ids of one line": ("a.txt", lambda n: f"Attendees: {'OPSG 29/02 ' * n}\n", 1_500),
    "rows of a cell that reaches down to the end": (
        "a.html", lambda n: f"<p>{HEAD}</p><table>{f'<tr><td rowspan={n}>a</td></tr>' * n}</table>", 1_500,
    ),
}  # fmt: skip


def work(name, text):
    """Seconds of the processor; the better of two, as a busy machine has its own."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        extract(parse_bytes(File(name, (HEAD + text).encode()), Settings()))
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_long_takes_no_more_than_its_length(shape):
    name, make, count = SHAPES[shape]
    work(name, make(10))
    assert work(name, make(4 * count)) < 9 * (work(name, make(count)) + 0.01)
