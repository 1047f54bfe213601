"""The Technical Architecture and Business Architecture Sub-Committee: 'Action TABASC 60/01 – …', 'TABASC_60_0711'."""

from corpus.generator.bodies.book import Book, Says, away, carried, decided, person, raised
from corpus.generator.bodies.page import Bullets, Grid, Item, Line, Title

DASHES = Book(
    "TABASC_160_0711",
    "B1",
    (
        Title("Technical Architecture and Business Architecture Sub-Committee (TABASC) Meeting 160"),
        Line("7 November 2030, 10:00 – 13:30"),
        Line("Tallow House, 4 Quay Lane, Leeds"),
        Line("TABASC_160_0711 – Draft Minutes"),
        Grid(
            (
                ("Category", "Attendee"),
                ("TABASC Chair", "Nadia Ferris"),
                ("Large Suppliers", "Owen Tate"),
                ("", "Lena Burke (Teleconference)"),
                ("Shared Resource Providers", "Samir Joshi (Part – items 1 to 3)"),
                ("Electricity Networks", "Vacant"),
            ),
            (7, 8),
        ),
        Grid(
            (
                ("Representing", "Other Participants"),
                ("DCC", "Karl Whitlow"),
                ("SECAS", "Joan Pett (Meeting Secretary)"),
            ),
            (7, 8),
        ),
        Item(None, "Apologies", level=2),
        Grid((("Representing", "Name"), ("Small Suppliers", "Iris Quill")), (7, 8)),
        Item("1.", "Welcome and Introductions"),
        Line("The Chair welcomed all to the meeting. The minutes of TABASC_159_0310 were **APPROVED** by the TABASC."),
        Item("2.", "Actions Outstanding"),
        Grid(
            (
                ("Action ref", "Action", "Responsible", "Date raised", "Due", "Revised due date", "Progress"),
                (
                    "TABASC 158/03",
                    "The DCC to describe how device firmware is withdrawn.",
                    "DCC",
                    "05/09/2030",
                    "03/10/2030",
                    "05/12/2030",
                    "Ongoing: a first draft was shown; the DCC will add the roles.",
                ),
                (
                    "TABASC 159/01",
                    "SECAS to circulate the Architecture Document.",
                    "SECAS",
                    "03/10/2030",
                    "07/11/2030",
                    "",
                    "Complete: circulated on 15 October.",
                ),
            ),
            (2, 3.6, 2, 2, 2, 2.2, 3.2),
        ),
        Item("3.", "Business Architecture Document"),
        Line("SECAS presented version 4.0 of the document. A member asked why Action TABASC 155/02 had been closed."),
        Line("The TABASC **NOTED** the update and **AGREED** to publish version 4.0 once the Panel has seen it."),
        Line(
            "**Action TABASC 160/01** – SECAS to publish version 4.0 of the Business Architecture Document by 29 November 2030."
        ),
        Line("**Action TABASC 160/02** – The DCC, with the support of SECAS, to map the roles in the following areas:"),
        Bullets(("installation;", "change of supplier; and", "removal.")),
        Item("4.", "Any Other Business"),
        Line("There was no further business and the Chair closed the meeting at 13:30."),
        Line("Next Meeting: 5 December 2030"),
    ),
    Says(
        profile="tabasc",
        committee="TABASC",
        number=160,
        label="TABASC_160",
        date="2030-11-07",
        attendees=(
            person("Nadia Ferris", "TABASC Chair", role="Chair"),
            person("Owen Tate", "Large Suppliers"),
            person("Lena Burke", "Large Suppliers", remote=True),
            person("Samir Joshi", "Shared Resource Providers", part=True),
            person("Karl Whitlow", "DCC"),
            person("Joan Pett", "SECAS", role="Meeting Secretary"),
            away("Iris Quill", "Small Suppliers"),
        ),
        items=(
            ("1", "Welcome and Introductions"),
            ("2", "Actions Outstanding"),
            ("3", "Business Architecture Document"),
            ("4", "Any Other Business"),
        ),
        decisions=(
            decided("NOTED", "the update"),
            decided("AGREED", "to publish version 4.0 once the Panel has seen it."),
        ),
        actions=(
            raised(
                "TABASC 160/01",
                "SECAS to publish version 4.0 of the Business Architecture Document by 29 November 2030.",
                ("SECAS",),
                "2030-11-29",
            ),
            raised(
                "TABASC 160/02",
                "The DCC, with the support of SECAS, to map the roles in the following areas:"
                "\n• installation;\n• change of supplier; and\n• removal.",
                ("DCC",),
                "2030-12-05",
            ),
        ),
        outstanding=(
            carried("TABASC 158/03", ("DCC",), "2030-10-03", "2030-12-05"),
            carried("TABASC 159/01", ("SECAS",), "2030-11-07", None, "closed"),
        ),
        next_meetings=(("main", "2030-12-05"),),
    ),
)

BY_STATUS = Book(
    "TABASC_161_0512",
    "B2",
    (
        Title("TABASC Meeting 161 – Final Minutes"),
        Grid(
            (
                ("Date", "5 December 2030"),
                ("Time", "10:30 – 12:00"),
                ("Venue", "Microsoft Teams"),
                ("Reference", "TABASC_161_0512"),
            ),
            (4, 11),
            head=False,
        ),
        Item(None, "In attendance", plain=True),
        Line("Nadia Ferris (Chair); Owen Tate (Large Suppliers); Iris Quill (Small Suppliers); Karl Whitlow (DCC)"),
        Item(None, "Apologies", plain=True),
        Line("Samir Joshi (Shared Resource Providers)"),
        Item("1", "Minutes of the last meeting", plain=True),
        Line("The TABASC **APPROVED** the draft minutes with one correction."),
        Item("2", "Review of Actions", plain=True),
        Line("**Open actions**"),
        Grid(
            (
                ("ID", "Action", "Owner", "Target", "Comment"),
                (
                    "158/03",
                    "Describe how device firmware is withdrawn.",
                    "DCC",
                    "5 December 2030",
                    "The roles were added. Revised Target Date: 6 February 2031",
                ),
                ("160/02", "Map the roles in three areas.", "DCC", "5 December 2030", "Two areas are done."),
            ),
            (2, 5, 2, 3, 4.5),
        ),
        Line("**Closed at this meeting**"),
        Grid(
            (
                ("ID", "Action", "Owner", "Target", "Comment"),
                ("160/01", "Publish version 4.0.", "SECAS", "29 November 2030", "Published on 27 November."),
            ),
            (2, 5, 2, 3, 4.5),
        ),
        Item("3", "Event Codes", plain=True),
        Line("The DCC explained which event codes are not used. The TABASC **DID NOT ENDORSE** the list as it stands."),
        Bullets(
            (
                "Action 161/01 – Karl Whitlow to send the list of event codes to the members within two weeks.",
                "Action 161/02 – Members to comment on the list by 10 January.",
            )
        ),
        Item("4", "Next Meeting", plain=True),
        Line("The next TABASC meeting will be held on 6 February 2031."),
    ),
    Says(
        profile="tabasc",
        committee="TABASC",
        number=161,
        label="TABASC_161",
        date="2030-12-05",
        attendees=(
            person("Nadia Ferris", None, role="Chair"),
            person("Owen Tate", "Large Suppliers"),
            person("Iris Quill", "Small Suppliers"),
            person("Karl Whitlow", "DCC"),
            away("Samir Joshi", "Shared Resource Providers"),
        ),
        items=(
            ("1", "Minutes of the last meeting"),
            ("2", "Review of Actions"),
            ("3", "Event Codes"),
            ("4", "Next Meeting"),
        ),
        decisions=(
            decided("APPROVED", "the draft minutes with one correction."),
            decided("DID NOT ENDORSE", "the list as it stands."),
        ),
        actions=(
            raised(
                "TABASC 161/01",
                "Karl Whitlow to send the list of event codes to the members within two weeks.",
                ("Karl Whitlow",),
                "2030-12-19",
            ),
            raised("TABASC 161/02", "Members to comment on the list by 10 January.", ("Members",), "2031-01-10"),
        ),
        outstanding=(
            carried("TABASC 158/03", ("DCC",), "2030-12-05", "2031-02-06"),
            carried("TABASC 160/02", ("DCC",), "2030-12-05", None),
            carried("TABASC 160/01", ("SECAS",), "2030-11-29", None, "closed"),
        ),
        next_meetings=(("main", "2031-02-06"),),
    ),
)

BOOKS: tuple[Book, ...] = (DASHES, BY_STATUS)
