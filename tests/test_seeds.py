"""The real minutes that define the house style, in their three forms; skipped where they are absent."""

import datetime as dt
from pathlib import Path

import pytest

import opsgdocs
from opsgdocs.history import ActionLog

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"
FORMS = ("opsg_29_0402_final_minutes.txt", "OPSG_29_0402_Final_Minutes.docx", "OPSG_29_0402_Final_Minutes.pdf")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not beside this checkout"),
]


@pytest.fixture(scope="module", params=FORMS)
def minutes(request):
    return opsgdocs.read(SEEDS / request.param)


def without_evidence(value):
    if isinstance(value, dict):
        return {key: without_evidence(part) for key, part in value.items() if key not in ("evidence", "source")}
    return [without_evidence(part) for part in value] if isinstance(value, list) else value


def targets(minutes):
    return {action.id: action.target for action in minutes.actions}


def test_the_three_forms_give_the_same_record():
    text, word, pdf = (without_evidence(opsgdocs.read(SEEDS / form).model_dump(mode="json")) for form in FORMS)

    assert text == word
    assert word == pdf


def test_it_counts_what_a_person_counts(minutes):
    present = [person for person in minutes.attendees if person.presence == "present"]

    assert (len(present), len(minutes.attendees) - len(present)) == (39, 5)
    assert len(minutes.items) == 19
    assert len(minutes.decisions) == 18
    assert [action.id for action in minutes.actions] == [f"OPSG 29/{number:02d}" for number in range(1, 23)]
    assert [row.id for row in minutes.outstanding] == ["OPSG 24/02", "OPSG 27/14"]
    assert sum(len(row.updates) for row in minutes.outstanding) == 4


def test_it_knows_the_meeting_and_the_next_ones(minutes):
    meeting = minutes.meeting

    assert (meeting.label, meeting.date, meeting.start, meeting.end) == (
        "OPSG_29",
        dt.date(2020, 2, 4),
        "10:00",
        "16:30",
    )
    assert meeting.venue == "Gemserv, 8 Fenchurch Place, London, EC3M 4AJ"
    assert (minutes.title, minutes.reference) == ("Operations Group Meeting 29", "OPSG_29_0402")
    assert (minutes.classification, minutes.status) == ("White", "final")
    assert [(next_.kind, next_.date) for next_ in minutes.next_meetings] == [
        ("reporting", dt.date(2020, 2, 25)),
        ("main", dt.date(2020, 3, 3)),
    ]


def test_shared_heads_are_two_owners(minutes):
    owners = {action.id: action.owners for action in minutes.actions}

    assert owners["OPSG 29/08"] == ("CSP N", "CSP C&S")
    assert owners["OPSG 29/20"] == ("OPSG members",)
    assert owners["OPSG 29/22"] == ("OPSG",)


def test_targets_are_days_only_where_the_minutes_say_so(minutes):
    target = targets(minutes)

    assert target["OPSG 29/04"].date == dt.date(2020, 3, 3)
    assert target["OPSG 29/04"].text == "by the next meeting (OPSG_30)"
    assert target["OPSG 29/13"].date == dt.date(2020, 2, 29)
    april = target["OPSG 29/01"]
    assert april.date is None
    assert april.meeting == "OPSG_31"
    assert dt.date(2020, 4, 1) <= april.earliest <= april.latest <= dt.date(2020, 4, 30)


def test_narrative_is_no_decision(minutes):
    fifteen = [decision for decision in minutes.decisions if decision.item == "15"]

    assert [(decision.verb, decision.text) for decision in fifteen] == [
        ("APPROVED", 'the "Rules of Engagement" for the OPSG Party Differences Process.')
    ]


def test_furniture_and_footnotes_stay_out_of_sentences(minutes):
    text = minutes.model_dump_json(include={"actions", "decisions", "outstanding", "attendees", "items", "statements"})

    assert "Managed by" not in text
    assert "¹" not in text


def test_it_reports_what_does_not_fit(minutes):
    assert sorted((problem.code, problem.severity) for problem in minutes.problems) == [
        ("not_listed_though_open", "warning"),
        ("owner_conflict", "info"),
    ]
    assert [(said.action, said.says, said.item) for said in minutes.statements] == [("OPSG 28/02", "outstanding", "5")]


def test_every_record_points_at_its_place(minutes):
    for kind in ("attendees", "items", "decisions", "actions", "outstanding", "statements", "mentions"):
        for record in getattr(minutes, kind):
            assert record.evidence, (kind, record)
            assert all(place.path and place.text for place in record.evidence)


def test_the_table_before_the_next_meeting_has_24_rows(minutes):
    table = ActionLog([minutes]).outstanding(before="OPSG_30")

    assert len(table.actions) == 24
    assert table.date == dt.date(2020, 3, 3)
    assert not [action.id for action in table.actions if "not_listed" in action.flags]
