"""A cluster reads: a scheduler and two workers on this machine, one of them lost on the way, and all of them."""

import pytest

pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("default"),  # dask's own
]

from opsgdocs.__main__ import main  # noqa: E402
from opsgdocs.errors import WorkersLost  # noqa: E402
from tests.ingest.clusters import cluster  # noqa: E402
from tests.ingest.registers import POISON, contents, paths_in, put_in, write_document, write_documents  # noqa: E402


class Breaker:
    """Kills processes when the first documents are in."""

    def __init__(self, *processes):
        self._processes = processes

    def failed(self, failure):
        pass

    def advanced(self, report):
        if report.read:
            for process in self._processes:
                process.kill()
            self._processes = ()


@pytest.fixture
def client(tmp_path):
    from distributed import Client

    with cluster(tmp_path, 2) as (address, processes), Client(address, timeout=10, set_as_default=False) as connected:
        connected.wait_for_workers(2, timeout=60)
        connected.opsgdocs_processes = processes
        yield connected


def test_the_command_line_lets_a_cluster_read(tmp_path, capsys):
    write_documents(tmp_path / "in", 8)
    put_in(tmp_path / "in", tmp_path / "own.db")

    with cluster(tmp_path, 2) as (address, _):
        from distributed import Client

        with Client(address, set_as_default=False) as waiting:
            waiting.wait_for_workers(2, timeout=60)
        code = main(["ingest", str(tmp_path / "in"), "--register", str(tmp_path / "kept.db"), "--dask", address])

    assert code == 0
    assert "8 documents read" in capsys.readouterr().err
    assert contents(tmp_path / "own.db") == contents(tmp_path / "kept.db")


def test_poison_ends_no_worker_of_the_cluster(tmp_path, client):
    write_documents(tmp_path / "in", 6)
    write_document(tmp_path / "in" / "HBG_003b.txt", first="CRASH")
    workers = set(client.scheduler_info()["workers"])

    report = put_in(tmp_path / "in", tmp_path / "kept.db", read=POISON, executor=client.get_executor(pure=False))

    assert (report.read, report.failed) == (6, 1)
    assert set(client.scheduler_info()["workers"]) == workers


def test_a_worker_that_is_lost_on_the_way_loses_no_document(tmp_path, client, monkeypatch):
    monkeypatch.setattr("opsgdocs.ingesting.keeping._MOST", 4)
    write_documents(tmp_path / "in", 40, first="WAIT 0.05")

    breaker = Breaker(client.opsgdocs_processes[1])
    executor = client.get_executor(pure=False)
    report = put_in(tmp_path / "in", tmp_path / "kept.db", read=POISON, executor=executor, watcher=breaker)

    assert (report.read, report.failed) == (40, 0)


def test_a_cluster_that_goes_for_good_is_told_and_what_was_read_is_kept(tmp_path, client, monkeypatch):
    monkeypatch.setattr("opsgdocs.ingesting.keeping._MOST", 4)
    monkeypatch.setattr("opsgdocs.ingesting.carrying._LONGEST_CHUNK", 2)  # not all are with the cluster
    write_documents(tmp_path / "in", 60, first="WAIT 0.05")

    breaker = Breaker(*client.opsgdocs_processes)
    executor = client.get_executor(pure=False)
    with pytest.raises(WorkersLost, match="run the same again to go on"):
        put_in(tmp_path / "in", tmp_path / "kept.db", read=POISON, executor=executor, watcher=breaker)

    assert 4 <= len(paths_in(tmp_path / "kept.db")) < 60
