"""Ingests into PostgreSQL: two at once, and a server that is restarted or goes in mid-run."""

import time

import pytest

from opsgdocs.errors import RegisterError
from opsgdocs.register import Register
from tests.ingest.registers import POISON, put_in, write_documents
from tests.ingest.running import start, told


@pytest.fixture(scope="module")
def server():
    postgres = pytest.importorskip("tests.register.postgres")
    try:
        started = postgres.started()
    except postgres.NoServer as why:
        pytest.skip(str(why))
    yield started
    started.stop()
    started.remove()


def stamps_in(place):
    with Register(place) as register:
        return register.intake.stamps()


class Restarter:
    """Pulls the plug of the server when the first documents are in, and puts it in again."""

    def __init__(self, server, seconds):
        self._server, self._seconds, self.times = server, seconds, 0

    def failed(self, failure):
        pass

    def advanced(self, report):
        if report.read and not self.times:
            self.times = 1
            self._server.stop()
            time.sleep(self._seconds)
            self._server.start()


def test_a_server_that_is_restarted_in_mid_run_is_waited_for_and_nothing_is_lost(tmp_path, server, monkeypatch):
    monkeypatch.setattr("opsgdocs.ingesting.keeping._MOST", 4)
    write_documents(tmp_path / "in", 24)
    place, restarter = server.url(), Restarter(server, 0.5)

    report = put_in(tmp_path / "in", place, watcher=restarter)

    assert restarter.times == 1
    assert (report.read, report.failed) == (24, 0)
    assert len(stamps_in(place)) == 24


def test_a_server_that_goes_for_good_is_told_in_a_sentence_and_the_next_run_goes_on(tmp_path, server, monkeypatch):
    monkeypatch.setattr("opsgdocs.ingesting.keeping._MOST", 4)
    monkeypatch.setattr("opsgdocs.ingesting.patience._WAITS", (0.1, 0.1))
    write_documents(tmp_path / "in", 24, first="WAIT 0.02")
    place = server.url()

    class Unplugger(Restarter):
        def advanced(self, report):
            if report.read and not self.times:
                self.times = report.read
                self._server.stop()

    unplugger = Unplugger(server, 0)
    try:
        with pytest.raises(RegisterError, match="connection to the database was lost"):
            put_in(tmp_path / "in", place, read=POISON, watcher=unplugger)
    finally:
        server.start()

    assert len(stamps_in(place)) >= unplugger.times > 0
    put_in(tmp_path / "in", place, read=POISON)
    assert len(stamps_in(place)) == 24


def test_four_ingests_at_once_fill_one_register(tmp_path, server):
    write_documents(tmp_path / "in", 16)
    place = server.url()

    together = [start(tmp_path / "in", place) for _ in range(4)]

    assert [told(process) for process in together] == [16] * 4
    assert [process.wait() for process in together] == [0] * 4
    assert len(stamps_in(place)) == 16
