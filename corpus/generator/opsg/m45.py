"""OPSG_45, 1 June 2021: announces an extraordinary meeting; an action is left out that nobody closes."""

from corpus.generator.model import Action, CellDate, Due, Item, Meeting, Next, OutstandingTable, Row
from corpus.generator.opsg.people import attend
from corpus.generator.words import at, decided, noted, prose

_PEOPLE = attend(
    remote=("Tomas Vane", "Bilal Rashid", "Wendy O'Hare"),
    part=("Marek Zając", "Sunil Varma", "Callum Ness"),
    away=("Oscar Pym", "Rhys Maddox", "Ivo Marsh"),
)

_ROWS = (
    Row("OPSG 41/01", "2021-06-01", status="Closed", updates=(
        "The NDS presented the review with the figures of April and May. Members agreed with its three findings.",
    )),
    Row("OPSG 41/03", "2021-06-01", status="Closed", owners=("CAS",), conflict=True, updates=(
        "The procedure is on the members' area of the website.",
    )),
    Row("OPSG 41/08", "2021-06-01", status="Closed", updates=("All comments have been received.",)),
    Row("OPSG 42/03", CellDate("Q2 2021", Due("quarter", None, "2021-04-01", "2021-06-30")), updates=(
        "Volumes fell by a third in May. A full report will follow when June is complete.",
    )),
    Row("OPSG 42/04", "2021-06-01", "2021-09-07", updates=(
        "CSP B has replaced the firmware of 640 hubs. The contractor has fewer staff than expected.",
    )),
    Row("OPSG 42/06", CellDate("Ongoing", Due("ongoing")), status="On hold"),
    Row("OPSG 43/02", "2021-05-31", "2021-08-03", updates=(
        "The associations asked for a version in Welsh. The NDS will have the package translated.",
    )),
    Row("OPSG 43/03", "2021-07-06", updates=("Not yet due.",)),
    Row("OPSG 43/04", "2021-06-01", status="Closed", updates=("The plan was sent to members on 28 May 2021.",)),
    Row("OPSG 44/01", "2021-05-11", status="Closed", updates=("The description was circulated on 10 May 2021.",)),
    Row("OPSG 44/02", "2021-06-01", "2021-07-06", updates=(
        "The rehearsal took place on 27 May. The report on it is being written.",
    )),
    Row("OPSG 44/03", "2021-06-30", updates=("Not yet due.",)),
)  # fmt: skip

_ITEMS = (
    Item("1", "Minutes of the Previous Meeting", (
        prose("There were no comments on the draft minutes of OPSG_44."),
        decided("AGREED", "that the minutes of OPSG_44 be published as final."),
    )),
    Item("2", "Actions Outstanding", (
        prose("CAS presented the actions outstanding from OPSG_44 and earlier meetings."),
        OutstandingTable(),
        noted(),
    )),
    Item("3", "Move of the Test Service", (
        prose("The NDS reported that the first of three steps was completed on 21 May, two days late. The second step "
              "has been put off to 14 June because a supplier of the NDS has not delivered. The OPSG was unanimous "
              "that it cannot wait until July to hear how this goes, and the Chair proposed an extraordinary meeting."),
        decided("RESOLVED", "to hold an extraordinary meeting on 17 June 2021 for this item alone."),
        Action("01", "The NDS to present a revised plan for the move of the test service"
               "{ at the extraordinary meeting (OPSG_EX2)}.", ("NDS",), at("OPSG_EX2", "2021-06-17")),
    )),
    Item("4", "Modifications", (
        prose("CAS gave an update on [[MP151 'Alert Limits']], which is with the Panel, and on "
              "[[SECMP0093 'Reading of Export Meters']], which has been withdrawn."),
        noted("the update on modifications."),
        Action("02", "CAS to ask users whether export readings should be brought back{ by the next meeting (OPSG_46)}.",
               ("CAS",), at("OPSG_46", "2021-07-06")),
    )),
    Item("5", "Network Coverage", (
        prose("A Network Party member showed photographs of a mast that has been hidden behind a new building since "
              "March. CSP North stated that it had not been told. The OPSG asked how many masts are checked each year."),
        Action("03", "CSP North to list the masts inspected since January 2020.", ("CSP North",),
               Due("default", "2021-07-06")),
        noted("the presentation."),
    )),
    Item("6", "Any Other Business", (prose("None was raised."),)),
)  # fmt: skip

MEETING = Meeting(
    number=45,
    date="2021-06-01",
    people=_PEOPLE,
    items=_ITEMS,
    rows=_ROWS,
    next=(Next("extraordinary", "2021-06-17", "OPSG_EX2"), Next("main", "2021-07-06")),
    problems=("owner_conflict",),
)
