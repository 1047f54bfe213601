"""What is written is read again: any log of open actions comes back from Word as the same actions."""

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings

import opsgdocs
from opsgdocs.records import ActionTable, OpenAction, OutstandingAction, OutstandingActions
from opsgdocs.writers.pdf import find_office
from tests.writers.samples import long_log
from tests.writers.test_roundtrip import logs

READABLE = [
    ".docx",
    ".html",
    ".md",
    pytest.param(
        ".pdf", marks=[pytest.mark.slow, pytest.mark.skipif(find_office() is None, reason="needs LibreOffice")]
    ),
]


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
    return (row.last_target.text or "").removesuffix(" Overdue").removesuffix(" (none stated)") == target_words(action)


def is_readable(owners: tuple[str, ...]) -> bool:
    """A name that holds a comma is told from two names only where a semicolon parts it from another."""
    return len(owners) != 1 or "," not in owners[0]


def said(action: OpenAction) -> tuple[str, ...]:
    return tuple(f"{update.meeting}: {update.text}" if update.meeting else update.text for update in action.updates)


def assert_same(table: ActionTable, log: OutstandingActions) -> None:
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


@given(log=logs())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_log_written_to_word_is_read_back_as_the_same_actions(tmp_path_factory, log):
    assume(all(is_readable(action.owners) for action in log.actions))
    assert_same(read_back(log, tmp_path_factory.mktemp("readback")), log)


@pytest.mark.parametrize("suffix", READABLE)
def test_the_table_of_a_meeting_is_read_back_as_the_same_actions(suffix, tmp_path):
    table = table_for(suffix)
    assert_same(read_back(table, tmp_path, suffix), table)


@pytest.mark.parametrize("suffix", READABLE)
def test_a_table_that_was_read_back_can_be_written_and_read_once_more(suffix, tmp_path):
    first = read_back(table_for(suffix), tmp_path)
    opsgdocs.write(first, tmp_path / f"again{suffix}")
    assert list(map(bare, opsgdocs.read(tmp_path / f"again{suffix}").rows)) == list(map(bare, first.rows))


def table_for(suffix: str) -> OutstandingActions:
    """A long table; without bullets for Markdown, whose tables hold none: they are read back as lines of words."""
    table = long_log()
    return table if suffix != ".md" else table.model_copy(update={"actions": tuple(map(plain, table.actions))})


def plain(action: OpenAction) -> OpenAction:
    updates = (update.model_copy(update={"text": update.text.split("\n")[0]}) for update in action.updates)
    return action.model_copy(update={"text": action.text.split("\n")[0], "updates": tuple(updates)})


def bare(row: OutstandingAction) -> object:
    """The row without its place; that a target was overdue stood in the first table alone."""
    target = row.last_target.date if row.last_target else None
    return row.model_dump(exclude={"evidence", "last_target"}), target


def test_a_written_table_is_no_part_of_a_history(tmp_path):
    log = opsgdocs.ActionLog([opsgdocs.read("corpus/opsg/L1/OPSG_41.docx")])
    table = read_back(log.outstanding(), tmp_path)

    assert len(table.rows) == len(log.outstanding().actions)
    again = opsgdocs.ActionLog([opsgdocs.read("corpus/opsg/L1/OPSG_41.docx"), table])
    assert again.outstanding() == log.outstanding()
