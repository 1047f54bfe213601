"""Points whose letters were typed beneath 'DO to:'."""

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import bullet, line, minutes

PEOPLE = "Present: Anna Bell (AB), Tom Cole (TC), Deb Orr (DO)"


def read(*body) -> Minutes:
    return extract(minutes("Garden Club, 14 April 2026", PEOPLE, body=body), load("generic"))


def test_they_are_part_of_the_one_action():
    record = read(line("ACTION: DO to:"), line("(a) buy bulbs;"), line("(b) plant them by 1 May."), line("All agreed."))

    assert [(one.text, str(one.target.date)) for one in record.actions] == [
        ("DO to:\n(a) buy bulbs;\n(b) plant them by 1 May.", "2026-05-01")
    ]


def test_a_second_point_alone_begins_no_list():
    record = read(line("ACTION: DO to:"), line("(c) see above"))

    assert [one.text for one in record.actions] == ["DO to:"]


def test_numbers_and_dashes_are_points_as_well_but_not_the_next_item_of_the_minutes():
    for first, second in (("1. buy bulbs;", "2. plant them."), ("– buy bulbs;", "– plant them.")):
        record = read(line("ACTION: DO to do the following:"), line(first), line(second))
        assert [one.text.count("\n") for one in record.actions] == [2]
    record = read(line("ACTION: DO to:"), line("1. Fair"), line("The fair was discussed."))
    assert [one.text for one in record.actions] == ["DO to:"]


def test_they_may_stand_beneath_an_entry_of_a_list():
    record = read(line("Actions:"), bullet("DO to:", "1."), line("(a) buy bulbs"), line("(b) plant them by 1 May"))

    assert [(one.text, one.owners) for one in record.actions] == [
        ("DO to:\n(a) buy bulbs\n(b) plant them by 1 May", ("DO",))
    ]
