"""A zip's directory is judged before anything is unpacked."""

import io
import zipfile

import pytest

from opsgdocs.errors import PasswordNeeded, TooLarge, UnreadableFile
from opsgdocs.parsers import File, parse_bytes
from opsgdocs.parsers.archive import DamagedMember, open_archive
from opsgdocs.parsers.limits import USUAL, Limits
from tests.parsers.word.files import p, word, zipped

MEMBERS = {"word/document.xml": "<w:document/>", "docProps/app.xml": "x" * 500}


def opened(data, limits=USUAL):
    return open_archive(File("a.docx", data), limits)


class DescribeArchive:
    @pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
    def it_reads_its_members(self, compression):
        archive = opened(zipped(MEMBERS, compression))
        assert {name: archive.read(name).decode() for name in archive.members} == MEMBERS

    def it_reads_members_with_extra_fields(self):
        stream = io.BytesIO()
        info = zipfile.ZipInfo("a.xml")
        info.extra = b"\x99\x99\x04\x00abcd"
        with zipfile.ZipFile(stream, "w") as file:
            file.writestr(info, "text")
        assert opened(stream.getvalue()).read("a.xml") == b"text"

    def it_knows_no_other_members(self):
        with pytest.raises(KeyError):
            opened(zipped(MEMBERS)).read("word/styles.xml")

    def it_tells_a_file_that_is_cut_off(self):
        data = zipped(MEMBERS)
        with pytest.raises(UnreadableFile, match="cut off"):
            opened(data[: len(data) // 2])

    def it_tells_a_file_whose_directory_is_damaged(self):
        data = bytearray(zipped(MEMBERS))
        data[data.rindex(b"PK\x01\x02")] = 0
        with pytest.raises(UnreadableFile, match="damaged"):
            opened(bytes(data))

    def it_tells_a_member_that_changed(self):
        archive = opened(zipped(MEMBERS, zipfile.ZIP_STORED).replace(b"<w:document/>", b"<w:documend/>"))
        with pytest.raises(DamagedMember):
            archive.read("word/document.xml")

    def it_tells_a_member_packed_in_a_way_that_word_never_uses(self):
        archive = opened(zipped(MEMBERS, zipfile.ZIP_LZMA))
        with pytest.raises(DamagedMember):
            archive.read("word/document.xml")

    def it_asks_for_the_password_of_an_encrypted_one(self):
        data = bytearray(zipped(MEMBERS))
        data[data.index(b"PK\x01\x02") + 8] |= 1
        with pytest.raises(PasswordNeeded):
            opened(bytes(data))

    @pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "word/../../x"])
    def it_refuses_members_outside_itself(self, name):
        with pytest.raises(UnreadableFile, match="points outside"):
            opened(zipped({name: "x"}))

    def it_refuses_two_members_of_one_name(self):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as file:
            file.writestr("word/document.xml", "a")
            with pytest.warns(UserWarning, match="Duplicate"):
                file.writestr("word/document.xml", "b")
        with pytest.raises(UnreadableFile, match=r"two parts named word/document\.xml"):
            opened(stream.getvalue())


class DescribeBombs:
    def it_refuses_a_member_that_unpacks_from_almost_nothing(self):
        with pytest.raises(TooLarge, match=r"word/document\.xml unpacks to 17 MB"):
            opened(zipped({"word/document.xml": b"\0" * (17 << 20)}))

    def but_a_small_member_may_repeat_itself(self):
        assert opened(zipped({"a.xml": b"\0" * (1 << 20)})).members["a.xml"].file_size == 1 << 20

    def it_refuses_too_many_members(self):
        with pytest.raises(TooLarge, match="4 parts"):
            opened(zipped({str(number): "" for number in range(4)}), Limits(members=3))

    def it_refuses_a_directory_too_large_to_look_at(self):
        with pytest.raises(TooLarge, match="more than 3 parts"):
            opened(zipped({f"{'long name' * 9}{number}": "" for number in range(9)}), Limits(members=3))

    def it_refuses_what_unpacks_to_too_much_in_all(self):
        with pytest.raises(TooLarge, match="split the document"):
            opened(zipped({"a": "x" * 400, "b": "y" * 400}), Limits(unpacked=600))

    def it_does_not_unpack_a_member_past_the_limit(self):
        with pytest.raises(TooLarge, match="app"):
            opened(zipped(MEMBERS), Limits(member=400)).read("docProps/app.xml")

    def it_does_not_unpack_more_than_the_directory_says(self):
        """A directory may lie about sizes."""
        data = bytearray(zipped({"a.xml": b"\0" * 500_000}))
        at = data.index(b"PK\x01\x02") + 24
        data[at : at + 4] = (100).to_bytes(4, "little")
        archive = opened(bytes(data))
        with pytest.raises(DamagedMember):
            archive.read("a.xml")


def test_a_word_file_is_opened_once_to_tell_its_kind_and_to_read_it(monkeypatch):
    """To open a zip costs as much as to read a page."""
    times = []
    real = zipfile.ZipFile.__init__
    monkeypatch.setattr(zipfile.ZipFile, "__init__", lambda *args, **more: (times.append(1), real(*args, **more))[1])
    file = word(p("The OPSG NOTED the update."))
    times.clear()
    parse_bytes(file)
    assert len(times) == 1
    assert not file.opened
