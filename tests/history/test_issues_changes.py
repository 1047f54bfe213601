"""What changed from one paper to the next: sentence by sentence, figure by figure."""

import pytest

from opsgdocs.history.issues.changes import changes_of, in_words
from opsgdocs.history.issues.sentences import sentences_of
from tests.history.papers import issue


def told(before, after, section="status"):
    """The changes of one section as (change, before, after)."""
    changes = changes_of(issue("Alerts", **{section: before}), issue("Alerts", **{section: after}))
    assert {change.section for change in changes} <= {section}
    return [(change.change, change.before, change.after) for change in changes]


def test_a_figure_in_an_otherwise_same_sentence():
    assert told("• overall, there are about 70,000 such cases;", "• overall, there are about 64,000 such cases;") == [
        ("figure", "70,000", "64,000")
    ]


def test_a_figure_change_has_its_sentence_and_its_passage():
    (change,) = changes_of(issue("Alerts", status="73% of Alerts."), issue("Alerts", status="71% of Alerts."))

    assert change.sentence == "71% of Alerts."
    assert [passage.text[-14:] for passage in change.evidence] == ["71% of Alerts."]


def test_each_figure_of_a_sentence_is_told():
    assert told("15% of 9,000 hubs fail.", "12% of 9,400 hubs fail.") == [
        ("figure", "15%", "12%"), ("figure", "9,000", "9,400")
    ]  # fmt: skip


def test_a_figure_may_be_bounded_in_another_way():
    assert told("about 640 customers", "more than 1,250 customers") == [("figure", "640", "1,250")]
    assert told("about 640 customers", "more than 640 customers") == [
        ("changed", "about 640 customers", "more than 640 customers")
    ]


def test_the_same_figure_printed_in_another_way_is_no_change():
    assert told("There are 70,000 hubs.", "There are 70000 hubs") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Responses are due on 11 May 2020.", "Responses are due on 18 May 2020."),
        ("The fix is in 2.02.4 firmware.", "The fix is in 2.02.6 firmware."),
        ("CR91 was approved.", "CR92 was approved."),
        ("Part 1 is live.", "Part 2 is live."),
        ("The hub reboots every 9 days.", "The hub reboots every 12 days."),
        ("It is planned for 2020.", "It is planned for 2021."),
    ],
)
def test_days_versions_ids_durations_and_numbers_of_things_are_no_figures(before, after):
    assert told(before, after) == [("changed", before, after)]


def test_an_altered_sentence_has_both_wordings():
    before = "The DCC is expected to provide an update at the April OPSG."
    after = "The DCC provided an update at the April OPSG."

    assert told(f"It is known. {before}", f"It is known. {after}") == [("changed", before, after)]


def test_sentences_that_come_and_go():
    assert told("One is here. Two stays where it was.", "Two stays where it was. Something else has come. And more.") == [
        ("added", None, "Something else has come."), ("added", None, "And more."), ("removed", "One is here.", None)
    ]  # fmt: skip


def test_one_sentence_in_the_place_of_another_is_that_one_changed():
    assert told("Keep this. See OPSG 41/01.", "Keep this. Recommended for closure.") == [
        ("changed", "See OPSG 41/01.", "Recommended for closure.")
    ]


def test_a_section_that_is_new_or_gone():
    assert told(None, "All is well. Nothing to do.") == [
        ("added", None, "All is well."),
        ("added", None, "Nothing to do."),
    ]
    assert told("All is well.", None) == [("removed", "All is well.", None)]


def test_sections_of_other_headings_count():
    before, after = issue("Alerts", other={"Owner": "The DCC"}), issue("Alerts", other={"Owner": "SECAS"})

    assert [(c.section, c.before, c.after) for c in changes_of(before, after)] == [("Owner", "The DCC", "SECAS")]


def test_bullets_stops_quotes_case_and_order_do_not_count():
    before = "The “8F3E” alerts:\n• one hub;\n  ◦ two hubs; and\n• three hubs."
    after = "The '8F3E' alerts\n  ◦ Two hubs;\n• three hubs;\n• one hub."

    assert told(before, after) == []


def test_a_sentence_that_stands_twice_and_then_once():
    assert told("• 15% are lost;\n• 15% are lost;", "• 15% are lost;") == [("removed", "15% are lost;", None)]


def test_the_summary_counts_them():
    changes = changes_of(
        issue("Alerts", status="70,000 cases. This one goes away now."),
        issue("Alerts", status="64,000 cases.", next_steps="To wait. To see."),
    )

    assert in_words(changes) == "1 figure changed, 2 sentences added, 1 sentence removed"


def test_abbreviations_and_initials_end_no_sentence():
    text = "Some meters, e.g. Elster ones, fail. See No. 4 by J. Smith. It’s done."

    assert [sentence.text for sentence in sentences_of(text)] == [
        "Some meters, e.g. Elster ones, fail.", "See No. 4 by J. Smith.", "It’s done."
    ]  # fmt: skip


@pytest.mark.parametrize(
    "printed",
    [
        "1,020 cases so far: • 650 in rural areas; • 370 in towns. They go on.",
        "1,020 cases so far:\n650 in rural\nareas;\n  ◦  370 in   towns.\nThey go on.",
        "1,020 cases so far: 650 in rural areas; 370 in towns. They\ngo on.",
    ],
)
def test_how_a_text_is_set_is_no_change(printed):
    text = "1,020 cases so far:\n• 650 in rural areas;\n• 370 in towns.\nThey go on."

    assert told(text, printed) == told(printed, text) == []
    assert "1,030" in told(text, printed.replace("1,020", "1,030"))[0][2]
