"""Earlier actions told in prose or in a list: rows, or at least a word to a person."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import bullet, heading, line, minutes

GENERIC = load("generic")
ARISING = heading("Matters arising")


def read(*body) -> Minutes:
    return extract(minutes("Parish Council, 13 May 2025", body=body), GENERIC)


def carried(record: Minutes) -> list[tuple[str, tuple[str, ...], str, tuple[str, ...]]]:
    return [(row.text, row.owners, row.status, row.updates) for row in record.outstanding]


@pytest.mark.parametrize("reference", ["", "25/049 ", "Minute 25/049 (Bins): ", "Minute 25/049. "])
def test_beneath_matters_arising_the_outcome_stands_behind_the_action(reference):
    record = read(ARISING, line(f"{reference}Clerk to order two new bins. Done - bins delivered on 2nd May."))

    assert carried(record) == [("Clerk to order two new bins.", ("Clerk",), "closed", ("bins delivered on 2nd May.",))]
    assert record.actions == ()


@pytest.mark.parametrize(
    ("outcome", "status"),
    [("completed", "closed"), ("not done yet", "open"), ("ongoing", "open"), ("on hold", "on_hold")],
)
def test_so_it_does_behind_a_colon(outcome, status):
    record = read(ARISING, line(f"Clerk to arrange the mowing of the cemetery: {outcome}."))

    assert [(row.text, row.status) for row in record.outstanding] == [
        ("Clerk to arrange the mowing of the cemetery", status)
    ]


def test_a_line_may_say_that_the_list_is_of_earlier_actions():
    record = extract(
        minutes(
            "Working Group, 17 November 2020",
            "Present: Ines Duarte (NLnet), Rohan Mehta (Google)",
            body=(
                line("Actions from the October interim:"),
                bullet("Ines: review of the draft. DONE, posted to the list."),
                bullet("Rohan: test vectors. PENDING."),
            ),
        ),
        GENERIC,
    )

    assert [(row.owners, row.status) for row in record.outstanding] == [(("Ines",), "closed"), (("Rohan",), "open")]


def test_where_nothing_says_which_action_is_meant_a_person_is_told():
    record = read(ARISING, line("Minute 22/87 (Software). Reported: That the contract had been let. Action complete."))

    assert record.outstanding == ()
    assert any("cannot be told of which" in one.message for one in record.problems if one.code == "said_of_action")


@pytest.mark.parametrize(
    "text",
    [
        "Clerk to order two new bins.",
        "The Clerk reported that the bins had been ordered.",
        "25/049 The bins were discussed at length. Nothing was agreed.",
        "Update: the text is still with the lawyers. Carried forward.",
        "Key: Red. Overdue",
    ],
)
def test_what_has_no_outcome_is_no_row(text):
    assert read(ARISING, line(text)).outstanding == ()


def test_elsewhere_nothing_is_carried():
    assert read(heading("Highways"), line("Clerk to order two new bins. Done - on 2nd May.")).outstanding == ()


PEOPLE = "Present: Anna Bell (AB), Tom Cole (TC), Deb Orr (DO)"


def with_people(*body, title: str = "Garden Club, 14 April 2026") -> Minutes:
    return extract(minutes(title, PEOPLE, body=body), GENERIC)


def test_an_outcome_in_any_words_stands_beside_others_with_a_status():
    record = with_people(
        ARISING,
        bullet("DO to ring the school: rang twice"),
        bullet("TC to paint the fence: done"),
        bullet("AB to price up baskets – £40 each, ordered"),
    )

    assert sorted((row.text, row.status, row.updates) for row in record.outstanding) == [
        ("AB to price up baskets", "open", ("£40 each, ordered",)),
        ("DO to ring the school", "open", ("rang twice",)),
        ("TC to paint the fence", "closed", ()),
    ]


def test_a_new_task_with_a_colon_beneath_matters_arising_is_no_earlier_one():
    record = with_people(ARISING, bullet("DO to write to two bodies: the school and the council"))

    assert record.outstanding == ()


def test_such_words_close_nothing():
    record = with_people(heading("Actions from last meeting"), bullet("TC to paint the fence: two coats on the front"))

    assert [(row.text, row.status) for row in record.outstanding] == [("TC to paint the fence", "open")]


def test_last_time_is_a_heading_of_earlier_actions():
    record = with_people(heading("Last time"), bullet("TC to get keys for the store: done"))

    assert [(row.text, row.status) for row in record.outstanding] == [("TC to get keys for the store", "closed")]


def test_ids_of_earlier_meetings_in_a_list_are_rows_of_those_meetings():
    record = with_people(
        heading("Review of actions"),
        bullet("QL 13/03 AB to write to the council. Closed, letter sent."),
        bullet("QL 13/04 TC to paint the fence – revised to 3 May 2026 (Open)"),
        heading("Garden"),
        line("QL 14/01 DO to buy bulbs by 1 May."),
        title="Minutes of Quality Leads (QL) meeting 14 held on 14 April 2026",
    )

    assert [(row.id, row.raised_at, row.text, row.status) for row in record.outstanding] == [
        ("QL 13/03", "QL_13", "AB to write to the council.", "closed"),
        ("QL 13/04", "QL_13", "TC to paint the fence", "open"),
    ]
    revised = record.outstanding[1].revised_target
    assert revised is not None
    assert str(revised.date) == "2026-05-03"
    assert [(one.id, one.owners) for one in record.actions] == [("QL 14/01", ("DO",))]


REVIEW = heading("Review of outstanding actions")
TASK = "PM to circulate the nomination form to the Panel."


@pytest.mark.parametrize("number", ["", "10253. ", "10253.\t", "Minute 10241 – ", "10253.\tMinute 10241 – ", "(c) "])
@pytest.mark.parametrize(
    ("said", "status", "revised"),
    [
        ("PM advised that it was out. The Panel agreed that this action be closed.", "closed", None),
        ("PM advised that it was out. This action was closed.", "closed", None),
        ("It is covered elsewhere. The Panel agreed that this action be withdrawn.", "closed", None),
        ("PM asked for more time. The Panel agreed a revised target date of 26 June 2025.", "open", "26 June 2025"),
        ("PM advised that this was in hand. The action remains open.", "open", None),
        (
            "The form is out of date. The action was re-opened, with a target date of 25 June 2025.",
            "open",
            "25 June 2025",
        ),
    ],
)
def test_prose_behind_a_task_tells_what_became_of_it(number, said, status, revised):
    (row,) = read(REVIEW, line(f"{number}{TASK} {said}")).outstanding

    assert (row.text, row.owners, row.status) == (TASK, ("PM",), status), row.updates
    assert (row.revised_target.text if row.revised_target else None) == revised


@pytest.mark.parametrize(
    "said",
    [
        "PM asked that this action be closed.",
        "The Panel did not agree that this action be closed.",
        "PM said that the action is complete.",
        "The Panel agreed that the action be closed once the form is out.",
        "PM hopes to close the action in May. The workshop was moved to 5 June 2025.",
        "The consultation was closed. The action remains open.",
        "The workshop was moved to 5 June 2025. PM is busy.",
    ],
)
def test_what_is_hedged_closes_nothing_and_moves_nothing(said):
    rows = read(REVIEW, line(f"Minute 10241 – {TASK} {said}")).outstanding

    assert [row.status for row in rows if row.status != "open"] == []
    assert [row.revised_target for row in rows if row.revised_target] == []


@pytest.mark.parametrize(
    "said",
    [
        "PM had circulated the form; the action was closed.",
        "PM confirmed it. The Panel agreed that this action be closed. It thanked PM.",
        "PM spoke. The Panel agreed a revised target date of 26 June 2025.",
    ],
)
def test_where_no_task_is_told_with_it_a_person_is(said):
    record = read(REVIEW, line(said))

    assert record.outstanding == ()
    assert any("cannot be told of which" in one.message for one in record.problems if one.code == "said_of_action")
