"""How well opsgdocs reads the corpus: `python -m tests.score [--series opsg] [--layout L1] [--format pdf]`.

For each kind of record: how many were expected and found, precision, recall, and in what share of the documents the
kind is exactly right. Every miss is listed. `tests/test_corpus.py` holds these numbers above their floors.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.views import LOG, MINUTES, Json, Pairs, forgiven

CORPUS = Path(__file__).parent.parent / "corpus"
EMPTY: Json = {key: None for key in ("title", "reference", "classification", "status", "profile", "incomplete",
                                     "committee", "before", "date")}  # fmt: skip
EMPTY |= {"meeting": {k: None for k in ("committee", "number", "label", "date", "start", "end", "venue")}}
EMPTY |= {k: [] for k in ("attendees", "items", "decisions", "actions", "outstanding", "statements", "next_meetings",
                          "mentions", "problems")}  # fmt: skip


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


@dataclass(frozen=True)
class Case:
    """A document and the record that it must give."""

    path: Path
    expected_path: Path
    series: str
    layout: str

    @property
    def name(self) -> str:
        """'opsg/L1/OPSG_41.pdf'."""
        return str(self.path.relative_to(CORPUS))

    def expected(self) -> Json:
        """The expected record, with what this layout shows otherwise laid over it."""
        expected = load(self.expected_path)
        overlay = self.expected_path.with_suffix(f".{self.layout}.json")
        return expected | (load(overlay) if overlay.exists() else {})


def cases(series: str | None = None, layout: str | None = None, form: str | None = None) -> list[Case]:
    """The documents of the corpus, those chosen."""
    found = (
        Case(path, path.parents[1] / "expected" / f"{path.stem}.json", path.parents[1].name, path.parent.name)
        for path in sorted(CORPUS.glob("*/L*/*.*"))
    )
    wanted = (series, layout, form and f".{form}")
    return [c for c in found if all(w in (None, h) for w, h in zip(wanted, (c.series, c.layout, c.path.suffix)))]


def load(path: Path) -> Json:
    """A JSON file."""
    return json.loads(path.read_text("utf-8"))


def score_minutes(chosen: Iterable[Case]) -> Tallies:
    """Each document read and compared."""
    tallies: Tallies = {kind: Tally() for kind in MINUTES}
    for case in chosen:
        expected = case.expected()
        found = forgiven(_plain(case.path), expected)
        for kind, view in MINUTES.items():
            compare(tallies[kind], (case.name, kind), view(expected), view(found))
    return tallies


def score_log(name: str, paths: tuple[Path, ...]) -> Tallies:
    """The tables before each meeting, told by these documents of one series."""
    tallies: Tallies = {kind: Tally() for kind in LOG}
    for path in sorted((paths[0].parents[1] / "expected").glob("before_*.json")):
        expected = load(path)
        found = forgiven(_told(paths, expected["before"]), expected)
        for kind, view in LOG.items():
            compare(tallies[kind], (f"{name} {path.stem}", kind), view(expected), view(found))
    return tallies


def logs(series: str | None = None) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """From what documents the tables are told: Word alone, PDF alone, and the layouts in turn."""
    for folder in sorted(path.parent for path in CORPUS.glob("*/expected")):
        if series not in (None, folder.name):
            continue
        found: dict[str, dict[str, Path]] = {}
        for path in sorted(folder.glob("L*/*.*")):
            found.setdefault(path.stem, {})[f"{path.parent.name}{path.suffix}"] = path
        yield f"{folder.name} from Word", _chosen(found, ".docx")
        yield f"{folder.name} from PDF", _chosen(found, ".pdf")
        yield f"{folder.name} from PDF of another maker", _chosen(found, ".pdf", last=True)
        yield f"{folder.name} from all kinds in turn", _in_turn(found)


def _chosen(found: dict[str, dict[str, Path]], suffix: str, *, last: bool = False) -> tuple[Path, ...]:
    return tuple(
        [path for name, path in sorted(forms.items()) if name.endswith(suffix)][-1 if last else 0]
        for forms in found.values()
    )


def _in_turn(found: dict[str, dict[str, Path]]) -> tuple[Path, ...]:
    return tuple(
        [path for name, path in sorted(forms.items()) if not name.startswith("L1")][number % (len(forms) - 2)]
        for number, forms in enumerate(found.values())
    )


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


def _frozen(value: Any) -> Any:  # noqa: ANN401
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value


@cache
def _read(path: Path) -> Any:  # noqa: ANN401
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
def _log(paths: tuple[Path, ...]) -> Any:  # noqa: ANN401
    import opsgdocs

    return opsgdocs.ActionLog([_read(path) for path in paths])


def table(tallies: Tallies, title: str) -> str:
    """The numbers as text."""
    lines = [f"{title:30}{'expected':>9}{'found':>8}{'precision':>11}{'recall':>8}{'exact':>8}"]
    for kind, t in tallies.items():
        shares = f"{t.precision:11.3f}{t.recall:8.3f}{t.exactness:8.3f}"
        lines.append(f"{kind:30}{t.expected:9}{t.found:8}{shares}")
    return "\n".join(lines)


def main() -> int:
    """Print the score and every miss; the code is 1 where there is one."""
    parser = argparse.ArgumentParser(prog="python -m tests.score", description=__doc__)
    parser.add_argument("--series")
    parser.add_argument("--layout")
    parser.add_argument("--format", choices=("docx", "pdf", "txt"))
    parser.add_argument("--no-log", action="store_true", help="leave out the tables before each meeting")
    parser.add_argument("--quiet", action="store_true", help="numbers only")
    given = parser.parse_args()
    chosen = cases(given.series, given.layout, given.format)
    results = [(f"{len(chosen)} documents", score_minutes(chosen))]
    if not (given.no_log or given.layout or given.format):
        results += [(name, score_log(name, paths)) for name, paths in logs(given.series)]
    misses = [miss for _, tallies in results for tally in tallies.values() for miss in tally.misses]
    if not given.quiet:
        sys.stdout.writelines(f"{miss}\n" for miss in misses)
    sys.stdout.write("\n\n".join(table(tallies, title) for title, tallies in results))
    sys.stdout.write(f"\n\n{len(misses)} misses\n")
    return 1 if misses else 0


if __name__ == "__main__":
    sys.exit(main())
