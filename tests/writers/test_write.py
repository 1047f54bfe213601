"""Writing to a path: the ending tells the format; a file is whole or not there."""

import json
import os
import stat

import docx
import pytest

from opsgdocs.errors import OpsgdocsError, UsageError
from opsgdocs.records import ActionTable, Minutes, OutstandingActions, Source
from opsgdocs.writers import SUFFIXES, check_target, write
from tests.writers.samples import action, log

MINUTES = Minutes(source=Source(name="a.pdf", sha256="0", media_type="application/pdf"), profile="generic")


@pytest.mark.parametrize("record", [log(action()), MINUTES, ActionTable()], ids=lambda record: record.kind)
def test_every_kind_is_written_with_every_ending_it_may_have_and_twice_the_same(record, tmp_path):
    for suffix in SUFFIXES[record.kind]:
        write(record, tmp_path / f"one{suffix}")
        write(record, str(tmp_path / f"two{suffix.upper()}"))
        first = (tmp_path / f"one{suffix}").read_bytes()
        assert first
        assert first == (tmp_path / f"two{suffix.upper()}").read_bytes()


def test_the_json_is_the_record(tmp_path):
    write(log(action()), tmp_path / "out.json")
    assert OutstandingActions.model_validate_json((tmp_path / "out.json").read_bytes()) == log(action())
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["kind"] == "action_log"


def test_word_opens_what_is_written(tmp_path):
    write(log(action()), tmp_path / "out.docx")
    assert docx.Document(str(tmp_path / "out.docx")).tables[0].rows[1].cells[0].text == "HBG 39/01"


@pytest.mark.parametrize("name", ["out.txt", "out", "out.pdf", ".docx"])
def test_another_ending_is_refused_with_those_that_may_be(name, tmp_path):
    with pytest.raises(UsageError, match=r"must end in \.docx, \.md, \.csv or \.json"):
        write(log(action()), tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_bad_place_is_known_before_the_work(tmp_path):
    check_target(tmp_path / "out.docx")
    with pytest.raises(UsageError, match="must end in"):
        check_target(tmp_path / "out.xlsx")
    with pytest.raises(UsageError, match="there is no folder"):
        check_target(str(tmp_path / "nowhere" / "out.csv"))
    assert not list(tmp_path.iterdir())


def test_minutes_are_no_sheet(tmp_path):
    with pytest.raises(UsageError, match=r"must end in \.docx, \.md or \.json"):
        write(MINUTES, tmp_path / "out.csv")


def test_a_template_is_for_word_alone(tmp_path):
    with pytest.raises(UsageError, match="a template is for Word"):
        write(log(action()), tmp_path / "out.md", template=tmp_path / "house.docx")


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(OpsgdocsError, match="there is no folder"):
        write(log(action()), tmp_path / "nowhere" / "out.md")


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path):
    (tmp_path / "out.md").mkdir()
    with pytest.raises(UsageError, match="this is a folder"):
        write(log(action()), tmp_path / "out.md")


def test_a_file_that_is_open_elsewhere_is_left_as_it_was(tmp_path, monkeypatch):
    (tmp_path / "out.md").write_text("old")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(UsageError, match="close it where it is open"):
        write(log(action()), tmp_path / "out.md")
    assert [path.name for path in tmp_path.iterdir()] == ["out.md"]
    assert (tmp_path / "out.md").read_text() == "old"


def test_a_full_disk_is_one_sentence_and_leaves_nothing_behind(tmp_path, monkeypatch):
    def fail(self, data):
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", fail)
    with pytest.raises(UsageError, match="No space left on device"):
        write(log(action()), tmp_path / "out.md")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_file_that_is_written_again_keeps_who_may_read_it(tmp_path):
    path = tmp_path / "out.md"
    write(log(), path)
    path.chmod(0o640)
    write(log(action()), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    write(log(action()), tmp_path / "link.md")
    assert (tmp_path / "link.md").is_symlink()
    assert "HBG 39/01" in (tmp_path / "real.md").read_text(encoding="utf-8")
