"""Every kind of record that can be written: with which endings, as which Document, as which sheets.

action_log: outstanding.docx, .html, .pdf, .md, .xlsx, .csv, .json
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from opsgdocs.arguments import told
from opsgdocs.document import Document
from opsgdocs.history import ActionLog, DecisionLog, IssuesLog, Life, Slips
from opsgdocs.records import (
    ActionRegister,
    ActionTable,
    DecisionRegister,
    IssueRegister,
    IssuesLogPaper,
    Minutes,
    OutstandingActions,
)
from opsgdocs.writers.actions.life import render_timeline
from opsgdocs.writers.actions.outstanding import render_outstanding, render_sheet
from opsgdocs.writers.actions.register import render_action_register, render_action_sheets
from opsgdocs.writers.actions.slips import render_slip_sheet, render_slips
from opsgdocs.writers.actions.written import render_written_sheets, render_written_table
from opsgdocs.writers.decisions import render_decision_register, render_decision_sheets
from opsgdocs.writers.issues.paper import render_issues_log
from opsgdocs.writers.issues.register import render_issue_register, render_issue_sheets
from opsgdocs.writers.minutes import render_minutes
from opsgdocs.writers.sheets.sheet import Sheet

Written = (
    OutstandingActions
    | Minutes
    | ActionTable
    | Slips
    | Life
    | IssuesLogPaper
    | IssueRegister
    | DecisionRegister
    | ActionRegister
)
"""What can be written."""

PAGES = (".docx", ".pdf", ".html", ".md")
"""The endings of what is a Document."""
SHEETS = (".xlsx", ".csv")
"""The endings of what is a sheet; CSV holds the first sheet alone."""

_DOCUMENTS: Mapping[str, Callable[[Any, str | None], Document]] = {
    "action_log": render_outstanding,
    "minutes": lambda record, _: render_minutes(record),
    "action_table": lambda record, _: render_written_table(record),
    "slips": render_slips,
    "life": lambda record, _: render_timeline(record),
    "issues_log": lambda record, _: render_issues_log(record),
    "issue_register": lambda record, _: render_issue_register(record),
    "decision_register": render_decision_register,
    "action_register": render_action_register,
}
_SHEETS: Mapping[str, Callable[[Any], tuple[Sheet, ...]]] = {
    "action_log": lambda record: (render_sheet(record),),
    "action_table": render_written_sheets,
    "slips": lambda record: (render_slip_sheet(record),),
    "issue_register": render_issue_sheets,
    "decision_register": render_decision_sheets,
    "action_register": render_action_sheets,
}

SUFFIXES: Mapping[str, tuple[str, ...]] = {
    kind: (*PAGES, *(SHEETS if kind in _SHEETS else ()), ".json") for kind in _DOCUMENTS
}
"""The endings that a file name may have, by kind of record."""


_LOGS = (
    (ActionLog, "log.outstanding() or log.register()"),
    (DecisionLog, "log.register()"),
    (IssuesLog, "log.register() or log.next_paper()"),
)
"""What is no record itself, and the records that it gives."""


def check_written(record: object) -> None:
    """See that it is a record that can be written.

    Raises:
        TypeError: it is none.
    """
    meant = next((f"; of this log write {instead}" for log, instead in _LOGS if isinstance(record, log)), "")
    if not isinstance(record, Written):
        raise TypeError(f"write takes one record, such as log.outstanding() gives, not {told(record)}{meant}")


def document_of(record: Written, scope: str | None = None) -> Document:
    """The record as it is printed; `scope` is what its entries are a choice of, for the title."""
    return replace(_DOCUMENTS[record.kind](record, scope), maker=record.kind)


def sheets_of(record: Written) -> tuple[Sheet, ...]:
    """The record as sheets, for the kinds that have the endings of sheets."""
    return _SHEETS[record.kind](record)
