"""What sentences say of actions, read as a secretary reads them."""

import pytest

from opsgdocs.document import Paragraph, Place, Run
from opsgdocs.extractors import extract_minutes
from opsgdocs.extractors.statements import extract_statements
from tests.extractors.pages import at_places
from tests.extractors.readings import ITEM, reading


def said(*blocks):
    return [(one.action, one.says) for one in extract_statements(reading(*blocks))]


def closed(*ids):
    return [(f"OPSG {name}", "closed") for name in ids]


def outstanding(*ids):
    return [(f"OPSG {name}", "outstanding") for name in ids]


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("Members agreed that action OPSG 17/05 could be closed.", closed("17/05")),
        ("The OPSG agreed to close actions OPSG 17/05 and 17/06.", closed("17/05", "17/06")),
        ("Actions OPSG 17/01 and 02 were closed.", closed("17/01", "17/02")),
        ("Actions OPSG 17/02 to 17/04 were closed.", closed("17/02", "17/03", "17/04")),
        ("The following actions were reported as closed: 17/01, 18/02.", closed("17/01", "18/02")),
        (
            "Actions OPSG 17/01 and OPSG 17/02 were completed before the meeting and are closed.",
            closed("17/01", "17/02"),
        ),
        ("Action OPSG 17/05 is no longer required.", closed("17/05")),
        ("The closure of action OPSG 17/05 was agreed.", closed("17/05")),
        ("The OPSG did not agree that Action OPSG 17/05 could be closed.", outstanding("17/05")),
        ("Action OPSG 17/05 cannot be closed until the DCC answers.", outstanding("17/05")),
        ("Action OPSG 17/05 is nearly complete.", outstanding("17/05")),
        ("With the exception of Action OPSG 17/05, all actions were closed.", outstanding("17/05")),
        ("The OPSG agreed to keep action OPSG 17/05 open.", outstanding("17/05")),
        ("Action OPSG 17/05 was closed and Action OPSG 17/06 remains open.", closed("17/05") + outstanding("17/06")),
        ("Action OPSG 17/05 remains open and Action OPSG 17/06 was closed.", outstanding("17/05") + closed("17/06")),
        ("Action OPSG 17/05 was absorbed into action OPSG 18/03.", [("OPSG 17/05", "absorbed")]),
        ("The OPSG agreed to reopen action OPSG 17/05.", [("OPSG 17/05", "reopened")]),
        ("Action OPSG 17/05 is on hold.", [("OPSG 17/05", "on_hold")]),
        ("The DCC requested that action OPSG 17/05 be closed.", []),
        ("Members asked whether action OPSG 17/05 could be closed.", []),
        ("The DCC completed the first part of Action OPSG 17/05.", []),
        ("SECAS closed the ticket raised under Action OPSG 17/05.", []),
        ("The OPSG agreed that Action OPSG 17/05 be closed once the report is published.", []),
        ("This had been raised in action OPSG 17/05.", []),
    ],
)
def test_a_sentence_closes_what_it_says_it_closes(sentence, says):
    assert said(sentence) == says


@pytest.mark.parametrize(
    "paragraph",
    [
        "OPSG 17/05 – Second quotation. The quotation has come. The action was closed.",
        "OPSG 17/05: Second quotation. Action closed.",
        "OPSG 17/05: JB to correct the units (Closed)",
        "OPSG 17/05 – JB has shared both lists. Closed.",
    ],
)
def test_a_paragraph_that_opens_with_an_earlier_action_is_about_it(paragraph):
    assert said(paragraph) == closed("17/05")


def test_the_paragraph_beneath_a_title_is_about_the_action_in_it():
    assert said("OPSG 17/05 – Second quotation", "The quotation has come. The action was closed.") == closed("17/05")


def test_the_next_paragraph_is_about_something_else():
    assert said("OPSG 17/05 – Second quotation. It has come.", "Members thanked all. The action was closed.") == []


def minutes(*texts):
    blocks = (Paragraph((Run(text),), (Place(path="p"),)) for text in texts)
    title = Paragraph((Run("Operations Group Meeting 29, 4 February 2020"),), (Place(path="p"),))
    from opsgdocs.document import Document

    return extract_minutes(at_places(Document("x.txt", (title, ITEM, *blocks))))


def test_two_actions_under_one_id_stay_two_and_are_told():
    record = minutes(
        "ACTION OPSG 29/01: The DCC to write a report by 21 February.",
        "ACTION OPSG 29/01: SECAS to hold a workshop on gateways by 3 March.",
    )

    assert [(action.id, action.owners) for action in record.actions] == [
        ("OPSG 29/01", ("DCC",)),
        ("OPSG 29/01", ("SECAS",)),
    ]
    assert [problem.code for problem in record.problems] == ["duplicate_action"]


def test_inches_and_a_quotation_that_nothing_closes_hide_no_action():
    record = minutes('The 19" rack was discussed. ACTION OPSG 29/01: The DCC to mend it.')

    assert [action.id for action in record.actions] == ["OPSG 29/01"]


def test_an_id_that_cannot_be_read_is_told():
    record = minutes("ACTION OPSG 29/01: The DCC to report.", "ACTION OPSG 29/O2: The DCC to report again.")

    assert "doubtful_action" in [problem.code for problem in record.problems]


def test_struck_out_words_do_not_count_and_are_told():
    from opsgdocs.document import Document

    runs = (Run("ACTION OPSG 29/01: The DCC to report by "), Run("14 February", strike=True), Run(" 21 February."))
    title = Paragraph((Run("Operations Group Meeting 29, 4 February 2020"),), (Place(path="p"),))
    document = Document("x.txt", (title, ITEM, Paragraph(runs, (Place(path="p"),))))
    record = extract_minutes(at_places(document))

    assert record.actions[0].target.text == "by 21 February"
    assert [problem.code for problem in record.problems] == ["struck_out"]


def test_what_is_closed_under_a_condition_is_told():
    record = minutes("Action OPSG 17/05 was closed, subject to SECAS receiving the report.")

    assert [(one.action, one.says) for one in record.statements] == closed("17/05")
    assert "closed_conditionally" in [problem.code for problem in record.problems]


@pytest.mark.parametrize(
    "sentence",
    [
        "OPSG 17/05: The summary was published ahead of the meeting and the action is closed.",
        "OPSG 17/05: The paper was circulated and the action closed.",
        "OPSG 17/05: The OPSG agreed to close this action.",
        "OPSG 17/05: The gate was not needed and the action is closed.",
        "OPSG 17/05: SECAS has the gate. SECAS confirmed that this is complete.",
    ],
)
def test_behind_a_label_a_sentence_of_its_own_closes_the_action(sentence):
    assert said(sentence) == closed("17/05")


@pytest.mark.parametrize(
    "sentence",
    [
        "OPSG 17/05: The incident that led to this is closed, but the report is still awaited.",
        "OPSG 17/05: The incident is closed.",
        "OPSG 17/05 was discussed and the window is closed.",
        "OPSG 17/05: The action log was closed.",
        "OPSG 17/05: The action was closed, but the report is still awaited.",
        "OPSG 17/05: The DCC completed the first survey.",
    ],
)
def test_something_else_that_is_closed_closes_no_action(sentence):
    assert said(sentence) == []


def test_behind_another_id_it_is_not_known_which_action_was_closed():
    assert said("OPSG 17/05: It is like OPSG 17/06. The action was closed.") == []
