"""`opsgdocs decisions`: the formal decisions of all meetings."""

import json

import pytest

from opsgdocs.__main__ import main
from tests.cli.test_actions import OPSG
from tests.minutes_files import write_minutes


def keys(capsys, *arguments):
    """The keys of the decisions that a command finds."""
    assert main(["decisions", *arguments, "--json"]) == 0
    return [one["key"] for one in json.loads(capsys.readouterr().out)["decisions"]]


@pytest.fixture
def run(tmp_path):
    """HBG_40 approves its minutes and notes MP092, HBG_41 approves MP092."""
    noted = "The HBG NOTED the progress of MP092."
    return [
        write_minutes(tmp_path, 40, noted),
        write_minutes(tmp_path, 41, "The HBG APPROVED MP092, subject to review."),
    ]


def test_all_decisions_are_shown_in_order(capsys, run):
    assert main(["decisions", *reversed(run)]) == 0
    out, err = capsys.readouterr()

    assert out.startswith("HBG – Decision Log\n")
    assert [line[:10] for line in out.splitlines() if line.startswith("HBG_")] == [
        "HBG_40 D01", "HBG_40 D02", "HBG_41 D01", "HBG_41 D02"
    ]  # fmt: skip
    assert err == "2 documents read, 2 meetings, 4 decisions, no problems\n"


def test_what_one_modification_became(capsys, run):
    assert main(["decisions", *run, "--about", "mp 92"]) == 0
    out, err = capsys.readouterr()

    assert out.startswith("HBG – Decision Log: mp 92\n")
    assert "Later: HBG_41 D02" in out
    assert "4 decisions (2 chosen)" in err


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--verb", "noted"], ["HBG_40 D02"]),
        (["--search", "progress"], ["HBG_40 D02"]),
        (["--since", "HBG_41"], ["HBG_41 D01", "HBG_41 D02"]),
        (["--until", "2021-01-31", "--verb", "APPROVED"], ["HBG_40 D01"]),
        (["--as-of", "2021-01-31", "--verb", "APPROVED"], ["HBG_40 D01"]),
        (["--about", "MP093"], []),
    ],
)
def test_choices_combine(capsys, run, options, found):
    assert keys(capsys, *run, *options) == found


@pytest.mark.parametrize("verb", ["foo", "deferred"])
def test_where_no_decision_has_the_verb_those_that_there_are_are_told(capsys, run, verb):
    assert main(["decisions", *run, "--verb", verb]) == 0
    assert capsys.readouterr().err.endswith("the verbs of these minutes are APPROVED, NOTED\n")


def test_the_corpus_has_its_decisions(capsys):
    assert keys(capsys, *OPSG, "--verb", "not approve") == ["OPSG_42 D07"]
    assert "OPSG_47 D04" in keys(capsys, *OPSG, "--about", "INC000000768803")


@pytest.mark.parametrize("name", ["decisions.json", "decisions.csv", "decisions.docx"])
def test_a_file_is_written(capsys, run, tmp_path, name):
    target = tmp_path / name
    assert main(["decisions", *run, "-o", str(target)]) == 0
    out, err = capsys.readouterr()

    assert (out, err.splitlines()[-1]) == ("", f"written: {target}")
    assert target.stat().st_size > 100


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--since", "HBG_77"], "no document knows a meeting 'HBG_77'"),
        (["-o", "decisions.exe"], "decisions.exe: the name must end in"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence(capsys, run, options, message):
    assert main(["decisions", *run, *options]) == 2
    assert capsys.readouterr().err.startswith(f"opsgdocs: {message}")
