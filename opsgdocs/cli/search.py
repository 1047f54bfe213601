"""`opsgdocs search --register opsgdocs.db traffic logs`: where these words stand, in all documents of a register."""

import argparse
import sys
from typing import TYPE_CHECKING

from opsgdocs.cli.options import add_command, add_json, add_register
from opsgdocs.cli.output import count, emit_json, near, say

if TYPE_CHECKING:
    from collections.abc import Collection

    from rich.text import Text

    from opsgdocs.cli.options import Commands
    from opsgdocs.register.searching import Hit

_USUAL = 20  # hits


def search(options: argparse.Namespace) -> int:
    """The documents that have all the words, the best first, each with the passage that shows most of them."""
    from opsgdocs.register import Register

    with Register(options.register, create=False) as register:
        hits = register.search(" ".join(options.words), committee=options.committee, limit=options.limit)
        shared = register.shared_names()
    if options.json:
        emit_json(_json(hits))
    else:
        _show(hits, shared)
    more = f", --limit {options.limit}" if len(hits) == options.limit else ""
    say(f"{count(len(hits), 'document')} found{more}")
    return 0


def add_search(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "search", search, "find words in all documents of a register")
    parser.add_argument(
        "words", nargs="+", metavar="WORD", help='words; "words side by side"; revis* for all that begin so'
    )
    add_register(parser)
    parser.add_argument("--committee", metavar="NAME", help="only in documents of this committee")
    parser.add_argument("--limit", metavar="N", type=_number, default=_USUAL, help=f"how many documents; {_USUAL}")
    add_json(parser, "print the hits as a JSON array")


def _show(hits: "tuple[Hit, ...]", shared: "Collection[str]") -> None:
    from opsgdocs.writers.terminal import console_for, wraps

    console = console_for(sys.stdout)
    for hit in hits:
        console.print(_line(hit, shared), soft_wrap=not wraps(console))


def _line(hit: "Hit", shared: "Collection[str]") -> "Text":
    """'OPSG_29.pdf, page 4 (OPSG_29, 2020-02-04)' and the passage beneath."""
    from rich.text import Text

    from opsgdocs.records import Evidence
    from opsgdocs.writers.terminal import plain
    from opsgdocs.writers.text.places import file_and_place

    meeting = ", ".join(filter(None, (hit.label, hit.date.isoformat() if hit.date else None)))
    name = near(hit.path) if hit.document in shared else hit.document
    head = file_and_place(Evidence(page=hit.page, path=hit.place), name) + (f" ({meeting})" if meeting else "")
    text = Text(plain(head), style="bold").append("\n")
    at = 0
    for start, end in hit.marks:
        text.append(plain(hit.snippet[at:start]), style="not bold").append(
            plain(hit.snippet[start:end]), style="reverse"
        )
        at = end
    return text.append(plain(hit.snippet[at:]), style="not bold").append("\n")


def _json(hits: "tuple[Hit, ...]") -> str:
    import json
    from dataclasses import asdict

    return json.dumps([asdict(hit) for hit in hits], indent=2, ensure_ascii=False, default=str)


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number
