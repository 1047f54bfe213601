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
    (checked,) = check_profile("opsg", [paper])  # what stands out alone decides there

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
    assert "actions raised: 2\n" in told
    assert "PB 61/01 (Tom Lee; no date stated): Tom Lee to write to the county." in told
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


def written(folder, body):
    path = folder / "sample.md"
    path.write_text(f"# Garden Working Group\n\nDate: 4 March 2020\n\n## 1. Reports\n\n{body}\n", encoding="utf-8")
    return path


def test_headings_initials_and_names_of_tables_of_people_are_no_conventions(tmp_path):
    body = "AP: What of the roof?\n\nAP: It leaks.\n\nAction Items:\n\n- Write to the county\n\n| Tom | TL | Clerk |\n|--|--|--|\n| Ann | AH | Chair |\n"
    text = draft_profile([written(tmp_path, body)])

    assert "markers" not in text
    assert '"Clerk"' not in text


def test_a_draft_suggests_a_short_form_where_none_was_found(tmp_path):
    text = draft_profile([written(tmp_path, "All was well.")])

    assert 'such as "GWG"' in text
    assert "written = false" in text


def test_actions_that_the_extended_profile_reads_are_not_called_missing(tmp_path):
    assert "written = false" not in draft_profile([written(tmp_path, "Action TL to write to the county.")])


def test_what_was_read_is_not_told_as_missed(tmp_path):
    path = written(tmp_path, "Actions 4.2-3 completed.\n\nACTION TL: Write to the county.\n\n## 2. Rest\n\nto\n")
    (checked,) = check_profile("generic", [path])

    assert len(checked.minutes.actions) == 1
    assert checked.missed_actions == ()


def test_what_was_not_read_is(tmp_path):
    body = "ACTION TL: Write.\n\nACTION cmt-elect: Make a profile of the garden."
    (checked,) = check_profile("generic", [written(tmp_path, body)])

    assert len(checked.missed_actions) == 1


def test_lines_with_a_mark_that_lie_in_no_action_are_told(tmp_path):
    body = (
        "ACTION: Bo to call.\n\n1- Task: mend the roof for Bo.\n\nThe roof leaks. Holly - ACTION - call the builder.\n\n"
        "Action falls to Bo Cole.\n\nThe company took action at once and this is no action at all."
    )
    (checked,) = check_profile("generic", [written(tmp_path, body)])

    assert checked.missed_actions == (
        "1- Task: mend the roof for Bo.",
        "The roof leaks. Holly - ACTION - call the builder.",
        "Action falls to Bo Cole.",
    )


def test_an_action_that_was_read_is_not_told_nor_headings_plans_and_summaries(tmp_path):
    body = (
        "ACTION: Bo to call.\n\nThe Action Plan of the county was read.\n\n"
        "| Action | Owner | Due |\n|--|--|--|\n| Mend the roof | Bo | 3 May |\n\n"
        "## Action Summary\n\nACTION: Bo to call the builder.\n"
    )
    profile = tmp_path / "my.toml"
    profile.write_text('[actions]\nreview = ["Action Summary"]\n', encoding="utf-8")
    (checked,) = check_profile(profile, [written(tmp_path, body)])

    assert checked.missed_actions == ()


def test_of_two_marks_in_a_paragraph_the_one_that_was_not_read_is_told(tmp_path):
    (checked,) = check_profile(
        "generic", [written(tmp_path, "ACTION TL: Write.\n\nAll agreed, TASK falls to Bo Cole.")]
    )

    assert checked.missed_actions == ("All agreed, TASK falls to Bo Cole.",)


def test_a_table_that_nearly_is_one_of_the_profile_is_told(tmp_path):
    profile = tmp_path / "my.toml"
    profile.write_text(
        '[actions]\nid = "{meeting}.{sequence}"\nid_forms = ["{meeting}.{sequence}"]\n'
        '[tables]\ncolumns = ["id", "text", "owner"]\n',
        encoding="utf-8",
    )
    table = "| | | |\n|--|--|--|\n| 8.1 | Paint | ND |\n| high | Close | ND |\n| low | Mend | ND |\n"
    (checked,) = check_profile(profile, [written(tmp_path, f"ACTION: Bo to call.\n\n{table}")])

    assert checked.missed_tables == ("8.1 | Paint | ND",)


def test_where_nothing_was_read_little_text_is_in_records(tmp_path):
    (checked,) = check_profile("generic", [written(tmp_path, "The roof was discussed at length. " * 20)])

    assert checked.share < 20


def test_the_report_shows_all_actions_with_dates_and_the_end_of_a_long_text(tmp_path, capsys):
    body = "".join(f"ACTION TL: Write letter {number} by 3 May 2020.\n\n" for number in range(14))
    path = written(tmp_path, body + "ACTION MW: Ask " + "the county and " * 20 + "the last one.\n")

    assert main(["profile", "check", "generic", str(path)]) == 0
    told = capsys.readouterr().out
    assert "(TL; by 3 May 2020: 2020-05-03): Write letter 13 by 3 May 2020." in told
    assert "the last one. [" in told


@pytest.mark.parametrize(
    ("body", "absent"),
    [
        ("9.0 Reports\n\n10.0 Budget\n\n11.0 Rest", "id_forms"),
        (
            "| Nr | Text | Action |\n|--|--|--|\n| 5.0 | Mowing | |\n| 5.1 | It is done. | NC |\n| 5.2 | Rest | |\n",
            "id_forms",
        ),
        ("The proposed dates were read.\n\nInfra proposed a revamp.", "mover"),
        ("Previous Tasks: RSVP the county\n\nAction Items: mend the roof", "markers"),
        ("### Actions\n\nACTION 61.1: Bo to call.\n\nStatus: done.", "lists"),
    ],
)
def test_what_is_no_convention_is_not_proposed(tmp_path, body, absent):
    assert f"\n{absent} = " not in draft_profile([written(tmp_path, body)])


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Bo Cole - ACTION - call the builder.\n\nHolly - ACTION - write.", "owner_first = true"),
        ("The next meeting is on Wed 11/18 at noon.", "day_first = false"),
        ("The roof is mended; proposed by MS, seconded by IP.", 'mover = ["proposed"]'),
        ("### Action Summary\n\nAll was said.", '# review = ["...", "Action Summary"]'),
        (
            "| | | |\n|--|--|--|\n| 1.1 | Paint | ND |\n| 1.2 | Mend | ND+MH |\n\nAnd:\n\n"
            "| | | |\n|--|--|--|\n| 1.3 | Close | MH |\n",
            'columns = ["id", "text", "owner"]',
        ),
    ],
)
def test_habits_that_a_key_tells_are_proposed(tmp_path, body, line):
    assert line in draft_profile([written(tmp_path, body)]).splitlines()


def test_a_date_with_the_day_first_speaks_against_the_american_way(tmp_path):
    assert "day_first" not in draft_profile([written(tmp_path, "Met on 11/18/2020 and 18/11/2020; see 29/04.")])
