"""What stands behind one word 'Action': several actions, owners before the day, labels on one line."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import line, minutes

GENERIC = load("generic")


def raised(*texts: str) -> list[tuple[str, tuple[str, ...], str]]:
    record = extract(minutes("Board – Meeting 5", body=tuple(map(line, texts))), GENERIC)
    return [(one.text, one.owners, str(one.target.date or "")) for one in record.actions]


@pytest.mark.parametrize("parting", ["; ", "; and ", ". ", "\n"])
def test_actions_in_the_plural_are_as_many_as_have_owners(parting):
    found = raised(f"Actions: AB to order bins{parting}BD to sell lamps by 22 March 2024")

    assert [(text, owners) for text, owners, _ in found] == [
        ("AB to order bins", ("AB",)),
        ("BD to sell lamps by 22 March 2024", ("BD",)),
    ]
    assert [day for _, _, day in found] == ["", "2024-03-22"]


def test_a_part_without_an_owner_belongs_to_the_one_before():
    assert [owners for _, owners, _ in raised("Actions: AB to order bins; to paint them; BD to sell lamps")] == [
        ("AB",),
        ("BD",),
    ]


def test_one_action_stays_one():
    assert len(raised("Action: AB to order bins; BD to help")) == 1
    assert len(raised("Actions: order bins; sell lamps")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ACTION AB by 12 March 2024 to order bins.",
        "ACTION: AB by 12 March 2024 to order bins.",
        "ACTION AB, by 12 March 2024, to order bins.",
        "ACTION: Order bins. Owner: AB Due date: 12 March 2024",
        "ACTION: Order bins (Owner: AB, Deadline: 12 March 2024)",
    ],
)
def test_owner_and_day_may_stand_side_by_side(text):
    ((_, owners, day),) = raised(text)

    assert (owners, day) == (("AB",), "2024-03-12")
