"""Ids and updates in the written table as the committee prints them."""

from opsgdocs.document import Table
from opsgdocs.records import ActionEvent, Evidence
from opsgdocs.writers import wording
from opsgdocs.writers.outstanding import render_outstanding, render_overview
from tests.writers.samples import action, log, update


def printed(number, *texts):
    """An action that these passages list, the oldest first."""
    events = (ActionEvent(meeting="HBG_39", event="raised", evidence=(Evidence(text=text),)) for text in texts)
    return action(number, history=tuple(events))


def ids(document):
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    return [row[0].text for row in table.rows[1:] if len(row) > 1]


def test_an_id_keeps_the_form_of_its_newest_print():
    actions = log(printed(1, "ACTION HBG_39_1: …", "HBG-039/1"), printed(2, "Action HBG-039/2 The Office …"))

    assert ids(render_outstanding(actions)) == ids(render_overview(actions)) == ["HBG-039/1", "HBG-039/2"]


def test_where_any_is_printed_as_the_records_have_it_all_are():
    actions = log(printed(1, "HBG-039/1"), printed(2, "ACTION HBG 39/02: The Office …"))

    assert ids(render_outstanding(actions)) == ["HBG 39/01", "HBG 39/02"]


def test_another_id_or_a_longer_number_is_no_print_of_it():
    actions = log(printed(1, "HBG-039/11", "HBG-39/1/2021", "AHBG-39/1"))

    assert ids(render_outstanding(actions)) == ["HBG 39/01"]


def test_a_label_of_the_update_gives_way_to_the_meeting():
    assert wording.told(update("Update: The plan was sent.")) == "HBG_40: The plan was sent."
    assert wording.told(update("Update: The plan was sent.", meeting=None)) == "Update: The plan was sent."
    assert wording.told(update("Updates were sent: two.")) == "HBG_40: Updates were sent: two."


def test_nor_does_the_table_print_two_labels():
    (table,) = (
        b for b in render_outstanding(log(action(updates=(update("Update: Sent."),)))).blocks if isinstance(b, Table)
    )

    assert table.rows[2][0].text.startswith("HBG_40: Sent.")
