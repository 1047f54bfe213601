"""Sections of attendance as secretaries of many bodies write them."""

import pytest

from opsgdocs.document import Document
from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.profile import load
from tests.extractors.pages import bullet, heading, line, minutes, table


def people(*front):
    return extract_attendees(minutes("Harbour Forum", *front), load("generic"))


def told(*front):
    """Name, affiliation, role and how each was there: 'A' sent apologies, 'r' remote, 'p' part, 'd' a deputy."""
    return [(one.name, one.affiliation, one.role, _manner(one)) for one in people(*front)]


def _manner(one):
    marks = {"A": one.presence == "apologies", "r": one.remote, "p": one.part, "d": one.alternate}
    return "".join(sign for sign, holds in marks.items() if holds)


def named(*front):
    return [(one.name, one.presence) for one in people(*front)]


@pytest.mark.parametrize(
    ("mark", "manner"),
    [
        ("joined 10:20", "p"),
        ("joined at 10.15am", "p"),
        ("10:00–11:30", "p"),
        ("left at 11:40", "p"),
        ("from item 4", "p"),
        ("virtually via Zoom", "r"),
    ],
)
def test_how_long_and_by_what_somebody_was_there(mark, manner):
    assert told("Present:", bullet(f"Ann Bell, Isle Council ({mark})"), bullet("Bo Cole"))[0] == (
        "Ann Bell",
        "Isle Council",
        None,
        manner,
    )


@pytest.mark.parametrize(
    "mark",
    ["sent Bo Cole as alternate", "work", "represented by Bo Cole", "substitute: Bo Cole", "deputy Bo Cole attended"],
)
def test_why_and_by_whom_those_away_are_replaced_is_no_affiliation(mark):
    assert told(f"Apologies: Ann Bell ({mark}), Cy Dunn")[0] == ("Ann Bell", None, None, "A")


def test_an_organisation_may_share_the_bracket_with_that():
    assert told("Apologies: Di East (Trust; represented by Ed Fox)") == [
        ("Di East", "Trust", None, "A"),
        ("Ed Fox", "Trust", None, "d"),
    ]


@pytest.mark.parametrize(
    ("label", "manner"), [("Present (online)", "r"), ("Attending via Teams", "r"), ("Present (in person)", "")]
)
def test_the_name_of_a_list_says_how_all_in_it_were_there(label, manner):
    assert [one[-1] for one in told(f"{label}: Ann Bell, Bo Cole")] == [manner, manner]


@pytest.mark.parametrize(
    ("text", "presence"),
    [
        ("The following members were present: Ann Bell, Bo Cole and Cy Dunn.", "present"),
        ("Committee members present were Ann Bell, Bo Cole and Cy Dunn.", "present"),
        ("The following sent apologies: Ann Bell, Bo Cole, Cy Dunn.", "apologies"),
        ("Directors: Ann Bell (Chair), Bo Cole, Cy Dunn", "present"),
        ("Members | Ann Bell (Chair), Bo Cole, Cy Dunn", "present"),
        ("Excused: Ann Bell, Bo Cole, Cy Dunn", "apologies"),
    ],
)
def test_sentences_and_labels_that_open_a_list(text, presence):
    assert named(text) == [("Ann Bell", presence), ("Bo Cole", presence), ("Cy Dunn", presence)]


def test_a_sentence_behind_a_list_ends_it():
    assert named("Present: Ann Bell and Bo Cole. Cy Dunn attended as an observer.") == [
        ("Ann Bell", "present"),
        ("Bo Cole", "present"),
    ]


def test_several_lists_may_share_a_line():
    assert told("Present: Ann Bell; Bo Cole; In attendance: Ed Fox (Secretary) Apologies: Flo Gray") == [
        ("Ann Bell", None, None, ""),
        ("Bo Cole", None, None, ""),
        ("Ed Fox", None, "Secretary", ""),
        ("Flo Gray", None, None, "A"),
    ]


@pytest.mark.parametrize(
    "name", ["The Rt Hon Bo Cole", "Lord Ives of Pier", 'Cy "Chip" Dunn', "Cllr Bo Cole OBE", "Jean-Luc de la Cour"]
)
def test_honours_peerages_and_nicknames_belong_to_a_name(name):
    assert [one for one, _ in named("Present:", bullet("Ann Bell"), bullet(name))] == ["Ann Bell", name]


def test_a_title_alone_names_nobody():
    assert [one for one, _ in named("Present: A. Bell, B. Cole, Mr & Mrs Gray")] == ["A. Bell", "B. Cole"]


def test_an_address_behind_a_name_says_nothing():
    assert told("Present:", bullet("Ann Bell <ann@isle.example>"), bullet("Bo Cole [Trust]")) == [
        ("Ann Bell", None, None, ""),
        ("Bo Cole", "Trust", None, ""),
    ]


def test_a_bullet_of_a_mark_alone_tells_nothing_of_the_one_above():
    assert named("Present:", bullet("Ann Bell"), bullet("(apologies)"), bullet("Bo Cole")) == [
        ("Ann Bell", "present"),
        ("Bo Cole", "present"),
    ]


def test_the_organisation_may_stand_on_the_next_line():
    assert told("Guests:", "Gil Hart", "University of Isle", "Ivy Jones", "Pier Ltd") == [
        ("Gil Hart", "University of Isle", None, ""),
        ("Ivy Jones", "Pier Ltd", None, ""),
    ]


def test_cards_name_what_each_line_says():
    assert told(
        "Attendance", "Name: Ann Bell", "Role: Chair", "Organisation: Isle", "Name: Bo Cole", "Role: Clerk"
    ) == [
        ("Ann Bell", "Isle", "Chair", ""),
        ("Bo Cole", None, "Clerk", ""),
    ]


def test_kinds_of_members_are_no_organisations():
    found = people("Present", "Voting: Ann Bell, Bo Cole", "Non-voting: Di East, Ed Fox")

    assert [(one.affiliation, one.group) for one in found] == [(None, "Voting")] * 2 + [(None, "Non-voting")] * 2


def test_dots_lead_from_a_name_to_its_organisation():
    assert told("Present:", "Ann Bell .......... Isle Council", "Bo Cole .......... Pier Ltd")[1][:2] == (
        "Bo Cole",
        "Pier Ltd",
    )


class TestTables:
    def test_lists_named_at_the_left_beneath_a_head(self):
        found = table(
            ["", "Name", "Representing"],
            ["Present", "Ann Bell", "Isle Council"],
            ["", "Bo Cole", "Pier Ltd"],
            ["Apologies", "Di East", "Trust"],
        )

        assert named(found) == [("Ann Bell", "present"), ("Bo Cole", "present"), ("Di East", "apologies")]

    def test_a_list_may_take_two_columns(self):
        found = table(["Attendees", "", "Apologies"], ["Ann Bell", "Di East", "Gil Hart"], ["Bo Cole", "Ed Fox", ""])

        assert sorted(named(found)) == [
            ("Ann Bell", "present"),
            ("Bo Cole", "present"),
            ("Di East", "present"),
            ("Ed Fox", "present"),
            ("Gil Hart", "apologies"),
        ]

    def test_an_answer_may_say_how(self):
        found = table(["Name", "Attended"], ["Ann Bell", "Yes (Teams)"], ["Bo Cole", "No – apologies"])

        assert [one[-1] for one in told(found)] == ["r", "A"]

    def test_posts_are_roles_and_a_dash_is_none(self):
        found = table(
            ["Name", "Post", "Organisation"], ["Ann Bell", "Harbour Master", "Isle"], ["Bo Cole", "–", "Pier"]
        )

        assert [one.role for one in people(found)] == ["Harbour Master", None]

    def test_a_mark_may_stand_behind_the_organisation(self):
        found = table(["Name", "Organisation"], ["Ann Bell", "Pier Ltd – by phone"], ["Bo Cole", "Isle"])

        assert told(found)[0] == ("Ann Bell", "Pier Ltd", None, "r")


def test_a_document_without_an_item_is_read_too():
    document = Document("x.txt", (heading("Roof Group – 12 March 2026"), line("Present: Ann Bell, Bo Cole")))

    assert [one.name for one in extract_attendees(document, load("generic"))] == ["Ann Bell", "Bo Cole"]
