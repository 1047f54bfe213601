"""PDFs of a few kilobytes that would be gigabytes: packed twice, or drawn by forms that draw forms."""

import zlib
from base64 import a85encode

import pytest

from opsgdocs.errors import TooLarge
from opsgdocs.parsers import File, Limits, Settings, parse_bytes
from opsgdocs.parsers.pdf.file.filters import TooMuch, layers_of, unpack
from tests.nasty.giants import pdf_file

TEXT = b"BT /F 12 Tf 72 700 Td (The OPSG noted the report of the chair.) Tj ET "
SMALL = Limits(member=1 << 20)


def stream(content, keys=b""):
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), keys, content)


def form(content, names=b"", keys=b""):
    resources = b"/Resources<</XObject<<%s>>>>" % names if names is not None else b""
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + resources + keys)


def pdf(content, *others, names=b""):
    """A page whose content is object 5; what else there is begins with object 6."""
    resources = b"/Resources<</Font<</F 3 0 R>>/XObject<<%s>>>>" % names
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R%s>>" % resources
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    catalog, tree = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[4 0 R]>>"
    return pdf_file([catalog, tree, font, page, content, *others])


def read(data, limits=SMALL):
    document = parse_bytes(File("a.pdf", data), Settings(limits=limits))
    return document.text if hasattr(document, "text") else " ".join(block.text for block in document.blocks)


def flate(data):
    return zlib.compress(data)


def run_lengths(data):
    assert len(set(data)) == 1
    return bytes([129, data[0]]) * (len(data) // 128)


def lzw(data):
    """Codes of nine bits alone: the table is cleared before it needs more."""
    codes = []
    for at, byte in enumerate(data):
        codes += [256, byte] if at % 200 == 0 else [byte]
    bits = "".join(f"{code:09b}" for code in [*codes, 257])
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


MUCH = b" " * (2 << 20)


class DescribeStreamsPackedTwice:
    def it_reads_what_is_small(self):
        data = pdf(stream(flate(flate(TEXT)), b"/Filter[/FlateDecode/FlateDecode]"))
        assert read(data) == "The OPSG noted the report of the chair."

    @pytest.mark.parametrize(
        ("packed", "filters"),
        [
            (flate(flate(MUCH)), b"[/FlateDecode/FlateDecode]"),
            (flate(flate(flate(MUCH))), b"[/Fl /Fl /Fl]"),
            (flate(flate(MUCH)), b"[/FlateDecode/Fl#61teDecode]"),
            (a85encode(flate(flate(MUCH))) + b"~>", b"[/ASCII85Decode/FlateDecode/FlateDecode]"),
            (flate(flate(MUCH)).hex().encode() + b">", b"[/ASCIIHexDecode/FlateDecode/FlateDecode]"),
            (flate(run_lengths(MUCH)), b"[/FlateDecode/RunLengthDecode]"),
            (lzw(flate(flate(MUCH))), b"[/LZWDecode/FlateDecode/FlateDecode]"),
            (flate(MUCH), b"[" + b"/ASCIIHexDecode" * 20 + b"/FlateDecode/FlateDecode]"),
        ],
    )
    def it_refuses_what_is_large_by_any_of_its_layers(self, packed, filters):
        with pytest.raises(TooLarge, match="a part of it unpacks to more than 1 MB"):
            read(pdf(stream(packed, b"/Filter" + filters)))

    def it_finds_filters_that_another_object_lists(self):
        data = pdf(stream(flate(flate(MUCH)), b"/Filter 6 0 R"), b"[/FlateDecode/FlateDecode]")
        with pytest.raises(TooLarge):
            read(data)

    def it_finds_filters_far_before_the_stream(self):
        keys = b"/Filter[/FlateDecode/FlateDecode]/Rest(%s)" % (b"x" * 3000)
        with pytest.raises(TooLarge):
            read(pdf(stream(flate(flate(MUCH)), keys)))


class DescribeFilters:
    @pytest.mark.parametrize("data", [b"", b"a", b"The OPSG noted the report. " * 40])
    def it_unpacks_what_was_packed(self, data):
        assert unpack(lzw(data), (b"LZWDecode",), 10_000) == data
        assert unpack(flate(lzw(data)), (b"FlateDecode", b"LZWDecode"), 10_000) == data

    def it_unpacks_codes_that_grow(self):
        """The codes of the book of the format: -----A---B."""
        packed = bytes.fromhex("800B6050220C0C8501")
        assert unpack(packed, (b"LZWDecode",), 100) == b"-----A---B"

    def it_unpacks_runs(self):
        assert unpack(b"\x02abc\xfed\x80", (b"RunLengthDecode",), 100) == b"abcddd"
        with pytest.raises(TooMuch):
            unpack(b"\x81d" * 10, (b"RunLengthDecode",), 1000)

    def it_leaves_pictures_as_they_are(self):
        assert unpack(b"\xff\xd8", (b"DCTDecode",), 100) == b"\xff\xd8"

    def it_knows_the_short_names(self):
        assert layers_of(b"<</Filter /Fl>>", lambda _: b"") == (b"FlateDecode",)
        assert layers_of(b"<</Filter[ /A85 /LZW]>>", lambda _: b"") == (b"ASCII85Decode", b"LZWDecode")


class DescribeFormsInForms:
    def it_reads_a_letterhead_that_is_a_form(self):
        data = pdf(stream(TEXT + b"/X Do"), form(b"0 0 m 9 9 l S /Y Do", b"/Y 7 0 R"), form(b""), names=b"/X 6 0 R")
        assert read(data) == "The OPSG noted the report of the chair."

    def it_refuses_forms_that_multiply(self):
        levels = [form(b"/X Do " * 10, b"/X %d 0 R" % (7 + level)) for level in range(12)]
        data = pdf(stream(TEXT + b"/X Do"), *levels, form(b"0 0 m 9 9 l S"), names=b"/X 6 0 R")
        with pytest.raises(TooLarge, match="with the forms on it, a page draws more than 1 MB"):
            read(data)

    def it_refuses_forms_that_multiply_by_the_names_of_the_page(self):
        """A form without resources of its own takes the page's."""
        levels = [form(b"/X%d Do " % (level + 1) * 10, None) for level in range(12)]
        names = b"".join(b"/X%d %d 0 R" % (level, 6 + level) for level in range(13))
        with pytest.raises(TooLarge):
            read(pdf(stream(TEXT + b"/X0 Do"), *levels, form(b"0 0 m 9 9 l S"), names=names))

    def it_refuses_forms_that_draw_each_other(self):
        both = b"/X 6 0 R/Y 7 0 R"
        data = pdf(stream(TEXT + b"/X Do"), form(b"/X Do /Y Do", both), form(b"/X Do /Y Do", both), names=b"/X 6 0 R")
        with pytest.raises(TooLarge):
            read(data)

    def it_reads_a_page_with_a_form_that_draws_itself_once(self):
        """Forty times at the most, which is little."""
        data = pdf(stream(TEXT + b"/X Do"), form(b"/X Do", b"/X 6 0 R"), names=b"/X 6 0 R")
        assert read(data) == "The OPSG noted the report of the chair."

    def it_refuses_a_page_that_draws_one_large_form_too_often(self):
        data = pdf(stream(TEXT + b"/X Do " * 20), form(b" " * 60_000), names=b"/X 6 0 R")
        with pytest.raises(TooLarge):
            read(data)

    def it_counts_by_the_names_of_each_form(self):
        """Two forms may each name their own part alike; neither draws itself."""
        parts = [form(b"/X Do /X Do", b"/X 7 0 R"), form(b"/X Do /X Do", b"/X 8 0 R"), form(b"")]
        assert read(pdf(stream(TEXT + b"/X Do"), *parts, names=b"/X 6 0 R"))

    def it_finds_names_in_other_objects(self):
        levels = []
        for level in range(12):
            levels += [
                stream(b"/X Do " * 10, b"/Subtype/Form/BBox[0 0 9 9]/Resources %d 0 R" % (7 + 2 * level)),
                b"<</XObject<</X %d 0 R>>>>" % (8 + 2 * level),
            ]
        with pytest.raises(TooLarge):
            read(pdf(stream(TEXT + b"/X Do"), *levels, form(b"0 0 m S"), names=b"/X 6 0 R"))

    def it_finds_names_in_packed_objects(self):
        dictionary = b"<</XObject<</X 6 0 R/Y 6 0 R>>>>"
        group = stream(flate(b"20 0 " + dictionary), b"/Type/ObjStm/N 1/First 5/Filter/FlateDecode")
        data = pdf(stream(TEXT), stream(b"/X Do /Y Do", b"/Subtype/Form/BBox[0 0 9 9]/Resources 20 0 R"), group)
        with pytest.raises(TooLarge):
            read(data)
