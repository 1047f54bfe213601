"""The Document that a log of open actions becomes."""

import datetime as dt

import pytest

from opsgdocs.document import Document, Heading, ListItem, Paragraph, Table, walk
from opsgdocs.records import Target
from opsgdocs.writers.actions.outstanding import render_outstanding, render_overview
from tests.writers.samples import action, log, omitted, update


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def cells(document: Document, row: int = 1) -> list[str]:
    return [cell.text for cell in tables(document)[0].rows[row]]


def lines(document: Document, row: int = 2) -> list[str]:
    (cell,) = tables(document)[0].rows[row]
    return [block.text for block in walk(cell.blocks)]


def test_title_and_occasion_name_committee_meeting_and_day():
    document = render_outstanding(log(action()))
    assert [block.text for block in document.blocks[:2]] == [
        "HBG – Actions Outstanding",
        "Before HBG_41, 4 March 2021",
    ]


def test_what_is_not_known_of_the_meeting_is_left_out_of_the_title():
    document = render_outstanding(log(action(), committee=None, before=None, date=None))
    assert [block.text for block in document.blocks[:2]] == ["Actions Outstanding", "Before the next meeting"]


def test_the_columns_are_those_of_the_committee():
    document = render_outstanding(log(action()))
    assert cells(document, 0) == [
        "Action ID", "Action", "Date Raised", "Last Target Date", "Revised Target Date", "Owner",
    ]  # fmt: skip


def test_an_action_fills_its_row_and_leaves_the_revised_date_to_the_meeting():
    document = render_outstanding(log(action(owners=("Harbour Office", "Registrar"))))
    assert cells(document) == [
        "HBG 39/01",
        "The Harbour Office to circulate the draft berthing plan.",
        "07/01/2021",
        "04/03/2021",
        "",
        "Harbour Office, Registrar",
    ]


def test_an_action_without_id_shows_its_key():
    assert cells(render_outstanding(log(action(id=None, key="HBG_39 4"))))[0] == "HBG_39 4"


def test_where_the_day_an_action_was_raised_is_not_known_the_meeting_stands_for_it():
    assert cells(render_outstanding(log(action(raised=None))))[2] == "HBG_39"
    assert cells(render_outstanding(log(action(raised=None, raised_at=None))))[2] == ""


def test_a_target_without_a_day_is_told_in_its_words():
    april = Target(text="by the April meeting (HBG_42)", meeting="HBG_42", basis="meeting", stated=True)
    assert cells(render_outstanding(log(action(last_target=april))))[3] == "the April meeting (HBG_42)"


def test_where_no_target_was_stated_the_next_meeting_is_meant():
    assert cells(render_outstanding(log(action(last_target=Target()))))[3] == "Next meeting\n(none stated)"
    known = Target(date=dt.date(2021, 3, 4), basis="default")
    assert cells(render_outstanding(log(action(last_target=known))))[3] == "04/03/2021\n(none stated)"


def test_where_overdue_is_counted_on_another_day_than_that_of_the_meeting_both_are_told():
    late = action(1, flags=("overdue",), last_target=Target(date=dt.date(2021, 5, 11), latest=dt.date(2021, 5, 11)))
    table = log(late).model_copy(update={"date": dt.date(2021, 5, 11), "overdue_on": dt.date(2026, 11, 22)})
    told = "1 overdue on 22 November 2026 (none on 11 May 2021)"
    assert render_overview(table).blocks[2].text == f"1 action outstanding: {told}."
    assert render_outstanding(table).blocks[2].text == f"{told}."


def test_overdue_is_a_bold_word_and_not_only_a_colour():
    document = render_outstanding(log(action(flags=("overdue",))))
    mark = tables(document)[0].rows[1][3].blocks[1]
    assert mark.text == "Overdue"
    assert mark.runs[0].bold


def test_beneath_stand_what_was_said_then_an_empty_line_then_the_status():
    document = render_outstanding(log(action(updates=(update("Begun.", "HBG_39"), update("Late.")))))
    assert lines(document) == ["HBG_39: Begun.", "HBG_40: Late.", "", "Action Status: Open"]


def test_an_update_of_an_unknown_meeting_has_no_label():
    assert lines(render_outstanding(log(action(updates=(update("Begun.", None),)))))[0] == "Begun."


def test_the_row_beneath_runs_over_the_full_width():
    (cell,) = tables(render_outstanding(log(action())))[0].rows[2]
    assert (cell.column, cell.column_span) == (0, 6)


def test_a_status_is_told_in_words():
    assert lines(render_outstanding(log(action(status="on_hold"))))[-1] == "Action Status: On hold"


def test_bulleted_lines_are_list_items_of_their_depth():
    text = "Members to send:\n• names\n  ◦ of pilots\n    ▪ on call\n• dates\n  a) of tides"
    blocks = tables(render_outstanding(log(action(text=text))))[0].rows[1][1].blocks
    assert blocks[0].text == "Members to send:"
    items = [(block.level, block.marker, block.text) for block in blocks if isinstance(block, ListItem)]
    assert items == [
        (0, "•", "names"),
        (1, "◦", "of pilots"),
        (2, "▪", "on call"),
        (0, "•", "dates"),
        (1, "a)", "of tides"),
    ]


def test_a_text_that_begins_with_a_bullet_is_a_paragraph_of_its_own():
    said = (update("Before.", None), update("• first\n• second", None))
    (cell,) = tables(render_outstanding(log(action(updates=said))))[0].rows[2]
    assert [(type(block), block.text) for block in cell.blocks[:3]] == [
        (Paragraph, "Before."),
        (Paragraph, "• first"),
        (ListItem, "second"),
    ]


def test_actions_that_the_newest_table_omits_stand_in_a_group_of_their_own():
    document = render_outstanding(log(action(1), omitted(2, "HBG_40"), action(3)))
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert headings[1:] == ["Not listed at HBG_40: please confirm"]
    assert [[row[0].text for row in table.rows[1::2]] for table in tables(document)] == [
        ["HBG 39/01", "HBG 39/03"],
        ["HBG 39/02"],
    ]


def test_actions_omitted_at_different_meetings_stand_apart_the_oldest_first():
    earlier, later = dt.date(2020, 12, 3), dt.date(2021, 2, 4)
    document = render_outstanding(log(omitted(1, "HBG_40", later), omitted(2, "HBG_38", earlier), omitted(3, None)))
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert headings[1:] == [
        "Not listed at HBG_38: please confirm",
        "Not listed at HBG_40: please confirm",
        "Not listed: please confirm",
    ]


def test_no_open_actions_are_a_sentence_and_no_table():
    document = render_outstanding(log())
    assert document.blocks[-1].text == "No actions are outstanding."
    assert not tables(document)


def test_columns_widen_for_long_ids_and_names_and_the_action_gives_way():
    usual = tables(render_outstanding(log(action())))[0].widths
    long = action(id="SAFETYCOM 39/01", key="SAFETYCOM 39/01", owners=("Harbourmaster-General",))
    wide = tables(render_outstanding(log(long)))[0].widths
    assert wide[0] > usual[0]
    assert wide[5] > usual[5]
    assert wide[1] < usual[1]
    assert sum(wide) == pytest.approx(sum(usual))


def test_the_columns_of_both_groups_stand_at_the_same_places():
    long = action(1, owners=("Harbourmaster-General",))
    first, second = tables(render_outstanding(log(long, omitted(2, "HBG_40"))))
    assert first.widths == second.widths


def test_however_long_the_words_the_action_keeps_a_quarter_of_the_table():
    word = "x" * 200
    far = action(id=word, key=word, owners=(word,), last_target=Target(text=word, stated=True))
    widths = tables(render_outstanding(log(far)))[0].widths
    assert widths[1] > sum(widths) / 4


def test_the_overview_counts_what_is_urgent():
    document = render_overview(log(action(1, flags=("overdue",)), action(2), omitted(3, "HBG_40")))
    assert document.blocks[2].text == "3 actions outstanding: 1 overdue, 1 not listed."


def test_the_overview_says_what_is_on_hold():
    rows = tables(render_overview(log(action(status="on_hold"))))[0].rows
    assert [cell.text for cell in rows[1]][:3] == ["HBG 39/01", "04/03/2021\nOn hold", "Harbour Office"]


@pytest.mark.parametrize("printed", ["Propose to close", "Recommended for closure", "Closed (proposed)"])
def test_a_proposal_to_close_is_shown_as_printed_for_the_meeting_to_decide(printed):
    proposed = log(action(status_text=printed))

    assert lines(render_outstanding(proposed))[-1] == f"Action Status: {printed}"
    assert printed in cells(render_overview(proposed))[1]


@pytest.mark.parametrize(
    ("status", "printed", "shown"),
    [
        ("open", "Ongoing – SECAS is drafting", "Open"),
        ("on_hold", "On hold, proposed for closure later", "On hold"),
        ("open", "It was proposed that the action be closed once the report of the " + "Board " * 10, "Open"),
    ],
)
def test_other_words_of_a_status_are_not(status, printed, shown):
    assert lines(render_outstanding(log(action(status=status, status_text=printed))))[-1] == f"Action Status: {shown}"
