"""Documents at addresses: folders, single files, what is gone, and what cannot be reached."""

import shutil
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest

from opsgdocs.errors import TooLarge, UnreadableFile, UsageError
from opsgdocs.ingesting.remote import Remote, is_address, open_address
from opsgdocs.parsers.limits import Limits
from opsgdocs.register import Register
from tests.ingest.registers import contents, put_in, write_document, write_documents
from tests.minutes_files import text_of

fsspec = pytest.importorskip("fsspec")


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


@pytest.fixture
def hosted(tmp_path):
    """A store like FTP's: its paths do not say on which host they are, and an address without one leads nowhere."""

    class Hosted(fsspec.AbstractFileSystem):
        protocol = "hosted"

        def __init__(self, host, **more):
            super().__init__(host=host, **more)
            self._root = tmp_path / host

        @classmethod
        def _strip_protocol(cls, path):
            return "/" + path.removeprefix("hosted://").partition("/")[2].rstrip("/") if "://" in path else path

        @staticmethod
        def _get_kwargs_from_urls(path):
            return {"host": path.removeprefix("hosted://").partition("/")[0]}

        def ls(self, path, detail=True, **_):
            return [
                {
                    "name": "/" + str(one.relative_to(self._root)),
                    "size": one.stat().st_size,
                    "type": "directory" if one.is_dir() else "file",
                    "mtime": one.stat().st_mtime,
                }
                for one in (self._root / path.strip("/")).iterdir()
            ]

        def open(self, path, mode="rb", **_):
            return (self._root / path.strip("/")).open(mode)

    fsspec.register_implementation("hosted", Hosted, clobber=True)
    return tmp_path


@pytest.mark.parametrize("asked", ["hosted://a/minutes", "hosted://a/minutes/", "hosted://a/", "hosted://a"])
def test_the_host_of_an_address_is_kept(hosted, asked):
    write_documents(hosted / "a" / "minutes" / "deep", 2)
    kept = hosted / "kept.db"

    report = put_in(asked, kept, executor=ThreadPoolExecutor(1))
    with Register(kept) as register:
        assert list(register.intake.stamps()) == [f"hosted://a/minutes/deep/HBG_00{number}.txt" for number in (0, 1)]
    (hosted / "a" / "minutes" / "deep" / "HBG_001.txt").unlink()
    assert [one.address for one in Remote(asked).documents()] == ["hosted://a/minutes/deep/HBG_000.txt"]
    assert not Remote(asked).holds("hosted://a/minutes/deep/HBG_001.txt")
    assert report.documents == 2


def test_the_outer_archive_of_an_address_is_kept(tmp_path):
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.writestr("2019/a.txt", text_of(40))
        archive.writestr("b.txt", text_of(41))

    for asked in (f"zip://::file://{tmp_path}/in.zip", f"zip://2019::file://{tmp_path}/in.zip"):
        (first, *_) = sorted(one.address for one in Remote(asked).documents())
        assert first == f"zip://2019/a.txt::file://{tmp_path}/in.zip"
    assert put_in(f"zip://::file://{tmp_path}/in.zip", tmp_path / "kept.db").read == 2
    assert Remote("").holds(f"zip://b.txt::file://{tmp_path}/in.zip")
    assert not Remote("").holds(f"zip://c.txt::file://{tmp_path}/in.zip")


def test_a_store_whose_files_have_no_addresses_that_lead_back_is_refused(hosted, monkeypatch):
    write_documents(hosted / "a", 1)
    monkeypatch.setattr("opsgdocs.ingesting.remote._beside", lambda _asked, name: f"hosted://b{name}")

    (told,) = Remote("hosted://a").documents()
    assert "cannot be told by an address of its own" in told.failure.reason
