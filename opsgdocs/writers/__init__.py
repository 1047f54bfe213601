"""Records and logs -> Document -> file: Word, PDF and HTML for people, Markdown, sheets, and JSON for scripts.

The ending of the file's name tells the format. Records become a `Document` (`render_outstanding`,
`render_minutes`); formats know documents and sheets alone. Each name is loaded when it is first used: what only shows
a record needs none of the formats.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opsgdocs.writers.actions.outstanding import render_outstanding
    from opsgdocs.writers.kinds import PAGES, SUFFIXES
    from opsgdocs.writers.minutes import render_minutes
    from opsgdocs.writers.writing import check_target, write, write_document

_HOME = {
    "PAGES": "opsgdocs.writers.kinds",
    "SUFFIXES": "opsgdocs.writers.kinds",
    "check_target": "opsgdocs.writers.writing",
    "render_minutes": "opsgdocs.writers.minutes",
    "render_outstanding": "opsgdocs.writers.actions.outstanding",
    "write": "opsgdocs.writers.writing",
    "write_document": "opsgdocs.writers.writing",
}

__all__ = [
    "PAGES",
    "SUFFIXES",
    "check_target",
    "render_minutes",
    "render_outstanding",
    "write",
    "write_document",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
