"""Old and other Office formats (.doc, .rtf, .odt) → Document, by way of LibreOffice, which turns them into .docx.

LibreOffice runs in a folder of its own that is gone afterwards, without macros, links or a network, and not for ever.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from opsgdocs.document import Document
from opsgdocs.errors import ConverterMissing, TooLarge, UnreadableFile
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.kind import Kind
from opsgdocs.parsers.limits import USUAL, Limits

_SHARE = 0.75  # of the time that the file has; a usual one takes a second, the first start some more
_MEMORY = 4 << 30  # bytes of address space, most of them never used

_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_INSTALL = "it needs LibreOffice to be read: install LibreOffice, or save the document as .docx"

# What LibreOffice is forbidden before it opens a file from outside.
_FORBIDDEN = (
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)
_REGISTRY = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}
</oor:items>
"""
_ITEM = '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'


def parse_doc(file: File, settings: Settings) -> Document:
    """The document in an old Word file (.doc).

    Raises:
        ConverterMissing: LibreOffice is not installed.
        UnreadableFile: LibreOffice cannot read it.
        TooLarge: it takes LibreOffice too long.
    """
    return _converted(file, ".doc", Kind.DOC, settings)


def parse_rtf(file: File, settings: Settings) -> Document:
    """The document in a .rtf file; raises as `parse_doc`."""
    return _converted(file, ".rtf", Kind.RTF, settings)


def parse_odt(file: File, settings: Settings) -> Document:
    """The document in an .odt file; raises as `parse_doc`."""
    return _converted(file, ".odt", Kind.ODT, settings)


def _converted(file: File, suffix: str, kind: Kind, settings: Settings) -> Document:
    from opsgdocs.parsers.word import parse_word

    word = File(file.path, convert(file, suffix, settings.limits))
    return replace(parse_word(word, settings), sha256=file.sha256, media_type=kind.value)


def convert(file: File, suffix: str, limits: Limits = USUAL) -> bytes:
    """The bytes of `file` as .docx; raises as `parse_doc`."""
    program = _program()
    if program is None:
        raise ConverterMissing(file.path, _INSTALL)
    with tempfile.TemporaryDirectory(prefix="opsgdocs-") as name:
        folder = Path(name)
        source = folder / f"document{suffix}"
        source.write_bytes(file.data)
        _forbid(folder / "profile" / "user")
        _run(_command(program, folder, source), file, _SHARE * limits.seconds)
        try:
            return (folder / "out" / "document.docx").read_bytes()
        except FileNotFoundError as error:
            raise UnreadableFile(
                file.path, "LibreOffice cannot read it; save it as .docx in the program that made it"
            ) from error


def _program() -> str | None:
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def _forbid(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = "\n".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _FORBIDDEN)
    (folder / "registrymodifications.xcu").write_text(_REGISTRY.format(items=items), encoding="utf-8")


def _command(program: str, folder: Path, source: Path) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder / "out"),
        str(source),
    ]


def _run(command: list[str], file: File, seconds: float) -> None:
    """LibreOffice starts children of its own, so that it ends as a group."""
    try:
        process = subprocess.Popen(  # noqa: S603 - a fixed program on a file of ours
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise ConverterMissing(file.path, f"LibreOffice does not start ({error.strerror}); {_INSTALL}") from error
    with _ended(process):
        _confine(process)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise TooLarge(file.path, f"LibreOffice took more than {seconds:.2g} seconds; save it as .docx") from error


def _confine(process: subprocess.Popen[bytes]) -> None:
    """A limit of memory, where the system has one and none is inherited."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):
            soft, hard = resource.prlimit(process.pid, resource.RLIMIT_AS)
            if soft == resource.RLIM_INFINITY:
                resource.prlimit(process.pid, resource.RLIMIT_AS, (_MEMORY, hard))


@contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        if process.poll() is None:
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            process.wait()
