"""What a profile costs: `python -m tests.benchmarks.profile [FILE …]`.

The same file is read with its committee's profile named (`opsg`), by a profile of one's own (a TOML file that extends it
and adds words of each kind), and with the profile recognised. Each round times all three in turn, and the figures are
ratios to the first, so that they hold on any machine. The limit is 1.05.
"""

import statistics
import sys
import tempfile
from pathlib import Path

import opsgdocs
from opsgdocs.records import Minutes
from tests.benchmarks.pdf import seconds

CORPUS = Path(__file__).parent.parent.parent / "corpus"
ROUNDS = 40
OWN = """extends = "{name}"
[meeting]
venue = ["...", "Meeting room"]
[attendance]
roles = ["...", "Timekeeper"]
[actions]
markers = ["...", "Task"]
[tables]
owner = ["...", "Res"]
open = ["...", "Pending"]
[decisions]
verbs = ["...", "WELCOMED"]
[owners]
NDS = "National Data Service"
"""
FILES = ("opsg/L1/OPSG_44.docx", "opsg/L1/OPSG_44.pdf", "bodies/B1/SSC_171_1308.docx", "bodies/B1/SECP_176_1405.pdf",
         "bodies/B1/Wexcombe_minutes_2028_03.docx", "bodies/B1/Workgroup_0999_Minutes_120533.docx")  # fmt: skip


def main(names: list[str]) -> None:
    """Prints a line for each file, and the medians."""
    files = [Path(name) for name in names] or [CORPUS / name for name in FILES]
    with tempfile.TemporaryDirectory() as folder:
        ratios = [_ratios(file, Path(folder)) for file in files]
    own, recognised = (statistics.median(each) for each in zip(*ratios, strict=True))
    print(f"{'median':44} own file {own:5.3f}   recognised {recognised:5.3f}   (of the time with the profile named)")


def _ratios(path: Path, folder: Path) -> tuple[float, float]:
    record = opsgdocs.read(path)
    assert isinstance(record, Minutes), f"{path} holds no minutes"
    name = record.profile
    own = folder / f"my_{name}.toml"
    own.write_text(OWN.format(name=name), encoding="utf-8")

    took = seconds(
        {
            "named": lambda: opsgdocs.read(path, profile=name),
            "own": lambda: opsgdocs.read(path, profile=own),
            "recognised": lambda: opsgdocs.read(path),
        },
        ROUNDS,
    )
    ratios = took["own"] / took["named"], took["recognised"] / took["named"]
    print(
        f"{path.name:34} {name:9} own file {ratios[0]:5.3f}   recognised {ratios[1]:5.3f}   {1000 * took['named']:6.1f} ms"
    )
    return ratios


if __name__ == "__main__":
    main(sys.argv[1:])
