"""Minutes and nothing else, and folders whose files are not all minutes."""

import pytest

import opsgdocs
from opsgdocs.errors import FilesLeftOut, NotMinutes
from tests.documents import CORPUS
from tests.minutes_files import write_minutes


def test_minutes_are_read_as_minutes():
    assert opsgdocs.read_minutes(CORPUS / "opsg" / "L1" / "OPSG_41.docx").meeting.label == "OPSG_41"


def test_a_paper_is_no_minutes():
    paper = next(iter(sorted((CORPUS / "opsg_issues" / "P1").glob("*.docx"))))

    with pytest.raises(NotMinutes, match=r"holds no minutes but an IssuesLogPaper; `read` gives it"):
        opsgdocs.read_minutes(paper)


def test_files_of_a_folder_that_are_left_out_are_told(tmp_path):
    write_minutes(tmp_path, 40)
    (tmp_path / "damaged.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "empty.pdf").write_bytes(b"")

    with pytest.warns(
        FilesLeftOut, match=r"left out: .*damaged\.docx: .*, and 1 more, which `opsgdocs.read_all` tells"
    ):
        records = opsgdocs.read_folder(tmp_path)

    assert len(records) == 1


def test_a_folder_of_minutes_gives_no_warning(tmp_path):
    write_minutes(tmp_path, 40)

    assert len(opsgdocs.read_folder(tmp_path)) == 1
