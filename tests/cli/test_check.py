"""`opsgdocs check`: problems alone, for drafts before they go out."""

import json

import pytest

from opsgdocs.__main__ import main
from tests.documents import CORPUS
from tests.minutes_files import write_minutes, write_run

NOBODY = ("ACTION HBG 40/01: A note on the buoys to be prepared by 4 February 2021.",)
RUN = [str(CORPUS / "opsg" / "L1" / f"OPSG_{name}.docx") for name in ("47", "48")]


@pytest.fixture
def draft(tmp_path):
    """Minutes with an action that names nobody."""
    return write_minutes(tmp_path, 40, actions=NOBODY)


def test_a_document_without_problems_prints_nothing_but_the_summary(capsys, tmp_path):
    assert main(["check", write_minutes(tmp_path, 40), "--strict"]) == 0
    assert capsys.readouterr() == ("", "1 document checked, no problems\n")


def test_a_problem_is_told_under_its_document_with_place_and_passage(capsys, draft):
    assert main(["check", draft]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "HBG_40.txt",
        "",
        "no_owner (warning): Action HBG 40/01 names nobody to do it.",
        f"HBG_40.txt, line 16: '{NOBODY[0]}'",
        "→ Say who is to do it.",
    ]
    assert err == "1 document checked, 1 problem\n"


def test_strict_makes_a_warning_exit_code_1(draft):
    assert main(["check", draft, "--strict"]) == 1


def test_strict_passes_over_what_is_only_worth_knowing(capsys):
    with_a_hint = str(CORPUS / "opsg" / "L1" / "OPSG_45.docx")
    assert main(["check", with_a_hint, "--strict", "--json"]) == 0
    assert {problem["severity"] for problem in json.loads(capsys.readouterr().out)} == {"info"}


def test_json_is_an_array_that_names_the_document_of_each_problem_and_passage(capsys, draft):
    assert main(["check", draft, "--json"]) == 0
    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["document"], problem["code"], problem["severity"]) == ("HBG_40.txt", "no_owner", "warning")
    (place,) = problem["evidence"]
    assert (place["document"], place["path"], place["text"]) == ("HBG_40.txt", "line 16", NOBODY[0])


def test_json_of_no_problems_is_an_empty_array(capsys, tmp_path):
    assert main(["check", write_minutes(tmp_path, 40), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_what_only_the_run_shows_stands_at_the_end_with_the_files_it_concerns(capsys):
    assert main(["check", *RUN]) == 0
    out = capsys.readouterr().out
    together = out[out.index("All documents together") :]
    assert "closed_then_listed (warning): OPSG 45/03" in together
    assert "OPSG_47.docx, table 4, row 12: " in together
    assert "OPSG_48.docx, table 4, row 8: " in together


def test_what_a_document_shows_by_itself_is_not_told_twice(capsys):
    assert main(["check", *RUN]) == 0
    out = capsys.readouterr().out
    assert out.count("status_conflict") == 1
    assert out.count("not_listed_though_open") == 1


def test_a_problem_of_the_run_is_of_no_single_document_in_json(capsys):
    assert main(["check", *RUN, "--json"]) == 0
    found = [problem for problem in json.loads(capsys.readouterr().out) if problem["code"] == "closed_then_listed"]
    assert [problem["document"] for problem in found] == [None]
    assert {place["document"] for place in found[0]["evidence"]} == {"OPSG_47.docx", "OPSG_48.docx"}


def test_each_committee_is_a_run_of_its_own(capsys, tmp_path):
    other = str(CORPUS / "taf" / "L9" / "TAF_18.md")
    assert main(["check", *write_run(tmp_path), other]) == 0
    assert "3 documents checked" in capsys.readouterr().err


def test_a_document_that_cannot_be_read_is_told_and_the_others_are_checked(capsys, draft, tmp_path):
    assert main(["check", str(tmp_path / "missing.pdf"), draft]) == 1
    out, err = capsys.readouterr()
    assert "no_owner" in out
    assert "missing.pdf: there is no such file" in err
    assert "left out: " in err
