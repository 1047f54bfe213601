"""Every paper and every expectation of a run of papers."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.generator.office import to_pdf
from corpus.generator.papers.expect import bounds, changes, paper_record
from corpus.generator.papers.issues import PAPERS
from corpus.generator.papers.layouts import cards, headings, markdown, numbered, plain, register
from corpus.generator.papers.model import Paper, Papers
from corpus.generator.papers.telling import papers

Json = dict[str, Any]

PAPER_SERIES: tuple[Papers, ...] = (PAPERS,)
PAPER_LAYOUTS: dict[str, tuple[str, Callable[[Paper, Path], None]]] = {
    "P1": (".docx", headings.write),
    "P2": (".docx", numbered.write),
    "P3": (".docx", cards.write),
    "P4": (".txt", plain.write),
    "P5": (".docx", register.write),
    "P6": (".md", markdown.write),
}


def make_papers(series: Papers, root: Path, *, pdf: bool) -> None:
    """Write a run of papers below `root`; without `pdf` only what needs no LibreOffice."""
    folder = root / series.folder
    told = papers(series)
    written = [
        _written(paper, folder / name, name)
        for name, numbers in series.layouts.items()
        for paper in told
        if paper.month.number in numbers
    ]
    if pdf:
        to_pdf([path for path in written if path.suffix == ".docx"])
    for paper in told:
        _expectations(paper, folder / "expected")


def _written(paper: Paper, folder: Path, name: str) -> Path:
    suffix, write = PAPER_LAYOUTS[name]
    path = folder / f"{paper.label}_issues{suffix}"
    write(paper, path)
    return path


def _expectations(paper: Paper, folder: Path) -> None:
    record = paper_record(paper)
    _write(folder / f"{paper.label}_issues.json", record)
    for name, numbers in paper.series.layouts.items():
        changed = overlay(name, paper, record)
        if changed and paper.month.number in numbers:
            _write(folder / f"{paper.label}_issues.{name}.json", changed)
    if paper.month.edits:
        _write(folder / f"changes_{paper.label}.json", changes(paper))


def overlay(name: str, paper: Paper, record: Json) -> Json:
    """What a layout shows otherwise."""
    issues = record["issues"]
    if name == "P2":
        found = _with(issues, number=numbered.numbers(paper))
        return {"issues": found, "date": None, "date_bounds": bounds(paper, meeting_shown=True)}
    if name in {"P3", "P6"}:
        return {"issues": _with(issues, number=[str(at) for at in range(1, len(issues) + 1)])}
    if name == "P4":
        unlinked = _with(issues, links=[[] for _ in issues])
        return {"issues": unlinked, "date": None, "date_bounds": bounds(paper, meeting_shown=False)}
    return {"issues": _with(issues, number=register.refs(paper))} if name == "P5" else {}


def _with(issues: list[Json], **values: list[Any]) -> list[Json]:
    return [{**issue, **{key: told[at] for key, told in values.items()}} for at, issue in enumerate(issues)]


def _write(path: Path, data: Json) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")
