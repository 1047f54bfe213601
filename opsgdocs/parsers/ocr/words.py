"""What a recogniser gives: words with their boxes on the picture, line by line, and how sure it is of each."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from opsgdocs.document import BBox

if TYPE_CHECKING:
    from PIL.Image import Image


class Word(NamedTuple):
    """One word; its box is in pixels, its confidence from 0 to 1."""

    text: str
    box: BBox
    confidence: float


WordLine = list[Word]
"""Words of one line, from left to right."""


class Engine(Protocol):
    """A text recogniser."""

    @property
    def name(self) -> str:
        """What people call it: 'Tesseract'."""

    def read(self, picture: "Image", dpi: int) -> list[WordLine]:
        """The words on an upright grey picture.

        Raises:
            EngineFailed: it gave up, or took too long.
        """


class EngineFailed(Exception):
    """A recogniser that gave no answer for a page; the message says why."""


def mean_confidence(words: Iterable[Word]) -> float:
    """The mean over the letters of the words; 0 where there are none."""
    letters = total = 0.0
    for word in words:
        letters += len(word.text)
        total += len(word.text) * word.confidence
    return total / letters if letters else 0.0
