"""OPSG_42, 2 March 2021: an action closed by a sentence, one left out of the table."""

from corpus.generator.model import (
    Action,
    Bullets,
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
from corpus.generator.words import at, decided, noted, prose

_PEOPLE = attend(
    remote=("Joan Ferrier", "Luca Bianchi-Roe", "Beth Sandell"),
    part=("Sunil Varma", "Marek Zając"),
    away=("Hanna Osei", "Callum Ness"),
    guests=(Person("Percy Adeyemi", "Network Party", MEMBERS, alternate=True, alternate_for="Hanna Osei"),),
)

_ROWS = (
    Row("OPSG 38/04", "2021-03-02", "2021-05-04", updates=(
        "The NDS presented the capacity model with its assumptions. Members welcomed the detail but asked for a "
        "second run in which the volumes of the two largest users are doubled.",
        "The NDS stated that a second run takes about six weeks.",
    )),
    Row("OPSG 40/01", "2021-04-06", updates=("CSP B confirmed that two of the three aerials have been delivered.",)),
    Row("OPSG 40/06", "2021-03-02", status="Closed", updates=(
        "CAS added the contact list to the members' area of the website.",
    )),
    Row("OPSG 41/01", "2021-04-06"),
    Row("OPSG 41/02", "2021-03-02", status="Closed", updates=("The review was published on 8 February 2021.",)),
    Row("OPSG 41/03", "2021-03-02", "2021-04-06", updates=(
        "The NDS tabled a one-page summary. Members noted that it does not say who checks the second node, and asked "
        "for the full procedure.",
    )),
    Row("OPSG 41/04", "2021-03-02", "2021-04-06", updates=(
        "CSP A stated that it could adopt the method of CSP B. CSP B asked for time to confirm what this would "
        "mean for its past figures.",
    )),
    Row("OPSG 41/05", "2021-02-19", status="Closed", updates=("The figures were circulated on 18 February 2021.",)),
    Row("OPSG 41/07", "2021-02-16", status="Closed", updates=("A reminder was sent to all users.",)),
)  # fmt: skip

_ITEMS = (
    Item("1", "Minutes of the Previous Meeting", (
        prose("The Chair invited comments on the draft minutes of OPSG_41. None were received."),
        decided("APPROVED", "the minutes of OPSG_41 as a true record.", lead="OPSG "),
    )),
    Item("2", "Actions Outstanding", (
        prose("CAS presented the actions outstanding. Members were reminded that dates should be changed only where "
              "there is a reason."),
        OutstandingTable(),
        noted(),
    )),
    Item("3", "Returned Devices", (
        prose("The NDS presented its report on returned devices in which no fault was found. In 118 of 160 cases the "
              "device had been sent back because it had been paired with the wrong meter. Members thanked the NDS for "
              "the report. Members agreed that action OPSG 41/06 could be closed. The NDS suggested that a short film "
              "for installers might do more than another letter.",
              ("OPSG 41/06", "closed", "Members agreed that action OPSG 41/06 could be closed.")),
        noted("the report."),
        Action("01", "The NDS and CAS to prepare a short film on pairing for installers"
               "{ by the next meeting (OPSG_43)}.", ("NDS", "CAS"), at("OPSG_43", "2021-04-06")),
    )),
    Item("4", "Spurious Alerts", (
        prose("The NDS explained that alerts of type 8F40^[Raised by a device that loses and finds its network.] have grown from 2.1 million in January to 2.9 million in "
              "February. Problem PBI000000204417 has been opened. A LS member asked whether the growth comes from "
              "one model of device; the NDS could not yet say."),
        prose("The OPSG considered three ways of reducing the volume:"),
        Bullets((
            "filtering at the gateway, which hides the alerts but does not stop them;",
            "a firmware change, of which there are two kinds:",
            "- one that all models can take; and",
            "- one for the newest model only;",
            "a limit of one alert per device per hour.",
        )),
        decided("REJECTED", "the proposal to filter alerts at the gateway."),
        decided("ENDORSED", "the recommendation to the Panel to pay for the firmware change."),
        Action("02", "CAS to put the recommendation on the firmware change to the Panel{ by mid-March}.", ("CAS",),
               Due("part_of", None, "2021-03-11", "2021-03-20")),
        Action("03", "The NDS to report how alert volumes develop once the change is in place{ in Q2}.", ("NDS",),
               Due("quarter", None, "2021-04-01", "2021-06-30")),
        Action("04", "CSP B to replace the firmware of the 1,900 oldest hubs{ (target date: TBC)}.", ("CSP B",),
               Due("tbc", text="TBC")),
    )),
    Item("5", "Capacity of Test Services", (
        prose("A SS member described how tests booked in January were moved three times. Large Suppliers confirmed "
              "that they had seen the same."),
        Action("05", "Large Suppliers to provide for each test booked since 1 December 2020:", ("Large Suppliers",),
               Due("default", "2021-04-06"), (
            "the date first booked and the date on which the test took place;",
            "who moved it; and",
            "what the delay cost, where this is known.",
        )),
        Action("06", "CAS to keep members informed of test slots that become free{ on an ongoing basis}.", ("CAS",),
               Due("ongoing", text="on an ongoing basis")),
        Decisions((Verb("NOTED", "the update on test services"),
                   Verb("DID NOT APPROVE", "the proposed charge for moved tests.")), "The OPSG "),
    )),
    Item("6", "New Modification Proposals", (
        prose("The OPSG had an interest in [[DP188 'Shorter Notice for Test Slots']] and in [[MP151 'Alert Limits']]. "
              "The NDS asked which change request would carry the second; CAS stated that it would be CR4471."),
        Action("07", "The NDS to say what CR4471 would mean for users that read meters hourly{ w/c 15 March}.",
               ("NDS",), Due("week", None, "2021-03-15", "2021-03-21")),
        noted("the two proposals."),
    )),
    Item("7", "Any Other Business", (
        prose("The Chair reminded members that the April meeting falls in the week after Easter. There was no other "
              "business."),
    )),
)  # fmt: skip

MEETING = Meeting(
    number=42,
    date="2021-03-02",
    people=_PEOPLE,
    items=_ITEMS,
    rows=_ROWS,
    next=(Next("reporting", "2021-03-23"), Next("main", "2021-04-06")),
    end="16:10",
)
