"""`opsgdocs` and `python -m opsgdocs`: errors become one sentence on stderr and an exit code."""

import atexit
import gc
import os
import sys
from contextlib import suppress

from opsgdocs.errors import OpsgdocsError, ParseError

_INTERRUPTED = 130  # as shells report it
_TRACEBACK = "OPSGDOCS_TRACEBACK"
"""Where this is set in the environment, what should not happen is shown with its traceback."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code (0, 1 for a named file that cannot be read, 2 for usage)."""
    _open_streams()
    if arguments is None:  # a process of our own
        _start_fast()
    try:
        return _run(sys.argv[1:] if arguments is None else arguments, alone=arguments is None)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read our output has seen enough
        _forget_output()
        return 0
    except OSError as error:
        _forget_output()
        return _fail(f"the output cannot be written ({error.strerror or error})", 1)
    except Exception as error:
        if os.environ.get(_TRACEBACK):
            raise
        # Its own message may quote the document, and what stands on stderr is kept in logs.
        named = type(error).__name__
        return _fail(f"this should not happen, please report it with the document ({named}); {_TRACEBACK}=1 tells", 1)


def _run(arguments: list[str], *, alone: bool) -> int:
    from opsgdocs.cli import run

    try:
        code = run(arguments, alone=alone)
    except ParseError as error:
        code = _fail(str(error), 1)
    except OpsgdocsError as error:
        code = _fail(str(error), 2)
    sys.stdout.flush()
    return code


def _start_fast() -> None:
    """A start makes much and drops little: to look for garbage after every 700 objects costs a tenth of it.

    So does looking for it when the process ends, though the system takes back all memory at once; what is frozen is
    not looked through.
    """
    gc.set_threshold(200_000, 20, 20)
    atexit.register(gc.freeze)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for them reads all installed packages


def _open_streams() -> None:
    """A process may be started with its streams closed."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


def _forget_output() -> None:
    """What still waits to be written is dropped, or the interpreter would complain of it when it ends."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
            continue
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _fail(message: str, code: int) -> int:
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in message)
    with suppress(OSError):
        sys.stderr.write(f"opsgdocs: {shown}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
