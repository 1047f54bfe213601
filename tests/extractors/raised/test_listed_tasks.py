"""Beneath 'Actions' each bullet is an action, and each line that names who is to do it, at whichever end."""

import pytest

from opsgdocs.document import ListItem, Paragraph, Run
from opsgdocs.extractors import extract
from tests.extractors.pages import bullet, heading, minutes


def record(*body, title="Actions"):
    front = ("Works Committee", "Held on 24 March 2026", "Present: Ann Bell (AB), Carl Dean, June Hill, Eve Frost")
    return extract(minutes(*front, body=(heading("1. Roof"), "The roof leaks.", heading(title), *body)))


def actions(*body, **words):
    return [(one.text, one.owners) for one in record(*body, **words).actions]


def bold(text):
    return tuple(Run(part, bold=index % 2 == 1) for index, part in enumerate(text.split("**")) if part)


@pytest.mark.parametrize(
    "text",
    [
        "Mend the gate  **Carl**",
        "Mend the gate\t**Carl**",
        "Mend the gate\tCarl",
        "Mend the gate | Carl",
        "Mend the gate. Carl",
        "Mend the gate: Carl",
        "**Carl**  Mend the gate",
        "Carl\tMend the gate",
    ],
)
@pytest.mark.parametrize("title", ["Actions", "3. Actions:", "To do", "Actions agreed"])
def test_an_owner_set_apart_is_no_part_of_the_words(text, title):
    for block in (ListItem(bold(text), marker="•"), Paragraph(bold(text))):
        ((said, owners),) = actions(block, title=title)
        assert (said.rstrip("."), owners) == ("Mend the gate", ("Carl",))


def test_bold_letters_and_tabs_name_whom_the_document_does_not_list():
    assert actions(ListItem(bold("Mend the gate\t**Harbour Master**"))) == [("Mend the gate", ("Harbour Master",))]
    assert actions(ListItem(bold("Mend it soon **Bosun / Eve**"))) == [("Mend it soon", ("Bosun", "Eve"))]


def test_a_day_may_stand_beside_the_owner():
    (found,) = record(bullet("Mend the gate | Carl | 20 April")).actions

    assert (found.text, found.owners, str(found.target.date)) == ("Mend the gate", ("Carl",), "2026-04-20")


def test_a_name_that_is_not_set_apart_may_be_whom_it_is_done_to():
    assert actions(bullet("Send the bill to Carl")) == [("Send the bill to Carl", ())]


def test_a_bullet_that_names_nobody_is_an_action_and_a_paragraph_is_told():
    assert actions(bullet("Replace the winch cable")) == [("Replace the winch cable", ())]
    found = record("Replace the winch cable")
    assert found.actions == ()
    assert [one.code for one in found.problems if "Replace" in one.message] == ["doubtful_action"]


@pytest.mark.parametrize(
    "text",
    [
        "None",
        "No new actions.",
        "The actions of the last meeting were reviewed.",
        "See the action log.",
        "Meeting closed at 9 pm",
        "Reviewed, see the end.",
        "Next meeting: 3 May 2026",
    ],
)
def test_what_is_clearly_none_is_neither_read_nor_told(text):
    for block in (bullet(text), text):
        found = record(block)
        assert found.actions == ()
        assert not [one for one in found.problems if "stands beneath a heading" in one.message]
