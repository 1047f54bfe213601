"""Which paragraph an owner in the margin stands beside: never the title of the item."""

import pytest

from opsgdocs.document import Cell, Paragraph, Place, Run
from opsgdocs.extractors.table.margins import Beside, margin_blocks
from opsgdocs.profile import load

PARISH = load("parish")


def at(text, top, *, bold=False):
    """A printed line; lines are 12 points high."""
    return Paragraph((Run(text, bold=bold),), (Place(page=1, bbox=(90, top, 300, top + 11)),))


def beside(blocks, owner):
    cell = Cell((owner,), 0, 1)
    return [block.text for block in margin_blocks(blocks, cell, PARISH) if isinstance(block, Beside)]


@pytest.mark.parametrize("title", [at("3. Highways", 100), at("Highways", 100, bold=True), at("3.1 Mill Lane", 100)])
def test_an_owner_printed_beside_the_title_is_that_of_the_text_beneath(title):
    blocks = [title, at("The sign on Mill Lane is missing, and the county knows.", 112)]

    assert beside(blocks, at("JS", 100)) == ["The sign on Mill Lane is missing, and the county knows."]


def test_a_numbered_task_is_no_title():
    blocks = [at("1. Clerk to order the flags", 100), at("2. DW to put them up", 112)]

    assert beside(blocks, at("PJ", 100)) == ["1. Clerk to order the flags"]


def test_a_title_alone_in_its_row_is_all_there_is():
    assert beside([at("3. Highways", 100)], at("JS", 100)) == ["3. Highways"]


def typed(text):
    return Paragraph((Run(text),), (Place(path="line 1"),))


def test_of_sentences_on_lines_of_one_cell_the_owner_has_the_one_that_names_him():
    cell = typed("JS to write to the landlord.\nThe rent rises in May.")

    assert beside([cell], typed("JS")) == ["JS to write to the landlord."]


def test_a_sentence_on_two_lines_is_one():
    assert beside([typed("The rent\nrises in May.")], typed("JS")) == ["The rent\nrises in May."]
