"""`opsgdocs` and `python -m opsgdocs`: errors become one sentence on stderr and an exit code."""

import sys

from opsgdocs.errors import OpsgdocsError, ParseError

_INTERRUPTED = 130  # as shells report it


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code (0, 1 for a named file that cannot be read, 2 for usage)."""
    from opsgdocs.cli import run

    try:
        code = run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except ParseError as error:
        return _fail(error, 1)
    except OpsgdocsError as error:
        return _fail(error, 2)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return code


def _fail(error: OpsgdocsError, code: int) -> int:
    message = "".join(char if char.isprintable() else "�" for char in str(error))
    sys.stderr.write(f"opsgdocs: {message}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
