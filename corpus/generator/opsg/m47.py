"""OPSG_47, 3 August 2021: an action called outstanding that the table forgot; next meeting announced, later moved."""

from corpus.generator.model import Action, CellDate, Due, Item, Meeting, Next, OutstandingTable, Row
from corpus.generator.opsg.people import attend
from corpus.generator.words import at, decided, noted, prose

_PEOPLE = attend(
    remote=("Hanna Osei", "Wendy O'Hare", "Luca Bianchi-Roe", "Rhys Maddox"),
    part=("Dafydd Pugh",),
    away=("Joan Ferrier", "Oscar Pym", "Sunil Varma", "Felix Arden"),
)

_ROWS = (
    Row("OPSG 42/04", "2021-09-07", updates=("1,600 hubs have been done.",)),
    Row("OPSG 42/06", CellDate("Ongoing", Due("ongoing")), status="Closed", updates=(
        "Free slots are now shown on the website, so that no letters are needed.",
    )),
    Row("OPSG 43/02", "2021-08-03", "2021-10-05", updates=(
        "The translation is late. Members accepted that the package should not go out in one language only.",
    )),
    Row("OPSG 43/03", "2021-10-05", updates=("CSP A has the data of March and will replay it.",)),
    Row("OPSG 45/02", "2021-08-03", status="Closed", updates=("Users saw no need for export readings.",)),
    Row("OPSG 45/03", "2021-08-03", status="Closed", updates=("CSP North sent the complete list on 15 July 2021.",)),
    Row("OPSG 46/01", "2021-08-20", updates=("Not yet due.",)),
    Row("OPSG 46/02", CellDate("OPSG_48", Due("meeting", "2021-09-07", meeting="OPSG_48")), updates=(
        "A first draft was tabled.",
    )),
    Row("OPSG 46/03", "2021-07-31", status="Closed", updates=("Both Network Parties replied in time.",)),
    Row("OPSG 46/04", CellDate("Early September 2021", Due("part_of", None, "2021-09-01", "2021-09-10"))),
    Row("OPSG EX2/02", "2021-08-03", status="Closed", updates=("A second letter was sent on 19 July 2021.",)),
)  # fmt: skip

_ITEMS = (
    Item("1", "Minutes of the Previous Meeting", (
        prose("Members had no comments on the draft minutes of OPSG_46."),
        decided("AGREED", "that the minutes of OPSG_46 be published as final."),
    )),
    Item("2", "Actions Outstanding", (
        prose("CAS presented the table of outstanding actions from OPSG_46."),
        OutstandingTable(),
        noted(),
    )),
    Item("3", "Governance", (
        prose("A LS member could not find the amended terms of reference. CAS stated that they will be published "
              "together with the new website, and that action OPSG 44/04 remains outstanding. The Chair asked that "
              "the old terms be taken down in the meantime.",
              ("OPSG 44/04", "outstanding",
               "CAS stated that they will be published together with the new website, and that action OPSG 44/04 "
               "remains outstanding.")),
        noted(),
    )),
    Item("4", "Major Incidents", (
        prose("On 22 July the message gateway was without service for 25 minutes (INC000000768803). The NDS stopped "
              "a change that it had begun and went back to the former state. Problem PBI000000211950 has been "
              "opened. The OPSG commended the NDS for having followed the procedure that came out of action 41/03."),
        decided("CONFIRMED", "that no full report on INC000000768803 is needed."),
        Action("01", "The NDS to state what has been learnt under PBI000000211950"
               "{ by the next meeting (OPSG_48)}.", ("NDS",), at("OPSG_48", "2021-09-07")),
    )),
    Item("5", "Annual Survey", (
        prose("CAS presented the questions of the annual survey. The OPSG declined to add questions on price."),
        Action("02", "The OPSG to comment on the questions of the annual survey{ no later than 27 August}.", ("OPSG",),
               Due("day", "2021-08-27")),
        Action("03", "CAS to run the annual survey{ between 6 and 24 September 2021}.", ("CAS",),
               Due("range", None, "2021-09-06", "2021-09-24")),
        decided("SUPPORTED", "the survey."),
    )),
    Item("6", "Any Other Business", (prose("There was no further business."),)),
)  # fmt: skip

MEETING = Meeting(
    number=47,
    date="2021-08-03",
    people=_PEOPLE,
    items=_ITEMS,
    rows=_ROWS,
    next=(Next("main", "2021-09-07"),),
    problems=("not_listed_though_open",),
)
