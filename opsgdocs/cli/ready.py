"""The table of a register that is kept ready: `outstanding --register opsgdocs.db` without following anything again.

Where something is asked that it does not tell (`--before`, corrections), the minutes are followed as from files.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs.cli.documents import Documents, Found
from opsgdocs.cli.following import follow
from opsgdocs.cli.kept import check_options, failed_documents
from opsgdocs.cli.origins import naming_of
from opsgdocs.cli.output import near
from opsgdocs.cli.reading import read_documents

if TYPE_CHECKING:
    from opsgdocs.records import OutstandingActions
    from opsgdocs.register import Register
    from opsgdocs.writers.text.places import Naming


@dataclass(frozen=True)
class Ready:
    """What is outstanding, how many actions are closed, and where the passages of its problems stand."""

    documents: Documents
    outstanding: "OutstandingActions"
    closed: int
    naming: "Naming"


def table_of(options: argparse.Namespace) -> Ready:
    """The table that the command line asks for."""
    ready = _ready(options) if options.register else None
    if ready:
        return ready
    documents = read_documents(options, only=options.committee, narrow=True)
    log = follow(documents, options.committee, options.corrections)
    table = log.outstanding(before=options.before)
    return Ready(documents, table, log.closed(table), naming_of(documents))


def _ready(options: argparse.Namespace) -> Ready | None:
    """The one that is kept, where it is what is asked for."""
    from opsgdocs.register import Register

    if options.before or options.corrections or options.profile:
        return None
    check_options(options)
    with Register(options.register, create=False) as register:
        return _kept(register, options.committee)


def _kept(register: "Register", committee: str | None) -> Ready | None:
    """Documents that name no committee may be of any: whose they are is for the history to say."""
    from opsgdocs.register.standing import sources_by_passage

    names = {name.casefold() for name in register.named()}
    own = committee.casefold() if committee else next(iter(names), "")
    if own not in names or (len(names) > 1 and not committee) or register.paths_of(""):
        return None
    standing = register.standing(own)
    if standing is None:
        return None
    failures = failed_documents(register)
    paths = {number: Path(near(path)) for number, path in register.paths_of(own).items()}
    shared = register.shared_names()
    called = {number: str(path) if path.name in shared else path.name for number, path in paths.items()}
    found = Found(dict.fromkeys([*paths.values(), *(outcome.path for outcome in failures)], False), ())
    documents = Documents(found, tuple(failures), total=register.count(), shared=shared)
    passages = sources_by_passage(standing, called)
    return Ready(documents, standing.table, standing.closed, lambda passage: passages.get(id(passage)))
