"""Actions that minutes raise."""

import datetime as dt

from opsgdocs.extractors.actions import extract_actions
from opsgdocs.records import Action
from tests.extractors.readings import HEAD, entry, grid, reading


def actions(*blocks, **more) -> tuple[Action, ...]:
    return extract_actions(reading(*blocks, **more))


def test_an_action_has_its_id_text_owner_target_and_place():
    (action,) = actions("ACTION OPSG 29/04: The DCC to provide a plan by 21 February 2020.")

    assert (action.id, action.key, action.item) == ("OPSG 29/04", "OPSG 29/04", "1")
    assert action.text == "The DCC to provide a plan by 21 February 2020."
    assert action.owners == ("DCC",)
    assert (action.target.date, action.target.text) == (dt.date(2020, 2, 21), "by 21 February 2020")
    assert (action.raised, action.raised_at) == (dt.date(2020, 2, 4), "OPSG_29")


def test_its_evidence_is_the_printed_action():
    (action,) = actions("All were content. ACTION OPSG 29/04: The DCC to report.")

    assert [place.text for place in action.evidence] == ["ACTION OPSG 29/04: The DCC to report."]


def test_bullets_beneath_belong_to_it_and_are_evidence_too():
    (action,) = actions(
        "ACTION OPSG 29/04: The DCC to provide:", entry("the plan"), entry("its dates", level=1), "Then."
    )

    assert action.text == "The DCC to provide:\n• the plan\n  ◦ its dates"
    assert [place.text for place in action.evidence][1:] == ["the plan", "its dates"]


def test_a_bullet_that_is_an_action_itself_ends_the_list():
    first, second = actions(
        "ACTION OPSG 29/04: The DCC to provide:", entry("the plan"), entry("ACTION OPSG 29/05: SECAS to reply.")
    )

    assert first.text == "The DCC to provide:\n• the plan"
    assert second.text == "SECAS to reply."


def test_of_two_actions_in_one_block_each_has_its_own_words():
    first, second = actions("ACTION OPSG 29/04: The DCC to report. ACTION OPSG 29/05: SECAS to reply.")

    assert (first.text, second.text) == ("The DCC to report.", "SECAS to reply.")


def test_actions_stand_in_the_order_of_their_numbers():
    found = actions("ACTION OPSG 29/10: The DCC to report.", "ACTION OPSG 29/9: SECAS to reply.")

    assert [action.id for action in found] == ["OPSG 29/09", "OPSG 29/10"]


def test_a_quoted_action_is_none():
    assert actions("It was changed to “ACTION OPSG 29/04: The DCC to report.”") == ()


def test_a_recalled_action_of_an_earlier_meeting_is_none():
    assert actions("ACTION OPSG 28/04: The DCC to report.") == ()


def test_where_none_is_stated_the_target_is_not_stated():
    (action,) = actions("ACTION OPSG 29/04: The DCC to report.")

    assert (action.target.stated, action.target.text, action.target.date) == (False, None, None)


def test_an_action_without_id_is_counted_at_its_meeting():
    first, second = actions("ACTION: The DCC to report.", "ACTION: SECAS to reply.")

    assert [(action.id, action.key) for action in (first, second)] == [(None, "OPSG_29 1"), (None, "OPSG_29 2")]


def test_owners_alone_are_to_do_what_the_paragraph_before_says():
    (action,) = actions("1.2 The guild will be asked for its view by 3 March 2020.", "ACTION: AH/MS")

    assert action.text == "The guild will be asked for its view by 3 March 2020."
    assert (action.owners, action.target.date) == (("AH", "MS"), dt.date(2020, 3, 3))


def test_the_owner_in_brackets_behind_the_id_counts():
    (action,) = actions("ACTION OPSG 29/04 (SECAS): Notify the Parties.")

    assert (action.owners, action.text) == (("SECAS",), "Notify the Parties.")


def test_the_owner_in_the_margin_of_a_box_counts():
    (action,) = actions(grid(("ACTION OPSG 29/04 – Report to the group on traffic.", "DCC")))

    assert (action.owners, action.text) == (("DCC",), "Report to the group on traffic.")


def test_an_action_that_names_nobody_has_no_owner():
    (action,) = actions("ACTION OPSG 29/04: A note to be prepared.")

    assert action.owners == ()


def test_typed_bullets_keep_their_lines_and_other_breaks_do_not():
    (action,) = actions("ACTION OPSG 29/04: The DCC\nto provide:\n• the plan\n• its dates")

    assert action.text == "The DCC to provide:\n• the plan\n• its dates"


def test_a_row_of_a_table_of_new_actions_is_an_action():
    table = grid(("Ref", "Action", "Owner", "Due"), ("OPSG 29/04", "Provide a plan.", "DCC", "3 March 2020"))
    (action,) = actions("New Actions", table)

    assert (action.id, action.text, action.owners, action.target.date) == (
        "OPSG 29/04",
        "Provide a plan.",
        ("DCC",),
        dt.date(2020, 3, 3),
    )


def test_rows_without_ids_are_counted_apart():
    table = grid(("Action", "Owner", "Due"), ("Provide a plan.", "DCC", "3 March 2020"))

    assert [action.key for action in actions(table)] == ["OPSG_29 T1"]


def test_one_in_text_and_table_is_one_with_the_columns_owner_and_the_texts_words():
    table = grid(("Ref", "Action", "Owner", "Due"), ("OPSG 29/04", "Plan", "SECAS", "3 March 2020"))
    (action,) = actions("ACTION OPSG 29/04: The DCC to provide a plan.", "New Actions", table)

    assert (action.text, action.owners) == ("The DCC to provide a plan.", ("SECAS",))
    assert action.target.date == dt.date(2020, 3, 3)


def test_a_row_of_an_earlier_meeting_is_not_raised_here():
    row = ("OPSG 28/04", "The DCC to report.", "07/01/2020", "04/02/2020", "", "DCC")

    assert actions(grid(HEAD, row)) == ()


def test_an_empty_item_has_no_actions():
    assert actions() == ()
