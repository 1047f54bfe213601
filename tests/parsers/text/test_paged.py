"""Tables drawn with spaces that go on over a page end without their heads, boxes of two cells, and lost rows."""

import pytest

from opsgdocs.parsers.text import parse_text
from tests.parsers.views import parsed, view

COLUMNS = ("Ref", "Action", "Owner", "Raised", "Due", "New Due", "Update")
WIDE = (0, 18, 36, 52, 68, 84, 100)
NARROW = (0, 14, 30, 43, 56, 69, 83)
FOOT = "\n\n\nKept for the Guild             AB_52 Minutes             Page 1\n\fBoard of Bells\n\n\n"
ENTRIES = [
    (
        "AB 52/01",
        "The Clerk to|do A and then|to do B.",
        "Clerk",
        "04/01/2022",
        "01/03/2022",
        "05/04/2022",
        "It has|begun.",
    ),
    ("AB 52/02", "The Chair to|do C.", "Chair", "04/01/2022", "01/03/2022", "", "Done."),
    ("AB 52/03", "The Clerk to|do D.", "Clerk", "05/01/2022", "02/03/2022", "05/04/2022", "None|yet."),
    ("AB 52/04", "The Chair and|the Clerk to|do E.", "Chair", "06/01/2022", "TBC", "", "Not due."),
]


def read(source):
    return parsed(parse_text, f"Board of Bells\n\n\nMinutes\n\n2. Actions\n{source}\n\nThe Board NOTED it.\n")


def tables(source):
    return [block for block in view(read(source).blocks) if isinstance(block, list)]


def drawn(cells, starts):
    """The lines of one row, its cells broken at '|'."""
    parts = [cell.split("|") for cell in cells]
    height = max(map(len, parts))
    return "".join(_line([part[at] if at < len(part) else "" for part in parts], starts) for at in range(height))


def _line(texts, starts):
    line = ""
    for text, start in zip(texts, starts, strict=True):
        line = f"{line:{start}}{text}" if text else line
    return line.rstrip() + "\n"


def rows(entries=ENTRIES):
    return [COLUMNS, *(tuple(cell.replace("|", " ") for cell in entry) for entry in entries)]


class DescribeAPageWithColumnsElsewhere:
    @pytest.mark.parametrize("first", [1, 2, 3])
    def it_goes_on_without_heads(self, first):
        source = drawn(COLUMNS, WIDE) + "".join(drawn(entry, WIDE) for entry in ENTRIES[:first])
        source += FOOT + "".join(drawn(entry, NARROW) for entry in ENTRIES[first:])
        assert tables(source) == [rows()]

    def it_goes_on_within_a_row(self):
        lines = drawn(ENTRIES[0], WIDE).splitlines(keepends=True)
        source = drawn(COLUMNS, WIDE) + "".join(lines[:2]) + FOOT + _line(["", "to do B.", *[""] * 5], NARROW)
        source += "".join(drawn(entry, NARROW) for entry in ENTRIES[1:])
        assert tables(source) == [rows()]

    @pytest.mark.parametrize("empty", [2, 5, 6])
    def it_tells_which_column_no_row_of_the_page_fills(self, empty):
        entries = [(*entry[:empty], "", *entry[empty + 1 :]) for entry in ENTRIES]
        source = drawn(COLUMNS, WIDE) + drawn(ENTRIES[0], WIDE) + FOOT
        source += "".join(drawn(entry, NARROW) for entry in entries[1:])
        assert tables(source) == [rows([ENTRIES[0], *entries[1:]])]

    def it_keeps_the_prose_under_its_rows(self):
        prose = "Half of it has been done by now, as all could see.\nAction Status: Open\n"
        source = drawn(COLUMNS, WIDE) + drawn(ENTRIES[0], WIDE) + prose + FOOT
        source += "".join(drawn(entry, NARROW) + prose for entry in ENTRIES[1:])
        (table,) = tables(source)
        assert [row for row in table if len(row) > 1] == rows()
        assert table.count((prose.strip() + " <7>",)) == len(ENTRIES)

    def it_keeps_a_lone_word_of_a_cell_above_the_page_end(self):
        entry = (
            "AB 52/05",
            "The Clerk to do|what is to be done|in the|February|meeting.",
            "Clerk",
            *ENTRIES[0][3:5],
            "",
            "No.",
        )
        lines = drawn(entry, WIDE).splitlines(keepends=True)
        source = drawn(COLUMNS, WIDE) + drawn(ENTRIES[0], WIDE) + "".join(lines[:-1]) + FOOT
        source += _line(["", "meeting.", *[""] * 5], NARROW) + drawn(ENTRIES[1], NARROW) + drawn(ENTRIES[2], NARROW)
        (table,) = tables(source)
        assert table[2][1] == "The Clerk to do what is to be done in the February meeting."


class DescribeColumnsThatCannotBeTold:
    def it_puts_no_day_where_the_owner_belongs(self):
        source = drawn(COLUMNS, WIDE) + drawn(ENTRIES[0], WIDE) + FOOT
        source += drawn(("AB 52/02", "The Chair to|do C.", "", "", "04/01/2022", "", ""), NARROW)
        assert all("2022" not in row[2] for table in tables(source) for row in table[1:] if len(row) > 2)


class DescribeABoxOfTwoCells:
    TEXT = "The Clerk to draft a letter to the makers, and the\n{0}Chair to sign it, by 3rd March 2022.\n"
    WHOLE = "The Clerk to draft a letter to the makers, and the Chair to sign it, by 3rd March 2022."

    @pytest.mark.parametrize(
        "label", ["Action AB_52/01", "Action AB 52-01", "AB52/01", "ACTION: AB 52/01", "Action 52/01"]
    )
    @pytest.mark.parametrize("start", [24, 40, 56])
    def it_keeps_the_whole_text(self, label, start):
        source = f"It rained.\n\n{label:{start}}{self.TEXT.format(' ' * start)}\n"
        assert tables(source) == [[(label, self.WHOLE)]]

    def it_keeps_several_apart(self):
        source = "".join(f"Action AB_52/0{at}{'':20}{self.TEXT.format(' ' * 35)}" for at in (1, 2))
        assert tables(f"It rained.\n\n{source}\n") == [
            [("Action AB_52/01", self.WHOLE), ("Action AB_52/02", self.WHOLE)]
        ]

    def it_ends_at_what_begins_elsewhere(self):
        source = (
            f"It rained.\n\n{'Action AB_52/01':35}{self.TEXT.format(' ' * 35)}The Board then adjourned to the garden.\n"
        )
        assert tables(source) == [[("Action AB_52/01", self.WHOLE)]]

    @pytest.mark.parametrize("label", ["Next Meeting", "The Clerk", "Room 5"])
    def but_none_is_made_of_what_bears_no_id(self, label):
        source = f"It rained.\n\n{label:35}{self.TEXT.format(' ' * 35)}\n"
        assert tables(source) != [[(label, self.WHOLE)]]


class DescribeRowsThatAreLost:
    def it_tells_how_many_rows_stand_in_parts(self):
        ragged = (0, 14, 22, 43, 48, 69, 83)
        source = drawn(COLUMNS, WIDE) + drawn(ENTRIES[0], WIDE) + drawn(ENTRIES[2], WIDE) + FOOT
        source += "".join(drawn(entry, ragged) for entry in ENTRIES[1::2])
        assert any(damage.code == "part_missing" for damage in read(source).damage)

    def it_tells_nothing_of_a_table_that_is_whole(self):
        assert not read(drawn(COLUMNS, WIDE) + "".join(drawn(entry, WIDE) for entry in ENTRIES)).damage
