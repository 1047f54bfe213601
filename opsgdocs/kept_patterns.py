r"""Patterns kept compiled beside the bytecode: what `re` makes of `\bOPSG\s?\d{2}/\d{2}\b` is the same tomorrow.

    compiled(r"\d+", re.ASCII)  # as re.compile(r"\d+", re.ASCII), and thirty times as fast from the second process on

The rules know some hundreds of forms, and to compile them takes as long as to read thirty pages. A process that had to
compile some keeps them when it ends, in `__pycache__/kept_patterns.cpython-311.patterns`: where Python keeps bytecode
these are kept, where it keeps none (PYTHONDONTWRITEBYTECODE, a folder that is not ours to write) there are none, and
who may write the one may write the other. For patterns of the program and of profiles: those made of a document's
words are without number, and nobody else's to see.

What was kept is taken only from a file that is whole, was made by this very Python, and that nobody else may write; it
is kept only where it gives the pattern that `re` itself gives. In all other cases `re` compiles, as if there were none.
"""

import atexit
import json
import os
import re
import stat
import sys
import zlib
from binascii import a2b_base64, b2a_base64
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any, AnyStr, NamedTuple

Key = tuple[str | bytes, int]


class Code(NamedTuple):
    """What the engine is told of a pattern: its code in base64, all its flags, how many groups, and their names."""

    words: str
    flags: int
    groups: int
    names: dict[str, int]


_MOST = 5_000  # a file with more patterns has seen many versions of the rules, and is begun anew
_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_WRONG = (OSError, ImportError, AttributeError, LookupError, TypeError, ValueError, EOFError, RuntimeError, MemoryError)
"""What another Python, or a file that is none of ours, can lead to."""

_made: "dict[Key, re.Pattern[Any]]" = {}
"""Those that this process had to compile."""


def compiled(pattern: AnyStr, flags: int = 0) -> "re.Pattern[AnyStr]":
    """What `re.compile` gives, for a pattern of the program.

    Raises:
        re.error: it is no pattern.
    """
    code = _kept().get((pattern, int(flags)))
    if code is not None:
        try:  # `suppress` would take longer than the engine
            return _pattern(pattern, *code)
        except _WRONG:
            pass
    made = re.compile(pattern, flags)
    if not _made:
        atexit.register(_keep)
    _made[pattern, int(flags)] = made
    return made


def _pattern(pattern: AnyStr, words: str, flags: int, groups: int, names: dict[str, int]) -> "re.Pattern[AnyStr]":
    """As the last lines of `re` make it; the engine refuses code that would lead it astray."""
    named: list[str | None] = [None] * (groups + 1)
    for name, group in names.items():
        named[group] = name
    made: re.Pattern[AnyStr] = _engine().compile(
        pattern, flags, list(memoryview(a2b_base64(words)).cast("I")), groups, names, tuple(named)
    )
    return made


@cache
def _engine() -> Any:  # noqa: ANN401  (what is in it is nowhere promised)
    return import_module("_sre")


@cache
def _kept() -> dict[Key, Code]:
    """What other processes kept."""
    try:
        with open(_place(), "rb") as file:  # noqa: PTH123  (on the way to every first answer)
            _check_owner(os.fstat(file.fileno()))
            return _unpacked(file.read())
    except _WRONG:
        return {}


def _place() -> str:
    """The file, beside this module's own bytecode, wherever Python keeps that."""
    if __spec__ is None or __spec__.cached is None:
        raise FileNotFoundError("no bytecode is kept of what is not in a folder")
    return __spec__.cached.removesuffix(".pyc") + ".patterns"


def _check_owner(file: os.stat_result) -> None:
    """Whoever may change the program may change its patterns, and the user; nobody else."""
    if os.name == "posix" and (file.st_mode & _OTHERS or file.st_uid not in {os.geteuid(), os.stat(__file__).st_uid}):  # noqa: PTH116
        raise PermissionError("others may write to it")


def _unpacked(data: bytes) -> dict[Key, Code]:
    told, _, body = data.partition(b"\n")
    if int(told, 16) != zlib.crc32(body):
        raise ValueError("the file is damaged")
    made_by, kept = json.loads(body)
    if made_by != _python():
        return {}
    return {(text.encode("latin-1") if is_bytes else text, key): Code(*code) for text, is_bytes, key, *code in kept}


def _python() -> list[object]:
    """Another Python may have another engine, or compile in another way."""
    return [sys.version, sys.byteorder, _engine().MAGIC, _engine().CODESIZE]


def _keep() -> None:
    """When the process ends; nobody waits for its answer any more, and what fails leaves all as it was."""
    if sys.dont_write_bytecode:
        return
    with suppress(*_WRONG, KeyboardInterrupt):
        place = _place()
        if not os.access(os.path.dirname(place), os.W_OK):  # noqa: PTH120
            return
        _kept.cache_clear()  # others may have written it since
        codes = {key: code for key, made in _made.items() if (code := _code_of(made, key[1]))}
        kept = {**_kept(), **codes} if len(_kept()) + len(codes) <= _MOST else codes
        _write(place, _packed(kept))


def _code_of(made: "re.Pattern[Any]", flags: int) -> Code | None:
    """The engine's code, None where it would not give the same pattern."""
    parsed = import_module("re._parser").parse(made.pattern, flags)
    words = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001  (there is no public way to it)
    names = dict(made.groupindex)
    packed = b"".join(int(word).to_bytes(4, sys.byteorder) for word in words)
    code = Code(b2a_base64(packed, newline=False).decode("ascii"), made.flags, made.groups, names)
    again = _pattern(made.pattern, *code)
    return code if again == made and again.groupindex == made.groupindex else None


def _packed(kept: dict[Key, Code]) -> bytes:
    entries = [_entry(pattern, flags, code) for (pattern, flags), code in kept.items()]
    body = json.dumps([_python(), entries]).encode("ascii")
    return b"%08x\n" % zlib.crc32(body) + body


def _entry(pattern: str | bytes, flags: int, code: Code) -> list[object]:
    """As JSON can say it: of bytes there is no word in it."""
    is_bytes = isinstance(pattern, bytes)
    text = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
    return [text, is_bytes, flags, *code]


def _write(place: str, data: bytes) -> None:
    """At once or not at all, so that nobody reads a half of it."""
    beside = f"{place}.{os.getpid()}"
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "wb") as file:  # noqa: PTH123
            file.write(data)
        os.replace(beside, place)  # noqa: PTH105
    finally:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108
