"""What a command loads before it answers, and what it prints without: `opsgdocs read minutes.txt`."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from opsgdocs.writers.terminal import console_for, show_outstanding
from tests.minutes_files import write_minutes
from tests.writers.samples import action, log

_LISTING = """
import io, json, sys
from contextlib import redirect_stdout
from opsgdocs.__main__ import main
with redirect_stdout(io.StringIO()):
    assert main(sys.argv[1:]) == 0
print(json.dumps(sorted(sys.modules)))
"""
ROOT = Path(__file__).parents[2]


def _environment() -> dict[str, str]:
    """Without what readline puts there behind Python's back, which would say how wide a pipe is to be."""
    return {name: value for name, value in os.environ.items() if name != "COLUMNS"}


def loaded_by(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", _LISTING, *arguments]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60, cwd=ROOT, env=_environment())
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("options", [[], ["--json"]], ids=["for people", "as JSON"])
def test_reading_into_a_pipe_loads_nothing_of_history_screens_and_other_commands(tmp_path, options):
    loaded = loaded_by("read", *options, write_minutes(tmp_path, 40))
    others = {"rich", "holidays", "docx", "sqlalchemy", "spacy", "opsgdocs.history", "opsgdocs.cli.actions"}
    assert loaded & others == set()


def test_a_pipe_gets_what_a_console_would_print_into_it():
    table = log(action(1, text="Ask the Gemeinde Zürich – 東京 – \x1b[2J [bold] :smile: and\tmore " + "word " * 60))
    pipe, console = console_for(io.StringIO()), Console(file=io.StringIO(), highlight=False, markup=False, emoji=False)
    for screen in (pipe, console):
        show_outstanding(table, screen)
    assert not isinstance(pipe, Console)
    assert pipe.file.getvalue() == console.file.getvalue()


def test_who_asks_for_colours_gets_them_in_a_pipe_too(monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert console_for(io.StringIO()).is_terminal
