"""What paths name: folders to any depth, files, patterns and zip files; one document at a time."""

import io
import os
import struct
import sys
import zipfile
from itertools import islice
from pathlib import Path

import pytest

from opsgdocs.errors import PasswordNeeded, TooLarge, UnreadableFile
from opsgdocs.ingesting.archives import open_member
from opsgdocs.ingesting.folders import open_file
from opsgdocs.ingesting.sources import sources
from opsgdocs.parsers.limits import Limits
from tests.ingest.registers import contents, failures_in, paths_in, put_in, write_document, write_documents
from tests.minutes_files import text_of

LIMITS = Limits(file=1 << 20)


def found(paths):
    return [one for source in sources(paths) for one in source.documents()]


def names(paths):
    return [Path(one.address).name for one in found(paths)]


def zipped(path, members, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


def bytes_of(one):
    return open_member(one.place, LIMITS)


def test_a_folder_gives_documents_to_any_depth_and_leaves_other_files(tmp_path):
    write_documents(tmp_path / "a" / "b", 2)
    write_documents(tmp_path / "c", 1)
    for name in ("picture.png", ".hidden.txt", "~$lock.docx", "table.xlsx"):
        (tmp_path / name).write_text("x")

    assert [one.address for one in found(tmp_path)] == [
        str(tmp_path / "a" / "b" / "HBG_000.txt"),
        str(tmp_path / "a" / "b" / "HBG_001.txt"),
        str(tmp_path / "c" / "HBG_000.txt"),
    ]


def test_addresses_are_absolute_wherever_we_stand(tmp_path, monkeypatch):
    write_documents(tmp_path / "in", 1)
    monkeypatch.chdir(tmp_path)

    assert {one.address for one in found(["in", "./in/HBG_000.txt"])} == {str(tmp_path / "in" / "HBG_000.txt")}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_go_in_circles_are_not_followed(tmp_path):
    write_documents(tmp_path / "in", 1)
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in", target_is_directory=True)

    assert names(tmp_path / "in") == ["HBG_000.txt"]


def test_links_that_lead_nowhere_or_to_themselves_are_told(tmp_path):
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.docx").symlink_to(tmp_path / "loop.docx")

    assert [one.failure.reason for one in found(tmp_path)] == [
        "it is a link to a file that is not there; ask for the document itself"
    ] * 2


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
@pytest.mark.parametrize("name", ["HBG_1.txt", "HBG_1.zip", "HBG_1"])
def test_a_pipe_is_told_and_does_not_keep_us_waiting(tmp_path, name):
    os.mkfifo(tmp_path / name)

    assert all("it is a pipe or a device" in one.failure.reason for one in found(tmp_path))
    (named,) = found(tmp_path / name)
    assert "it is a pipe or a device" in named.failure.reason


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_nor_does_a_pipe_that_takes_the_place_of_a_file(tmp_path):
    os.mkfifo(tmp_path / "HBG_1.txt")

    with pytest.raises(UnreadableFile, match="pipe or a device"):
        open_file(str(tmp_path / "HBG_1.txt"), LIMITS)


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes are Linux's")
def test_a_name_that_is_no_text_is_kept_passed_over_and_never_taken_for_gone(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    path = os.fsencode(folder) + b"/HBG_\xe9.txt"
    Path(os.fsdecode(path)).write_text(text_of(40))
    os.utime(path, (1, 1))
    write_document(folder / "other.txt")

    assert put_in(folder, tmp_path / "kept.db").read == 2
    again = put_in(folder, tmp_path / "kept.db", prune=True)
    assert (again.passed_over, again.vanished) == (2, 0)
    Path(os.fsdecode(path)).unlink()
    assert put_in(folder, tmp_path / "kept.db", prune=True).removed == 1


def test_a_pattern_names_what_it_matches_and_is_told_where_nothing_does(tmp_path):
    write_documents(tmp_path, 12)

    assert names([str(tmp_path / "HBG_01*.txt")]) == ["HBG_010.txt", "HBG_011.txt"]
    (nothing,) = found([str(tmp_path / "OPSG*.txt")])
    assert nothing.named
    assert "no file matches" in nothing.failure.reason


def test_a_folder_in_a_folder_that_was_given_is_not_walked_twice(tmp_path):
    write_documents(tmp_path / "in" / "deep", 2)

    assert len(names([tmp_path / "in", tmp_path / "in" / "deep"])) == 2


def test_a_file_whose_folder_is_given_too_is_read_once_whatever_the_order(tmp_path):
    one, two = write_documents(tmp_path / "in", 2)

    for paths in ([one, tmp_path / "in"], [tmp_path / "in", one], iter([tmp_path / "in", two])):
        assert sorted(names(paths)) == ["HBG_000.txt", "HBG_001.txt"]
    assert len(names([one, two])) == 2


def test_a_file_that_the_folder_given_too_would_pass_over_is_read(tmp_path):
    (tmp_path / "in").mkdir()
    write_document(tmp_path / "in" / "HBG_1.txt")
    (tmp_path / "in" / "minutes.dat").write_text("x")
    write_documents(tmp_path / "far", 1)
    (tmp_path / "in" / "link").symlink_to(tmp_path / "far", target_is_directory=True)
    paths = [tmp_path / "in", tmp_path / "in" / "minutes.dat", tmp_path / "in" / "link" / "HBG_000.txt"]

    assert names(paths) == ["HBG_1.txt", "minutes.dat", "HBG_000.txt"]
    assert names([tmp_path / "in", tmp_path / "in" / "none.txt"]) == ["HBG_1.txt", "none.txt"]


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="any pattern is one there")
def test_a_pattern_that_is_none_is_told(tmp_path):
    (told,) = found([str(tmp_path / "m**x" / "a")])

    assert told.named
    assert "this is no pattern" in told.failure.reason


def test_a_folder_whose_name_ends_like_an_archives_address_is_a_folder(tmp_path):
    write_documents(tmp_path / "wow!", 2)
    (tmp_path / "wow!" / "deep!").mkdir()
    zipped(tmp_path / "wow!" / "deep!" / "in.zip", {"a!/b.txt": text_of(40), "c.txt": text_of(41)})
    kept = tmp_path / "kept.db"
    put_in(tmp_path, kept)

    assert put_in(tmp_path, kept, prune=True).vanished == 0
    (tmp_path / "wow!" / "HBG_001.txt").unlink()
    zipped(tmp_path / "wow!" / "deep!" / "in.zip", {"a!/b.txt": text_of(40)})
    taken = put_in(tmp_path, kept, prune=True)
    assert (taken.removed, paths_in(kept)) == (2, ["HBG_000.txt", "b.txt"])
    (tmp_path / "wow!" / "deep!" / "in.zip").unlink()
    assert put_in(tmp_path, kept, prune=True).missing == [f"{tmp_path}/wow!/deep!/in.zip!/a!/b.txt"]


def test_of_an_endless_list_of_paths_only_some_are_taken(tmp_path):
    write_documents(tmp_path, 1)

    def endless():
        while True:
            yield tmp_path / "HBG_000.txt"

    assert len(list(islice(sources(endless()), 3))) == 3


def test_a_zip_file_is_read_like_a_folder(tmp_path):
    members = {f"2019/HBG_{number}.txt": text_of(number) for number in (40, 41)}
    zipped(tmp_path / "in.zip", {**members, "2019/": "", "picture.png": "x", "__MACOSX/._HBG_40.txt": "x"})
    (tmp_path / "folder" / "2019").mkdir(parents=True)
    for name, text in members.items():
        (tmp_path / "folder" / name).write_text(text)

    report = put_in(tmp_path / "in.zip", tmp_path / "zip.db")
    put_in(tmp_path / "folder", tmp_path / "folder.db")

    assert report.read == 2
    (first, _) = found(tmp_path / "in.zip")
    assert first.address == f"{tmp_path}/in.zip!/2019/HBG_40.txt"
    assert contents(tmp_path / "zip.db")["actions"] == contents(tmp_path / "folder.db")["actions"]
    assert put_in(tmp_path, tmp_path / "zip.db").passed_over == 2


def test_a_member_that_left_its_zip_file_has_vanished(tmp_path):
    zipped(tmp_path / "in.zip", {"a.txt": text_of(40), "b.txt": text_of(41)})
    put_in(tmp_path, tmp_path / "kept.db")
    zipped(tmp_path / "in.zip", {"a.txt": text_of(40)})

    for paths in (tmp_path / "in.zip", tmp_path):
        assert put_in(paths, tmp_path / "kept.db").missing == [f"{tmp_path}/in.zip!/b.txt"]
    assert put_in(tmp_path / "in.zip", tmp_path / "kept.db", prune=True).removed == 1
    assert paths_in(tmp_path / "kept.db") == ["a.txt"]


def test_a_word_file_is_a_document_and_a_zip_by_another_name_an_archive(tmp_path):
    zipped(tmp_path / "minutes.zip", {"a.txt": text_of(40)}).rename(tmp_path / "minutes.backup")
    zipped(tmp_path / "word", {"[Content_Types].xml": "word", "word/document.xml": "x"})

    assert names(tmp_path / "minutes.backup") == ["a.txt"]
    assert names(tmp_path / "word") == ["word"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    zipped(tmp_path / "many.zip", {f"{number}.txt": "\0" * (16 << 20) for number in range(8)})
    zipped(tmp_path / "one.zip", {"one.txt": "\0" * (12 << 20)})

    (many,) = found(tmp_path / "many.zip")
    assert many.failure.kind == "TooLarge"
    (one,) = found(tmp_path / "one.zip")
    with pytest.raises(TooLarge, match="almost nothing"):
        open_member(one.place, Limits(file=64 << 20))
    with pytest.raises(TooLarge, match="more than 1 MB"):
        bytes_of(one)


def test_the_limits_of_the_caller_hold_for_what_is_in_an_archive(tmp_path):
    zipped(tmp_path / "in.zip", {"one.txt": "\0" * (12 << 20)})
    (one,) = found(tmp_path / "in.zip")

    assert len(open_member(one.place, Limits(ratio=2000))) == 12 << 20
    with pytest.raises(TooLarge, match="almost nothing"):
        open_member(one.place, Limits(ratio=500))


def test_a_member_damaged_within_any_kind_of_packing_is_told(tmp_path):
    for method in (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED):
        path = zipped(tmp_path / f"{method}.zip", {"a.txt": os.urandom(3000).hex()}, method)
        data = bytearray(path.read_bytes())
        data[44:1200] = b"\xff" * 1156  # the packed bytes begin at 35; the first say how it was packed
        path.write_bytes(data)

        (one,) = found(path)
        with pytest.raises(UnreadableFile, match="damaged"):
            bytes_of(one)


def as_64_bits(path, directory=None):
    """The end of an archive as programs write it that count in 64 bits: its directory has that many bytes."""
    data = path.read_bytes()
    body, (number, size, start) = data[:-22], struct.unpack("<10xH2L2x", data[-22:])
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, number, number, directory or size, start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(body), 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path.write_bytes(body + record + locator + end)
    return path


def test_an_archive_whose_directory_is_told_in_64_bits_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("opsgdocs.ingesting.archives._MAX_DIRECTORY", 200)
    path = as_64_bits(zipped(tmp_path / "in.zip", {"a.txt": os.urandom(500).hex()}))

    (one,) = found(path)
    assert one.failure is None
    assert len(bytes_of(one)) == 1000


def test_a_directory_too_large_in_64_bits_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("opsgdocs.ingesting.archives._MAX_DIRECTORY", 200)
    path = as_64_bits(zipped(tmp_path / "in.zip", {"a.txt": os.urandom(500).hex()}), directory=201)

    (one,) = found(path)
    assert one.failure.kind == "TooLarge"


def test_files_that_overlap_in_an_archive_are_refused(tmp_path):
    """Two entries of the directory name one and the same content, as bombs of terabytes do."""
    path = zipped(tmp_path / "in.zip", {"a.txt": os.urandom(5000), "b.txt": os.urandom(5000)}, zipfile.ZIP_STORED)
    data = path.read_bytes()
    second, directory = data.index(b"PK\x03\x04", 1), data.index(b"PK\x01\x02")
    entries = data[directory:-22]
    entries = entries.replace(second.to_bytes(4, "little"), bytes(4))  # where the content of the second begins
    end = data[-22:-6] + second.to_bytes(4, "little") + data[-2:]
    path.write_bytes(data[:second] + entries + end)

    (told,) = found(path)
    assert told.failure.kind == "UnreadableFile"
    assert "overlap" in told.failure.reason


def test_a_lie_about_the_size_of_a_member_gives_no_more_than_it_said(tmp_path):
    path = zipped(tmp_path / "in.zip", {"a.txt": text_of(40) * 200})
    data = path.read_bytes()
    size = len(text_of(40).encode() * 200).to_bytes(4, "little")
    path.write_bytes(data.replace(size, (50).to_bytes(4, "little")))

    (one,) = found(path)
    with pytest.raises(UnreadableFile, match="damaged"):
        bytes_of(one)


def test_members_that_cannot_be_read_fail_alone(tmp_path):
    zipped(tmp_path / "inner.zip", {"c.txt": text_of(40)})
    inner = (tmp_path / "inner.zip").read_bytes()
    path = zipped(tmp_path / "in.zip", {"good.txt": text_of(41), "inner.zip": inner, "twice.txt": "a"})
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("twice.txt", "b")

    report = put_in(path, tmp_path / "kept.db")

    assert report.read == 1
    told = {Path(one.path).name: one.reason for one in report.failures}
    assert "archive in an archive" in told["inner.zip"]
    assert "two files in the archive have this name" in told["twice.txt"]
    assert failures_in(tmp_path / "kept.db") == {}  # they may be unpacked tomorrow


def test_a_password_on_a_member_is_told(tmp_path):
    path = zipped(tmp_path / "in.zip", {"a.txt": text_of(40)})
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + offset] |= 1
    path.write_bytes(data)

    (one,) = found(path)
    with pytest.raises(PasswordNeeded):
        bytes_of(one)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", os.urandom(3000), io.BytesIO().getvalue()])
def test_a_damaged_archive_is_one_failure(tmp_path, content):
    (tmp_path / "in.zip").write_bytes(content)

    (told,) = found(tmp_path / "in.zip")
    assert told.failure.kind == "UnreadableFile"
    assert "damaged zip file" in told.failure.reason
