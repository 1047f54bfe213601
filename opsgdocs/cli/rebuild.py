"""`opsgdocs rebuild --register opsgdocs.db`: all tables made anew from the records that are kept."""

import argparse
from typing import TYPE_CHECKING

from opsgdocs.cli.kept import failed_documents
from opsgdocs.cli.options import add_command, add_register
from opsgdocs.cli.output import count, say

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands


def rebuild(options: argparse.Namespace) -> int:
    """Make everything anew that follows from the records of a register; nothing is read again from files."""
    from opsgdocs.register import Register

    with Register(options.register, create=False) as register:
        records = register.rebuild()
        committees = len(register.committees())
        failed_documents(register)
    say(f"{count(records, 'record')} of {count(committees, 'committee')} rebuilt")
    return 0


def add_rebuild(commands: "Commands") -> None:
    """The command's options."""
    add_register(add_command(commands, "rebuild", rebuild, "make the tables of a register anew from its records"))
