"""Lists that follow each other on one line: 'Present: Ann Bell. In attendance: Cy Dunn. Apologies: Di East'."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from opsgdocs.extractors.attendance.labels import attendance_label
from opsgdocs.extractors.text.passage import Passage, strip
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords, Profile

_NEXT_SENTENCE = late(compiled, r"(?<=[.;)])\s+(?=[^\W\d_a-z])")
_LONGEST = 3000  # characters


def parted_at_labels(line: Passage, profile: Profile) -> tuple[Passage, ...]:
    """The lists of a line that begins with the name of one; any other line as it is."""
    text = line.text
    if len(text) > _LONGEST or not _names(profile.attendance).search(text, 1):
        return (line,)
    label = attendance_label(text, profile)
    if label is None or label.rest >= len(text):
        return (line,)
    cuts = [0, *(place for place in sorted(set(_places(text, profile))) if place > label.rest), len(text)]
    return tuple(strip(line.part(start, end), ";") for start, end in pairwise(cuts))


def _places(text: str, profile: Profile) -> Iterator[int]:
    """Where a further list begins: at its name with a colon, or at a sentence that opens one."""
    for match in _names(profile.attendance).finditer(text, 1):
        if text[match.end() - 1] == ":" and text[match.start()].isupper():
            yield match.start()
    for match in _NEXT_SENTENCE.finditer(text):
        label = attendance_label(text[match.end() :], profile)
        if label and 0 < label.rest < len(text) - match.end():
            yield match.end()


@cache
def _names(words: AttendanceWords) -> re.Pattern[str]:
    known = sorted((*words.present, *words.apologies), key=len, reverse=True)
    return compiled(rf"(?i)(?<=\s)(?:{'|'.join(map(re.escape, known))})\b(?:\s*:)?")
