"""Ways of writing that profiles of real bodies met, in invented minutes."""

import datetime as dt

import pytest

from opsgdocs.errors import ProfileError
from tests.profiles.reading import read, told


def owners(record):
    return [(action.text, action.owners) for action in record.actions]


@pytest.mark.parametrize("mark", ["(**Action**)", "**(Action)**", "[Action]", "(Action)", "(Action):"])
def test_a_mark_in_brackets_begins_an_action(tmp_path, mark):
    record = read(tmp_path, "", f"* {mark} Tom Lee will book a room (with a screen)\n")

    assert owners(record) == [("Tom Lee will book a room (with a screen)", ("Tom Lee",))]


def test_an_action_within_brackets_ends_before_them(tmp_path):
    assert owners(read(tmp_path, "", "* (Action: Tom Lee to fly)\n")) == [("Tom Lee to fly", ("Tom Lee",))]


def test_a_word_in_brackets_within_a_sentence_is_no_mark(tmp_path):
    assert read(tmp_path, "", "The plan (action) was discussed.\n").actions == ()


@pytest.mark.parametrize("marker", ["(Action)", "Action)", "**Action**", "Action:"])
def test_a_marker_that_cannot_be_found_is_refused_with_what_to_write(tmp_path, marker):
    with pytest.raises(ProfileError, match=r"my.toml, line 2: \[actions\] markers .*write 'Action'"):
        read(tmp_path, f'[actions]\nmarkers = ["{marker}"]\n', "Nothing.\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ACTION: F. Akeroyd to move the code", ("F. Akeroyd",)),
        ("ACTION: P. Peterson tag the release", ("P. Peterson",)),
        ("ACTION: WC, write letter: “Yes”", ("WC",)),
        ("ACTION: Ludovic has to provide the plan", ("Ludovic",)),
        ("ACTION: Eric would you send the plan", ("Eric",)),
        ("ACTION: Tom Lee, please send the plan", ("Tom Lee",)),
        ("ACTION: Please send the plan", ()),
        ("ACTION: Board participants to propose names", ("Board participants",)),
        ("ACTION cmt-elect: Make a profile", ("Committee-elect",)),
        ("ACTION:Ahop to phone", ("Ann Hope",)),
    ],
)
def test_owners_as_real_bodies_write_them(tmp_path, line, expected):
    profile = '[owners]\n"cmt-elect" = "Committee-elect"\nAHop = "Ann Hope"\n'

    assert [action.owners for action in read(tmp_path, profile, line + "\n").actions] == [expected]


def test_an_owner_stands_before_the_mark_behind_a_sentence_too(tmp_path):
    record = read(
        tmp_path,
        "[actions]\nowner_first = true\n",
        "Defer Mike. Tom Lee - ACTION - reach out to him.\n\nAnn - Action - Respond to the county.\n",
    )

    assert owners(record) == [("reach out to him.", ("Tom Lee",)), ("Respond to the county.", ("Ann",))]


PMB = """[meeting]
short = "PB"
label = "{committee} {number}"
[actions]
id = "{meeting}.{sequence}"
id_forms = ["{meeting}.{sequence}"]
[tables]
columns = ["id", "text", "owner"]
"""


def test_one_odd_id_costs_no_table_without_a_head(tmp_path):
    table = "| | | |\n|--|--|--|\n| 8.1 | Paint | ND |\n| 8.3.1 | Close the gate | ND |\n| 8.5 | Mend | ND |\n"

    record = read(tmp_path, PMB, "## Completed Actions\n\n" + table)

    assert [(row.id, row.text, row.status) for row in record.outstanding] == [
        ("8.1", "Paint", "closed"),
        (None, "Close the gate", "closed"),
        ("8.5", "Mend", "closed"),
    ]
    assert record.actions == ()
    assert "row_without_id" in {problem.code for problem in record.problems}


def test_a_table_of_which_few_rows_bear_ids_is_still_none(tmp_path):
    table = "| | | |\n|--|--|--|\n| 8.1 | Paint | ND |\n| high | Close | ND |\n| low | Mend | ND |\n"

    record = read(tmp_path, PMB, "## Risks\n\n" + table)

    assert (record.actions, record.outstanding) == ((), ())


def test_a_column_of_bare_numbers_is_no_text_beside_a_description(tmp_path):
    record = read(
        tmp_path,
        "",
        "| Action | Who | Description | Date Due |\n|--|--|--|--|\n"
        "| 1 | Ann | Set up the meeting | 13/05/2020 |\n| 2 | Tom | Write | 14/05/2020 |\n",
    )

    assert told(record.actions) == [(None, "Set up the meeting", ("Ann",)), (None, "Write", ("Tom",))]
    assert record.actions[0].target.date == dt.date(2020, 5, 13)


def test_a_column_headed_action_that_holds_words_stays_the_text(tmp_path):
    record = read(
        tmp_path,
        "",
        "| Action | Who | Description | Date Due |\n|--|--|--|--|\n| Roof | Ann | It leaks | 13/05/2020 |\n",
    )

    assert [action.text for action in record.actions] == ["Roof"]


def test_a_status_on_the_line_beneath_an_action_makes_it_an_earlier_one(tmp_path):
    record = read(
        tmp_path, "", "ACTION MW: Change the lock\n\nAction carried forwards\n\nACTION TL: Tidy\n\nAction complete\n"
    )

    assert record.actions == ()
    assert [(row.text, row.status) for row in record.outstanding] == [("Change the lock", "open"), ("Tidy", "closed")]


@pytest.mark.parametrize(
    ("status", "says"),
    [
        ("Completed. It is on the site.", "closed"),
        ("Completed as per the plan below.", "closed"),
        ("Complete but for the annex", "outstanding"),
        ("Propose to close", "outstanding"),
        ("On hold. Ann is away.", "on_hold"),
    ],
)
def test_a_status_line_of_a_reviewed_action_counts_with_what_follows(tmp_path, status, says):
    profile = PMB + "[decisions]\n"
    profile = profile.replace("[tables]", 'review = ["Review of actions"]\n[tables]')
    record = read(
        tmp_path, profile, f"## Review of actions\n\n**ACTION 60.1**: Review the dates.\n\n**Status**: {status}\n"
    )

    assert [(one.action, one.says) for one in record.statements] == [("60.1", says)]


def test_decisions_beside_their_label_in_a_table_are_read(tmp_path):
    table = "| | |\n|--|--|\n| VOTE: | To add an item [13 for] |\n| VOTE: | To rename it [12 for] |\n"

    record = read(tmp_path, '[decisions]\nlabels = ["VOTE"]\n', "The classes.\n\n" + table)

    assert [decision.text for decision in record.decisions] == ["To add an item [13 for]", "To rename it [12 for]"]


def test_owners_beside_a_mere_vote_are_those_of_the_paragraph_above(tmp_path):
    table = (
        "| | | Action |\n|--|--|--|\n| 5.0 | Mowing | |\n| 5.1 | The quotation is to be accepted. | |\n"
        "| | Prop. DD, 2nd RL. | MW |\n"
    )

    record = read(tmp_path, 'extends = "parish"\n', table)

    assert owners(record) == [("The quotation is to be accepted.", ("MW",))]


def test_a_word_that_the_profile_gives_to_a_column_is_no_longer_anothers(tmp_path):
    record = read(
        tmp_path,
        '[tables]\nid = ["...", "Updates"]\n',
        "| Updates | Description | Owner |\n|--|--|--|\n| PB 60/01 | Ask | ND |\n| PB 60/02 | Write | ND |\n",
    )

    assert [row.id for row in record.outstanding] == ["PB 60/01", "PB 60/02"]


def test_a_word_that_was_the_columns_already_stays_where_else_it_was(tmp_path):
    record = read(
        tmp_path,
        '[tables]\nowner = ["...", "Bearer"]\n',
        "| Action | Bearer | Updates |\n|--|--|--|\n| PB 60/01 Ask | ND | Sent |\n",
    )

    assert [row.updates for row in record.outstanding] == [("Sent",)]


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ('extends = "./nofile.toml"\n', r"my.toml, line 1: .*nofile.toml"),
        ('[mentions]\nid = "(?P<x>A-\\d+)"\n', r"single quotes"),
        ('[actions]\nlists = ["A"]\nlists = ["B"]\n', r"'lists' is given twice"),
    ],
)
def test_messages_of_slips_say_what_to_do(tmp_path, profile, said):
    with pytest.raises(ProfileError, match=said):
        read(tmp_path, profile, "Nothing.\n")
