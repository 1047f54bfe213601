"""How long a history takes: `python -m tests.benchmarks.history`.

Each meeting raises 40 actions and lists the 40 of the one before. In the first run ('closed') the next table closes
them; in the second ('moved') as well, and every meeting is held on another day than announced; in the third ('open')
nothing is ever closed, so that all but 80 are open and not listed. All must grow with the meetings alone.
"""

import datetime as dt
import sys
import time

from opsgdocs.history import ActionLog
from opsgdocs.records import Action, Evidence, Meeting, Minutes, NextMeeting, OutstandingAction, Source, Target

_ACTIONS = 40
_DAY_ONE = dt.date(1000, 1, 1)
_SIZES = (100, 1_000, 10_000)


def main(sizes):
    """Print a line for each size: the fold, the table of what is outstanding, and the cost of one meeting."""
    _say(f"{'meetings':>9} {'run':>7} {'fold s':>8} {'ms each':>8} {'table s':>8} {'ms each':>8} {'rows':>8}")
    for kind in ("closed", "moved", "open"):
        for count in sizes:
            _measure([_minutes(number, kind) for number in range(1, count + 1)], kind)


def _measure(run, kind):
    began = time.process_time()
    log = ActionLog(run)
    log.problems  # noqa: B018  (the fold happens when something is asked)
    folded = time.process_time()
    rows = len(log.outstanding().actions)
    ended = time.process_time()
    fold, table = folded - began, ended - folded
    costs = "".join(f"{seconds:>9.2f}{seconds / len(run) * 1000:>9.3f}" for seconds in (fold, table))
    _say(f"{len(run):>9} {kind:>7}{costs} {rows:>8}")


def _say(line):
    sys.stdout.write(line + "\n")


def _minutes(number, kind):
    day = _DAY_ONE + dt.timedelta(days=28 * number)
    label = f"OPSG_{number}"
    return Minutes(
        source=Source(name=f"{label}.docx", sha256=f"{number:064x}", media_type="text/plain"),
        profile="opsg",
        status="final",
        meeting=Meeting(committee="OPSG", number=number, label=label, date=day),
        actions=tuple(_action(number, index, day, label) for index in range(1, _ACTIONS + 1)),
        outstanding=tuple(
            _row(number - 1, index, closing=kind != "open") for index in range(1, _ACTIONS + 1) if number > 1
        ),
        next_meetings=(NextMeeting(date=day + dt.timedelta(days=30 if kind == "moved" else 28)),),
    )


def _action(number, index, day, label):
    name = f"OPSG {number}/{index:02d}"
    text = f"The DCC to provide an update on matter {index} of {number} by the next meeting."
    place = (Evidence(page=1, text=text),)
    return Action(
        id=name, key=name, text=text, owners=("DCC",), target=_target(index, day + dt.timedelta(days=28)), raised=day,
        raised_at=label, evidence=place,
    )  # fmt: skip


def _target(index, day):
    """As the extractor gives it: the minutes announce the next meeting. Half of the actions state no target."""
    text = "by the next meeting" if index % 2 else None
    basis = "meeting" if text else "default"
    return Target(text=text, date=day, earliest=day, latest=day, basis=basis, stated=text is not None)


def _row(number, index, *, closing):
    name = f"OPSG {number}/{index:02d}"
    text = f"The DCC to provide an update on matter {index} of {number} by the next meeting."
    return OutstandingAction(
        id=name, key=name, text=text, owners=("The DCC",), updates=(f"The DCC reported on {index}.",),
        status="closed" if closing else "open", status_text="Closed" if closing else "Open",
        evidence=(Evidence(page=2, text=text),),
    )  # fmt: skip


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or _SIZES)
