"""Every document and every expectation of a series."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.generator.expect import minutes
from corpus.generator.layouts import cover, house, keyvalue, margin, markdown, numbered, plain, printed, unruled
from corpus.generator.log import before_tables
from corpus.generator.model import Meeting, Series
from corpus.generator.office import to_pdf
from corpus.generator.opsg import SERIES as OPSG
from corpus.generator.overlay import overlay
from corpus.generator.taf import SERIES as TAF

SERIES: tuple[Series, ...] = (OPSG, TAF)
LAYOUTS: dict[str, tuple[str, Callable[[Series, Meeting, Path], None]]] = {
    "L1": (".docx", house.write),
    "L2": (".docx", numbered.write),
    "L3": (".docx", keyvalue.write),
    "L4": (".docx", margin.write),
    "L5": (".txt", plain.write),
    "L6": (".pdf", printed.write),
    "L7": (".docx", cover.write),
    "L8": (".pdf", unruled.write),
    "L9": (".md", markdown.write),
}


def make(series: Series, root: Path, *, pdf: bool) -> None:
    """Write a series below `root`; without `pdf` only what needs no LibreOffice and no fonts."""
    folder = root / series.folder
    names = [name for name, (suffix, _) in LAYOUTS.items() if pdf or suffix != ".pdf"]
    written = [path for name in names for path in _layout(series, name, folder)]
    if pdf:
        to_pdf([path for path in written if path.suffix == ".docx"])
    _expectations(series, folder / "expected")


def _layout(series: Series, name: str, folder: Path) -> list[Path]:
    suffix, write = LAYOUTS[name]
    written = []
    for meeting in series.meetings:
        if meeting.number in series.layouts.get(name, ()):
            path = folder / name / f"{series.label(meeting.number)}{suffix}"
            write(series, meeting, path)
            written.append(path)
    return written


def _expectations(series: Series, folder: Path) -> None:
    for meeting in series.meetings:
        expected = minutes(series, meeting)
        _write(folder / f"{series.label(meeting.number)}.json", expected)
        for name in LAYOUTS:
            changed = overlay(name, series, meeting, expected)
            if changed and meeting.number in series.layouts.get(name, ()):
                _write(folder / f"{series.label(meeting.number)}.{name}.json", changed)
    for label, table in before_tables(series).items():
        _write(folder / f"before_{label}.json", table)


def _write(path: Path, data: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")
