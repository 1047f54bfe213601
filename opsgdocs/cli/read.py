"""`opsgdocs read OPSG_29_Minutes.pdf`: what each document says."""

import argparse
import sys
from typing import TYPE_CHECKING

from opsgdocs.cli.documents import Documents
from opsgdocs.cli.options import add_command, add_json, add_reading
from opsgdocs.cli.output import count, emit_json, say
from opsgdocs.cli.reading import find_documents, outcomes_of, watched

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands
    from opsgdocs.records import DocumentRecord


def read(options: argparse.Namespace) -> int:
    """What each file says: a summary for people, or its record as JSON (several files: JSON Lines)."""
    found = find_documents(options.paths)
    outcomes = []
    # What scrolls by at a terminal shows by itself how far it is.
    for outcome in outcomes_of(found, options, silent=watched()):
        outcomes.append(outcome)
        if outcome.record is not None:
            _show(outcome.record, options, several=found.several)
    documents = Documents(found, tuple(outcomes))
    if found.several or documents.records:
        problems = sum(len(record.problems) for record in documents.records)
        say(f"{count(len(documents.records), 'document')} read, {count(problems, 'problem')}{documents.left_out}")
    return documents.code


def add_read(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "read", read, "show what minutes say")
    add_reading(parser, "minutes: .docx, .pdf, .txt, .md or .html; also folders and globs", kept=False)
    add_json(parser, "print the record as JSON (several files: JSON Lines)")


def _choice(profile: str, *, chosen: bool) -> str:
    """Which conventions the document was read by, and what to do where none was made for it."""
    if chosen:
        return f"Read by the profile {profile}."
    if profile == "generic":
        return "Read by the profile generic, as no other fits; `opsgdocs profile new FILE` drafts one."
    return f"Read by the profile {profile}; --profile overrules it."


def _show(record: "DocumentRecord", options: argparse.Namespace, *, several: bool) -> None:
    if options.json:
        emit_json(record.to_json(indent=None if several else 2))
        return
    from opsgdocs.writers.terminal import console_for, show_record

    console = console_for(sys.stdout)
    if several and record.source:
        console.print(f"==> {record.source.called} <==\n", highlight=False, markup=False)
    show_record(record, console)
    if record.kind != "action_table":
        console.print(
            f"\n{_choice(record.profile, chosen=bool(options.profile))}", highlight=False, markup=False, soft_wrap=True
        )
    if several:
        console.print()
