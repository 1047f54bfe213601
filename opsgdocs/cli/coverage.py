"""`opsgdocs coverage OPSG_29_Minutes.pdf`: which text no record claims.

OPSG_29_Minutes.pdf: 37 % in records, 63 % narrative, 0 % unclaimed
"""

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from opsgdocs.characters import one_line
from opsgdocs.cli.options import add_command, add_json, add_reading, ocr_of
from opsgdocs.cli.output import emit_json, say
from opsgdocs.cli.reading import find_documents
from opsgdocs.errors import ParseError

if TYPE_CHECKING:
    from opsgdocs.claims import Coverage, Passage
    from opsgdocs.cli.options import Commands


def coverage(options: argparse.Namespace) -> int:
    """Which text no record was made from; what stands outside of all items is listed, with its place."""
    from opsgdocs.claims import coverage as cover

    found = find_documents(options.paths)
    failed = bool(found.failed)
    for file, named in found.files.items():
        try:
            told = cover(file, profile=options.profile, password=options.password, ocr=ocr_of(options))
        except ParseError as error:
            say(f"opsgdocs: {error}")
            failed = failed or named
            continue
        _show(told, options)
    return int(failed)


def add_coverage(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "coverage", coverage, "text that no record claims")
    add_reading(parser, "minutes: files, folders, globs", kept=False)
    parser.add_argument("--narrative", action="store_true", help="list the running text of the items too")
    add_json(parser, "print it as JSON, one line a document")


def _show(told: "Coverage", options: argparse.Namespace) -> None:
    from opsgdocs.writers.terminal import plain

    if options.json:
        import json

        emit_json(json.dumps(asdict(told), ensure_ascii=False))
        return
    whole = max(told.claimed + told.narrative + told.unclaimed, 1)
    shares = (round(100 * part / whole) for part in (told.claimed, told.narrative, told.unclaimed))
    line = "{} % in records, {} % narrative, {} % unclaimed".format(*shares)
    sys.stdout.write(f"{one_line(told.name)}: {line}\n")
    for passage in told.passages:
        if passage.kind == "unclaimed" or options.narrative:
            sys.stdout.write(f"  {_place(passage)}: {plain(passage.text)}\n")


def _place(passage: "Passage") -> str:
    return f"page {passage.page}" if passage.page else passage.path or "somewhere"
