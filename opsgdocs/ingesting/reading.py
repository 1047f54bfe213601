"""Reading one document, in a process that may be lost: bytes → fingerprint → record → entry for the register.

A document whose bytes the register knows already is not read again.
"""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from opsgdocs.errors import NoTrustworthyText, ParseError, TooLarge
from opsgdocs.guard.desk import named_function
from opsgdocs.guard.profiles import read_profile
from opsgdocs.ingesting.found import Found
from opsgdocs.ingesting.orders import Orders, Task
from opsgdocs.register.entry import Entry, Failure, Stamp

if TYPE_CHECKING:
    from opsgdocs.document import Document

OURS = "Unforeseen"
"""opsgdocs itself failed: the next run may have it mended, or another disk, library or system beneath it."""
PASSING = frozenset({"ConverterMissing", "Lost", "PasswordNeeded", "Unopened", OURS})
"""Failures that lie in what is around a document; the next run tries again."""

_FRESH = 2_000_000_000  # nanoseconds; some file systems tell times to two seconds


class Same(NamedTuple):
    """A document whose bytes are known; its time or size on the disk may be others now."""

    stamp: Stamp


Answer = Entry | Same
Read = Callable[..., Entry]


def read_task(task: Task, orders: Orders, read: Read) -> Answer:
    """What becomes of one document.

    Raises:
        MemoryError: it takes more memory than it may; whoever holds the process decides.
    """
    found = _settled(task.found)
    data = _bytes_of(found, orders)
    if isinstance(data, Entry):
        return data
    sha256 = hashlib.sha256(data).hexdigest()
    stamp = orders.stamp(found, sha256)
    if sha256 == task.known:
        return Same(stamp)
    try:
        return read(data, stamp, orders)
    except MemoryError:
        raise
    except ParseError as error:
        stamp = orders.stamp_of_scan(stamp) if _is_scan(error, stamp.path, data) else stamp
        return failed(found, orders, type(error).__name__, error.reason, stamp)
    except Exception as error:  # noqa: BLE001  (one document never stops the others)
        told = _unforeseen(found.address, error)
        return failed(found, orders, "TooLarge" if isinstance(told, TooLarge) else OURS, told.reason, stamp)


def read_entry(data: bytes, stamp: Stamp, orders: Orders) -> Entry:
    """The entry of a document.

    Raises:
        ParseError: it gives no record.
    """
    from opsgdocs.parsers import File, Settings, parse_bytes
    from opsgdocs.pipeline import record_of
    from opsgdocs.register.entries import entry_of

    profile = read_profile(orders.profile)
    how = Settings(password=orders.password, limits=orders.limits, ocr=bool(orders.ocr), ocr_language=orders.language)
    document = parse_bytes(File(stamp.path, data), how)
    record = record_of(document, profile, stamp.path)
    stamp = orders.stamp_of_scan(stamp) if _has_scans(document) else stamp
    return entry_of(record, document, stamp, profile=profile)


def failed(found: Found, orders: Orders, kind: str, reason: str, stamp: Stamp | None = None) -> Entry:
    """The entry of a document without a record; the stamp of a passing failure equals that of no file."""
    if stamp is None or kind in PASSING:
        stamp = orders.stamp(found._replace(modified=0) if kind in PASSING else found, "")
    return Entry(stamp=stamp, failure=Failure(kind, reason))


def _has_scans(document: "Document") -> bool:
    """Whether pages are pictures, or were."""
    from opsgdocs.parsers.pdf.page.trust import GARBAGE, NO_TEXT

    return bool(document.recognised) or any(found.code in (GARBAGE, NO_TEXT) for found in document.damage)


def _is_scan(error: ParseError, path: str, data: bytes) -> bool:
    """Whether text recognition may make something of what gave no record."""
    from opsgdocs.parsers import File
    from opsgdocs.parsers.kind import is_picture

    return isinstance(error, NoTrustworthyText) or is_picture(File(path, data))


def _unforeseen(address: str, error: Exception) -> ParseError:
    """As the pipeline tells it."""
    from opsgdocs.pipeline import unforeseen as told

    return told(Path(address), error)


def _bytes_of(found: Found, orders: Orders) -> bytes | Entry:
    """The bytes, or the entry that says why there are none."""
    try:
        data: bytes = named_function(found.opener)(found.place, orders.limits)
    except MemoryError:
        raise
    except ParseError as error:
        kind = "Unopened" if type(error).__name__ == "UnreadableFile" else type(error).__name__
        return failed(found, orders, kind, error.reason)
    except Exception as error:  # noqa: BLE001  (openers are others' code too)
        return failed(found, orders, "Unopened", _unforeseen(found.address, error).reason)
    return data


def _settled(found: Found) -> Found:
    """A file changed just now may change again within the same tick of its clock: its time tells nothing yet."""
    fresh = 0 <= time.time_ns() - found.modified < _FRESH
    return found._replace(modified=0) if fresh else found
