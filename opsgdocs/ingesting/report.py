"""What became of an ingest: 1,204 documents read, 8,790 passed over, 6 failed, 2 vanished, in 12 min 3 s."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

MOST = 1_000
"""So many failures and vanished documents are told by name; all are counted, and the register has the failures."""


class Failed(NamedTuple):
    """A document without a record: why, and whether it was asked for by name."""

    path: str
    kind: str
    reason: str
    named: bool = False
    before: bool = False  # known from an earlier run, and not tried again

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class Watcher(Protocol):
    """Somebody who looks on."""

    def failed(self, failure: Failed) -> None:
        """A document gave no record."""

    def advanced(self, report: "IngestReport") -> None:
        """Something is done; the report says how far it is."""


@dataclass(slots=True)
class IngestReport:
    """What became of an ingest.

    Attributes:
        read: documents read and put into the register, new or changed.
        passed_over: documents that were in the register with the same content, read by the same reader.
        failed: documents that gave no record, also those that failed in an earlier run and are unchanged.
        named_failed: those of them that were asked for by name.
        failed_before: those of them that failed in an earlier run and are unchanged.
        vanished: documents in the register that are no longer where they were.
        removed: those of them that were taken out of the register.
        seconds: from beginning to end.
        stopped: whether it was stopped before the end; what was done is kept.
        failures: the failures by name, at most 1,000.
        missing: the vanished documents by name, at most 1,000.
    """

    read: int = 0
    passed_over: int = 0
    failed: int = 0
    named_failed: int = 0
    failed_before: int = 0
    vanished: int = 0
    removed: int = 0
    seconds: float = 0.0
    stopped: bool = False
    failures: list[Failed] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def documents(self) -> int:
        """All that something became of."""
        return self.read + self.passed_over + self.failed

    def add_failure(self, failure: Failed) -> None:
        """One more document without a record."""
        self.failed += 1
        self.named_failed += failure.named
        self.failed_before += failure.before
        if len(self.failures) < MOST:
            self.failures.append(failure)

    def add_vanished(self, path: str) -> None:
        """One more document that is gone."""
        self.vanished += 1
        if len(self.missing) < MOST:
            self.missing.append(path)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        counts = ("read", "passed_over", "failed", "failed_before", "vanished", "removed", "stopped")
        told: dict[str, Any] = {name: getattr(self, name) for name in counts}
        told["seconds"] = round(self.seconds, 3)
        told["failures"] = [
            {"path": one.path, "kind": one.kind, "reason": one.reason, "before": one.before} for one in self.failures
        ]
        return {**told, "missing": self.missing}
