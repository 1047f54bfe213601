"""`python -m tests.fuzz --seed 1 --count 500 --kind pdf`: reads mutants and tells the faults; 1 where there are any."""

import argparse
import sys
import time
from pathlib import Path

from tests.fuzz.judge import Verdict
from tests.fuzz.mutants import Mutant
from tests.fuzz.run import Tally, keep, run
from tests.fuzz.sources import KINDS


def main() -> int:
    """Reads the command line and runs."""
    options = _options()
    if options.peers:
        from tests.fuzz.peers import compare

        _say(compare(options.seed, options.count))
        return 0
    tally, start = Tally(), time.monotonic()
    numbers = range(options.start, options.start + options.count)
    for mutant, verdict in run(options.seed, numbers, options.kind or KINDS, options.minutes):
        tally.add(mutant, verdict)
        if verdict.fault:
            keep(options.faults, mutant, verdict)
            _say(_told(mutant, verdict))
    _tell(tally, time.monotonic() - start)
    return int(bool(tally.faults))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--start", type=int, default=0, metavar="N", help="number of the first mutant")
    parser.add_argument("--kind", action="append", choices=KINDS, help="may be given several times; all by default")
    parser.add_argument("--minutes", type=float, default=0, help="end after so long")
    parser.add_argument("--faults", type=Path, default=Path("build/fuzz"), help="folder in which faults are kept")
    parser.add_argument(
        "--peers", action="store_true", help="compare with pdfplumber and python-docx on the same files"
    )
    return parser.parse_args()


def _told(mutant: Mutant, verdict: Verdict) -> str:
    return f"{verdict.fault:9} {mutant.name} of {mutant.source.name} ({mutant.harm}): {verdict.ending}: {verdict.told}"


def _tell(tally: Tally, seconds: float) -> None:
    total = sum(tally.endings.values())
    _say(f"\n{total} mutants in {seconds:.0f} s; longest {tally.longest:.1f} s, most memory {tally.largest >> 20} MB")
    for ending, count in tally.endings.most_common():
        _say(f"{count:7}  {ending}")
    _say(f"{len(tally.faults):7}  faults")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
