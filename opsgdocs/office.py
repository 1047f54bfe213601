"""LibreOffice, driven in the one way that is safe for files from outside: .doc → .docx, .docx → .pdf.

It runs in a folder of its own that is gone afterwards, without macros, links or a network, and not for ever.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

_MEMORY = 4 << 30  # bytes of address space, most of them never used
_ASKED = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]

_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")

# What LibreOffice is forbidden before it opens a file.
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


class OfficeMissing(Exception):
    """LibreOffice 'is not installed' or 'does not start (…)'; the message is what it says of LibreOffice."""


class OfficeTooSlow(Exception):
    """LibreOffice was ended at its time limit; the message says so."""


class OfficeRefused(Exception):
    """LibreOffice ended and left no file: it cannot read the document."""


def find_office() -> str | None:
    """The program of LibreOffice, None where it is not installed."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def convert(data: bytes, suffix: str, output: str, seconds: float) -> bytes:
    """A file with the bytes `data` and the ending `suffix` as another format.

    Args:
        data: the file's bytes.
        suffix: '.doc', which tells LibreOffice what they are.
        output: the other format as LibreOffice names it, a filter behind its ending: "docx:MS Word 2007 XML".
        seconds: how long it may take.

    Raises:
        OfficeMissing, OfficeTooSlow, OfficeRefused: as they say.
    """
    program = find_office()
    if program is None:
        raise OfficeMissing("is not installed")
    with _orderly_end(), tempfile.TemporaryDirectory(prefix="opsgdocs-") as name:
        folder = Path(name)
        source = folder / f"document{suffix}"
        source.write_bytes(data)
        _forbid(folder / "profile" / "user")
        _run(_command(program, folder, source, output), seconds)
        try:
            return (folder / "out" / f"document.{output.partition(':')[0]}").read_bytes()
        except FileNotFoundError as error:
            raise OfficeRefused("LibreOffice cannot read it") from error


@contextmanager
def _orderly_end() -> Iterator[None]:
    """Who is asked to end ends LibreOffice first, and leaves no document behind; by itself Python is gone at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_IGN)  # asked twice, it would not come to the end of this
        raise SystemExit(128 + number)

    asked = [kind for kind in _ASKED if signal.getsignal(kind) is signal.SIG_DFL]
    for kind in asked:
        signal.signal(kind, end)
    try:
        yield
    finally:
        for kind in asked:
            signal.signal(kind, signal.SIG_DFL)


def _forbid(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = "\n".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _FORBIDDEN)
    (folder / "registrymodifications.xcu").write_text(_REGISTRY.format(items=items), encoding="utf-8")


def _command(program: str, folder: Path, source: Path, output: str) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--convert-to",
        output,
        "--outdir",
        str(folder / "out"),
        str(source),
    ]


def _run(command: list[str], seconds: float) -> None:
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
        raise OfficeMissing(f"does not start ({error.strerror})") from error
    with _ended(process):
        _confine(process)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise OfficeTooSlow(f"LibreOffice took more than {seconds:.3g} seconds") from error


def _confine(process: subprocess.Popen[bytes]) -> None:
    """A limit of memory of its own, where the system has one: that of who reads documents is too low for it."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):
            hard = resource.prlimit(process.pid, resource.RLIMIT_AS)[1]
            soft = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
            resource.prlimit(process.pid, resource.RLIMIT_AS, (soft, hard))


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
