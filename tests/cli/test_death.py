"""A document of which a library in C dies: the command says so, and what the other documents say is not lost."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documents import CORPUS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no process stands by here")

ROOT = str(Path(__file__).parents[2])
DYING = """
import os, signal, sys
from opsgdocs import pipeline

read = pipeline.read
def dying(path, **settings):
    if path.name == os.environ["DEADLY"]:
        os.kill(os.getpid(), getattr(signal, os.environ.get("DEATH", "SIGABRT")))
    return read(path, **settings)
pipeline.read = dying

from opsgdocs.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def folder(tmp_path):
    for name in ("OPSG_41.docx", "OPSG_42.pdf", "OPSG_43.docx"):
        (tmp_path / name).write_bytes((CORPUS / "opsg" / "L1" / name).read_bytes())
    return tmp_path


def run(*arguments, deadly="", death="SIGABRT"):
    """The command as a process of its own, in which reading the file `deadly` ends it."""
    return subprocess.run(
        [sys.executable, "-c", DYING, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": ROOT, "DEADLY": deadly, "DEATH": death},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


class DescribeADocumentThatEndsTheReader:
    def it_is_read_again_by_itself_and_the_table_is_whole(self, folder):
        usual = run("outstanding", folder, "--json")
        after = run("outstanding", folder, "--json", deadly="OPSG_42.pdf")
        assert (after.returncode, after.stderr) == (0, usual.stderr)
        assert json.loads(after.stdout) == json.loads(usual.stdout)
        assert "OPSG 42/" in after.stdout

    def it_is_told_with_its_name_where_it_cannot_be_read(self, folder):
        (folder / "OPSG_42.pdf").write_bytes(b"%PDF-1.4\nnothing")
        after = run("read", *sorted(folder.iterdir()), deadly="OPSG_42.pdf")
        assert after.returncode == 1
        assert after.stderr.count("OPSG_42.pdf: ") == 1
        assert "Traceback" not in after.stderr

    @pytest.mark.parametrize("deadly", ["OPSG_41.docx", "OPSG_42.pdf", "OPSG_43.docx"])
    def it_lets_nothing_be_said_twice(self, folder, deadly):
        files = sorted(folder.iterdir())
        usual, after = run("read", *files, "--json"), run("read", *files, "--json", deadly=deadly)
        assert after.stdout == usual.stdout
        assert after.stdout.count("\n") == 3
        assert after.stderr == usual.stderr

    def it_lets_no_error_be_said_twice(self, folder):
        (folder / "OPSG_40.txt").write_text("Dear Jo, thank you for the flowers.\n")
        after = run("read", *sorted(folder.iterdir()), "--json", deadly="OPSG_43.docx")
        assert after.stderr.count("these are no minutes") == 1
        assert after.stdout.count("\n") == 3

    def it_is_found_whatever_its_name(self, folder):
        (folder / "OPSG_42.pdf").rename(folder / "OPSG_42.txt")
        after = run("read", *sorted(folder.iterdir()), "--json", deadly="OPSG_42.txt", death="SIGSEGV")
        assert (after.returncode, after.stdout.count("\n")) == (0, 3)


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP])
def test_a_command_that_is_asked_to_end_ends(folder, asked):
    """Whoever asks knows the one process that stands by."""
    heard = f"import signal; signal.signal({int(asked)}, signal.SIG_DFL)\n"  # whoever runs the tests may ignore it
    code = heard + DYING.replace("os.kill(", "__import__('time').sleep(60); (")
    process = subprocess.Popen(
        [sys.executable, "-c", code, "read", str(folder)],
        env={**os.environ, "PYTHONPATH": ROOT, "DEADLY": "OPSG_42.pdf"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert b"OPSG_41" in process.stdout.readline()
    process.send_signal(asked)
    said = process.communicate(timeout=50)
    assert process.returncode == 128 + asked
    assert b"Traceback" not in said[1]


def test_a_process_that_waits_hands_on_how_the_command_ended(folder):
    assert run("outstanding", folder, "--before", "nonsense and more").returncode == 2
    assert run("read", folder / "OPSG_42.pdf", folder / "nonesuch.pdf").returncode == 1
