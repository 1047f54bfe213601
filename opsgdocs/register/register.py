"""`Register("opsgdocs.db")`: documents with their records, and the questions put to them.

How documents come in is for ingest alone: `intake`.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, func, select

from opsgdocs.arguments import path_given
from opsgdocs.corrections import Correction
from opsgdocs.errors import UsageError
from opsgdocs.history import ActionLog
from opsgdocs.history.committees import chosen
from opsgdocs.records import DocumentRecord, LoggedDecision, OpenAction, OutstandingActions, TrackedIssue
from opsgdocs.register.database import Database
from opsgdocs.register.entry import Failure
from opsgdocs.register.intake import Intake
from opsgdocs.register.keeping import (
    Kept,
    Wanted,
    check_committee,
    failed,
    kept_records,
    packed_records,
    paths_of,
    record_count,
    spellings,
)
from opsgdocs.register.log import KeptLog, followed
from opsgdocs.register.opening import open_register
from opsgdocs.register.questions import Asked, committee_names, find_actions, find_decisions, find_issues, find_standing
from opsgdocs.register.rebuilding import rebuild, renew
from opsgdocs.register.schema import documents
from opsgdocs.register.searching import Hit, find, terms_of
from opsgdocs.register.settling import is_settled, settle
from opsgdocs.register.standing import Standing
from opsgdocs.register.tables import Format, export_tables

_SEVERAL = func.count() > 1


class Register:
    """Documents kept across runs, by default in a file of SQLite; close it, or use it in a `with` statement.

    Attributes:
        name: what to call it in a sentence.
    """

    def __init__(self, place: str | Path, *, create: bool = True) -> None:
        """Open the register, or make an empty one.

        Args:
            place: the name of a file, or 'postgresql://user@host/name'.
            create: whether to make it where it is missing.

        Raises:
            RegisterError: it cannot be opened: no register, damaged, newer than this opsgdocs, no connection.
        """
        path_given(place, "Register", "the name of a file or 'postgresql://user@host/name'")
        self._database = Database(place)
        self.name = self._database.name
        try:
            open_register(self._database, create=create)
        except BaseException:
            self._database.close()
            raise

    def close(self) -> None:
        """Give its connections back."""
        self._database.close()

    @property
    def intake(self) -> Intake:
        """What ingest puts documents in through."""
        return Intake(self._database)

    def __enter__(self) -> "Register":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def records(
        self,
        committee: str | None = None,
        kind: str | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
    ) -> Iterator[DocumentRecord]:
        """The records as `read` gave them, by path, a few in memory at a time.

        Args:
            committee: whose; minutes that name none count where their actions bear its ids.
            kind: 'minutes', 'issues_log' or 'action_table'.
            since: of meetings and papers from that day on.
            until: of meetings and papers up to that day.
        """
        with self._database.reading() as connection:
            for kept in kept_records(connection, Wanted(committee, kind, since, until)):
                yield kept.record

    def log(self, committee: str | None = None, corrections: Iterable[Correction] = ()) -> ActionLog:
        """The actions of a committee through all its minutes, by the conventions that the minutes were read with.

        Raises:
            SeveralCommittees: there are minutes of several and none was named.
            UsageError: there are no minutes of the committee, or none at all.
        """
        settled = tuple(corrections)
        with self._database.reading() as connection:
            own = chosen(spellings(connection), committee)
            wanted = Wanted(own, "minutes")
            rows = packed_records(connection, wanted)
            ready = is_settled(connection, own or "") and not settled
            standing = find_standing(connection, own or "") if ready else None
        if not rows:
            raise UsageError(f"{self.name}: there are no minutes in this register; fill it with: opsgdocs ingest")
        follow = partial(followed, rows, wanted, settled)
        return KeptLog(standing, follow) if standing else follow()

    def outstanding(self, committee: str | None = None, before: str | dt.date | None = None) -> OutstandingActions:
        """The actions of a committee that are open when a meeting begins, as `ActionLog.outstanding` gives them.

        Args:
            committee: whose; may be left out where all minutes are of one.
            before: a label ('OPSG_30') or a day; else the next meeting, which takes no following.

        Raises:
            SeveralCommittees: there are minutes of several and none was named.
            UsageError: there are no minutes of the committee, or nobody knows the meeting.
        """
        return self.log(committee).outstanding(before)

    def standing(self, committee: str) -> Standing | None:
        """What is outstanding of a committee before its next meeting, kept ready; None where it has no minutes."""
        with self._settled(committee) as connection:
            return find_standing(connection, committee)

    def shared_names(self) -> frozenset[str]:
        """The file names that several documents have."""
        with self._database.reading() as connection:
            return frozenset(connection.scalars(select(documents.c.name).group_by(documents.c.name).having(_SEVERAL)))

    def paths_of(self, committee: str) -> dict[int, str]:
        """Where the documents of a committee lie, by number; '' for those that name none."""
        with self._database.reading() as connection:
            return paths_of(connection, committee)

    def kept(self, committee: str | None = None, kind: str | None = None) -> Iterator[Kept]:
        """As `records`, each with its document, the text on its pages and what its conventions say."""
        with self._database.reading() as connection:
            yield from kept_records(connection, Wanted(committee, kind))

    def count(self) -> int:
        """How many records there are."""
        with self._database.reading() as connection:
            return record_count(connection)

    def failures(self) -> Iterator[tuple[str, Failure]]:
        """The documents that gave no record, by path, and why."""
        with self._database.reading() as connection:
            for path, kind, reason in failed(connection):
                yield path, Failure(kind, reason)

    def named(self, *, papers: bool = False) -> tuple[str, ...]:
        """The committees that minutes name, in each spelling; those that papers name too where they count."""
        with self._database.reading() as connection:
            return spellings(connection, papers=papers)

    def committees(self) -> tuple[str, ...]:
        """The committees whose minutes there are, by name."""
        with self._settled() as connection:
            return committee_names(connection)

    def actions(
        self,
        committee: str | None = None,
        owner: str | None = None,
        status: str | None = None,
        overdue_on: dt.date | None = None,
    ) -> Iterator[OpenAction]:
        """Actions as they stand after the newest minutes, by committee and id.

        Args:
            committee: whose, in any case.
            owner: a party that owns them; where none has that name, all with these words in theirs: 'CSP'.
            status: 'open' or 'closed', or as printed: 'on_hold'.
            overdue_on: only open ones whose target lies before that day.

        Raises:
            UsageError: no action names such an owner, or there are documents, and none is of the committee.
        """
        with self._settled(committee) as connection:
            check_committee(connection, committee)
            yield from find_actions(connection, Asked(committee, owner, status, overdue_on))

    def decisions(
        self, committee: str | None = None, since: dt.date | None = None, until: dt.date | None = None
    ) -> Iterator[LoggedDecision]:
        """Formal decisions, by committee in the order in which they were taken; of these days, both included.

        Raises:
            UsageError: there are documents, and none is of the committee.
        """
        with self._settled(committee) as connection:
            check_committee(connection, committee)
            yield from find_decisions(connection, committee, since, until)

    def issues(self, committee: str | None = None, *, only_open: bool = False) -> Iterator[TrackedIssue]:
        """Issues through all papers, by committee in the order of the newest paper.

        Raises:
            UsageError: there are documents, and none is of the committee.
        """
        with self._settled(committee) as connection:
            check_committee(connection, committee)
            yield from find_issues(connection, committee, only_open=only_open)

    def search(self, query: str, *, committee: str | None = None, limit: int = 20) -> tuple[Hit, ...]:
        """The documents that have all the words, the best first, each with the passage that shows most of them.

        Args:
            query: words; "words side by side"; word* for all words that begin so.
            committee: only documents of that committee.
            limit: how many at most.

        Raises:
            UsageError: there is no word in the query.
        """
        terms = terms_of(query)
        with self._database.reading() as connection:
            return tuple(find(connection, terms, committee, limit))

    def export(self, folder: str | Path, form: Format = "csv") -> list[Path]:
        """Write each table and view into a file of that form in the folder; returns the files.

        Raises:
            UsageError: the files cannot be written, or Parquet is asked for and pyarrow is missing.
        """
        with self._settled() as connection:
            return export_tables(connection, Path(folder), form)

    def rebuild(self) -> int:
        """Make everything anew that follows from the records; returns how many records could be used.

        Those that are damaged or of another version are failures from then on, and the next ingest reads them again.
        """
        with self._database.writing() as connection:
            count = rebuild(connection)
        self.intake.settle()
        return count

    @contextmanager
    def _settled(self, committee: str | None = None) -> Iterator[Connection]:
        """A look at tables that fit their documents: those of one committee, or all."""
        renew(self._database)
        settle(self._database, only=committee)
        with self._database.reading() as connection:
            yield connection
