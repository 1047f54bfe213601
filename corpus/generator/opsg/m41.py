"""OPSG_41, 2 February 2021: where the run begins."""

from corpus.generator.model import Action, Decisions, Due, Item, Meeting, Next, OutstandingTable, Person, Row, Verb
from corpus.generator.opsg.people import OTHERS, attend
from corpus.generator.words import at, day, decided, noted, prose

_PEOPLE = attend(
    remote=("Tomas Vane", "Keira Dunmore", "Orla Keane"),
    part=("Orla Keane", "Dafydd Pugh", "Jonah Reeve"),
    away=("Bilal Rashid", "Rhys Maddox", "Agnes Holt"),
    guests=(Person("Saskia Thorne", "Large Supplier", "Operations Group Members", alternate=True),
            Person("Edwin Faure", "CAS", OTHERS, part=True)),
)  # fmt: skip

_ROWS = (
    Row("OPSG 38/04", "2021-02-02", "2021-03-02", updates=(
        "The NDS stated that the capacity model has been rebuilt with the volumes of the last twelve months. It was "
        "not ready to be shown, as two of the regional figures are still being checked.",
        "Members asked that the assumptions be listed beside the results. The NDS agreed to bring both to the "
        "next meeting (OPSG_42).",
    )),
    Row("OPSG 39/02", "2021-02-02", status="Closed", updates=(
        "CAS confirmed that the guidance note was sent to all members on 21 January 2021. Members had no comments.",
    )),
    Row("OPSG 40/01", "2021-02-02", "2021-04-06", updates=(
        "CSP B explained that the replacement aerials for the three remaining sites are held up at the "
        "manufacturer. Delivery is now expected in late March.",
    )),
    Row("OPSG 40/06", "2021-03-02", updates=("No update was due at this meeting.",)),
)  # fmt: skip

_ITEMS = (
    Item("1", "Minutes of the Previous Meeting", (
        prose("The Chair invited Operations Group (OPSG) members to comment on the draft minutes of OPSG_40."),
        prose("A Network Party member pointed out that the outage of 14 December had been described as lasting six "
              "hours, whereas the sites concerned were without service for nine."),
        decided("AGREED", "that the minutes of OPSG_40 would be published as final, subject to the above correction.",
                "subject to the above correction"),
    )),
    Item("2", "Feedback from the Panel", (
        prose("CAS reported on the January meeting of the Panel. The Panel **APPROVED** the budget for the second half "
              "of the year and extended the trial of [[MP142 'Flexible Maintenance Windows']] by six months. The OPSG "
              "Chair observed that members would want to see what the trial had changed before it is extended again."),
        noted(),
        Action("01", "The NDS to review the trial of flexible maintenance windows and present its findings"
               "{ at the April meeting (OPSG_43)}.", ("NDS",), at("OPSG_43", None, "2021-04-01", "2021-04-30")),
    )),
    Item("3", "Actions Outstanding", (
        prose("CAS presented the actions outstanding from OPSG_40. Actions were closed where members were content, "
              "and new dates were set for those that had not been completed in time."),
        OutstandingTable(),
        noted(),
    )),
    Item("4", "Major Incidents", (
        prose("The NDS presented the review of Incident INC000000731204, in which the message gateway rejected around "
              "one request in five between 06:10 and 11:45 on 19 January. The cause was a certificate that had been "
              "renewed on one of two nodes only. The NDS stated that it has since checked all other certificates."),
        prose("Members were not satisfied that the check would be repeated before the next renewal, and asked for the "
              "procedure itself to be shown to the group. A Small Supplier (SS) member added that the notice sent to "
              "users on the day did not say which services were affected."),
        decided("AGREED", "that the review of Incident INC000000731204 can be shared with all parties."),
        Action("02", "CAS to publish the review of Incident INC000000731204 to all parties.", ("CAS",),
               Due("default", "2021-03-02")),
        Action("03", "The NDS to set out the procedure by which certificates are renewed on all nodes"
               "{ by the next meeting (OPSG_42)}.", ("NDS",), at("OPSG_42", "2021-03-02")),
    )),
    Item("5", "Operational Update", (
        prose("The NDS gave its monthly update. Availability in January was 99.4%, against 99.1% in December. "
              "Firmware downloads through CSP A reached 91.3% at the first attempt and those through CSP B 88.0%; the "
              "target for both is 95% by the end of June."),
        prose("A Large Supplier (LS) member asked why the two providers count attempts in different ways. The OPSG "
              "agreed that the figures cannot be compared until they do, and asked both for one method, as it had "
              "already asked under action 38/04."),
        noted(),
        Action("04", "CSP A and B to agree one method of counting download attempts and report on it"
               "{ by the next meeting (OPSG_42)}.", ("CSP A", "CSP B"), at("OPSG_42", "2021-03-02")),
        Action("05", "The NDS to circulate the January availability figures by region{ by 19 February}.", ("NDS",),
               day("2021-02-19")),
    )),
    Item("6", "Device Returns", (
        prose("The NDS reported that 412 devices came back in the fourth quarter of 2020, of which 160 had no fault. "
              "Members doubted whether all senders had been told the outcome, and recalled that the code gives them "
              "ten Working Days' notice."),
        Decisions((Verb("NOTED", "the report"),
                   Verb("AGREED", "that it should be brought every quarter.")), "The OPSG "),
        Action("06", "The NDS, with the support of CAS, to report on returned devices in which no fault was found"
               "{ by the end of February}.", ("NDS",), Due("end_of", "2021-02-28")),
        Action("07", "CAS to remind all users of the returns procedure{ within 10 Working Days}.", ("CAS",),
               Due("working_days", "2021-02-16")),
    )),
    Item("7", "Issues Log", (
        prose("CAS presented the three candidate issues for the Issues Log. There was no time to go through them."),
        Action("08", "The OPSG members to send comments on the candidate issues to CAS{ by 17 February}.",
               ("OPSG members",), day("2021-02-17")),
    )),
    Item("8", "Any Other Business", (prose("There was no further business and the Chair closed the meeting."),)),
)  # fmt: skip

MEETING = Meeting(
    number=41,
    date="2021-02-02",
    people=_PEOPLE,
    items=_ITEMS,
    rows=_ROWS,
    next=(Next("reporting", "2021-02-23"), Next("main", "2021-03-02")),
)
