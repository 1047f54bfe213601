"""Two prints of one id: one action, or two."""

from opsgdocs.extractors import extract
from opsgdocs.extractors.actions import extract_actions
from opsgdocs.profile import load
from tests.extractors.pages import minutes
from tests.extractors.readings import reading


def raised(*texts):
    return [(action.key, action.owners) for action in extract_actions(reading(*texts))]


def test_two_actions_of_different_owners_under_one_id_are_both_kept():
    texts = ("ACTION OPSG 29/11: The DCC to fix K by 18 June.", "ACTION OPSG 29/11: SECAS to fix L by 19 June.")

    assert raised(*texts) == [("OPSG 29/11", ("DCC",)), ("OPSG 29/11 (2)", ("SECAS",))]


def test_a_person_is_told_of_the_two():
    texts = ("ACTION OPSG 29/11: The DCC to fix K.", "ACTION OPSG 29/11: SECAS to fix L.")

    found = extract(minutes("Operations Group Meeting 29", body=texts), load("opsg"))

    assert "duplicate_action" in [one.code for one in found.problems]


def test_different_owners_of_the_very_same_task_are_one_action():
    texts = ("ACTION OPSG 29/11: The DCC to fix the portal.", "ACTION OPSG 29/11: SECAS to fix the portal.")

    assert [key for key, _ in raised(*texts)] == ["OPSG 29/11"]


def test_other_words_for_the_same_owners_are_one_action():
    texts = (
        "ACTION OPSG 29/11: Large Suppliers to send their plans to the chair by 3 March.",
        "ACTION OPSG 29/11: Large Supplier members to send the plans to the chair.",
    )

    assert [key for key, _ in raised(*texts)] == ["OPSG 29/11"]
