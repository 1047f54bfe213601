"""Which recogniser there is: Tesseract where it is installed, else the one that the extra `ocr` brings."""

import re
import shutil
from importlib.util import find_spec

from opsgdocs.errors import ConverterMissing, UsageError
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.ocr.words import Engine

HOW = "install Tesseract, or the extra: pip install 'opsgdocs[ocr]'"
_LANGUAGE = compiled(r"[A-Za-z]\w{1,30}(?:\+[A-Za-z]\w{1,30}){0,7}", re.ASCII)  # 'eng', 'eng+cym', 'chi_sim'


def find_engine(file: File, settings: Settings) -> Engine:
    """The recogniser for a file.

    Raises:
        ConverterMissing: there is none.
        UsageError: a language that cannot be one.
    """
    language = check_language(settings.ocr_language)
    if command := shutil.which("tesseract"):
        from opsgdocs.parsers.ocr.tesseract import Tesseract

        return Tesseract(command, language, settings.limits.seconds)
    if find_spec("rapidocr") and find_spec("onnxruntime"):
        from opsgdocs.parsers.ocr.rapid import Rapid

        return Rapid()
    raise ConverterMissing(file.path, f"its pages are pictures, and no text recognition is installed; {HOW}")


def check_language(language: str) -> str:
    """The language, where it can be one; whether there is one of that name, the recogniser tells.

    Raises:
        UsageError: it cannot.
    """
    if not _LANGUAGE.fullmatch(language):
        raise UsageError(f"{language!r} is no language of text recognition; give one such as 'eng' or 'eng+cym'")
    return language
