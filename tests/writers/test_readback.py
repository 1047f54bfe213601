"""What is written is read again: any log of open actions comes back from Word as the same actions."""

import re

from hypothesis import HealthCheck, assume, given, settings

import opsgdocs
from opsgdocs.records import ActionTable, OpenAction, OutstandingAction, OutstandingActions
from tests.writers.test_roundtrip import logs


def read_back(log: OutstandingActions, folder, suffix: str = ".docx") -> ActionTable:
    file = folder / f"table{suffix}"
    opsgdocs.write(log, file)
    record = opsgdocs.read(file)
    assert isinstance(record, ActionTable)
    return record


def target_words(action: OpenAction) -> str:
    return re.sub("^by ", "", action.last_target.text or "") or "Next meeting"


def same_target(row: OutstandingAction, action: OpenAction) -> bool:
    assert row.last_target is not None
    if action.last_target.date:
        return row.last_target.date == action.last_target.date
    return (row.last_target.text or "").removesuffix(" Overdue") == target_words(action)


def is_readable(owners: tuple[str, ...]) -> bool:
    """A name that holds a comma is told from two names only where a semicolon parts it from another."""
    return len(owners) != 1 or "," not in owners[0]


def said(action: OpenAction) -> tuple[str, ...]:
    return tuple(f"{update.meeting}: {update.text}" if update.meeting else update.text for update in action.updates)


@given(log=logs())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_log_written_to_word_is_read_back_as_the_same_actions(tmp_path_factory, log):
    assume(all(is_readable(action.owners) for action in log.actions))
    table = read_back(log, tmp_path_factory.mktemp("readback"))
    rows = {row.key: row for row in table.rows}

    assert (table.committee, table.before, table.date) == (log.committee, log.before, log.date)
    assert set(rows) == {action.key for action in log.actions}
    for action in log.actions:
        row = rows[action.key]
        assert row.text == action.text
        assert row.owners == action.owners
        assert row.raised == action.raised
        assert row.status == action.status
        assert row.updates == said(action)
        assert row.revised_target is None
        assert same_target(row, action)


def test_a_written_table_is_no_part_of_a_history(tmp_path):
    log = opsgdocs.ActionLog([opsgdocs.read("corpus/opsg/L1/OPSG_41.docx")])
    table = read_back(log.outstanding(), tmp_path)

    assert len(table.rows) == len(log.outstanding().actions)
    again = opsgdocs.ActionLog([opsgdocs.read("corpus/opsg/L1/OPSG_41.docx"), table])
    assert again.outstanding() == log.outstanding()
