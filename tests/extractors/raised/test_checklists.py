"""Check boxes before actions: ticked ones are done and never open, empty ones are open."""

import pytest

from opsgdocs.document import Block, ListItem, Place, Run
from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import bullet, heading, line, minutes, table

GENERIC = load("generic")


def read(*body: Block) -> Minutes:
    return extract(minutes("Steering Committee – Meeting 5", body=body), GENERIC)


def raised(record: Minutes) -> list[tuple[str, tuple[str, ...]]]:
    return [(action.text, action.owners) for action in record.actions]


def carried(record: Minutes) -> list[tuple[str, tuple[str, ...], str]]:
    return [(row.text, row.owners, row.status) for row in record.outstanding]


def test_an_empty_box_before_a_handle_is_an_open_action():
    record = read(bullet("@norav: cut the branch by 28 February 2024", "☐"))

    assert raised(record) == [("@norav: cut the branch by 28 February 2024", ("norav",))]
    assert str(record.actions[0].target.date) == "2024-02-28"


@pytest.mark.parametrize("label", ["AI", "TODO:", "Action item:", "AI:"])
def test_a_word_may_say_that_it_is_one(label):
    assert raised(read(bullet(f"{label} @norav, @sam: cut the branch", "☐"))) == [
        ("@norav, @sam: cut the branch", ("norav", "sam"))
    ]


@pytest.mark.parametrize("box", ["☑", "☒"])
def test_a_ticked_box_beneath_action_items_is_done(box):
    record = read(heading("Action items"), bullet("AB to rotate the keys", box), bullet("BD to write the note", "☐"))

    assert raised(record) == [("BD to write the note", ("BD",))]
    assert carried(record) == [("AB to rotate the keys", ("AB",), "closed")]


@pytest.mark.parametrize("sign", ["✓", "✔"])
def test_a_tick_is_a_box_only_where_empty_boxes_stand_too(sign):
    ticked = bullet("AB to rotate the keys", sign)

    assert raised(read(heading("Action items"), ticked)) == [("AB to rotate the keys", ("AB",))]
    assert raised(read(heading("Action items"), ticked, bullet("BD to go", "☐"))) == [("BD to go", ("BD",))]


def test_a_box_may_be_typed_at_the_beginning_of_a_paragraph():
    record = read(heading("Action items"), line("☑ AB to rotate the keys"), line("[ ] BD to write the note"))

    assert raised(record) == [("BD to write the note", ("BD",))]
    assert carried(record) == [("AB to rotate the keys", ("AB",), "closed")]


def test_beneath_last_week_both_are_carried_and_what_stands_in_brackets_is_what_was_said():
    record = read(
        heading("Action items from last week"),
        bullet("@pnovak: rotate the signing keys", "☑"),
        bullet("@soduya: update the guide (carried over, the change is in review)", "☐"),
    )

    assert raised(record) == []
    assert carried(record) == [
        ("@pnovak: rotate the signing keys", ("pnovak",), "closed"),
        ("@soduya: update the guide", ("soduya",), "open"),
    ]
    assert record.outstanding[1].updates == ("the change is in review",)


def test_a_ticked_action_with_its_mark_is_done_as_well():
    record = read(bullet("ACTION: AB to rotate the keys", "☑"), bullet("ACTION: BD to write the note", "☐"))

    assert raised(record) == [("BD to write the note", ("BD",))]
    assert carried(record) == [("AB to rotate the keys", ("AB",), "closed")]


def test_boxes_of_other_lists_raise_nothing():
    record = read(bullet("Approve the minutes", "☑"), bullet("Reports of the officers", "☐"))

    assert (raised(record), carried(record)) == ([], [])


def test_a_tick_indented_below_an_action_is_its_outcome():
    outcome = ListItem((Run("Complete."),), (Place(path="body/p[1]"),), level=1, marker="☑")
    record = read(heading("Review of previous action items"), bullet("AB to rotate the keys"), outcome)

    assert all(row.text != "Complete." for row in record.outstanding)


@pytest.mark.parametrize(
    ("cell", "status"), [("✓", "closed"), ("☑", "closed"), ("☒", "closed"), ("☐", "open"), ("✔", "closed")]
)
def test_a_box_in_a_column_of_statuses_tells_the_status(cell, status):
    record = read(table(["Ref", "Action", "Owner", "Status"], ["4/01", "Rotate the keys", "AB", cell]))

    assert [row.status for row in record.outstanding] == [status]


@pytest.mark.parametrize(
    ("text", "owners", "due"),
    [
        ("@Guy Hill invite the band by 20 March 2024", ("Guy Hill",), "2024-03-20"),
        ("Guy – invite the band by 20 March 2024", ("Guy",), "2024-03-20"),
        ("Guy Hill invite the band 20 Mar 2024", ("Guy Hill",), "2024-03-20"),
    ],
)
@pytest.mark.parametrize("box", ["☑", "☒"])
def test_a_ticked_action_keeps_its_owner_and_its_day(text, owners, due, box):
    present = line("Present: Ann Bell, Guy Hill")
    open_one = bullet("Ann: get a price", "☐")
    record = extract(minutes("Garden Club, 4 March 2024", present, body=(open_one, line(f"{box} {text}"))), GENERIC)

    (row,) = record.outstanding
    assert (row.owners, row.status) == (owners, "closed")
    assert row.last_target is not None
    assert str(row.last_target.date) == due


def test_a_box_before_everyone_is_an_action_and_a_roll_call_is_none():
    present = line("Present: Ann Bell, Guy Hill")
    body = (
        bullet("Ann: get a price", "☐"),
        bullet("All – bring cakes by 20 March 2024", "☐"),
        bullet("Guy by phone", "☐"),
    )
    record = extract(minutes("Garden Club, 4 March 2024", present, body=body), GENERIC)

    assert [action.owners for action in record.actions] == [("Ann",), ("All",)]
