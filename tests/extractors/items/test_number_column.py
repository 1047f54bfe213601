"""Items whose numbers stand in a column of their own."""

from opsgdocs.document import Cell, Heading, ListItem, Paragraph, Place, Run
from opsgdocs.extractors.items.number_column import numbers_in, with_numbers


def at(text: str, top: float, *, bold: bool = False) -> Paragraph:
    return Paragraph((Run(text, bold=bold),), (Place(page=1, bbox=(0, top, 100, top + 10)),))


def test_a_cell_of_several_numbers_gives_each_to_the_line_on_its_level():
    numbers = (at("6.", 10), at("6.1", 30), at("6.2", 70))
    blocks = with_numbers((at("Papers", 11, bold=True), at("Roof", 31), at("It leaks.", 50), at("Wall", 71)), numbers)

    assert [(type(block), getattr(block, "marker", "")) for block in blocks] == [
        (Heading, "6."), (ListItem, "6.1"), (Paragraph, ""), (ListItem, "6.2"),
    ]  # fmt: skip


def test_a_number_on_no_lines_level_stays_apart():
    blocks = with_numbers((at("Papers", 11, bold=True), at("It leaks.", 50)), (at("6.", 10), at("6.1", 30)))

    assert [block.text for block in blocks] == ["Papers", "It leaks.", "6.1"]


def test_seven_point_nought_is_an_item_of_the_first_level():
    (block,) = with_numbers((at("Finance", 10, bold=True),), (at("7.0", 10),))

    assert (block.level, block.marker) == (1, "7.0")


def test_several_numbers_whose_places_are_unknown_are_no_column():
    plain = tuple(Paragraph((Run(text),)) for text in ("6.", "6.1"))

    assert numbers_in(Cell(plain)) == ()
    assert numbers_in(Cell(plain[:1])) == plain[:1]
