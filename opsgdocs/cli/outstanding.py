"""`opsgdocs outstanding minutes/ --before OPSG_30 -o outstanding.docx`: the table for the next meeting."""

import argparse
import sys
from typing import TYPE_CHECKING

from opsgdocs.cli.following import refuse_overwriting, tell_counts, tell_problems
from opsgdocs.cli.options import add_command, add_corrections, add_history, add_json, add_output, add_reading
from opsgdocs.cli.output import emit_json, say
from opsgdocs.cli.ready import table_of

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands
    from opsgdocs.records import OutstandingActions


def outstanding(options: argparse.Namespace) -> int:
    """The table of outstanding actions to put before the next meeting."""
    from opsgdocs.writers import check_target

    if options.output:
        check_target(options.output, template=options.template)
    asked = table_of(options)
    refuse_overwriting(options.output, asked.documents)
    _put_out(asked.outstanding, options)
    tell_problems(asked.outstanding.problems, asked.documents, asked.naming)
    tell_counts(asked.outstanding, asked.closed, asked.documents)
    if options.output:
        say(f"written: {options.output}")
    return asked.documents.code


def add_outstanding(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "outstanding", outstanding, "the table for the next meeting")
    add_reading(parser, "minutes in any order and mix of formats: files, folders, globs")
    parser.add_argument("--before", metavar="MEETING", help="the meeting it is for: OPSG_30, or a date (2020-03-03)")
    add_history(parser)
    add_corrections(parser)
    add_output(parser)
    add_json(parser, "print the table as JSON")


def _put_out(table: "OutstandingActions", options: argparse.Namespace) -> None:
    """The file that was asked for, JSON, or else the table on the screen."""
    from opsgdocs.writers import write
    from opsgdocs.writers.terminal import console_for, show_outstanding

    if options.output:
        write(table, options.output, options.template)
    if options.json:
        emit_json(table.to_json())
    elif not options.output:
        show_outstanding(table, console_for(sys.stdout))
