"""Files that harm came to, each small, each a fault once: what it is, and how it has to end.

Those that are about one format stand with its parser's tests (`tests/parsers/pdf/test_lost.py`, `word/test_package.py`).
"""

import re
from contextlib import suppress
from dataclasses import fields, is_dataclass

import pytest

from opsgdocs.errors import NotMinutes, ProfileError, UnreadableFile
from opsgdocs.guard import Limits, Reader
from opsgdocs.pipeline import read
from opsgdocs.profile import Profile, load
from tests.documents import CORPUS
from tests.nasty.giants import zipped
from tests.parsers.word.files import TYPES, p, word

MINUTES = """OPSG Meeting 41: Minutes
Date: 3 March 2020

Attendees: Ann Hope (DCC), Ben Lund (Chair)

1. Update
The OPSG NOTED the report.
ACTION OPSG 41/01: The DCC to report by 4 April 2020.
"""


def saved(tmp_path, data, name="OPSG_41.bin"):
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


class DescribePdf:
    """Damage that pdfium mends in silence: from each of these an action was missing, and nothing said so."""

    whole = (CORPUS / "opsg" / "L6" / "OPSG_49.pdf").read_bytes()

    def damaged(self, tmp_path, data):
        record = read(saved(tmp_path, data))
        assert record.incomplete
        assert any(problem.severity == "error" for problem in record.problems)
        return record

    def test_a_stretch_that_stands_there_twice_moves_all_behind_it(self, tmp_path):
        at = self.whole.index(b"stream", 2000)
        self.damaged(tmp_path, self.whole[:at] + self.whole[at - 700 : at] + self.whole[at:])

    def test_a_stretch_that_is_missing(self, tmp_path):
        at = self.whole.rindex(b"/ASCII85Decode")
        self.damaged(tmp_path, self.whole[: at + 300] + self.whole[at + 500 :])

    def test_a_stream_with_one_wrong_letter(self, tmp_path):
        at = self.whole.rindex(b"endstream") - 200
        assert self.whole[at : at + 1] != b"7"
        self.damaged(tmp_path, self.whole[:at] + b"7" + self.whole[at + 1 :])

    def test_a_count_of_pages_that_is_too_small(self, tmp_path):
        data = re.sub(rb"/Count 3\b", b"/Count 1", self.whole)
        assert data != self.whole
        self.damaged(tmp_path, data)

    def test_a_pdf_without_its_first_lines_is_no_text(self, tmp_path):
        with pytest.raises(UnreadableFile, match="a PDF whose beginning is missing"):
            read(saved(tmp_path, self.whole[500:]))


class DescribeWord:
    def test_a_file_of_nothing_is_no_empty_record(self, tmp_path):
        with pytest.raises(NotMinutes):
            read(saved(tmp_path, word("").data))

    def test_a_value_beneath_an_empty_head_of_the_front_table_is_no_failure(self, tmp_path):
        """The heads 'Date' and 'Time' with an empty one between, and text beneath all three."""
        rows = (("Date", "", "Time"), ("3 March 2020", "a", "10:00"))
        table = "".join(f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
        data = word(f"{p('OPSG Meeting 41: Minutes')}<w:tbl>{table}</w:tbl>{p('The OPSG NOTED the report.')}").data
        assert str(read(saved(tmp_path, data)).meeting.date) == "2020-03-03"

    def test_a_part_that_is_cut_off_is_read_as_far_as_it_goes_and_that_is_said(self, tmp_path):
        lines = "".join(p(line) for line in MINUTES.splitlines())
        body = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{lines}'
        data = zipped({"[Content_Types].xml": TYPES.encode(), "word/document.xml": body.encode()})
        record = read(saved(tmp_path, data))
        assert record.incomplete
        assert [action.id for action in record.actions] == ["OPSG 41/01"]
        assert "part_missing" in {problem.code for problem in record.problems}


SECTIONS = [
    (section.name, key.name)
    for section in fields(Profile)
    if is_dataclass(section.default)
    for key in fields(section.default)
]


class DescribeProfiles:
    """A profile is written by hand, and any key of it may be left empty."""

    @pytest.mark.parametrize(("section", "key"), SECTIONS, ids=[".".join(pair) for pair in SECTIONS])
    @pytest.mark.parametrize("value", ["[]", '""', "['']"])
    def test_a_key_that_is_empty_is_used_or_refused(self, tmp_path, section, key, value):
        path = tmp_path / "mine.toml"
        path.write_text(f'extends = "opsg"\n[{section}]\n{key} = {value}\n', "utf-8")
        with suppress(ProfileError, NotMinutes):
            assert read(saved(tmp_path, MINUTES.encode(), "OPSG_41.txt"), profile=load(path)).profile == "mine"


class DescribeTime:
    """What took minutes though it is small."""

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("OPSG_41.md", f"# {MINUTES}\n" + "[" * 100_000),
            ("OPSG_41.md", f"# {MINUTES}\n" + "> " * 5_000),
            ("OPSG_41.txt", MINUTES + "[" * 20_000),
            ("OPSG_41.html", f"<p>{MINUTES}" + "<div>" * 20_000),
        ],
        ids=["brackets in Markdown", "quotes in quotes", "brackets in text", "divisions in divisions"],
    )
    def test_it_is_read_within_the_time_that_a_file_has(self, tmp_path, name, text):
        with Reader(limits=Limits(seconds=60)) as reader:
            outcome = reader.read(saved(tmp_path, text.encode(), name))
        assert outcome.error is None
        assert [action.id for action in outcome.record.actions] == ["OPSG 41/01"]

    def test_fields_that_are_begun_and_never_ended_are(self, tmp_path):
        lines = "".join(p(line) for line in MINUTES.splitlines())
        begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 50_000
        with Reader(limits=Limits(seconds=60)) as reader:
            outcome = reader.read(saved(tmp_path, word(f"{lines}<w:p>{begun}</w:p>").data))
        assert outcome.error is None
        assert [action.id for action in outcome.record.actions] == ["OPSG 41/01"]
