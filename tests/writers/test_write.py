"""Writing to a path: the ending tells the format; a file is whole or not there."""

import json
import os
import stat

import docx
import pytest

from opsgdocs.document import Document
from opsgdocs.errors import OpsgdocsError, UnreadableFile, UsageError
from opsgdocs.records import Minutes, OutstandingActions, Source
from opsgdocs.writers import check_target, write, write_document
from opsgdocs.writers.text.blocks import paragraph
from tests.writers.samples import action, log

MINUTES = Minutes(source=Source(name="a.pdf", sha256="0", media_type="application/pdf"), profile="generic")


def test_the_json_is_the_record(tmp_path):
    write(log(action()), tmp_path / "out.json")
    assert OutstandingActions.model_validate_json((tmp_path / "out.json").read_bytes()) == log(action())
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["kind"] == "action_log"


def test_word_opens_what_is_written(tmp_path):
    write(log(action()), tmp_path / "out.docx")
    assert docx.Document(str(tmp_path / "out.docx")).tables[0].rows[1].cells[0].text == "HBG 39/01"


@pytest.mark.parametrize("name", ["out.txt", "out", "out.doc", ".docx"])
def test_another_ending_is_refused_with_those_that_may_be(name, tmp_path):
    with pytest.raises(UsageError, match=r"must end in \.docx, \.pdf, \.html, \.md, \.xlsx, \.csv or \.json"):
        write(log(action()), tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_bad_place_is_known_before_the_work(tmp_path):
    check_target(tmp_path / "out.docx")
    with pytest.raises(UsageError, match="must end in"):
        check_target(tmp_path / "out.xls")
    with pytest.raises(UsageError, match="there is no folder"):
        check_target(str(tmp_path / "nowhere" / "out.csv"))
    assert not list(tmp_path.iterdir())


def test_minutes_are_no_sheet(tmp_path):
    with pytest.raises(UsageError, match=r"must end in \.docx, \.pdf, \.html, \.md or \.json"):
        write(MINUTES, tmp_path / "out.csv")


def test_a_template_is_for_word_alone(tmp_path):
    with pytest.raises(UsageError, match="a template is for Word"):
        write(log(action()), tmp_path / "out.md", template=tmp_path / "house.docx")


def test_a_missing_template_is_known_before_the_work(tmp_path):
    with pytest.raises(UnreadableFile, match=r"house\.docx: there is no such file"):
        check_target(tmp_path / "out.docx", template=tmp_path / "house.docx")


def test_a_document_of_ones_own_is_written_as_pages_and_not_as_a_sheet(tmp_path):
    document = Document("x", (paragraph("Words"),))
    write_document(document, tmp_path / "out.html")
    assert "<p>Words</p>" in (tmp_path / "out.html").read_text(encoding="utf-8")
    with pytest.raises(UsageError, match=r"must end in \.docx, \.pdf, \.html or \.md"):
        write_document(document, tmp_path / "out.xlsx")


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
