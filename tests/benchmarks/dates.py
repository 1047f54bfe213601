"""How long a phrase takes, and how others read it: `python -m tests.benchmarks.dates`.

All phrases of the tables in tests/dates/cases, each with its own calendar; the best of ten rounds. The limits are 30
microseconds a phrase and 48 an action. Then the same phrases by dateparser and dateutil, where they are installed:
a reader is right that gives the day that is meant, or a day within the bounds where none is, or nothing where no day
is meant. A library that finds nothing in a phrase gets it once more without its leading words ('by', 'at the').
"""

import importlib
import re
import sys
import time
import warnings
from datetime import date, datetime
from datetime import time as clock
from importlib.util import find_spec

from opsgdocs.dates import find_targets, resolve
from tests.dates.tables import read_cases

_ROUNDS = 10
_ACTION = "The DCC to provide a report by the end of February highlighting all meters affected by Aged Incidents."
_LEAD = re.compile(
    r"(?:\b(?:by|no later than|not later than|before|ahead of|prior to|on or before|due|until|on|at|in|for|from|the)\b"
    r"[:\s]*)+",
    re.IGNORECASE,
)


def main():
    """Print the time of one phrase, of finding the deadlines in the text of one action, and the comparison."""
    cases = [case for name in ("dates.tsv", "dates_blind.tsv") for case in read_cases(name)]
    phrases = [(case.words, case.said) for case in cases]
    resolving = _best(lambda: [resolve(words, said) for words, said in phrases]) / len(phrases)
    finding = _best(lambda: [find_targets(_ACTION) for _ in range(200)]) / 200
    sys.stdout.write(f"resolve: {resolving:.1f} µs a phrase ({len(phrases)} phrases)\n")
    sys.stdout.write(f"find_targets: {finding:.1f} µs an action of {len(_ACTION)} characters\n\n")
    for title, chosen in _groups():
        sys.stdout.write(f"{title + f' ({len(chosen)})':46} right  wrong  nothing  µs a phrase\n")
        for name, read in _readers():
            _compare(name, read, chosen)
        sys.stdout.write("\n")


def _groups():
    """What only a committee's calendar can tell stands apart, as the others have none."""
    tables = {name: read_cases(f"{name}.tsv") for name in ("dates", "dates_blind")}
    for name, cases in tables.items():
        yield f"{name}: days, weeks, months, counts", [case for case in cases if case.expected[4] != "meeting"]
    yield "meetings", [case for cases in tables.values() for case in cases if case.expected[4] == "meeting"]


def _readers():
    yield "opsgdocs", _own
    for module, readers in (
        ("dateparser", (("dateparser", _dateparser),)),
        ("dateutil", (("dateutil", _dateutil), ("dateutil, fuzzy", _dateutil_fuzzy))),
    ):
        if find_spec(module):
            yield from readers
        else:
            sys.stdout.write(f"{module} is not installed: left out\n")


def _compare(name, read, cases):
    inputs = [(case.words, case.said) for case in cases]
    read(*inputs[0])
    verdicts, spent = {"right": 0, "wrong": 0, "nothing": 0}, 0.0
    for case, (words, said) in zip(cases, inputs, strict=True):
        began = time.perf_counter()
        found = read(words, said)
        spent += time.perf_counter() - began
        verdicts[_verdict(case.expected, found)] += 1
    right, wrong, nothing = verdicts.values()
    sys.stdout.write(f"{name:46} {right:5} {wrong:6} {nothing:8} {spent / len(cases) * 1e6:12.0f}\n")


def _verdict(expected, found):
    """`expected` is earliest, latest, date … as the table has them; `found` the bounds that a reader gives, or None."""
    earliest, latest, day = (date.fromisoformat(text) if text else None for text in expected[:3])
    if found is None:
        return "nothing" if earliest or latest else "right"
    if day:
        return "right" if found == (day, day) else "wrong"
    inside = (earliest or latest) and (not earliest or found[0] >= earliest) and (not latest or found[1] <= latest)
    return "right" if inside else "wrong"


def _own(words, said):
    target = resolve(words, said)
    if target.earliest is None and target.latest is None:
        return None
    return target.earliest or date.min, target.latest or date.max


def _dateparser(words, said):
    parse = importlib.import_module("dateparser").parse
    settings = {"PREFER_DATES_FROM": "past" if said.looking == "back" else "future", "DATE_ORDER": "DMY"}
    if said.day:
        settings["RELATIVE_BASE"] = datetime.combine(said.day, clock())
    return _twice(words, lambda text: parse(text, languages=["en"], settings=settings))


def _dateutil(words, said, *, fuzzy=False):
    parser = importlib.import_module("dateutil.parser")
    default = datetime.combine(said.day or date(2020, 2, 4), clock())

    def parse(text):
        try:
            return parser.parse(text, default=default, dayfirst=True, fuzzy=fuzzy)
        except (ValueError, OverflowError):
            return None

    return _twice(words, parse)


def _dateutil_fuzzy(words, said):
    return _dateutil(words, said, fuzzy=True)


def _twice(words, parse):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = parse(words) or parse(_LEAD.sub("", words, count=1))
    return (found.date(), found.date()) if found else None


def _best(work):
    work()
    return min(_timed(work) for _ in range(_ROUNDS))


def _timed(work):
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1e6


if __name__ == "__main__":
    main()
