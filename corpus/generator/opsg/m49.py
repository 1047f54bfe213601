"""OPSG_49, 5 October 2021: the end of the run; draft minutes, an action nobody knows, one owner in two columns."""

from corpus.generator.model import Action, CellDate, Due, Item, Meeting, Next, OutstandingTable, Person, Row
from corpus.generator.opsg.people import MEMBERS, attend
from corpus.generator.words import at, decided, noted, prose

_PEOPLE = attend(
    remote=("Tomas Vane",),
    part=("Jonah Reeve", "Marek Zając"),
    away=("Rhys Maddox", "Agnes Holt"),
    guests=(Person("Grace Oyelaran", "Other User", MEMBERS, alternate=True, alternate_for="Rhys Maddox"),),
)

_ROWS = (
    Row("OPSG 42/04", "2021-10-05", "2021-12-07", updates=("52 hubs are left.",)),
    Row("OPSG 43/02", "2021-10-05", status="Closed", updates=("The package was published in both languages.",)),
    Row("OPSG 43/03", "2021-10-05", status="Closed", updates=("CSP A replayed the data of March to members.",)),
    Row("OPSG 45/03", "2021-10-05", status="Closed", updates=("The list is now complete.",)),
    Row("OPSG 46/01", "2021-10-05", status="Closed", updates=("The closing report was published with the costs.",)),
    Row("OPSG 46/02", "2021-11-02",
        text="CAS and the NDS to draft a modification on forecasts and consult the Technical Assurance Forum on it.",
        updates=("The Technical Assurance Forum will look at the draft on 14 October.",)),
    Row("OPSG 47/01", "2021-09-07", status="Closed", updates=("The NDS sent its update in writing.",)),
    Row("OPSG 47/03", CellDate("6–24 September 2021", Due("range", None, "2021-09-06", "2021-09-24")), "2021-11-02",
        updates=("The survey was answered by 61 users. CAS will present the results in November.",)),
    Row("OPSG 48/01", "2021-10-01", status="Closed", updates=("The NDS wrote to both makers.",)),
    Row("OPSG 48/02", "2021-10-05", "2021-11-02", updates=("A first meeting is fixed for 19 October.",)),
    Row("OPSG 48/03", CellDate("ASAP", Due("none")), updates=("CSP North has begun.",)),
)  # fmt: skip

_ITEMS = (
    Item("1", "Minutes of the Previous Meeting", (
        prose("There were no comments on the draft minutes of OPSG_48."),
        decided("AGREED", "that the minutes of OPSG_48 be published as final."),
    )),
    Item("2", "Actions Outstanding", (
        prose("CAS presented the outstanding actions from OPSG_48."),
        OutstandingTable(),
        noted(),
    )),
    Item("3", "Operational Update", (
        prose("Availability in September was 99.8%, the best month so far. A SS member reminded the NDS of action "
              "OPSG 39/07 on bulk requests; CAS offered to look it up."),
        noted(),
        Action("01", "The NDS to show availability by hour of the day{ at the December meeting (OPSG_51)}.", ("NDS",),
               at("OPSG_51", None, "2021-12-01", "2021-12-31")),
    )),
    Item("4", "Budget for 2022", (
        prose("CAS presented the costs of the group for the coming year, which come to £84,500."),
        decided("RECOMMENDED", "the budget for 2022 to the Panel, subject to the results of the survey.",
                "subject to the results of the survey"),
        Action("02", "CAS to present the budget for 2022 to the Panel{ in November 2021}.", ("CAS",),
               Due("month", None, "2021-11-01", "2021-11-30")),
    )),
    Item("5", "Winter Readiness", (
        prose("CSP A, CSP B and CSP North each stated that they are ready. Members asked what is done at a mast when "
              "the road to it is closed by snow."),
        Action("03", "CSP A, B and North to provide their winter plans{ by 29 October}.",
               ("CSP A", "CSP B", "CSP North"), Due("day", "2021-10-29")),
        Action("04", "Members to name a contact for the winter{ within two weeks}.", ("Members",),
               Due("relative", "2021-10-19")),
        noted("the state of readiness."),
    )),
    Item("6", "Any Other Business", (
        prose("The Chair announced that she will step down at the end of the year. Members thanked her."),
    )),
)  # fmt: skip

MEETING = Meeting(
    number=49,
    date="2021-10-05",
    people=_PEOPLE,
    items=_ITEMS,
    rows=_ROWS,
    next=(Next("reporting", "2021-10-26"), Next("main", "2021-11-02")),
    status="draft",
    problems=("bad_date",),  # 'ASAP' where a date should stand
)
