"""What a person at work in Python sees of records and logs."""

import opsgdocs
from opsgdocs.document import Paragraph
from opsgdocs.records import Minutes
from tests.documents import CORPUS
from tests.factories import action, minutes, row

MINUTES = opsgdocs.read_minutes(CORPUS / "opsg" / "L1" / "OPSG_41.docx")


def test_minutes_are_shown_without_places_and_with_the_numbers_of_what_is_in_them():
    shown = repr(MINUTES)

    assert len(shown) < 1_000
    assert "actions=<8 Action>" in shown
    assert "evidence" not in shown


def test_an_action_is_shown_whole_but_for_what_is_as_usual():
    (one,) = minutes(28, "2020-01-07", [action("28/01")]).actions

    assert repr(one).startswith("Action(id='OPSG 28/01', ")
    assert str(one) == repr(one)
    assert "section" not in repr(one)


def test_a_log_is_shown_by_whose_it_is_and_its_meetings():
    run = [minutes(28, "2020-01-07", [action("28/01")]), minutes(29, "2020-02-04", outstanding=[row("28/01")])]

    assert repr(opsgdocs.ActionLog(run)) == "ActionLog(OPSG: OPSG_28 to OPSG_29, 2 in all)"
    assert repr(opsgdocs.DecisionLog(run[:1])) == "DecisionLog(OPSG: OPSG_28)"
    assert repr(opsgdocs.IssuesLog([])) == "IssuesLog(empty)"


def test_minutes_are_what_their_json_says():
    assert Minutes.model_validate_json(MINUTES.to_json()) == MINUTES
    assert hash(Minutes.model_validate_json(MINUTES.to_json())) == hash(MINUTES)


def test_items_differ_by_what_the_record_says_and_not_by_the_blocks_that_stand_in_no_json():
    item = MINUTES.items[0]

    assert item.with_blocks([Paragraph()]) == item
    assert item.model_copy(update={"title": "Another"}) != item
    assert item != item.title


def test_the_package_lists_its_public_names():
    assert dir(opsgdocs) == sorted([*opsgdocs.__all__, "__version__"])
