"""OPSG_48, 14 September 2021, a week later than announced: an action comes back, one is reworded, one is in doubt."""

from corpus.generator.model import Action, CellDate, Decisions, Due, Item, Meeting, Next, OutstandingTable, Row, Verb
from corpus.generator.opsg.people import attend
from corpus.generator.words import at, day, decided, noted, prose

_PEOPLE = attend(
    remote=("Petra Lindqvist", "Bilal Rashid"),
    part=("Orla Keane", "Beth Sandell"),
    away=("Keira Dunmore", "Callum Ness", "Ivo Marsh"),
)

_ROWS = (
    Row("OPSG 42/04", "2021-09-07", "2021-10-05", updates=(
        "1,840 hubs have been done. The last 60 stand in premises to which there is no access.",
    )),
    Row("OPSG 43/02", "2021-10-05", updates=("The Welsh version has been proofread.",)),
    Row("OPSG 43/03", "2021-10-05"),
    Row("OPSG 45/03", "2021-08-03", "2021-10-05", updates=(
        "A Network Party member found two masts that are missing from the list. The action was opened again.",
    )),
    Row("OPSG 46/01", "2021-08-20", "2021-10-05", updates=(
        "The NDS tabled the closing report. It will add the costs, which the draft leaves out.",
    )),
    Row("OPSG 46/02", CellDate("OPSG_48", Due("meeting", "2021-09-14", meeting="OPSG_48")), "2021-11-02",
        text="CAS and the NDS to draft a modification on forecasts and consult the Technical Assurance Forum on it.",
        updates=("The draft needs a view from the Technical Assurance Forum, which meets in October.",)),
    Row("OPSG 46/04", CellDate("Early September 2021", Due("part_of", None, "2021-09-01", "2021-09-10")),
        status="Closed", updates=("1,780 units are in use. The NDS has counted them for all Large Suppliers.",)),
    Row("OPSG 47/01", "2021-09-07", updates=("The NDS gave a spoken update. Members asked for it in writing.",)),
    Row("OPSG 47/02", "2021-08-27", status="Closed", updates=("Nine members sent comments.",)),
    Row("OPSG 47/03", CellDate("6–24 September 2021", Due("range", None, "2021-09-06", "2021-09-24")), updates=(
        "The survey is open.",
    )),
)  # fmt: skip

_ITEMS = (
    Item("1", "Minutes of the Previous Meeting", (
        prose("The Chair explained that the meeting had been moved by a week because of the works at Larkfield House. "
              "There were no comments on the draft minutes of OPSG_47."),
        decided("AGREED", "that the minutes of OPSG_47 be published as final."),
    )),
    Item("2", "Actions Outstanding", (
        prose("CAS presented the outstanding actions."),
        OutstandingTable(),
        noted(),
    )),
    Item("3", "Lessons from July", (
        prose("The NDS described what it has changed since Incident INC000000768803: two people now start a change "
              "together, and a third watches. It was agreed that action OPSG 47/01 can be closed. A LS member asked "
              "that the same rule should apply to CR4471 and CR4502.",
              ("OPSG 47/01", "closed", "It was agreed that action OPSG 47/01 can be closed.")),
        noted("the changes made by the NDS."),
    )),
    Item("4", "Hand-held Units", (
        prose("With 1,780 units in use, members held that support should end no earlier than March 2023."),
        Decisions((Verb("AGREED", "that support for the older hand-held units ends on 31 March 2023"),
                   Verb("REQUESTED", "that the NDS write to their makers.")), "The OPSG "),
        Action("01", "The NDS to write to the makers of the older hand-held units{ by 1 October 2021}.", ("NDS",),
               day("2021-10-01")),
    )),
    Item("5", "Data Quality", (
        prose("A Network Party member presented figures on addresses that cannot be found. About 3.4% of all entries "
              "are affected; in one region the figure is 7.1%."),
        prose("The NDS was of the view that the rules on the supplier's side should be made stricter. Suppliers "
              "disagreed. The OPSG came to no view."),
        Action("02", "The NDS, CAS and Large Suppliers to form a small group on addresses"
               "{ by the next meeting (OPSG_49)}.", ("NDS", "CAS", "Large Suppliers"), at("OPSG_49", "2021-10-05")),
        Action("03", "CSP North to correct the addresses of its own sites{ as soon as possible}.", ("CSP North",),
               Due("none")),
        noted("the figures."),
    )),
    Item("6", "Any Other Business", (prose("There was no further business and the Chair closed the meeting."),)),
)  # fmt: skip

MEETING = Meeting(
    number=48,
    date="2021-09-14",
    people=_PEOPLE,
    items=_ITEMS,
    rows=_ROWS,
    next=(Next("main", "2021-10-05", "OPSG_49"),),
    problems=("status_conflict",),
)
