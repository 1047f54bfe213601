"""The kind of a file is told by its bytes."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from opsgdocs.errors import ParseError, PasswordNeeded, UnknownKind, UnreadableFile
from opsgdocs.parsers import File
from opsgdocs.parsers.kind import Kind, kind_of
from tests.parsers.word.files import p, word, zipped

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
MINUTES = "Operations Group Meeting 29\n\n4 February 2020\n\nThe OPSG **NOTED** the update on [MP092](#).\n"


def kind(data, name="minutes"):
    return kind_of(File(name, data if isinstance(data, bytes) else data.encode()))


def stream(name, content=b""):
    return OLE + content + bytes(-len(content) % 512) + name.encode("utf-16-le") + bytes(100)


def types_of(main):
    return f'<Types><Override ContentType="application/vnd.{main}"/></Types>'


class DescribeDocuments:
    @pytest.mark.parametrize("name", ["minutes.docx", "minutes.pdf", "minutes.txt", "minutes"])
    def it_knows_word_whatever_its_name(self, name):
        assert kind(word(p("a")).data, name) is Kind.WORD

    @pytest.mark.parametrize(
        "main",
        [
            "openxmlformats-officedocument.wordprocessingml.template.main+xml",
            "ms-word.document.macroEnabled.main+xml",
            "ms-word.template.macroEnabledTemplate.main+xml",
        ],
    )
    def it_knows_templates_and_files_with_macros(self, main):
        assert kind(zipped({"[Content_Types].xml": types_of(main), "a.xml": ""})) is Kind.WORD

    def it_knows_pdf(self):
        assert kind(b"%PDF-1.7\n...", "minutes.docx") is Kind.PDF

    def it_knows_pdf_behind_rubbish(self):
        assert kind(b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj\nendobj") is Kind.PDF

    def but_text_that_speaks_of_pdf_is_text(self):
        assert kind("The file begins with %PDF-1.4, the Chair noted.\n") is Kind.TEXT

    def it_knows_old_word(self):
        assert kind(stream("WordDocument", b"\xec\xa5\xc1\x00" + bytes(20))) is Kind.DOC

    def it_knows_rtf(self):
        assert kind(b"{\\rtf1\\ansi Minutes}") is Kind.RTF

    def it_knows_open_document(self):
        assert kind(zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""})) is Kind.ODT


class DescribeText:
    @pytest.mark.parametrize("name", ["a.txt", "a", "a.pdf", "a.docx"])
    def it_is_plain_though_it_holds_marks_copied_from_a_web_page(self, name):
        assert kind(MINUTES, name) is Kind.TEXT

    def but_the_suffix_decides_where_it_could_be_either(self):
        assert kind(MINUTES, "a.MD") is Kind.MARKDOWN

    def and_without_any_mark_it_is_plain_under_any_name(self):
        assert kind("Minutes\n\nThe OPSG noted the update.\n", "a.md") is Kind.TEXT

    @pytest.mark.parametrize(
        "text",
        [
            "# Meeting 29\n\ntext\n\n## Actions\n",
            "| Id | Action |\n|----|:------:|\n| 1 | x |\n",
            "Id | Action\n--- | ---\n1 | x\n",
            "---\ntitle: Minutes\ndate: 2020-02-04\n---\n\ntext\n",
            "text\n\n```\ncode\n```\n",
            "# Meeting 29\r\n\r\n* [x](http://a.b)\r\n",
        ],
    )
    def it_knows_markdown_by_its_structure(self, text):
        assert kind(text, "minutes.txt") is Kind.MARKDOWN

    @pytest.mark.parametrize(
        "text",
        ["#!/bin/sh\n# one\n# two\n", "Item #3\n# 4 of the log\n", "----------\nMinutes\n----------\n", "1. a\n2. b\n"],
    )
    def it_does_not_take_every_sign_for_markdown(self, text):
        assert kind(text) is Kind.TEXT

    @pytest.mark.parametrize(
        "text",
        [
            "<!DOCTYPE html><title>x</title>", "\n<html><body>x", "<!-- saved --><HTML>x", "<?xml version='1.0'?>\n<html>x</html>",
            "<div><p>Minutes</p>\n<p>The OPSG noted</p></div>",
        ],
    )  # fmt: skip
    def it_knows_html(self, text):
        assert kind(text, "a.txt") is Kind.HTML

    @pytest.mark.parametrize("text", ["<p>The DCC</p> stated\nmore\nmore\nmore\n", "<veronica> hello\n<tim> hi\n"])
    def but_a_tag_or_a_name_in_brackets_makes_none(self, text):
        assert kind(text) is Kind.TEXT

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
    def it_may_be_in_any_usual_encoding(self, encoding):
        assert kind("Minutes – the ‘Café’\n".encode(encoding)) is Kind.TEXT

    def it_may_hold_a_stray_control_character(self):
        assert kind(("Minutes of the meeting. " * 30 + "\x0c\x02").encode()) is Kind.TEXT


class DescribeWhatIsRefused:
    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (b"\x89PNG\r\n\x1a\n" + bytes(9), "a picture (PNG)"),
            (b"\xff\xd8\xff\xe0" + bytes(9), "a picture (JPEG)"),
            (b"GIF89a" + bytes(9), "a picture (GIF)"),
            (b"BM" + bytes(9), "a picture (BMP)"),
            (b"II*\x00" + bytes(9), "a picture (TIFF)"),
            (b"RIFF\0\0\0\0WEBPVP8 ", "a picture (WebP)"),
            (b"\x1f\x8b\x08\x00" + bytes(9), "a gzip archive"),
            (b"%!PS-Adobe-3.0\n", "a PostScript file"),
            (b"MZ\x90\x00\x03" + bytes(9), "a program"),
            (zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "an Excel workbook"),
            (zipped({"[Content_Types].xml": "", "ppt/presentation.xml": ""}), "a PowerPoint presentation"),
            (zipped({"a.txt": "x"}), "a zip file, not a document"),
            (stream("Workbook"), "not of Word"),
            (b"<?xml version='1.0'?><rss/>", "XML of a kind"),
            (b"text with\x00 zeros in it", "neither a document nor text"),
            (bytes(range(1, 256)) * 4, "neither a document nor text"),
        ],
    )
    def it_says_what_the_file_is(self, data, sentence):
        with pytest.raises(UnknownKind) as caught:
            kind(data, "minutes.docx")
        assert sentence in caught.value.reason

    def it_knows_the_lock_file_of_word(self):
        name = "veronica asantewaa"
        data = (bytes([len(name)]) + name.encode()).ljust(55, b"\x00") + name.encode("utf-16-le").ljust(107, b"\x00")
        with pytest.raises(UnknownKind, match="lock file"):
            kind(data, "~$minutes.docx")

    @pytest.mark.parametrize("data", [b"", b" \r\n\t ", "\ufeff\n".encode()])
    def it_says_that_a_file_is_empty(self, data):
        with pytest.raises(UnreadableFile, match=r"empty|no text"):
            kind(data)

    def it_says_that_a_zip_is_cut_off(self):
        data = word(p("a")).data
        with pytest.raises(UnreadableFile, match="cut off"):
            kind(data[:-200])

    def it_knows_a_word_file_with_a_password(self):
        assert kind(stream("EncryptedPackage"), "minutes.docx") is Kind.LOCKED

    def it_says_that_old_word_with_a_password_cannot_be_opened(self):
        with pytest.raises(PasswordNeeded, match="without one"):
            kind(stream("WordDocument", b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x01" + bytes(10)))

    def but_text_that_begins_like_a_picture_is_text(self):
        assert kind("BMA minutes of 4 February\n") is Kind.TEXT
        assert kind("MZ: agreed\n") is Kind.TEXT


@given(st.binary(max_size=300))
@example(b"PK\x03\x04")
@example(b"PK\x05\x06" + bytes(18))
@example(OLE)
def test_any_bytes_have_a_kind_or_are_refused_in_one_sentence(data):
    try:
        assert isinstance(kind(data), Kind)
    except ParseError as error:
        sentence = error.reason
        assert sentence
