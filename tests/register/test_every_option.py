"""Every option of every command that takes a register gives the answers that the files give, cell for cell."""

import argparse
import shutil

import pytest

from opsgdocs import cli
from opsgdocs.__main__ import main
from opsgdocs.ingesting import ingest
from tests.documents import CORPUS

ON = ["--on", "2021-06-01"]
MANY = ["--committee", "OPSG"]
COMMANDS = (
    ["outstanding"],
    ["outstanding", "--json"],
    ["outstanding", "--before", "OPSG_44", "--json"],
    ["outstanding", "--before", "2021-03-01", "--json"],
    ["outstanding", "--before", "2001-01-01", "--json"],
    ["actions", *ON],
    ["actions", *ON, "--json"],
    ["actions", "--overdue", *ON, "--json"],
    ["actions", "--owner", "NDS", *ON, "--json"],
    ["actions", "--owner", "Nobody", *ON],
    ["actions", "--as-of", "OPSG_43", "--json"],
    ["actions", "--as-of", "2021-04-15", "--overdue", "--json"],
    ["actions", "--as-of", "2021-04-15", *ON, "--json"],
    ["actions", "--all", *ON, "--json"],
    ["actions", "--all", "--as-of", "OPSG_43", *ON],
    ["actions", "--slipped", *ON, "--json"],
    ["actions", "--history", "OPSG 41/03", *ON],
    ["actions", "--history", "OPSG 41/03", "--as-of", "OPSG_42", "--json"],
    ["actions", "--history", "OPSG 99/99"],
    ["decisions"],
    ["decisions", "--json"],
    ["decisions", "--verb", "AGREED", "--json"],
    ["decisions", "--about", "OPSG_43", "--json"],
    ["decisions", "--search", "report", "--json"],
    ["decisions", "--since", "OPSG_43", "--json"],
    ["decisions", "--since", "2021-03-01", "--until", "2021-06-30", "--json"],
    ["decisions", "--until", "OPSG_42"],
    ["decisions", "--as-of", "OPSG_42"],
    ["issues"],
    ["issues", "--json"],
    ["issues", "--as-of", "OPSG_43", "--json"],
    ["issues", "--changes", "--json"],
    ["issues", "--changes", "--since", "OPSG_42", "--json"],
    ["issues", "--issue", "spurious", "--json"],
    ["issues", "--issue", "Nonesuch"],
    ["issues", "--paper"],
    ["issues", "--paper", "--marked"],
    ["issues", "--paper", "--as-of", "OPSG_43", "--json"],
    ["issues", "--paper", "--before", "OPSG_43", "--json"],
    ["issues", "--paper", "--before", "2021-03-15"],
    ["check"],
    ["check", "--strict", "--json"],
)
ELSEWHERE = {
    "--help",
    "--register",
    *("--profile", "--password", "--ocr", "--ocr-language"),  # how files are read: refused beside a register
    *("--output", "--template", "--pack", "--corrections"),  # files; they have tests of their own
}


@pytest.fixture(scope="module")
def minutes(tmp_path_factory):
    """Minutes and papers of one committee beside minutes of another, and a register of them."""
    place = tmp_path_factory.mktemp("minutes")
    for number, pattern in enumerate(("opsg/L1/*.docx", "opsg_issues/P1/*.docx", "taf/L7/*.docx")):
        for file in sorted(CORPUS.glob(pattern))[:6]:
            (place / "files" / str(number)).mkdir(parents=True, exist_ok=True)
            shutil.copy(file, place / "files" / str(number))
    report = ingest(place / "files", place / "opsgdocs.db")
    assert report.read > 12
    return place


@pytest.fixture
def both(minutes, capsys):
    """What a command says of the files, and of the register."""

    def told(*command):
        code = main([str(one) for one in command])
        return code, *capsys.readouterr()

    def both(*command):
        return told(*command, minutes / "files"), told(*command, "--register", minutes / "opsgdocs.db")

    return both


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_register_says_what_the_files_say(both, command):
    files, register = both(*command, *MANY)

    assert files == register


def test_it_does_so_where_packs_are_written(both, tmp_path):
    packs = []
    for name in ("files", "register"):
        (tmp_path / name).mkdir()
        index = ("files", "register").index(name)
        answer = both("actions", "--pack", tmp_path / name, *ON, *MANY)[index]
        packs.append((answer[0], sorted(file.name for file in (tmp_path / name).iterdir())))

    assert packs[0] == packs[1]
    assert packs[0][1]


def test_every_option_of_these_commands_is_among_those_that_are_tried():
    tried = {(command[0], word) for command in COMMANDS for word in command if word.startswith("--")}
    missing = {
        (name, option)
        for name, parser in _commands().items()
        if _stands_for_paths(parser)
        for option in _options(parser) - ELSEWHERE - {"--committee"}
        if (name, option) not in tried
    }

    assert missing == set()


def _commands():
    (commands,) = (one for one in cli._parser()._actions if isinstance(one, argparse._SubParsersAction))
    return commands.choices


def _options(parser):
    return {option for action in parser._actions for option in action.option_strings if option.startswith("--")}


def _stands_for_paths(parser):
    """Whether a register may be given in place of paths."""
    return (
        "--register" in _options(parser)
        and any(action.dest == "paths" for action in parser._actions)
        and (parser.get_default("register") is None)
    )
