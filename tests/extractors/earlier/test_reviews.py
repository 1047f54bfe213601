"""Actions of earlier meetings that the running text goes through."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.history import ActionLog
from opsgdocs.profile import load
from tests.extractors.pages import bullet, heading, minutes

PREVIOUS = heading("Review of action items (previous meeting)")


def read(*body):
    return extract(minutes("Project Board – Meeting 5", body=body), load("generic"))


def rows(*body):
    return [(row.text, row.owners, row.status, row.status_text) for row in read(*body).outstanding]


@pytest.mark.parametrize(("said", "status"), [
    ("Action complete", "closed"),
    ("Action Carried Forward", "open"),
    ("Action carried forwards", "open"),
    ("Action Complete?", "open"),
])  # fmt: skip
def test_a_status_beneath_an_action_tells_that_it_is_an_earlier_one(said, status):
    body = ("Action MW: Submit the form", bullet(said))

    assert read(*body).actions == ()
    assert rows(*body) == [("Submit the form", ("MW",), status, said)]


def test_other_lines_beneath_it_are_its_updates():
    (row,) = read("Action MW: Submit the form", bullet("Todd is away"), bullet("Action complete")).outstanding

    assert row.updates == ("Todd is away",)


def test_without_a_status_it_is_raised_here():
    assert len(read("Action MW: Submit the form", bullet("Action it with care")).actions) == 1


def test_a_heading_of_earlier_actions_tells_it_too():
    body = (PREVIOUS, bullet("ACTION Eddy: Review the errata. Started, nearly complete."))

    assert read(*body).actions == ()
    assert rows(*body) == [("Review the errata.", ("Eddy",), "open", "Started, nearly complete.")]


@pytest.mark.parametrize(
    "title", ["Review of Action Items", "New and outstanding actions", "Minutes of the last meeting"]
)
def test_a_heading_that_may_hold_new_ones_does_not(title):
    body = (heading(title), bullet("ACTION Eddy: Review the errata."))

    assert (len(read(*body).actions), rows(*body)) == (1, [])


def test_an_action_with_an_id_of_this_meeting_is_raised_here():
    assert len(read(PREVIOUS, bullet("ACTION 5/01: Eddy to review the errata.")).actions) == 1


LAST_TIME = heading("Actions from last time")


@pytest.mark.parametrize(
    ("said", "status", "printed", "updates"),
    [
        ("done on 23 January, closed.", "closed", "done", ("on 23 January, closed.",)),
        ("closed.", "closed", "closed.", ()),
        ("not done; the Chair will ask again.", "open", None, ("not done; the Chair will ask again.",)),
        ("open", "open", "open", ()),
    ],
)
def test_an_action_without_a_mark_is_recalled_with_its_outcome(said, status, printed, updates):
    record = read(LAST_TIME, bullet(f"Eva Hill and Tom Ash to send the report to the Board: {said}"))
    (row,) = record.outstanding

    assert (row.text, row.owners) == ("Eva Hill and Tom Ash to send the report to the Board", ("Eva Hill", "Tom Ash"))
    assert (row.status, row.status_text, row.updates) == (status, printed, updates)
    assert record.actions == ()


@pytest.mark.parametrize(
    "said", ["not done; new date 16 April 2035.", "open, due 16 April 2035.", "Moved to 16 April 2035."]
)
def test_so_is_its_new_date(said):
    (row,) = read(LAST_TIME, bullet(f"Eva Hill to send the report: {said}")).outstanding

    assert (row.status, str(row.revised_target.date)) == ("open", "2035-04-16")


@pytest.mark.parametrize(
    "text", ["Eva Hill to send the report to the Board.", "The list was closed: nobody had asked.", "Eva Hill: closed."]
)
def test_what_has_no_outcome_or_is_no_action_is_not(text):
    assert rows(LAST_TIME, bullet(text)) == []


def test_nor_is_one_beneath_any_other_heading():
    assert rows(heading("Actions"), bullet("Eva Hill to send the report: closed.")) == []


def test_the_history_closes_the_action_whose_words_it_repeats():
    raised = extract(minutes("Project Board – Meeting 4", "Date: 3 March 2035", body=(
        "ACTION: Eva Hill to send the report on MP245 to the Board by 24 March 2035.",
        "ACTION: Tom Ash to confirm the release by 7 April 2035.",
    )), load("generic"))  # fmt: skip
    later = extract(minutes("Project Board – Meeting 5", "Date: 7 April 2035", body=(
        LAST_TIME,
        bullet("Eva Hill to send the report on MP245 to the Board: done on 23 March, closed."),
        bullet("Tom Ash to confirm the release: not done; new date 5 May 2035."),
    )), load("generic"))  # fmt: skip
    (left,) = ActionLog([raised, later]).outstanding().actions

    assert (left.owners, str(left.last_target.date)) == (("Tom Ash",), "2035-05-05")


@pytest.mark.parametrize(
    "text",
    [
        "It was not agreed to sell the hall. The motion to adjourn was withdrawn.",
        "It was agreed to sell the hall. The action was closed.",
        "The motion to adjourn the meeting was withdrawn. The action was closed.",
        "The Chair was pleased to report that the grant was paid. Complete.",
        "Due to illness no report was made. Carried forward.",
    ],
)
def test_what_tells_of_a_meeting_and_asks_nobody_is_no_row(text):
    assert rows(heading("Actions from the last meeting"), text) == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Chair to withdraw the motion. The action was closed.", "Chair"),
        ("The Clerk was asked to write to the bank. The action was closed.", "Clerk"),
        ("Eva Hill to move that the hall is sold. Closed.", "Eva Hill"),
    ],
)
def test_what_asks_somebody_is_one(text, owner):
    ((_, owners, status, _),) = rows(heading("Actions from the last meeting"), text)

    assert (owners, status) == ((owner,), "closed")


def of_group(*body):
    front = ("Advisory Group", "Meeting 14, 2 May 2034", "Present: Peter Vale (PV), Ruth Cain (RC), Iain Muir (IM)")
    return extract(minutes(*front, body=(heading("Actions from the last meeting"), *body)), load("generic"))


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("AP13-3 (PV, report to UKRI): done.", ("PV",)),
        ("AP13-3 (XX, report to UKRI): done.", ()),
        ("AP13-5 (RC, licence survey): half of the answers are in. Carried over.", ("RC",)),
        ("AP13-5 RC to send the survey (IM, PV to help). Carried over.", ("RC",)),
    ],
)
def test_the_first_in_brackets_is_the_owner_where_the_minutes_know_it(text, owners):
    (row,) = of_group(text, "AP14-1 IM to publish the profile by 14 June").outstanding

    assert row.owners == owners


def test_a_second_id_is_no_words_of_an_action():
    front = ("OPSG 34", "Minutes of OPSG Meeting 34", "4 August 2034")
    body = (
        heading("Actions Outstanding"),
        "OPSG 33/01, OPSG 33/02: complete? Chair to decide.",
        "OPSG 33/03: DCC to ring. Closed.",
    )
    found = extract(minutes(*front, body=body), load("opsg"))

    assert [(row.id, row.text) for row in found.outstanding] == [("OPSG 33/03", "DCC to ring.")]
    assert "said_of_action" in [one.code for one in found.problems]
