"""Items that are not numbered as most are."""

from opsgdocs.document import Document, Heading, Run
from opsgdocs.extractors.items.sections import split_sections
from tests.extractors.pages import heading
from tests.extractors.readings import OPSG, entry, printed


def items(*blocks):
    sections = split_sections(Document("x.txt", tuple(printed(block) for block in blocks)), OPSG)
    return [(section.item.number, section.item.title) for section in sections if section.item]


def lower(text):
    return Heading((Run(text),), level=2)


class TestNumbersWithAYear:
    def test_the_year_in_front_and_the_running_number(self):
        found = items("25/061 APOLOGIES", "None.", "25/062 FINANCE", "Paid.", "25/063 PLANNING", "None.")

        assert found == [("25/061", "APOLOGIES"), ("25/062", "FINANCE"), ("25/063", "PLANNING")]

    def test_an_earlier_number_that_is_cited_is_no_item(self):
        found = items(
            "25/061 APOLOGIES",
            "None.",
            "25/062 ACTIONS",
            "25/049 Clerk to order bins. Done.",
            "25/063 PLANNING",
            "None.",
        )

        assert [number for number, _ in found] == ["25/061", "25/062", "25/063"]

    def test_the_year_may_stand_behind(self):
        found = items("196/20 Apologies", "None.", "197/20 Finance", "Paid.", "198/20 Planning", "None.")

        assert [number for number, _ in found] == ["196/20", "197/20", "198/20"]

    def test_sentences_that_begin_so_are_no_items(self):
        assert items("25/061 was read.", "25/062 was closed.", "25/063 was noted.", "Done.") == []


class TestTitlesOfAnotherMake:
    def test_a_list_entry_between_headings_whose_number_is_missing_is_an_item(self):
        found = items(
            heading("1. Status (chairs, 5 min)"), "Text.",
            entry("draft-ietf-tags (Ann Bell, 15 min)", "2."), "Text.",
            entry("draft-ietf-packed", "3."), "Text.",
            heading("4. AOB"), "None.",
        )  # fmt: skip

        assert [number for number, _ in found] == ["1", "2", "3", "4"]

    def test_a_list_that_counts_from_one_is_none(self):
        found = items(
            heading("1. Status"),
            entry("Read the draft", "1."),
            entry("Send it", "2."),
            entry("Wait", "3."),
            heading("4. AOB"),
        )

        assert [number for number, _ in found] == ["1", "4"]

    def test_where_one_of_those_missing_is_a_sentence_none_is_an_item(self):
        found = items(
            heading("1. Status"),
            entry("The draft was read", "2."),
            "Text.",
            entry("Packed", "3."),
            "Text.",
            heading("4. AOB"),
        )

        assert [number for number, _ in found] == ["1", "4"]


class TestNumbersOfParagraphs:
    def test_a_heading_has_the_number_that_its_paragraphs_bear(self):
        found = items(
            heading("1. Apologies"), "1.1 None.", heading("2. Minutes"), "2.1 They were agreed.",
            lower("Chair’s report"), "3.1 The Chair reported.", lower("Operations"), "4.1 The report was read.",
        )  # fmt: skip

        assert found[2:] == [("3", "Chair’s report"), ("4", "Operations")]

    def test_a_heading_within_an_item_has_none(self):
        found = items(
            heading("1. Apologies"),
            lower("Members"),
            "1.1 None.",
            heading("2. Minutes"),
            lower("Part"),
            "2.1 They were agreed.",
        )

        assert [number for number, _ in found] == ["1", "2"]


def test_an_item_that_is_called_actions_is_one():
    found = items(heading("1. Minutes"), "Read.", heading("2. Action log"), "Read.", heading("3. Close"))

    assert [title for _, title in found] == ["Minutes", "Action log", "Close"]
