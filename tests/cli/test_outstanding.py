"""`opsgdocs outstanding`: the table, its problems with their files, the summary, the file that is written."""

import json

import pytest

from opsgdocs.__main__ import main
from opsgdocs.pipeline import read
from opsgdocs.writers.text.places import Place, foremost
from tests.documents import CORPUS, load
from tests.minutes_files import text_of, write_minutes, write_run

RUN = [str(CORPUS / "opsg" / "L1" / f"OPSG_{name}.docx") for name in ("47", "48", "49")]


def test_the_table_is_on_stdout_and_the_summary_on_stderr(capsys, tmp_path):
    assert main(["outstanding", *write_run(tmp_path), "--before", "HBG_42"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[:5] == [
        "HBG – Actions Outstanding",
        "",
        "Before HBG_42, 4 March 2021",
        "",
        "2 actions outstanding.",
    ]
    assert err == "2 documents read, 2 actions open, 1 closed, no problems\n"


def test_the_rows_are_the_open_actions_with_their_days(capsys, tmp_path):
    main(["outstanding", *write_run(tmp_path)])
    rows = [line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("HBG 4")]
    assert [row[:3] for row in rows] == [["HBG", "40/02", "01/04/2021"], ["HBG", "41/01", "04/03/2021"]]


@pytest.mark.parametrize("before", ["HBG_41", "hbg 41", "Hbg41", "2021-02-04", "4 February 2021"])
def test_only_what_was_known_before_the_meeting_is_counted(capsys, tmp_path, before):
    assert main(["outstanding", *write_run(tmp_path), "--before", before]) == 0
    out, err = capsys.readouterr()
    assert "Before HBG_41, 4 February 2021" in out
    assert err == "2 documents read, 2 actions open, none closed, no problems\n"


def test_json_on_stdout_is_what_the_corpus_expects(capsys):
    documents = sorted(str(path) for path in (CORPUS / "taf" / "L7").glob("*.docx"))
    assert main(["outstanding", *documents, "--before", "TAF_21", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    expected = load(CORPUS / "taf" / "expected" / "before_TAF_21.json")
    assert (found["kind"], found["before"]) == ("action_log", "TAF_21")
    assert [action["id"] for action in found["actions"]] == [action["id"] for action in expected["actions"]]


def test_every_problem_names_the_file_to_open_and_the_passage(capsys):
    assert main(["outstanding", *RUN]) == 0
    err = capsys.readouterr().err
    problem = err[err.index("closed_then_listed") :].split("\n\n")[0].splitlines()
    assert problem[1].startswith("OPSG_47.docx, table 4, row 12: 'OPSG 45/03 | ")
    assert any(line.startswith("OPSG_48.docx, table 4, row 8: 'OPSG 45/03 | ") for line in problem)


def test_a_problem_in_a_pdf_is_told_with_its_page(capsys):
    assert main(["outstanding", *(path.replace(".docx", ".pdf") for path in RUN)]) == 0
    err = capsys.readouterr().err
    problem = err[err.index("closed_then_listed") :].split("\n\n")[0].splitlines()
    assert problem[1].startswith("OPSG_47.pdf, page 2: 'OPSG 45/03 | ")


def test_no_place_is_without_its_file(capsys):
    main(["outstanding", *RUN])
    paragraphs = capsys.readouterr().err.split("\n\n")[1:]
    places = [line for text in paragraphs for line in text.splitlines()[1:] if ": '" in line]
    assert places
    assert all(place.startswith("OPSG_4") for place in places)


def test_of_many_places_some_of_each_file_are_shown():
    places = [Place(document, f"{document}, line {line}", "") for document in ("a", "b") for line in (1, 2, 3, 4)]
    assert [place.where for place in foremost(places, 3)] == ["a, line 1", "a, line 2", "b, line 1"]
    assert foremost(places, 9) == places


def test_of_two_files_of_one_name_the_paths_are_told(capsys, tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    first = write_minutes(one, 40)
    second = write_minutes(other, 40, actions=("ACTION HBG 40/01: The Pilot Office to sink the buoys.",))
    main(["outstanding", first, second])
    err = capsys.readouterr().err
    assert "conflicting_versions" in err
    assert f"{first}, line " in err
    assert f"{second}, line " in err


def test_the_written_file_is_named_and_can_be_read_again(capsys, tmp_path):
    target = tmp_path / "out.docx"
    assert main(["outstanding", *write_run(tmp_path), "-o", str(target)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1] == f"written: {target}"
    assert [row.id for row in read(target).rows] == ["HBG 40/02", "HBG 41/01"]


def test_a_written_table_beside_the_minutes_changes_nothing(capsys, tmp_path):
    target = tmp_path / "out.docx"
    write_run(tmp_path)
    main(["outstanding", str(tmp_path), "--json", "-o", str(target)])
    before = capsys.readouterr().out
    main(["outstanding", str(tmp_path), "--json"])
    assert json.loads(capsys.readouterr().out) == json.loads(before)


@pytest.mark.parametrize(
    ("name", "reason"), [("out.xls", "must end in .docx"), ("none/out.docx", "there is no folder")]
)
def test_a_place_that_cannot_be_written_is_refused_before_anything_is_read(capsys, tmp_path, name, reason):
    assert main(["outstanding", str(tmp_path / "missing.pdf"), "-o", str(tmp_path / name)]) == 2
    err = capsys.readouterr().err
    assert reason in err
    assert "missing.pdf" not in err
    assert len(err.splitlines()) == 1


def test_minutes_are_never_overwritten(capsys, tmp_path):
    written = tmp_path / "HBG_40.md"
    written.write_text(text_of(40), "utf-8")
    before = written.read_bytes()
    assert main(["outstanding", str(written), "-o", str(written)]) == 2
    assert "name another file" in capsys.readouterr().err
    assert written.read_bytes() == before


def test_where_nothing_can_be_read_nothing_is_written(capsys, tmp_path):
    target = tmp_path / "out.docx"
    assert main(["outstanding", str(tmp_path / "missing.pdf"), "-o", str(target)]) == 1
    assert "there are no actions to follow" in capsys.readouterr().err
    assert not target.exists()


def test_one_unreadable_file_of_several_is_left_out_and_told(capsys, tmp_path):
    missing = str(tmp_path / "HBG_39.pdf")
    assert main(["outstanding", missing, *write_run(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert "HBG 41/01" in out
    assert err.splitlines()[-1].endswith(f"left out: {missing}")


def test_a_written_table_alone_is_no_history(capsys, tmp_path):
    target = tmp_path / "out.docx"
    main(["outstanding", *write_run(tmp_path), "-o", str(target)])
    assert main(["outstanding", str(target)]) == 2
    assert "give the minutes" in capsys.readouterr().err


def test_documents_of_two_committees_need_the_name_of_one(capsys, tmp_path):
    both = [*write_run(tmp_path), str(CORPUS / "taf" / "L9" / "TAF_18.md")]
    assert main(["outstanding", *both]) == 2
    assert "HBG, TAF" in (err := capsys.readouterr().err)
    assert "--committee" in err
    assert main(["outstanding", *both, "--committee", "hbg"]) == 0
    assert capsys.readouterr().out.startswith("HBG – Actions Outstanding")


def test_a_profile_may_say_that_leaving_out_closes(tmp_path, capsys):
    from opsgdocs.__main__ import main

    (tmp_path / "strict.toml").write_text('extends = "opsg"\n[tables]\nomitted = "closed"\n', encoding="utf-8")
    minutes = ["corpus/opsg/L1/OPSG_44.docx", "corpus/opsg/L1/OPSG_45.docx"]
    main(["outstanding", *minutes])
    usual = capsys.readouterr().out
    main(["outstanding", *minutes, "--profile", str(tmp_path / "strict.toml")])

    assert "OPSG 44/04" in usual
    assert "OPSG 44/04" not in capsys.readouterr().out
