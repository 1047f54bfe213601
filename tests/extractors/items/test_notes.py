"""Footnotes that hold actions or decisions."""

from dataclasses import replace

from opsgdocs.claims import cover
from opsgdocs.document import Note, Paragraph, Place, Run
from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes

PATH = "footnotes/footnote[2]/p[1]"
ACTION = "ACTION OPSG 29/02: The DCC to report the number by 9 March 2020."


def noted(text, beside=None, strike=False):
    block = Paragraph((Run(text, strike=strike),), (Place(path=PATH),))
    body = ("The DCC gave the number.", "ACTION OPSG 29/01: The DCC to:")
    document = minutes("Operations Group Meeting 29", "4 February 2020", body=body)
    return replace(document, notes=(Note("1", (block,), beside),))


def read(document):
    return extract(document, load("opsg"))


def test_an_action_in_a_note_is_read_with_its_own_evidence():
    action = read(noted(ACTION)).actions[1]

    assert (action.id, action.owners, action.evidence[0].path) == ("OPSG 29/02", ("DCC",), PATH)


def test_it_belongs_to_the_item_whose_text_refers_to_it():
    document = noted(ACTION)
    first = replace(document.blocks[2], places=(Place(path="body/p[3]"),))
    document = replace(document, blocks=(*document.blocks[:2], first, *document.blocks[3:]))

    found = read(replace(document, notes=(replace(document.notes[0], beside="body/p[3]"),)))

    assert found.actions[1].item == "1"


def test_a_decision_in_a_note_is_read():
    assert [one.verb for one in read(noted("The OPSG AGREED that the plan is final.")).decisions] == ["AGREED"]


def test_a_note_that_explains_a_word_stays_out_of_the_text():
    found = read(noted("PBI000000118411: On demand reads."))

    assert all("On demand" not in str(item.blocks) for item in found.items)


def test_an_action_that_is_struck_out_in_a_note_is_none():
    assert [action.id for action in read(noted(ACTION, strike=True)).actions] == ["OPSG 29/01"]


def test_coverage_counts_the_notes():
    document = noted("A remark that nobody claims.")

    assert "A remark that nobody claims." in [one.text for one in cover(document, read(document)).passages]
