"""The door: any path in, a Document or one clear sentence out."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from opsgdocs import parsers
from opsgdocs.errors import TooLarge, UnreadableFile
from opsgdocs.parsers import File, Settings, parse, parse_bytes
from opsgdocs.parsers.kind import Kind
from opsgdocs.parsers.limits import Limits
from tests.parsers.word.files import p, word


class DescribeParse:
    @pytest.mark.parametrize("name", ["minutes.docx", "minutes.pdf", "minutes"])
    def it_reads_a_file_by_its_bytes_and_tells_what_it_was(self, tmp_path, name):
        data = word(p("The OPSG noted it.")).data
        (tmp_path / name).write_bytes(data)

        document = parse(tmp_path / name)

        assert document.blocks[0].text == "The OPSG noted it."
        assert (document.name, document.media_type) == (name, Kind.WORD.value)
        assert document.sha256 == hashlib.sha256(data).hexdigest()
        assert not document.incomplete

    def it_takes_a_path_as_text_too(self, tmp_path):
        (tmp_path / "a.docx").write_bytes(word(p("a")).data)
        assert parse(str(tmp_path / "a.docx"), Settings()).blocks[0].text == "a"

    def it_says_that_there_is_no_such_file(self, tmp_path):
        with pytest.raises(UnreadableFile, match="there is no such file"):
            parse(tmp_path / "none.docx")

    def it_says_that_it_is_a_folder(self, tmp_path):
        with pytest.raises(UnreadableFile, match="it is a folder"):
            parse(tmp_path)

    def it_says_that_it_is_empty_and_names_the_file(self, tmp_path):
        (tmp_path / "a.docx").touch()
        with pytest.raises(UnreadableFile, match=r"a\.docx: it is empty"):
            parse(tmp_path / "a.docx")

    @pytest.mark.skipif(not Path(os.devnull).exists(), reason="no devices here")
    def it_does_not_read_devices(self):
        with pytest.raises(UnreadableFile, match="a device"):
            parse(os.devnull)

    def it_does_not_read_what_is_too_large(self, tmp_path):
        (tmp_path / "a.txt").write_text("Minutes of the meeting")
        with pytest.raises(TooLarge, match="it has more than"):
            parse(tmp_path / "a.txt", Settings(limits=Limits(file=10)))

    def it_says_that_it_may_not_be_read(self, tmp_path, monkeypatch):
        def refuse(path):
            raise PermissionError(13, "Permission denied")

        (tmp_path / "a.txt").write_text("x")
        monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
        with pytest.raises(UnreadableFile, match="you may not read it"):
            parse(tmp_path / "a.txt")

    def it_survives_a_name_that_no_file_can_have(self):
        with pytest.raises(UnreadableFile):
            parse("a\0b.docx")

    def it_finds_a_parser_for_each_kind(self):
        assert set(parsers._PARSERS) == set(Kind)


def test_the_door_is_cheap_to_import():
    """No format's library is imported before a file of that format comes in."""
    code = (
        "import sys, opsgdocs.parsers; print(sorted({'lxml', 'docx', 'pypdfium2', 'markdown_it'} & set(sys.modules)))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_errors_name_the_file_as_it_was_given():
    with pytest.raises(UnreadableFile) as caught:
        parse_bytes(File("papers/empty.docx", b""))
    assert str(caught.value) == "papers/empty.docx: it is empty; ask for the document again"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_wide_text_that_ends_within_a_letter_is_damaged(encoding):
    whole = "Minutes of OPSG_29\n\nThe OPSG noted the report.\n".encode(encoding)
    assert parse_bytes(File("a.txt", whole)).damage == ()
    (torn,) = parse_bytes(File("a.txt", whole[:-1])).damage
    assert torn.message == "The file ends within a character; it may be cut off."
