"""Actions without a word of the profile: behind an arrow, a label or a name in bold, where the document knows who it is."""

import pytest

from opsgdocs.document import QUOTATION, ListItem, Paragraph, Run
from opsgdocs.extractors import extract
from tests.extractors.pages import bullet, heading, minutes

PRESENT = "Present: Ann Bell (AB), Carl Dean (CD), June Hill, Cllr Mark Oakley (Chair)"


def record(*body):
    pages = ("Works Committee", "Held on 24 March 2026", PRESENT)
    return extract(minutes(*pages, body=(heading("1. Roof"), *body)))


def actions(*body):
    return [(one.text, one.owners, one.target.text) for one in record(*body).actions]


def bold(text):
    parts = text.split("**")
    return tuple(Run(part, bold=index % 2 == 1) for index, part in enumerate(parts) if part)


@pytest.mark.parametrize("arrow", ["→", "->", "=>", "➔", "►"])
def test_an_arrow_points_at_who_is_to_do_what(arrow):
    found = actions("The lift was out for 9 days.", f"{arrow} AB to draft a complaint, by 30 March")

    assert found == [("AB to draft a complaint, by 30 March", ("AB",), "by 30 March")]


def test_an_arrow_may_be_the_bullet_of_a_list_and_a_heavier_one_is_any_bullet():
    assert [owners for _, owners, _ in actions(bullet("AB to draft a complaint", "→"))] == [("AB",)]
    assert actions(bullet("AB to draft a complaint", "➢"), bullet("It rained again.", "→")) == []


def test_several_arrows_of_one_paragraph_are_as_many_actions():
    found = actions("The lift was out. → AB to draft a complaint → All to send AB photos")

    assert [(text, owners) for text, owners, _ in found] == [
        ("AB to draft a complaint", ("AB",)),
        ("All to send AB photos", ("All",)),
    ]


def test_people_are_known_by_names_and_by_initials_that_the_list_does_not_print():
    assert actions("→ June Hill and Cllr Oakley to meet the builder")[0][1] == ("June Hill", "Cllr Oakley")
    assert actions("→ JH to meet the builder")[0][1] == ("JH",)


@pytest.mark.parametrize(
    "text",
    [
        "→ The costs rose again",
        "→ Consider the risk",
        "→ Costs to rise by 5%",
        "Draft → Board to approve → publish",
        "→ Members to note the report",
        "The sign read “→ AB to go left”.",
    ],
)
def test_an_arrow_before_anything_else_is_none(text):
    assert actions(text) == []


def test_what_a_mail_says_behind_an_arrow_is_none():
    assert actions(Paragraph((Run("→ AB to draft it"),), style=QUOTATION)) == []


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("TODO: AB to ring the bank", ("AB",)),
        ("To do: CD ring the builder", ("CD",)),
        ("Task: AB to ring the bank", ("AB",)),
        ("Task 4 – June Hill to count the chairs", ("June Hill",)),
        ("AI: CD to sweep", ("CD",)),
        ("A1: CD to sweep", ("CD",)),
        ("Follow-up: COM to circulate the template", ("COM",)),
        ("Follow-up: Rapporteurs (DE, FR) to present a draft", ("Rapporteurs (DE, FR)",)),
        ("Next steps: AB to ring the bank", ("AB",)),
        ("(Action 3) AB to order paint", ("AB",)),
        ("[A3] CD to ring the builder", ("CD",)),
    ],
)
def test_a_label_before_who_is_to_do_what_is_a_mark(text, owners):
    assert [found for _, found, _ in actions(text)] == [owners]


def test_a_task_names_who_is_responsible_behind_its_words():
    found = actions("Task 2/2026-1: A summary is sent to all. Responsible: June Hill. Deadline: 31.3.2026.")

    assert [(owners, due) for _, owners, due in found] == [(("June Hill",), "31.3.2026")]


@pytest.mark.parametrize(
    "text",
    [
        "AI: the use of AI was discussed",
        "AI: Costs to rise",
        "Task: to be discussed",
        "Follow-up: none",
        "Task Group to meet in May",
        "To do list",
        "Next steps: the Board to consider the paper",
        "(Action 4) The roof leaks",
        "[A4] paper size",
    ],
)
def test_the_same_words_before_anything_else_are_none(text):
    assert actions(text) == []


def test_bullets_beneath_follow_up_tasks_that_name_their_owner_are_actions():
    found = actions("Follow-up tasks:", bullet("Send the list to June. (Ann)"), bullet("The room was cold."))

    assert found == [("Send the list to June. (Ann)", ("Ann",), None)]


def test_a_name_in_bold_begins_what_somebody_is_to_do():
    assert actions(ListItem(bold("**Carl** to query the invoice")))[0][1] == ("Carl",)
    assert actions(Paragraph(bold("Dues are up. **AB to ring the bank by 3 April.** Then Eve left."))) == [
        ("AB to ring the bank by 3 April.", ("AB",), "by 3 April")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "**Carl** reported that it rained",
        "**AB:** said that",
        "**Committee** to note the report",
        "**Ann** to her credit",
    ],
)
def test_a_name_in_bold_before_what_was_said_is_none(text):
    assert actions(Paragraph(bold(text))) == []


@pytest.mark.parametrize(
    "text",
    ["Lights are broken. Action AB to have them mended.", "Lights are broken. Action 5.1 AB – have them mended"],
)
def test_an_action_behind_a_sentence_needs_no_colon_where_it_says_who(text):
    assert [owners for _, owners, _ in actions(text)] == [("AB",)]


@pytest.mark.parametrize(
    "text",
    ["It rained. Action 5.1 was closed.", "It rained. Action plans to follow.", "It rained. Action 5.1 AB – closed."],
)
def test_a_sentence_about_an_action_raises_none(text):
    assert actions(text) == []


def test_lines_beneath_a_label_that_stands_alone_are_actions():
    found = actions("Action:", "AB to mend the gate by 30 March", "CD to paint it", "The gate is old.")

    assert [(text, owners) for text, owners, _ in found] == [
        ("AB to mend the gate by 30 March", ("AB",)),
        ("CD to paint it", ("CD",)),
    ]


def test_the_first_line_beneath_it_may_name_nobody():
    assert [(text, owners) for text, owners, _ in actions("Action:", "Mend the gate by 30 March")] == [
        ("Mend the gate by 30 March", ())
    ]


@pytest.mark.parametrize("text", ["The gate is old.", "None", "Date: 3 May", "It was noted that it rained."])
def test_a_label_with_nothing_to_do_beneath_it_is_no_action(text):
    assert actions("Action:", text) == []


def test_what_became_of_an_action_behind_an_arrow_is_told_of_an_earlier_one():
    found = record(heading("2. Matters arising"), "→ AB to ring the agent: done", "→ CD to paint the door. Ongoing.")

    assert found.actions == ()
    assert [(one.text, one.status) for one in found.outstanding] == [
        ("AB to ring the agent", "closed"),
        ("CD to paint the door.", "open"),
    ]


def test_a_name_in_brackets_behind_a_task_is_its_owner_and_the_topic_before_it_is_not():
    found = actions("Follow-up tasks:", bullet("Backlog: Send the list. (Carl)"), bullet("AB to ring the Dean. (Carl)"))

    assert [owners for _, owners, _ in found] == [("Carl",), ("AB",)]


def test_a_short_call_in_bold_takes_the_sentence_before_it_as_its_topic():
    found = actions(Paragraph(bold("It was late. A joint response should be sent. **AB to action.**")))

    assert found == [("A joint response should be sent. AB to action.", ("AB",), None)]


def test_several_tasks_in_bold_are_as_many_actions():
    found = actions(
        Paragraph(bold("It rained. **AB to ask for advice on this. CD to keep a close eye on the works.**"))
    )

    assert [(text, owners) for text, owners, _ in found] == [
        ("AB to ask for advice on this.", ("AB",)),
        ("CD to keep a close eye on the works.", ("CD",)),
    ]


def test_a_task_that_ends_with_to_somebody_is_no_short_call():
    found = actions(Paragraph(bold("It rained again. **AB to speak to the roofer and send the bill to CD.**")))

    assert [text for text, _, _ in found] == ["AB to speak to the roofer and send the bill to CD."]
