"""Scans in an ingest: read where that is asked for, and again when it is asked for later."""

import shutil

import pytest

from opsgdocs.cli import run
from opsgdocs.errors import UsageError
from opsgdocs.guard import Reader
from opsgdocs.ingesting import ingest
from opsgdocs.ingesting.found import Found
from opsgdocs.ingesting.orders import Orders
from opsgdocs.register import Register
from tests.ingest.registers import age, failures_in, put_in, write_document
from tests.parsers.ocr.scanned import scanned
from tests.parsers.pdf.sheets import Sheets

TESSERACT = pytest.mark.skipif(shutil.which("tesseract") is None, reason="no text recognition here")
FOUND = Found("/srv/HBG_40.pdf", 10, 1, "", "")


def sheet():
    sheets = Sheets()
    sheets.text(72, 80, "Harbour Board Group Meeting 40: Minutes", size=18)
    sheets.text(72, 110, "Date: 2 February 2021", size=12)
    sheets.text(72, 140, "ACTION HBG 40/03: The Registrar to write to all of the members by 19 February 2021.", size=10)
    return sheets.bytes()


@pytest.fixture
def scan(tmp_path):
    path = tmp_path / "in" / "HBG_40.pdf"
    path.parent.mkdir()
    path.write_bytes(scanned(sheet()))
    age(path)
    return path


def conventions(*stamps):
    return [stamp.profile for stamp in stamps]


class DescribeStamps:
    def it_tells_of_scans_whether_they_were_read(self):
        without, with_it = Orders("1"), Orders("1", ocr=True)
        stamps = [without.stamp(FOUND, "0"), without.stamp_of_scan(without.stamp(FOUND, "0"))]

        assert conventions(*stamps, with_it.stamp_of_scan(stamps[0])) == ["", "+scan", "+ocr:eng"]

    @pytest.mark.parametrize(
        ("profile", "as_it_is", "in_english", "in_welsh"),
        [
            ("", True, True, True),
            ("+scan", True, False, False),
            ("+ocr:eng", True, True, False),
            ("another+scan", False, False, False),
        ],
    )
    def it_has_a_scan_read_again_where_it_is_to_be_read_otherwise(self, profile, as_it_is, in_english, in_welsh):
        stamp = Orders("1").stamp(FOUND, "0")
        known = type(stamp)(stamp.path, 10, 1, "0", "1", profile)

        assert Orders("1").is_of(known) == as_it_is
        assert Orders("1", ocr=True).is_of(known) == in_english
        assert Orders("1", ocr="cym").is_of(known) == in_welsh


class DescribeIngest:
    def it_says_how_a_scan_or_a_picture_is_read(self, scan, tmp_path):
        picture = tmp_path / "in" / "HBG_41.png"
        picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 100)

        report = put_in([scan, picture], tmp_path / "kept.db")

        assert sorted(failure.kind for failure in report.failures) == ["NoTrustworthyText", "UnknownKind"]
        assert all("--ocr" in failure.reason and "opsgdocs[ocr]" in failure.reason for failure in report.failures)

    @TESSERACT
    def it_reads_a_scan_when_that_is_asked_for_and_nothing_else_again(self, scan, tmp_path):
        write_document(scan.with_name("HBG_039.txt"), "Nothing to see.")
        first = ingest(scan.parent, tmp_path / "kept.db", workers=1)
        asked = ingest(scan.parent, tmp_path / "kept.db", workers=1, ocr=True)
        again = ingest(scan.parent, tmp_path / "kept.db", workers=1, ocr=True)
        without = ingest(scan.parent, tmp_path / "kept.db", workers=1)

        assert (first.read, first.failed) == (1, 1)
        assert (asked.read, asked.passed_over, asked.failed) == (1, 1, 0)
        assert [one.passed_over for one in (again, without)] == [2, 2]
        assert failures_in(tmp_path / "kept.db") == {}
        with Register(tmp_path / "kept.db") as register:
            scans = [record for record in register.records() if record.source.name == "HBG_40.pdf"]
        assert [problem.code for problem in scans[0].problems][:1] == ["read_by_ocr"]

    @TESSERACT
    def it_has_the_option_on_the_command_line(self, scan, tmp_path, capsys):
        assert run(["ingest", "--ocr", str(scan), "--register", str(tmp_path / "kept.db"), "--workers", "1"]) == 0
        assert "1 document read" in capsys.readouterr().err

    def it_tells_a_language_that_can_be_none_before_anything_is_read(self, scan, tmp_path):
        with pytest.raises(UsageError, match="is no language"):
            ingest(scan, tmp_path / "kept.db", ocr="eng; rm")
        assert not (tmp_path / "kept.db").exists()


class DescribeAGuardedReader:
    @TESSERACT
    def it_reads_scans_where_that_is_asked_for(self, scan):
        with Reader(ocr=True) as reader:
            record = reader.read(scan).record
        assert record.problems[0].code == "read_by_ocr"

    def it_says_how_where_it_is_not(self, scan):
        with Reader() as reader:
            assert "--ocr" in reader.read(scan).error.reason

    def it_tells_a_language_that_can_be_none_at_once(self):
        with pytest.raises(UsageError, match="is no language"):
            Reader(ocr="eng; rm")
