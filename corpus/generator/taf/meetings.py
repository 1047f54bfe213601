"""TAF_17 to TAF_20: other verbs, other parties, an owner column that does not agree with the text."""

from corpus.generator.model import Action, CellDate, Decisions, Due, Item, Meeting, Next, OutstandingTable, Row, Verb
from corpus.generator.taf.people import attend
from corpus.generator.words import at, day, decided, noted, prose

_VENUE = "Room 2.14, Old Corn Exchange, Leeds"

M17 = Meeting(
    number=17, date="2022-11-17", start="10:30", end="13:00", venue=_VENUE, classification="Green",
    people=attend(remote=("Sanjay Iyer", "Colm Brady"), away=("Hugo Santos",)),
    next=(Next("main", "2023-01-19"),),
    rows=(
        Row("TAF 15/02", "2022-11-17", "2023-01-19", updates=(
            "GridCo has repeated the load test on two of three lines. The third follows in December.",
        )),
        Row("TAF 16/04", "2022-12-01", updates=("No update was due.",)),
        Row("TAF 16/05", "2022-11-17", status="Closed", updates=(
            "The Secretariat has added the glossary to the website.", "No comments were received.",
        )),
    ),
    items=(
        Item("1", "Welcome", (prose("The Chair welcomed Colm Brady, who attends as an observer until summer."),)),
        Item("2", "Minutes of the Last Meeting", (
            prose("The Forum considered the minutes of TAF 16."),
            decided("RATIFIED", "the minutes of TAF 16 without change.", lead="The TAF "),
        )),
        Item("3", "Matters Arising", (OutstandingTable(),)),
        Item("4", "Test Approach for Release 5", (
            prose("DEX introduced its approach to testing Release 5. Regression tests would be cut from nine days to "
                  "four. GridCo had rejected a like approach for Release 4 and asked what has changed since."),
            decided("ENDORSED", "the approach, subject to the number of regression tests being agreed with GridCo.",
                    "subject to the number of regression tests being agreed with GridCo", lead="The TAF "),
            Action("01", "DEX to circulate the amended approach to testing Release 5{ by 9 December 2022}.", ("DEX",),
                   day("2022-12-09")),
            Action("02", "MeterWorks and GridCo to provide test devices for Release 5{ by the end of March 2023}.",
                   ("MeterWorks", "GridCo"), Due("end_of", "2023-03-31")),
        )),
        Item("5", "Certificates", (
            prose("The Secretariat presented a list of 212 certificates that expire in 2023. Members asked for a "
                  "workshop. Maud Eriksen offered the results of a survey of customers."),
            Action("03", "The Secretariat to arrange a workshop on certificates{ in the week commencing "
                   "12 December 2022}.", ("Secretariat",), Due("week", None, "2022-12-12", "2022-12-18")),
            Action("04", "Consumer Voice to share the results of its survey{ by 2 December}.", ("Consumer Voice",),
                   day("2022-12-02")),
            Action("05", "GridCo to explain the three retests that failed.", ("GridCo",), Due("default", "2023-01-19")),
            noted("the list.", lead="The TAF "),
        )),
        Item("6", "Any Other Business", (prose("There was none."),)),
    ),
)  # fmt: skip

M18 = Meeting(
    number=18, date="2023-01-19", start="10:30", end="12:45", venue=_VENUE, classification="Green",
    people=attend(remote=("Lucy de Witt",), part=("Maud Eriksen",), away=("Magnus Thorsen", "Colm Brady")),
    next=(Next("main", "2023-03-16"),),
    rows=(
        Row("TAF 15/02", "2023-01-19", status="Closed", updates=("All three lines have been tested.",)),
        Row("TAF 16/04", "2022-12-01", "2023-03-16", updates=(
            "MeterWorks has found a second fault that looks alike and asked to deal with both.",
        )),
        Row("TAF 17/01", "2022-12-09", status="Closed", updates=("The approach was circulated on 7 December 2022.",)),
        Row("TAF 17/02", "2023-03-31", updates=("GridCo has delivered its devices.",)),
        Row("TAF 17/03", CellDate("w/c 12/12/2022", Due("week", None, "2022-12-12", "2022-12-18")), "2023-02-10",
            updates=("The workshop was put off because of the rail strike.",)),
        Row("TAF 17/04", "2022-12-02", status="Closed", updates=("The survey was shared on 30 November 2022.",)),
        Row("TAF 17/05", "2023-01-19", "2023-03-16", updates=("GridCo sent apologies and will report in March.",)),
    ),
    items=(
        Item("1", "Minutes of the Last Meeting", (
            prose("No comments had been received on the minutes of TAF 17."),
            decided("RATIFIED", "the minutes of TAF 17.", lead="The TAF "),
        )),
        Item("2", "Matters Arising", (OutstandingTable(),)),
        Item("3", "Release 5", (
            prose("DEX reported that 61 of 74 tests have been written."),
            Decisions((Verb("NOTED", "the report"), Verb("DEFERRED", "its decision on the order of tests.")), "The TAF "),
            Action("01", "DEX to propose an order of tests{ before the next meeting (TAF_19)}.", ("DEX",),
                   at("TAF_19", "2023-03-16")),
            Action("02", "The Chair and the Secretariat to write to the makers of test devices{ by 1st February}.",
                   ("Chair", "Secretariat"), day("2023-02-01")),
            Action("03", "DEX to repeat the tests that failed on 12 January{ within 15 Working Days}.", ("DEX",),
                   Due("working_days", "2023-02-09")),
        )),
        Item("4", "Radio Noise", (
            prose("MeterWorks showed measurements of radio noise at 40 sites. GridCo, which owns 31 of them, offered "
                  "to repeat them at night."),
            Action("04", "MeterWorks to repeat the measurements of radio noise at night{ by the March meeting "
                   "(TAF_19)}.", ("GridCo",), at("TAF_19", "2023-03-16")),
            decided("DID NOT ACCEPT", "the proposal to move the antennas at once.", lead="The TAF "),
        )),
        Item("5", "Any Other Business", (prose("Maud Eriksen left at 12:00. There was no other business."),)),
    ),
    problems=("owner_conflict",),
)  # fmt: skip

M19 = Meeting(
    number=19, date="2023-03-16", start="10:30", end="13:20", venue=_VENUE, classification="Green",
    people=attend(remote=("Hugo Santos", "Colm Brady"), away=("Amira Saleh",)),
    next=(Next("extraordinary", "2023-04-20"), Next("main", "2023-05-18")),
    rows=(
        Row("TAF 16/04", "2023-03-16", status="On hold", updates=("A new part is needed, which comes in June.",)),
        Row("TAF 17/02", "2023-03-31", updates=("MeterWorks will deliver on 28 March.",)),
        Row("TAF 17/03", "2023-02-10", status="Closed", updates=("The workshop took place on 9 February 2023.",)),
        Row("TAF 17/05", "2023-03-16", status="Closed", updates=(
            "All three failures had one cause, a clock that was four minutes slow.",
        )),
        Row("TAF 18/01", "2023-03-16", status="Closed", updates=("The order was circulated and agreed by email.",)),
        Row("TAF 18/02", "2023-02-01", "2023-05-18", updates=("Two of five makers have been written to.",)),
        Row("TAF 18/04", "2023-03-16", "2023-05-18", owners=("GridCo",), conflict=True, updates=(
            "Measurements have been repeated at 22 sites.",
        )),
    ),
    items=(
        Item("1", "Minutes of the Last Meeting", (
            decided("RATIFIED", "the minutes of TAF 18, subject to item 4 naming the number of sites.",
                    "subject to item 4 naming the number of sites", lead="The TAF "),
        )),
        Item("2", "Matters Arising", (OutstandingTable(),)),
        Item("3", "Release 5", (
            prose("DEX gave the results of the repeated tests: ten of eleven passed. Members agreed that action TAF 18/03 "
                  "could be closed. The last one needs a new device.",
                  ("TAF 18/03", "closed", "Members agreed that action TAF 18/03 could be closed.")),
            Decisions((Verb("ENDORSED", "the start of user tests for:"),), "The Forum ", (
                "devices of the second kind;",
                "devices of the third kind, where the firmware is 4.2 or later; and",
                "hand-held units.",
            )),
            Action("01", "DEX, GridCo and MeterWorks to agree who pays for the new device{ by 31 March}.",
                   ("DEX", "GridCo", "MeterWorks"), day("2023-03-31")),
        )),
        Item("4", "Standards", (
            prose("The draft of [[MP204 'Clock Accuracy']] would allow devices to be two minutes slow."),
            decided("REJECTED", "the draft as it stands.", lead="The TAF "),
            Action("02", "The Secretariat to tell the proposer of MP204 why{ as soon as practicable}.",
                   ("Secretariat",), Due("none")),
            Action("03", "A note on the use of clocks to be prepared{ by 28 April 2023}.", (), day("2023-04-28")),
        )),
        Item("5", "Any Other Business", (prose("An extraordinary meeting on the budget is planned for April."),)),
    ),
    problems=("owner_conflict", "no_owner"),
)  # fmt: skip

M20 = Meeting(
    number=20, date="2023-05-18", start="10:30", end="12:10", venue=_VENUE, classification="Green", status="draft",
    people=attend(part=("Sanjay Iyer",), away=("Fiona McAllister", "Lucy de Witt")),
    next=(Next("main", "2023-07-20"),),
    rows=(
        Row("TAF 16/04", "2023-03-16", "2023-07-20", status="On hold"),
        Row("TAF 17/02", "2023-03-31", status="Closed", updates=("All devices have been delivered.",)),
        Row("TAF 18/02", "2023-05-18", status="Closed", updates=("All makers have been written to.",)),
        Row("TAF 18/04", "2023-05-18", status="Closed", owners=("GridCo",), conflict=True, updates=(
            "The measurements are complete. Noise at night is lower by half.",
        )),
        Row("TAF 19/01", "2023-03-31", "2023-07-20", updates=("There is no agreement yet.",)),
        Row("TAF 19/03", "2023-04-28", "2023-07-20", owners=("Secretariat",), updates=(
            "The Secretariat will take this on.",
        )),
        Row("TAF 19/02", CellDate("ASAP", Due("none")), status="Closed", updates=("The proposer has withdrawn.",)),
    ),
    items=(
        Item("1", "Minutes of the Last Meeting", (
            prose("The minutes of TAF 19 had been circulated on 23 March."),
            decided("RATIFIED", "the minutes of TAF 19.", lead="The TAF "),
        )),
        Item("2", "Matters Arising", (OutstandingTable(),)),
        Item("3", "Release 5", (
            prose("User tests have begun. About 1,150 of 3,000 cases were run by 12 May."),
            noted("the progress of user tests.", lead="The TAF "),
            Action("01", "DEX to report the failed cases{ in early June}.", ("DEX",),
                   Due("part_of", None, "2023-06-01", "2023-06-10")),
        )),
        Item("4", "Terms of Reference", (
            decided("RESOLVED", "that the terms of reference remain in force until 31 December 2024.", lead="The TAF "),
            Action("02", "The Secretariat to publish the terms of reference{ within one month}.", ("Secretariat",),
                   Due("relative", "2023-06-18")),
        )),
        Item("5", "Any Other Business", (
            prose("Maud Eriksen asked where the survey can be found."),
            Action("04", "The Secretariat to send the survey round again{ by 2 May 2023}.", ("Secretariat",),
                   day("2023-05-02")),
            prose("The Chair thanked all."),
        )),
    ),
    problems=("owner_conflict", "bad_date", "target_past"),  # 20/04 is due before it is raised
)  # fmt: skip
