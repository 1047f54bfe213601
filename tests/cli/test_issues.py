"""`opsgdocs issues`: the issues of all papers, what changed, and the life of one."""

import json

import pytest

import opsgdocs
from opsgdocs.__main__ import main
from opsgdocs.document import Table
from opsgdocs.pipeline import Outcome
from opsgdocs.records import Decision
from tests.cli.test_actions import OPSG
from tests.documents import CORPUS
from tests.factories import action, minutes
from tests.history.papers import issue, paper

CASES = "The exceptions fall into groups:\n• never reported: about {} such cases."


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Three papers and the minutes beside them: what a file holds is read from its record."""
    records = {
        "30.txt": paper(30, "2020-03-03", [issue("Hub Exceptions", status=CASES.format("70,000")), issue("Keys")]),
        "m30.txt": minutes(30, "2020-03-05", [action("30/01", "The DCC to look into Hub Exceptions in the North.")]),
        "31.txt": paper(31, "2020-04-07", [issue("Hub Exceptions", status=CASES.format("64,000"), stage="Assess")]),
        "32.txt": paper(
            32, "2020-05-05", [issue("Hub Exceptions", status=CASES.format("64,000"), category="Closed Issues")]
        ),
    }
    for name in records:
        (tmp_path / name).write_text(name)
    outcomes = lambda paths, **_: (Outcome(path, record=records[path.name]) for path in paths)  # noqa: E731
    monkeypatch.setattr("opsgdocs.pipeline.read_all", outcomes)
    return [str(tmp_path / name) for name in sorted(records)]


def test_the_issues_are_shown_with_their_status_and_open_actions(capsys, run):
    assert main(["issues", *run[:2], run[3]]) == 0
    out, err = capsys.readouterr()

    lines = [line.split("  ") for line in out.splitlines() if line.startswith("Hub")]
    assert [[cell.strip() for cell in line if cell.strip()] for line in lines] == [
        [
            "Hub Exceptions",
            "Assess: The exceptions fall into groups: • never reported: about 64,000 such cases.",
            "OPSG_30",
            "OPSG_31",
            "OPSG 30/01",
        ]
    ]
    assert out.index("Actively Managed Issues") < out.index("Not listed: please confirm") < out.index("Keys")
    assert "“Keys” is not listed in OPSG_31" in err
    assert err.endswith("3 documents read, 2 papers followed, 2 issues open, none closed, 1 problem\n")


def test_a_long_status_is_whole_in_a_pipe_and_cut_at_a_terminal(capsys, run, monkeypatch):
    from opsgdocs.history import IssuesLog
    from opsgdocs.writers.issues.overview import render_issue_overview

    log = IssuesLog(
        [paper(30, "2020-03-03", [issue("Keys", status="The DCC has looked into it. " * 20 + "That is all.")])]
    )
    monkeypatch.setattr("opsgdocs.history.IssuesLog", lambda *_, **__: log)
    assert main(["issues", run[0]]) == 0

    assert "That is all." in capsys.readouterr().out
    (cell,) = (cell.text for cell in _cells(render_issue_overview(log.register())) if cell.text.startswith("The DCC"))
    assert cell.endswith("…")


def _cells(document):
    return [cell for block in document.blocks if isinstance(block, Table) for row in block.rows for cell in row]


def test_the_changes_since_the_last_paper(capsys, run):
    assert main(["issues", *run[:2], "--changes"]) == 0
    out, err = capsys.readouterr()

    assert out.startswith("OPSG – Changes to Issues\n\nSince OPSG_30\n\nHub Exceptions\n")
    assert "• Status: 70,000 → 64,000 in “never reported: about 64,000 such cases.”" in out
    assert "• Stage: added Assess" in out
    assert "2 issues open, none closed, 2 changed, 1 problem" in err


def test_the_changes_since_an_earlier_paper(capsys, run):
    assert main(["issues", *run, "--changes", "--since", "opsg 30", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)

    assert (found["kind"], found["since"]) == ("issue_register", "OPSG_30")
    (hubs,) = (one for one in found["issues"] if one["title"] == "Hub Exceptions")
    assert [event["event"] for event in hubs["history"]] == ["updated", "closed", "updated"]


def test_a_day_since_which_is_told_in_words(capsys, run):
    assert main(["issues", *run, "--changes", "--since", "2020-03-31"]) == 0

    assert "\n\nSince 31 March 2020\n\n" in capsys.readouterr().out


def test_the_help_says_whose_issues(capsys):
    with pytest.raises(SystemExit):
        main(["issues", "--help"])

    assert "whose issues" in capsys.readouterr().out


def test_the_life_of_one_issue(capsys, run):
    assert main(["issues", *run, "--issue", "exceptions"]) == 0
    out, _ = capsys.readouterr()

    assert out.startswith("Hub Exceptions\n\nClosed\n")
    assert "OPSG 30/01" in out
    assert out.index("Opened") < out.index("70,000 → 64,000") < out.index("it stands among “Closed Issues”")


def test_as_of_an_earlier_meeting(capsys, run):
    assert main(["issues", *run, "--as-of", "OPSG_30", "--json"]) == 0

    assert [one["last_listed_at"] for one in json.loads(capsys.readouterr().out)["issues"]] == ["OPSG_30", "OPSG_30"]


@pytest.mark.parametrize("name", ["issues.json", "issues.csv", "issues.docx", "issues.md"])
@pytest.mark.parametrize("shape", [[], ["--changes"]])
def test_a_file_is_written(capsys, run, tmp_path, name, shape):
    target = tmp_path / "out" / name
    target.parent.mkdir()
    assert main(["issues", *run, *shape, "-o", str(target)]) == 0
    out, err = capsys.readouterr()

    assert (out, err.splitlines()[-1]) == ("", f"written: {target}")
    assert target.stat().st_size > 100


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--issue", "Outages"], "no issue is called 'Outages'; the issues are: Hub Exceptions; Keys"),
        (["--since", "OPSG_30"], "--since tells what --changes is compared with: give both"),
        (["--as-of", "OPSG_77"], "no paper or minutes are of a meeting 'OPSG_77'; the newest known are"),
        (["-o", "issues.exe"], "issues.exe: the name must end in"),
        (["--committee", "TAF"], "no document of TAF was given, only of OPSG"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence(capsys, run, arguments, message):
    assert main(["issues", *run, *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"opsgdocs: {message}")


def test_minutes_alone_have_no_issues(capsys):
    assert main(["issues", OPSG[0]]) == 2
    assert "there are no Issues Log papers among the documents" in capsys.readouterr().err


def test_the_screen_is_wide_enough(run, monkeypatch):
    """At 80 columns no word of a title, label or id is broken."""
    from io import StringIO

    from rich.console import Console

    from opsgdocs.history import IssuesLog
    from opsgdocs.writers.issues.overview import render_issue_overview
    from opsgdocs.writers.terminal import show

    titles = ["Communications Hub Exceptions", "Lack of defect fixes for the EDMI CH GPFs"]
    log = IssuesLog([
        paper(30, "2020-03-03", [issue(title, status=CASES.format(70000)) for title in titles]),
        minutes(30, "2020-03-05", [action("30/01", f"The DCC to look into {titles[0]}.")]),
    ])  # fmt: skip
    stream = StringIO()
    show(render_issue_overview(log.register()), Console(file=stream, width=80, force_terminal=True, color_system=None))
    lines = stream.getvalue().splitlines()

    assert max(map(len, lines)) <= 80
    for word in ("Communications", "Exceptions", "Lack of defect", "OPSG_30", "OPSG 30/01"):
        assert any(word in line for line in lines), word


def test_the_paper_for_the_next_meeting_carries_the_newest_one_and_the_open_actions(tmp_path, capsys):
    papers = sorted((CORPUS / "opsg_issues" / "P1").glob("*.docx"))
    minutes = sorted((CORPUS / "opsg" / "L1").glob("OPSG_4[1-5].docx"))
    file = tmp_path / "next.docx"

    assert main(["issues", *map(str, (*papers, *minutes)), "--paper", "-o", str(file)]) == 0
    assert f"written: {file}" in capsys.readouterr().err

    newest, written = opsgdocs.read(papers[-1]), opsgdocs.read(file)
    assert (newest.meeting, written.meeting) == ("OPSG_46", "OPSG_47")
    assert [issue.title for issue in written.issues] == [issue.title for issue in newest.issues]
    assert [issue.status for issue in written.issues] == [issue.status for issue in newest.issues]
    assert any("OPSG 42/04" in text for issue in written.issues for text in issue.other.values())


def test_marks_are_for_a_paper(capsys):
    assert main(["issues", str(CORPUS / "opsg_issues" / "P1"), "--marked"]) == 2
    assert "--marked shows what changed in the paper" in capsys.readouterr().err


def test_the_paper_is_for_the_meeting_that_is_asked_for(tmp_path, capsys):
    papers = sorted((CORPUS / "opsg_issues" / "P1").glob("*.docx"))
    minutes = sorted((CORPUS / "opsg" / "L1").glob("OPSG_4[1-5].docx"))
    file = tmp_path / "next.docx"

    assert main(["issues", *map(str, (*papers, *minutes)), "--paper", "--before", "opsg 45", "-o", str(file)]) == 0
    assert ", carried on from OPSG_44\n" in capsys.readouterr().err

    carried, written = opsgdocs.read(papers[3]), opsgdocs.read(file)
    assert (carried.meeting, written.meeting) == ("OPSG_44", "OPSG_45")
    assert [issue.title for issue in written.issues] == [issue.title for issue in carried.issues]


def test_what_minutes_moved_in_the_paper_is_told(capsys, run, tmp_path, monkeypatch):
    said = Decision(verb="AGREED", text="that the issue “Hub Exceptions” be closed.")
    records = {
        "30.txt": paper(30, "2020-03-03", [issue("Hub Exceptions"), issue("Keys")]),
        "m30.txt": minutes(30, "2020-03-05", decisions=(said,), next_main="2020-04-07"),
    }
    outcomes = lambda paths, **_: (Outcome(path, record=records[path.name]) for path in paths)  # noqa: E731
    monkeypatch.setattr("opsgdocs.pipeline.read_all", outcomes)

    assert main(["issues", run[0], run[3], "--paper", "--marked", "--json"]) == 0
    out, err = capsys.readouterr()
    assert [one["category"] for one in json.loads(out)["issues"]] == ["Actively Managed Issues", "Closed Issues"]
    assert "for OPSG_31, 7 April 2020, carried on from OPSG_30\n" in err
    assert "by the minutes: “Hub Exceptions” moved from “Actively Managed Issues” to “Closed Issues”\n" in err


def test_a_meeting_is_asked_for_a_paper(capsys):
    assert main(["issues", str(CORPUS / "opsg_issues" / "P1"), "--before", "OPSG_45"]) == 2
    assert "--before says for which meeting --paper is" in capsys.readouterr().err
