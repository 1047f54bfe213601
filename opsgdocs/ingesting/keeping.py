"""The one writer: entries gather, and go into the register many in one transaction.

What was told as done is in the register: counts move only when a transaction has ended.
"""

import time
from collections.abc import Callable

from opsgdocs.ingesting.found import Found
from opsgdocs.ingesting.orders import Task
from opsgdocs.ingesting.patience import PatientRegister, is_refusal
from opsgdocs.ingesting.reading import OURS, PASSING, Answer, Same
from opsgdocs.ingesting.report import Failed, IngestReport
from opsgdocs.ingesting.window import Landed
from opsgdocs.register.entry import Entry, Failure, Stamp

_MOST = 400  # entries of one transaction
_LARGEST = 8 << 20  # bytes of what they hold, about
_LONGEST = 2.0  # seconds that something read may wait for its transaction


class Keeper:
    """Puts answers into the register, and counts.

    Args:
        told: called for each document without a record, when that is certain.
    """

    def __init__(self, register: PatientRegister, report: IngestReport, told: Callable[[Failed], None]) -> None:
        self._register, self._report, self._told = register, report, told
        self._entries: list[Entry] = []
        self._same: list[Stamp] = []
        self._failures: list[Failed] = []
        self._named: set[str] = set()
        self._size = 0
        self._since = time.monotonic()

    def keep(self, landed: Landed) -> None:
        """What was read; it is in the register some seconds later at the latest."""
        for task, answer in landed:
            self._add(task, answer)
        waited = time.monotonic() - self._since
        if len(self._entries) + len(self._same) >= _MOST or self._size >= _LARGEST or waited >= _LONGEST:
            self.flush()

    def pass_over(self) -> None:
        """A document is in the register as it is."""
        self._report.passed_over += 1

    def refuse(self, found: Found, failure: Failure, *, before: bool = False) -> None:
        """A place that could not even be looked at, or what failed `before` and is as it was; nothing is put in."""
        self._tell(Failed(found.address, failure.kind, failure.reason, found.named, before))

    def flush(self) -> None:
        """All that was read goes into the register.

        Raises:
            RegisterError: it cannot be written; what went in before is unharmed.
        """
        self._put(self._entries)
        if self._same:
            self._register.restamp(self._same)
        self._report.read += sum(1 for entry in self._entries if entry.failure is None)
        for failure in self._failures:
            self._tell(failure)
        self._entries, self._same, self._failures, self._named, self._size = [], [], [], set(), 0
        self._since = time.monotonic()

    def _add(self, task: Task, answer: Answer) -> None:
        if isinstance(answer, Same):
            self._same.append(answer.stamp)
            if task.before:
                self.refuse(task.found, task.before, before=True)
            else:
                self.pass_over()
            return
        if answer.failure:
            self._fail(task, answer.failure)
        # A file that cannot be opened today says what it said before; what we ourselves fail on may say otherwise.
        if not (task.held and answer.failure and answer.failure.kind in PASSING - {OURS}):
            self._entries.append(answer)
            if task.found.named:
                self._named.add(answer.stamp.path)
            self._size += len(answer.record) + len(answer.pages) + len(answer.words)

    def _fail(self, task: Task, failure: Failure) -> None:
        self._failures.append(Failed(task.found.address, failure.kind, failure.reason, task.found.named))

    def _put(self, entries: list[Entry]) -> None:
        if not entries:
            return
        try:
            self._register.put(entries)
        except Exception as error:
            if not is_refusal(error):
                raise
            self._put_each(entries)

    def _put_each(self, entries: list[Entry]) -> None:
        """One entry that the database does not take must not keep the others out.

        Raises:
            RegisterError: not even the failure can be put in.
        """
        for at, entry in enumerate(entries):
            try:
                self._register.put([entry])
            except Exception as error:
                if not is_refusal(error):
                    raise
                told = f"the register does not take its record ({type(error.__cause__ or error).__name__})"
                failure = Failure("NotKept", f"{told}; please report it")
                entries[at] = Entry(stamp=entry.stamp, failure=failure)
                self._register.put([entries[at]])
                if entry.failure is None:
                    path = entry.stamp.path
                    self._failures.append(Failed(path, failure.kind, failure.reason, path in self._named))

    def _tell(self, failure: Failed) -> None:
        self._report.add_failure(failure)
        self._told(failure)
