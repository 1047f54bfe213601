"""Lines of plain text that end in a dash: what was parted by it goes on in the next."""

from opsgdocs.parsers.text import parse_text
from tests.parsers.views import parsed, view


def blocks(source):
    return view(parsed(parse_text, source).blocks)


class DescribeDashes:
    def it_goes_on_behind_a_dash_though_the_next_line_begins_in_capitals(self):
        source = "Action Log\n\n* AB 11/02 - Agree a day - SECAS - due 16/05/23 -\n  CLOSED: the test was held.\n"
        assert any("16/05/23 - CLOSED: the test" in str(block) for block in blocks(source))

    def it_begins_anew_behind_an_empty_line(self):
        source = "The Clerk spoke of the traffic on the network -\n\nACTION: the Chair to write.\n"
        assert "P ACTION: the Chair to write." in blocks(source)
