"""What the documents leave open, a person settles once, in a file of corrections.

[[correction]]
action = "OPSG 44/04"
close = true
reason = "Done in April; the table of OPSG_45 left it out."
date = 2021-06-02
"""

import datetime as dt
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from opsgdocs.arguments import path_given
from opsgdocs.dates import Said, parse_day, resolve
from opsgdocs.errors import CorrectionError
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import spoken
from opsgdocs.problems import CODES

_DEEDS = ("close", "same_as", "owners", "target", "acknowledge")
_MEETING = ("meeting", "held")
_KEYS = ("action", *_DEEDS, "minutes", *_MEETING, "reason", "date", "by")
_MOST_BYTES = 4_000_000  # tens of thousands of corrections; more is another kind of file
_NO_NUMBER = 100_000
_NUMBER = compiled(r"[A-Z]{0,3}\d{1,5}")
_CODES = frozenset(code.code for code in CODES)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person settled about one action, by exactly one of the five deeds, or about one document's meeting.

    Attributes:
        action: the id, in any spacing and case; '' where it is about a document.
        reason: why, for whoever reads the history.
        date: from which day on it holds.
        close: the action is closed.
        same_as: the id of the action that it really is.
        owners: who is to do it.
        target: by when, in words or as an ISO day.
        acknowledge: codes of problems that somebody has looked at.
        minutes: name of the minutes' file, or the beginning of its sha256.
        meeting: the number of the meeting that they are of.
        held: its day.
        by: who settled it.
        document: name of the file.
        number: its place in the file, from 1.
    """

    action: str
    reason: str
    date: dt.date
    close: bool = False
    same_as: str | None = None
    owners: tuple[str, ...] = ()
    target: str | None = None
    acknowledge: tuple[str, ...] = ()
    minutes: str | None = None
    meeting: int | str | None = None
    held: dt.date | None = None
    by: str | None = None
    document: str | None = None
    number: int = 0

    @property
    def told(self) -> str:
        """'correction of 2 June 2021 (SECAS): Done in April.'"""
        return f"{self.called}: {self.reason}"

    @property
    def called(self) -> str:
        """'correction of 2 June 2021 (SECAS)'"""
        return f"correction of {spoken(self.date)}{f' ({self.by})' if self.by else ''}"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a file while it is checked."""

    file: str
    number: int
    values: Mapping[str, Any]

    def refuse(self, wrong: str) -> NoReturn:
        raise CorrectionError(f"{self.file}: correction {self.number}: {wrong}")


def load_corrections(path: str | Path) -> tuple[Correction, ...]:
    """The corrections of a TOML file, in its order.

    Raises:
        CorrectionError: the file cannot be read, or an entry says something that cannot be; names entry and key.
    """
    data = _parsed(path_given(path, "load_corrections"))
    stray = next((key for key in data if key != "correction"), None)
    if stray is not None:
        raise CorrectionError(f"{path}: {stray!r} is not known here; each entry begins with [[correction]]")
    entries = data.get("correction", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise CorrectionError(f"{path}: each entry begins with [[correction]], in two pairs of brackets")
    name = Path(path).name
    return tuple(_correction(_Entry(name, number, values)) for number, values in enumerate(entries, start=1))


def _parsed(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or error
        raise CorrectionError(f"{path}: the corrections cannot be read: {reason}") from error
    if len(content) > _MOST_BYTES:
        raise CorrectionError(f"{path}: this is larger than any file of corrections; check which file it is")
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: this is no text in UTF-8; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise CorrectionError(f"{path}: this is not valid TOML: {error}") from error
    except RecursionError as error:
        raise CorrectionError(f"{path}: this is not valid TOML: its brackets are nested too deeply") from error
    except ValueError as error:  # Python's own sentence tells how to change Python
        raise CorrectionError(f"{path}: this is not valid TOML: a number in it is too long") from error


def _correction(entry: _Entry) -> Correction:
    for key in entry.values:
        if key not in _KEYS:
            entry.refuse(f"there is no key {key!r}; allowed are: {', '.join(_KEYS)}")
    subject = "minutes" if "minutes" in entry.values else "action"
    for key in (subject, "reason", "date"):
        if key not in entry.values:
            entry.refuse(f"{key!r} is missing; each entry needs {subject}, reason and date")
    (_check_meeting if subject == "minutes" else _check_deed)(entry)
    read = {"action": ""} | {key: _READERS[key](entry, key) for key in entry.values}
    return Correction(**read, document=entry.file, number=entry.number)


def _check_deed(entry: _Entry) -> None:
    deeds = [key for key in (*_DEEDS, *_MEETING) if key in entry.values]
    if len(deeds) != 1 or deeds[0] in _MEETING:
        entry.refuse(f"{' and '.join(deeds) or 'no deed'} stands here; it needs exactly one of: {', '.join(_DEEDS)}")


def _check_meeting(entry: _Entry) -> None:
    stray = [key for key in ("action", *_DEEDS) if key in entry.values]
    if stray:
        entry.refuse(f"{stray[0]!r} stands beside 'minutes'; give it an entry of its own")
    if not any(key in entry.values for key in _MEETING):
        entry.refuse(f"nothing is said of these minutes; it needs one or both of: {', '.join(_MEETING)}")


def _text(entry: _Entry, key: str) -> str:
    value = entry.values[key]
    if not isinstance(value, str) or not value.strip():
        entry.refuse(f"{key!r} must be text in quotes, not {_shown(value)}")
    return " ".join(unicodedata.normalize("NFC", value).split())


def _texts(entry: _Entry, key: str) -> tuple[str, ...]:
    value = entry.values[key]
    values = value if isinstance(value, list) else [value]
    if not values:
        entry.refuse(f"{key!r} is empty; name at least one")
    return tuple(_text(_Entry(entry.file, entry.number, {key: each}), key) for each in values)


def _day(entry: _Entry, key: str) -> dt.date:
    value = entry.values[key]
    day = parse_day(value) if isinstance(value, str) else value
    if isinstance(day, dt.datetime) or not isinstance(day, dt.date):
        entry.refuse(f"{key!r} must be a day such as 2021-06-02, not {_shown(value)}")
    return day


def _number(entry: _Entry, key: str) -> int | str:
    """9, "9", "EX3"."""
    value = entry.values[key]
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _NO_NUMBER:
        return value
    text = "".join(_text(entry, key).split()).upper() if isinstance(value, str) else ""
    if not _NUMBER.fullmatch(text):
        entry.refuse(f'{key!r} must be the meeting\'s number such as 9 or "EX3", not {_shown(value)}')
    return int(text) if text.isdigit() else text


def _close(entry: _Entry, key: str) -> bool:
    if entry.values[key] is not True:
        entry.refuse(f"{key!r} can only be true, not {_shown(entry.values[key])}")
    return True


def _other(entry: _Entry, key: str) -> str:
    other = _text(entry, key)
    if other == _text(entry, "action"):
        entry.refuse(f"{key!r} names the action itself; it must be the id of another one")
    return other


def _target(entry: _Entry, key: str) -> str:
    """A day, or words that a table could print: 'by the end of June', 'TBC'."""
    value = entry.values[key]
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    text = _text(entry, key)
    if resolve(text, Said(_day(entry, "date"))).basis in ("none", "default"):
        entry.refuse(f"{key!r} must be a day such as 2021-06-01, or words such as 'end of June', not {_shown(value)}")
    return text


def _codes(entry: _Entry, key: str) -> tuple[str, ...]:
    codes = _texts(entry, key)
    for code in codes:
        if code not in _CODES:
            entry.refuse(f"{key!r} names no problem code: {code!r}; allowed are: {', '.join(sorted(_CODES))}")
    return codes


def _shown(value: object) -> str:
    text = repr(value.isoformat() if isinstance(value, dt.date | dt.time) else value)
    return {"True": "true", "False": "false"}.get(text, text if len(text) <= 60 else f"{text[:59]}…")


_READERS: dict[str, Callable[[_Entry, str], Any]] = {
    "action": _text,
    "close": _close,
    "same_as": _other,
    "owners": _texts,
    "target": _target,
    "acknowledge": _codes,
    "minutes": _text,
    "meeting": _number,
    "held": _day,
    "reason": _text,
    "date": _day,
    "by": _text,
}
