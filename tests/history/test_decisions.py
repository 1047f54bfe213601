"""The decisions of many meetings: keys, what they are about, what came later, and how they are found."""

import itertools

import pytest

from opsgdocs.errors import SeveralCommittees, UnknownMeeting, UsageError
from opsgdocs.history import DecisionLog
from opsgdocs.records import AgendaItem, Decision, Mention
from tests.factories import day, minutes, passage


def decided(verb, text, **fields):
    return Decision(verb=verb, text=text, body="OPSG", evidence=passage(f"{verb} {text}"), **fields)


def meeting(number, date, *decisions, names=(), items=(), **fields):
    """Minutes with decisions; `names` are the ids that their text mentions."""
    record = minutes(number, date, decisions=decisions, items=items, **fields)
    mentions = tuple(Mention(kind=_kind(name), id=name) for name in names)
    return record.model_copy(update={"mentions": mentions})


def _kind(name):
    if name.startswith("OPSG_"):
        return "meeting"
    return "action" if name.startswith("OPSG ") else "modification"


def keys(register):
    return [one.key for one in register.decisions]


def test_a_decision_has_its_meeting_its_item_and_its_document():
    item = AgendaItem(number="5.1", title="Major Incidents")
    one = decided(
        "AGREED",
        "that the report be published, subject to the correction.",
        condition="subject to the correction",
        item="5.1",
    )
    (logged,) = DecisionLog([meeting(29, "2020-02-04", one, items=(item,))]).decisions

    assert (logged.key, logged.meeting, logged.date) == ("OPSG_29 D01", "OPSG_29", day("2020-02-04"))
    assert (logged.verb, logged.body, logged.condition) == ("AGREED", "OPSG", "subject to the correction")
    assert (logged.item, logged.item_title, logged.document) == ("5.1", "Major Incidents", "OPSG_29_final.docx")
    assert logged.evidence == one.evidence


def test_they_stand_in_the_order_in_which_they_were_taken_whatever_the_order_of_input():
    records = [meeting(29, "2020-02-04", decided("NOTED", "the update."), decided("AGREED", "the plan.")),
               meeting(30, "2020-03-03", decided("NOTED", "the update.")), meeting(28, "2020-01-07", decided("NOTED", "it."))]  # fmt: skip

    registers = {DecisionLog(order).register().to_json() for order in itertools.permutations(records)}
    assert len(registers) == 1
    assert keys(DecisionLog(records).register()) == ["OPSG_28 D01", "OPSG_29 D01", "OPSG_29 D02", "OPSG_30 D01"]


def test_the_final_minutes_count():
    draft = meeting(29, "2020-02-04", decided("APPROVED", "the plan."), status="draft")
    log = DecisionLog([draft, meeting(29, "2020-02-04", decided("REJECTED", "the plan."))])

    assert [one.verb for one in log.decisions] == ["REJECTED"]
    assert [problem.code for problem in log.problems] == ["duplicate_document"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("the plan for MP092 and MP 093.", ("MP092", "MP093")),
        ("that action OPSG 24/2 be closed.", ("OPSG 24/02",)),
        ("the paper OPSG_29_0402.", ("OPSG_29_0402",)),
        ("the minutes of OPSG_28.", ("OPSG_28",)),
        ("the report on SMP0921.", ()),
        ("the update.", ()),
    ],
)
def test_what_a_decision_is_about(text, about):
    log = DecisionLog(
        [meeting(29, "2020-02-04", decided("NOTED", text), names=("MP092", "MP093", "OPSG 24/02", "OPSG_28"))]
    )

    assert log.decisions[0].about == about


def test_the_title_of_its_item_tells_what_it_is_about_too():
    item = AgendaItem(number="4", title="MP092 – Planned Maintenance")
    log = DecisionLog(
        [meeting(29, "2020-02-04", decided("APPROVED", "it.", item="4"), items=(item,), names=("MP092",))]
    )

    assert log.decisions[0].about == ("MP092",)


def test_later_decisions_on_one_modification():
    log = DecisionLog([
        meeting(29, "2020-02-04", decided("NOTED", "the progress of MP092."), decided("NOTED", "MP093."), names=("MP092", "MP093")),
        meeting(30, "2020-03-03", decided("APPROVED", "MP092."), names=("MP092",)),
        meeting(31, "2020-04-07", decided("REJECTED", "the cost of MP092."), names=("MP092",)),
    ])  # fmt: skip

    assert {one.key: one.later for one in log.decisions} == {
        "OPSG_29 D01": ("OPSG_30 D01", "OPSG_31 D01"), "OPSG_29 D02": (),
        "OPSG_30 D01": ("OPSG_31 D01",), "OPSG_31 D01": (),
    }  # fmt: skip


def test_later_decisions_of_nearly_the_same_words():
    text = "the Quarterly Work Package for SECCo Board approval"
    log = DecisionLog([meeting(29, "2020-02-04", decided("RECOMMENDED", f"{text}.")),
                       meeting(30, "2020-03-03", decided("NOTED", "the Quarterly Work Package of the IMF and its costs")),
                       meeting(32, "2020-05-05", decided("RECOMMENDED", text))])  # fmt: skip

    assert [one.later for one in log.decisions] == [("OPSG_32 D01",), (), ()]


def test_formulas_and_other_figures_make_nothing_one_thing():
    log = DecisionLog([
        meeting(29, "2020-02-04", decided("NOTED", "the update."), decided("AGREED", "that the minutes of OPSG_28 be published as final."),
                names=("OPSG_28",)),
        meeting(30, "2020-03-03", decided("NOTED", "the update."), decided("AGREED", "that the minutes of OPSG_29 be published as final."),
                decided("NOTED", "what OPSG_28 had asked for."), names=("OPSG_28", "OPSG_29")),
    ])  # fmt: skip

    assert [one.later for one in log.decisions] == [()] * 5


def test_decisions_of_one_meeting_are_not_later_than_each_other():
    log = DecisionLog(
        [meeting(29, "2020-02-04", decided("NOTED", "MP092."), decided("APPROVED", "MP092."), names=("MP092",))]
    )

    assert [one.later for one in log.decisions] == [(), ()]


@pytest.fixture
def log():
    item = AgendaItem(number="4", title="Power Outage Alerts")
    return DecisionLog([
        meeting(29, "2020-02-04", decided("APPROVED", "the plan for MP092."), decided("NOTED", "the update.", item="4"),
                items=(item,), names=("MP092",)),
        meeting(30, "2020-03-03", decided("DID NOT APPROVE", "the proposed charge, subject to review."),
                decided("AGREED", "that action OPSG 24/02 be closed."), names=("OPSG 24/02",)),
        meeting(31, "2020-04-07", decided("APPROVED", "the publication of reports.")),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["OPSG_29 D01", "OPSG_29 D02", "OPSG_30 D01", "OPSG_30 D02", "OPSG_31 D01"]),
        ({"verb": "APPROVED"}, ["OPSG_29 D01", "OPSG_31 D01"]),
        ({"verb": "approve"}, ["OPSG_29 D01", "OPSG_31 D01"]),
        ({"verb": "not approved"}, ["OPSG_30 D01"]),
        ({"about": "mp 092"}, ["OPSG_29 D01"]),
        ({"about": "OPSG 24/2"}, ["OPSG_30 D02"]),
        ({"about": "power outage"}, ["OPSG_29 D02"]),
        ({"about": "MP093"}, []),
        ({"words": "publi report"}, ["OPSG_31 D01"]),
        ({"words": "outage"}, ["OPSG_29 D02"]),
        ({"words": "age"}, []),
        ({"since": "opsg 30"}, ["OPSG_30 D01", "OPSG_30 D02", "OPSG_31 D01"]),
        ({"until": "2020-03-03"}, ["OPSG_29 D01", "OPSG_29 D02", "OPSG_30 D01", "OPSG_30 D02"]),
        ({"since": "2020-02-05", "until": "OPSG_30"}, ["OPSG_30 D01", "OPSG_30 D02"]),
        ({"since": day("2020-02-04"), "verb": "APPROVED", "words": "plan"}, ["OPSG_29 D01"]),
    ],
)
def test_decisions_are_found(log, asked, found):
    assert keys(log.search(**asked)) == found


def test_a_meeting_that_no_document_knows(log):
    with pytest.raises(UnknownMeeting):
        log.search(since="OPSG_77")


def test_a_decision_is_found_by_its_key(log):
    assert log.decision("opsg 30 d2").verb == "AGREED"
    with pytest.raises(UsageError, match="no minutes have a decision 'OPSG_30 D09'"):
        log.decision("OPSG_30 D09")


@pytest.mark.parametrize("when", ["opsg 30", "2020-03-04", day("2020-04-03")])
def test_as_of_an_earlier_meeting_later_decisions_are_unknown(when):
    records = [meeting(number, f"2020-0{number - 27}-04", decided("APPROVED", "the plan for MP092."), names=("MP092",))
               for number in (29, 30, 31)]  # fmt: skip
    then = DecisionLog(records).as_of(when)
    assert then.meetings == ("OPSG_29", "OPSG_30")
    assert [decision.later for decision in then.decisions] == [("OPSG_30 D01",), ()]
    assert then.register() == DecisionLog(records[:2]).register()


def test_as_of_a_meeting_that_no_document_knows(log):
    with pytest.raises(UnknownMeeting):
        log.as_of("OPSG_77")


def test_several_committees_need_one_to_be_named():
    records = [meeting(29, "2020-02-04", decided("NOTED", "it.")), minutes(5, "2020-02-04", committee="TAF")]

    with pytest.raises(SeveralCommittees):
        DecisionLog(records)
    assert len(DecisionLog(records, committee="opsg").decisions) == 1


@pytest.mark.parametrize(
    ("verb", "asked"),
    [("DEFERRED", "defer"), ("RATIFIED", "ratify"), ("NOTED", "notes"), ("AGREED", "agree"), ("PASSED", "pass"),
     ("ENDORSED", "endorse"), ("DID NOT APPROVE", "not approved")],
)  # fmt: skip
def test_a_verb_is_found_in_each_of_its_forms(verb, asked):
    log = DecisionLog([minutes(29, "2020-02-04", decisions=(decided(verb, "the plan."), decided("OPPOSED", "it.")))])

    assert [one.verb for one in log.search(verb=asked).decisions] == [verb]
    assert log.search(verb="foo").decisions == ()
    assert log.verbs == (verb, "OPPOSED")
