"""People whom the lists have as present and among those who sent apologies: the list of members, then item 1.

Board members: Ann Bell, Bo Lund    1. Apologies: Bo Lund
"""

from collections.abc import Iterator

from opsgdocs.extractors.attendance.names import bare_name
from opsgdocs.extractors.reading import Reading
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem


def check_people(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem that names them all; those who sent apologies for a part only, or an alternate, are in order."""
    there = {bare_name(one.name) for one in minutes.attendees if one.presence == "present" and not one.part}
    away = [one for one in minutes.attendees if one.presence == "apologies" and bare_name(one.name) in there]
    if away:
        names = ", ".join(dict.fromkeys(one.name for one in away))
        evidence = tuple(place for one in away for place in one.evidence)
        yield problem("attendance_unclear", f"Listed as present and among the apologies: {names}.", evidence)
