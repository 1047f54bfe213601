"""`opsgdocs read`: summaries for people, records for scripts, and an exit code that tells of named files alone."""

import json
import os
import re
import sys

import pytest

from opsgdocs.__main__ import main
from opsgdocs.cli.output import count
from tests.documents import CORPUS
from tests.minutes_files import write_minutes, write_run

TAF = str(CORPUS / "taf" / "L9" / "TAF_18.md")
WORD = str(CORPUS / "opsg" / "L1" / "OPSG_41.docx")
PDF = str(CORPUS / "opsg" / "L1" / "OPSG_41.pdf")


def test_one_file_is_a_summary_on_stdout_and_the_number_of_problems_on_stderr(capsys):
    assert main(["read", TAF]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Technical Assurance Forum Meeting 18\n")
    assert "TAF 18/04" in out
    assert re.fullmatch(r"1 document read, (no|\d+) problems?\n", err)


def test_one_file_as_json_is_one_record_over_many_lines(capsys):
    assert main(["read", WORD, "--json"]) == 0
    out, err = capsys.readouterr()
    record = json.loads(out)
    assert (record["kind"], record["meeting"]["label"], record["source"]["name"]) == (
        "minutes",
        "OPSG_41",
        "OPSG_41.docx",
    )
    assert out.startswith("{\n  ")
    assert err == f"1 document read, {count(len(record['problems']), 'problem')}\n"


def test_several_files_as_json_are_a_line_each_in_the_order_given(capsys):
    assert main(["read", PDF, TAF, WORD, "--json"]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == [
        "OPSG_41.pdf",
        "TAF_18.md",
        "OPSG_41.docx",
    ]
    assert err.startswith("3 documents read, ")


def test_several_summaries_are_told_apart_by_file(capsys, tmp_path):
    write_run(tmp_path)
    assert main(["read", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if line.startswith("==>")] == ["==> HBG_40.txt <==", "==> HBG_41.txt <=="]
    assert err == "2 documents read, no problems\n"


def test_a_named_file_that_cannot_be_read_is_exit_code_1_and_the_others_are_read(capsys, tmp_path):
    good, missing = write_minutes(tmp_path, 40), str(tmp_path / "HBG_39.txt")
    assert main(["read", missing, good, "--json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["meeting"]["label"] == "HBG_40"
    assert err.splitlines() == [
        f"opsgdocs: {missing}: there is no such file; check the name",
        f"1 document read, no problems; left out: {missing}",
    ]


def test_a_file_in_a_folder_that_cannot_be_read_is_told_and_no_failure(capsys, tmp_path):
    write_minutes(tmp_path, 40)
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"")
    assert main(["read", str(tmp_path), "--json"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert f"opsgdocs: {broken}: it is empty" in err
    assert f"left out: {broken}" in err


def test_a_file_that_is_named_beside_its_folder_counts_as_named(capsys, tmp_path):
    write_minutes(tmp_path, 40)
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"")
    assert main(["read", str(tmp_path), str(broken)]) == 1
    assert capsys.readouterr().err.count("it is empty") == 1


def test_a_pattern_that_matches_nothing_does_not_keep_the_others_from_being_read(capsys, tmp_path):
    good = write_minutes(tmp_path, 40)
    assert main(["read", str(tmp_path / "*.pdf"), good, "--json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["meeting"]["label"] == "HBG_40"
    assert "no file matches this pattern" in err


def test_a_folder_without_documents_is_told(capsys, tmp_path):
    (tmp_path / "figures.xlsx").write_bytes(b"x")
    assert main(["read", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"opsgdocs: {tmp_path}: there are no documents in this folder")


def test_words_of_a_document_do_not_steer_the_terminal(capsys, tmp_path):
    evil = "\x1b]0;owned\x07\x1b[2J"
    file = write_minutes(tmp_path, 40, actions=(f"ACTION HBG 40/01: The Registrar to {evil} publish the plan.",))
    assert main(["read", file]) == 0
    out, err = capsys.readouterr()
    assert not set(out + err) & {"\x1b", "\x07"}


def test_a_file_name_does_not_steer_the_terminal(capsys, tmp_path):
    write_minutes(tmp_path, 40)
    evil = tmp_path / "\x1b[2J.txt"
    evil.write_bytes(b"")
    assert main(["read", str(evil), str(tmp_path / "HBG_40.txt")]) == 1
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert r"\x1b[2J.txt: it is empty" in err


def test_the_schema_of_each_kind_of_record_has_its_fields(capsys):
    for kind, field in {
        "minutes": "decisions",
        "action_table": "rows",
        "action_log": "actions",
        "slips": "slips",
        "life": "why",
    }.items():
        assert main(["schema", kind]) == 0
        assert field in json.loads(capsys.readouterr().out)["properties"]


def test_the_summary_says_which_profile_read_it_and_what_to_do_where_none_fits(tmp_path, capsys):
    file = tmp_path / "minutes.md"
    file.write_text("# Harbour Board Meeting 3\n\nDate: 4 February 2020\n\n## 1. Tides\n\nACTION: Jo March to ask.\n")

    assert main(["read", str(file)]) == 0
    assert "Read by the profile generic, as no other fits; `opsgdocs profile new FILE`" in capsys.readouterr().out
    assert main(["read", "--profile", "charity", str(file)]) == 0
    assert capsys.readouterr().out.rstrip().endswith("Read by the profile charity.")


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_pipes_and_links_that_lead_nowhere_in_a_folder_are_told_and_the_others_read(capsys, tmp_path):
    write_run(tmp_path)
    os.mkfifo(tmp_path / "pipe.docx")
    (tmp_path / "broken.pdf").symlink_to(tmp_path / "nowhere.pdf")
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    (tmp_path / "folder.docx").mkdir()

    assert main(["read", str(tmp_path)]) == 0
    err = capsys.readouterr().err
    assert "pipe.docx: it is a device, not a file\n" in err
    assert "broken.pdf: it is a link to a file that is not there; ask for the document itself\n" in err
    assert "loop.md: it is a link to a file that is not there" in err
    assert "2 documents read" in err
    assert "folder.docx" not in err


def test_such_a_file_that_is_named_is_an_error(capsys, tmp_path):
    (tmp_path / "broken.pdf").symlink_to(tmp_path / "nowhere.pdf")

    assert main(["read", str(tmp_path / "broken.pdf")]) == 1
    assert "it is a link to a file that is not there" in capsys.readouterr().err


def test_an_empty_name_is_not_the_folder_one_is_in(capsys):
    assert main(["read", ""]) == 2
    assert "'' is empty" in capsys.readouterr().err
