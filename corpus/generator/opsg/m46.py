"""OPSG_46, 6 July 2021: revised a second time, taken off hold, a condition, joint owners."""

from corpus.generator.model import (
    Action,
    CellDate,
    Decisions,
    Due,
    Item,
    Meeting,
    Next,
    OutstandingTable,
    Person,
    Row,
    Verb,
)
from corpus.generator.opsg.people import OTHERS, attend
from corpus.generator.words import at, day, decided, noted, prose

_PEOPLE = attend(
    remote=("Joan Ferrier", "Keira Dunmore"),
    part=("Agnes Holt", "Gwen Lister"),
    away=("Tomas Vane", "Marek Zając"),
    guests=(Person("Dr Lena Brandt", "CAS", OTHERS, part=True, remote=True, role="Observer"),),
)

_ROWS = (
    Row("OPSG 42/03", CellDate("Q2 2021", Due("quarter", None, "2021-04-01", "2021-06-30")), status="Closed", updates=(
        "The NDS presented the report. Alert volumes are down by 41% since March.",
    )),
    Row("OPSG 42/04", "2021-09-07", updates=("CSP B has now done 1,150 of 1,900 hubs.",)),
    Row("OPSG 42/06", CellDate("Ongoing", Due("ongoing")), updates=(
        "The test service is in its new home and slots can be offered again.",
    )),
    Row("OPSG 43/02", "2021-08-03", updates=("The translation has been commissioned.",)),
    Row("OPSG 43/03", "2021-07-06", "2021-10-05", updates=(
        "CSP A gave a presentation. Members found that it described the monitoring but not how the Incident would have "
        "been found.",
        "CSP A offered to replay the data of March, for which it needs until October.",
    )),
    Row("OPSG 44/02", "2021-07-06", status="Closed", updates=("The report was tabled.",)),
    Row("OPSG 44/03", "2021-06-30", status="Closed", updates=("All Small Suppliers replied.",)),
    Row("OPSG 45/02", "2021-07-06", "2021-08-03", updates=("Six of eleven users have answered so far.",)),
    Row("OPSG 45/03", "2021-07-06", "2021-08-03", updates=(
        "CSP North sent a list that ends in December 2020. Members asked for the rest.",
    )),
    Row("OPSG EX2/01", "2021-06-25", status="Closed", updates=("The list was sent on 22 June 2021.",)),
    Row("OPSG EX2/02", "2021-07-06", "2021-08-03", updates=(
        "CAS told users of the date of 2 July. It will write again when the old site is switched off.",
    )),
)  # fmt: skip

_ITEMS = (
    Item("1", "Minutes of the Previous Meetings", (
        prose("The draft minutes of OPSG_45 and OPSG_EX2 were before the group. A Network Party member asked that "
              "the number of cases in the latter be checked; CAS confirmed it."),
        decided("AGREED", "that the minutes of OPSG_45 and OPSG_EX2 be published as final."),
    )),
    Item("2", "Actions Outstanding", (
        prose("CAS presented the outstanding actions."),
        OutstandingTable(),
        noted(),
    )),
    Item("3", "Operational Update", (
        prose("Availability in June was 99.5%. The third step of the move took place on 2 July without loss of "
              "service. Idris Calloway apologised for the short notice."),
        prose("A SS member asked whether the weekly report will go on. The NDS stated that it had been promised until "
              "25 June only, and that it would rather not."),
        noted("the update; the Chair asked that the last weekly report be kept with the papers."),
        Action("01", "The NDS to publish a closing report on the move of the test service{ by 20 August 2021}.",
               ("NDS",), day("2021-08-20")),
    )),
    Item("4", "Forecasts", (
        prose("CAS presented proposals for a simpler forecast. At present every user sends figures for 24 kinds of "
              "request^[As listed in appendix C of the code.] four times a year, and few of them are used."),
        Decisions((Verb("AGREED", "the following principles for forecasts:"),), "The OPSG ", (
            "one forecast a year, due on 31 January;",
            "no more than eight kinds of request; and",
            "a tolerance of 20% for users with fewer than 50,000 meters.",
        )),
        Action("02", "CAS and the NDS to draft a modification on forecasts{ by the September meeting (OPSG_48)}.",
               ("CAS", "NDS"), at("OPSG_48", None, "2021-09-01", "2021-09-30")),
        Action("03", "Network Parties to tell CAS which kinds of request they cannot do without"
               "{ by the end of July}.", ("Network Parties",), Due("end_of", "2021-07-31")),
    )),
    Item("5", "Hand-held Units", (
        prose("The NDS proposed to end support for the older hand-held units in March 2022. Members from Large "
              "Suppliers stated that 2,300 are still in daily use."),
        decided("DEFERRED", "its decision on hand-held units until the number in use is known."),
        Action("04", "Large Suppliers, with support from the NDS, to count the hand-held units in use"
               "{ in early September}.", ("Large Suppliers",), Due("part_of", None, "2021-09-01", "2021-09-10")),
    )),
    Item("6", "Any Other Business", (prose("The Chair wished all a good summer."),)),
)  # fmt: skip

MEETING = Meeting(
    number=46,
    date="2021-07-06",
    people=_PEOPLE,
    items=_ITEMS,
    rows=_ROWS,
    next=(Next("main", "2021-08-03"),),
    end="14:30",
)
