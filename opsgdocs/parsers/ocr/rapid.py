"""Words by RapidOCR: models of PaddleOCR in a wheel, run by ONNX Runtime in this process, with no network.

It reads Latin letters whatever the language.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opsgdocs.document import BBox
from opsgdocs.parsers.ocr.words import EngineFailed, Word, WordLine

if TYPE_CHECKING:
    from PIL.Image import Image

Token = tuple[str, float, Sequence[Sequence[float]]]  # text, confidence, corners
_DETECTION = 2000  # pixels of the longer side at which lines are looked for; they are read at full size


class Rapid:
    """RapidOCR with the models that its wheel brings."""

    name = "RapidOCR"

    def read(self, picture: "Image", dpi: int) -> list[WordLine]:
        """The words, line by line."""
        import numpy as np

        grey = np.asarray(picture)
        try:
            found = _recogniser()(np.stack([grey] * 3, axis=-1), return_word_box=True)
        except EngineFailed:
            raise
        except Exception as error:  # (its libraries raise whatever they like)
            raise EngineFailed(f"RapidOCR failed ({type(error).__name__})") from error
        if found.txts is None:
            return []
        return [
            line for text, tokens in zip(found.txts, found.word_results, strict=True) if (line := _line(text, tokens))
        ]


@cache
def _recogniser() -> Any:  # noqa: ANN401  (it has no types)
    from rapidocr import RapidOCR

    models = _models()
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.max_side_len": _DETECTION,
            "Global.use_cls": False,  # pages are upright when they come here
            "Det.model_path": _model(models, "*det*.onnx"),
            "Rec.model_path": _model(models, "*rec*.onnx"),
            "EngineConfig.onnxruntime.intra_op_num_threads": 2,
        }
    )


def _models() -> Path:
    """Where its wheel keeps them: a model that is named is never looked for on the network."""
    spec = find_spec("rapidocr")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    return Path(*folders[:1], "models")


def _model(folder: Path, pattern: str) -> str:
    found = sorted(folder.glob(pattern))
    if not found:
        raise EngineFailed("RapidOCR is installed without its models; install its wheel anew")
    return str(found[0])


def _line(text: str, tokens: Sequence[Token]) -> WordLine:
    """Its tokens are letters of other scripts or parts of words; the line's text tells where the spaces are."""
    rest = list(tokens)
    return [word for part in text.split() if (word := _word(part, list(_taken(part, rest))))]


def _taken(part: str, rest: list[Token]) -> Iterator[Token]:
    length = 0
    while rest and length < len(part):
        length += len(rest[0][0].strip())
        yield rest.pop(0)


def _word(text: str, tokens: Sequence[Token]) -> Word | None:
    corners = [corner for _, _, box in tokens for corner in box]
    return Word(text, _around(corners), min(float(sure) for _, sure, _ in tokens)) if corners else None


def _around(corners: Sequence[Sequence[float]]) -> BBox:
    xs, ys = [float(corner[0]) for corner in corners], [float(corner[1]) for corner in corners]
    return min(xs), min(ys), max(xs), max(ys)
