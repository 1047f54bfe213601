"""How long a phrase takes: `python -m tests.benchmarks.dates`.

All phrases of the tables in tests/cases, each with its own calendar; the best of ten rounds. The limit is 30
microseconds a phrase.
"""

import sys
import time

from opsgdocs.dates import find_targets, resolve
from tests.date_cases import read_cases

_ROUNDS = 10
_ACTION = "The DCC to provide a report by the end of February highlighting all meters affected by Aged Incidents."


def main():
    """Print the time of one phrase, and of finding the deadlines in the text of one action."""
    cases = [(case.words, case.said) for name in ("dates.tsv", "dates_blind.tsv") for case in read_cases(name)]
    resolving = _best(lambda: [resolve(words, said) for words, said in cases]) / len(cases)
    finding = _best(lambda: [find_targets(_ACTION) for _ in range(200)]) / 200
    sys.stdout.write(f"resolve: {resolving:.1f} µs a phrase ({len(cases)} phrases)\n")
    sys.stdout.write(f"find_targets: {finding:.1f} µs an action of {len(_ACTION)} characters\n")


def _best(work):
    work()
    return min(_timed(work) for _ in range(_ROUNDS))


def _timed(work):
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1e6


if __name__ == "__main__":
    main()
