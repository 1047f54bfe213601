"""What starting costs: `python -m tests.benchmarks.startup`.

Whole processes, medians of seven runs and the processor time of the fastest: bare Python, `import opsgdocs`, `--help`,
and reading one set of minutes, also of twelve pages made for the purpose. Python may keep its bytecode, and opsgdocs its
patterns, as they do where opsgdocs is installed. The limits: 120 ms for help, 250 ms for twelve pages, 15 ms above bare
Python for the import.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.pdf import make_minutes

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "opsg" / "L1"
MINUTES = sys.argv[1] if len(sys.argv) > 1 else str(CORPUS / "OPSG_42.pdf")
COMMANDS = {
    "bare Python": ["-c", "pass"],
    "import opsgdocs": ["-c", "import opsgdocs"],
    "opsgdocs --help": ["-m", "opsgdocs", "--help"],
    "opsgdocs read, PDF": ["-m", "opsgdocs", "read", "--json", MINUTES],
    "opsgdocs read, Word": ["-m", "opsgdocs", "read", "--json", str(CORPUS / "OPSG_42.docx")],
}


ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(arguments: list[str]) -> tuple[float, float]:
    """Wall time and processor time of one run."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        twelve = Path(folder) / "OPSG_29_Minutes.pdf"
        twelve.write_bytes(make_minutes(9))  # the tables fill pages of their own
        read = ["-m", "opsgdocs", "read", "--json", str(twelve)]
        for name, arguments in {**COMMANDS, "read, 12 pages": read}.items():
            seconds(arguments)
            runs = [seconds(arguments) for _ in range(7)]
            wall, least = statistics.median(run[0] for run in runs), min(run[1] for run in runs)
            print(f"{name:22} {1000 * wall:6.0f} ms   processor {1000 * least:6.0f} ms")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process        {peak:6.0f} MB")


if __name__ == "__main__":
    main()
