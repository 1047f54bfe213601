"""Labels that name who is to do it: 'TODO Carl: …', 'AP Carl: …', '[Carl] send …'."""

import pytest

from opsgdocs.document import QUOTATION, Paragraph, Run
from opsgdocs.extractors import extract
from tests.extractors.pages import bullet, heading, minutes

PRESENT = "Present: Ann Bell (AB), Carl Dean (CD), June Hill, Cllr Mark Oakley (Chair)"


def actions(*body):
    pages = ("Works Committee", "Held on 24 March 2026", PRESENT)
    record = extract(minutes(*pages, body=(heading("1. Roof"), *body)))
    return [(one.text, one.owners) for one in record.actions]


@pytest.mark.parametrize(
    "text",
    [
        "TODO Carl: send the list",
        "TODO(Carl): send the list",
        "TODO @Carl: send the list",
        "Todo Carl send the list",
        "AP Carl: send the list",
        "AI Carl: send the list",
        "Task Carl: send the list",
        "Action by Carl: send the list",
        "=> Carl: send the list",
        "[Carl] send the list",
    ],
)
def test_behind_the_name_stands_what_to_do(text):
    assert actions("The roof leaks.", text) == [("send the list", ("Carl",))]
    assert actions("The roof leaks.", bullet(text)) == [("send the list", ("Carl",))]


def test_where_to_follows_the_name_the_words_stay_whole():
    assert actions("A/P: Carl to send the list") == [("Carl to send the list", ("Carl",))]


def test_several_names_are_several_owners():
    assert actions("TODO Carl + June: figures for chapter 4") == [("figures for chapter 4", ("Carl", "June"))]


@pytest.mark.parametrize(
    "text",
    [
        "Task force: Carl reported that it met",
        "Task Group: June presented her paper",
        "AI policy: Carl presented the draft",
        "AI Carl: reported that models improve",
        "[Carl] joined the meeting",
        "=> Carl: agreed with this view",
        "AP: the press was there",
        "TODO list: nothing new",
    ],
)
def test_what_names_nobody_or_says_what_was_said_is_none(text):
    assert actions("The roof leaks.", text) == []


def test_two_arrows_of_plain_text_are_one_and_no_letter_quoted_twice():
    said = Paragraph((Run(">> Carl to order the tickets"),), style=QUOTATION)
    other = Paragraph((Run(">> The hall was cold"),), style=QUOTATION)

    assert actions("Action: AB to sweep", said, other)[1:] == [("Carl to order the tickets", ("Carl",))]


def test_a_quotation_beside_other_actions_is_none():
    said = Paragraph((Run("Carl to order the tickets"),), style=QUOTATION)

    assert actions("Action: AB to sweep", said) == [("AB to sweep", ("AB",))]
    assert actions("The hall is cold.", said) == [("Carl to order the tickets", ("Carl",))]
