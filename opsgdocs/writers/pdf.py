"""A Word file -> PDF, by LibreOffice where it is installed: the same page for those who have no Word.

LibreOffice runs in a folder of its own that is gone afterwards, without macros, and not for ever.
"""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from opsgdocs.errors import UsageError

TIME_LIMIT = 120  # seconds; a usual file takes two, the first start of LibreOffice some more

_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_MISSING = "a PDF is made by LibreOffice, which is not installed; install it, or write .docx or .html"
# Tags and bookmarks are what screen readers and readers of long files go by; no thing that acts is let through.
_FILTER = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"ExportFormFields":{"type":"boolean","value":"false"},'
    '"ConvertOOoTargetToPDFTarget":{"type":"boolean","value":"false"}}'
)
_REGISTRY = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" \
oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" \
oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
# What LibreOffice makes of the hour at which it runs.
_DATE = re.compile(rb"(?<=Date\(D:)\d{14}[^)]{0,10}(?=\))")
_ID = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>\s*(?:<|\]))|(?<=/DocChecksum /)[0-9A-F]{32}")
_MADE = b"20000101000000Z"


def write_pdf(word: bytes, path: Path) -> bytes:
    """The bytes of a PDF of the Word file; `path` is named where it cannot be made.

    Raises:
        UsageError: LibreOffice is not installed, fails, or takes too long.
    """
    program = office_for(path)
    with tempfile.TemporaryDirectory(prefix="opsgdocs-") as name:
        folder = Path(name)
        (folder / "document.docx").write_bytes(word)
        settings = folder / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(_REGISTRY, encoding="utf-8")
        _run(_command(program, folder), path)
        try:
            return _without_hour((folder / "out" / "document.pdf").read_bytes(), word)
        except FileNotFoundError as error:
            raise UsageError(f"{path}: LibreOffice made no PDF; write .docx or .html") from error


def office_for(path: Path) -> str:
    """The program that makes the PDF at `path`.

    Raises:
        UsageError: LibreOffice is not installed.
    """
    program = find_office()
    if program is None:
        raise UsageError(f"{path}: {_MISSING}")
    return program


def find_office() -> str | None:
    """The program of LibreOffice, None where it is not installed."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def _command(program: str, folder: Path) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--convert-to",
        _FILTER,
        "--outdir",
        str(folder / "out"),
        str(folder / "document.docx"),
    ]


def _run(command: list[str], path: Path) -> None:
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
        raise UsageError(f"{path}: LibreOffice does not start ({error.strerror}); write .docx or .html") from error
    try:
        process.wait(TIME_LIMIT)
    except subprocess.TimeoutExpired as error:
        reason = f"LibreOffice took more than {TIME_LIMIT} seconds; write .docx or .html"
        raise UsageError(f"{path}: {reason}") from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()


def _without_hour(pdf: bytes, word: bytes) -> bytes:
    """The same file for the same document: what names the hour tells the document, in as many letters as before."""
    end = max(pdf.rfind(b"/CreationDate"), 0)  # in the last object; what follows is the trailer
    head, tail = pdf[:end], pdf[end:]
    fingerprint = hashlib.sha256(word).hexdigest()[:32].upper().encode()
    tail = _DATE.sub(lambda found: _MADE.ljust(len(found[0]))[: len(found[0])], tail)
    return head + _ID.sub(fingerprint, tail)
