"""`opsgdocs profile new` and `opsgdocs profile check`."""

import json

import pytest

from opsgdocs.__main__ import main
from opsgdocs.profile import load
from opsgdocs.profiling import check_profile, draft_profile
from opsgdocs.profiling.sightings import id_form, is_usual

PAPER = """# Project Board – Meeting 61

Date: 4 March 2020

## 1. Reports

**Task PB61-01:** Tom Lee to write to the county.

Task PB61-02: Maria Wood to ask.

Decision: The fee is raised.

## 2. Action Log

| Nr | Action | Bearer | Status |
|--|--|--|--|
| PB60-01 | Ask | ND+MH | Open |
"""


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "minutes_61.md"
    path.write_text(PAPER, encoding="utf-8")
    return path


def drafted(folder, paper, more=""):
    path = folder / "draft.toml"
    path.write_text(draft_profile([paper]) + more, encoding="utf-8")
    return path


def test_a_first_profile_can_be_used_and_says_what_was_seen(tmp_path, paper):
    path = drafted(tmp_path, paper)
    profile = load(path)

    assert profile.actions.markers[-1] == "Task"
    assert profile.decisions.labels == ("Decision",)
    text = path.read_text(encoding="utf-8")
    assert '# "Task" seen 2 times: Task PB61-01: Tom Lee to write to the county.' in text
    assert '"Bearer"  above "ND+MH"' in text


def test_the_first_profile_reads_what_generic_did_not(tmp_path, paper):
    (before,) = check_profile("generic", [paper])
    (after,) = check_profile(drafted(tmp_path, paper), [paper])

    assert [action.id for action in before.minutes.actions] == []
    assert [action.key for action in after.minutes.actions] == ["PB 61/01", "PB 61/02"]


def test_what_looks_like_an_action_and_is_none_is_told(paper):
    (checked,) = check_profile("generic", [paper])

    assert "Task PB61-02: Maria Wood to ask." in checked.missed_actions
    assert checked.missed_decisions == ("Decision: The fee is raised.",)


def test_nothing_is_missed_where_all_is_read(tmp_path, paper):
    (checked,) = check_profile(drafted(tmp_path, paper), [paper])

    assert (checked.missed_actions, checked.missed_decisions) == ((), ())


def test_a_sample_that_cannot_be_read_is_told(tmp_path):
    (checked,) = check_profile("generic", [tmp_path / "nope.docx"])

    assert checked.minutes is None
    assert checked.error


@pytest.mark.parametrize(("printed", "form", "usual"), [
    ("PMA61-03", "{body}{meeting}-{sequence:02d}", True), ("OPSG 29/04", "{body} {meeting}/{sequence:02d}", True), ("2.1", "{meeting}.{sequence}", False),
    ("0211", "{sequence:04d}", False), ("ACTION-1971", "ACTION-{sequence}", False), ("28/02", "{meeting}/{sequence:02d}", True),
])  # fmt: skip
def test_the_form_of_an_id(printed, form, usual):
    assert id_form(printed) == form
    assert is_usual(form) is usual


@pytest.mark.parametrize("printed", ["04/02/2020", "the plan", "12 months"])
def test_what_is_no_id_has_no_form(printed):
    assert id_form(printed) is None


def test_the_commands_put_the_draft_and_the_report_on_stdout(tmp_path, paper, capsys):
    assert main(["profile", "new", str(paper)]) == 0
    draft = tmp_path / "my.toml"
    draft.write_text(capsys.readouterr().out, encoding="utf-8")

    assert main(["profile", "check", str(draft), str(paper)]) == 0
    told = capsys.readouterr().out
    assert "actions raised: 2: PB 61/01 (Tom Lee); PB 61/02 (Maria Wood)" in told
    assert "profile my;" in told


def test_a_profile_with_a_fault_is_one_sentence_and_exit_code_2(tmp_path, paper, capsys):
    (tmp_path / "my.toml").write_text("[actions]\nmarker = 3\n", encoding="utf-8")

    assert main(["read", "--profile", str(tmp_path / "my.toml"), str(paper)]) == 2
    assert "my.toml, line 2: [actions] has no key 'marker'" in capsys.readouterr().err


def test_read_takes_a_file(tmp_path, paper, capsys):
    assert main(["read", "--json", "--profile", str(drafted(tmp_path, paper)), str(paper)]) == 0
    assert json.loads(capsys.readouterr().out)["profile"] == "draft"


def test_the_schema_of_a_profile_is_printed(capsys):
    assert main(["schema", "profile"]) == 0
    assert "actions" in json.loads(capsys.readouterr().out)["properties"]


def test_meetings_without_a_number_are_known_by_their_day(tmp_path):
    path = tmp_path / "minutes.md"
    path.write_text(
        "# Minutes of the Project Board\n\n4 March 2020\n\n## 1. Reports\n\nAll was well.\n", encoding="utf-8"
    )

    assert load(drafted(tmp_path, path)).meeting.label == "{committee} {date:%d %B %Y}"


def test_a_sample_without_a_day_is_told(tmp_path, paper):
    path = tmp_path / "undated.md"
    path.write_text("# Project Board – Meeting 62\n\n## 1. Reports\n\nAll was well.\n", encoding="utf-8")

    assert "# no day was found in undated.md; say where it stands:" in draft_profile([paper, path])


def test_an_issues_log_paper_is_told_by_its_issues(tmp_path, capsys):
    path = tmp_path / "log.md"
    issue = "### Status\n\nOpen.\n\n### Mood\n\nSad.\n\n### Next Steps\n\nWait.\n\n"
    path.write_text(f"# Issues Log\n\n## One\n\n{issue}## Two\n\n{issue}", encoding="utf-8")

    assert main(["profile", "check", "generic", str(path)]) == 0
    told = capsys.readouterr().out
    assert "issues: 2: One; Two" in told
    assert "sections: status 2, next_steps 2, Mood 2" in told
    assert "“Mood” is no section that the profile names" in told
