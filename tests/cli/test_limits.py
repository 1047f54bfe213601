"""A file that takes for ever, or all memory, is told, and the others are read."""

import subprocess
import sys
import time
from dataclasses import replace

import pytest

from opsgdocs import guard, pipeline
from opsgdocs.__main__ import main
from tests.minutes_files import write_run


def test_a_file_that_takes_too_long_is_told_and_the_others_are_read(tmp_path, capsys, monkeypatch):
    write_run(tmp_path)
    first, *others = sorted(tmp_path.iterdir())
    read = pipeline.read

    def slowly(path, **settings):
        if path == first:
            time.sleep(30)
        return read(path, **settings)

    monkeypatch.setattr(pipeline, "read", slowly)
    monkeypatch.setattr(guard, "USUAL", replace(guard.USUAL, seconds=5.0))

    assert main(["read", "--json", *map(str, (first, *others))]) == 1
    out, err = capsys.readouterr()
    assert f"{first}: reading it takes more than 5 seconds" in err
    assert len(out.splitlines()) == len(others)


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="no limit of memory here")


@LINUX
def test_a_file_that_takes_too_much_memory_is_told_and_the_others_are_read(tmp_path, capsys, monkeypatch):
    write_run(tmp_path)
    first, *others = sorted(tmp_path.iterdir())
    read = pipeline.read

    def greedily(path, **settings):
        if path == first:
            bytearray(2 << 30)
        return read(path, **settings)

    monkeypatch.setattr(pipeline, "read", greedily)

    assert main(["read", "--json", *map(str, (first, *others))]) == 1
    out, err = capsys.readouterr()
    assert f"{first}: reading it takes more memory than it may; split it or save it anew" in err
    assert len(out.splitlines()) == len(others)


@LINUX
def test_the_limit_of_memory_is_gone_when_the_file_is_read_and_may_be_raised_by_a_child():
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    lift = "import resource as r; r.setrlimit(r.RLIMIT_AS, (r.getrlimit(r.RLIMIT_AS)[1],) * 2); bytearray(900 << 20)"
    with guard.within_memory(600 << 20):
        assert resource.getrlimit(resource.RLIMIT_AS)[0] > 600 << 20
        with pytest.raises(MemoryError):
            bytearray(700 << 20)
        assert subprocess.run([sys.executable, "-c", lift], check=False).returncode == 0
    assert resource.getrlimit(resource.RLIMIT_AS) == before
