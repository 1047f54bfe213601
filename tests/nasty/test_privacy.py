"""What documents say stays in what was asked for: no log, no error of the program, no file repeats it."""

import ast
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from opsgdocs.pipeline import read, read_all
from tests.documents import CORPUS

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "opsgdocs").rglob("*.py"))
SECRET = "Kestrelwing"  # a word that stands in the document alone

FORBIDDEN = {
    "pickle": "code from a file", "marshal": "code from a file", "shelve": "code from a file", "dill": "code from a file",
    "socket": "a network", "urllib.request": "a network", "http.client": "a network", "requests": "a network",
    "httpx": "a network", "aiohttp": "a network", "ftplib": "a network", "smtplib": "a network",
    "xml.etree": "XML that expands", "xml.dom": "XML that expands", "xml.sax": "XML that expands",
}  # fmt: skip
CALLS = {"eval", "exec", "__import__"}


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(ROOT)) for path in MODULES])
def test_no_module_knows_a_network_or_takes_code_from_a_file(path):
    tree = ast.parse(path.read_text("utf-8"))
    names = set(imported(tree))
    found = {name for name in names for word in FORBIDDEN if name == word or name.startswith(f"{word}.")}
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not found
    assert not called & CALLS


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "OPSG_41.txt"
    path.write_text(
        f"OPSG Meeting 41: Minutes\nDate: 3 March 2020\n\nThe OPSG NOTED the report on {SECRET}.\n"
        f"ACTION OPSG 41/01: The DCC to report on {SECRET} by 4 April 2020.\n",
        "utf-8",
    )
    return path


def test_reading_logs_no_text_of_the_document(caplog, document):
    with caplog.at_level(logging.INFO):
        assert SECRET in read(document).to_json()
        read(CORPUS / "opsg" / "L1" / "OPSG_41.pdf")
    assert caplog.text == ""


def test_reading_prints_nothing(capfd, document):
    read(document)
    read(CORPUS / "opsg" / "L1" / "OPSG_41.pdf")
    assert capfd.readouterr() == ("", "")


def test_an_error_of_the_program_itself_does_not_quote_the_document(document, monkeypatch):
    """Errors of Python quote what they stumble over: "could not convert string to float: '…'"."""

    def fail(*_args, **_kwargs):
        raise ValueError(f"invalid literal: {SECRET!r}")

    monkeypatch.setattr("opsgdocs.extractors.extract", fail)
    (outcome,) = read_all([document])
    assert "opsgdocs itself failed on this file (ValueError in test_privacy.py" in outcome.error.reason
    assert SECRET not in str(outcome.error)


def test_an_error_that_is_kept_does_not_quote_the_document(tmp_path):
    """What cannot be read is told in a sentence about the file, not in its words."""
    (tmp_path / "a.txt").write_text(f"Dear {SECRET}, thank you for the flowers.\n", "utf-8")
    (outcome,) = read_all([tmp_path / "a.txt"])
    assert outcome.error is not None
    assert SECRET not in str(outcome.error)


def test_reading_needs_no_network_and_writes_no_file(document, tmp_path):
    """A read in a process that may open no socket and write to no disk."""
    code = (
        "import sys\n"
        "def watch(event, args):\n"
        "    if event.startswith('socket.') or event in {'subprocess.Popen', 'os.system', 'os.exec', 'os.remove'}:\n"
        "        raise RuntimeError(event)\n"
        "    if event == 'open' and isinstance(args[1], str) and set(args[1]) & set('wax+'):\n"
        "        raise RuntimeError(str(args))\n"
        "sys.dont_write_bytecode = True\n"
        "sys.addaudithook(watch)\n"
        "from opsgdocs.pipeline import read\n"
        "for path in sys.argv[1:]:\n"
        "    print(read(path).meeting.label)\n"
    )
    files = [document, CORPUS / "opsg" / "L1" / "OPSG_41.docx", CORPUS / "opsg" / "L1" / "OPSG_41.pdf"]
    run = subprocess.run(
        [sys.executable, "-c", code, *map(str, files)],
        cwd=ROOT, env={**os.environ, "HOME": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.stdout.split() == ["OPSG_41"] * 3, run.stderr
