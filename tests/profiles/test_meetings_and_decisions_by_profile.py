"""Meetings, items and decisions read by what a profile says."""

import datetime as dt

import pytest

from tests.profiles.reading import read

BODY = "## 1. Reports\n\nAll was well.\n"


def decided(record):
    return [(decision.verb, decision.text) for decision in record.decisions]


def test_a_meeting_known_by_its_day(tmp_path):
    conventions = '[meeting]\nshort = "PB"\nnames = ["Project Board"]\nlabel = "{committee} {date:%d %B %Y}"\n'
    record = read(tmp_path, conventions, BODY + "\nACTION: Tom Lee to write.\n")

    assert record.meeting.label == "PB 04 March 2020"
    assert record.actions[0].key == "PB 04 March 2020 1"
    assert "no_meeting_number" not in {problem.code for problem in record.problems}


def test_a_form_of_label(tmp_path):
    conventions = '[meeting]\nshort = "Panel"\nlabel = "{committee} {number}"\n'

    assert read(tmp_path, conventions, BODY).meeting.label == "Panel 61"


@pytest.mark.parametrize(("first", "day"), [("true", dt.date(2020, 4, 3)), ("false", dt.date(2020, 3, 4))])
def test_the_day_or_the_month_comes_first(tmp_path, first, day):
    record = read(
        tmp_path, f"[meeting]\nday_first = {first}\n", BODY, "# Project Board – Meeting 61\n\nDate: 3/4/2020\n\n"
    )

    assert record.meeting.date == day


def test_a_title_with_a_number_of_its_own_kind(tmp_path):
    conventions = "[meeting]\ntitle_patterns = ['Issue (?P<number>\\d+)']\n"

    assert read(tmp_path, conventions, BODY, "# Minutes of the Project Board, Issue 7\n\n").meeting.number == 7


def test_day_and_number_in_the_name_of_the_file(tmp_path):
    conventions = "[meeting]\nfile_patterns = ['minutes_(?P<number>\\d+)_(?P<date>\\d{4}-\\d\\d-\\d\\d)']\n"
    (tmp_path / "my.toml").write_text(conventions, encoding="utf-8")
    paper = tmp_path / "minutes_9_2020-03-04.md"
    paper.write_text("# Minutes of the Project Board\n\n" + BODY, encoding="utf-8")

    import opsgdocs

    meeting = opsgdocs.read(paper, profile=tmp_path / "my.toml").meeting
    assert (meeting.number, meeting.date) == (9, dt.date(2020, 3, 4))


def test_the_committee_is_the_documents_where_the_profile_names_none(tmp_path):
    record = read(tmp_path, "[actions]\n", BODY, "# Water Data Forum (WDF) Meeting 7\n\nDate: 4 March 2020\n\n")

    assert (record.profile, record.meeting.committee, record.meeting.label) == ("my", "WDF", "WDF_7")


def test_items_numbered_by_year(tmp_path):
    body = "**196/20 Apologies**\n\nNone were given.\n\n**197/20 Finance** The clerk reported.\n\nRESOLVED: That it be paid.\n"
    record = read(tmp_path, '[items]\nnumbers = ["{number}/{year}"]\n', body)

    assert [(item.number, item.title) for item in record.items] == [("196/20", "Apologies"), ("197/20", "Finance")]
    assert [decision.item for decision in record.decisions] == ["197/20"]


def test_a_decision_behind_its_label(tmp_path):
    record = read(
        tmp_path,
        '[decisions]\nlabels = ["Decision"]\n',
        BODY + "\nDecision: The fee is raised.\n\nDecision 4.2 – Go on.\n",
    )

    assert decided(record) == [("DECIDED", "The fee is raised."), ("DECIDED", "Go on.")]


def test_without_the_label_a_line_is_no_decision(tmp_path):
    assert decided(read(tmp_path, "[decisions]\nlabels = []\n", BODY + "\nDecision: The fee is raised.\n")) == []


def test_decisions_beneath_their_heading(tmp_path):
    body = "## 1. Reports\n\n- All was well.\n\n## 2. Decisions\n\n- The fee is raised.\n- The roof is mended.\n"

    assert decided(read(tmp_path, '[decisions]\nheadings = ["Decisions"]\n', body)) == [
        ("DECIDED", "The fee is raised."),
        ("DECIDED", "The roof is mended."),
    ]


@pytest.mark.parametrize(("verbs", "expected"), [
    ('"RESOLVED"', []), ('"resolved"', [("RESOLVED", "that the fee be raised.")]),
])  # fmt: skip
def test_a_verb_in_lower_case_counts_in_any_form(tmp_path, verbs, expected):
    conventions = f'[decisions]\nverbs = [{verbs}]\nsubjects = ["It was"]\n'
    body = BODY + "\nIt was resolved that the fee be raised.\n\nThe county resolved that it rains.\n"

    assert decided(read(tmp_path, conventions, body)) == expected


@pytest.mark.parametrize(("said", "expected"), [
    ("(Cllr Ann Hope proposed, Cllr Tom Lee seconded, all were in favour).", ("Cllr Ann Hope", "Cllr Tom Lee", "all were in favour")),
    ("Proposed by Ann Hope and seconded by Tom Lee.", ("Ann Hope", "Tom Lee", None)),
    ("Proposed: AH Seconded: TL (six in favour, two abstained)", ("AH", "TL", "six in favour, two abstained")),
    ("It was a long evening.", (None, None, None)),
])  # fmt: skip
def test_who_moved_and_seconded_a_decision(tmp_path, said, expected):
    conventions = '[decisions]\nmover = ["proposed"]\nseconder = ["seconded"]\n'
    record = read(tmp_path, conventions, f"{BODY}\nRESOLVED: That the fee be raised. {said}\n")

    (decision,) = record.decisions
    assert decision.text == "That the fee be raised."
    assert (decision.mover, decision.seconder, decision.votes) == expected


def test_the_day_stands_where_the_profile_says(tmp_path):
    front = "# Project Board\n\nPublished 9 April 2020, of the meeting held on 4 March 2020 at Wenham\n\n"
    conventions = "[meeting]\ndate_patterns = ['held on (?P<date>\\d+ \\w+ \\d{4})']\n"

    assert read(tmp_path, conventions, BODY, front).meeting.date == dt.date(2020, 3, 4)


@pytest.mark.parametrize(("trailing", "expected"), [
    ("true", [("AGREED", "A window unit is bought at a cost of £100."), ("AGREED", "Ali asked for a board at a cost of £68")]),
    ("false", []),
])  # fmt: skip
def test_the_verb_may_stand_behind_its_text(tmp_path, trailing, expected):
    body = (
        BODY
        + "\nAli spoke. A window unit is bought at a cost of £100. AGREED.\n\nAli asked for a board at a cost of £68, AGREED.\n\nAGREED.\n"
    )

    assert decided(read(tmp_path, f"[decisions]\ntrailing = {trailing}\n", body)) == expected


@pytest.mark.parametrize(("verbs", "expected"), [('"AGREED"', []), ('"agreed"', [("AGREED", "to move the funds.")])])
def test_a_verb_that_counts_in_any_form_may_open_a_sentence(tmp_path, verbs, expected):
    body = BODY + "\nThe club has an account. Agreed to move the funds.\n\nThe clerk agreed to write.\n"

    assert decided(read(tmp_path, f"[decisions]\nverbs = [{verbs}]\n", body)) == expected
