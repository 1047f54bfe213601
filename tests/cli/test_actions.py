"""`opsgdocs actions`: who owes what, what is late, how far it slipped, and the life of one action."""

import json
from pathlib import Path

import pytest

from opsgdocs.__main__ import main
from opsgdocs.pipeline import read
from tests.documents import CORPUS
from tests.minutes_files import write_run
from tests.register.test_command_line import ingest

OPSG = sorted(str(path) for path in (CORPUS / "opsg" / "L1").glob("*.docx"))


def ids(out):
    """The ids at the beginning of the lines."""
    return [line[:10].strip() for line in out.splitlines() if line.startswith(("HBG 4", "OPSG 4"))]


def log(capsys, *arguments):
    """The JSON of a command that succeeds."""
    assert main(["actions", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def run(tmp_path):
    """40/01 was closed at HBG_41; 40/02 is due on 1 April 2021, 41/01 on 4 March 2021."""
    return write_run(tmp_path)


def test_all_open_actions_are_shown_by_default(capsys, run):
    assert main(["actions", *run, "--on", "2021-02-05"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("HBG – Actions Outstanding\n")
    assert ids(out) == ["HBG 40/02", "HBG 41/01"]
    assert err == "2 documents read, 2 actions open, 1 closed, no problems\n"


@pytest.mark.parametrize("name", ["Registrar", "registrar", "The Registrar"])
def test_an_owner_is_found_in_any_case_and_with_its_article(capsys, run, name):
    assert main(["actions", *run, "--owner", name]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("HBG – Actions Outstanding: Registrar\n")
    assert ids(out) == ["HBG 41/01"]
    assert "2 actions open (1 chosen)" in err


def test_a_part_of_a_name_stands_for_all_owners_that_have_it_in_theirs(capsys):
    found = log(capsys, *OPSG, "--owner", "CSP")
    assert [action["id"] for action in found["actions"]] == ["OPSG 42/04", "OPSG 48/03", "OPSG 49/03"]


def test_an_owner_who_has_nothing_open_owes_nothing(capsys):
    assert main(["actions", *OPSG, "--owner", "Network Parties"]) == 0
    assert "No actions are outstanding." in capsys.readouterr().out


def test_an_owner_whom_no_action_names_is_an_error_that_names_those_there_are(capsys, run):
    assert main(["actions", *run, "--owner", "Harbour Master"]) == 2
    assert capsys.readouterr().err == (
        "opsgdocs: --owner Harbour Master: no action names such an owner; the owners are: Pilot Office; Registrar\n"
    )


@pytest.mark.parametrize(
    ("day", "late"), [("2021-03-04", []), ("5 March 2021", ["HBG 41/01"]), ("2021-04-02", ["HBG 40/02", "HBG 41/01"])]
)
def test_an_action_is_overdue_once_its_day_has_passed(capsys, run, day, late):
    found = log(capsys, *run, "--overdue", "--on", day)
    assert [action["id"] for action in found["actions"]] == late
    assert all("overdue" in action["flags"] for action in found["actions"])


def test_choices_combine(capsys, run):
    assert main(["actions", *run, "--overdue", "--on", "2021-06-01", "--owner", "Pilot Office"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("HBG – Actions Outstanding: Pilot Office, overdue on 1 June 2021\n")
    assert ids(out) == ["HBG 40/02"]


def test_without_a_day_it_is_today(capsys, run, monkeypatch):
    import datetime as dt

    class Then(dt.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2021, 3, 10, 12, tzinfo=tz)

    monkeypatch.setattr("opsgdocs.cli.choice.dt.datetime", Then)
    assert [action["id"] for action in log(capsys, *run, "--overdue")["actions"]] == ["HBG 41/01"]


def test_a_day_that_is_none_is_refused_before_anything_is_read(capsys):
    assert main(["actions", "missing.pdf", "--on", "someday"]) == 2
    assert capsys.readouterr().err == "opsgdocs: --on someday: this is no date; write it like 2020-03-03\n"


@pytest.mark.parametrize("when", ["HBG_40", "hbg 40", "2021-01-20"])
def test_as_of_an_earlier_meeting_later_minutes_do_not_count(capsys, run, when):
    found = log(capsys, *run, "--as-of", when)
    assert found["before"] == "HBG_41"
    assert [action["id"] for action in found["actions"]] == ["HBG 40/01", "HBG 40/02"]


def test_as_of_a_meeting_that_nothing_knows_is_an_error(capsys, run):
    assert main(["actions", *run, "--as-of", "HBG_99"]) == 2
    assert "no document knows a meeting 'HBG_99'" in capsys.readouterr().err


def test_slips_are_data_with_each_revision_and_the_meeting_that_made_it(capsys):
    found = log(capsys, *OPSG, "--slipped")
    # From 14 September, 24 September and 5 October to 2 November 2021.
    assert [(slip["id"], slip["days"], slip["times"]) for slip in found["slips"] if slip["days"] in range(1, 60)] == [
        ("OPSG 46/02", 49, 1),
        ("OPSG 47/03", 39, 1),
        ("OPSG 48/02", 28, 1),
    ]
    slip = next(slip for slip in found["slips"] if slip["id"] == "OPSG 46/02")
    assert (slip["original_target"]["date"], slip["last_target"]["date"]) == ("2021-09-14", "2021-11-02")
    assert [(step["meeting"], step["target"]["date"]) for step in slip["revisions"]] == [("OPSG_48", "2021-11-02")]
    assert slip["age"] == 119  # 6 July to 2 November 2021


def test_slips_read_as_a_table_with_days_and_times(capsys):
    assert main(["actions", *OPSG, "--slipped", "--owner", "NDS"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("OPSG – Slipped Actions: NDS\n")
    assert ids(out) == ["OPSG 46/02", "OPSG 48/02"]
    assert "14/09/2021 → 02/11/2021" in out
    assert "28 days, revised once" in out


def test_the_life_of_an_action_tells_each_step_its_day_meeting_file_and_passage(capsys):
    assert main(["actions", *OPSG, "--history", "opsg 46/2", "--on", "2021-11-02"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("OPSG 46/02 – Open\n")
    assert "Owner: CAS, NDS\nRaised: 6 July 2021 at OPSG_46" in out
    assert "Slipped: 49 days, revised once" in out
    raised, revised = (next(line for line in out.splitlines() if word in line) for word in ("Raised –", "revised from"))
    assert raised.startswith("06/07/2021  OPSG_46  Raised – OPSG_46.docx, paragraph ")
    assert "'ACTION OPSG 46/02: CAS and the NDS to draft a modification" in raised
    assert revised.startswith("14/09/2021  OPSG_48  ")
    assert "Target revised from “by the September meeting (OPSG_48)” to 02/11/2021" in revised
    assert "OPSG_48.docx, table 4, row 12" in revised


def test_a_closed_action_has_a_life_too(capsys, run):
    assert main(["actions", *run, "--history", "HBG 40/01"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("HBG 40/01 – Closed\n")
    assert "Why: " in out
    assert "It was agreed that action HBG 40/01 can be closed." in out
    assert "HBG_41.txt, line 10" in out
    assert err == "2 documents read, 2 actions open, 1 closed, no problems\n"


def test_a_life_as_json_is_the_action_the_reason_of_its_target_and_its_slip(capsys, run):
    life = log(capsys, *run, "--history", "HBG 41/01")
    assert (life["action"]["id"], life["slip"]["times"]) == ("HBG 41/01", 0)
    assert [event["event"] for event in life["action"]["history"]] == ["raised"]
    assert life["why"] == life["action"]["last_target"]["why"] != ""


def test_the_life_of_an_action_that_no_document_defines_is_an_error(capsys, run):
    assert main(["actions", *run, "--history", "HBG 99/01"]) == 2
    assert capsys.readouterr().err == "opsgdocs: no document defines an action 'HBG 99/01'\n"


def test_a_life_at_a_terminal_keeps_within_80_columns(capsys):
    from rich.console import Console

    from opsgdocs.history import ActionLog, Life
    from opsgdocs.pipeline import find_files, read_all
    from opsgdocs.writers.actions.life import render_timeline
    from opsgdocs.writers.terminal import show

    log = ActionLog([outcome.record for outcome in read_all(find_files(OPSG[:9]))])
    action = log.history("OPSG 42/04")
    console = Console(width=80, force_terminal=True, color_system=None)
    show(render_timeline(Life(action=action, why=log.why("OPSG 42/04"), slip=log.slip("OPSG 42/04"))), console)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    assert sum(line.startswith(("02/03/2021   OPSG_42 ", "06/04/2021   OPSG_43 ")) for line in lines) == 2


@pytest.mark.parametrize("name", ["out.docx", "out.md", "out.csv", "out.json"])
def test_the_choice_is_written_to_a_file(capsys, run, tmp_path, name):
    target = tmp_path / name
    assert main(["actions", *run, "--owner", "Registrar", "-o", str(target)]) == 0
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[-1]) == ("", f"written: {target}")
    assert target.stat().st_size > 0


def test_a_written_choice_is_read_as_a_table_and_never_as_minutes(run, tmp_path):
    target = tmp_path / "out.docx"
    main(["actions", *run, "--owner", "Registrar", "--overdue", "--on", "2021-06-01", "-o", str(target)])
    table = read(target)
    assert (table.kind, table.committee, table.before) == ("action_table", "HBG", "HBG_42")
    assert [row.id for row in table.rows] == ["HBG 41/01"]


@pytest.mark.parametrize(("option", "name"), [("--history=HBG 40/02", "life.docx"), ("--slipped", "slips.csv")])
def test_lives_and_slips_are_written_too(capsys, run, tmp_path, option, name):
    assert main(["actions", *run, option, "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).stat().st_size > 0


def test_a_life_is_no_sheet(capsys, run):
    assert main(["actions", *run, "--history", "HBG 40/02", "-o", "life.csv"]) == 2
    assert "life.csv: the name must end in" in capsys.readouterr().err


def test_a_life_is_of_one_action_whoever_owns_it(capsys, run):
    assert main(["actions", *run, "--history", "HBG 40/02", "--owner", "Registrar"]) == 2
    assert "leave out --owner" in capsys.readouterr().err


def test_every_action_ever_is_shown_with_the_closed_ones(capsys, run):
    assert main(["actions", *run, "--all", "--on", "2021-02-05"]) == 0
    out, _ = capsys.readouterr()

    assert out.startswith("HBG – Action Log\n")
    assert ids(out) == ["HBG 40/01", "HBG 40/02", "HBG 41/01"]
    assert "Closed HBG_41" in out


def test_every_action_of_an_owner_as_a_record(capsys, run):
    found = log(capsys, *run, "--all", "--owner", "Registrar")

    assert (found["kind"], [action["id"] for action in found["actions"]]) == (
        "action_register",
        ["HBG 40/01", "HBG 41/01"],
    )
    assert [event["event"] for event in found["actions"][0]["history"]] == ["raised", "closed"]


@pytest.mark.parametrize("name", ["all.csv", "all.docx"])
def test_the_full_action_log_is_written(capsys, run, tmp_path, name):
    target = tmp_path / name
    assert main(["actions", *run, "--all", "-o", str(target)]) == 0

    assert capsys.readouterr().err.endswith(f"written: {target}\n")
    assert target.stat().st_size > 100


@pytest.fixture
def of_two(tmp_path, run):
    """The same minutes once more, of another committee, the TLC."""
    for path in map(Path, run):
        other = path.read_text("utf-8").replace("HBG", "TLC").replace("Harbour Board", "Tide Level")
        (tmp_path / path.name.replace("HBG", "TLC")).write_text(other, "utf-8")
    return str(tmp_path)


@pytest.mark.parametrize("asked", ["TLC 40/02", "tlc40/02", "HBG 40/02"])
def test_among_several_committees_the_id_tells_whose_history_is_meant(capsys, of_two, asked):
    assert log(capsys, of_two, "--history", asked)["action"]["id"] == f"{asked[:3].upper()} 40/02"


def test_and_so_it_does_in_a_register(capsys, of_two, tmp_path):
    register = tmp_path / "r.db"
    ingest(tmp_path, str(register))

    assert log(capsys, "--register", str(register), "--history", "TLC 40/02")["action"]["id"] == "TLC 40/02"


@pytest.mark.parametrize("asked", ["40/02", "XYZ 40/02"])
def test_where_it_does_not_the_committee_is_asked_for(capsys, of_two, asked):
    assert main(["actions", of_two, "--history", asked]) == 2
    assert "--committee NAME" in capsys.readouterr().err
