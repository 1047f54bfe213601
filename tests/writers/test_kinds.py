"""Every kind of record in every format it may have: written, twice the same, and with its words in it."""

import csv
import io
import json
import shutil

import openpyxl
import pytest

from opsgdocs.parsers import parse
from opsgdocs.writers import SUFFIXES, write
from tests.writers.kinds import MAKERS

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
CASES = [
    pytest.param(maker, suffix, id=f"{maker().kind}{suffix}", marks=[pytest.mark.slow] if suffix == ".pdf" else [])
    for maker in MAKERS
    for suffix in SUFFIXES[maker().kind]
]


def words_of(data: bytes, suffix: str, folder) -> str:
    """All that a reader of the file sees, on one line."""
    if suffix == ".xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        return " ".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    if suffix in (".csv", ".json"):
        return data.decode("utf-8-sig")
    (folder / f"again{suffix}").write_bytes(data)
    return " ".join(block.text for block in parse(folder / f"again{suffix}").walk())


def test_there_is_a_record_of_every_kind():
    assert {maker().kind for maker in MAKERS} == set(SUFFIXES)


def test_logs_are_sheets_and_all_kinds_are_pages():
    logs = {"action_log", "action_register", "action_table", "slips", "issue_register", "decision_register"}
    for kind, suffixes in SUFFIXES.items():
        assert {".docx", ".pdf", ".html", ".md", ".json"} <= set(suffixes)
        assert ({".xlsx", ".csv"} <= set(suffixes)) is (kind in logs)


@pytest.mark.parametrize(("maker", "suffix"), CASES)
def test_it_is_written_twice_the_same_with_its_words(maker, suffix, tmp_path):
    if suffix == ".pdf" and not OFFICE:
        pytest.skip("needs LibreOffice")
    write(maker(), tmp_path / f"one{suffix}")
    write(maker(), str(tmp_path / f"two{suffix.upper()}"))
    data = (tmp_path / f"one{suffix}").read_bytes()
    assert data == (tmp_path / f"two{suffix.upper()}").read_bytes()
    known = "Ice" if maker().kind in ("issues_log", "issue_register", "decision_register") else "Registrar"
    assert known in words_of(data, suffix, tmp_path)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_the_json_is_the_whole_record(maker, tmp_path):
    write(maker(), tmp_path / "out.json")
    data = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert type(maker()).model_validate_json(data) == maker()
    assert json.loads(data)["kind"] == maker().kind


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_csv_is_the_first_sheet(maker, tmp_path):
    if ".csv" not in SUFFIXES[maker().kind]:
        pytest.skip("no sheet")
    write(maker(), tmp_path / "out.csv")
    write(maker(), tmp_path / "out.xlsx")
    head, *rows = csv.reader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig"), newline=""))
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert head == [cell.value for cell in sheet[1]]
    assert len(rows) == sheet.max_row - 1
