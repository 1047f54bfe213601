"""The summary of one set of minutes."""

import datetime as dt
import io
import re

from opsgdocs.records import (
    Action,
    AgendaItem,
    Attendee,
    Decision,
    Meeting,
    Minutes,
    NextMeeting,
    OutstandingAction,
    Problem,
    Source,
    Statement,
    Target,
)
from opsgdocs.writers.terminal import console_for, show_record
from tests.writers.samples import NEXT

SOURCE = Source(name="HBG_40.pdf", sha256="0", media_type="application/pdf")


def summary(**more) -> str:
    console = console_for(io.StringIO())
    show_record(Minutes(source=SOURCE, profile="generic", **more), console)
    return console.file.getvalue()


def test_the_opening_tells_which_meeting_it_was():
    meeting = Meeting(
        committee="HBG",
        number=40,
        label="HBG_40",
        date=dt.date(2021, 2, 4),
        start="10:00",
        end="16:30",
        venue="Quay House",
    )
    text = summary(title="Harbour Board Group Meeting 40", meeting=meeting, status="final", classification="White")
    assert text == (
        "Harbour Board Group Meeting 40\n\n"
        "HBG_40 · 4 February 2021, 10:00 – 16:30 · Quay House\n\n"
        "Final minutes · White\n"
    )


def test_minutes_of_which_nothing_is_known_bear_the_name_of_the_file():
    assert summary() == "HBG_40.pdf\n"


def test_minutes_read_in_part_say_so():
    assert "Part of the file could not be read." in summary(incomplete=True)


def test_names_are_folded_and_counted():
    people = (
        Attendee(name="Ann Lee", role="Chair"),
        Attendee(name="Di Fox", part=True, alternate=True, alternate_for="Ed Hall"),
        Attendee(name="Gus Pike", presence="apologies"),
    )
    text = summary(attendees=people)
    assert "Present (2): Ann Lee (Chair), Di Fox (alternate for Ed Hall, part)\n" in text
    assert "Apologies (1): Gus Pike\n" in text


def test_decisions_stand_under_their_items():
    items = (AgendaItem(number="1", title="Previous Minutes"), AgendaItem(number="2", title="Ice"))
    decisions = (
        Decision(verb="AGREED", body="HBG", text="that the minutes were right.", item="1"),
        Decision(verb="NOTED", body="HBG", text="the update.", item="2"),
        Decision(verb="APPROVED", body="HBG", text="the plan.", item="2"),
        Decision(verb="CLOSED", text="the meeting."),
    )
    assert (
        "Items\n\n1 Previous Minutes\n2 Ice\n\n"
        "Decisions\n\n"
        "1 Previous Minutes\nHBG AGREED that the minutes were right.\n\n"
        "2 Ice\nHBG NOTED the update.\nHBG APPROVED the plan.\n\n"
        "Outside the items\nCLOSED the meeting.\n"
    ) in summary(items=items, decisions=decisions)


def test_actions_tell_owner_and_target_by_day_and_in_words():
    action = Action(id="HBG 40/01", key="HBG 40/01", text="The Registrar to reply.", owners=("Registrar",), target=NEXT)
    rough = Target(
        text="in April", earliest=dt.date(2021, 4, 1), latest=dt.date(2021, 4, 30), basis="month", stated=True
    )
    lines = summary(actions=(action, action.model_copy(update={"target": rough}))).splitlines()
    assert re.split("  +", lines[-2]) == [
        "HBG 40/01",
        "04/03/2021 by 4 March",
        "Registrar",
        "The Registrar to reply.",
    ]
    assert "01/04/2021 – 30/04/2021 in April" in lines[-1]


def test_earlier_actions_tell_both_targets_and_what_is_no_longer_open():
    row = OutstandingAction(
        id="HBG 39/01", key="HBG 39/01", text="A", last_target=NEXT, revised_target=Target(text="TBC"), status="closed"
    )
    assert "HBG 39/01  04/03/2021 → TBC Closed" in summary(outstanding=(row,))


def test_the_next_meetings_are_named():
    meetings = (NextMeeting(date=dt.date(2021, 3, 4), label="HBG_41"), NextMeeting(kind="reporting"))
    assert "Main meeting: 4 March 2021 · HBG_41\nReporting meeting: not known\n" in summary(next_meetings=meetings)


def test_problems_come_last():
    problem = Problem(code="no_owner", severity="warning", message="HBG 40/06 names nobody.")
    assert summary(problems=(problem,)).endswith(
        "Problems\n\nno_owner (warning): HBG 40/06 names nobody.\n→ Say who is to do it.\n"
    )


def test_what_sentences_say_of_actions_has_a_section_and_presenters_and_ids_of_decisions_are_shown():
    target = Target(text="14 March", date=dt.date(2021, 3, 14), stated=True)
    text = summary(
        statements=(Statement(action="HBG 39/02", says="revised", text="It was moved.", target=target),),
        items=(AgendaItem(number="1", title="Ice", presenter="Ann Lee"),),
        decisions=(Decision(id="D40/01", verb="AGREED", body="HBG", text="to wait.", item="1"),),
    )
    assert "Said of actions\n\nHBG 39/02: revised to 14/03/2021 – It was moved.\n" in text
    assert "1 Ice (Ann Lee)\n" in text
    assert "D40/01 HBG AGREED to wait.\n" in text
