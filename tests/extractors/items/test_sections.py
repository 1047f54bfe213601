"""Where the items of minutes begin."""

from opsgdocs.document import Document, Heading, Run
from opsgdocs.extractors.items.sections import is_bold, split_sections
from tests.extractors.pages import heading, line, title
from tests.extractors.readings import OPSG, entry, grid, printed


def items(*blocks) -> list[tuple[str | None, str]]:
    sections = split_sections(Document("x.txt", tuple(printed(block) for block in blocks)), OPSG)
    return [(section.item.number, section.item.title) for section in sections if section.item]


def numbered(text: str, marker: str, level: int = 1) -> Heading:
    return Heading((Run(text),), level=level, marker=marker)


def test_numbered_headings_are_the_items():
    assert items(heading("1. Welcome"), "Text.", heading("2. Reports")) == [("1", "Welcome"), ("2", "Reports")]


def test_the_number_may_be_one_that_the_format_computes():
    assert items(numbered("Welcome", "1."), numbered("Reports", "2.")) == [("1", "Welcome"), ("2", "Reports")]


def test_agenda_item_before_the_number_is_no_part_of_the_title():
    assert items(heading("Agenda item 1: Welcome"), heading("Agenda item 2: Reports")) == [
        ("1", "Welcome"),
        ("2", "Reports"),
    ]


def test_bold_lines_are_headings_too():
    assert items("**1. Welcome**", "Text.", "**2. Reports**", "Text.") == [("1", "Welcome"), ("2", "Reports")]


def test_plain_lines_are_where_text_stands_between_them():
    plain = ("1. Welcome", "Text.", "2. Reports", "Text.", "3. Close", "Text.")

    assert items(*plain) == [("1", "Welcome"), ("2", "Reports"), ("3", "Close")]


def test_plain_lines_directly_below_each_other_are_a_list():
    assert items("1. Welcome", "2. Reports", "3. Close") == []


def test_numbered_paragraphs_are_no_items():
    paragraphs = (
        "1. The Chair welcomed all.",
        "More.",
        "2. The DCC gave an update.",
        "More.",
        "3. They left.",
        "More.",
    )

    assert items(*paragraphs) == []


def test_numbered_paragraphs_inside_an_item_are_its_text():
    found = items(
        heading("1. Welcome"), entry("The Chair welcomed all.", "1.1"), "1.2 Nobody was late.", heading("2. Reports")
    )

    assert found == [("1", "Welcome"), ("2", "Reports")]


def test_sub_items_are_items_of_their_own():
    assert items(heading("5. Reports"), heading("5.1 Traffic"), heading("6. Close")) == [
        ("5", "Reports"),
        ("5.1", "Traffic"),
        ("6", "Close"),
    ]


def test_a_list_of_contents_is_passed_over():
    contents = ("1. Welcome ........ 1", "2. Reports ........ 2", "3. Close ........ 4")
    body = (heading("1. Welcome"), "Text.", heading("2. Reports"), "Text.", heading("3. Close"))

    assert items(*contents, *body) == [("1", "Welcome"), ("2", "Reports"), ("3", "Close")]


def test_an_agenda_in_the_same_style_is_passed_over_for_what_follows_it():
    agenda = (heading("1. Welcome"), heading("2. Reports"))
    body = (heading("1. Welcome"), "The Chair spoke.", heading("2. Reports"), "The DCC spoke.")
    sections = split_sections(Document("x.txt", tuple(map(printed, (*agenda, *body)))), OPSG)

    assert [[block.text for block in section.blocks] for section in sections if section.item] == [
        ["The Chair spoke."],
        ["The DCC spoke."],
    ]


def test_a_number_may_be_left_out():
    assert [number for number, _ in items(heading("1. A matter"), heading("2. Plans"), heading("4. Close"))] == [
        "1",
        "2",
        "4",
    ]


def test_a_stray_number_between_two_items_is_none():
    assert [number for number, _ in items(heading("1. A"), heading("2. B"), heading("75. C"), heading("3. D"))] == [
        "1",
        "2",
        "3",
    ]


def test_a_day_is_no_item():
    assert items(title("Meeting"), heading("Reports"), "4 February 2020", "Text.", heading("Close")) == [
        (None, "Reports"),
        (None, "Close"),
    ]


def test_where_nothing_is_numbered_headings_are_the_items():
    assert items(title("Minutes"), heading("Welcome"), "Text.", heading("Reports")) == [
        (None, "Welcome"),
        (None, "Reports"),
    ]


def test_the_headings_of_the_lists_of_people_are_none():
    assert items(
        title("Minutes"), heading("Attendees:"), heading("Apologies"), heading("Welcome"), heading("Close")
    ) == [
        (None, "Welcome"),
        (None, "Close"),
    ]


def test_text_without_headings_is_one_section():
    sections = split_sections(Document("x.txt", (line("Text."),)), OPSG)

    assert [(section.item, section.name, len(section.blocks)) for section in sections] == [(None, None, 1)]


def test_an_empty_document_has_one_empty_section():
    assert [section.blocks for section in split_sections(Document("x.txt", ()), OPSG)] == [()]


def test_items_in_a_table_that_only_lays_out_text_are_found():
    table = grid(
        ("1", "**Welcome**"), ("", "The Chair welcomed everyone."), ("2", "**Reports**"), ("", "The DCC spoke to it.")
    )

    assert items(table) == [("1", "Welcome"), ("2", "Reports")]


def test_what_stands_before_the_first_item_is_in_none():
    first, second = split_sections(Document("x.txt", (line("Odd."), heading("1. Welcome"), line("Text."))), OPSG)

    assert [block.text for block in first.blocks] == ["Odd."]
    assert (second.name, [block.text for block in second.blocks]) == ("1", ["Text."])


def test_a_block_is_bold_if_all_that_is_visible_of_it_is():
    assert is_bold(printed("**1. Welcome**"))
    assert not is_bold(printed("**1.** Welcome"))
    assert not is_bold(printed(" "))


def test_numbers_may_count_in_tenths():
    plain = ("**1.0 Welcome**", "Text.", "**1.1 Minutes**", "Text.", "**2.0 Reports**", "Text.", "**3.0 Close**")

    assert items(*plain) == [("1.0", "Welcome"), ("1.1", "Minutes"), ("2.0", "Reports"), ("3.0", "Close")]


def test_a_day_is_no_numbered_item():
    assert items(heading("17 November 2020"), "Text.", heading("Agenda"), "Text.") == [
        (None, "17 November 2020"),
        (None, "Agenda"),
    ]


def test_place_and_day_beneath_the_title_are_no_items():
    blocks = (heading("Minutes"), heading("Grenoble"), heading("1-3 February 2006"), "Text.", heading("Roof"), "Text.")

    assert items(*blocks) == [(None, "Minutes"), (None, "Roof")]


def test_days_over_what_was_said_on_them_are_items():
    blocks = (
        heading("Minutes"),
        heading("Wednesday 1 February 2006"),
        "Text.",
        heading("Thursday 2 February 2006"),
        "Text.",
    )

    assert [title for _, title in items(*blocks)] == [
        "Minutes",
        "Wednesday 1 February 2006",
        "Thursday 2 February 2006",
    ]


RUNNING = (
    entry("Welcome by the Chair: Ann Bell welcomed the Trustees, above all Bo Cole, who is new.", "1."),
    entry("Apologies: none were received.", "2."),
    entry("Matters Arising: the form was made simpler.", "3."),
    entry("Library meetings. Whoever wishes to go should say so soon, as places are few.", "4."),
)


def test_paragraphs_that_run_on_behind_their_titles_are_items_where_nothing_else_is():
    assert items("Minutes of the Friends.", *RUNNING) == [
        ("1", "Welcome by the Chair"),
        ("2", "Apologies"),
        ("3", "Matters Arising"),
        ("4", "Library meetings"),
    ]


def test_their_text_belongs_to_them():
    sections = split_sections(Document("x.txt", RUNNING), OPSG)

    assert [section.blocks for section in sections if section.item] == [(block,) for block in RUNNING]


def test_a_numbered_list_within_minutes_is_no_items():
    prose = (
        "The Trustees spoke for long of the roof, of the door and of the gate, and of who is to mend each of them." * 4
    )

    assert items(*RUNNING, prose) == []
    assert (
        items(*(entry(text, f"{number}.") for number, text in enumerate(["Mend it", "Shut it", "Go", "Stay"], 1))) == []
    )


def bold(text: str) -> str:
    return f"**{text}**"


def test_the_first_items_may_be_printed_in_another_way_than_most():
    blocks = ("1. Apologies: None", "2. Declarations: None", heading("3. Minutes"), "a", heading("4. Roof"), "b")

    assert items(*blocks, heading("5. End"), "c")[:3] == [
        ("1", "Apologies: None"), ("2", "Declarations: None"), ("3", "Minutes"),
    ]  # fmt: skip


def test_sentences_that_are_numbered_before_the_headings_are_none():
    blocks = ("1. The papers were late.", "2. Nobody was told.", heading("3. Minutes"), heading("4. Roof"))

    assert items(*blocks, heading("5. End"))[0] == ("3", "Minutes")


def test_a_bold_line_with_the_next_number_is_an_item_among_headings():
    blocks = (numbered("Matters arising", "1."), "a", numbered("Report", "2."), "b", bold("3.\tGovernance"), "c")

    assert items(*blocks, numbered("Purpose", "3."), "d") == [
        ("1", "Matters arising"), ("2", "Report"), ("3", "Governance"), ("3", "Purpose"),
    ]  # fmt: skip


def test_a_bold_line_whose_number_bears_no_sign_is_none():
    blocks = (numbered("Report", "1."), "a", numbered("Roof", "2."), "b", bold("3 Minute Break"), "c")

    assert items(*blocks, numbered("End", "3.")) == [("1", "Report"), ("2", "Roof"), ("3", "End")]


def deeper(text: str, level: int) -> Heading:
    return Heading((Run(text),), level=level)


def test_the_headings_right_beneath_notes_are_the_items():
    found = items(
        deeper("Notes", 2), deeper("Fire safety", 3), "Noted.", deeper("Budget", 3), "Noted.", deeper("Next steps", 2)
    )

    assert found == [(None, "Fire safety"), (None, "Budget"), (None, "Next steps")]


def test_headings_beneath_any_other_item_are_none():
    found = items(deeper("Finance", 2), deeper("Fees", 3), "Noted.", deeper("Budget", 3), "Noted.", deeper("Gate", 2))

    assert found == [(None, "Finance"), (None, "Gate")]
