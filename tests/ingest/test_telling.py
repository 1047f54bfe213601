"""What an ingest tells on the command line: failures as they come, how far it is, one line at the end, exit codes."""

import io
import json
import sys
import types

import pytest

from opsgdocs.__main__ import main
from opsgdocs.progress import Meter, told_progress, told_seconds
from tests.ingest.registers import age, paths_in, write_documents


@pytest.fixture
def documents(tmp_path):
    write_documents(tmp_path / "in", 3)
    return tmp_path / "in"


def run(*arguments, register):
    return main(["ingest", *map(str, arguments), "--register", str(register)])


def test_the_last_line_counts_and_the_exit_code_is_0(documents, tmp_path, capsys):
    assert run(documents, register=tmp_path / "kept.db") == 0
    assert capsys.readouterr().err.startswith("3 documents read, 0 passed over, in ")

    assert run(documents, register=tmp_path / "kept.db") == 0
    assert capsys.readouterr().err.startswith("0 documents read, 3 passed over, in ")


def test_a_failure_in_a_folder_is_told_and_exits_0_a_named_one_1(documents, tmp_path, capsys):
    (documents / "cake.txt").write_text("Take three eggs.\n")
    age(documents / "cake.txt")

    assert run(documents, register=tmp_path / "kept.db") == 0
    told = capsys.readouterr().err
    assert f"opsgdocs: {documents / 'cake.txt'}: these are no minutes" in told
    assert "1 failed" in told

    assert run(documents / "cake.txt", register=tmp_path / "kept.db") == 1
    assert "1 failed (1 of them before: --retry)" in capsys.readouterr().err
    assert run(documents / "none.txt", register=tmp_path / "kept.db") == 1


def test_failures_are_called_by_the_path_from_where_one_is(documents, tmp_path, capsys, monkeypatch):
    (documents / "cake.txt").write_text("Take three eggs.\n")
    (documents / "HBG_001.txt").unlink()
    monkeypatch.chdir(tmp_path)

    run("in", register=tmp_path / "kept.db")
    (documents / "HBG_000.txt").unlink()
    run("in", register=tmp_path / "kept.db")

    told = capsys.readouterr().err
    assert "opsgdocs: in/cake.txt: these are no minutes" in told
    assert "vanished: in/HBG_000.txt\n" in told


def test_what_vanished_is_told_with_how_to_take_it_out(documents, tmp_path, capsys):
    run(documents, register=tmp_path / "kept.db")
    (documents / "HBG_001.txt").unlink()
    capsys.readouterr()

    assert run(documents, register=tmp_path / "kept.db") == 0
    told = capsys.readouterr().err
    assert f"vanished: {documents / 'HBG_001.txt'}" in told
    assert "1 vanished (--prune takes them out)" in told

    run(documents, "--prune", register=tmp_path / "kept.db")
    assert "1 vanished (1 taken out)" in capsys.readouterr().err
    assert len(paths_in(tmp_path / "kept.db")) == 2


def test_json_tells_the_same_to_programs(documents, tmp_path, capsys):
    run(documents, "--json", register=tmp_path / "kept.db")

    told = json.loads(capsys.readouterr().out)
    assert (told["read"], told["passed_over"], told["failures"], told["stopped"]) == (3, 0, [], False)


def test_a_profile_that_is_none_is_exit_code_2(documents, tmp_path, capsys):
    assert run(documents, "--profile", "no_such", register=tmp_path / "kept.db") == 2
    assert "no profile 'no_such'" in capsys.readouterr().err


def test_a_scheduler_that_does_not_answer_is_exit_code_2(documents, tmp_path, capsys, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr("opsgdocs.cli.ingest._PATIENCE", 0.5)

    assert run(documents, "--dask", "tcp://127.0.0.1:9", register=tmp_path / "kept.db") == 2
    assert "no scheduler answers there" in capsys.readouterr().err


def test_dask_that_is_not_installed_is_told_with_what_to_install(documents, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)

    assert run(documents, "--dask", "tcp://127.0.0.1:9", register=tmp_path / "kept.db") == 2
    assert "pip install 'opsgdocs[dask]'" in capsys.readouterr().err


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="any pattern is one there")
@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_pattern_that_is_none_is_a_named_failure(tmp_path, capsys):
    assert run(tmp_path / "m**x" / "a", register=tmp_path / "kept.db") == 1
    assert "this is no pattern" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--workers", "--timeout", "--memory"])
def test_a_number_below_one_is_refused(documents, tmp_path, option):
    with pytest.raises(SystemExit) as caught:
        run(documents, option, "0", register=tmp_path / "kept.db")
    assert caught.value.code == 2


@pytest.mark.parametrize(
    ("done", "total", "rate", "told"),
    [
        (0, None, 0.0, "0 documents"),
        (1, None, 0.0, "1 document"),
        (0, 1, 0.0, "0 of 1 document"),
        (1200, 10_000, 45.2, "1,200 of 10,000 documents, 45 a second, 3 min left"),
        (7, 9, 0.5, "7 of 9 documents, 0.5 a second, 4 s left"),
        (9, 9, 3.0, "9 of 9 documents, 3.0 a second"),
        (40, None, 12.0, "40 documents, 12 a second"),
    ],
)
def test_how_far_it_is_in_one_line(done, total, rate, told):
    assert told_progress(done, total, rate) == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0.2, "0 s"),
        (89, "89 s"),
        (90, "2 min"),
        (3599, "60 min"),
        (7500, "2 h 5 min"),
        (7200, "2 h"),
        (200_000, "2 d 7 h"),
    ],
)
def test_times_as_people_say_them(seconds, told):
    assert told_seconds(seconds) == told


def test_where_nobody_sees_a_bar_a_line_comes_every_ten_seconds():
    clock = types.SimpleNamespace(now=0.0)
    stream = io.StringIO()
    meter = Meter(lambda: 100, stream, lambda: clock.now)

    for second in range(1, 26):
        clock.now = float(second)
        meter.update(second * 2)

    assert stream.getvalue().splitlines() == [
        "20 of 100 documents, 2.0 a second, 40 s left",
        "40 of 100 documents, 2.0 a second, 30 s left",
    ]


def test_the_rate_is_that_of_late_not_of_the_documents_that_were_passed_over_before():
    clock = types.SimpleNamespace(now=0.0)
    stream = io.StringIO()
    meter = Meter(lambda: 10_100, stream, lambda: clock.now)

    meter.update(10_000)
    for second in range(1, 41):
        clock.now = float(second)
        meter.update(10_000 + second)

    assert stream.getvalue().splitlines()[-1] == "10,040 of 10,100 documents, 1.0 a second, 60 s left"
