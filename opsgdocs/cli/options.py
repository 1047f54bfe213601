"""The options that several commands have, each added by one function.

opsgdocs … PATH… [--profile NAME] [--password WORD] [--committee NAME] [--json] [-o FILE]
"""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opsgdocs.corrections import Correction

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  (argparse has no public name for it)

Command = Callable[[argparse.Namespace], int]


def add_command(commands: "Commands", name: str, command: Command, brief: str) -> argparse.ArgumentParser:
    """A command of that name; its help begins with the docstring of the function that carries it out."""
    parser = commands.add_parser(name, help=brief, description=command.__doc__, allow_abbrev=False)
    parser.set_defaults(command=command)
    return parser


def add_reading(parser: argparse.ArgumentParser, paths: str, *, kept: bool = True) -> None:
    """Which documents, and how they are read; `kept` where those of a register will do."""
    parser.add_argument("paths", nargs="*" if kept else "+", metavar="PATH", help=paths)
    if kept:
        parser.add_argument(
            "--register", metavar="R", help="the documents of a register (a file, or postgresql://…), in place of paths"
        )
    parser.add_argument("--profile", metavar="NAME", help="the committee's conventions: a name or a .toml file")
    parser.add_argument("--password", metavar="WORD", help="for encrypted files")
    add_ocr(parser)


def add_ocr(parser: argparse.ArgumentParser) -> None:
    """Whether scans are read."""
    parser.add_argument("--ocr", action="store_true", help="read pages that are pictures by text recognition")
    parser.add_argument("--ocr-language", metavar="NAME", help="what Tesseract is to expect: eng, eng+cym; with --ocr")


def ocr_of(options: argparse.Namespace) -> bool | str:
    """Whether pages that are pictures are to be read, and in which language."""
    return options.ocr_language or options.ocr if options.ocr else False


def add_register(parser: argparse.ArgumentParser) -> None:
    """A register, where the command is about nothing else."""
    parser.add_argument(
        "--register", metavar="R", default="opsgdocs.db", help="its file, or postgresql://…; opsgdocs.db by default"
    )


def add_history(parser: argparse.ArgumentParser, what: str = "actions") -> None:
    """Whose minutes are followed from meeting to meeting."""
    parser.add_argument("--committee", metavar="NAME", help=f"whose {what}, where the documents are of several")


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """An earlier day whose knowledge counts: the logs' `as_of`."""
    parser.add_argument("--as-of", metavar="WHEN", help="as it was after a meeting (OPSG_29) or on a day")


def add_corrections(parser: argparse.ArgumentParser) -> None:
    """What people settled; a file that cannot be used is told before any document is read."""
    parser.add_argument(
        "--corrections",
        metavar="FILE",
        type=_corrections,
        default=(),
        help="what people settled where the minutes leave it open: a TOML file",
    )


def add_json(parser: argparse.ArgumentParser, what: str) -> None:
    """JSON on stdout in place of what people read."""
    parser.add_argument("--json", action="store_true", help=what)


def add_output(parser: argparse.ArgumentParser) -> None:
    """A file to write, and the Word file whose styles it takes."""
    endings = ".docx, .pdf, .html, .md, .xlsx, .csv or .json"
    parser.add_argument("-o", "--output", metavar="FILE", help=f"write {endings}, by suffix")
    parser.add_argument("--template", metavar="FILE", help="a Word file whose styles, page, head and foot it takes")


def _corrections(path: str) -> "tuple[Correction, ...]":
    from opsgdocs.corrections import load_corrections

    return load_corrections(path)
