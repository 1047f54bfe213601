"""The commands, thin: `read`, `outstanding`, `schema`.

JSON and tables go to stdout, all else (progress, summary, problems) to stderr. Heavy libraries are imported by the
command that needs them, so `--help` answers at once.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs import __version__

if TYPE_CHECKING:
    from opsgdocs.pipeline import Outcome

_EPILOG = """examples:
  opsgdocs read OPSG_29_Minutes.pdf
  opsgdocs outstanding minutes/ --before OPSG_30 -o outstanding.docx
"""


def run(arguments: Sequence[str]) -> int:
    """Parse the command line and run its command; returns the exit code."""
    options = _parser().parse_args(arguments)
    code: int = options.command(options)
    return code


def read(options: argparse.Namespace) -> int:
    """What each file says: a summary for people, or its record as JSON (several files: JSON Lines)."""
    from opsgdocs.pipeline import find_files
    from opsgdocs.writers.terminal import console_for, show_record

    files = find_files(options.paths)
    console = console_for(sys.stdout)
    failed = False
    for outcome in _outcomes(files, options):
        failed = failed or outcome.error is not None
        if outcome.record is None:
            continue
        if options.json:
            sys.stdout.write(outcome.record.to_json(indent=None if len(files) > 1 else 2) + "\n")
        else:
            show_record(outcome.record, console)
    return int(failed)


def outstanding(options: argparse.Namespace) -> int:
    """The table of outstanding actions to put before the next meeting."""
    from opsgdocs.history import ActionLog
    from opsgdocs.pipeline import find_files
    from opsgdocs.writers import check_target, write
    from opsgdocs.writers.terminal import console_for, show_outstanding, show_problems

    if options.output:
        check_target(options.output)
    files = find_files(options.paths)
    outcomes = list(_outcomes(files, options))
    records = [outcome.record for outcome in outcomes if outcome.record]
    log = ActionLog(records, committee=options.committee)
    table = log.outstanding(before=options.before)
    if options.output:
        write(table, options.output)
    elif options.json:
        sys.stdout.write(table.to_json() + "\n")
    else:
        show_outstanding(table, console_for(sys.stdout))
    show_problems(table.problems, console_for(sys.stderr))
    closed = sum(action.status == "closed" for action in log.actions)
    _say(
        f"{_count(len(records), 'document')} read, {_count(len(table.actions), 'action')} open, {closed} closed, "
        f"{_count(len(table.problems), 'problem')}{_left_out(outcomes)}"
    )
    if options.output:
        _say(f"written: {options.output}")
    return int(_named_failed(outcomes, options.paths))


def schema(options: argparse.Namespace) -> int:
    """The JSON Schema of a kind of record."""
    import json

    from pydantic import BaseModel

    from opsgdocs.records import ActionTable, Minutes, OutstandingActions

    kinds: dict[str, type[BaseModel]] = {
        "minutes": Minutes,
        "action_table": ActionTable,
        "action_log": OutstandingActions,
    }
    sys.stdout.write(json.dumps(kinds[options.kind].model_json_schema(), indent=2) + "\n")
    return 0


def _outcomes(files: Sequence[Path], options: argparse.Namespace) -> "list[Outcome]":
    """Every file's outcome, with a progress bar once a second has passed; errors are told as they come."""
    from opsgdocs.pipeline import read_all
    from opsgdocs.progress import with_progress

    outcomes = []
    for outcome in with_progress(read_all(files, profile=options.profile, password=options.password), len(files)):
        outcomes.append(outcome)
        if outcome.error:
            _say(f"opsgdocs: {outcome.error}")
    return outcomes


def _named_failed(outcomes: "Sequence[Outcome]", paths: Sequence[str]) -> bool:
    folders = [Path(path) for path in paths if Path(path).is_dir()]
    failed = [outcome.path for outcome in outcomes if outcome.error]
    return any(not any(folder in path.parents for folder in folders) for path in failed)


def _left_out(outcomes: "Sequence[Outcome]") -> str:
    failed = [outcome.path.name for outcome in outcomes if outcome.error]
    return f"; left out: {', '.join(failed)}" if failed else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _say(message: str) -> None:
    from opsgdocs.writers.terminal import plain

    sys.stderr.write(plain(message) + "\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="opsgdocs",
        description="Read a committee's minutes; write the next meeting's table of outstanding actions.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"opsgdocs {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_read(commands)
    _add_outstanding(commands)
    _add_schema(commands)
    return parser


def _add_read(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("read", help="show what minutes say", description=read.__doc__)
    _add_reading(command, "minutes: .docx, .pdf, .txt, .md or .html; also folders and globs")
    command.add_argument("--json", action="store_true", help="print the record as JSON (several files: JSON Lines)")
    command.set_defaults(command=read)


def _add_outstanding(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("outstanding", help="the table for the next meeting", description=outstanding.__doc__)
    _add_reading(command, "minutes in any order and mix of formats: files, folders, globs")
    command.add_argument("--before", metavar="MEETING", help="the meeting it is for: OPSG_30, or a date (2020-03-03)")
    command.add_argument("--committee", metavar="NAME", help="whose actions, where the documents are of several")
    command.add_argument("-o", "--output", metavar="FILE", help="write .docx, .md, .csv or .json, by suffix")
    command.add_argument("--json", action="store_true", help="print the table as JSON")
    command.set_defaults(command=outstanding)


def _add_schema(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("schema", help="JSON Schema of a kind of record", description=schema.__doc__)
    command.add_argument("kind", choices=["minutes", "action_table", "action_log"])
    command.set_defaults(command=schema)


def _add_reading(command: argparse.ArgumentParser, paths: str) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help=paths)
    command.add_argument("--profile", metavar="NAME", help="the committee's conventions; recognised by default")
    command.add_argument("--password", help="for encrypted files")
