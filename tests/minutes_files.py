"""Minutes of an invented committee as text files, for tests of the command line: `write_minutes(folder, 40)`."""

from pathlib import Path

DAYS = {40: "7 January 2021", 41: "4 February 2021", 42: "4 March 2021", 43: "8 April 2021"}
ACTIONS = {
    40: (
        "ACTION HBG 40/01: The Registrar to publish the berthing plan by 4 February 2021.",
        "ACTION HBG 40/02: The Pilot Office to report on the north lock by 1 April 2021.",
    ),
    41: ("ACTION HBG 41/01: The Registrar to count the buoys by the next meeting (HBG_42).",),
    42: (),
}

_TEXT = """Harbour Board Group Meeting {number}

{day}
10:00 - 12:00
Attendees:
Jo Marsh, Chair

1. Minutes of the Last Meeting

The HBG APPROVED the minutes of the last meeting. {said}

2. Berthing

The Registrar presented the plan.

{actions}

Next Meeting: {following}
"""


def text_of(number: int, said: str = "", actions: tuple[str, ...] | None = None) -> str:
    """The minutes of HBG_40, 41 or 42; `said` is one more sentence of item 1."""
    raised = ACTIONS[number] if actions is None else actions
    return _TEXT.format(
        number=number, day=DAYS[number], said=said, actions="\n\n".join(raised), following=DAYS[number + 1]
    )


def write_minutes(folder: Path, number: int, said: str = "", actions: tuple[str, ...] | None = None) -> str:
    """The path of a text file with those minutes."""
    path = folder / f"HBG_{number}.txt"
    path.write_text(text_of(number, said, actions), "utf-8")
    return str(path)


def write_run(folder: Path) -> list[str]:
    """HBG_40 raises 40/01 and 40/02, HBG_41 closes 40/01 and raises 41/01."""
    closing = "It was agreed that action HBG 40/01 can be closed."
    return [write_minutes(folder, 40), write_minutes(folder, 41, closing)]
