"""A log of actions that is a paper of its own: 'PMA Action Log, as at PMA 104', beside minutes without a table.

Both are of one meeting and neither is a version of the other: the log's rows are what the minutes would have listed.
"""

from collections.abc import Sequence

from opsgdocs.records import Minutes


def part_annexes(documents: Sequence[Minutes]) -> tuple[list[Minutes], list[Minutes]]:
    """The minutes of one meeting, and the logs that stand beside them."""
    logs = [record for record in documents if _is_log(record)]
    minutes = [record for record in documents if record not in logs]
    if not minutes or any(record.outstanding for record in minutes):
        return list(documents), []
    return minutes, logs


def with_annex(minutes: Minutes, log: Minutes) -> Minutes:
    """The minutes with the rows of the log; each passage stays the very one of its own document."""
    return minutes.model_copy(
        update={
            "incomplete": minutes.incomplete or log.incomplete,
            "outstanding": log.outstanding,
            "statements": (*minutes.statements, *log.statements),
            "mentions": (*minutes.mentions, *log.mentions),
            "problems": (*minutes.problems, *log.problems),
        }
    )


def _is_log(record: Minutes) -> bool:
    """Rows of earlier actions and nothing that only a meeting brings forth."""
    return bool(record.outstanding) and not (record.attendees or record.actions or record.decisions)
