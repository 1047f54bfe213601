"""Ids that bear a year, followed where the document's own actions bear them."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes
from tests.extractors.readings import grid

GENERIC = load("generic")
FORMS = ["A-2026-0{}", "B26/0{}", "SSC/26/{}", "ACT-2026-{}"]


def read(*body, front=("Safety Board – Meeting 12", "3 March 2026")):
    return extract(minutes(*front, body=body), GENERIC)


@pytest.mark.parametrize("form", FORMS)
def test_they_are_ids_of_what_is_raised_and_of_what_is_gone_through(form):
    old, new = form.format(12), form.format(14)
    record = read(
        f"Action {old} – Ann Bell sent the letter. Closed.",
        f"ACTION {new}: Bob Hill to write to the Council by 14 March 2026.",
        f"It was agreed that action {form.format(13)} could be closed.",
    )

    assert [action.id.replace(" ", "-").replace("/", "-") for action in record.actions] == [new.replace("/", "-")]
    assert [said.says for said in record.statements] == ["closed", "closed"]


@pytest.mark.parametrize("form", FORMS)
def test_a_table_of_earlier_ones_is_followed_by_them(form):
    table = grid(
        ("Ref", "Action", "Owner", "Due", "Status"),
        (form.format(12), "Ann Bell to send the letter.", "Ann Bell", "14 March 2026", "Closed"),
        (form.format(13), "Bob Hill to call.", "Bob Hill", "14 March 2026", "Open"),
    )

    rows = read(table, f"ACTION {form.format(14)}: Bob Hill to write by 14 March 2026.").outstanding

    assert [row.status for row in rows] == ["closed", "open"]
    assert all(row.id for row in rows)


def test_each_year_keeps_its_own_form():
    table = grid(
        ("Ref", "Action", "Owner", "Due", "Status"),
        ("B25/098", "Send it.", "Ann Bell", "14 March 2026", "Open"),
        ("B26/003", "Call them.", "Bob Hill", "14 March 2026", "Open"),
    )

    assert [row.id for row in read(table).outstanding] == ["B25/098", "B26/003"]


def test_a_month_behind_the_committee_is_no_number_of_a_meeting():
    record = read(
        "Action SSC 2026-02/01 – Ann Bell sent the letter. Closed.",
        "ACTION SSC 2026-03/02: Bob Hill to write to the Council by 14 March 2026.",
        front=("Safety Steering Committee", "3 March 2026"),
    )

    assert [action.id for action in record.actions] == ["SSC 2026-03/02"]
    assert [(said.action, said.says) for said in record.statements] == [("SSC 2026-02/01", "closed")]


def test_a_year_compares_with_no_meeting():
    record = extract(
        minutes(
            "OPSG_30 Minutes",
            "3 March 2026",
            body=(
                "Action 2026/12 – Ann Bell sent the letter. Closed.",
                "ACTION 2026/14: Bob Hill to write to the Council by 14 March 2026.",
            ),
        ),
        GENERIC.for_committee("OPSG"),
    )

    assert [action.id for action in record.actions] == ["OPSG 2026/14"]
    assert [(said.action, said.says) for said in record.statements] == [("OPSG 2026/12", "closed")]


@pytest.mark.parametrize("text", ["Plan Q1 2026/27 – agreed.", "Report CP26/12 was seen.", "Room A4/12 is cold."])
def test_other_numbers_are_none(text):
    assert [action.id for action in read(text, "ACTION: Bob Hill to write by 14 March 2026.").actions] == [None]


@pytest.mark.parametrize(
    ("front", "own"),
    [(("OPSG_29 Minutes", "4 February 2020"), 29), (("Operations Group Meeting 20", "4 February 2020"), 20)],
)
def test_between_strokes_may_stand_the_meeting_as_well(front, own):
    table = grid(
        ("Ref", "Action", "Owner", "Due", "Status"),
        ("OPSG/19/02", "Send it.", "Ann Bell", "14 March 2020", "Open"),
        ("OPSG/18/03", "Call them.", "Bob Hill", "14 March 2020", "Open"),
    )
    record = read(table, f"ACTION OPSG/{own}/04: Bob Hill to write.", front=front)

    assert [one.id for one in (*record.outstanding, *record.actions)] == ["OPSG 19/02", "OPSG 18/03", f"OPSG {own}/04"]
