"""The process: streams that are closed, narrow or full, Ctrl-C, and how little `--help` loads."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from opsgdocs.__main__ import main
from opsgdocs.cli.output import emit_json
from opsgdocs.progress import with_progress
from tests.documents import CORPUS
from tests.minutes_files import write_minutes, write_run

ROOT = Path(__file__).parents[2]
HEAVY = ("pydantic", "pdfplumber", "pypdfium2", "docx", "lxml", "sqlalchemy", "spacy", "rich", "holidays", "regex")


def run(*arguments, env=None, **more):
    """The command in a process of its own."""
    command = [sys.executable, "-m", "opsgdocs", *arguments]
    settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": ROOT, **more}
    return subprocess.run(command, check=False, timeout=60, env={**os.environ, **(env or {})}, **settings)


@pytest.mark.parametrize("code", ["import opsgdocs", "from opsgdocs.__main__ import main\ntry: main(['--help'])\nexcept SystemExit: pass",
                                  "from opsgdocs.__main__ import main\ntry: main(['actions', '--help'])\nexcept SystemExit: pass"])  # fmt: skip
def test_neither_the_import_nor_help_loads_a_heavy_library(code):
    told = f"{code}\nimport sys\nprint([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT, check=True, timeout=60
    )
    assert done.stderr == "[]\n"


def test_help_names_every_command_and_the_exit_codes(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert all(f"\n    {name}" in out for name in ("read", "outstanding", "actions", "check", "schema"))
    assert "exit code: 0" in out


def test_help_keeps_within_80_columns(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    for command in ([], ["read"], ["outstanding"], ["actions"], ["check"], ["schema"]):
        with pytest.raises(SystemExit):
            main([*command, "--help"])
        assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_json_on_a_stream_that_is_not_utf8_is_still_the_same_json():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", write_through=True)
    emit_json('{"text": "café – \U0001f6a2"}', stream)
    assert raw.getvalue() == b'{"text": "caf\\u00e9 \\u2013 \\ud83d\\udea2"}\n'
    assert json.loads(raw.getvalue()) == {"text": "café – \U0001f6a2"}


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_that_is_not_utf8_gets_everything_that_it_can_show(tmp_path, encoding):
    paths = write_run(tmp_path)
    for options in (["outstanding", *paths], ["actions", *paths, "--history", "HBG 40/02"], ["read", *paths, "--json"]):
        done = run(*options, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
        assert done.returncode == 0
        assert b"HBG 40/02" in done.stdout
        assert b"Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_ends_it_quietly(tmp_path):
    paths = [str(path) for path in (CORPUS / "opsg" / "L1").glob("*.docx")]
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = run("read", *paths, "--json", stdout=closed)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_short_output_into_a_closed_pipe_ends_quietly_too(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = run("read", write_minutes(tmp_path, 40), stdout=closed)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_one_sentence(tmp_path):
    with Path("/dev/full").open("wb") as full:
        done = run("read", write_minutes(tmp_path, 40), stdout=full)
    assert done.returncode == 1
    assert done.stderr == b"opsgdocs: the output cannot be written (No space left on device)\n"


@pytest.mark.skipif(os.name != "posix", reason="streams are closed by the shell")
@pytest.mark.parametrize("closing", [">&-", "2>&-", ">&- 2>&-"])
def test_streams_that_are_closed_from_the_start_are_no_error(tmp_path, closing):
    command = f"{sys.executable} -m opsgdocs outstanding {write_minutes(tmp_path, 40)} {closing}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False, cwd=ROOT, timeout=60)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_an_interruption_is_exit_code_130_and_silent(capsys, tmp_path, monkeypatch):
    def interrupt(*_args, **_kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr("opsgdocs.pipeline.read_all", interrupt)
    assert main(["read", write_minutes(tmp_path, 40)]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")
def test_ctrl_c_while_it_waits_for_a_file_leaves_no_traceback(tmp_path):
    code = (
        "import signal, sys, time, opsgdocs.pipeline\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # whoever runs the tests may ignore it
        "def wait(*a, **k):\n    print('waiting', flush=True)\n    time.sleep(30)\n    yield\n"
        "opsgdocs.pipeline.read_all = wait\n"
        "from opsgdocs.__main__ import main\n"
        f"sys.exit(main(['read', {write_minutes(tmp_path, 40)!r}]))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stdout.readline() == b"waiting\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, b"")


def test_a_file_name_that_is_no_utf8_is_read_and_shown(tmp_path):
    name = os.fsencode(tmp_path) + b"/HBG_\xff.txt"
    try:
        Path(os.fsdecode(name)).write_bytes(Path(write_minutes(tmp_path, 40)).read_bytes())
    except OSError:
        pytest.skip("this file system takes UTF-8 alone")
    done = run("read", os.fsdecode(name), "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["source"]["name"] == "HBG_?.txt"


class Terminal(io.StringIO):
    """A stderr that somebody looks at."""

    def isatty(self):
        return True


def test_nobody_looking_means_no_bar(capsys):
    assert list(with_progress("abc", 3, patience=0)) == ["a", "b", "c"]
    assert capsys.readouterr() == ("", "")


def test_a_bar_appears_on_stderr_alone_while_the_first_value_is_awaited(monkeypatch):
    screen, printed = Terminal(), io.StringIO()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr("sys.stdout", printed)
    monkeypatch.setenv("TERM", "xterm")

    def slow():
        while "reading" not in screen.getvalue():
            time.sleep(0.01)
        yield "a"

    for value in with_progress(slow(), 1, patience=0):
        sys.stdout.write(value)
    assert printed.getvalue() == "a"


def test_what_is_done_at_once_needs_no_bar(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    assert list(with_progress("abc", 3, patience=60)) == ["a", "b", "c"]
    assert "reading" not in screen.getvalue()
