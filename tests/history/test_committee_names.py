"""The committee's name, where its minutes have no short form of it."""

import pytest

from opsgdocs.history import ActionLog
from opsgdocs.writers.actions.outstanding import render_outstanding
from tests.factories import action, minutes


def titled(*titles, committee=None):
    """The table of minutes with these titles."""
    records = (
        minutes(None, f"2020-0{month}-04", [action("A1")], committee=committee, title=title)
        for month, title in enumerate(titles, start=1)
    )
    return ActionLog(list(records)).outstanding()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Market Performance Committee", "Market Performance Committee"),
        ("DCP 402 Working Group – Meeting 01", "DCP 402 Working Group"),
        ("UNC Workgroup 0763R Minutes", "UNC Workgroup 0763R"),
        ("Minutes of the Orchard Steering Group", "Orchard Steering Group"),
        ("Charging Delivery Group: Meeting 10", "Charging Delivery Group"),
        ("Minutes of a meeting held on 3 May", None),
        ("Minutes", None),
        ("Notes 12/03/2020", None),
    ],
)
def test_it_is_what_the_title_calls_it(title, name):
    assert titled(title).name == name


def test_the_written_table_bears_it():
    document = render_outstanding(titled("Harbour Forum – Meeting 1", "Harbour Forum – Meeting 2"))

    assert document.blocks[0].text == "Harbour Forum – Actions Outstanding"


def test_titles_that_do_not_agree_name_nobody():
    assert titled("Harbour Forum – Meeting 1", "Friends of the Pier – Meeting 2").name is None


def test_a_short_form_is_enough():
    assert titled("Operations Group Meeting 29", committee="OPSG").name is None
