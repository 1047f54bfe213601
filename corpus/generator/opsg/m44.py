"""OPSG_44, 4 May 2021: an omitted action comes back, one is put on hold, one is newly left out."""

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
from corpus.generator.opsg.people import MEMBERS, attend
from corpus.generator.words import at, day, decided, noted, prose

_PEOPLE = attend(
    remote=("Hanna Osei", "Rhys Maddox"),
    part=("Orla Keane", "Jonah Reeve"),
    away=("Luca Bianchi-Roe", "Dafydd Pugh"),
    guests=(Person("Imogen Vasey", "Small Supplier", MEMBERS, alternate=True, remote=True),),
)

_ROWS = (
    Row("OPSG 38/04", "2021-05-04", status="Closed", updates=(
        "The NDS presented the second run. Even with doubled volumes the service has room until the end of 2022.",
        "Members were content and thanked the NDS.",
    )),
    Row("OPSG 41/01", "2021-06-01", updates=("Not yet due.",)),
    Row("OPSG 41/03", "2021-05-04", "2021-06-01", owners=("CAS",), conflict=True, updates=(
        "CAS has drafted the document and is waiting for the NDS to confirm two of the steps.",
    )),
    Row("OPSG 41/08", "2021-02-17", "2021-06-01", updates=(
        "CAS apologised for having left this action out of the last two tables. Four members have sent comments.",
    )),
    Row("OPSG 42/03", CellDate("Q2 2021", Due("quarter", None, "2021-04-01", "2021-06-30"))),
    Row("OPSG 42/04", "2021-06-01", updates=("Work on the first 400 hubs begins on 17 May 2021.",)),
    Row("OPSG 42/05", "2021-05-04", status="Closed", updates=("All four lists have been received.",)),
    Row("OPSG 42/06", CellDate("Ongoing", Due("ongoing")), status="On hold", updates=(
        "No slots can be offered while the test service is being moved. The action is paused until July.",
    )),
    Row("OPSG 42/07", "2021-05-04", status="Closed", updates=(
        "The NDS presented a new estimate, which members accepted.",
    )),
    Row("OPSG 43/01", "2021-05-04", status="Closed", updates=("The list was circulated on 12 April 2021.",)),
    Row("OPSG 43/02", "2021-05-31", updates=("A first draft is with the installers' associations.",)),
    Row("OPSG 43/03", "2021-07-06"),
    Row("OPSG 43/04", "2021-05-05", "2021-06-01", updates=(
        "The NDS has a plan for one of the two service levels and asked for more time for the other.",
    )),
    Row("OPSG 43/05", "2021-04-16", status="Closed", updates=("The Panel had no objection.",)),
)  # fmt: skip

_ITEMS = (
    Item("1", "Minutes of the Previous Meeting", (
        prose("The Chair invited comments on the draft minutes of OPSG_43. A LS member asked that the words 'will "
              "double' in item 5.2 be changed to 'is expected to double'."),
        decided("AGREED", "that the minutes of OPSG_43 be published with this change."),
    )),
    Item("2", "Actions Outstanding", (
        prose("CAS presented the table of outstanding actions. The OPSG noted that the table had grown and asked CAS "
              "to mark those that are overdue."),
        OutstandingTable(),
        noted(),
    )),
    Item("3", "Move of the Test Service", (
        prose("The NDS explained how the test service will be moved to the new site between 12 May and 25 June. "
              "During this time only one of the two environments is available. The Technical Assurance Forum (TAF) "
              "had ENDORSED the plan on 22 April."),
        prose("Members were concerned that there is no way back once the first step has been taken. The NDS disagreed "
              "and stated that the old site will be kept for a fortnight."),
        Decisions((Verb("NOTED", "the plan"),
                   Verb("RECOMMENDED", "that the Panel ask for a weekly report until 25 June 2021.")),
                  "The OPSG", listed=True),
        Action("01", "The NDS to describe how users would be moved back to the old site{ within 5 Working Days}.",
               ("NDS",), Due("working_days", "2021-05-11")),
        Action("02", "CSP A, CSP B and the NDS to hold a joint rehearsal and report on it"
               "{ by the June meeting (OPSG_45)}.", ("CSP A", "CSP B", "NDS"), at("OPSG_45", "2021-06-01")),
    )),
    Item("4", "Operational Update", (
        prose("Availability in April was 99.7%. First-attempt downloads reached 93.8% through CSP A and 90.2% through "
              "CSP B. The OPSG asked for the reasons for the difference, which the NDS agreed to look into as part "
              "of action 42/03."),
        Decisions((Verb("NOTED", "the update and welcomed the improvement."),), "The OPSG "),
        Action("03", "Small Suppliers to say how often they read prepayment meters{ by 30/06/2021}.",
               ("Small Suppliers",), day("2021-06-30")),
    )),
    Item("5", "Terms of Reference", (
        prose("CAS presented amended terms of reference. The quorum is unchanged."),
        Decisions((Verb("APPROVED", "the amended terms of reference with these changes:"),), "The OPSG ", (
            "alternates must be named two Working Days before the meeting;",
            "minutes are issued within ten Working Days; and",
            "the Chair may call an extraordinary meeting at a week's notice.",
        )),
        Action("04", "CAS to publish the amended terms of reference.", ("CAS",), Due("default", "2021-06-01")),
    )),
    Item("6", "Any Other Business", (prose("None."),)),
)  # fmt: skip

MEETING = Meeting(
    number=44,
    date="2021-05-04",
    people=_PEOPLE,
    items=_ITEMS,
    rows=_ROWS,
    next=(Next("reporting", "2021-05-25"), Next("main", "2021-06-01")),
    problems=("owner_conflict",),
)
