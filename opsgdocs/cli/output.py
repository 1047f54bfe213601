"""What goes out: JSON on stdout, a line for people on stderr.

10 documents read, 3 actions open, 2 closed, no problems; left out: OPSG_28.pdf
"""

import os
import re
import sys
from typing import TextIO

from opsgdocs.characters import one_line
from opsgdocs.kept_patterns import compiled

_NOT_ASCII = compiled(r"[^\x00-\x7f]")
# What JSON may hold as it is and a terminal would act on
_STEERING = compiled("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def say(message: str) -> None:
    """One line on stderr, whatever names stand in it: what would break it or steer the terminal is escaped."""
    sys.stderr.write(one_line(message) + "\n")


def emit_json(text: str, stream: TextIO | None = None) -> None:
    r"""JSON on stdout; signs that the stream cannot take, or that steer a terminal, are written as ``\u00e9``."""
    stream = stream or sys.stdout
    encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "").replace("_", "")
    unsafe = _STEERING if encoding in ("utf8", "utf8sig") else _NOT_ASCII
    stream.write(unsafe.sub(_escaped, text) + "\n")


def near(path: str) -> str:
    """A path as one would write it where one is: 'minutes/OPSG_29.pdf'."""
    return path.removeprefix(os.path.join(os.path.abspath(os.curdir), ""))  # noqa: PTH100, PTH118  (links stay)


def count(number: int, noun: str) -> str:
    """'no problems', '1 problem', '2 problems'."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
