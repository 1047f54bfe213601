"""The commands, thin: one module a command, what they share in `options`, `reading` and `output`.

    opsgdocs outstanding minutes/ --before OPSG_30 -o outstanding.docx

JSON and tables go to stdout, all else (progress, summary, problems) to stderr. Heavy libraries are imported by the
command that needs them, so `--help` answers at once.
"""

import argparse
from collections.abc import Sequence

from opsgdocs import __version__
from opsgdocs.cli.actions import add_actions
from opsgdocs.cli.check import add_check
from opsgdocs.cli.coverage import add_coverage
from opsgdocs.cli.decisions import add_decisions
from opsgdocs.cli.export import add_export
from opsgdocs.cli.ingest import add_ingest
from opsgdocs.cli.issues import add_issues
from opsgdocs.cli.outstanding import add_outstanding
from opsgdocs.cli.profile import add_profile
from opsgdocs.cli.read import add_read
from opsgdocs.cli.rebuild import add_rebuild
from opsgdocs.cli.schema import add_schema
from opsgdocs.cli.search import add_search
from opsgdocs.errors import UsageError

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
    add_read,
    add_outstanding,
    add_actions,
    add_issues,
    add_decisions,
    add_check,
    add_coverage,
    add_ingest,
    add_search,
    add_export,
    add_rebuild,
    add_profile,
    add_schema,
)


def run(arguments: Sequence[str]) -> int:
    """Parse the command line and run its command; returns the exit code.

    Raises:
        UsageError: the command cannot be carried out as given.
    """
    options = _parser().parse_args(arguments)
    if getattr(options, "template", None) and not getattr(options, "output", None):
        raise UsageError("--template gives the look of a Word file that is written: add -o FILE.docx")
    code: int = options.command(options)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="opsgdocs",
        description="Read a committee's minutes; write the table of its outstanding actions.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"opsgdocs {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for add_command in _COMMANDS:
        add_command(commands)
    return parser
