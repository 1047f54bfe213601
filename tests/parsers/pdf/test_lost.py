"""What a PDF file lost is told: a page that its tree leaves out, a content that is gone, a stream that breaks off."""

import re
import zlib
from base64 import a85encode

import pytest

from opsgdocs.errors import TooLarge, UnreadableFile
from opsgdocs.parsers import File, Limits, Settings, parse_bytes
from opsgdocs.parsers.pdf.file.objects import check_table
from tests.documents import CORPUS
from tests.nasty.giants import pdf_file

TEXT = b"BT /F 12 Tf 72 700 Td (The OPSG noted the report of the chair.) Tj ET "


def pdf(*contents, kids=None, count=None):
    """A PDF file with a page for each content stream; contents are whole objects."""
    numbers = [4 + 2 * number for number in range(len(contents))]
    shown = b" ".join(b"%d 0 R" % number for number in (numbers if kids is None else kids))
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    tree = b"<</Type/Pages/Count %d/Kids[%s]>>" % (count or len(contents), shown)
    bodies = [b"<</Type/Catalog/Pages 2 0 R>>", tree, font]
    for number, content in zip(numbers, contents, strict=True):
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
        bodies += [page % (number + 1), content]
    return pdf_file(bodies)


def stream(content, keys=b""):
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), keys, content)


def packed(content):
    return stream(zlib.compress(content), b"/Filter/FlateDecode")


def damage(data, **limits):
    return [found.message for found in parse_bytes(File("a.pdf", data), Settings(limits=Limits(**limits))).damage]


@pytest.mark.parametrize("wrap", [stream, packed])
def test_a_whole_file_has_no_damage(wrap):
    assert damage(pdf(wrap(TEXT), wrap(TEXT))) == []


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*/*.pdf"))[::5], ids=lambda path: path.name)
def test_no_document_of_the_corpus_is_said_to_be_damaged(path):
    assert damage(path.read_bytes()) == []


class DescribePagesLeftOut:
    def it_tells_pages_that_the_tree_does_not_name(self):
        whole = pdf(stream(TEXT), stream(TEXT), stream(TEXT), kids=[4, 6], count=2)
        assert damage(whole) == ["The file says that it has 2 pages and holds 3; some are missing."]

    def it_tells_a_content_that_is_gone(self):
        """The page is blank, as one that was meant to be; only that it points at nothing tells them apart."""
        data = (
            pdf(stream(TEXT), b"null").replace(b"7 0 obj\nnull\nendobj\n", b"").replace(b"/Type/Pages", b"/Type /Pages")
        )
        assert "The content of 1 of the pages is missing from the file." in damage(data)

    def but_a_page_left_blank_is_none(self):
        assert damage(pdf(stream(TEXT), stream(b" "))) == []

    def it_takes_a_later_version_of_a_page_for_the_same_page(self):
        data = pdf(stream(TEXT))
        page = re.search(rb"4 0 obj.*?endobj\n", data, re.DOTALL)[0]
        messages = damage(data.replace(b"xref\n0", page + b"xref\n0"))
        assert not any("holds 2" in message for message in messages)


class DescribeStreams:
    def it_tells_one_that_breaks_off(self):
        cut = stream(zlib.compress(TEXT * 50)[:-20], b"/Filter/FlateDecode")
        assert damage(pdf(packed(TEXT), cut)) == [
            "The file is damaged: a part of it cannot be unpacked; text may be missing."
        ]

    def it_tells_one_in_which_a_bit_fell_over(self):
        broken = bytearray(zlib.compress(TEXT * 50))
        broken[-2] ^= 1  # the text is whole, and the check sum says that it may not be
        assert len(damage(pdf(packed(TEXT), stream(bytes(broken), b"/Filter/FlateDecode")))) == 1

    def it_looks_through_printable_letters(self):
        whole = a85encode(zlib.compress(TEXT)) + b"~>"
        keys = b"/Filter[/ASCII85Decode/FlateDecode]"
        assert damage(pdf(stream(whole, keys))) == []
        assert len(damage(pdf(packed(TEXT), stream(whole[:9] + whole[14:], keys)))) == 1

    def it_passes_pictures_over(self):
        picture = stream(b"rubbish", b"/Subtype/Image/Filter/FlateDecode")
        messages = damage(pdf(packed(TEXT)).replace(b"xref\n0", b"99 0 obj\n" + picture + b"\nendobj\nxref\n0", 1))
        assert not any("unpacked" in message for message in messages)

    def it_does_not_unpack_one_that_never_ends(self):
        with pytest.raises(TooLarge, match="a part of it unpacks to more than 1 MB"):
            damage(pdf(packed(TEXT), packed(b" " * (3 << 20))), member=1 << 20)


class DescribeTheTableOfParts:
    def it_tells_that_it_was_mended(self):
        data = pdf(packed(TEXT))
        start = data.rindex(b"startxref")
        assert damage(data[:start] + b"startxref\n7\n%%EOF\n") == [
            "The file's list of its parts is wrong and was made anew; pages may be missing."
        ]

    def it_tells_objects_that_are_not_where_it_says(self):
        """A sector of the disk came back as zeros: the font is gone, and with it the words."""
        data = pdf(packed(TEXT))
        font = re.search(rb"3 0 obj.*?endobj", data, re.DOTALL)
        blank = data[: font.start()] + bytes(font.end() - font.start()) + data[font.end() :]
        assert damage(blank) == ["The file is damaged: an object of it cannot be found; text may be missing."]

    def it_follows_older_tables_and_lets_the_newest_count(self):
        data = pdf(packed(TEXT))
        old, place = data.rindex(b"xref\n0"), data.index(b"3 0 obj")
        update = b"xref\n3 1\n%010d 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
        wrong = data[:old] + data[old:].replace(b"%010d" % place, b"%010d" % 3)
        assert damage(wrong + update % (place, old, len(wrong))) == []
        assert len(damage(wrong + update % (7, old, len(wrong)))) == 1

    @pytest.mark.parametrize("table", [b"xref\n0 99999999999\n", b"xref\n0 5\n0000", b"xref", b"xref\n9 9\n" * 999])
    def it_is_not_led_astray_by_a_table_that_leads_nowhere(self, table):
        tail = b"trailer\n<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n"
        assert list(check_table(File("a.pdf", b"%PDF-1.7\n" + table + tail))) == []

    @pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
    def it_tells_a_file_that_was_cut_off(self, share):
        data = (CORPUS / "opsg" / "L1" / "OPSG_41.pdf").read_bytes()
        try:
            told = damage(data[: int(share * len(data))])
        except UnreadableFile as error:
            told = [error.reason]
        assert any("cut off" in message or "too early" in message or "empty or damaged" in message for message in told)

    def it_tells_a_pdf_without_its_beginning(self):
        data = (CORPUS / "taf" / "L8" / "TAF_20.pdf").read_bytes()
        with pytest.raises(UnreadableFile, match="a PDF whose beginning is missing"):
            damage(data[900:])
