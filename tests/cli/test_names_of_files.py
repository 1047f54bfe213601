r"""Names of files that would forge a line or steer a terminal: 'a\nall is well.docx', '\x1b[2J.docx'."""

import json
import re
import sys

import pytest

import opsgdocs
from opsgdocs.__main__ import main
from opsgdocs.characters import one_line
from opsgdocs.errors import UnreadableFile
from opsgdocs.history import ActionLog
from tests.factories import action, minutes
from tests.minutes_files import text_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such names there")

NAME = "HBG_40 a\nFORGED: all is well\x1b[31m\u202egpj.txt"
SHOWN = "HBG_40 a\\nFORGED: all is well\\x1b[31m\\u202egpj.txt"
COMMANDS = [
    ["read"],
    ["read", "--json"],
    ["outstanding"],
    ["actions", "--all"],
    ["actions", "--slipped"],
    ["decisions"],
    ["decisions", "--json"],
    ["check"],
    ["check", "--json"],
    ["coverage"],
    ["coverage", "--json"],
    ["profile", "check", "opsg"],
]


def told(capsys):
    done = capsys.readouterr()
    return done.out + done.err


def is_safe(text):
    return "\nFORGED" not in text and not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / NAME).write_text(text_of(40), "utf-8")
    (tmp_path / "in" / f"bad {NAME}").write_bytes(b"%PDF-1.7 cut off")
    (tmp_path / "in" / "again.txt").write_text(text_of(40), "utf-8")
    return tmp_path / "in"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_prints_such_a_name_as_it_is(capsys, folder, command):
    main([*command, str(folder)])

    assert is_safe(told(capsys))


def test_json_gives_the_name_as_it_is_all_the_same(capsys, folder):
    main(["read", "--json", str(folder / NAME)])

    assert json.loads(capsys.readouterr().out)["source"]["name"] == NAME


def test_a_register_tells_such_names_safely_too(capsys, folder, tmp_path):
    register = ["--register", str(tmp_path / "opsgdocs.db")]
    main(["ingest", str(folder), *register])
    for command in (["outstanding"], ["check"], ["search", "action"], ["rebuild"]):
        main([*command, *register])
    (folder / NAME).unlink()
    main(["ingest", str(folder), *register])

    shown = told(capsys)
    assert is_safe(shown)
    assert f"vanished: {folder}/{SHOWN}" in shown


def test_an_error_is_one_line_and_knows_the_name():
    error = UnreadableFile(NAME, "it is empty")

    assert str(error) == f"{SHOWN}: it is empty"
    assert error.path == NAME


@pytest.mark.parametrize("ending", [".html", ".md", ".csv"])
def test_such_a_name_is_one_line_of_what_is_written(tmp_path, ending):
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01")], name=NAME)])
    opsgdocs.write(log.register(), tmp_path / f"log{ending}")
    if ending != ".csv":
        life = opsgdocs.history.Life(action=log.history("28/01"), slip=log.slip("28/01"))
        opsgdocs.write(life, tmp_path / f"log{ending}")

    assert is_safe((tmp_path / f"log{ending}").read_text(encoding="utf-8").replace("\r", ""))


def test_a_problem_names_a_document_on_one_line():
    log = ActionLog([minutes(28, None, [action("28/01")], name=NAME), minutes(29, "2020-02-04")])

    assert any(SHOWN in problem.message for problem in log.problems)
    assert all("\n" not in problem.message for problem in log.problems)


def test_usual_names_stay_as_they_are():
    assert one_line("OPSG_29 – März (final).docx") == "OPSG_29 – März (final).docx"
    assert one_line("a\tb\u2028c.docx") == "a\\tb\\u2028c.docx"
