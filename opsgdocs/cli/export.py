"""`opsgdocs export --register opsgdocs.db -o tables/ --format parquet`: the tables of a register as files."""

import argparse
from typing import TYPE_CHECKING

from opsgdocs.cli.options import add_command, add_register
from opsgdocs.cli.output import count, say

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands


def export(options: argparse.Namespace) -> int:
    """The tables and views of a register, one a file: actions, decisions, attendance, what is overdue."""
    from opsgdocs.register import Register

    with Register(options.register, create=False) as register:
        files = register.export(options.output, options.format)
    say(f"{count(len(files), 'file')} written in {options.output}: {', '.join(file.stem for file in files)}")
    return 0


def add_export(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "export", export, "the tables of a register as CSV, JSON Lines or Parquet")
    add_register(parser)
    parser.add_argument("-o", "--output", metavar="DIR", required=True, help="the folder to write into")
    parser.add_argument("--format", choices=["csv", "jsonl", "parquet"], default="csv", help="csv by default")
