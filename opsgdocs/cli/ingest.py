"""`opsgdocs ingest minutes/ --register opsgdocs.db`: many documents into a register, those in it passed over.

1,204 documents read, 8,790 passed over, 6 failed, 2 vanished (--prune takes them out), in 12 min
"""

import argparse
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from opsgdocs.cli.options import add_command, add_json, add_ocr, ocr_of
from opsgdocs.cli.output import emit_json, near, say
from opsgdocs.errors import UsageError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from opsgdocs.cli.options import Commands
    from opsgdocs.ingesting import Failed, IngestReport
    from opsgdocs.parsers.limits import Limits
    from opsgdocs.progress import Meter

_INTERRUPTED = 130  # as shells report it
_MEGABYTE = 1 << 20
_PATIENCE = 30  # seconds for a scheduler to answer


def ingest(options: argparse.Namespace) -> int:
    """Put documents into a register; those that are in it with the same content are passed over."""
    from opsgdocs.ingesting import ingest as put_in
    from opsgdocs.progress import Meter

    counting = _Counting(options.paths)
    watcher = _Watcher(Meter(lambda: counting.total))
    try:
        with _workers(options.dask) as (executor, breadth):
            put_in(
                options.paths,
                options.register,
                executor,
                workers=options.workers or breadth,
                profile=options.profile,
                password=options.password,
                limits=_limits(options),
                ocr=ocr_of(options),
                prune=options.prune,
                retry=options.retry,
                watcher=watcher,
            )
    except KeyboardInterrupt:
        return _told(watcher, options) or _INTERRUPTED
    finally:
        watcher.meter.close()
        counting.stop()
    return _told(watcher, options)


def add_ingest(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "ingest", ingest, "put many documents into a register")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="folders, files, zip files, patterns, addresses")
    parser.add_argument(
        "--register", metavar="FILE", default="opsgdocs.db", help="its file, or postgresql://…; opsgdocs.db by default"
    )
    parser.add_argument("--profile", metavar="NAME", help="the committee's conventions: a name or a .toml file")
    parser.add_argument("--password", metavar="WORD", help="for encrypted files")
    add_ocr(parser)
    parser.add_argument("--prune", action="store_true", help="take documents out that were beneath PATH and are gone")
    parser.add_argument("--retry", action="store_true", help="try again what failed before and has not changed")
    parser.add_argument("--workers", metavar="N", type=_number, help="processes that read; one for each processor")
    parser.add_argument("--timeout", metavar="S", type=_number, default=60, help="seconds for one document; 60")
    parser.add_argument("--memory", metavar="MB", type=_number, default=1024, help="for one document; 1024")
    parser.add_argument("--dask", metavar="ADDRESS", help="let a cluster read: tcp://host:8786")
    add_json(parser, "print the report as JSON")


class _Watcher:
    """Tells each failure as it comes, and how far it is."""

    def __init__(self, meter: "Meter") -> None:
        self.meter = meter
        self.report: IngestReport | None = None

    def failed(self, failure: "Failed") -> None:
        from opsgdocs.characters import one_line

        told = f"opsgdocs: {near(failure.path)}: {failure.reason}{' (as before)' if failure.before else ''}"
        self.meter.write(one_line(told))

    def advanced(self, report: "IngestReport") -> None:
        self.report = report
        self.meter.update(report.documents)


class _Counting:
    """How many documents there are, found out beside; None until it is known, and where that would cost much."""

    def __init__(self, paths: Sequence[str]) -> None:
        from opsgdocs.ingesting.remote import is_address

        self.total: int | None = None
        self._stopped = False
        if not any(map(is_address, paths)):
            threading.Thread(target=self._count, args=(paths,), daemon=True).start()

    def stop(self) -> None:
        """Nobody wants to know any more."""
        self._stopped = True

    def _count(self, paths: Sequence[str]) -> None:
        with suppress(Exception):  # whoever reads comes upon it too, and tells it
            self._count_all(paths)

    def _count_all(self, paths: Sequence[str]) -> None:
        from opsgdocs.ingesting.sources import sources

        number = 0
        for source in sources(paths):
            for _ in source.documents():
                number += 1
                if self._stopped:
                    return
        self.total = number


@contextmanager
def _workers(dask: str | None) -> "Iterator[tuple[Executor | None, int | None]]":
    """The cluster, and how many read there at a time; none where this machine is to read."""
    if dask is None:
        yield None, None
        return
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError("--dask needs dask: pip install 'opsgdocs[dask]'") from error
    try:
        client = Client(dask, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(f"{dask}: no scheduler answers there; start one with: dask scheduler") from error
    with client:
        breadth = sum(client.nthreads().values())
        if not breadth:
            raise UsageError(f"{dask}: the scheduler has no workers; start some with: dask worker {dask}")
        yield client.get_executor(pure=False), breadth


def _limits(options: argparse.Namespace) -> "Limits":
    from opsgdocs.parsers.limits import Limits

    return Limits(seconds=options.timeout, memory=options.memory * _MEGABYTE)


def _told(watcher: _Watcher, options: argparse.Namespace) -> int:
    """The last line, and the exit code."""
    report = watcher.report
    if report is None:
        return 0
    watcher.meter.close()
    for path in report.missing:
        say(f"vanished: {near(path)}")
    if options.json:
        import json

        emit_json(json.dumps(report.as_dict(), indent=2, ensure_ascii=False))
    say(_summary(report, options))
    return 0 if report.stopped else int(report.named_failed > 0)


def _summary(report: "IngestReport", options: argparse.Namespace) -> str:
    from opsgdocs.progress import told_seconds

    parts = [f"{report.read:,} {'document' if report.read == 1 else 'documents'} read"]
    parts.append(f"{report.passed_over:,} passed over")
    if report.failed:
        before = report.failed_before
        parts.append(f"{report.failed:,} failed" + (f" ({before:,} of them before: --retry)" if before else ""))
    if report.vanished:
        taken = f"{report.removed:,} taken out" if options.prune else "--prune takes them out"
        parts.append(f"{report.vanished:,} vanished ({taken})")
    line = f"{', '.join(parts)}, in {told_seconds(report.seconds)}"
    return f"stopped: {line}; it is kept, the same command goes on" if report.stopped else line


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number
