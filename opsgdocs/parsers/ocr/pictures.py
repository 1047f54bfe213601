"""Files that are pictures: scans as PNG, JPEG or TIFF, of one page or many."""

import io
import warnings
from dataclasses import replace
from typing import TYPE_CHECKING

from opsgdocs.document import Document
from opsgdocs.errors import TooLarge, UnreadableFile
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.limits import Limits
from opsgdocs.parsers.ocr.drawing import MOST_PIXELS

if TYPE_CHECKING:
    from PIL.Image import Image

_KINDS = (
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)


def picture_type(data: bytes) -> str | None:
    """The media type of a picture; None for all else."""
    return next((kind for start, kind in _KINDS if data.startswith(start)), None)


def parse_picture(file: File, settings: Settings) -> Document:
    """The Document that a picture shows: it is read as a PDF of nothing but it.

    Raises:
        ParseError: it is damaged, too large, or shows no text.
    """
    from opsgdocs.parsers.pdf import parse_pdf

    made = parse_pdf(File(file.path, _as_pdf(file, settings.limits)), settings)
    return replace(made, sha256=file.sha256, media_type=picture_type(file.data) or made.media_type)


def _as_pdf(file: File, limits: Limits) -> bytes:
    from PIL import Image, ImageSequence

    try:
        # what Pillow warns of is an odd header, or a size that is looked at here
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(file.data), formats=("PNG", "JPEG", "TIFF")) as opened,
        ):
            if getattr(opened, "n_frames", 1) > limits.pages:
                raise TooLarge(file.path, f"it has more than {limits.pages:,} pages; split it")
            dpi = float(opened.info.get("dpi", (0, 0))[0])
            pages = [_page(file, frame) for frame in ImageSequence.Iterator(opened)]
    except (OSError, SyntaxError, ValueError, TypeError, Image.DecompressionBombError) as error:
        raise UnreadableFile(file.path, "the picture is damaged or too large; ask for it again") from error
    target = io.BytesIO()
    guess = pages[0].width / 8.27  # inches: A4, where the picture does not say
    resolution = dpi if dpi >= 100 else max(guess, 72.0)
    pages[0].save(target, "PDF", save_all=True, append_images=pages[1:], resolution=resolution, quality=95)
    return target.getvalue()


def _page(file: File, picture: "Image") -> "Image":
    if picture.width * picture.height > 2 * MOST_PIXELS:
        raise TooLarge(file.path, "the picture has too many pixels; scan it at 300 dots per inch")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        from PIL import Image

        clear = picture.convert("RGBA")
        ground = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(ground, clear).convert("L")
    return picture.convert("L")
