"""How meetings are labelled where the body has no short form, or one in small letters."""

from opsgdocs.document import Document
from opsgdocs.extractors import extract_minutes
from opsgdocs.profile import load
from tests.extractors.pages import at_places, heading, line, table, title


def raised_at(name, profile, id):
    rows = table(["Action ID", "Action", "Owner", "Status"], [id, "Ann Bell to write.", "AB", "Open"])
    blocks = (title(f"{name} Meeting 352"), line("11 July 2024"), heading("1. Action log"), rows, heading("2. Close"))
    (row,) = extract_minutes(at_places(Document("x.txt", blocks)), profile).outstanding
    return row.raised_at


def test_the_number_alone_is_the_label_of_a_nameless_bodys_meeting():
    assert load("generic").label(23) == "23"
    assert load("opsg").label(30) == "OPSG_30"


def test_what_may_be_a_year_names_no_meeting_of_a_nameless_body():
    profile = load("generic").for_committee("", ("Trust Board",))

    assert raised_at("Trust Board", profile, "23/141") is None


def test_a_short_form_in_small_letters_stays_as_it_is():
    profile = load("generic").for_committee("Panel", ("Data Panel",))

    assert raised_at("Data Panel", profile, "349/03") == "Panel_349"
