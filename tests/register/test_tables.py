"""The tables as files hold what the tables hold, and no text of a document becomes a formula."""

import csv
import datetime as dt
import json
import sys

import pytest

from opsgdocs.errors import UsageError
from tests.factories import action, minutes, says
from tests.register.entries import entry, failed


@pytest.fixture
def filled(register):
    """A register of two meetings and a failure."""
    odd = action("28/01", '=HYPERLINK("x"), "quoted"\nand é', owners=("DCC", "CSP N"), target="by 3 March 2020")
    register.intake.put(
        [
            entry(minutes(28, "2020-01-07", [odd, action("28/02", owners=())])),
            entry(minutes(29, "2020-02-04", statements=[says("28/02", "closed")])),
            failed("/srv/c.pdf"),
        ]
    )
    return register


def test_csv_holds_each_row_under_named_columns(filled, tmp_path):
    filled.export(tmp_path)
    text = (tmp_path / "actions.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(keepends=True)))

    assert (tmp_path / "actions.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert [(row["committee"], row["id"], row["owners"], row["is_open"]) for row in rows] == [
        ("opsg", "OPSG 28/01", "DCC; CSP N", "1"), ("opsg", "OPSG 28/02", "", "0"),
    ]  # fmt: skip
    assert rows[0]["text"] == '\'=HYPERLINK("x"), "quoted"\nand é'
    assert (rows[0]["target_date"], rows[1]["ended"]) == ("2020-03-03", "2020-02-04")
    assert "record" not in rows[0]


def test_json_lines_hold_numbers_days_and_nothing_as_they_are(filled, tmp_path):
    filled.export(tmp_path, "jsonl")
    first, second = map(json.loads, (tmp_path / "actions.jsonl").read_text("utf-8").splitlines())
    (lost,) = map(json.loads, (tmp_path / "v_failures.jsonl").read_text("utf-8").splitlines())

    assert (first["text"], first["is_open"], first["target_date"]) == (
        '=HYPERLINK("x"), "quoted"\nand é',
        1,
        "2020-03-03",
    )
    assert (first["ended"], second["ended"]) == (None, "2020-02-04")
    assert lost == {"path": "/srv/c.pdf", "kind": "TooLarge", "reason": "too large; split it"}


def test_parquet_has_types_also_where_a_table_is_empty(filled, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    filled.export(tmp_path, "parquet")
    actions = parquet.read_table(tmp_path / "actions.parquet")
    views = {file.stem: parquet.read_table(file) for file in tmp_path.glob("v_*.parquet")}

    assert actions.column("target_date").to_pylist()[0] == dt.date(2020, 3, 3)
    assert actions.column("is_open").to_pylist() == [1, 0]
    assert str(parquet.read_table(tmp_path / "issues.parquet").schema.field("opened").type) == "date32[day]"
    assert str(views["v_overdue"].schema.field("days_late").type) == "int64"
    assert str(views["v_overdue"].schema.field("target_latest").type) == "date32[day]"
    assert views["v_outstanding"].num_rows == 1


def test_each_form_holds_the_same_rows(filled, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    for form in ("jsonl", "parquet"):
        filled.export(tmp_path, form)
    for file in tmp_path.glob("*.jsonl"):
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        held = parquet.read_table(file.with_suffix(".parquet")).to_pylist()
        assert rows == json.loads(json.dumps(held, default=str)), file.name


def test_it_is_told_where_parquet_is_not_installed_or_the_folder_is_a_file(filled, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="name another folder"):
        filled.export(tmp_path / "file")
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(UsageError, match=r"Parquet needs pyarrow; install it with: pip install 'opsgdocs\[parquet\]'"):
        filled.export(tmp_path, "parquet")


def test_nothing_is_left_of_a_file_that_could_not_be_finished(filled, tmp_path, monkeypatch):
    filled.export(tmp_path)
    before = (tmp_path / "actions.csv").read_bytes()

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(csv, "writer", full)
    with pytest.raises(UsageError, match="No space left on device"):
        filled.export(tmp_path)

    assert (tmp_path / "actions.csv").read_bytes() == before
    assert list(tmp_path.glob(".*")) == []
