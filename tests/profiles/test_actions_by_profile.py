"""Actions read by what a profile says: forms of ids, lists, margins, reviews, separators."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import heading, line, minutes, table
from tests.profiles.reading import read, told


def profile(folder, text):
    path = folder / "my.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(("form", "given", "printed", "canonical"), [
    ("PMA{meeting}-{sequence}", "PMA{meeting}-{sequence:02d}", "PMA61-03", "PMA61-03"),
    ("PMA{meeting}-{sequence}", "PMA{meeting}-{sequence:02d}", "ACTION PMA61-3", "PMA61-03"),
    ("{sequence:04d}", "{sequence:04d}", "Action 0211", "0211"),
    ("{meeting}.{sequence}", "{meeting}.{sequence}", "ACTION 61.1", "61.1"),
    ("{meeting}.{sequence}", "{meeting}.{sequence:02d}", "Action Item 61.01", "61.01"),
    ("ACTION-{sequence}", "ACTION-{sequence}", "ACTION-1971", "ACTION-1971"),
    ("{body}{meeting}/{sequence}", "{body} {meeting}/{sequence:02d}", "ACTION CB61/01", "CB 61/01"),
    ("AP {sequence}", "AP{sequence:03d}", "AP 12", "AP012"),
])  # fmt: skip
def test_an_id_in_the_committees_own_form(tmp_path, form, given, printed, canonical):
    conventions = f'[actions]\nid = "{given}"\nid_forms = ["{form}"]\n'
    record = read(tmp_path, conventions, f"## 1. Reports\n\n{printed}: Tom Lee to write to the county.\n")

    assert told(record.actions) == [(canonical, "Tom Lee to write to the county.", ("Tom Lee",))]


def test_an_id_of_an_earlier_meeting_recalls_its_action(tmp_path):
    conventions = '[actions]\nid = "{meeting}.{sequence}"\nid_forms = ["{meeting}.{sequence}"]\n'
    record = read(tmp_path, conventions, "## 1. Reports\n\nACTION 60.1: Tom Lee to write to the county.\n")

    assert record.actions == ()


def test_numbers_that_only_look_like_ids_are_none(tmp_path):
    conventions = '[actions]\nid = "{meeting}.{sequence}"\nid_forms = ["{meeting}.{sequence}"]\n'
    record = read(tmp_path, conventions, "## 1. Reports\n\n61.1: the version of the program.\n\nSee 61.2 and 61.3.\n")

    assert record.actions == ()
    assert [mention for mention in record.mentions if mention.kind == "action"] == []


def test_beneath_a_review_heading_marks_only_recall(tmp_path):
    conventions = '[actions]\nid = "{sequence:04d}"\nid_forms = ["{sequence:04d}"]\nreview = ["Review of Actions"]\n'
    body = "## 1. Review of Actions\n\nAction 0105: Tom Lee to ask. Closed.\n\n## 2. Reports\n\nAction 0211: Tom Lee to write.\n"

    assert [action.id for action in read(tmp_path, conventions, body).actions] == ["0211"]


def test_each_bullet_beneath_the_heading_is_an_action(tmp_path):
    body = "## 1. Reports\n\nAll was well.\n\n## 2. Actions\n\n- Write to the county (Tom Lee)\n- Maria Wood to ask the clerk\n"
    record = read(tmp_path, '[actions]\nlists = ["Actions"]\n', body)

    assert told(record.actions) == [
        (None, "Write to the county (Tom Lee)", ("Tom Lee",)),
        (None, "Maria Wood to ask the clerk", ("Maria Wood",)),
    ]
    assert len({action.key for action in record.actions}) == 2


def test_beneath_other_headings_bullets_are_no_actions(tmp_path):
    body = "## 1. Reports\n\n- Write to the county (Tom Lee)\n\n## 2. Actions\n\nThere were no actions.\n"

    assert read(tmp_path, '[actions]\nlists = ["Actions"]\n', body).actions == ()


def test_a_body_that_writes_no_actions(tmp_path):
    body = "## 1. Reports\n\nACTION: Tom Lee to write.\n\n| ID | Action | Owner |\n|--|--|--|\n| 1 | Write | TL |\n"
    record = read(tmp_path, "[actions]\nwritten = false\n", body)

    assert (record.actions, record.outstanding) == ((), ())


def test_marks_that_repeat_a_table_do_not_count(tmp_path):
    body = "## 1. Reports\n\nACTION: TL to write.\n\n## 2. Actions\n\n| ID | Action | Owner |\n|--|--|--|\n| 61/01 | Write | TL |\n"
    record = read(tmp_path, "[actions]\nin_text = false\n", body)

    assert told(record.actions) == [("61/01", "Write", ("TL",))]


def test_a_marker_of_the_committees_own(tmp_path):
    record = read(
        tmp_path, '[actions]\nmarkers = ["Task"]\n', "## 1. Reports\n\n**Task**: Tom Lee to write.\n\nACTION: none.\n"
    )

    assert told(record.actions) == [(None, "Tom Lee to write.", ("Tom Lee",))]


@pytest.mark.parametrize(("separators", "owners"), [
    ("", ("ND", "MH", "R&D", "Q/A")),
    ('separators = ["+"]', ("ND", "MH, R&D", "Q/A")),
    ('separators = ["+", ","]', ("ND", "MH", "R&D", "Q/A")),
])  # fmt: skip
def test_what_parts_owners(tmp_path, separators, owners):
    body = "## 1. Actions\n\n| ID | Action | Owner |\n|--|--|--|\n| 61/01 | Write | ND+MH, R&D+Q/A |\n"
    record = read(tmp_path, f"[actions]\n{separators}\n", body)

    expected = tuple(part for owner in owners for part in ([owner] if separators else owner.split("/")))
    assert record.actions[0].owners == expected


def test_other_names_of_an_owner(tmp_path):
    record = read(tmp_path, '[owners]\nTL = "Tom Lee"\n', "## 1. Reports\n\nACTION TL: write to the county.\n")

    assert record.actions[0].owners == ("Tom Lee",)


def test_owners_in_a_margin_column(tmp_path):
    document = minutes(
        "Project Board – Meeting 61",
        body=(
            table(
                ["", "", "Action"],
                ["1.1", ["The report was noted.", "The roof would be looked at."], "TL"],
                ["1.2", "Nothing else was raised by the members.", ""],
            ),
        ),
    )
    record = extract(document, profile(tmp_path, '[actions]\nmargin = ["Action"]\n'))

    assert [(action.text, action.owners) for action in record.actions] == [("The roof would be looked at.", ("TL",))]


def margin(*lines):
    """Minutes whose text stands beside a column headed 'Action' with one of the lines beside each paragraph."""
    rows = [[f"1.{number}", "The roof would be looked at.", text] for number, text in enumerate(lines)]
    return minutes("Project Board – Meeting 61", body=(table(["", "", "Action"], *rows),))


@pytest.mark.parametrize("lines", [("TL",), ("TL/MW", "All"), ("Tom Lee", "The Clerk to the Board", "AH")])
def test_a_column_of_nothing_but_names_is_a_margin_without_the_key(tmp_path, lines):
    assert len(extract(margin(*lines), profile(tmp_path, "")).actions) == len(lines)


@pytest.mark.parametrize("lines", [
    ("Noted", "Approved"),
    ("Closed", "Complete"),
    ("The clerk has asked the county for a price.", "It was sent to all the members on the list."),
])  # fmt: skip
def test_a_column_of_statuses_verbs_or_sentences_is_none(tmp_path, lines):
    assert extract(margin(*lines), profile(tmp_path, "")).actions == ()


def test_a_profile_may_say_that_there_is_no_margin(tmp_path):
    assert extract(margin("TL"), profile(tmp_path, "[actions]\nmargin = []\n")).actions == ()


HEADLESS = (
    table(["61.1", "create a plan", "ND"], ["60.2", "ask the members", "ND+MH"], ["", "", ""]),
    heading("3. Completed Actions"),
    line("Completed actions stay for one meeting."),
    table(["60.1", "write to the county", "SL"]),
)
BY_PLACE = """[actions]
id = "{meeting}.{sequence}"
id_forms = ["{meeting}.{sequence}"]
[tables]
columns = ["id", "text", "owner"]
"""


def test_a_table_without_a_head_is_read_by_the_places_of_its_columns(tmp_path):
    document = minutes("Project Board – Meeting 61", body=(heading("2. New and Ongoing Actions"), *HEADLESS))
    record = extract(document, profile(tmp_path, BY_PLACE))

    assert told(record.actions) == [("61.1", "create a plan", ("ND",))]
    assert [(row.id, row.owners, row.status) for row in record.outstanding] == [
        ("60.2", ("ND", "MH"), "open"),
        ("60.1", ("SL",), "closed"),
    ]


def test_rows_are_of_this_meeting_by_their_day_where_ids_do_not_say_it(tmp_path):
    conventions = (
        '[actions]\nid = "{sequence:04d}"\nid_forms = ["{sequence:04d}"]\n[tables]\nraised = ["Meeting Date"]\n'
    )
    head = "| Action Ref | Meeting Date | Action | Owner | Status |\n|--|--|--|--|--|\n"
    rows = "| 0105 | 05/02/20 | Ask | TL | Carried forward |\n| 0211 | 04/03/20 | Write | MW | Pending |\n"
    record = read(tmp_path, conventions, f"## 1. Action Table\n\n{head}{rows}")

    assert [action.id for action in record.actions] == ["0211"]
    assert [row.id for row in record.outstanding] == ["0105"]


def test_a_sign_may_be_a_status(tmp_path):
    conventions = '[tables]\nopen = ["–", "No progress"]\nclosed = ["Done"]\n'
    head = "| ID | Action | Owner | Status | Comment |\n|--|--|--|--|--|\n"
    rows = "| 60/01 | Ask | TL | – | x |\n| 60/02 | Write | MW | Done | x |\n| 60/03 | Go | MW | No progress | x |\n"
    record = read(tmp_path, conventions, f"## 1. Actions\n\n{head}{rows}")

    assert [(row.status, row.status_text) for row in record.outstanding] == [
        ("open", "–"),
        ("closed", "Done"),
        ("open", "No progress"),
    ]


def test_an_entry_of_a_list_may_be_the_heading(tmp_path):
    body = "## 1. Reports\n\n- All was well.\n- Action items:\n  - Write to the county\n    - by letter\n  - Ask the clerk\n"
    record = read(tmp_path, '[actions]\nlists = ["Action items"]\n', body)

    assert [action.text for action in record.actions] == ["Write to the county\n• by letter", "Ask the clerk"]


def test_the_head_of_a_margin_may_stand_beneath_the_details(tmp_path):
    details = [[word, "x", ""] for word in ("Title", "Date", "Place", "Time", "Invited")]
    document = minutes(
        "Project Board – Meeting 61",
        body=(table(*details, ["", "", "Action"], ["1.2", "The roof would be looked at.", "TL"]),),
    )
    record = extract(document, profile(tmp_path, '[actions]\nmargin = ["Action"]\n'))

    assert [(action.text, action.owners) for action in record.actions] == [("The roof would be looked at.", ("TL",))]


def test_a_table_of_actions_is_no_margin(tmp_path):
    body = "## 1. Actions\n\n| ID | Owner | Action |\n|--|--|--|\n| 61/01 | TL | Write to the county |\n"

    assert told(read(tmp_path, '[actions]\nmargin = ["Action"]\n', body).actions) == [
        ("61/01", "Write to the county", ("TL",))
    ]


@pytest.mark.parametrize(("printed", "owners"), [
    ("[Lee][**ACTION**] Write to the county.", ("Lee",)),
    ("Ann Hope - ACTION - Write to the county.", ("Ann Hope",)),
    ("AH/TL: ACTION: Write to the county.", ("AH", "TL")),
])  # fmt: skip
def test_the_owner_stands_before_the_marker(tmp_path, printed, owners):
    record = read(
        tmp_path, "[actions]\nowner_first = true\n", f"## 1. Reports\n\n{printed}\n\nThe county took action.\n"
    )

    assert told(record.actions) == [(None, "Write to the county.", owners)]


@pytest.mark.parametrize(("counts", "texts"), [("true", ["Clerk to ask a builder."]), ("false", [])])
def test_a_mark_may_stand_behind_a_sentence(tmp_path, counts, texts):
    body = "## 1. Reports\n\nThe roof leaks. Action: Clerk to ask a builder.\n\nIt was said, action: none is needed.\n"
    record = read(tmp_path, f"[actions]\nwithin_paragraphs = {counts}\n", body)

    assert [action.text for action in record.actions] == texts


def test_a_line_by_itself_may_be_the_heading_of_the_next(tmp_path):
    body = "## 1. Reports\n\nThe roof leaks.\n\nACTION\n\nThe clerk to ask a builder.\n\nThe members went home.\n"
    record = read(tmp_path, '[actions]\nlists = ["Action"]\n', body)

    assert [action.text for action in record.actions] == ["The clerk to ask a builder."]


def test_owners_at_the_end_of_a_paragraph_have_its_text(tmp_path):
    body = "## 1. Reports\n\nThe chair spoke.\n\nTL would ask a builder. ACTION: TL\n"
    record = read(tmp_path, "[actions]\nwithin_paragraphs = true\n", body)

    assert told(record.actions) == [(None, "TL would ask a builder.", ("TL",))]
