"""Who presents an item, where nothing but space stands before the name."""

import pytest

from opsgdocs.document import Document
from opsgdocs.extractors.items.sections import split_sections
from opsgdocs.profile import load
from tests.extractors.pages import heading


@pytest.fixture
def side_by_side(tmp_path):
    own = tmp_path / "my.toml"
    own.write_text('[items]\npresenters = ["{title} {presenter}"]\n')
    return load(own)


def items(profile, *titles):
    sections = split_sections(Document("x.txt", tuple(map(heading, titles))), profile)
    return [(section.item.title, section.item.presenter) for section in sections if section.item]


def test_a_wide_gap_parts_title_and_presenter(side_by_side):
    assert items(side_by_side, "1. Adoption of Minutes\tAB", "2. Roof and Door\tAnn Bell") == [
        ("Adoption of Minutes", "AB"),
        ("Roof and Door", "Ann Bell"),
    ]


def test_without_one_the_title_is_left_whole(side_by_side):
    assert items(side_by_side, "1. Adoption of Previous Minutes AB", "2. Roof") == [
        ("Adoption of Previous Minutes AB", None),
        ("Roof", None),
    ]


def test_a_number_behind_the_gap_presents_nothing(side_by_side):
    assert items(side_by_side, "1. Roof", "2. Door\tItem 3: open") == [("Roof", None), ("Door Item 3: open", None)]
