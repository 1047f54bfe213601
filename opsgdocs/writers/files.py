"""Writing a file whole or not at all."""

import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from opsgdocs.errors import UsageError


def save_bytes(data: bytes, path: Path) -> None:
    """Put `data` at `path`; whoever opens it meanwhile sees the old file or the new one, never half of it.

    Raises:
        UsageError: the folder is missing, or the file cannot be written there.
    """
    check_folder(path)
    target = path.resolve()  # a link stays a link: the file that it points to is replaced
    try:
        _replace(data, target)
    except PermissionError as error:
        raise UsageError(f"{path}: may not be written; close it where it is open, or name another folder") from error
    except OSError as error:
        raise UsageError(f"{path}: could not be written ({error.strerror or error}); name another place") from error


def check_folder(path: Path) -> None:
    """See that `path` lies in a folder and is none.

    Raises:
        UsageError: otherwise.
    """
    if not path.resolve().parent.is_dir():
        raise UsageError(f"{path}: there is no folder {str(path.parent)!r}; make it, or name another one")
    if path.is_dir():
        raise UsageError(f"{path}: this is a folder; name a file in it")


def _replace(data: bytes, target: Path) -> None:
    part = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        part.write_bytes(data)
        if target.exists():
            target.open("ab").close()  # a file that is write-protected stays as it is
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink()
