"""Earlier actions gone through in paragraphs: the id and the task, and beneath them what was said."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import bullet, heading, minutes

TITLE = heading("1. Minutes from Previous Meeting and Actions Outstanding")
TASK = "OPSG 28/01: SECAS to publish the paper."


def read(*body):
    return extract(minutes("OPSG_29 Minutes", "4 February 2020", "1. Welcome", body=(TITLE, *body)), load("opsg"))


def said(*body):
    return [(one.action, one.says) for one in read(*body).statements]


@pytest.mark.parametrize(
    "beneath",
    [
        "SECAS confirmed that the paper was published on 20 January. The action was closed.",
        "SECAS confirmed that it is out. ACTION CLOSED",
        "ACTION CLOSED",
        "Action: Closed.",
        "The Panel agreed that this action could be closed.",
    ],
)
def test_the_paragraph_beneath_a_task_is_about_it(beneath):
    assert said(TASK, beneath, "OPSG 28/02: The DCC to draft a plan.") == [("OPSG 28/01", "closed")]


@pytest.mark.parametrize(
    "task",
    [
        "Action OPSG 28/01: SECAS to publish the paper.",
        "OPSG 28/01 – SECAS to publish the paper.",
        "OPSG 28/01 SECAS to publish the paper.",
        "Action OPSG 28/01 (SECAS): Publish the paper by 3 March.",
    ],
)
def test_in_whatever_form_the_task_is_told(task):
    assert said(task, "The action was closed.") == [("OPSG 28/01", "closed")]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Status: Closed", "closed"),
        ("Action Status: Closed", "closed"),
        ("Status: Open", "outstanding"),
        ("ACTION ON HOLD", "on_hold"),
        ("The target date would be 3 March 2020.", "revised"),
    ],
)
def test_lines_that_say_how_it_stands(line, says):
    assert said(TASK, "SECAS spoke.", line) == [("OPSG 28/01", says)]


def test_points_beneath_a_task_are_about_it_in_any_item():
    body = (heading("2. Report"), TASK, bullet("SECAS spoke."), bullet("The action was closed."))

    assert said(*body) == [("OPSG 28/01", "closed")]


def test_elsewhere_only_the_next_paragraph_is():
    assert said(heading("2. Report"), TASK, "SECAS spoke.", "The action was closed.") == []


def test_an_id_as_the_title_of_an_item():
    assert said(heading("2. OPSG 28/01"), "SECAS to publish it.", "SECAS spoke.", "The action was closed.") == [
        ("OPSG 28/01", "closed")
    ]


def test_and_so_are_the_next_ones_until_another_is_named():
    body = (TASK, "SECAS told what it had done.", "The action was closed.", "OPSG 28/02: The DCC to draft it.", "None.")

    assert said(*body) == [("OPSG 28/01", "closed")]


def test_a_new_target_and_a_new_owner_beneath_the_task():
    (revised,) = read(TASK, "The OPSG agreed to extend the target date to 12 February 2020.").statements

    assert (revised.action, revised.says, revised.target.date.isoformat()) == ("OPSG 28/01", "revised", "2020-02-12")


@pytest.mark.parametrize("status", ["ACTION OPEN", "ACTION CLOSED", "Action: Ongoing", "Action – carried forward."])
def test_a_status_behind_the_word_is_no_action(status):
    record = read(TASK, f"SECAS had no update. {status}")

    assert record.actions == ()
    assert record.outstanding == ()


def test_open_says_that_the_action_above_is_outstanding():
    assert said(TASK, "SECAS had no update. ACTION OPEN") == [("OPSG 28/01", "outstanding")]


@pytest.mark.parametrize(
    "words", ["ACTION: Open the register by 3 March.", "ACTION: Complete the return.", "ACTION: SECAS to close it."]
)
def test_a_task_that_begins_with_such_a_word_is_an_action(words):
    assert len(read(heading("2. Report"), "The DCC spoke.", words).actions) == 1


@pytest.mark.parametrize(
    "beneath",
    [
        "SECAS said that the incident was closed.",
        "The OPSG agreed to extend the consultation to 12 February 2020.",
        "SECAS asked for the action to be closed.",
        "Action OPSG 27/05 was discussed.",
    ],
)
def test_what_is_said_of_something_else_says_nothing_of_it(beneath):
    assert ("OPSG 28/01", "closed") not in said(TASK, beneath)
    assert ("OPSG 28/01", "revised") not in said(TASK, beneath)


def test_behind_another_action_the_first_is_meant_no_more():
    body = (TASK, "It was asked whether OPSG 27/05 covers it.", "The action was closed.")

    assert said(*body) == []


def test_a_heading_ends_it():
    assert said(TASK, heading("2. Report"), "The action was closed.") == []


def test_a_paragraph_that_names_an_action_in_passing_begins_nothing():
    record = read(
        "OPSG 28/01 was the subject of a paper by SECAS, which is long enough to be no title at all, and ends."
    )

    assert record.statements == ()


def test_the_task_itself_is_nothing_said_where_more_is():
    record = read(
        "OPSG 28/01: The DCC to draft a plan by 11 March 2020.",
        "The OPSG agreed to extend the target to 15 April 2020.",
    )

    assert [one for one in record.problems if one.code == "said_of_action"] == []


class TestNotesBeneathNewActions:
    def read(self, note):
        return said("ACTION OPSG 29/01: SECAS to notify the Party by 1 March 2020.", note)

    @pytest.mark.parametrize(
        "note",
        [
            "Post-meeting note: the Party was notified on 16 February 2020 and the action is closed.",
            "[Post meeting note: the Party was told. This action is complete.]",
            "Secretary's note: this was done. The action was closed.",
        ],
    )
    def test_may_close_them(self, note):
        assert self.read(note) == [("OPSG 29/01", "closed")]

    @pytest.mark.parametrize(
        "note",
        [
            "The action is closed.",  # of which, nothing says: it may sum up the discussion of an earlier one
            "Post-meeting note: the incident is closed.",
            "Post-meeting note: the Party was notified on 16 February 2020.",
        ],
    )
    def test_or_not(self, note):
        assert self.read(note) == []


NUMBERS = ["2.2\t", "2.1 ", "2.1. ", "2.1.1 ", "1. ", "a) ", "(a) ", "10253. ", "7.", "(iv) ", "7\t"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Action OPSG 28/01: The paper is out. The OPSG agreed to close this action.", ["closed"]),
        ("OPSG 28/01 – SECAS to publish the paper. The OPSG agreed that the action be closed.", ["closed"]),
        ("OPSG 28/01: SECAS to publish the paper. The due date was moved to 3 March 2020.", ["revised"]),
        ("OPSG 28/01: SECAS to publish the paper. This action remains open.", ["outstanding"]),
        ("OPSG 28/01: SECAS may publish the paper. The DCC hopes to close the action soon.", []),
    ],
)
def test_a_typed_number_before_the_paragraph_says_nothing(number, words, says):
    assert said(number + words) == [("OPSG 28/01", one) for one in says]


@pytest.mark.parametrize("number", NUMBERS)
def test_nor_does_it_before_the_status_of_an_action(number):
    (row,) = read(f"{number}Action 28/01: SECAS to publish the paper. Closed.").outstanding

    assert (row.id, row.text, row.status) == ("OPSG 28/01", "SECAS to publish the paper.", "closed")


@pytest.mark.parametrize(
    "words",
    [
        "With reference to action OPSG 28/01, SECAS presented it. It was agreed that the action could now be closed.",
        "The Chair asked about OPSG 28/01. SECAS said that it is out. The OPSG agreed to close the action.",
        "SECAS presented its report (Action OPSG 28/01). The OPSG agreed that this action be closed.",
    ],
)
@pytest.mark.parametrize("title", [TITLE, heading("4. Reports")])
def test_an_id_a_few_words_in_is_that_of_the_action_in_what_follows(words, title):
    record = extract(minutes("OPSG_29 Minutes", "4 February 2020", body=(title, words)), load("opsg"))

    assert [(one.action, one.says) for one in record.statements] == [("OPSG 28/01", "closed")]


@pytest.mark.parametrize(
    "words",
    [
        "The Chair asked about OPSG 28/01 and OPSG 28/02. The OPSG agreed to close the action.",
        "The Chair asked about OPSG 28/01. Another action was raised on costs. The action was closed.",
        "The Chair asked about OPSG 28/01. SECAS asked that the action be closed.",
        "The Chair asked about OPSG 28/01. The OPSG did not agree to close the action.",
        "The Chair asked about OPSG 28/01. The action is complete in SECAS's opinion.",
        "The Chair asked about OPSG 28/01. The action could be closed once the paper is out.",
        "The Chair asked about OPSG 28/01. The action log was closed.",
    ],
)
def test_where_it_may_be_another_or_nobody_agreed_nothing_is_closed(words):
    assert ("OPSG 28/01", "closed") not in said(words)
