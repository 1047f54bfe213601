"""Targets that a later table prints again without their year."""

import datetime as dt

from opsgdocs.dates import Said, resolve
from opsgdocs.history import ActionLog
from tests.factories import action, minutes, row


def cell(printed, day):
    """As a reading of the table alone takes it: the next such day."""
    return resolve(printed, Said(dt.date.fromisoformat(day)))


def printed_again(target, printed, *, raised="2025-01-14", at="2025-04-08", **fields):
    """The action that a January meeting set and an April table prints."""
    log = ActionLog([
        minutes(28, raised, [action("28/01", target=target)]),
        minutes(30, at, outstanding=[row("28/01", **fields).model_copy(update={"last_target": cell(printed, at)})]),
    ])  # fmt: skip
    return log.history("28/01")


def revised(history):
    return [event for event in history.history if event.event == "revised"]


def test_the_same_day_without_its_year_is_no_revision():
    history = printed_again("by 7 March", "7 March")

    assert (history.last_target.date, revised(history)) == (dt.date(2025, 3, 7), [])


def test_so_is_the_day_of_a_year_that_was_named():
    history = printed_again("by 7 March 2025", "7 March", raised="2024-01-09")

    assert (history.last_target.date, revised(history)) == (dt.date(2025, 3, 7), [])


def test_another_day_counts_from_when_the_action_was_raised():
    history = printed_again("by 7 February", "31 March")

    assert (history.last_target.date, len(revised(history))) == (dt.date(2025, 3, 31), 1)


def test_a_day_with_its_year_stays():
    history = printed_again("by 7 March 2025", "7 March 2026")

    assert history.last_target.date == dt.date(2026, 3, 7)


def test_a_revised_day_printed_again_is_no_second_revision():
    log = ActionLog([
        minutes(28, "2025-01-14", [action("28/01", target="by 7 February")]),
        minutes(29, "2025-02-11", outstanding=[row("28/01", revised="31/03/2025")]),
        minutes(30, "2025-04-08", outstanding=[
            row("28/01").model_copy(update={"revised_target": cell("31 March", "2025-04-08")})
        ]),
    ])  # fmt: skip

    assert log.history("28/01").last_target.date == dt.date(2025, 3, 31)
    assert len(revised(log.history("28/01"))) == 1


def test_new_words_of_a_row_count_from_when_the_action_was_raised():
    log = ActionLog([
        minutes(28, "2025-01-14", [action("28/01", "The DCC to send the logs soon.")]),
        minutes(30, "2025-04-08", outstanding=[row("28/01", "The DCC to send the logs by 7 March.")]),
    ])  # fmt: skip

    assert log.history("28/01").last_target.date == dt.date(2025, 3, 7)
