"""How well opsgdocs reads the corpus: `python -m tests.score [--series opsg] [--layout L1] [--format pdf]`.

For each kind of record: how many were expected and found, precision, recall, and in what share of the documents the
kind is exactly right. Every miss is listed. `tests/corpus/test_corpus.py` holds these numbers above their floors.
"""

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.documents import Case, bodies, cases, load, logs, papers
from tests.views import BODIES, LOG, MINUTES, PAPERS, Json, Pairs, forgiven

FLOORS = Path(__file__).parent / "floors.json"
EMPTY: Json = dict.fromkeys(("title", "reference", "classification", "status", "profile", "incomplete", "committee", "before", "date"))  # fmt: skip
EMPTY |= {"meeting": dict.fromkeys(("committee", "number", "label", "date", "start", "end", "venue"))}
EMPTY |= {k: [] for k in ("attendees", "items", "decisions", "actions", "outstanding", "statements", "next_meetings",
                          "mentions", "problems")}  # fmt: skip
EMPTY_PAPER: Json = dict.fromkeys(("profile", "incomplete", "committee", "title", "meeting", "date", "date_bounds", "purpose"))  # fmt: skip
EMPTY_PAPER |= {k: [] for k in ("issues", "recommendations", "mentions", "problems")}


@dataclass(frozen=True)
class Miss:
    """One entry that is not as it must be; None where one side has none."""

    file: str
    kind: str
    key: str
    expected: Any
    found: Any

    def __str__(self) -> str:
        return f"{self.file}: {self.kind} {self.key}\n    expected {self.expected!r}\n    found    {self.found!r}"


@dataclass
class Tally:
    """Counts of one kind over many documents."""

    expected: int = 0
    found: int = 0
    right: int = 0
    documents: int = 0
    exact: int = 0
    misses: list[Miss] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Right among found; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Right among expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def exactness(self) -> float:
        """Share of documents in which nothing is missing, wrong or too much."""
        return self.exact / self.documents if self.documents else 1.0


Tallies = dict[str, Tally]


def score_minutes(chosen: Iterable[Case]) -> Tallies:
    """Each document read and compared."""
    tallies: Tallies = {kind: Tally() for kind in MINUTES}
    for case in chosen:
        expected = case.expected()
        found = forgiven(_plain(case.path), expected)
        for kind, view in MINUTES.items():
            compare(tallies[kind], (case.name, kind), view(expected), view(found))
    return tallies


def score_papers(chosen: Iterable[Case]) -> Tallies:
    """Each Issues Log paper read and compared; a document that is taken for another kind says nothing."""
    tallies: Tallies = {kind: Tally() for kind in PAPERS}
    for case in chosen:
        expected, found = case.expected(), _plain(case.path)
        found = found if found.get("kind") == "issues_log" else EMPTY_PAPER
        if case.path.suffix == ".pdf":  # LibreOffice leaves the links out
            expected["issues"] = [{**issue, "links": []} for issue in expected["issues"]]
        for kind, view in PAPERS.items():
            compare(tallies[kind], (case.name, kind), view(expected), view(found))
    return tallies


def score_bodies(chosen: Iterable[Case]) -> Tallies:
    """Each document of a body read and compared."""
    tallies: Tallies = {kind: Tally() for kind in BODIES}
    for case in chosen:
        expected, found = case.expected(), _plain(case.path)
        for kind, view in BODIES.items():
            compare(tallies[kind], (case.name, kind), view(expected), view(found))
    return tallies


def score_log(name: str, paths: tuple[Path, ...]) -> Tallies:
    """The tables before each meeting, told by these documents of one series."""
    tallies: Tallies = {kind: Tally() for kind in LOG}
    for path in sorted((paths[0].parents[1] / "expected").glob("before_*.json")):
        expected = load(path)
        expected["problems_allowed"] += ["reworded"] if any(p.parent.name == "L3" for p in paths) else []
        found = forgiven(_told(paths, expected["before"]), expected)
        for kind, view in LOG.items():
            compare(tallies[kind], (f"{name} {path.stem}", kind), view(expected), view(found))
    return tallies


def compare(tally: Tally, where: tuple[str, str], expected: Pairs, found: Pairs) -> None:
    """Count the entries of one document in one kind."""
    wanted, had = Counter(map(_hashable, expected)), Counter(map(_hashable, found))
    missing, extra = list((wanted - had).elements()), list((had - wanted).elements())
    tally.expected += len(expected)
    tally.found += len(found)
    tally.right += (wanted & had).total()
    tally.documents += 1
    tally.exact += not missing and not extra
    for key, value in missing:
        twin = next((one for one in extra if one[0] == key), None)
        if twin:
            extra.remove(twin)
        tally.misses.append(Miss(*where, key, value, twin[1] if twin else None))
    tally.misses += [Miss(*where, key, None, value) for key, value in extra]


def _hashable(pair: tuple[str, Any]) -> tuple[str, Any]:
    return (pair[0], _frozen(pair[1]))


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value


@cache
def _read(path: Path) -> Any:
    import opsgdocs

    return opsgdocs.read(path)


def _plain(path: Path) -> Json:
    """The record as JSON; an empty one, with the fault as its title, where the file cannot be read."""
    try:
        return EMPTY | json.loads(_read(path).to_json())
    except Exception as error:  # noqa: BLE001  (a crash is a miss like any other, and the rest still counts)
        return EMPTY | {"title": f"{type(error).__name__}: {error}"}


def _told(paths: tuple[Path, ...], before: str) -> Json:
    """The table before a meeting as JSON; an empty one, with the fault as its committee, where there is none."""
    try:
        return json.loads(_log(paths).outstanding(before=before).to_json())
    except Exception as error:  # noqa: BLE001
        return EMPTY | {"committee": f"{type(error).__name__}: {error}"}


@cache
def _log(paths: tuple[Path, ...]) -> Any:
    import opsgdocs

    return opsgdocs.ActionLog([_read(path) for path in paths])


def table(tallies: Tallies, title: str) -> str:
    """The numbers as text."""
    lines = [f"{title:30}{'expected':>9}{'found':>8}{'precision':>11}{'recall':>8}{'exact':>8}"]
    for kind, t in tallies.items():
        shares = f"{t.precision:11.3f}{t.recall:8.3f}{t.exactness:8.3f}"
        lines.append(f"{kind:30}{t.expected:9}{t.found:8}{shares}")
    return "\n".join(lines)


def results() -> dict[str, Tallies]:
    """All there is to hold above a floor: each format, and the tables from each choice of documents."""
    forms = {"docx": "Word", "pdf": "PDF", "txt": "text", "md": "Markdown"}
    found = {name: score_minutes(cases(form=form)) for form, name in forms.items()}
    found |= {f"papers: {name}": score_papers(papers(form=form)) for form, name in forms.items()}
    found |= {f"body: {name}": score_bodies(chosen) for name, chosen in bodies().items()}
    return found | {name: score_log(name, paths) for name, paths in logs()}


def shares(tally: Tally) -> list[float]:
    """Precision, recall and exactness, cut to three digits."""
    return [math.floor(share * 1000) / 1000 for share in (tally.precision, tally.recall, tally.exactness)]


def raise_floors(found: dict[str, Tallies]) -> None:
    """Write the floors anew: each the higher of what it was and what was reached."""
    floors = load(FLOORS) if FLOORS.exists() else {}
    for group, tallies in found.items():
        held = floors.setdefault(group, {})
        for kind, tally in tallies.items():
            held[kind] = [max(pair) for pair in zip(held.get(kind, (0, 0, 0)), shares(tally), strict=True)]
    lines = ",\n".join(
        f" {json.dumps(group)}: {{\n" + ",\n".join(f"  {json.dumps(k)}: {v}" for k, v in kinds.items()) + "\n }"
        for group, kinds in floors.items()
    )
    FLOORS.write_text(f"{{\n{lines}\n}}\n", "utf-8")


def main() -> int:
    """Print the score and every miss; the code is 1 where there is one."""
    given = _arguments()
    if given.raise_floors:
        raise_floors(results())
        return 0
    chosen = cases(given.series, given.layout, given.format)
    issues = papers(given.layout, given.format) if given.series in (None, "opsg_issues") else []
    scored = [(f"{len(chosen)} documents", score_minutes(chosen))] if chosen else []
    scored += [(f"{len(issues)} Issues Log papers", score_papers(issues))] if issues else []
    if given.series in (None, "bodies") and not (given.layout or given.format):
        scored += [(f"body: {name}", score_bodies(group)) for name, group in bodies().items()]
    if not (given.no_log or given.layout or given.format):
        scored += [(name, score_log(name, paths)) for name, paths in logs(given.series)]
    misses = [miss for _, tallies in scored for tally in tallies.values() for miss in tally.misses]
    if not given.quiet:
        sys.stdout.writelines(f"{miss}\n" for miss in misses)
    sys.stdout.write("\n\n".join(table(tallies, title) for title, tallies in scored))
    sys.stdout.write(f"\n\n{len(misses)} misses\n")
    return 1 if misses else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.score", description=__doc__)
    parser.add_argument("--series", help="one series: opsg, taf, opsg_issues, bodies")
    parser.add_argument("--layout", help="one layout: L1 … L9, P1 … P6")
    parser.add_argument("--format", choices=("docx", "pdf", "txt", "md"))
    parser.add_argument("--no-log", action="store_true", help="leave out the tables before each meeting")
    parser.add_argument("--quiet", action="store_true", help="numbers only")
    parser.add_argument("--raise-floors", action="store_true", help="write what is reached now to tests/floors.json")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
