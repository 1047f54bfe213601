"""'Action: Heads of Law and Chemistry' alone on a line: the paragraph before says what they are to do."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import minutes


def read(owner):
    body = ("Plans are to be sent to the Dean by 29 March 2024.", f"Action: {owner}")
    (found,) = extract(minutes("Senate", "6 March 2024", body=body)).actions
    return found.text, found.owners, str(found.target.date)


@pytest.mark.parametrize("owner", ["Heads of Law and Chemistry", "Director of Estates", "Acting Head of Legal"])
def test_those_who_hold_a_post_need_not_be_on_any_list(owner):
    assert read(owner) == ("Plans are to be sent to the Dean by 29 March 2024.", (owner,), "2024-03-29")


def test_other_words_in_capitals_are_the_task_itself():
    assert read("New Gate and Fence of Oak")[0] == "New Gate and Fence of Oak"
