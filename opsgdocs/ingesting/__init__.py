"""Many documents in one go: found, read side by side, kept in a register, reported.

    >>> import opsgdocs
    >>> report = opsgdocs.ingest("minutes/", "opsgdocs.db")      # doctest: +SKIP
    >>> report.read, report.passed_over, report.failed           # doctest: +SKIP
    (1204, 8790, 6)

The package has another name than the function, so that `opsgdocs.ingest` is always the function.
"""

from collections.abc import Iterable
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs.arguments import check_kind
from opsgdocs.ingesting.report import Failed, IngestReport, Watcher
from opsgdocs.parsers.limits import USUAL, Limits

if TYPE_CHECKING:
    from opsgdocs.ingesting.sources import Asked
    from opsgdocs.profile import Profile
    from opsgdocs.register import Register

__all__ = ["Failed", "IngestReport", "Watcher", "ingest"]


def ingest(  # noqa: PLR0913  (what may be wished for, each by its name)
    paths: "Iterable[Asked] | Asked",
    register: "str | Path | Register" = "opsgdocs.db",
    executor: Executor | None = None,
    *,
    workers: int | None = None,
    profile: "str | Path | Profile | None" = None,
    password: str | None = None,
    limits: Limits = USUAL,
    ocr: bool | str = False,
    prune: bool = False,
    retry: bool = False,
    watcher: Watcher | None = None,
) -> IngestReport:
    """Put documents into a register; what is in it already with the same content is passed over.

    Each document is read in a process that may crash, hang or take too much memory without harm to the others.
    Ctrl-C stops when what was read is kept.

    Args:
        paths: files, folders, zip files, patterns, addresses ('s3://…'), in any number; they are taken one by one.
        register: the name of a file, 'postgresql://user@host/name', or a register that is open.
        executor: who reads: any executor, `client.get_executor()` of dask too; processes on this machine where None.
        workers: how many read at a time; as many as there are processors where None.
        profile: the committee's conventions; recognised where None.
        password: for encrypted files.
        limits: of one document: `Limits(seconds=60, memory=1 << 30)`.
        ocr: whether pages that are pictures are read by text recognition; its language: 'eng+cym'.
        prune: take documents out of the register that lay beneath `paths` and are gone.
        retry: try again what failed before and has not changed.
        watcher: is told of failures and of what is done.

    Raises:
        RegisterError: the register cannot be opened or written; what went in before is unharmed.
        ProfileError: the profile cannot be used.
        UsageError: a language of `ocr` that cannot be one.
        WorkersLost: nobody is left who reads.
        KeyboardInterrupt: stopped by Ctrl-C.
    """
    from opsgdocs.guard.profiles import written
    from opsgdocs.ingesting.carrying import Conditions, Unwatched, carry_out
    from opsgdocs.ingesting.orders import Orders, reader_version
    from opsgdocs.ingesting.patience import PatientRegister
    from opsgdocs.ingesting.stopping import listening
    from opsgdocs.parsers.ocr.engines import check_language
    from opsgdocs.pipeline import check_settings, conventions_of

    check_settings(password, limits, ocr)
    if isinstance(ocr, str):
        check_language(ocr)
    orders = Orders(reader_version(), written(conventions_of(profile)), password, limits, ocr)
    conditions = Conditions(orders, executor, workers, prune, retry, watcher or Unwatched())
    with listening() as stopping, _opened(register) as kept:
        report = carry_out(paths, PatientRegister(kept, stopping), conditions, stopping)
    if report.stopped:
        raise KeyboardInterrupt
    return report


def _opened(register: "str | Path | Register") -> "AbstractContextManager[Register]":
    """Who gives a register that is open closes it."""
    from opsgdocs.register import Register

    if isinstance(register, str | Path):
        return Register(register)
    check_kind(register, Register, "register", "the name of a file, 'postgresql://…' or a Register")
    return nullcontext(register)
