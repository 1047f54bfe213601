"""Records of an invented committee, the Harbour Board Group, in the words of no document."""

import datetime as dt

from opsgdocs.records import ActionEvent, OpenAction, OutstandingActions, Target, Update

MARCH = dt.date(2021, 3, 4)
NEXT = Target(text="by 4 March", date=MARCH, earliest=MARCH, latest=MARCH, basis="day", stated=True)
DRAFT = "The Harbour Office to circulate the draft berthing plan."


def action(number: int = 1, text: str = DRAFT, **more) -> OpenAction:
    """An open action, 'HBG 39/01' unless another number is given."""
    facts = {
        "id": f"HBG 39/{number:02d}",
        "key": f"HBG 39/{number:02d}",
        "text": text,
        "raised": dt.date(2021, 1, 7),
        "raised_at": "HBG_39",
        "last_target": NEXT,
        "original_target": NEXT,
        "owners": ("Harbour Office",),
    }
    return OpenAction(**{**facts, **more})


def omitted(number: int, meeting: str | None, date: dt.date | None = None) -> OpenAction:
    """An action that the table of `meeting` left out."""
    event = ActionEvent(meeting=meeting, date=date, event="not_listed")
    return action(number, flags=("not_listed",), history=(event,))


def log(*actions: OpenAction, **more) -> OutstandingActions:
    """The actions open before HBG_41 on 4 March 2021."""
    return OutstandingActions(**{"committee": "HBG", "before": "HBG_41", "date": MARCH, "actions": actions, **more})


def long_log() -> OutstandingActions:
    """Twenty-four actions as a real table has them: long texts, updates of several meetings, some left out."""
    texts = (
        "The Registrar to confirm the date on which the revised form goes live.",
        "The Harbour Office to analyse the berthing traffic that followed the closure of the north lock, to compare "
        "it with that of the winter before, and to report whether the limits on simultaneous movements still suit "
        "vessels over 40 metres.",
        "Members to send the Secretariat:\n• comments on the draft\n• contacts\n  ◦ for the day\n  ◦ for the night",
        "The Secretariat to publish the review of the pilot boat incident to all berth holders.",
    )
    said = (
        Update(meeting="HBG_38", text="The logs of the traffic were no longer there. " * 2 + "They were lost."),
        Update(meeting="HBG_39", text="Members asked:\n• what counts as a failure\n• who measures it"),
        Update(meeting="HBG_40", text="Slides were shown. An answer was promised for March."),
    )
    actions = [
        action(
            number,
            texts[number % 4],
            updates=said[: number % 4],
            flags=("overdue",) if number % 7 == 0 else (),
            owners=("Harbour Office", "Secretariat") if number % 5 == 0 else ("Registrar",),
        )
        for number in range(1, 23)
    ]
    return log(*actions, omitted(23, "HBG_40"), omitted(24, "HBG_40"))


def update(text: str, meeting: str | None = "HBG_40") -> Update:
    """What was said of an action."""
    return Update(meeting=meeting, text=text)
