"""What records cost: `python -m tests.benchmarks.extraction [FILE …]`.

For a PDF the time from its bytes to its records as a multiple of what pdfium needs to give its bare text, and in it the
share of the steps behind the parser, in milliseconds a page; for a Word file the time from its bytes to its records, as
a multiple of the parser's own. Each figure compares two times of one run, so that it holds on any machine. The limit
for a PDF is 3 times bare text.
"""

import statistics
import sys
from pathlib import Path

from opsgdocs.extractors import extract
from opsgdocs.parsers import File, parse_bytes
from tests.benchmarks.pdf import read_bare, seconds

CORPUS = Path(__file__).parent.parent.parent / "corpus"
SEEDS = Path(__file__).parent.parent.parent.parent / "shared" / "seeds"
ROUNDS = 9


def main(names: list[str]) -> None:
    """Prints a line for each file, and the median of the ratios for each format."""
    files = [Path(name) for name in names] or _files()
    for suffix, measure in ((".pdf", _of_pdf), (".docx", _of_word)):
        ratios = [measure(file) for file in files if file.suffix == suffix]
        if ratios:
            print(f"{suffix[1:]:44} median of {len(ratios):2} files  {statistics.median(ratios):6.2f} x\n")


def _files() -> list[Path]:
    """The first document of each series and layout, and the real minutes where they are at hand."""
    folders = [folder for series in ("opsg", "taf") for folder in sorted((CORPUS / series).glob("L*"))]
    firsts = [sorted(folder.glob(f"*.{suffix}"))[:1] for suffix in ("pdf", "docx") for folder in folders]
    return [file for first in firsts for file in first] + sorted(SEEDS.glob("*Minutes.*"))


def _of_pdf(path: Path) -> float:
    file = File(path.name, path.read_bytes())
    document = parse_bytes(file)
    took = seconds(
        {
            "bare": lambda: read_bare(file.data),
            "parse": lambda: parse_bytes(file),
            "extract": lambda: extract(document),
        },
        ROUNDS,
    )
    pages = document.pages or 1
    ratio = (took["parse"] + took["extract"]) / took["bare"]
    each = "   ".join(f"{name} {1000 * time / pages:5.2f}" for name, time in took.items())
    print(f"{_name(path):44} {pages:2} pages   {each} ms/page   records {ratio:5.2f} x bare text")
    return ratio


def _of_word(path: Path) -> float:
    file = File(path.name, path.read_bytes())
    document = parse_bytes(file)
    took = seconds({"parse": lambda: parse_bytes(file), "extract": lambda: extract(document)}, ROUNDS)
    ratio = (took["parse"] + took["extract"]) / took["parse"]
    each = "   ".join(f"{name} {1000 * time:6.2f}" for name, time in took.items())
    print(f"{_name(path):44}            {each} ms        records {ratio:5.2f} x parser")
    return ratio


def _name(path: Path) -> str:
    return "/".join(path.parts[-3:])[-44:]


if __name__ == "__main__":
    main(sys.argv[1:])
