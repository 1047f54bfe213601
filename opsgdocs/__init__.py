"""opsgdocs reads a committee's minutes and writes the next meeting's table of outstanding actions.

    >>> import opsgdocs
    >>> records = opsgdocs.read_folder("minutes/")              # doctest: +SKIP
    >>> log = opsgdocs.ActionLog(records)                       # doctest: +SKIP
    >>> table = log.outstanding(before="OPSG_30")               # doctest: +SKIP
    >>> opsgdocs.write(table, "outstanding.docx")               # doctest: +SKIP

Importing this package is cheap: each name is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opsgdocs.claims import coverage
    from opsgdocs.corrections import load_corrections
    from opsgdocs.errors import OpsgdocsError, ParseError
    from opsgdocs.history import ActionLog, DecisionLog, IssuesLog
    from opsgdocs.ingesting import ingest
    from opsgdocs.pipeline import find_files, read, read_all, read_folder, read_minutes
    from opsgdocs.records import ActionTable, IssuesLogPaper, Minutes, OutstandingActions, Problem
    from opsgdocs.register import Register
    from opsgdocs.writers import write

__version__ = "0.1.0"

_HOME = {
    "ActionLog": "opsgdocs.history",
    "ActionTable": "opsgdocs.records",
    "DecisionLog": "opsgdocs.history",
    "IssuesLog": "opsgdocs.history",
    "IssuesLogPaper": "opsgdocs.records",
    "Minutes": "opsgdocs.records",
    "OpsgdocsError": "opsgdocs.errors",
    "OutstandingActions": "opsgdocs.records",
    "ParseError": "opsgdocs.errors",
    "coverage": "opsgdocs.claims",
    "find_files": "opsgdocs.pipeline",
    "ingest": "opsgdocs.ingesting",
    "load_corrections": "opsgdocs.corrections",
    "Problem": "opsgdocs.records",
    "Register": "opsgdocs.register",
    "read": "opsgdocs.pipeline",
    "read_all": "opsgdocs.pipeline",
    "read_folder": "opsgdocs.pipeline",
    "read_minutes": "opsgdocs.pipeline",
    "write": "opsgdocs.writers",
}

__all__ = [
    "ActionLog",
    "ActionTable",
    "DecisionLog",
    "IssuesLog",
    "IssuesLogPaper",
    "Minutes",
    "OpsgdocsError",
    "OutstandingActions",
    "ParseError",
    "Problem",
    "Register",
    "coverage",
    "find_files",
    "ingest",
    "load_corrections",
    "read",
    "read_all",
    "read_folder",
    "read_minutes",
    "write",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
