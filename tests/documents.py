"""The documents of the corpus and the expectations beside them: `corpus/opsg/L1/OPSG_41.pdf`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]

CORPUS = Path(__file__).parent.parent / "corpus"


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

    @property
    def traits(self) -> tuple[str, str, str]:
        """What documents are chosen by: series, layout, suffix."""
        return (self.series, self.layout, self.path.suffix)

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
    return [case for case in found if all(w in (None, h) for w, h in zip(wanted, case.traits, strict=True))]


def papers(layout: str | None = None, form: str | None = None) -> list[Case]:
    """The Issues Log papers of the corpus, those chosen."""
    found = (
        Case(path, path.parents[1] / "expected" / f"{path.stem}.json", path.parents[1].name, path.parent.name)
        for path in sorted(CORPUS.glob("*/P*/*.*"))
    )
    return [
        case for case in found if layout in (None, case.layout) and (form is None or case.path.suffix == f".{form}")
    ]


def bodies() -> dict[str, list[Case]]:
    """The documents of the bodies that have a profile of their own, by profile."""
    found: dict[str, list[Case]] = {}
    for path in sorted((CORPUS / "bodies").glob("B*/*.*")):
        expected = CORPUS / "bodies" / "expected" / f"{path.stem}.json"
        found.setdefault(load(expected)["profile"], []).append(Case(path, expected, "bodies", path.parent.name))
    return found


def load(path: Path) -> Json:
    """A JSON file."""
    found: Json = json.loads(path.read_text("utf-8"))
    return found


def logs(series: str | None = None) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """From what documents the tables are told: Word alone, PDF alone, and the layouts in turn."""
    for folder in sorted({path.parents[1] for path in CORPUS.glob("*/expected/before_*.json")}):
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
