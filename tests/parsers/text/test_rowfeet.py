"""What stands between and under the rows of tables whose fields tabs part: feet of pages, captions, updates."""

import pytest

from opsgdocs.parsers.text import parse_text
from tests.parsers.views import parsed, view

HEAD = "Ref\tAction\tOwner\tDue\tUpdate\n"
ROWS = (
    "AB 52/01\tThe Clerk to do A.\tClerk\t01/03/2022\tBegun.\n",
    "AB 52/02\tThe Chair to do B.\tChair\t01/03/2022\tDone.\n",
)
READ = [
    ("Ref", "Action", "Owner", "Due", "Update"),
    ("AB 52/01", "The Clerk to do A.", "Clerk", "01/03/2022", "Begun."),
    ("AB 52/02", "The Chair to do B.", "Chair", "01/03/2022", "Done."),
]
FEET = [
    "\n\nKept for the Guild\nAB_52 – Draft\tPage 1\nBoard of Bells\n\n\n",
    "\n\nKept for the Guild\nAB_52 – Draft\tPage 1 of 3\n\fBoard of Bells\n\n\n",
    "\n\nKept for the Guild\nAB_52 – Draft\tPage 1\n\n\fBoard of Bells\n\n\n",
    "\n\nKept for the Guild\n7\n\n",
    "\n\nKept for the\n\n",
    "AB_52 – Draft\tPage 1\n",
]


def read(source):
    return parsed(parse_text, f"Board of Bells Meeting 52\n\n1. Actions\n\n{source}\nThe Board NOTED it.\n")


def tables(source):
    return [block for block in view(read(source).blocks) if isinstance(block, list)]


class DescribeAFootBetweenRows:
    @pytest.mark.parametrize("foot", FEET)
    def it_is_taken_out_between_two_rows(self, foot):
        assert tables(HEAD + ROWS[0] + foot + ROWS[1]) == [READ]

    @pytest.mark.parametrize("foot", FEET)
    def it_is_taken_out_between_the_heads_and_the_first_row(self, foot):
        assert tables(HEAD + foot + "".join(ROWS)) == [READ]

    def it_is_kept_as_furniture(self):
        document = read(HEAD + ROWS[0] + FEET[0] + ROWS[1])
        assert [block.text for block in document.furniture] == [
            "Kept for the Guild",
            "AB_52 – Draft\tPage 1",
            "Board of Bells",
        ]

    def it_is_taken_out_elsewhere_too(self):
        source = HEAD + ROWS[0] + FEET[0] + ROWS[1] + "\nIt rained." + FEET[0].replace("1", "2") + "The roof leaks.\n"
        assert view(read(source).blocks)[-3:] == ["P It rained.", "P The roof leaks.", "P The Board NOTED it."]


class DescribeWhatIsNoFoot:
    @pytest.mark.parametrize(
        "text",
        [
            "\nClosed actions\n\n",
            "\nThe roof was mended before the page turned.\n\n",
            "\nStatus: Open\n\n",
            "Half of it is done\n",
        ],
    )
    def it_stays_between_the_rows(self, text):
        document = read(HEAD + ROWS[0] + text + ROWS[1])
        assert not document.furniture
        assert text.strip() in str(view(document.blocks))

    def it_leaves_an_update_right_above_a_foot(self):
        found = tables(HEAD + ROWS[0] + "Half of it is done\nAB_52 – Draft\tPage 1\n" + ROWS[1])
        assert found == [[*READ[:2], ("Half of it is done <5>",), READ[2]]]

    def it_leaves_a_list_of_papers_with_their_pages(self):
        source = "Papers\n\nReport of the Clerk\tPage 1\nReport of the Chair\tPage 4\n"
        assert not read(source).furniture


class DescribeProseMarkedAsParagraphs:
    HEAD = "Ref\tAction\tOwner\tDue\n"
    FIRST = "AB 52/01\tThe Clerk to do A.\tClerk\t01/03/2022\n"
    LAST = "AB 52/02\tThe Chair to do B.\tChair\t01/03/2022\n"

    @pytest.mark.parametrize(
        ("under", "expected"),
        [
            ("<p>It is done.</p> <p>Action Status: Closed</p>\n", "It is done.\nAction Status: Closed"),
            ("<p>It is done.</p>\n<p>Action Status: Closed</p>\n", "It is done.\nAction Status: Closed"),
            ("<p>It is done.</p>\nAction Status: Closed\n", "It is done.\nAction Status: Closed"),
            (
                "<p>It was done at last, to the great joy of all the members of the\nBoard.</p>\n",
                "It was done at last, to the great joy of all the members of the Board.",
            ),
            ("It is done. Action Status: Closed\n", "It is done. Action Status: Closed"),
        ],
    )
    @pytest.mark.parametrize(
        "over", ["<p>Begun.</p> <p>Action Status: Open</p>\n", "<p>Begun.</p>\nAction Status: Open\n"]
    )
    def it_belongs_to_the_last_row_without_tabs_at_its_end(self, over, under, expected):
        (table,) = tables(self.HEAD + self.FIRST + over + self.LAST + under)
        assert table[-1] == (f"{expected} <4>",)

    def it_belongs_to_the_only_row(self):
        (table,) = tables(self.HEAD + self.LAST + "<p>It is done.</p> <p>Action Status: Closed</p>\n")
        assert table[-1] == ("It is done.\nAction Status: Closed <4>",)

    def but_not_what_an_empty_line_parts_from_it(self):
        (table,) = tables(self.HEAD + self.FIRST + "<p>Begun.</p>\n" + self.LAST + "\n<p>The Board adjourned.</p>\n")
        assert table[-1][0] == "AB 52/02"
