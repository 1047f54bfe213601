"""Cards: 'Action 1' alone on a line, beneath it the text, 'Owner: …' and 'Due: …'."""

from opsgdocs.document import Heading, Run
from opsgdocs.extractors import extract
from tests.extractors.pages import heading, minutes


def actions(*body):
    front = ("Works Committee", "Held on 24 March 2026", "Present: Ann Bell, Carl Dean")
    record = extract(minutes(*front, body=(heading("1. Roof"), *body)))
    return [(one.text, one.owners, str(one.target.date)) for one in record.actions]


LINES = ("Write to the bank.", "Owner: Carl Dean", "Due: 16 April 2026")
READ = ("Write to the bank.", ("Carl Dean",), "2026-04-16")


def test_the_head_may_be_a_paragraph_or_a_heading_and_each_card_ends_the_one_above():
    other = ("Order flags.", "Owner: Ann Bell", "Due: 18 April 2026")

    for first, second in (("Action 1", "Action 2"), ("AP1", "AP2")):
        found = actions(first, *LINES, Heading((Run(second),), level=3), *other)
        assert found == [READ, ("Order flags.", ("Ann Bell",), "2026-04-18")]


def test_a_layout_may_run_the_owner_on():
    assert actions("Action 1", "Write to the bank. Owner: Carl Dean", "Due: 16 April 2026") == [READ]


def test_without_an_owner_beneath_and_beneath_other_heads_it_is_none():
    assert actions("Action 1", "Mr Hill reported on the bank.") == []
    assert actions("Risk 1", "The hall may burn.", "Owner: Carl Dean") == []
