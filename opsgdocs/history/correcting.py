"""What people settled, applied where it falls in time: after the last minutes up to its day, before any later ones.

Correction of 2 June 2021 to OPSG 44/04: close = true, reason = "Done in April."
A later document that says otherwise is newer and counts; one that only repeats an old owner or date does not.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import datetime as dt

from opsgdocs.corrections import Correction
from opsgdocs.dates import Said, resolve
from opsgdocs.history.closing import close
from opsgdocs.history.ids import Tokens
from opsgdocs.history.state import State
from opsgdocs.history.thread import Finding, Passages, SaidTarget, Settled, Step, Thread, Visit, told_target
from opsgdocs.records import Evidence
