"""Points whose letters were typed beneath 'DO to:'."""

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import line, minutes

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
