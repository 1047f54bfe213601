"""The same mutants read by pdfplumber and by python-docx, as a program would that uses them alone.

A library is free to raise what it likes; what is counted is what its user has to cope with: how many kinds of
exceptions, how many files that never end or take the machine's memory, how many that end the process.
"""

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from opsgdocs.errors import ParseError
from opsgdocs.guard import Reader, limit_memory
from opsgdocs.pipeline import Outcome
from tests.fuzz.judge import LIMITS, MEMORY, SECONDS, judge
from tests.fuzz.mutants import mutants

_PEERS = {"docx": "python-docx", "pdf": "pdfplumber"}
_COLUMNS = ("read", "no text", "damage told", "own error", "other exception", "crash", "hang", "memory")
_FAULTS = {"traceback": "other exception", "empty": "no text", "lost": "read"}


def compare(seed: int, count: int) -> str:
    """A table in Markdown: each kind of document, read by its library and by opsgdocs."""
    rows = ["| documents | read by | " + " | ".join(_COLUMNS) + " |", "|---|---|" + "---:|" * len(_COLUMNS)]
    for kind, peer in _PEERS.items():
        theirs, ours = Counter[str](), Counter[str]()
        with tempfile.TemporaryDirectory() as folder, _Peer(kind) as process, Reader(limits=LIMITS) as reader:
            for mutant in mutants(seed, range(count), (kind,)):
                path = Path(folder) / mutant.source.path.name
                path.write_bytes(mutant.data)
                theirs[process.read(path)] += 1
                outcome = reader.read(path)
                ours[_column(outcome, judge(mutant, outcome, reader.cost, Outcome(path)).fault)] += 1
        for name, counts in ((peer, theirs), ("opsgdocs", ours)):
            rows.append(f"| {count} {kind} | {name} | " + " | ".join(str(counts[column]) for column in _COLUMNS) + " |")
    return "\n".join(rows)


def _column(outcome: Outcome, fault: str) -> str:
    if fault:
        return _FAULTS.get(fault, fault)
    if isinstance(outcome.error, ParseError):
        return "own error"
    return "damage told" if getattr(outcome.record, "incomplete", False) else "read"


class _Peer:
    """A process that reads with another library; a new one where it had to be ended."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "_Peer":
        return self

    def __exit__(self, *_error: object) -> None:
        self._close()

    def read(self, path: Path) -> str:
        """The column in which the file is counted."""
        process = self._process = self._process or self._started()
        late = threading.Event()
        timer = threading.Timer(SECONDS, lambda: (late.set(), process.kill()))
        timer.start()
        try:
            process.stdin.write(f"{path}\n".encode())
            process.stdin.flush()
            line = process.stdout.readline()
        except OSError:
            line = b""
        timer.cancel()
        if line:
            return str(json.loads(line))
        self._close()
        return "hang" if late.is_set() else "crash"

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-c", f"from tests.fuzz.peers import serve; serve({self._kind!r})"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def _close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def serve(kind: str) -> None:
    """The other side: a path a line, a column a line."""
    read, own = _reader(kind)
    limit_memory(MEMORY)
    for line in sys.stdin:
        start = time.monotonic()
        try:
            column = "read" if read(line.rstrip("\n")) else "no text"
            column = column if time.monotonic() - start < SECONDS else "hang"
        except MemoryError:
            column = "memory"
        except own:
            column = "own error"
        except Exception:  # noqa: BLE001  (whatever it raises is counted)
            column = "other exception"
        sys.stdout.write(json.dumps(column) + "\n")
        sys.stdout.flush()


def _reader(kind: str) -> tuple[Callable[[str], bool], tuple[type[Exception], ...]]:
    if kind == "docx":
        from docx.opc.exceptions import OpcError

        return _read_word, (OpcError,)
    from pdfplumber.utils.exceptions import PdfminerException

    return _read_pdf, (PdfminerException,)


def _read_word(path: str) -> bool:
    import docx

    document = docx.Document(path)
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return any(text.strip() for text in texts)


def _read_pdf(path: str) -> bool:
    import pdfplumber

    found = False
    with pdfplumber.open(path) as document:
        for page in document.pages:
            found |= bool(page.extract_text().strip())
            page.extract_tables()
            page.close()
    return found
