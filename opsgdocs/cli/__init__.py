"""The commands, thin: one module a command, what they share in `options`, `reading` and `output`.

    opsgdocs outstanding minutes/ --before OPSG_30 -o outstanding.docx

JSON and tables go to stdout, all else (progress, summary, problems) to stderr. A command is imported when it
is asked for, and heavy libraries by the command that needs them, so each answers at once.
"""

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from opsgdocs import __version__
from opsgdocs.errors import UsageError

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands

_EPILOG = """examples:
  opsgdocs read OPSG_29_Minutes.pdf
  opsgdocs outstanding minutes/ --before OPSG_30 -o outstanding.docx
  opsgdocs actions minutes/ --owner DCC --overdue
  opsgdocs actions minutes/ --history "OPSG 28/02"
  opsgdocs actions minutes/ --pack packs/
  opsgdocs issues papers/ minutes/ --changes
  opsgdocs decisions minutes/ --about MP092
  opsgdocs check draft.docx
  opsgdocs ingest minutes/ --register opsgdocs.db
  opsgdocs outstanding --register opsgdocs.db --committee OPSG
  opsgdocs search traffic logs --register opsgdocs.db

exit code: 0, also where there are problems; 1 where a named file could not be
read (the rest is done); 2 where the command cannot be carried out as given
"""

_COMMANDS = (
    "read",
    "outstanding",
    "actions",
    "issues",
    "decisions",
    "check",
    "coverage",
    "ingest",
    "search",
    "export",
    "rebuild",
    "profile",
    "schema",
)
"""Each is a module of this package with a function that adds its options: `read.add_read`."""


def run(arguments: Sequence[str], *, alone: bool = False) -> int:
    """Parse the command line and run its command; returns the exit code.

    Args:
        arguments: as they were given.
        alone: whether this process is there for the command alone: then another may stand by, for the case that this
            one dies of a document.

    Raises:
        UsageError: the command cannot be carried out as given.
    """
    options = _parser(arguments).parse_args(arguments)
    if getattr(options, "template", None) and not getattr(options, "output", None):
        raise UsageError("--template gives the look of a Word file that is written: add -o FILE.docx")
    options.alone = alone
    code: int = options.command(options)
    return code


def _parser(arguments: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser of the command that is asked for, or of all of them where help or a mistake is."""
    parser = argparse.ArgumentParser(
        prog="opsgdocs",
        description="Read a committee's minutes; write the table of its outstanding actions.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"opsgdocs {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    asked = arguments[0] if arguments else None
    for command in (asked,) if asked in _COMMANDS else _COMMANDS:
        _adder(command)(commands)
    return parser


def _adder(command: str) -> "Callable[[Commands], None]":
    adder: Callable[[Commands], None] = getattr(import_module(f"opsgdocs.cli.{command}"), f"add_{command}")
    return adder
