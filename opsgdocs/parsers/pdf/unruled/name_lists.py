"""Lists of names side by side, one of them longer than the others: its last names are entries, and no second lines.

Attendees                 Apologies
Dave Warner, SECAS        Nasir Zeb, EDF
Ann Smith, DCC            Paul Jones, SSE
                          Kim Lee, Ofgem
"""

from collections.abc import Sequence
from itertools import pairwise

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.lines import Row
from opsgdocs.patterns import late

FEWEST = 3  # rows above
EVEN = 0.6  # points: so little do the steps between names differ
LONGEST = 40  # characters: with who it is
NAME = late(
    compiled,
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?"
    r"[^\W\d_a-z][\w.’'-]*"  # the first name, or initials
    r"(?:\s\(?(?:[^\W\d_a-z][\w.,’'&)-]*|and|of|de|van))+"  # 'van Dyck,', '(Bank of England)'
    r",?.*",
)


def are_names(above: Sequence[Row], rest: Sequence[Row]) -> bool:
    """Whether rows that stand under the last of those `above`, in one column, are names as those above are."""
    rows = [*above, *rest]
    if len(above) < FEWEST or any(len(row) > 1 for row in rest):
        return False
    steps = [below[0].y - row[0].y for row, below in pairwise(rows[1:])]  # the labels may stand off
    if max(steps) - min(steps) > EVEN or len({round(row[0].x0) for row in rest}) > 1:
        return False
    first = rest[0][0]
    column = [line for row in rows[1:] for line in row if abs(line.x0 - first.x0) < 1]
    return all(len(line.text) <= LONGEST and NAME.fullmatch(line.text) is not None for line in column)
