"""Where the parts of a Word file are found, and what of hostile or damaged ones."""

import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsgdocs.errors import ParseError, TooLarge, UnreadableFile
from opsgdocs.parsers import File, parse_bytes
from tests.parsers.word.files import NAMES, TYPES, R, p, relationships, row, tbl, word, zipped

MAIN = f'<Relationship Id="r" Type="{R}/officeDocument" Target="%s"/>'


def package(document, target="word/document.xml", name="word/document.xml"):
    members = {"[Content_Types].xml": TYPES, "_rels/.rels": relationships(MAIN % target), name: document}
    return File("a.docx", zipped(members))


def document(body, prologue="", names=NAMES):
    return f"{prologue}<w:document {names}><w:body>{body}</w:body></w:document>"


def texts(file):
    return [block.text for block in parse_bytes(file).walk()]


class DescribeTheMainPart:
    @pytest.mark.parametrize("target", ["odd/name.xml", "/odd/name.xml", "./odd/../odd/name.xml"])
    def it_is_found_by_its_relationship_not_by_its_name(self, target):
        assert texts(package(document(p("a")), target, "odd/name.xml")) == ["a"]

    def it_is_found_by_its_name_where_the_relationship_is_missing(self):
        assert texts(File("a.docx", zipped({"[Content_Types].xml": TYPES, "word/document.xml": document(p("a"))}))) == [
            "a"
        ]

    def it_is_an_error_where_it_is_missing(self):
        with pytest.raises(UnreadableFile, match="missing or damaged"):
            parse_bytes(File("a.docx", zipped({"[Content_Types].xml": TYPES})))

    def it_is_damaged_where_it_points_at_none_of_the_parts_beside_it(self):
        members = {"[Content_Types].xml": TYPES, "_rels/.rels": relationships(MAIN % "word/document.xml")}
        members |= {"word/document.xml": document(p("a")), "word/styles.xml": f"<w:styles {NAMES}/>"}
        (damage,) = parse_bytes(File("a.docx", zipped(members))).damage
        assert (damage.code, damage.place.path) == ("part_missing", "word/_rels/document.xml.rels")

    def but_a_part_that_is_alone_in_its_folder_is_whole(self):
        assert parse_bytes(package(document(p("a")))).damage == ()

    def it_is_an_error_where_it_has_no_body(self):
        with pytest.raises(UnreadableFile, match="no text"):
            parse_bytes(package(f"<w:document {NAMES}/>"))

    def it_reads_strict_word_files(self):
        strict = NAMES.replace("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/").replace(
            "/2006/", "/"
        )
        grid = '<w:tbl><w:tblGrid><w:gridCol w:w="36pt"/></w:tblGrid>' + row("b") + "</w:tbl>"
        found = parse_bytes(package(document(p("a") + grid, names=strict)))
        assert [block.text for block in found.walk()] == ["a", "b"]
        assert found.blocks[1].widths == (36.0,)

    def it_reads_utf_16(self):
        assert texts(package(document(p("Café"), '<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"))) == [
            "Café"
        ]

    def it_reads_xml_with_line_ends_and_comments(self):
        pretty = document(p("a")).replace("><", ">\n  <!-- x --><?y z?><")
        assert texts(package(pretty)) == ["a"]


class DescribeDamage:
    def it_reads_what_stands_before_and_behind_a_fault(self):
        broken = document(p("ACTION OPSG 29/01") + p("bad & bad") + p("ACTION OPSG 29/02"))
        found = parse_bytes(package(broken))
        read = " ".join(block.text for block in found.walk())
        assert "29/01" in read
        assert "29/02" in read
        assert [d.message for d in found.damage] == ["The part word/document.xml of the Word file is damaged."]

    def it_reads_as_far_as_a_part_goes(self):
        whole = document(p("a") + p("b"))
        found = parse_bytes(package(whole[: whole.index("b</w:t>")]))
        assert [block.text for block in found.blocks] == ["a"]
        assert found.incomplete

    def it_tells_bytes_that_are_no_xml(self):
        with pytest.raises(UnreadableFile):
            parse_bytes(package("no XML at all"))

    def it_tells_bytes_that_changed(self):
        """The checksum of the zip catches what is still good XML."""
        data = zipped({"[Content_Types].xml": TYPES, "word/document.xml": document(p("29/01"))}, zipfile.ZIP_STORED)
        with pytest.raises(UnreadableFile, match="missing or damaged"):
            parse_bytes(File("a.docx", data.replace(b"29/01", b"29/02")))


class DescribeHostileFiles:
    LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'

    @pytest.mark.parametrize("prologue", [LAUGHS, OUTSIDE, "<!DOCTYPE a []>"])
    def it_refuses_declared_entities(self, prologue):
        with pytest.raises(UnreadableFile, match="declares entities"):
            parse_bytes(package(document(p("&x;"), prologue)))

    def it_refuses_them_in_the_styles_too(self):
        file = word(p("a"), styles="")
        members = {name: zipfile.ZipFile(__import__("io").BytesIO(file.data)).read(name) for name in names(file)}
        members["word/styles.xml"] = f"{self.LAUGHS}<w:styles {NAMES}/>"
        with pytest.raises(UnreadableFile, match=r"styles\.xml declares entities"):
            parse_bytes(File("a.docx", zipped(members)))

    @pytest.mark.parametrize(
        "opening", ["<w:tbl><w:tr><w:tc>", "<w:ins>", "<w:sdt><w:sdtContent>", "<w:p><w:r><w:pict><w:txbxContent>"]
    )
    def it_refuses_nesting_without_end(self, opening):
        closing = "".join(f"</{name}>" for name in reversed(re.findall(r"<([\w:]+)>", opening)))
        with pytest.raises(TooLarge, match="nested too deeply"):
            parse_bytes(package(document(opening * 3000 + closing * 3000)))

    @pytest.mark.parametrize(
        "opening", ["<w:tbl><w:tr><w:tc>", "<w:sdt><w:sdtContent>", "<w:p><w:r><w:pict><w:txbxContent>"]
    )
    def but_it_reads_nesting_as_deep_as_the_parser_goes(self, opening):
        closing = "".join(f"</{name}>" for name in reversed(re.findall(r"<([\w:]+)>", opening)))
        times = 240 // opening.count("<")
        assert texts(package(document(opening * times + p("deep") + closing * times))) == ["deep"]

    def it_refuses_a_text_without_end(self):
        with pytest.raises(TooLarge):
            parse_bytes(
                File(
                    "a.docx",
                    zipped({"[Content_Types].xml": TYPES, "word/document.xml": document(p("x" * 11_000_000))}, 0),
                )
            )


SNIPPETS = st.lists(
    st.sampled_from(
        ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>x</w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "</w:tr>", "</w:tbl>",
         '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:fldChar/>", "<w:vMerge/>", "<w:tcPr/>",
         "<w:ins>", "</w:ins>", '<w:footnoteReference w:id="1"/>', "<w:footnoteReference/>", "<w:sym/>", "<w:pPr><w:numPr/></w:pPr>",
         '<w:pPr><w:pStyle w:val="a"/><w:outlineLvl w:val="x"/><w:rPr><w:del/></w:rPr></w:pPr>', "<w:hyperlink>", "</w:hyperlink>",
         "<w:txbxContent>", "</w:txbxContent>", "<w:pict>", "</w:pict>", "&", "<w:sectPr/>", "<mc:AlternateContent/>", "<w:rPr/>"]
    ),
    max_size=25,
)  # fmt: skip


@given(SNIPPETS)
def test_any_mixture_of_elements_is_read_or_refused_in_one_sentence(snippets):
    file = package(document("".join(snippets)))
    try:
        parse_bytes(file)
    except ParseError as error:
        sentence = error.reason
        assert sentence


@given(st.integers(0, 2000), st.integers(1, 255))
def test_any_changed_byte_is_read_or_refused_in_one_sentence(place, change):
    data = bytearray(word(p("ACTION OPSG 29/01: The DCC to report") + tbl(row("a", "b")), styles="").data)
    data[place % len(data)] ^= change
    try:
        parse_bytes(File("a.docx", bytes(data)))
    except ParseError as error:
        sentence = error.reason
        assert sentence


def names(file):
    import io

    return zipfile.ZipFile(io.BytesIO(file.data)).namelist()
