"""The classes whose fields are the contract of docs/records.md, by name."""

import inspect

import opsgdocs.history
import opsgdocs.records
from opsgdocs.records import Paper, Record


def models():
    """All public records: those of documents, those that histories make, and slips."""
    public = [getattr(home, name) for home in (opsgdocs.records, opsgdocs.history) for name in home.__all__]
    found = [one for one in public if inspect.isclass(one) and issubclass(one, Record) and one not in (Record, Paper)]
    return sorted(found, key=lambda one: one.__name__)
