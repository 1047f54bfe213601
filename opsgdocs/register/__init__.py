"""Documents and their records kept across runs, in SQLite or PostgreSQL, and the questions put to them.

    Register("opsgdocs.db").search("traffic logs")

Records are kept whole; tables and views for SQL are derived from them and can be made anew at any time.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opsgdocs.register.entries import entry_of
    from opsgdocs.register.entry import Entry, Failure, Stamp
    from opsgdocs.register.register import Register

_HOME = {
    "Entry": "opsgdocs.register.entry",
    "Failure": "opsgdocs.register.entry",
    "Register": "opsgdocs.register.register",
    "Stamp": "opsgdocs.register.entry",
    "entry_of": "opsgdocs.register.entries",
}

__all__ = ["Entry", "Failure", "Register", "Stamp", "entry_of"]


def __getattr__(name: str) -> object:
    """Workers make entries and need no database."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
