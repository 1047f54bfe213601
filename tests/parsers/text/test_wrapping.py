"""Lines of text that something wrapped: where a sentence goes on in a line that begins with a capital."""

import pytest

from opsgdocs.parsers.text import parse_text
from tests.parsers.views import parsed, view

MAIL = (
    "SMKI Board Meeting 105 - Minutes\n\n"
    "1. Training\n\n"
    "The Board thanked everybody for the training offer that was shown to it\n"
    "by the Clerk.\n\n"
)
LAYOUT = (
    "2. Releases\n"
    "The Clerk explained that the two providers of the network are on different baselines of firmware and\n"
    "that nothing can be done before June.\n\n"
    "A member asked for the dates of the releases, which the Clerk did not have with him on that day.\n\n"
    "The Chair thanked all members who had taken part in the survey of this year, now at its end.\n\n"
    "No comments had been made on the minutes of the last meeting, which were published in March.\n\n"
)


def blocks(source):
    return view(parsed(parse_text, source).blocks)


class DescribeALineThatBeginsWithACapital:
    @pytest.mark.parametrize(
        ("first", "rest"),
        [
            ("The Clerk to seek comments on the draft from the SEC", "Panel by 9 June."),
            ("The Clerk to hold a joint workshop on Communications", "Hub firmware during w/c 26 June."),
            ("The Clerk to publish the minutes of the Operations", "Group meeting by 9 June."),
            ("The Clerk to update the list of members with Ms", "Iyengar's details by 9 June."),
            ("The Clerk to send it to all SEC and Network and Gas", "Parties and ask for comments by 9 June"),
        ],
    )
    def it_goes_on_with_a_line_that_had_no_room_for_its_first_word(self, first, rest):
        source = f"{MAIL}ACTION PMA 105/01: {first}\n{rest}\n\nNext meeting: 20 June 2023\n"
        assert blocks(source)[-2] == f"P ACTION PMA 105/01: {first} {rest}"

    def it_does_so_in_lines_of_letters_that_are_of_different_widths(self):
        first = "ACTION AB 65/01: The Clerk to arrange a workshop with the members on Communications"
        source = f"{LAYOUT}{first}\nHub firmware in July.\n\nThe Board NOTED it.\n"
        assert blocks(source)[-2] == f"P {first} Hub firmware in July."

    def it_does_so_in_text_whose_cells_are_wrapped_more_narrowly(self):
        cells = "".join(
            f"                      {line}\n"
            for line in ("provide a view of", "the traffic on the", "network in June.")
        )
        head = "Ref                   Action                Date          Owner\n"
        row = "AB 61/0{}              The Clerk to          04/02/2021    Clerk\n"
        table = head + "".join(row.format(number) + cells for number in (1, 2, 3, 4))
        first = "ACTION AB 65/01: The Clerk to arrange a workshop with the members on Communications"
        source = f"{LAYOUT}{table}\n{first}\nHub firmware in July.\n\nThe Board NOTED it.\n"
        assert blocks(source)[-2] == f"P {first} Hub firmware in July."

    def it_does_so_in_text_with_a_wide_margin(self):
        source = f"{LAYOUT}ACTION AB 65/01: The Clerk to arrange a workshop with all of the members on Communications\nHub it.\n"
        moved = "".join(f"{' ' * 15}{line}" if line.strip() else line for line in source.splitlines(keepends=True))
        assert blocks(moved)[-1].endswith("on Communications Hub it.")

    @pytest.mark.parametrize(
        "line",
        [
            "ACTION PMA 105/02: The Chair to write to the Panel by 9 June.",
            "- The Chair wrote to the Panel on 9 June.",
            "4. The Chair of the Panel",
            "Decision: The Chair is to write.",
            "The Chair wrote it",
        ],
    )
    def but_not_with_a_line_that_surely_begins_something(self, line):
        source = f"{MAIL}ACTION PMA 105/01: The Clerk to seek comments on the draft from the SEC\n{line}\n"
        assert len(blocks(source)) == len(blocks(MAIL)) + 2

    def nor_with_a_line_after_an_empty_one(self):
        source = f"{MAIL}ACTION PMA 105/01: The Clerk to seek comments on the draft from the SEC\n\nPanel by 9 June.\n"
        assert len(blocks(source)) == len(blocks(MAIL)) + 2

    def nor_with_names_in_a_list(self):
        names = "Gordon Appleyard (Department for Weather and the Counting of Rain, Chair)\nKamil Nowak (DCC)\n"
        assert len(blocks(MAIL + names)) == len(blocks(MAIL)) + 2


class DescribeParagraphsWithoutAnEmptyLineBetween:
    LINES = (
        "The Clerk stated that the second of the three lines will be opened in May if the providers agree\n"
        "to it. A paper on what this would cost and on who would have to pay for it was sent to all of the\n"
        "members on 4 March, and no comments on it have been made so far, which the Clerk took for assent\n"
        "to what it says.\n"
        "ACTION AB 43/04: The Clerk to bring a plan for the opening of the second line to the May meeting.\n"
    )

    def it_ends_an_action_at_a_full_stop(self):
        source = f"{self.LINES}The Board AGREED that the line may be opened on 10 May.\n"
        assert blocks(source)[-1] == "P The Board AGREED that the line may be opened on 10 May."


class DescribeALabelWithinAnEntryOfAList:
    @pytest.mark.parametrize("indent", ["  ", ""])
    def it_is_more_of_the_entry_behind_a_dash(self, indent):
        source = f"* AB 102/01 - Agree a date for the test - Clerk - due 16/05/23 -\n{indent}CLOSED: it was held on 11 May.\n"
        assert blocks(source) == [
            "L0 * AB 102/01 - Agree a date for the test - Clerk - due 16/05/23 - CLOSED: it was held on 11 May."
        ]

    def it_is_so_where_it_hangs_under_the_entry(self):
        assert blocks("* AB 102/01, due 16/05/23\n  CLOSED: it was held.\n") == [
            "L0 * AB 102/01, due 16/05/23 CLOSED: it was held."
        ]

    @pytest.mark.parametrize("label", ["ACTION", "ACTION AB 102/02"])
    def but_an_action_begins_a_paragraph(self, label):
        assert len(blocks(f"* The Clerk spoke of the test -\n  {label}: The Chair to hold it.\n")) == 2

    def and_so_does_a_label_after_a_sentence(self):
        assert len(blocks("* The Clerk spoke of the test.\n  NOTED: it was held.\n")) == 2


class DescribeAHyphenAtALineEnd:
    @pytest.mark.parametrize(
        ("front", "back", "said", "word"),
        [
            ("post", "implementation", "", "post-implementation"),
            ("sub", "group", "A group was formed.", "sub-group"),
            ("sub", "group", "The sub-committee met.", "sub-group"),
            ("sub", "mission", "", "submission"),
            ("imple", "mentation", "", "implementation"),
            ("re", "view", "It was re-opened.", "review"),
        ],
    )
    def it_belongs_to_the_word_or_not(self, front, back, said, word):
        source = f"The Clerk is to send what is known of the {front}-\n{back} to all members by June.\n\n{said}\n"
        assert f" {word} " in blocks(source)[0]


def test_a_long_action_line_goes_on_though_the_next_line_begins_with_a_capital():
    task = "ACTION OPSG 40/02: CSP N to bring a revised remediation plan for the problems of Service"
    wide = "A table of the figures " + "that is wider than any paragraph of the text " * 2 + "stands here."
    stops = "\n\n".join(f"The members of the group were content with paper number {one}." for one in range(4))

    found = parsed(parse_text, f"{wide}\n\n{stops}\n\n{task}\nLevel 7 to the next meeting.\n\n{stops}\n").blocks

    assert f"{task} Level 7 to the next meeting." in [block.text for block in found]
