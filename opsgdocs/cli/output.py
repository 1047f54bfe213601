"""What goes out: JSON on stdout, a line for people on stderr.

10 documents read, 3 actions open, 2 closed, no problems; left out: OPSG_28.pdf
"""

import re
import sys
from typing import TextIO

from opsgdocs.characters import printable

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def say(message: str) -> None:
    """A line on stderr, without what would steer the terminal."""
    sys.stderr.write(printable(message) + "\n")


def emit_json(text: str, stream: TextIO | None = None) -> None:
    r"""JSON on stdout; where the stream cannot take every sign, the others are written as ``\u00e9``."""
    stream = stream or sys.stdout
    encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "").replace("_", "")
    stream.write((text if encoding in ("utf8", "utf8sig") else _NOT_ASCII.sub(_escaped, text)) + "\n")


def count(number: int, noun: str) -> str:
    """'no problems', '1 problem', '2 problems'."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
