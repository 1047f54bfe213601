"""Sentences that end an action, keep it, or give it to another, in the forms that minutes use."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.statements import extract_statements
from tests.extractors.pages import minutes
from tests.extractors.readings import OPSG, reading


def said(*blocks):
    return {(one.action, one.says) for one in extract_statements(reading(*blocks))}


def of(*ids, says="closed"):
    return {(f"OPSG {one}", says) for one in ids}


@pytest.mark.parametrize(
    "sentence",
    [
        "OPSG 28/01: the DCC presented the volumes; the action was closed.",
        "OPSG 28/01: the DCC presented the volumes; therefore closed.",
        "OPSG 28/01: SECAS replied, closed.",
        "SECAS reported on OPSG 28/01; action closed.",
        "Action OPSG 28/01 – agreed to close.",
        "Members were happy for OPSG 28/01 to be closed.",
        "OPSG 28/01 can now be closed.",
        "OPSG 28/01 is now redundant.",
        "OPSG 28/01 has been overtaken by events.",
        "OPSG 28/01 was removed from the action log.",
        "OPSG 28/01 has been done.",
        "OPSG 28/01: Done, sent on 3 April.",
        "OPSG 28/01 was cancelled.",
        "OPSG 28/01 lapsed.",
        "OPSG 28/01: no further action needed.",
        "No further action is needed on OPSG 28/01.",
        "The DCC requested that OPSG 28/01 be closed. This was agreed.",
        "The DCC proposed that OPSG 28/01 be closed, which the OPSG accepted.",
        "OPSG 28/01 was no longer needed and would be removed from the log.",
    ],
)
def test_a_sentence_closes_its_action(sentence):
    assert said(sentence) == of("28/01")


@pytest.mark.parametrize(
    "sentence",
    [
        "Had OPSG 28/01 been closed, the costs would have been lower.",
        "Were OPSG 28/01 to be closed, the costs would rise.",
        "Closure of OPSG 28/01 was deferred.",
        "Closure of OPSG 28/01 was proposed.",
        "SECAS noted that OPSG 28/01 would be completed by May.",
        "It was agreed that OPSG 28/01 would be closed at the next meeting.",
        "The incident behind OPSG 28/01 was closed.",
        "OPSG 28/01 is complete bar the annex.",
        "OPSG 28/01 could be closed once the report is out.",
        "Action OPSG 28/01 to be closed.",
        "OPSG 28/01 and 28/02 have been merged.",
        "The DCC requested that OPSG 28/01 be closed. This was discussed.",
    ],
)
def test_a_plan_a_proposal_or_another_thing_closes_nothing(sentence):
    assert said(sentence) == set()


def test_several_in_one_sentence_are_told_apart():
    assert said("The OPSG closed OPSG 28/01 and 28/02 and kept 28/03 open.") == (
        of("28/01", "28/02") | of("28/03", says="outstanding")
    )
    assert said("Of the actions, 28/01 and 28/02 were closed and 28/03 carried forward.") == (
        of("28/01", "28/02") | of("28/03", says="outstanding")
    )
    assert said("Closed actions: 28/01, 28/02. Open actions: 28/03.") == (
        of("28/01", "28/02") | of("28/03", says="outstanding")
    )
    assert said("Actions OPSG 28/01–28/04 were closed.") == of("28/01", "28/02", "28/03", "28/04")


def test_a_day_is_no_action_of_the_sentence():
    assert said("OPSG 28/01 was closed and 5/02 was the day.") == of("28/01")


@pytest.mark.parametrize(
    "sentence",
    [
        "Action OPSG 28/01 to be closed.",
        "OPSG 28/01 should now be closed.",
        "OPSG 28/01 and 28/02 have been merged.",
        "OPSG 28/01 is complete bar the annex.",
        "All actions from OPSG_28 were closed.",
        "The actions from the last meeting were all closed.",
        "OPSG 28/01 will be led by Codeco from now on.",
    ],
)
def test_what_cannot_be_followed_is_told(sentence):
    record = extract(minutes("Operations Group Meeting 29", body=(sentence,)), OPSG)

    assert "said_of_action" in {one.code for one in record.problems}


@pytest.mark.parametrize(
    "sentence",
    [
        "OPSG 28/01 was taken over by SECAS.",
        "OPSG 28/01: taken over by SECAS.",
        "OPSG 28/01 is now owned by SECAS.",
        "SECAS took on OPSG 28/01.",
        "SECAS took the lead on OPSG 28/01.",
        "Ownership of OPSG 28/01 passes from the DCC to SECAS.",
        "OPSG 28/01: owner now SECAS.",
    ],
)
def test_a_new_owner_is_read(sentence):
    found = extract_statements(reading(sentence, parties=("SECAS", "DCC")))

    assert [(one.action, one.says, one.owners) for one in found] == [("OPSG 28/01", "reassigned", ("SECAS",))]
