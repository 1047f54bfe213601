"""What looks like an id of this very meeting in a form that is none: 'ACTION SSC:112:02 – The DCC to …' at SSC_112."""

import re
from collections.abc import Iterator
from functools import cache

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem

_PARTED = r"(?:\s?[/:.|#·~–—_-]{1,2}\s?|\s(?=0))"


def check_ids(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for all of them, at the places where they stand."""
    short, number = reading.profile.meeting.short, reading.meeting.number
    if not (short and number is not None and reading.profile.actions.written):
        return
    known = {place.path for action in minutes.actions if action.id for place in action.evidence}
    form = _form(short, str(number), reading.profile.actions.markers)
    blocks = [block for block in reading.document.walk() if short.casefold() in block.text.casefold()]
    found = [(block, printed) for block in blocks if (printed := _printed(block, form, reading))]
    unread = [(block, printed) for block, printed in found if not any(place.path in known for place in block.places)]
    if unread:
        message = f"“{unread[0][1]}” has the number of this meeting, and was not read as the id of an action."
        message += f" There are {len(unread)} such." if len(unread) > 1 else ""
        yield problem("doubtful_action", message, tuple(one for block, _ in unread for one in cite(block)))


def _printed(block: TextBlock, form: "re.Pattern[str]", reading: Reading) -> str:
    """What looks like an id behind the word 'action', or alone in its block."""
    text = fold(block.text)
    found = form.match(text)
    if found is None or not (found["word"] or not text[found.end() :].strip(" .:)]")):
        return ""
    return "" if id_at(text, reading.profile, found.start("id")) else str(found["id"])


@cache
def _form(short: str, number: str, markers: tuple[str, ...]) -> "re.Pattern[str]":
    words = "|".join(re.escape(word) for word in sorted(markers, key=len, reverse=True))
    body = rf"(?i:{re.escape(short)})[\W_]{{0,2}}0{{0,2}}{re.escape(number)}"
    return re.compile(
        rf"\W{{0,3}}(?P<word>(?i:{words})\b[\s:–—\-\[(#]*)?"
        rf"(?P<id>{body}{_PARTED}\d{{1,3}}[a-z]?)(?![\w/]|[.-]\d)"
    )
