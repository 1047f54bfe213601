"""Minutes made on the fly: committees of 200 meetings each, one after the other, as text, without a file.

    Made(10_000).documents()   →   'made:/QAH/QAH_123.txt' …

What they say follows from their number alone, so any process can make any of them.
"""

import datetime as dt

from opsgdocs.ingesting.found import Found

MEETINGS = 200  # of each committee
_FIRST = dt.date(2004, 1, 15)
_TOPICS = ("berthing", "dredging", "lighting", "pilotage", "moorings", "security", "charts", "tariffs")
_OWNERS = ("The Registrar", "The Pilot Office", "The Harbour Master", "The Clerk")
_SENTENCES = (
    "The {owner} presented the report on {topic} and noted that {count} vessels had been seen in the period.",
    "Members asked whether the figures for {topic} could be compared with those of the year before.",
    "The chair thanked all who had taken part in the exercise on {topic}, which had cost {count} hours.",
    "It was noted that the contract for {topic} ends in the autumn and that three bids had been received.",
)
_TEXT = """Harbour Board {committee} Meeting {number}

{date}
10:00 - 12:00
Attendees:
Jo Marsh, Chair
Lee Brook, Harbour Board
Sam Wood, Pilot Office

1. Minutes of the Last Meeting

The {committee} APPROVED the minutes of the last meeting. {closing}
{items}
Next Meeting: {following}
"""
_ITEM = """
{at}. {title}

{prose}

The {committee} NOTED the report on {topic}.

{action}
"""


class Made:
    """So many minutes; none of them is a file."""

    address = "made:/"

    def __init__(self, number: int, start: int = 0) -> None:
        self._numbers = range(start, start + number)

    def documents(self):
        for number in self._numbers:
            size = 2000 + number % 7
            yield Found(address_of(number), size, 1 + number, "tests.benchmarks.made:open_made", str(number))

    def holds(self, _):
        return True


def address_of(number):
    name, meeting = _occasion(number)
    return f"made:/{name}/{name}_{meeting}.txt"


def open_made(place, _most):
    """The bytes of one."""
    return text_of(int(place)).encode()


def text_of(number):
    name, meeting = _occasion(number)
    items = "".join(_item(name, meeting, at) for at in range(2, 8))
    closing = f"It was agreed that action {name} {meeting - 1}/01 can be closed." if meeting > 1 else ""
    return _TEXT.format(
        committee=name, number=meeting, date=_said(meeting), items=items, closing=closing, following=_said(meeting + 1)
    )


def _occasion(number):
    """Committees are called QAA, QAB …; their meetings are counted from 1."""
    committee, meeting = divmod(number, MEETINGS)
    return f"Q{chr(65 + committee // 26 % 26)}{chr(65 + committee % 26)}", meeting + 1


def _item(name, meeting, at):
    topic, owner = _TOPICS[(meeting + at) % len(_TOPICS)], _OWNERS[(meeting * at) % len(_OWNERS)]
    prose = "\n\n".join(
        sentence.format(owner=owner.removeprefix("The "), topic=topic, count=meeting * at) for sentence in _SENTENCES
    )
    due = _said(meeting + 2)
    action = f"ACTION {name} {meeting}/{at - 1:02}: {owner} to report on {topic} by {due}." if at < 4 else ""
    return _ITEM.format(at=at, title=topic.capitalize(), prose=prose, committee=name, topic=topic, action=action)


def _said(meeting):
    day = _FIRST + dt.timedelta(days=28 * meeting)
    return f"{day.day} {day:%B} {day.year}"
