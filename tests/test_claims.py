"""What no record claims of a document: outside of the items nothing, unless something odd stands there."""

from pathlib import Path

import pytest

from opsgdocs import coverage
from opsgdocs.claims import Coverage, cover
from opsgdocs.document import Document
from opsgdocs.extractors import extract_minutes
from opsgdocs.profile import load
from tests.documents import Case, cases, papers
from tests.extractors.pages import at_places, line, minutes, table, title

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"

FRONT = (
    title("Operations Group Meeting 29"),
    "Date: 4 February 2020",
    "Time: 10:00 – 16:30",
    "Venue: 8 Fenchurch Place, London",
    "OPSG_29_0402 - Final Minutes",
    "This document is classified as White in accordance with the policy. It may be shared.",
    "Attendees:",
    "Alex Smith – DCC (Teleconference)",
    "Apologies:",
    "Jo Bloggs, Ofgem",
)


def covered(document: Document) -> Coverage:
    placed = at_places(document)
    return cover(placed, extract_minutes(placed, load("opsg")), load("opsg"))


def texts(found: Coverage, kind: str) -> list[str]:
    return [passage.text for passage in found.passages if passage.kind == kind]


class TestTheCorpus:
    @pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
    def test_no_text_outside_the_items_is_left_unclaimed(self, case: Case):
        found = coverage(case.path)

        assert (found.unclaimed, texts(found, "unclaimed")) == (0, [])
        assert found.claimed > found.narrative / 4


class TestPapers:
    @pytest.mark.parametrize("case", papers(layout="P1"), ids=lambda case: case.name)
    def test_only_the_signature_is_left_unclaimed(self, case: Case):
        assert texts(coverage(case.path), "unclaimed") == ["CAS Team"]

    def test_what_introduces_a_category_is_narrative(self):
        (case,) = [case for case in papers(layout="P4") if "OPSG_42" in case.name]

        assert "This section holds the issues under “Candidate Issues”." in texts(coverage(case.path), "narrative")


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not beside this checkout")
@pytest.mark.parametrize("path", sorted(SEEDS.glob("*29_0402*")), ids=lambda path: path.suffix)
def test_no_text_of_the_real_minutes_outside_the_items_is_left_unclaimed(path: Path):
    assert texts(coverage(path), "unclaimed") == []


class TestTheFrontPage:
    def test_all_of_an_ordinary_one_is_claimed(self):
        assert texts(covered(minutes(*FRONT)), "unclaimed") == []

    def test_an_odd_paragraph_before_the_first_item_is_unclaimed(self):
        found = covered(minutes(*FRONT, "Lunch will be provided by the caterers."))

        assert texts(found, "unclaimed") == ["Lunch will be provided by the caterers."]
        assert found.unclaimed == len("Lunchwillbeprovidedbythecaterers.")

    def test_so_is_an_odd_paragraph_above_the_lists_of_people(self):
        front = (*FRONT[:3], "Members were reminded to sign the visitors' book.", *FRONT[3:])

        assert texts(covered(minutes(*front)), "unclaimed") == ["Members were reminded to sign the visitors' book."]

    def test_a_line_among_the_attendees_that_names_nobody_is_unclaimed(self):
        front = (*FRONT, "The car park closes at six in the evening.")

        assert texts(covered(minutes(*front)), "unclaimed") == ["The car park closes at six in the evening."]

    def test_a_heading_with_words_of_its_own_behind_it_is_no_mere_heading(self):
        front = (*FRONT[:6], "Present: see the list kept by the Secretary, please.")

        assert "see the list" in " ".join(texts(covered(minutes(*front)), "unclaimed"))

    def test_the_title_of_a_list_counts_as_claimed_with_and_without_a_colon(self):
        front = (*FRONT[:6], "Present", "Alex Smith", "In attendance:", "Ann Lee")

        assert texts(covered(minutes(*front)), "unclaimed") == []

    def test_so_does_the_group_that_a_tables_head_names_and_the_cells_of_its_rows(self):
        roster = table(["Category", "Operations Group Members", "Mode"], ["DCC", "Alex Smith", "Teams"])

        assert texts(covered(minutes(*FRONT[:6], "Attendees:", roster)), "unclaimed") == []


class TestTheItems:
    def test_what_is_merely_told_in_an_item_is_narrative(self):
        found = covered(minutes(*FRONT, body=("The DCC gave an update on traffic.",)))

        assert texts(found, "narrative") == ["Members had no comments.", "The DCC gave an update on traffic."]

    def test_actions_and_decisions_are_claimed(self):
        said = ("The OPSG AGREED the minutes.", "ACTION OPSG 29/01: The DCC to provide a plan by 3 March 2020.")

        found = covered(minutes(*FRONT, body=said))

        assert texts(found, "narrative") == ["Members had no comments.", "The OPSG"]

    def test_a_list_heading_inside_an_item_is_narrative_and_not_a_claimed_heading(self):
        assert "Present" in texts(covered(minutes(*FRONT, body=("Present",))), "narrative")

    def test_a_row_of_the_action_table_is_claimed_with_its_head(self):
        rows = table(
            ["Action ID", "Action", "Date Raised", "Owner"],
            ["OPSG 28/01", "The DCC to provide a plan.", "7 January 2020", "DCC"],
        )

        assert texts(covered(minutes(*FRONT, body=(rows,))), "narrative") == ["Members had no comments."]


def test_all_characters_are_claimed_narrative_or_unclaimed():
    document = at_places(
        minutes(*FRONT, line("The car park closes at six in the evening."), body=("The DCC gave an update.",))
    )

    found = covered(document)

    letters = sum(not char.isspace() for block in document.walk() for char in block.text)
    assert found.claimed + found.narrative + found.unclaimed == letters
    assert min(found.claimed, found.narrative, found.unclaimed) > 0
