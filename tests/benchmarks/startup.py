"""What starting costs: `python -m tests.benchmarks.startup`.

Whole processes, medians of seven runs: bare Python, `import opsgdocs`, `--help`, and reading one set of minutes.
"""

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "opsg" / "L1"
MINUTES = sys.argv[1] if len(sys.argv) > 1 else str(CORPUS / "OPSG_42.pdf")
COMMANDS = {
    "bare Python": ["-c", "pass"],
    "import opsgdocs": ["-c", "import opsgdocs"],
    "opsgdocs --help": ["-m", "opsgdocs", "--help"],
    "opsgdocs read, PDF": ["-m", "opsgdocs", "read", "--json", MINUTES],
    "opsgdocs read, Word": ["-m", "opsgdocs", "read", "--json", str(CORPUS / "OPSG_42.docx")],
}


def seconds(arguments: list[str]) -> float:
    """Wall time of one run."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    for name, arguments in COMMANDS.items():
        seconds(arguments)
        runs = [seconds(arguments) for _ in range(7)]
        print(f"{name:22} {1000 * statistics.median(runs):6.0f} ms")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process        {peak:6.0f} MB")


if __name__ == "__main__":
    main()
