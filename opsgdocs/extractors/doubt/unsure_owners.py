"""Owner cells that leave open who it is: 'DCC (TBC)', 'DCC?', 'DCC or SECAS', 'See notes'."""

from collections.abc import Iterator

from opsgdocs.document import walk
from opsgdocs.extractors.owner.owners import split_owners
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Problem

_UNSURE = late(
    compiled,
    r"(?i)\btb[acd]\b|\?|\bor\b|→|->|=>|⇒|⟶|➔"
    r"|\S\s+\(?now\s+\S|\bto be (?:confirmed|agreed|decided)\b|^\W*see\b|\bvacant\b",
)


def check_owners(reading: Reading) -> Iterator[Problem]:
    """One problem for each such cell of which an owner was read; where none was, that is told already."""
    for row in reading.rows:
        printed, cell = row.text("owner"), row.cells.get("owner")
        owners = split_owners(row.lines("owner"), reading.profile, reading.names) if printed else ()
        if cell and owners and _UNSURE.search(printed):
            message = f"Who is to do it is printed as “{printed}” and read as {' and '.join(owners)}."
            yield problem("doubtful_action", message, tuple(one for block in walk(cell.blocks) for one in cite(block)))
