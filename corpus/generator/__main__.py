"""`python -m corpus.generator [--check] [--no-pdf] [--series opsg]`: make everything, or say what differs."""

import argparse
import filecmp
import sys
import tempfile
import zipfile
from pathlib import Path

from corpus.generator.bodies.make import FOLDER as BODIES
from corpus.generator.bodies.make import make_bodies
from corpus.generator.make import SERIES, make
from corpus.generator.papers.make import PAPER_SERIES, make_papers

_ROOT = Path(__file__).parent.parent
_FOLDERS = [*(series.folder for series in SERIES), *(papers.folder for papers in PAPER_SERIES), BODIES]


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m corpus.generator", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, list what differs")
    parser.add_argument("--no-pdf", action="store_true", help="leave the PDFs as they are")
    parser.add_argument("--series", choices=_FOLDERS, help="only this one")
    given = parser.parse_args()
    chosen = [folder for folder in _FOLDERS if given.series in (None, folder)]
    if given.check:
        return _check(chosen)
    _make(chosen, _ROOT, pdf=not given.no_pdf)
    return 0


def _make(folders: list[str], root: Path, *, pdf: bool) -> None:
    for series in (one for one in SERIES if one.folder in folders):
        make(series, root, pdf=pdf)
    for papers in (one for one in PAPER_SERIES if one.folder in folders):
        make_papers(papers, root, pdf=pdf)
    if BODIES in folders:
        make_bodies(root, pdf=pdf)


def differing(folders: list[str]) -> list[str]:
    """Committed files that the generator would write otherwise, the PDFs aside."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        _make(folders, fresh, pdf=False)
        made = {str(p.relative_to(fresh)) for p in fresh.rglob("*") if p.is_file()}
        other = [one for one in made if not _same(fresh / one, _ROOT / one)]
    return sorted(other)


def _same(new: Path, old: Path) -> bool:
    if not old.exists():
        return False
    if new.suffix == ".docx":  # another zlib packs the same parts otherwise
        return _parts(new) == _parts(old)
    return filecmp.cmp(new, old, shallow=False)


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def _check(folders: list[str]) -> int:
    other = differing(folders)
    for name in other:
        sys.stdout.write(f"differs: {name}\n")
    return 1 if other else 0


if __name__ == "__main__":
    sys.exit(main())
