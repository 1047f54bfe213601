"""What happens to an ingest from outside: killed, stopped, twice at once, on a full disk."""

import os
import signal
import subprocess
import sys
import time

import pytest
from sqlalchemy import Engine, event

from opsgdocs.errors import RegisterError
from tests.ingest.killing import kill_often
from tests.ingest.registers import contents, put_in, write_documents
from tests.ingest.running import ROOT, start, told

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def test_ten_kills_at_random_moments_lose_nothing_and_double_nothing(tmp_path):
    assert len(kill_often(tmp_path, 10)) == 10


@pytest.mark.parametrize("number", [2, 4])
def test_several_ingests_at_once_fill_one_register_as_one_would(tmp_path, number):
    write_documents(tmp_path / "in", 24)
    put_in(tmp_path / "in", tmp_path / "alone.db")

    together = [start(tmp_path / "in", tmp_path / "kept.db") for _ in range(number)]

    assert [told(process) for process in together] == [24] * number
    assert [process.wait() for process in together] == [0] * number
    assert contents(tmp_path / "kept.db") == contents(tmp_path / "alone.db")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_an_ingest_what_is_done_is_kept_and_the_next_run_goes_on(tmp_path, number):
    write_documents(tmp_path / "in", 30)
    put_in(tmp_path / "in", tmp_path / "alone.db")
    command = [
        sys.executable,
        "-m",
        "opsgdocs",
        "ingest",
        str(tmp_path / "in"),
        "--register",
        str(tmp_path / "kept.db"),
    ]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)

    _children(process)
    process.send_signal(number)
    _, said = process.communicate(timeout=60)

    assert process.returncode in (130, 0)  # it may have been done already
    assert process.returncode == 0 or "the same command goes on" in said
    assert "Traceback" not in said
    put_in(tmp_path / "in", tmp_path / "kept.db")
    assert contents(tmp_path / "kept.db") == contents(tmp_path / "alone.db")


def test_processes_that_read_end_with_the_one_that_asked(tmp_path):
    write_documents(tmp_path / "in", 4, first="WAIT 1")
    process = start(tmp_path / "in", tmp_path / "kept.db")
    children = _children(process)

    process.kill()
    told(process)
    process.wait()

    deadline = time.monotonic() + 20
    while any(map(_is_alive, children)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert children
    assert not any(map(_is_alive, children))


def test_a_full_disk_is_told_in_a_sentence_and_what_was_kept_stays(tmp_path):
    write_documents(tmp_path / "in", 60)
    put_in(tmp_path / "in", tmp_path / "alone.db")
    put_in(tmp_path / "in" / "HBG_000.txt", tmp_path / "kept.db")

    event.listen(Engine, "connect", _allow_few_pages)
    try:
        with pytest.raises(RegisterError, match="the disk is full; make room"):
            put_in(tmp_path / "in", tmp_path / "kept.db")
    finally:
        event.remove(Engine, "connect", _allow_few_pages)

    before = contents(tmp_path / "kept.db")
    assert len(before["documents"]) >= 1
    put_in(tmp_path / "in", tmp_path / "kept.db")
    assert contents(tmp_path / "kept.db") == contents(tmp_path / "alone.db")


def _allow_few_pages(connection, _):
    (size,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {size + 2}")


def _children(process):
    """The processes that it started, once there are some."""
    deadline = time.monotonic() + 30
    found = []
    while not found and time.monotonic() < deadline:
        listing = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, check=False)
        found = [int(pid) for pid in listing.stdout.split()]
        time.sleep(0.1)
    return found


def _is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
