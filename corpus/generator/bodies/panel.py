"""The SEC Panel: 'SECP_76_1001', 'The Panel:' above clauses that begin with their verbs, 'SECP 76/01'."""

from corpus.generator.bodies.book import Book, Says, away, carried, decided, person, raised
from corpus.generator.bodies.page import Bullets, Grid, Item, Line, Part, Title

_PEOPLE: tuple[Part, ...] = (
    Grid(
        (
            ("Category", "Panel Members"),
            ("Panel Chair", "Ruth Adeyemi"),
            ("Large Suppliers", "Tom Varga"),
            ("", "Ellen Sorby (teleconference)"),
            ("Small Suppliers", "Idris Cole (part)"),
            ("Consumer Representative", "Mina Okafor"),
        ),
        (6, 9),
    ),
    Grid(
        (
            ("Representing", "Other Participants"),
            ("DCC", "Gareth Lund"),
            ("SECAS", "Priya Nair (Meeting Secretary)"),
        ),
        (6, 9),
    ),
    Line("**Apologies:**"),
    Grid((("Representing", "Name"), ("Electricity Network Parties", "Hanna Weiss")), (6, 9)),
)

_ATTENDEES = (
    person("Ruth Adeyemi", "Panel Chair", group="Panel Members", role="Chair"),
    person("Tom Varga", "Large Suppliers", group="Panel Members"),
    person("Ellen Sorby", "Large Suppliers", group="Panel Members", remote=True),
    person("Idris Cole", "Small Suppliers", group="Panel Members", part=True),
    person("Mina Okafor", "Consumer Representative", group="Panel Members"),
    person("Gareth Lund", "DCC", group="Other Participants"),
    person("Priya Nair", "SECAS", group="Other Participants", role="Meeting Secretary"),
    away("Hanna Weiss", "Electricity Network Parties", group="Apologies"),
)

CLAUSES = Book(
    "SECP_176_1405",
    "B1",
    (
        Title("SEC Panel Meeting 176"),
        Line("SECP_176_1405 – Final Minutes"),
        Line("Date: 14 May 2027, 10:00 – 15:30"),
        Line("Venue: Hopper Room, 12 Weir Street, Bristol"),
        *_PEOPLE,
        Item("1.", "Minutes and Actions Outstanding"),
        Line("No comments were received on the draft minutes of SECP_175_0904."),
        Line("The Panel:"),
        Bullets(
            (
                "**APPROVED** the minutes as written; and",
                "**AGREED** that they would be published on the website.",
            )
        ),
        Grid(
            (
                ("Action ID", "Action", "Owner", "Due", "Update"),
                (
                    "SECP 174/02",
                    "The DCC to report on the capacity of the northern gateways.",
                    "DCC",
                    "09/04/2027",
                    "Open – the report was late and will be tabled in June.",
                ),
                ("SECP 175/01", "SECAS to circulate the budget.", "SECAS", "14/05/2027", "Closed – sent on 3 May."),
            ),
            (2.2, 5.5, 1.8, 2.2, 4.8),
        ),
        Item("2.", "Operational Performance Report"),
        Line("The DCC presented the figures for March. Members asked why 14% of the alerts had gone unanswered."),
        Line("The Panel:"),
        Bullets(
            (
                "**NOTED** the report;",
                "**DID NOT AGREE** to the change of the reporting period; and",
                "**REQUESTED** that the DCC explain the figures for the south.",
            )
        ),
        Line("**SECP 176/01:** The DCC to explain the figures for the south by 4 June 2027."),
        Line("**SECP 176/02:** SECAS and the DCC to agree how unanswered alerts are counted by the end of June 2027."),
        Item("3.", "Any Other Business"),
        Line("There was none."),
        Line("Next meeting: 11 June 2027"),
    ),
    Says(
        profile="panel",
        committee="SECP",
        number=176,
        label="SECP_176",
        date="2027-05-14",
        attendees=_ATTENDEES,
        items=(
            ("1", "Minutes and Actions Outstanding"),
            ("2", "Operational Performance Report"),
            ("3", "Any Other Business"),
        ),
        decisions=(
            decided("APPROVED", "the minutes as written; and"),
            decided("AGREED", "that they would be published on the website."),
            decided("NOTED", "the report;"),
            decided("DID NOT AGREE", "to the change of the reporting period; and"),
            decided("REQUESTED", "that the DCC explain the figures for the south."),
        ),
        actions=(
            raised(
                "SECP 176/01", "The DCC to explain the figures for the south by 4 June 2027.", ("DCC",), "2027-06-04"
            ),
            raised(
                "SECP 176/02",
                "SECAS and the DCC to agree how unanswered alerts are counted by the end of June 2027.",
                ("SECAS", "DCC"),
                "2027-06-30",
            ),
        ),
        outstanding=(
            carried("SECP 174/02", ("DCC",), "2027-04-09", None),
            carried("SECP 175/01", ("SECAS",), "2027-05-14", None, "closed"),
        ),
        next_meetings=(("main", "2027-06-11"),),
    ),
)

DETAILS = Book(
    "SECP_177_1106",
    "B2",
    (
        Title("Smart Energy Code Panel Meeting Minutes"),
        Grid(
            (
                ("Meeting number", "177"),
                ("Date", "Friday 11 June 2027"),
                ("Time", "10:00 to 14:00"),
                ("Location", "By teleconference"),
                ("Reference", "SECP_177_1106"),
            ),
            (4, 11),
            head=False,
        ),
        Item(None, "Attendees", plain=True),
        Bullets(
            (
                "Ruth Adeyemi, Panel Chair",
                "Tom Varga, Large Suppliers",
                "Jonah Fisk (Alternate for Idris Cole), Small Suppliers",
                "Gareth Lund, DCC",
            )
        ),
        Item(None, "Apologies", plain=True),
        Bullets(("Ellen Sorby, Large Suppliers",)),
        Item("1.", "Matters Arising", plain=True),
        Line(
            "SECAS reported that action SECP 176/02 was nearly complete. It was agreed that SECP 174/02 could be closed."
        ),
        Item("2.", "Budget 2027/28", plain=True),
        Line(
            "SECAS presented the draft budget of £4.2m. The Panel **APPROVED** the draft budget, subject to the"
            " correction of the travel costs."
        ),
        Item("3.", "Appointments", plain=True),
        Line("The Chair said that the Panel had agreed the appointments in April. No decision was needed."),
        Item(None, "Actions arising", plain=True),
        Grid(
            (
                ("Ref", "Action", "Owner", "Target Date"),
                ("SECP 177/01", "Correct the travel costs in the budget.", "SECAS", "18/06/2027"),
                ("SECP 177/02", "Write to the applicants.", "Panel Chair", "Before the July meeting"),
                ("SECP 177/03", "Tell the Panel how long the outage lasted.", "DCC, SECAS", "Next meeting"),
            ),
            (2.6, 7, 3, 3.4),
        ),
        Line("Next meeting: Friday 9 July 2027"),
    ),
    Says(
        profile="panel",
        committee="SECP",
        number=177,
        label="SECP_177",
        date="2027-06-11",
        attendees=(
            person("Ruth Adeyemi", "Panel Chair", role="Chair"),
            person("Tom Varga", "Large Suppliers"),
            person("Jonah Fisk", "Small Suppliers", alternate_for="Idris Cole"),
            person("Gareth Lund", "DCC"),
            away("Ellen Sorby", "Large Suppliers"),
        ),
        items=(("1", "Matters Arising"), ("2", "Budget 2027/28"), ("3", "Appointments")),
        decisions=(decided("APPROVED", "the draft budget, subject to the correction of the travel costs."),),
        actions=(
            raised("SECP 177/01", "Correct the travel costs in the budget.", ("SECAS",), "2027-06-18"),
            raised("SECP 177/02", "Write to the applicants.", ("Panel Chair",), "2027-07-09"),
            raised("SECP 177/03", "Tell the Panel how long the outage lasted.", ("DCC", "SECAS"), "2027-07-09"),
        ),
        next_meetings=(("main", "2027-07-09"),),
    ),
)

BOOKS: tuple[Book, ...] = (CLAUSES, DETAILS)
