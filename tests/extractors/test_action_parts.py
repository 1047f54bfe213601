"""Actions whose parts stand apart: two ids over one text, the text beneath its owner, points on the same level."""

from opsgdocs.extractors.actions import extract_actions
from tests.extractors.readings import entry, reading


def actions(*blocks):
    return [(one.id, one.owners, one.text, one.target.text) for one in extract_actions(reading(*blocks))]


def test_two_ids_over_one_text_are_two_actions():
    text = "The DCC to write and SECAS to publish by 5 May 2020."
    expected = [(f"OPSG 29/{number}", ("DCC", "SECAS"), text, "by 5 May 2020") for number in ("11", "12")]

    assert actions(f"ACTION OPSG 29/11 and OPSG 29/12: {text}") == expected
    assert actions(f"ACTIONS OPSG 29/11 & 29/12 – {text}") == expected


def test_an_owner_alone_is_to_do_what_the_next_paragraph_says():
    assert actions("ACTION OPSG 29/03: SECAS", "To chase the replies. Due: 25 April", "The OPSG noted it.") == [
        ("OPSG 29/03", ("SECAS",), "To chase the replies.", "25 April")
    ]
    assert actions("ACTION OPSG 29/03: SECAS and the DCC", "Chase the replies by 25 April.") == [
        ("OPSG 29/03", ("SECAS", "DCC"), "Chase the replies by 25 April.", "by 25 April")
    ]


def test_but_not_where_that_paragraph_tells_something():
    assert actions("ACTION OPSG 29/03: SECAS", "The OPSG noted the replies.")[0][2] == "SECAS"


def test_points_on_the_level_of_their_action_belong_to_it_behind_to_and_a_colon():
    blocks = (
        entry("ACTION OPSG 29/06: The DCC to:"),
        entry("Fix the portal by 3 May 2020"),
        entry("Tell users by 5 May 2020"),
        entry("The OPSG noted the next report."),
    )

    assert actions(*blocks) == [
        (
            "OPSG 29/06",
            ("DCC",),
            "The DCC to:\n• Fix the portal by 3 May 2020\n• Tell users by 5 May 2020",
            "by 5 May 2020",
        )
    ]


def test_up_to_the_next_action():
    blocks = (
        entry("ACTION OPSG 29/06: The DCC to:"),
        entry("Fix the portal"),
        entry("ACTION OPSG 29/07: SECAS to:"),
        entry("Tell users"),
    )

    assert [text for _, _, text, _ in actions(*blocks)] == ["The DCC to:\n• Fix the portal", "SECAS to:\n• Tell users"]
