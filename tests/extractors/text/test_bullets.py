"""Text and the bullets beneath it."""

from opsgdocs.extractors.text.bullets import beneath, is_numbered_paragraph, with_bullets
from tests.extractors.readings import entry, printed


def found(*blocks) -> list[str]:
    return [item.text for item in beneath([printed(block) for block in blocks], 0)]


def test_bullets_are_lines_marked_by_their_depth():
    items = [entry("the plan", level=1), entry("its dates", level=2), entry("its costs", level=3)]

    assert with_bullets("The DCC to provide:", items) == (
        "The DCC to provide:\n• the plan\n  ◦ its dates\n    ▪ its costs"
    )


def test_a_lettered_list_keeps_its_letters():
    assert with_bullets("To provide:", [entry("the plan", "a)"), entry("its dates", "b)")]) == (
        "To provide:\na) the plan\nb) its dates"
    )


def test_bullets_without_an_introduction_stand_alone():
    assert with_bullets("", [entry("the plan")]) == "• the plan"


def test_text_without_bullets_is_itself():
    assert with_bullets("The DCC to report.", ()) == "The DCC to report."


def test_all_items_below_a_paragraph_belong_to_it():
    assert found("To provide:", entry("the plan"), entry("its dates"), "Then they left.", entry("more")) == [
        "the plan",
        "its dates",
    ]


def test_of_an_item_only_the_deeper_ones_do():
    assert found(entry("the plan"), entry("its dates", level=1), entry("the cost")) == ["its dates"]


def test_bullets_below_a_lettered_clause_of_the_same_level_belong_to_it():
    assert found(entry("the plan:", "a)"), entry("its dates")) == ["its dates"]


def test_a_numbered_paragraph_is_nobodys_bullet():
    assert found("The OPSG met.", entry("The OPSG considered the paper.", "3.3")) == []
    assert is_numbered_paragraph(entry("x", "3.3"))
    assert not is_numbered_paragraph(entry("x", "3."))


def test_bullets_below_a_numbered_paragraph_belong_to_it():
    assert found(entry("To provide:", "3.3"), entry("the plan")) == ["the plan"]
