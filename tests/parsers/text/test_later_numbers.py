"""A number that goes on with the items of the minutes begins no list beneath a bullet."""

from opsgdocs.document import ListItem
from opsgdocs.parsers import parse


def test_the_next_item_stands_beside_a_box_and_not_beneath_it(tmp_path):
    path = tmp_path / "x.txt"
    path.write_text(
        "Book Club\n\nHeld on 4 March 2024\n\nHALL\n☐ Carl to get a price\n\n3. Roof\nACTION: Guy to sweep\n\nNext meeting: May\n"
    )

    levels = {block.marker: block.level for block in parse(path).blocks if isinstance(block, ListItem)}

    assert levels == {"☐": 0, "3.": 0}
