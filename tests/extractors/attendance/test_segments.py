"""How one entry of a list of people is cut into its parts."""

import pytest

from opsgdocs.document import Paragraph, Place, Run
from opsgdocs.extractors.attendance.segments import behind_initials, segments_of, surname_first, without_bullet
from opsgdocs.extractors.text.passage import Passage


def whole(text: str) -> Passage:
    return Passage(Paragraph((Run(text),), (Place(path="body/p[1]"),)), 0, len(text))


def texts(passages: list[Passage]) -> list[str]:
    return [passage.text for passage in passages]


@pytest.mark.parametrize(("entry", "parts"), [
    ("Alex Smith", ["Alex Smith"]),
    ("Alex Smith (AS), DCC (Part)", ["Alex Smith", "AS", "DCC", "Part"]),
    ("Alex Smith – DCC", ["Alex Smith", "DCC"]),
    ("Ed Fox of Green Energy Ltd (Part)", ["Ed Fox", "Green Energy Ltd", "Part"]),
    ("Jo Smith-Jones, DCC", ["Jo Smith-Jones", "DCC"]),
    ("Lord Ives of Pier", ["Lord Ives of Pier"]),
])  # fmt: skip
def test_an_entry_is_cut_at_brackets_dashes_and_commas(entry, parts):
    assert texts(segments_of(whole(entry))) == parts


def test_initials_before_the_name_they_stand_for_are_passed_over():
    assert texts(behind_initials(segments_of(whole("AB – Ann Bell")))) == ["Ann Bell"]
    assert texts(behind_initials(segments_of(whole("DCC – Ann Bell")))) == ["DCC", "Ann Bell"]


def test_a_surname_and_the_first_name_behind_its_comma_are_one_name():
    entry = whole("Smith, Alex (DCC)")

    assert texts(surname_first(entry, segments_of(entry))) == ["Smith, Alex", "DCC"]


@pytest.mark.parametrize("entry", ["• Alex Smith", "3. Alex Smith,", "Alex Smith <alex@dcc.example>"])
def test_neither_the_sign_of_the_list_nor_an_address_belongs_to_the_entry(entry):
    assert without_bullet(whole(entry)).text == "Alex Smith"
