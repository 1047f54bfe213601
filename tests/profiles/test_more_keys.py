"""Next meetings, votes, margins with ids, what is no decision, titles behind a word, what a tool confirms."""

import pytest

from opsgdocs.errors import ProfileError
from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes, table
from tests.profiles.reading import read, told


@pytest.mark.parametrize(("printed", "days"), [
    ("Diary date: 3 April 2020", ["2020-04-03"]),
    ("4. Diary date – Friday 3 April 2020 at 10:00", ["2020-04-03"]),
    ("Diary date\n\n3 April 2020", ["2020-04-03"]),
    ("The diary date of 3 April 2020 was discussed.", []),
    ("Date of Next Meeting: 3 April 2020", ["2020-04-03"]),
])  # fmt: skip
def test_words_before_the_next_meeting(tmp_path, printed, days):
    record = read(tmp_path, '[meeting]\nnext = ["Diary date"]\n', f"## 1. Reports\n\nAll was well.\n\n{printed}\n")

    assert [str(meeting.date) for meeting in record.next_meetings] == days


def test_a_kind_of_meeting_beside_the_usual_one(tmp_path):
    body = "## 1. Reports\n\nNext Budget Meeting: 3 April 2020\n\nNext meeting: 5 May 2020\n"
    record = read(tmp_path, '[meeting]\nnext_kinds = ["main", "budget"]\n', body)

    assert [(meeting.kind, str(meeting.date)) for meeting in record.next_meetings] == [
        ("budget", "2020-04-03"),
        ("main", "2020-05-05"),
    ]


VOTES = """## 1. Votes

| Motion | Description | For | Against | Status |
|--|--|--|--|--|
| 1 | Raise the fee | 5 | 2 | Carried |
| 2 | Sell the boat | 1 | 6 | Lost |
"""


def test_a_table_of_votes_holds_no_actions(tmp_path):
    record = read(tmp_path, "", VOTES)

    assert (record.actions, record.outstanding) == ((), ())


def test_unless_the_profile_calls_nothing_a_vote_or_a_motion(tmp_path):
    assert len(read(tmp_path, "[tables]\nvotes = []\nmotions = []\n", VOTES).outstanding) == 2


@pytest.mark.parametrize(("margin", "expected"), [
    (["61/01"], [("61/01", ())]),
    (["61/01", "TL"], [("61/01", ("TL",))]),
    (["61/01 TL/MW"], [("61/01", ("TL", "MW"))]),
    (["60/01"], []),
])  # fmt: skip
def test_an_id_in_a_margin_column(tmp_path, margin, expected):
    file = tmp_path / "my.toml"
    file.write_text('[actions]\nmargin = ["Action"]\n')
    rows = (["", "Action"], ["The roof would be looked at.", margin], ["Nothing else was raised by the members.", ""])
    record = extract(minutes("Project Board – Meeting 61", body=(table(*rows),)), load(file))

    assert [(action.id, action.owners) for action in record.actions] == expected


def test_what_is_no_decision(tmp_path):
    body = "## 1. Reports\n\nThe Board NOTED the apologies of Tom Lee.\n\nThe Board NOTED the report.\n"
    record = read(tmp_path, "[decisions]\nexcluded = ['NOTED (?:the )?apologies']\n", body)

    assert [decision.text for decision in record.decisions] == ["the report."]


TOPICS = "Topic: Roof\n\nThe roof leaks.\n\nTopic: Time zones in tables\n\nACTION: Tom Lee to write a note.\n"


def test_titles_behind_a_word_are_items(tmp_path):
    record = read(tmp_path, '[items]\nlabels = ["Topic"]\n', TOPICS)

    assert [(item.number, item.title) for item in record.items] == [(None, "Roof"), (None, "Time zones in tables")]
    assert record.actions[0].item == "Time zones in tables"


def test_a_single_line_with_the_word_is_none(tmp_path):
    record = read(tmp_path, '[items]\nlabels = ["Topic"]\n', "## 1. Reports\n\nTopic: Roof\n\n## 2. Fees\n\nNone.\n")

    assert [item.number for item in record.items] == ["1", "2"]


CONFIRMED = """[actions]
id = "T{sequence}"
id_forms = ["T{sequence}"]
confirmed = ['^Logged as (?P<id>T\\d+) for (?P<owner>[^,]+), due (?P<date>.+)$']
"""


def test_a_tool_gives_the_action_above_its_id_owner_and_day(tmp_path):
    body = "## 1. Reports\n\nACTION: Tom to write a note.\n\nLogged as T17 for Tom Lee, due 3 April 2020\n"
    (action,) = read(tmp_path, CONFIRMED, body).actions

    assert (action.id, action.key, action.text, action.owners) == ("T17", "T17", "Tom to write a note.", ("Tom Lee",))
    assert str(action.target.date) == "2020-04-03"
    assert [place.text for place in action.evidence][-1] == "Logged as T17 for Tom Lee, due 3 April 2020"


def test_without_an_action_above_it_confirms_none(tmp_path):
    body = "## 1. Reports\n\nThe members spoke.\n\n## 2. Fees\n\nLogged as T17 for Tom Lee, due 3 April 2020\n"

    assert told(read(tmp_path, CONFIRMED, body).actions) == []


def test_a_confirmation_must_say_where_the_id_stands(tmp_path):
    file = tmp_path / "my.toml"
    file.write_text("[actions]\nconfirmed = ['Logged as T\\d+']\n")

    with pytest.raises(ProfileError, match=r"line 2: \[actions\] confirmed .*\(\?P<id>…\)"):
        load(file)


def test_a_profile_is_one_object_until_its_file_or_what_it_extends_changes(tmp_path):
    base, own = tmp_path / "base.toml", tmp_path / "own.toml"
    base.write_text('[meeting]\nshort = "HB"\n')
    own.write_text('extends = "base.toml"\n[actions]\nmarkers = ["Task"]\n')
    first = load(own)

    assert load(own) is first

    own.write_text('extends = "base.toml"\n[actions]\nmarkers = ["Errand"]\n')
    second = load(own)
    base.write_text('[meeting]\nshort = "PB"\n')
    third = load(own)

    assert (first.actions.markers, second.actions.markers) == (("Task",), ("Errand",))
    assert (second.meeting.short, third.meeting.short, third.name) == ("HB", "PB", "own")


STATUSES = """## 1. Actions

| Ref | Action | Owner | Status |
|--|--|--|--|
| 60/01 | Write | TL | {} |
"""


@pytest.mark.parametrize(("profile", "said", "expected"), [
    ("", "Transferred", ("open", ["status_unknown"])),
    ('[tables]\nclosed = ["...", "Transferred"]\n', "Transferred", ("closed", [])),
    ('[tables]\non_hold = ["...", "Waiting"]\n', "Waiting", ("on_hold", [])),
    ('[tables]\nprogress = ["...", "Simmering"]\n', "Simmering", ("open", [])),
])  # fmt: skip
def test_a_profile_may_say_more_words_of_a_status(tmp_path, profile, said, expected):
    record = read(tmp_path, profile, STATUSES.format(said))

    assert (record.outstanding[0].status, [one.code for one in record.problems]) == expected


def test_one_name_may_stand_for_several_owners_in_any_case(tmp_path):
    profile = '[owners]\nboth = "DCC; SECAS"\nMW = "Maria Wood"\n'
    record = read(tmp_path, profile, "ACTION: Both to write.\n\nACTION: MW and All to sing.\n")

    assert [action.owners for action in record.actions] == [("DCC", "SECAS"), ("Maria Wood", "All")]


def test_ids_with_letters_are_known_in_any_case(tmp_path):
    profile = '[actions]\nid = "TASK-{sequence}"\nid_forms = ["TASK-{sequence}"]\n'
    record = read(tmp_path, profile, "## 1. Reports\n\nclose task-17\n")

    assert [(said.action, said.says) for said in record.statements] == [("TASK-17", "closed")]
