"""What a secretary would want to know of one set of minutes."""

import datetime as dt

import pytest

from opsgdocs.extractors.checks import check_marks, check_minutes
from opsgdocs.extractors.doubt.unread import check_sayings
from opsgdocs.extractors.outstanding import extract_outstanding
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.extractors.statements import extract_statements
from opsgdocs.records import (
    Action,
    Attendee,
    Meeting,
    Minutes,
    NextMeeting,
    OutstandingAction,
    Source,
    Statement,
    Target,
)
from tests.extractors.readings import HEAD, OPSG, ROW, grid, reading

DAY = dt.date(2020, 2, 4)
SOURCE = Source(name="x.txt", sha256="", media_type="text/plain")


def action(number: str = "29/01", **fields) -> Action:
    given = {"text": "The DCC to report.", "owners": ("DCC",)} | fields
    return Action(id=f"OPSG {number}", key=f"OPSG {number}", **given)


def row(number: str = "28/01", **fields) -> OutstandingAction:
    given = {"text": "The DCC to report.", "owners": ("DCC",)} | fields
    return OutstandingAction(id=f"OPSG {number}", key=f"OPSG {number}", **given)


def said(number: str, says: str) -> Statement:
    return Statement(action=f"OPSG {number}", says=says, text="It was said.", item="5")


def found(*, parties: tuple[str, ...] = (), **fields) -> list[str]:
    fields = {"actions": (action(),)} | fields
    minutes = Minutes(
        source=Source(name="x", sha256="", media_type="text/plain"),
        profile="opsg",
        meeting=Meeting(committee="OPSG", number=29, label="OPSG_29", date=DAY),
        **fields,
    )
    return [problem.code for problem in check_minutes(minutes, OPSG, Names(frozenset(parties)))]


def until(day: dt.date, *, stated: bool = True) -> Target:
    return Target(text=str(day), date=day, earliest=day, latest=day, basis="day", stated=stated)


def test_a_next_meeting_announced_for_a_day_that_was_over():
    assert found(next_meetings=(NextMeeting(date=dt.date(2019, 3, 3)),)) == ["next_meeting_past"]
    assert found(next_meetings=(NextMeeting(date=dt.date(2020, 3, 3)), NextMeeting(date=None))) == []


def test_orderly_minutes_have_no_problems():
    assert found(outstanding=(row(),), statements=(said("28/01", "outstanding"),)) == []


def test_minutes_from_which_nothing_was_read():
    assert found(actions=()) == ["nothing_read"]


def test_an_action_called_outstanding_that_no_table_lists():
    left_out = found(outstanding=(row(),), statements=(said("28/02", "outstanding"),))

    assert left_out == ["not_listed_though_open"]


def test_minutes_without_a_table_leave_nothing_out_of_it():
    assert found(statements=(said("28/02", "outstanding"),)) == []


def test_it_is_reported_once_however_often_it_is_said():
    statements = (said("28/02", "outstanding"), said("28/02", "outstanding"))

    assert found(outstanding=(row(),), statements=statements) == ["not_listed_though_open"]


def test_an_action_called_closed_need_not_be_listed():
    assert found(statements=(said("28/02", "closed"),)) == []


def test_a_column_that_names_another_owner_than_the_text():
    assert found(actions=(action(owners=("SECAS",)),)) == ["owner_conflict"]


@pytest.mark.parametrize("owners", [("DCC", "SECAS"), ("dcc",)])
def test_a_column_that_names_the_same_owner_among_others_is_none(owners):
    assert found(actions=(action(owners=owners),)) == []


def test_a_text_that_names_nobody_conflicts_with_no_column():
    assert found(actions=(action(text="Provide a plan."),)) == []


def test_an_action_without_owner():
    assert found(actions=(action(text="A note to be prepared.", owners=()),)) == ["no_owner"]


def test_an_action_without_id_among_others_that_bear_one():
    bare = Action(id=None, key="OPSG_29 1", text="The DCC to report.", owners=("DCC",))

    assert found(actions=(action(), bare)) == ["doubtful_action"]
    assert found(actions=(bare,)) == []


def test_a_row_without_id_among_others_that_bear_one():
    bare = OutstandingAction(id=None, key="OPSG_29 R2", text="The DCC to report.", owners=("DCC",))

    assert found(outstanding=(row(), bare)) == ["row_without_id"]
    assert found(outstanding=(bare,)) == []


def test_a_target_before_the_meeting():
    assert found(actions=(action(target=until(dt.date(2019, 3, 3))),)) == ["target_past"]
    assert found(outstanding=(row(revised_target=until(dt.date(2020, 2, 3))),)) == ["target_past"]


def test_a_target_on_the_day_of_the_meeting_or_not_stated_is_none():
    assert found(actions=(action(target=until(DAY)),)) == []
    assert found(actions=(action(target=until(dt.date(2019, 3, 3), stated=False)),)) == []


def test_nor_is_an_old_target_of_a_closed_row_or_its_last_one():
    assert found(outstanding=(row(status="closed", revised_target=until(dt.date(2020, 2, 3))),)) == []
    assert found(outstanding=(row(last_target=until(dt.date(2020, 2, 3))),)) == []


def test_an_action_with_another_meetings_number():
    assert found(actions=(action("29/01"), action("29/02"), action("92/03"))) == ["other_body_id"]


def test_but_not_numbers_through_the_year():
    assert found(actions=(action("57/20"), action("58/20")), outstanding=(row("41/19"),)) == []
    assert found(actions=(action("57/20"), action("58/18"))) == ["other_body_id"]


def test_a_cell_from_which_no_date_can_be_read():
    words = Target(text="when ready", basis="none", stated=True)

    assert found(outstanding=(row(last_target=words),)) == ["bad_date"]


def test_a_table_that_has_open_what_the_text_says_is_closed():
    assert found(outstanding=(row(),), statements=(said("28/01", "closed"),)) == ["status_conflict"]
    assert found(outstanding=(row(status="closed"),), statements=(said("28/01", "closed"),)) == []


def of_sentence(text: str) -> list[str]:
    read = reading(text)
    record = Minutes(
        source=Source(name="x", sha256="", media_type="text/plain"),
        profile="opsg",
        meeting=read.meeting,
        statements=extract_statements(read),
    )
    return [each.code for each in (*check_marks(read, record), *check_sayings(read, record))]


@pytest.mark.parametrize(
    "text",
    [
        "Members agreed a two-week extension for action OPSG 28/02.",
        "Owner of action OPSG 28/02 changed from the DCC to the new team.",
        "Action OPSG 28/02 would be discussed on 20 March.",
        "OPSG 28/02: The incident that led to this is closed, but the report is still awaited.",
        "OPSG 28/02: SECAS gave an update. The report is complete.",
        "OPSG 28/02: SECAS gave an update. It was transferred to the archive.",
        "OPSG 28/02: It is like OPSG 28/03. The target date was revised to 28 February.",
    ],
)
def test_a_change_of_an_action_that_cannot_be_followed_is_told(text):
    assert of_sentence(text) == ["said_of_action"]


@pytest.mark.parametrize(
    "text",
    [
        "Action OPSG 28/02 is complete and was closed.",
        "Action OPSG 28/02 was deferred to OPSG 30.",
        "Members agreed not to extend action OPSG 28/02 to April.",
        "The paper bears upon action OPSG 28/02.",
        "OPSG 28/02: The date of 4 March was missed. A new date of 12 March was set.",
        "OPSG 28/02: The report of 14 February is out. Closed.",
        "OPSG 28/02: SECAS spoke. The draft was sent on 3 January.",
        "The Chair recalled its words: “ACTION OPSG 28/02: The DCC to report by mid-March.”",
    ],
)
def test_a_sentence_that_is_understood_or_changes_nothing_is_not_told(text):
    assert of_sentence(text) == []


@pytest.mark.parametrize(("said", "expected"), [
    ("Transferred to SSC", ["status_unknown"]),
    ("C", ["status_unknown"]),
    ("Propose to close", []),
    ("Amber", []),
    ("–", []),
    (None, []),
])  # fmt: skip
def test_a_status_that_the_profile_does_not_know_is_told(said, expected):
    minutes = Minutes(source=SOURCE, profile="opsg", outstanding=(row(status_text=said),))
    found = check_minutes(minutes, OPSG, Names())

    assert [one.code for one in found if one.code == "status_unknown"] == expected


def test_an_update_that_gives_the_action_to_others_than_its_owner_column_is_told():
    update = "The action now lies with SECAS."
    rows = (HEAD, (*ROW[:-1], "DCC"), update), (HEAD, (*ROW[:-1], "SECAS"), update)

    for table, expected in zip(rows, (["said_of_action"], []), strict=True):
        read = reading(grid(*table), parties=("DCC", "SECAS"))
        record = Minutes(source=SOURCE, profile="opsg", outstanding=(row(),), statements=extract_statements(read))
        found = check_sayings(read, record.model_copy(update={"outstanding": extract_outstanding(read)}))
        assert [one.code for one in found] == expected


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("No change", []), ("N/A", []), ("As above", []), ("when ready", ["bad_date"]),
        ("Closed", ["bad_date", "status_conflict"]), ("Completed.", ["bad_date", "status_conflict"]),
        ("Closed session", ["bad_date"]),
    ],
)  # fmt: skip
def test_a_cell_for_a_new_date_that_holds_none(cell, codes):
    words = Target(text=cell, basis="none", stated=True)

    assert found(outstanding=(row(revised_target=words),)) == codes


@pytest.mark.parametrize(
    ("text", "owners", "expected"),
    [
        ("The General Manager will ring the bank.", ("AW",), []),
        ("The Board agreed to ring the bank.", ("Ann West",), []),
        ("The DCC to ring the bank.", ("AW",), []),
        ("SECAS to ring the bank.", ("AW",), ["owner_conflict"]),  # whose she is not
        ("The General Manager will ring the bank.", ("SECAS",), ["owner_conflict"]),
        ("Bea Foley to ring the bank.", ("AW",), ["owner_conflict"]),
    ],
)
def test_somebody_of_the_body_that_the_text_names_is_no_other_owner(text, owners, expected):
    people = (Attendee(name="Ann West", affiliation="DCC"), Attendee(name="Bea Foley", affiliation="SECAS"))
    minutes = Minutes(source=SOURCE, profile="opsg", attendees=people, actions=(action(text=text, owners=owners),))
    names = Names(frozenset({"DCC", "SECAS"}), people=frozenset(one.name for one in people))

    assert [one.code for one in check_minutes(minutes, OPSG, names) if one.code == "owner_conflict"] == expected


def test_earlier_actions_that_are_gone_through_are_told_once():
    told = reading("ACTION OPSG 28/01: The DCC to report.", "The DCC did.", "ACTION OPSG 28/02: SECAS to write.")
    found = list(check_marks(told, Minutes(source=SOURCE, profile="opsg")))

    assert [one.code for one in found] == ["doubtful_action"]
    assert "OPSG 28/01, OPSG 28/02" in found[0].message
    assert len(found[0].evidence) == 2
