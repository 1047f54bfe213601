"""Documents at addresses: folders, single files, what is gone, and what cannot be reached."""

import shutil

import pytest

from opsgdocs.errors import TooLarge, UnreadableFile, UsageError
from opsgdocs.ingesting.remote import Remote, is_address, open_address
from opsgdocs.parsers.limits import Limits
from tests.ingest.registers import contents, put_in, write_document, write_documents

pytest.importorskip("fsspec")


@pytest.mark.parametrize("text", ["s3://minutes/2019", "sftp://host/x.pdf", "zip://*.docx::s3://minutes/a.zip"])
def test_an_address_is_told_from_a_path(text):
    assert is_address(text)


@pytest.mark.parametrize("text", ["minutes/2019", "C:\\minutes", "C:/minutes", "/srv/a:b.pdf"])
def test_a_path_is_no_address(text):
    assert not is_address(text)


def test_documents_beneath_an_address_are_read_passed_over_and_missed(tmp_path):
    write_documents(tmp_path / "in" / "deep", 3)
    write_documents(tmp_path / "in", 1)
    address, kept = f"file://{tmp_path}/in", tmp_path / "kept.db"

    assert put_in(address, kept).read == 4
    assert put_in(address, kept).passed_over == 4
    (tmp_path / "in" / "deep" / "HBG_001.txt").unlink()
    write_document(tmp_path / "in" / "HBG_000.txt", "Another remark.")
    changed = put_in(address, kept, prune=True)
    assert (changed.read, changed.removed) == (1, 1)
    assert changed.missing == [f"file://{tmp_path}/in/deep/HBG_001.txt"]
    shutil.rmtree(tmp_path / "in" / "deep")
    assert put_in(address, kept).vanished == 2


def test_the_same_documents_say_the_same_from_near_and_from_far(tmp_path):
    write_documents(tmp_path / "in", 3)
    put_in(f"file://{tmp_path}/in", tmp_path / "far.db")
    put_in(tmp_path / "in", tmp_path / "near.db")

    assert contents(tmp_path / "far.db")["actions"] == contents(tmp_path / "near.db")["actions"]


def test_an_address_with_nothing_at_it_is_one_failure(tmp_path):
    (told,) = Remote(f"file://{tmp_path}/none").documents()
    assert told.named
    assert "nothing at this address" in told.failure.reason


def test_a_store_that_nobody_knows_is_a_fault_of_the_caller():
    with pytest.raises(UsageError, match="nosuchstore"):
        list(Remote("nosuchstore://minutes").documents())


def test_a_file_that_cannot_be_had_or_is_too_large_is_told(tmp_path):
    (tmp_path / "a.txt").write_text("x" * 2000)

    with pytest.raises(TooLarge):
        open_address(f"file://{tmp_path}/a.txt", Limits(file=1000))
    with pytest.raises(UnreadableFile, match="cannot be fetched"):
        open_address(f"file://{tmp_path}/none.txt", Limits(file=1000))
