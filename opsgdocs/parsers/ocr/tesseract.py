"""Words by Tesseract, in a process of its own: the picture goes in and the table of words comes out by pipes.

    5  1  3  1  1  4  1210  400  80  54  96.513336  41
"""

import os
import subprocess
from collections.abc import Iterator
from typing import TYPE_CHECKING

from opsgdocs.parsers.ocr.words import EngineFailed, Word, WordLine

if TYPE_CHECKING:
    from PIL.Image import Image

_WORD = "5"  # the level of a word in the table
_COLUMNS = 12


class Tesseract:
    """The program at `command`, with at most so many seconds a page."""

    name = "Tesseract"

    def __init__(self, command: str, language: str, seconds: float) -> None:
        self._command = command
        self._language = language
        self._seconds = seconds

    def read(self, picture: "Image", dpi: int) -> list[WordLine]:
        """The words, line by line."""
        width, height = picture.size
        data = b"P5\n%d %d\n255\n" % (width, height) + picture.tobytes()
        return list(_lines(self._run(data, dpi)))

    def _run(self, data: bytes, dpi: int) -> str:
        order = [self._command, "stdin", "stdout", "-l", self._language, "--dpi", str(dpi), "--psm", "3", "tsv"]
        try:
            done = subprocess.run(  # noqa: S603  (no word of a document, and a language that was looked at)
                order,
                input=data,
                capture_output=True,
                timeout=self._seconds,
                check=False,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # several threads are slower on one page
            )
        except subprocess.TimeoutExpired as error:
            raise EngineFailed(f"Tesseract took more than {self._seconds:g} seconds") from error
        except OSError as error:
            raise EngineFailed(f"Tesseract does not start ({error.strerror})") from error
        if done.returncode:
            raise EngineFailed(_why(done.stderr, self._language))
        return done.stdout.decode("utf-8", "replace")


def _why(told: bytes, language: str) -> str:
    if b"loading language" in told or b"load any languages" in told or b"opening data file" in told:
        return f"Tesseract does not have the language {language!r}"
    return "Tesseract failed"


def _lines(table: str) -> Iterator[WordLine]:
    last, line = (), WordLine()
    for row in table.split("\n"):
        values = row.split("\t")
        if len(values) < _COLUMNS or values[0] != _WORD or not values[11].strip():
            continue
        here = tuple(values[1:5])
        if here != last and line:
            yield line
            line = []
        last = here
        line.append(_word(values))
    if line:
        yield line


def _word(values: list[str]) -> Word:
    left, top, width, height = map(float, values[6:10])
    confidence = min(max(float(values[10]) / 100, 0.0), 1.0)
    return Word(values[11].strip(), (left, top, left + width, top + height), confidence)
