"""Word files that open with a password alone."""

import io
import re
import struct
import zipfile
from contextlib import suppress

import pytest

from opsgdocs.document import Paragraph
from opsgdocs.errors import PasswordNeeded, TooLarge, UnknownKind, UnreadableFile
from opsgdocs.parsers import File, Limits, Settings, locked, parse_bytes
from tests.parsers.word.files import p, word, zipped

TEXT = "The OPSG NOTED the update."


def encrypted(plain, password="opsg", rounds=1000):
    """A container as Word makes it; fewer rounds than Word's save time.

    The library writes packages below 4 kB wrongly, which no Word file is, so that a picture is put in.
    """
    from msoffcrypto.method.ecma376_agile import ECMA376Agile

    stream = io.BytesIO(plain)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/media/image1.png", bytes(5000))
    plain = stream.getvalue()
    return File("minutes.docx", ECMA376Agile.encrypt(password, io.BytesIO(plain), spin_count=rounds))


def read(file, password="opsg", **limits):
    return parse_bytes(file, Settings(password=password, limits=Limits(**limits)))


@pytest.fixture(scope="module")
def file():
    return encrypted(word(p(TEXT)).data)


class DescribeThePassword:
    def it_opens_the_file(self, file):
        (block,) = read(file).blocks
        assert (type(block), block.text) == (Paragraph, TEXT)

    def it_opens_a_file_as_word_encrypts_it(self):
        """A hundred thousand rounds."""
        assert read(encrypted(word(p(TEXT)).data, rounds=100_000)).blocks[0].text == TEXT

    def it_leaves_the_fingerprint_of_the_file_that_was_given(self, file):
        document = read(file)
        assert (document.sha256, document.name) == (file.sha256, "minutes.docx")
        assert document.media_type.endswith("wordprocessingml.document")

    @pytest.mark.parametrize("password", [None, ""])
    def it_is_asked_for(self, file, password):
        with pytest.raises(PasswordNeeded, match="it is encrypted; give its password"):
            read(file, password)

    def it_may_be_wrong(self, file):
        with pytest.raises(PasswordNeeded, match="the password does not open it; give the right password"):
            read(file, "OPSG")

    def it_may_be_of_any_letters(self):
        assert read(encrypted(word(p(TEXT)).data, "Ä 密码"), "Ä 密码").blocks[0].text == TEXT

    def but_of_a_file_without_one_it_is_not_looked_at(self):
        assert read(word(p(TEXT))).blocks[0].text == TEXT


class DescribeWhatIsInside:
    def it_keeps_the_limits_of_any_file(self):
        """A part of 20 MB of zeros is a bomb in a container too."""
        bomb = zipped({"[Content_Types].xml": "", "word/document.xml": bytes(20 << 20)})
        with pytest.raises(TooLarge, match="from almost nothing"):
            read(encrypted(bomb))

    def it_keeps_the_limits_that_are_set(self, file):
        with pytest.raises(TooLarge, match="characters"):
            read(file, characters=5)

    def it_may_be_no_word_file(self):
        workbook = zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""})
        with pytest.raises(UnknownKind, match="an Excel workbook"):
            read(encrypted(workbook))


class DescribeHostileContainers:
    def it_does_not_try_a_password_for_minutes(self, file):
        data = re.sub(rb'spinCount="1000"( +)?', rb'spinCount="9999999"', file.data)
        assert data != file.data
        with pytest.raises(TooLarge, match="more than 1,000,000 rounds"):
            read(File("minutes.docx", data))

    def it_does_not_follow_chains_of_more_sectors_than_there_are(self, file):
        data = bytearray(file.data)
        data[44:48] = struct.pack("<I", 1 << 20)
        with pytest.raises(UnreadableFile, match="damaged"):
            read(File("minutes.docx", bytes(data)))

    def it_reads_no_description_with_declarations(self, file, monkeypatch):
        monkeypatch.setattr(locked, "_description", lambda _: b"<!DOCTYPE x [<!ENTITY y 'z'>]>")
        with pytest.raises(UnreadableFile, match="damaged"):
            read(file)

    def it_ends_in_one_sentence_wherever_the_file_is_damaged(self, file):
        for start in range(8, len(file.data), 509):
            data = bytearray(file.data)
            data[start : start + 40] = b"\xff" * 40
            with suppress(PasswordNeeded, UnreadableFile, UnknownKind, TooLarge):
                read(File("minutes.docx", bytes(data)))

    def it_says_that_it_is_cut_off_or_damaged(self, file):
        with pytest.raises(UnreadableFile, match="damaged"):
            read(File("minutes.docx", file.data[:1024] + "EncryptedPackage".encode("utf-16-le")))
