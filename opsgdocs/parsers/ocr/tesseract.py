"""Words by Tesseract, in a process of its own: the picture goes in and the table of words comes out by pipes.

    5  1  3  1  1  4  1210  400  80  54  96.513336  41

What Tesseract takes for no text (the head of a table, a number alone in a cell) it passes over: ink that is left
when the words are painted over is looked at once more, as scattered text.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from opsgdocs.parsers.ocr.words import EngineFailed, Word, WordLine, mean_confidence

if TYPE_CHECKING:
    from PIL.Image import Image

_WORD = "5"  # the level of a word in the table
_COLUMNS = 12
_WHOLE, _SCATTERED = "3", "11"  # what Tesseract calls page segmentation modes
_LEFT = 400  # dark pixels at 300 dpi: about a word
_INK = 128  # of 255: what is darker
_PATIENCE = 15.0  # seconds for scattered text
_SURE = 0.6  # confidence of scattered words; what is less sure is a picture


class Tesseract:
    """The program at `command`, with at most so many seconds a page."""

    name = "Tesseract"

    def __init__(self, command: str, language: str, seconds: float) -> None:
        self._command = command
        self._language = language
        self._seconds = seconds

    def read(self, picture: "Image", dpi: int) -> list[WordLine]:
        """The words, line by line."""
        found = list(_lines(self._run(picture, dpi, _WHOLE, self._seconds)))
        return found + self._read_rest(_without(picture, found), dpi)

    def _read_rest(self, rest: "Image", dpi: int) -> list[WordLine]:
        """What was passed over; specks and stains can keep it busy for ever, and are no reason to fail."""
        if _ink(rest) < _LEFT:
            return []
        try:
            table = self._run(rest, dpi, _SCATTERED, min(self._seconds, _PATIENCE))
        except EngineFailed:
            return []
        return list(filter(_is_sure, _lines(table)))

    def _run(self, picture: "Image", dpi: int, mode: str, seconds: float) -> str:
        data = b"P5\n%d %d\n255\n" % picture.size + picture.tobytes()
        order = [self._command, "stdin", "stdout", "-l", self._language, "--dpi", str(dpi), "--psm", mode, "tsv"]
        try:
            done = subprocess.run(  # noqa: S603  (no word of a document, and a language that was looked at)
                order,
                input=data,
                capture_output=True,
                timeout=seconds,
                check=False,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # several threads are slower on one page
            )
        except subprocess.TimeoutExpired as error:
            raise EngineFailed(f"Tesseract took more than {seconds:g} seconds") from error
        except OSError as error:
            raise EngineFailed(f"Tesseract does not start ({error.strerror})") from error
        if done.returncode:
            raise EngineFailed(_why(done.stderr, self._language))
        return done.stdout.decode("utf-8", "replace")


def _without(picture: "Image", lines: Iterable[WordLine]) -> "Image":
    """The picture in black and white, without specks and with the words painted over."""
    from PIL import ImageFilter

    rest = picture.point([0] * _INK + [255] * (256 - _INK)).filter(ImageFilter.MedianFilter(3))
    for line in lines:
        for word in line:
            left, top, right, bottom = word.box
            pad = 0.15 * (bottom - top)
            rest.paste(255, (int(left - pad), int(top - pad), round(right + pad), round(bottom + pad)))
    return rest


def _ink(picture: "Image") -> int:
    return picture.histogram()[0]


def _is_sure(line: WordLine) -> bool:
    letters = "".join(word.text for word in line)
    return mean_confidence(line) >= _SURE and sum(map(str.isalnum, letters)) > 0.5 * len(letters)


def _why(told: bytes, language: str) -> str:
    if b"loading language" in told or b"load any languages" in told or b"opening data file" in told:
        return f"Tesseract does not have the language {language!r}"
    return "Tesseract failed"


def _lines(table: str) -> Iterator[WordLine]:
    last: tuple[str, ...] = ()
    line: WordLine = []
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
