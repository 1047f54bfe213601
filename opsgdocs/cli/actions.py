"""`opsgdocs actions minutes/ --owner DCC --overdue`: the open actions, one action's life, packs for the owners."""

import argparse
import sys
from typing import TYPE_CHECKING

from opsgdocs.cli.choice import Choice, choice_of, choose, day_of, narrowed
from opsgdocs.cli.following import follow, refuse_overwriting, tell_problems, tell_summary
from opsgdocs.cli.options import add_command, add_history, add_json, add_output, add_reading
from opsgdocs.cli.output import emit_json, say
from opsgdocs.cli.reading import read_documents
from opsgdocs.errors import UsageError

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands
    from opsgdocs.document import Document
    from opsgdocs.history import ActionLog, Life, Slips
    from opsgdocs.records import OutstandingActions


def actions(options: argparse.Namespace) -> int:
    """The open actions, by owner, lateness or slip; the whole life of one; or a Word file for each owner."""
    _check(options)
    reading = read_documents(options)
    refuse_overwriting(options.output, reading)
    log = follow(reading, options.committee)
    if options.as_of:
        log = log.up_to(options.as_of)
    if options.history:
        _put_out(_life(log, options), options)
        return reading.code
    choice = choice_of(options, log)
    table = choose(log, choice)
    _present(log, table, choice, options)
    tell_problems(_concerning(table), reading)
    tell_summary(log, table, reading)
    return reading.code
