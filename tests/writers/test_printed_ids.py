"""Ids and updates in the written table as the committee prints them."""

import pytest

from opsgdocs.document import Table
from opsgdocs.history import ActionLog, Life, Slip, Slips
from opsgdocs.records import ActionEvent, ActionRegister, Evidence
from opsgdocs.writers import write
from opsgdocs.writers.actions.outstanding import render_outstanding, render_overview
from opsgdocs.writers.minutes import render_minutes
from opsgdocs.writers.plain import plain_text
from opsgdocs.writers.text import wording
from tests.factories import action as action_raised
from tests.factories import minutes, row, says
from tests.writers.samples import action, log, update


def printed(number, *texts):
    """An action that these passages list, the oldest first."""
    events = (ActionEvent(meeting="HBG_39", event="raised", evidence=(Evidence(text=text),)) for text in texts)
    return action(number, history=tuple(events))


def shown_as(record, text):
    """The record with that passage for its only evidence."""
    return record.model_copy(update={"evidence": (Evidence(text=text),)})


def slip(one, **more):
    """How the target of an action moved."""
    facts = {name: getattr(one, name) for name in ("id", "key", "text", "original_target", "last_target")}
    return Slip(**facts, **more)


def ids(document):
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    return [row[0].text for row in table.rows[1:] if len(row) > 1]


def test_an_id_keeps_the_form_of_its_newest_print():
    actions = log(printed(1, "ACTION HBG_39_1: …", "HBG-039/1"), printed(2, "Action HBG-039/2 The Office …"))

    assert ids(render_outstanding(actions)) == ids(render_overview(actions)) == ["HBG-039/1", "HBG-039/2"]


def test_where_any_is_printed_as_the_records_have_it_all_are():
    actions = log(printed(1, "HBG-039/1"), printed(2, "ACTION HBG 39/02: The Office …"))

    assert ids(render_outstanding(actions)) == ["HBG 39/01", "HBG 39/02"]


@pytest.mark.parametrize("ending", [".csv", ".md", ".html"])
def test_all_that_is_written_has_ids_in_one_form(tmp_path, ending):
    actions = (printed(1, "HBG-039/1"), printed(2, "HBG-039/2"))
    life = Life(action=actions[0], slip=slip(actions[0], printed_id="HBG-039/1"))
    register = ActionRegister(committee="HBG", actions=actions)
    for number, record in enumerate((log(*actions), register, Slips(committee="HBG", slips=(life.slip,)), life)):
        if record is life and ending == ".csv":
            continue
        write(record, tmp_path / f"{number}{ending}")
        text = (tmp_path / f"{number}{ending}").read_text(encoding="utf-8")

        assert "HBG-039/1" in text
        assert "HBG 39/01" not in text


def test_so_has_the_summary_of_one_set_of_minutes():
    shown = plain_text(
        render_minutes(
            minutes(
                39,
                "2021-01-07",
                [shown_as(action_raised("HBG 39/01"), "HBG-039/1: The Office …")],
                outstanding=[shown_as(row("HBG 38/02"), "HBG-038/2")],
                statements=[says("HBG 38/02", "closed")],
                committee="HBG",
            )
        )
    )

    assert "HBG-039/1" in shown
    assert shown.count("HBG-038/2") == 2
    assert "HBG 38/02:" not in shown


def test_a_slip_knows_the_newest_print_of_its_id():
    run = [
        minutes(28, "2020-01-07", [shown_as(action_raised("28/01"), "ACTION OPSG_28_1: …")]),
        minutes(29, "2020-02-04", outstanding=[shown_as(row("28/01", revised="03/03/2020"), "OPSG-28/1")]),
    ]

    assert [one.printed_id for one in ActionLog(run).slipped()] == ["OPSG-28/1"]


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


def test_a_cell_that_prints_the_numbers_alone_gives_the_form():
    actions = log(printed(1, "The Office to act.", "39.1"), printed(2, "39.2", "The Office to act on 39.2"))

    assert ids(render_outstanding(actions)) == ["39.1", "39.2"]


def test_numbers_within_a_sentence_are_no_print_of_an_id():
    assert ids(render_outstanding(log(printed(1, "The Office to raise 39.1 per cent")))) == ["HBG 39/01"]
