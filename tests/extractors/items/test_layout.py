"""Tables that only lay out text are unfolded; those that hold records stay."""

from opsgdocs.document import Heading, ListItem, Table
from opsgdocs.extractors.items.layout import Beside, unfolded
from tests.extractors.readings import HEAD, OPSG, ROW, grid


def blocks(table: Table):
    return list(unfolded([table], OPSG))


def test_a_box_around_an_action_is_text():
    (block,) = blocks(grid(("ACTION OPSG 29/01: The DCC to report.",)))

    assert block.text == "ACTION OPSG 29/01: The DCC to report."


def test_a_table_of_sentences_is_text_row_by_row():
    found = blocks(grid(("The DCC gave an update on traffic.", "Slide 4"), ("SECAS gave a second update.", "")))

    assert [block.text for block in found] == [
        "The DCC gave an update on traffic.",
        "Slide 4",
        "SECAS gave a second update.",
    ]


def test_a_table_of_figures_stays_a_table():
    assert isinstance(blocks(grid(("Month", "Cases"), ("January", "1,600")))[0], Table)


def test_a_table_of_actions_stays_a_table_though_it_holds_sentences():
    assert isinstance(blocks(grid(HEAD, ROW))[0], Table)


def test_a_cell_with_only_an_items_number_numbers_what_stands_beside_it():
    (block,) = blocks(grid(("3.1", "The OPSG considered the paper at length.")))

    assert isinstance(block, ListItem)
    assert (block.marker, block.text) == ("3.1", "The OPSG considered the paper at length.")


def test_beside_bold_text_the_number_makes_a_heading_of_its_depth():
    heading, _ = blocks(grid(("3.1", "**Traffic**"), ("", "The OPSG considered the paper at length.")))

    assert isinstance(heading, Heading)
    assert (heading.marker, heading.level) == ("3.1", 2)


def test_the_owner_in_an_actions_margin_is_kept_beside_it():
    (block,) = blocks(grid(("Action OPSG 29/01 – The DCC to report.", "DCC")))

    assert isinstance(block, Beside)
    assert [line.text for line in block.margin] == ["DCC"]


def test_beside_text_that_is_no_action_nothing_is_a_margin():
    assert not any(isinstance(block, Beside) for block in blocks(grid(("The DCC reported on the plan.", "DCC"))))


def test_other_blocks_pass_as_they_are():
    table = grid(("Month", "Cases"), ("January", "12"))

    assert list(unfolded([table], OPSG)) == [table]
    assert list(unfolded([], OPSG)) == []


def test_tables_of_one_row_with_number_title_and_lead_head_the_items():
    first, second = grid(("1", "Welcome", "Chair")), grid(("2", "Fire safety", "AB"))

    assert [block.text for block in unfolded([first, second], OPSG)] == ["Welcome", "Chair", "Fire safety", "AB"]


def test_one_such_table_alone_stays_a_table():
    assert isinstance(blocks(grid(("1", "Welcome", "Chair")))[0], Table)
