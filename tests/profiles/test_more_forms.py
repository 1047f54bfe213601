"""What a profile can say of presenters, ids of decisions, traffic lights and tables of people without a head."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.extractors.status.statuses import status_of
from opsgdocs.profile import Profile, load
from opsgdocs.records import Minutes

MINUTES = """Harbour Board Meeting 29

Date: 4 February 2020

1. Welcome

The Chair opened the meeting.

2. Dredging Report (Maud Eriksen)

D29/01 The Board APPROVED the dredging of the north channel.

3. Fees – Ann Lee

The fees were discussed.

Decision D29/02: The fee is raised to £20.

The Board AGREED that the wall be mended (Decision D29/03).

4. Any Other Business

The Board NOTED that the gate is open.
"""


@pytest.fixture
def harbour(tmp_path) -> Profile:
    file = tmp_path / "harbour.toml"
    file.write_text(
        '[meeting]\nshort = "HB"\nnames = ["Harbour Board"]\n'
        '[items]\npresenters = ["{title} ({presenter})", "{title} – {presenter}"]\n'
        '[decisions]\nlabels = ["Decision"]\nid_forms = ["D{meeting}/{sequence}"]\n'
        '[attendance]\ncolumns = ["other", "affiliation", "name"]\n'
    )
    return load(file)


def read(text: str, profile: Profile, tmp_path) -> Minutes:
    from opsgdocs.parsers import parse

    file = tmp_path / "HB_29.txt"
    file.write_text(text)
    return extract_minutes(parse(file), profile)


def test_presenters_are_split_off_titles(harbour, tmp_path):
    items = read(MINUTES, harbour, tmp_path).items
    assert [(item.number, item.title, item.presenter) for item in items] == [
        ("1", "Welcome", None),
        ("2", "Dredging Report", "Maud Eriksen"),
        ("3", "Fees", "Ann Lee"),
        ("4", "Any Other Business", None),
    ]


def test_decisions_have_their_printed_ids(harbour, tmp_path):
    decisions = read(MINUTES, harbour, tmp_path).decisions
    assert [(decision.id, decision.verb) for decision in decisions] == [
        ("D29/01", "APPROVED"),
        ("D29/02", "DECIDED"),
        ("D29/03", "AGREED"),
        (None, "NOTED"),
    ]
    assert decisions[1].text == "The fee is raised to £20."


def test_without_the_keys_titles_stay_as_they_are_and_decisions_bear_no_ids(tmp_path):
    plain = read(MINUTES, load("generic"), tmp_path)
    assert plain.items[1].title == "Dredging Report (Maud Eriksen)"
    assert [decision.id for decision in plain.decisions] == [None, None, None, None]
    assert plain.decisions[1].text == "The fee is raised to £20."  # the number behind 'Decision' tells that it is one


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Amber", "open"),
        ("G", "open"),
        ("Green – complete", "closed"),
        ("Red: on hold", "on_hold"),
        ("Green energy actions", None),
        ("Complete", "closed"),
    ],
)
def test_a_traffic_light_is_open_unless_a_word_says_otherwise(printed, status):
    found = status_of(printed, load("generic"))
    assert (found and found[0]) == status


def test_columns_of_people_are_told_by_their_place(harbour, tmp_path):
    table = "1\tHarbour Office\tJo March\n2\tPilots Guild\tKit Marlow\n"
    minutes = read(MINUTES.replace("1. Welcome", f"Present\n\n{table}\n1. Welcome"), harbour, tmp_path)
    assert [(one.name, one.affiliation) for one in minutes.attendees] == [
        ("Jo March", "Harbour Office"),
        ("Kit Marlow", "Pilots Guild"),
    ]


OWNED = """Harbour Board Meeting 30

Date: 3 March 2020

1. Welcome

The Chair opened the meeting.

2. Tides

The tides were discussed.

3. Actions

Harbour Office
- send the tide tables to the pilots by 17 March
- mend the gate

Jo March:
- write to the county (before Easter)

4. Any Other Business

None.
"""


def test_a_party_alone_above_bullets_owns_what_stands_beneath(tmp_path):
    file = tmp_path / "harbour.toml"
    file.write_text('[meeting]\nshort = "HB"\nnames = ["Harbour Board"]\n[actions]\nlists = ["Actions"]\n')
    actions = read(OWNED, load(file), tmp_path).actions
    assert [(action.text, action.owners) for action in actions] == [
        ("send the tide tables to the pilots by 17 March", ("Harbour Office",)),
        ("mend the gate", ("Harbour Office",)),
        ("write to the county (before Easter)", ("Jo March",)),
    ]
    assert str(actions[0].target.date) == "2020-03-17"
