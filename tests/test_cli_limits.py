"""A file that takes for ever is told, and the others are read."""

import time
from dataclasses import replace

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
